"""Who did what to whom in Indonesian: one sentence a construction, each with all that must be told of it.

Every sentence is made up; the states are only names. What a sentence must not be taken for stands at the end.
"""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out

from foedus.reading.events.in_story import events_in
from foedus.reading.pacts.parties import ids_of

Told = tuple[str, str, list[str], list[str], tuple[str, ...]]


def told(*paragraphs: str, title: str | None = None) -> list[Told]:
    """Type, code of CAMEO, actors, recipients and auxiliary modes of each event."""
    return [
        (one.plover, one.cameo, ids_of(one.actors), ids_of(one.recipients), tuple(one.auxiliary))
        for one in events_in(laid_out(*paragraphs, language="id", title=title))
    ]


ACTIVE: list[tuple[str, str, str, list[str], list[str], tuple[str, ...]]] = [
    (
        "Menteri Luar Negeri Vietnam bertemu Menteri Luar Negeri Laos di Vientiane.",
        "CONSULT",
        "040",
        ["VNM"],
        ["LAO"],
        (),
    ),
    ("Kenya dan Uganda menggelar perundingan di Nairobi.", "CONSULT", "040", ["KEN", "UGA"], [], ()),
    ("Presiden Kenya menelepon Presiden Uganda pada Minggu malam.", "CONSULT", "041", ["KEN"], ["UGA"], ()),
    ("Perdana Menteri Laos berkunjung ke Kamboja pekan ini.", "CONSULT", "042", ["LAO"], ["KHM"], ()),
    ("Kamboja menerima kunjungan Perdana Menteri Laos.", "CONSULT", "043", ["KHM"], ["LAO"], ()),
    ("Perundingan Kenya dan Uganda dimediasi Qatar.", "CONSULT", "045", ["QAT"], ["KEN", "UGA"], ()),
    ("Pemerintah Kenya memuji langkah Uganda.", "SUPPORT", "051", ["KEN"], ["UGA"], ()),
    ("Kenya mengakui kemerdekaan Palestina.", "SUPPORT", "054", ["KEN"], ["PSE"], ()),
    ("Kenya meminta maaf kepada Uganda.", "SUPPORT", "055", ["KEN"], ["UGA"], ()),
    ("Kenya dan Uganda meneken perjanjian dagang di Kampala.", "SUPPORT", "057", ["KEN", "UGA"], [], ()),
    ("Perjanjian itu ditandatangani Kenya dan Uganda di Kampala.", "SUPPORT", "057", ["KEN", "UGA"], [], ()),
    ("Kenya menggelar latihan militer dengan Uganda.", "COOPERATE", "062", ["KEN"], ["UGA"], ()),
    ("Kenya memasok senjata kepada Uganda.", "AID", "072", ["KEN"], ["UGA"], ()),
    ("Kenya mengirim bantuan pangan ke Uganda.", "AID", "073", ["KEN"], ["UGA"], ()),
    ("Kenya mengucurkan pinjaman lima juta dolar untuk Uganda.", "AID", "071", ["KEN"], ["UGA"], ()),
    ("Kenya mencabut sanksi terhadap Uganda.", "RETREAT", "085", ["KEN"], ["UGA"], ()),
    ("Junta Myanmar membebaskan tahanan politik.", "RETREAT", "0841", ["MMR"], ["MMR"], ()),
    ("Kenya menarik pasukannya dari Uganda.", "RETREAT", "0874", ["KEN"], ["UGA"], ()),
    ("Kenya dan Uganda menyepakati gencatan senjata.", "RETREAT", "0871", ["KEN", "UGA"], [], ()),
    ("Kenya mengembalikan artefak kepada Uganda.", "RETREAT", "0842", ["KEN"], ["UGA"], ()),
    ("Kenya mengecam Uganda.", "ACCUSE", "111", ["KEN"], ["UGA"], ()),
    ("Kenya menyalahkan Uganda atas kegagalan itu.", "ACCUSE", "112", ["KEN"], ["UGA"], ()),
    ("Kenya menuduh Uganda menyerang kapalnya.", "ACCUSE", "1123", ["KEN"], ["UGA"], ()),
    ("Kenya memanggil Duta Besar Uganda.", "ACCUSE", "114", ["KEN"], ["UGA"], ()),
    ("Kenya menggugat Uganda ke Mahkamah Internasional.", "ACCUSE", "115", ["KEN"], ["UGA"], ()),
    ("Kenya menolak usulan Uganda.", "REJECT", "120", ["KEN"], ["UGA"], ()),
    ("Kenya membatalkan pertemuan dengan Uganda.", "REJECT", "125", ["KEN"], ["UGA"], ()),
    ("Kenya melayangkan ultimatum kepada Uganda.", "THREATEN", "139", ["KEN"], ["UGA"], ()),
    ("Kenya memperingatkan Uganda.", "THREATEN", "139", ["KEN"], ["UGA"], ()),
    ("Kenya mengusir dua diplomat Uganda.", "SANCTION", "161", ["KEN"], ["UGA"], ()),
    ("Kenya memutuskan hubungan diplomatik dengan Uganda.", "SANCTION", "161", ["KEN"], ["UGA"], ()),
    ("Kenya menghentikan bantuan untuk Uganda.", "SANCTION", "162", ["KEN"], ["UGA"], ()),
    ("Kenya membekukan aset Uganda.", "SANCTION", "163", ["KEN"], ["UGA"], ()),
    ("Penjaga pantai Vietnam menahan kapal China.", "COERCE", "1711", ["VNM"], ["CHN"], ()),
    (
        "Peretas China membobol jaringan Kementerian Pertahanan Filipina.",
        "COERCE",
        "176",
        ["CHN"],
        ["PHL"],
        (),
    ),
    ("Kenya memblokade pelabuhan Uganda.", "ASSAULT", "191", ["KEN"], ["UGA"], ()),
    ("Pasukan Kenya menduduki kota di Uganda.", "ASSAULT", "192", ["KEN"], ["UGA"], ()),
    ("Milisi Kenya menculik warga Uganda.", "ASSAULT", "181", ["KEN"], ["UGA"], ()),
    ("Kenya mengebom pangkalan Uganda.", "ASSAULT", "183", ["KEN"], ["UGA"], ()),
    ("Jet tempur Kenya melancarkan serangan udara ke Uganda.", "ASSAULT", "195", ["KEN"], ["UGA"], ()),
    ("Kenya menembakkan rudal ke Uganda.", "ASSAULT", "194", ["KEN"], ["UGA"], ()),
    ("Kenya melanggar gencatan senjata dengan Uganda.", "ASSAULT", "196", ["KEN"], ["UGA"], ()),
    ("Tentara Kenya membantai warga Uganda.", "ASSAULT", "1823", ["KEN"], ["UGA"], ()),
    ("Kenya bertempur melawan Uganda.", "ASSAULT", "190", ["KEN"], ["UGA"], ()),
]


