"""Where a sentence ends: lines as newspapers print them, and as scraping leaves them."""

from __future__ import annotations

import pytest

from foedus.model.base import Part
from foedus.reading.stops import Stops
from foedus.reading.words import sentences_of

INDONESIAN = """
Komjen (Purn.) Adang Wirya hadir. ¦Ia tidak berkomentar.
Laba PT. Sinar Baja Tbk. naik dua kali lipat. ¦Sahamnya ikut menguat.
PT Sinar Baja Tbk. ¦Perseroan membagikan dividen.
Direktur PT Sinar Baja Tbk. Bambang Yuwono menolak tawaran itu.
V. Putin tiba di Pyongyang. ¦Kim menjemputnya di bandara.
Kantor itu berada di Jl. Sudirman No. 5 Jakarta. ¦Polisi menjaganya.
Jl.Sudirman No.5 ditutup. ¦Warga memutar.
Naskah diteken H. M. Soeharto pada 1995. ¦Isinya dua belas pasal.
Kuasa hukumnya, Rina Hapsari, S.H., M.M., membantah tuduhan itu. ¦Sidang ditunda.
Saksi berikutnya ialah Rina Hapsari, S.H. ¦Kejaksaan memanggilnya dua kali.
Naskah disusun Dody Wirawan, S.H. M.H. bersama timnya.
Menteri Kesehatan dr. Terry Lesmana mengundurkan diri. ¦Presiden menerimanya.
Prof. Dr. Ir. Sari Utami, M.Si. memimpin rapat.
Negara peserta a.l. Rusia, China, dan Iran. ¦Sisanya pengamat.
Mereka membawa senjata, amunisi, dll. ¦Pemerintah menyita semuanya.
Mereka membawa senjata, amunisi, dsb. untuk berlatih.
Hadir pula Ahmad dkk. ¦Semua menolak bicara.
Kol. Inf. Suryanto memimpin pasukan. ¦Ia lahir di Blora.
Brigjen. Pol. Hendro memeriksa saksi. ¦Hasilnya belum diumumkan.
Mayjen TNI (Mar.) Yusuf ikut serta.
Mereka berkunjung ke St. Petersburg. ¦Di sana mereka meneken nota.
Harganya naik 3.5 persen menjadi Rp 10.000. ¦Kenaikan itu kecil.
Rapat dimulai pukul 19.30 WIB. ¦Menteri datang terlambat.
Rapat dimulai pukul 19.30. ¦Menteri datang terlambat.
Sebanyak 10.000 tentara dikirim ke Kursk. ¦Kyiv mengecam.
Pasukan memasuki Kyiv.¦Rusia membantah laporan itu.
Perang pecah pada 2022.¦Sejak itu ribuan orang mengungsi.
Benarkah kabar itu?¦Kementerian menjawab tidak.
Nomor M.HH-16.AH.11.01 Tahun 2020 berlaku. ¦Nomor lain tidak.
Gedung itu terletak di Blok M. ¦Pihaknya menutup jalan.
Baca selengkapnya di Kompas.Com dan Detik.com hari ini.
Nara sumber bergelar S.Pd dan M.Si. itu menolak.
“Kami setuju. ¦Kami akan meneken.” ¦Ia lalu pergi.
“Kami tidak menyerang siapa pun,” kata Lavrov. ¦“Itu hoaks.”
"Kami siap." ¦Menteri menutup rapat.
Menteri berkata, "Kami siap."¦Rapat lalu ditutup.
Rapat ditutup.¦"Kami siap," kata menteri.
Rapat ditutup.¦“Kami siap,” kata menteri.
Siapa yang menembak?! ¦Tidak ada yang tahu.
“Kenapa kami?” tanya Zelenskyy. ¦Tidak ada jawaban.
Selesai…  ¦Tidak ada lagi.
Mereka menunggu... lalu pulang. ¦Rapat batal.
1. Kedua pihak saling membantu. ¦2. Naskah berlaku lima tahun.
Isi naskah: 1. Kedua pihak saling membantu. ¦2. Naskah berlaku lima tahun.
a. Pihak pertama membantu. ¦b. Pihak kedua menerima.
Ketentuan itu ada di hal. 12 naskah. ¦Tidak ada hal. ¦Semua sepakat.
Ia kalah 2-1. ¦Timnas Korea Utara lolos.
Menlu AS A. J. Blinken bertemu Menlu Rusia. ¦Pertemuan berlangsung sejam.
Šefčovič tiba. ¦Šefčovič tidak berkomentar.
Surat a.n. Presiden dikirim u.p. Menteri. ¦Isinya rahasia.
Naskah setebal 40 hlm. ¦Isinya tetap rahasia.
Alm. Gen. Soedirman dan Capt. Tendean dikenang. ¦Upacara digelar di Blok M. ¦Ia dihadiri ribuan warga.
Menteri hadir (Senin, 3/3/2025). ¦Ia tidak berkomentar.
“Apa isi pakta itu? ¦Kapan berlaku?” tanya Kim.
— Kami siap. ¦— Rapat ditutup.
Kedutaan Besar R.I. Moskow menutup layanan.
Ia belajar hukum di K.U. Leuven. ¦Gelarnya Ph.D. ¦Ia mengajar di sana.
"""

