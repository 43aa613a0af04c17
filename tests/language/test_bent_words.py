"""The forms of verbs in both languages: those that a root has, and other words that it must not have."""

from __future__ import annotations

import pytest

from foedus.language.pack import load
from foedus.reading.events.grammar import grammar


@pytest.mark.parametrize(
    ("language", "root", "voice", "forms"),
    [
        # meN- takes the sound of what follows; k, p, s, t give way.
        ("id", "kecam", "active", {"mengecam", "kecam"}),
        ("id", "kepung", "active", {"mengepung"}),
        ("id", "puji", "active", {"memuji"}),
        ("id", "peringatkan", "active", {"memperingatkan"}),
        ("id", "serbu", "active", {"menyerbu", "serbu"}),
        ("id", "tembak", "active", {"menembak", "menembaki", "menembakkan"}),
        ("id", "gempur", "active", {"menggempur"}),
        ("id", "usir", "active", {"mengusir"}),
        ("id", "bunuh", "active", {"membunuh"}),
        ("id", "rebut", "active", {"merebut"}),
        ("id", "lancarkan", "active", {"melancarkan", "lancarkan"}),
        ("id", "kritik", "active", {"mengkritik"}),
        ("id", "protes", "active", {"memprotes"}),
        ("id", "veto", "active", {"memveto"}),
        # A root of one syllable takes menge-.
        ("id", "bom", "active", {"mengebom", "bom"}),
        ("id", "cek", "active", {"mengecek"}),
        ("id", "sah", "active", {"mengesahkan"}),
        ("id", "bom", "passive", {"dibom"}),
        ("id", "bom", "noun", {"pengeboman"}),
        # One verb of several spellings.
        ("id", "tandatangan", "active", {"menandatangani", "tandatangani"}),
        ("id", "tandatangan", "passive", {"ditandatangani"}),
        ("id", "tandatangan", "noun", {"penandatanganan"}),
        ("id", "teken", "active", {"meneken", "teken"}),
        ("id", "teken", "passive", {"diteken"}),
        # di- and the nouns of the deed.
        ("id", "serang", "passive", {"diserang"}),
        ("id", "serang", "noun", {"serangan", "penyerangan"}),
        ("id", "tangkap", "noun", {"penangkapan"}),
        ("id", "tangkap", "passive", {"ditangkap", "tertangkap"}),
        ("id", "bunuh", "passive", {"dibunuh", "terbunuh"}),
        ("id", "selidik", "active", {"menyelidiki"}),
        ("id", "runding", "active", {"berunding"}),
        ("id", "runding", "noun", {"perundingan"}),
        ("id", "temu", "active", {"bertemu", "menemui"}),
        ("en", "attack", "either", {"attacked"}),
        ("en", "attack", "gerund", {"attacking"}),
        ("en", "deny", "active", {"denies"}),
        ("en", "accuse", "gerund", {"accusing"}),
        ("en", "agree", "gerund", {"agreeing"}),
        ("en", "ban", "either", {"banned"}),
        ("en", "withdraw", "active", {"withdrew"}),
        ("en", "hold", "either", {"held"}),
        ("en", "free", "either", {"freed"}),
        ("en", "cancel", "either", {"canceled", "cancelled"}),
    ],
)
def test_a_root_has_its_forms(language: str, root: str, voice: str, forms: set[str]) -> None:
    found = load(language).forms.of(root)
    assert {form for form in forms if found.get(form) == voice} == forms


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("id", "pertahanan"),  # defence, not to arrest
        ("id", "bertahan"),  # to hold out
        ("id", "tahanan"),  # a prisoner
        ("id", "penyerang"),  # one who attacks
        ("id", "menemukan"),  # to find, not to meet
        ("id", "ditemukan"),
        ("id", "bertolak"),  # to set out, not to refuse
        ("id", "memperingati"),  # to commemorate, not to warn
        ("id", "peringatan"),  # an anniversary as well
        ("id", "mengingat"),  # considering
        ("id", "terlarang"),  # illegal
        ("id", "terduga"),  # suspected
        ("id", "tersebut"),
        ("id", "harga"),
        ("id", "kecamatan"),
        ("id", "penduduk"),  # inhabitants, not to occupy
        ("id", "duduk"),
        ("id", "keadilan"),  # justice, not to try
        ("id", "adil"),
        ("id", "meninggal"),  # to die, not to leave
        ("id", "umum"),
        ("id", "lancar"),
        ("id", "tempat"),
        ("id", "sampai"),
        ("id", "keadaan"),
        ("id", "berada"),
        ("id", "pelaku"),
        ("id", "berlaku"),
        ("id", "kejadian"),
        ("id", "hukum"),  # law, not to punish
        ("id", "pukul"),  # the hour, not to beat
        ("id", "aku"),
        ("id", "bantuan"),
        ("en", "minister"),
        ("en", "president"),
        ("en", "army"),
    ],
)
def test_no_verb_of_the_event_grammar_is_bent_into_another_word(language: str, word: str) -> None:
    voice = grammar(language).voices.get(word)
    assert voice in (None, "noun")


def test_a_closed_root_has_only_what_is_written_for_it() -> None:
    assert set(load("id").forms.of("tahan")) == {
        "menahan",
        "menahannya",
        "tahan",
        "ditahan",
        "ditahannya",
        "penahanan",
        "penahanannya",
    }
    assert "cuted" not in load("en").forms.of("cut")


def test_every_closed_root_is_written() -> None:
    for language in ("en", "id"):
        forms = load(language).forms
        assert set(forms.closed) <= set(forms.irregular), language