@pytest.mark.parametrize(("text", "plover", "cameo", "actors", "recipients", "auxiliary"), ACTIVE)
def test_a_verb_tells_its_topic(
    text: str, plover: str, cameo: str, actors: list[str], recipients: list[str], auxiliary: tuple[str, ...]
) -> None:
    assert told(text) == [(plover, cameo, actors, recipients, auxiliary)]


PASSIVE: list[tuple[str, str, str, list[str], list[str], tuple[str, ...]]] = [
    ("Uganda diserang Kenya di perbatasan.", "ASSAULT", "190", ["KEN"], ["UGA"], ()),
    ("Uganda diserang oleh pasukan Kenya.", "ASSAULT", "190", ["KEN"], ["UGA"], ()),
    ("Nelayan Vietnam ditangkap aparat Malaysia.", "COERCE", "173", ["MYS"], ["VNM"], ()),
    ("Tiga warga Palestina tewas ditembak tentara Israel.", "ASSAULT", "1823", ["ISR"], ["PSE"], ()),
    ("Dua warga Kenya terbunuh oleh milisi Uganda.", "ASSAULT", "1823", ["UGA"], ["KEN"], ()),
    ("Uganda dijatuhi sanksi oleh Kenya.", "SANCTION", "163", ["KEN"], ["UGA"], ()),
    ("Wartawan Kenya ditahan di Uganda.", "COERCE", "173", ["UGA"], ["KEN"], ()),
]