ENGLISH = """
The U.S. President arrived on Tuesday. ¦He met Mr. Kim.
The pact binds the U.S. ¦The Senate has not voted.
The pact binds the U.S. ¦It was signed in 1953.
Troops left the U.K. on Friday. ¦They will return.
Gen. Prosper Avril fled the country. ¦Lt. Col. Himmler Rebu stayed.
The talks ended at 6 p.m. Tuesday. ¦No one spoke.
The talks ended at 6 p.m. ¦The envoys left at once.
They met at 9 a.m. GMT. ¦Nothing came of it.
He flew to St. Petersburg and Ft. Worth. ¦The trip took a day.
Crowds gathered on Main St. ¦They sang until dawn.
V. Putin met K. J. Un at noon. ¦Both smiled.
J. A. Marsh, Jr., signed for Britain. ¦France abstained.
Sales at Boeing Co. rose. ¦Raytheon Inc. Chairman Greg Hayes resigned.
The missiles are made by Raytheon Corp. ¦The company declined to comment.
Inflation hit 3.5 percent. ¦The bank raised rates to 4.25. ¦Markets fell.
The bill was $1.5 billion. ¦Congress balked.
See Art. 5 and No. 12 of the annex. ¦Is that a yes? ¦No. ¦Is it final?
The answer was no. ¦Putin left the room.
It is modern art. ¦Nobody bought it.
The pact of approx. 40 pages was read. ¦It took an hour.
Arms, fuel, etc. ¦Moscow denied it.
Arms, fuel, etc. were shipped.
Iran vs. Iraq was long. ¦Millions died.
“We agree. ¦We will sign.” ¦He then left.
“We will fight on,” he said. ¦“We must.”
He said, "We will fight on." ¦The crowd cheered.
"Will they come?" asked the envoy. ¦Nobody knew.
What is next?! ¦Nobody knows.
They waited... and left. ¦Then it rained.
Ten years on… ¦The war goes on.
Talks failed in Kyiv.¦Russia blamed the West.
It fell in 1991.¦Fifteen states arose.
Read more at Example.com or Foreign.Org today.
The P.L.O. rejected the plan. ¦Israel did not.
1. The Parties shall consult. ¦2. They shall assist each other.
The text reads: 1. The Parties shall consult. ¦2. They shall assist each other.
II. The Parties shall consult.
He was born on Oct. 6, 1962. ¦His father was a miner.
The accord was signed in Oct. ¦It lapsed in Dec. 2020.
Sen. John Roe (R-Tex.) voted no. ¦Rep. Ann Poe did not.
The deal, i.e. Article 5, holds. ¦Others, e.g. Turkey, agree.
Dr. Strangelove opened. ¦Prof. X did not.
The Washington D.C. summit failed. ¦The next is in Rome.
He holds a Ph.D. ¦Few of his men do.
Adm. (ret.) Harry Harris warned Seoul. ¦Seoul shrugged.
Lavrov called it a lie (see page 4). ¦Kyiv did not reply.
It was 5:30 p.m. when the U.N. Security Council met.
Kim said: “No.” ¦Trump said: “Yes.”
The dead include three U.S. citizens. ¦- Reuters
NATO's flank is safe! ¦Or is it?
"""

CASES = [("id", line) for line in INDONESIAN.strip().splitlines()] + [
    ("en", line) for line in ENGLISH.strip().splitlines()
]


@pytest.mark.parametrize(("language", "line"), CASES)
def test_sentences_of_a_line(language: str, line: str) -> None:
    """The mark ``¦`` stands wherever one sentence ends and the next begins."""
    text = line.replace("¦", "")
    found = sentences_of(text, Part(text=text, span=(0, len(text))), "body", 0, Stops.of(language))
    told = [text[sentence.start : sentence.end] for sentence in found]
    assert told == [piece.strip() for piece in line.split("¦")]