@pytest.mark.parametrize(("text", "plover", "cameo", "actors", "recipients", "auxiliary"), PASSIVE)
def test_a_passive_names_its_agent_behind_it(
    text: str, plover: str, cameo: str, actors: list[str], recipients: list[str], auxiliary: tuple[str, ...]
) -> None:
    assert told(text) == [(plover, cameo, actors, recipients, auxiliary)]


TURNS: list[tuple[str, str, str, list[str], list[str], tuple[str, ...]]] = [
    ("Kenya akan mengirim bantuan pangan ke Uganda.", "AGREE", "0333", ["KEN"], ["UGA"], ("future",)),
    ("Kenya berencana menyerang Uganda.", "THREATEN", "138", ["KEN"], ["UGA"], ("future",)),
    ("Kenya siap berunding dengan Uganda.", "AGREE", "036", ["KEN"], ["UGA"], ("future",)),
    ("Kenya bersedia menampung pengungsi Uganda.", "AGREE", "033", ["KEN"], ["UGA"], ("future",)),
    ("Kenya berjanji membebaskan tahanan Uganda.", "AGREE", "0353", ["KEN"], ["UGA"], ("future",)),
    (
        "Kenya dan Uganda sepakat untuk menggelar latihan militer.",
        "AGREE",
        "0312",
        ["KEN", "UGA"],
        [],
        ("future",),
    ),
    ("Kenya menolak menarik pasukan dari Uganda.", "REJECT", "1246", ["KEN"], ["UGA"], ()),
    ("Kenya enggan berunding dengan Uganda.", "REJECT", "125", ["KEN"], ["UGA"], ()),
    ("Kenya tidak akan membebaskan tahanan Uganda.", "REJECT", "1243", ["KEN"], ["UGA"], ()),
    (
        "Kenya mengancam akan menjatuhkan sanksi terhadap Uganda.",
        "THREATEN",
        "1312",
        ["KEN"],
        ["UGA"],
        ("future",),
    ),
    ("Kenya mendesak agar Uganda menarik pasukannya.", "REQUEST", "0256", ["KEN"], ["UGA"], ()),
    ("Kenya meminta Uganda mencabut sanksi.", "REQUEST", "0254", ["KEN"], ["UGA"], ()),
    ("Kenya menyerukan gencatan senjata di Uganda.", "REQUEST", "0256", ["KEN"], ["UGA"], ()),
    ("Kenya mengimbau Uganda menahan diri.", "REQUEST", "0256", ["KEN"], ["UGA"], ()),
    ("Kenya menuntut Uganda membebaskan sandera.", "REQUEST", "1053", ["KEN"], ["UGA"], ()),
    ("Presiden Kenya mengatakan Uganda harus menarik pasukannya.", "REQUEST", "1056", ["KEN"], ["UGA"], ()),
    ("Uganda didesak Kenya membebaskan tahanan.", "REQUEST", "0253", ["KEN"], ["UGA"], ()),
]


@pytest.mark.parametrize(("text", "plover", "cameo", "actors", "recipients", "auxiliary"), TURNS)
def test_a_turn_makes_another_event(
    text: str, plover: str, cameo: str, actors: list[str], recipients: list[str], auxiliary: tuple[str, ...]
) -> None:
    assert told(text) == [(plover, cameo, actors, recipients, auxiliary)]


MOODS: list[tuple[str, str, str, list[str], list[str], tuple[str, ...]]] = [
    ("Kenya membantah menyerang Uganda.", "ASSAULT", "190", ["KEN"], ["UGA"], ("negated",)),
    (
        "Kenya menepis kabar bahwa Uganda menyerang Tanzania.",
        "ASSAULT",
        "190",
        ["UGA"],
        ["TZA"],
        ("negated",),
    ),
    ("Kenya tidak pernah menyerang Uganda.", "ASSAULT", "190", ["KEN"], ["UGA"], ("negated",)),
    ("Kenya belum mengakui Palestina.", "SUPPORT", "054", ["KEN"], ["PSE"], ("negated",)),
    ("Bukan Kenya yang menyerang Uganda.", "ASSAULT", "190", ["KEN"], ["UGA"], ("negated",)),
    ("Kenya mungkin mengusir diplomat Uganda.", "SANCTION", "161", ["KEN"], ["UGA"], ("hypothetical",)),
    ("Kenya bisa menyerang Uganda.", "ASSAULT", "190", ["KEN"], ["UGA"], ("hypothetical",)),
    ("Kenya pernah menyerang Uganda.", "ASSAULT", "190", ["KEN"], ["UGA"], ("historical",)),
]


@pytest.mark.parametrize(("text", "plover", "cameo", "actors", "recipients", "auxiliary"), MOODS)
def test_what_has_not_happened_says_so(
    text: str, plover: str, cameo: str, actors: list[str], recipients: list[str], auxiliary: tuple[str, ...]
) -> None:
    assert told(text) == [(plover, cameo, actors, recipients, auxiliary)]


NOUNS: list[tuple[str, str, str, list[str], list[str], tuple[str, ...]]] = [
    (
        "Kenya, yang tahun lalu bergabung dengan Uni Afrika, menyerang Uganda.",
        "ASSAULT",
        "190",
        ["KEN"],
        ["UGA"],
        (),
    ),
    ("Serangan Kenya ke Uganda berlangsung semalam.", "ASSAULT", "190", ["KEN"], ["UGA"], ()),
    (
        "Penangkapan aktivis Uganda oleh polisi Kenya terjadi di Nairobi.",
        "COERCE",
        "173",
        ["KEN"],
        ["UGA"],
        (),
    ),
    ("Kunjungan Presiden Kenya ke Uganda berlangsung dua hari.", "CONSULT", "042", ["KEN"], ["UGA"], ()),
    ("Kecaman Kenya terhadap Uganda meluas.", "ACCUSE", "111", ["KEN"], ["UGA"], ()),
]


@pytest.mark.parametrize(("text", "plover", "cameo", "actors", "recipients", "auxiliary"), NOUNS)
def test_clauses_and_nouns_keep_their_sides(
    text: str, plover: str, cameo: str, actors: list[str], recipients: list[str], auxiliary: tuple[str, ...]
) -> None:
    assert told(text) == [(plover, cameo, actors, recipients, auxiliary)]


@pytest.mark.parametrize(
    ("title", "plover", "actors", "recipients"),
    [
        ("Rusia Gempur Kyiv dengan Rudal", "ASSAULT", ["RUS"], ["UKR"]),
        ("KPK Tahan Bupati Purbalingga", "COERCE", ["IDN"], ["IDN"]),
        ("Kenya Usir Diplomat Uganda", "SANCTION", ["KEN"], ["UGA"]),
        ("Kenya Kecam Uganda", "ACCUSE", ["KEN"], ["UGA"]),
        ("Kenya Tolak Usulan Uganda", "REJECT", ["KEN"], ["UGA"]),
        ("Kenya Bakal Kirim Bantuan ke Uganda", "AGREE", ["KEN"], ["UGA"]),
        ("Kenya Minta Uganda Tarik Pasukan", "REQUEST", ["KEN"], ["UGA"]),
        ("Kenya dan Uganda Teken Perjanjian Damai", "SUPPORT", ["KEN", "UGA"], []),
        ("Kenya Ancam Serang Uganda", "THREATEN", ["KEN"], ["UGA"]),
        ("Uganda Diserang Kenya", "ASSAULT", ["KEN"], ["UGA"]),
    ],
)
def test_a_headline_tells_by_bare_roots(
    title: str, plover: str, actors: list[str], recipients: list[str]
) -> None:
    ((kind, _, left, right, _),) = told("Cuaca cerah di kota itu.", title=title)
    assert (kind, left, right) == (plover, actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "Pertahanan Kenya di Uganda kuat.",
        "Penyerang Kenya itu tinggal di Uganda.",
        "Kenya menemukan minyak di Uganda.",
        "Harga tiket dari Kenya ke Uganda naik.",
        "Kenya memperingati kemerdekaan Uganda.",
        "Kabupaten Serang di Banten menarik warga Uganda.",
        "Pertandingan Kenya melawan Uganda berakhir tanpa gol.",
        "Kenya menyerang gawang Uganda pada babak pertama.",
        "Perang harga pecah antara pengusaha Kenya dan Uganda.",
        "Film itu bercerita tentang tentara Kenya yang menyerang Uganda.",
        "Penduduk Kenya pindah ke Uganda.",
        "Undang-undang Kenya berlaku di Uganda.",
        "Kenya bertahan di peringkat atas Uganda.",
        "Organisasi terlarang Kenya itu punya kantor di Uganda.",
        "Pukul 17.00 waktu Kenya, toko di Uganda tutup.",
    ],
)
def test_other_words_and_play_are_no_events(text: str) -> None:
    assert told(text) == []


def test_two_deeds_joined_have_one_subject() -> None:
    condemned, punished = told("Kenya mengecam Uganda dan menjatuhkan sanksi.")
    assert condemned == ("ACCUSE", "111", ["KEN"], ["UGA"], ())
    assert punished[:3] == ("SANCTION", "163", ["KEN"])


def test_what_stands_under_a_condition_is_hypothetical() -> None:
    promise, attack = told("Jika Kenya menyerang Uganda, Tanzania akan membantu.")
    assert promise[:3] == ("AGREE", "033", ["TZA"])
    assert attack == ("ASSAULT", "190", ["KEN"], ["UGA"], ("hypothetical",))


def test_what_went_before_is_told_beside_the_deed_itself() -> None:
    text = "Kenya mengusir dua diplomat Uganda setelah Uganda menangkap warga Kenya."
    assert [(kind, left, right) for kind, _, left, right, _ in told(text)] == [
        ("SANCTION", ["KEN"], ["UGA"]),
        ("COERCE", ["UGA"], ["KEN"]),
    ]


def test_both_countries_are_those_named_most_and_no_mediator() -> None:
    events = told(
        "Kenya dan Uganda bertempur di perbatasan.",
        "Kenya menyalahkan Uganda.",
        "Perundingan berlangsung di Qatar.",
        "Kedua negara menyepakati gencatan senjata.",
    )
    assert events[-1] == ("RETREAT", "0871", ["KEN", "UGA"], [], ())


def test_an_organ_of_a_state_acts_against_others_of_it() -> None:
    assert told("Polisi Kenya menangkap gubernur Kenya.") == [("COERCE", "173", ["KEN"], ["KEN"], ())]
    assert told("Militer Kenya menggulingkan Presiden Kenya.") == [("ASSAULT", "190", ["KEN"], ["KEN"], ())]


def test_an_armed_group_is_a_side_by_itself() -> None:
    (one,) = events_in(laid_out("Pemerintah Kolombia menyerang ELN.", language="id"))
    assert [who.actor for who in one.recipients] == ["eln"]


def test_a_surname_that_another_bears_is_no_leader() -> None:
    lines = ("Mereka menemui Inspektur Fadil Imran di Jakarta.", "Imran mengecam Uganda.")
    events = events_in(laid_out(*lines, language="id", published="2021-03-01"))
    assert "PAK" not in {state for one in events for state in ids_of(one.actors)}
    leader = events_in(laid_out("Imran Khan mengecam Uganda.", language="id", published="2021-03-01"))
    assert [ids_of(one.actors) for one in leader] == [["PAK"]]


def test_a_story_of_play_tells_nothing() -> None:
    assert told("Timnas Kenya unggul.", "Kenya menyerang Uganda.", "Wasit menghentikan laga.") == []


def test_a_deed_behind_an_aside_is_told() -> None:
    text = "Ketua parlemen Kenya, Moses Wetangula, mendesak Uganda membebaskan tahanan."
    assert told(text) == [("REQUEST", "0253", ["KEN"], ["UGA"], ())]


def test_sementara_opens_a_clause_only_behind_a_comma() -> None:
    assert told("Kenya menghentikan sementara bantuan untuk Uganda.") == [
        ("SANCTION", "162", ["KEN"], ["UGA"], ())
    ]
    two = told("Kenya mengecam Uganda, sementara Tanzania mengusir diplomat Uganda.")
    assert [(kind, left, right) for kind, _, left, right, _ in two] == [
        ("ACCUSE", ["KEN"], ["UGA"]),
        ("SANCTION", ["TZA"], ["UGA"]),
    ]


def test_who_undergoes_one_deed_does_not_join_in_the_next() -> None:
    text = "Polisi Kenya menangkap gubernur Kenya, dan Uganda mengancam akan menyerang Tanzania."
    assert [(kind, left, right) for kind, _, left, right, _ in told(text)] == [
        ("COERCE", ["KEN"], ["KEN"]),
        ("THREATEN", ["UGA"], ["TZA"]),
    ]
