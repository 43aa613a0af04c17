"""When a step of a pact's life is a fact, and on which day."""

from __future__ import annotations

import pytest
from tests.reading.telling import claims_of, pacts_of

Step = tuple[str, str, str, str | None]


def steps(text: str, language: str, title: str | None = None) -> list[Step]:
    """Each step that a story of 6 October 2025 tells: which, polarity, modality, its day."""
    return [
        (one.stage, one.polarity, one.modality, one.date.start if one.date else None)
        for pact in pacts_of(claims_of(*text.split("|"), language=language, title=title))
        for one in pact.stages
    ]


_BEFORE = {
    "id": "Kenya dan Tanzania menandatangani pakta pertahanan pada 3 Mei 2024.",
    "en": "Kenya and Tanzania signed a defence pact on 3 May 2024.",
}
_SIGNED: Step = ("signed", "affirmed", "actual", "2024-05-03")


@pytest.mark.parametrize(
    ("text", "language", "step"),
    [
        ("Pakta itu berakhir pada 1 Juni 2030.", "id", ("terminated", "affirmed", "intended", "2030-06-01")),
        ("The pact expires on 1 June 2030.", "en", ("terminated", "affirmed", "intended", "2030-06-01")),
        (
            "Kenya mengancam akan mengakhiri pakta itu, Jumat (3/10).",
            "id",
            ("terminated", "affirmed", "intended", None),
        ),
        ("Kenya threatened on Friday to terminate the pact.", "en", None),
        (
            "Parlemen belum meratifikasi pakta itu hingga Jumat (3/10).",
            "id",
            ("ratified", "denied", "actual", None),
        ),
        ("The pact has not been renewed as of 3 October 2025.", "en", ("renewed", "denied", "actual", None)),
    ],
)
def test_what_is_to_come_or_denied_did_not_happen_on_a_day(
    text: str, language: str, step: Step | None
) -> None:
    found = steps(f"{_BEFORE[language]}|{text}", language)
    assert found == [_SIGNED, *([step] if step else [])]


@pytest.mark.parametrize(
    ("text", "language", "pact"),
    [
        ("Egypt suspended the 1979 peace treaty with Israel.", "en", "egy-isr-1979"),
        ("Egypt and Israel suspended their 1979 peace treaty.", "en", "egy-isr-1979"),
        ("Mesir menangguhkan perjanjian damai 1979 dengan Israel.", "id", "egy-isr-1979"),
        ("Mesir dan Israel menangguhkan pakta pertahanan bersama tahun 1951.", "id", "egy-isr-1951"),
    ],
)
def test_the_year_that_a_pact_is_called_by_is_no_day_of_its_steps(
    text: str, language: str, pact: str
) -> None:
    assert steps(text, language) == [("suspended", "affirmed", "actual", None)]
    assert {one.pact for one in pacts_of(claims_of(text, language=language))} == {pact}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Egypt ratified the defence treaty with Israel in 1990.", "en"),
        ("Mesir meratifikasi perjanjian pertahanan dengan Israel pada 1990.", "id"),
    ],
)
def test_the_year_behind_a_word_of_time_is_the_verb_s(text: str, language: str) -> None:
    assert steps(text, language) == [("ratified", "affirmed", "actual", "1990-01-01")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Unggahan di Facebook menyebut Kenya dan Tanzania menandatangani pakta pertahanan.", "id"),
        ("Klaim bahwa Kenya dan Tanzania meneken pakta pertahanan adalah tidak benar.", "id"),
        ("A viral post says Kenya and Tanzania signed a defence pact.", "en"),
        ("The false claim that Kenya and Tanzania signed a defence pact spread.", "en"),
        ("Kenya dan Tanzania datang untuk menandatangani pakta pertahanan.", "id"),
        ("Kenya and Tanzania to sign a defence pact.", "en"),
        ("Kenya threatens to end its defence pact with Tanzania.", "en"),
    ],
)
def test_a_rumour_or_an_aim_makes_no_pact(text: str, language: str) -> None:
    assert steps(text, language) == []


def test_a_headline_that_asks_tells_nothing() -> None:
    body = "Kabar itu beredar sejak pekan lalu."
    assert steps(body, "id", title="Kenya dan Tanzania Teken Pakta Pertahanan?") == []
    assert steps(body, "id", title="Kenya dan Tanzania Teken Pakta Pertahanan") != []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Kenya dan Tanzania meneken pakta pertahanan pada 3 Mei 2024, setelah Chad keluar dari NATO.",
            "id",
        ),
        ("Kenya and Tanzania signed a defence pact on 3 May 2024 after Chad withdrew from NATO.", "en"),
    ],
)
def test_what_went_before_does_not_bear_the_day_of_the_news(text: str, language: str) -> None:
    assert steps(text, language) == [_SIGNED, ("withdrawn", "affirmed", "actual", None)]


@pytest.mark.parametrize(
    ("text", "language", "step"),
    [
        ("Armenia bekukan keanggotaan di CSTO.", "id", "suspended"),
        ("Armenia membekukan keanggotaannya di CSTO.", "id", "suspended"),
        ("Armenia suspended its participation in the CSTO.", "en", "suspended"),
        ("Armenia bergabung dengan CSTO.", "id", "acceded"),
        ("Armenia joined the CSTO.", "en", "acceded"),
    ],
)
def test_members_freeze_their_membership(text: str, language: str, step: str) -> None:
    assert [one[:3] for one in steps(text, language)] == [(step, "affirmed", "actual")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("France left NATO's military command in 1966.", "en"),
        ("Finland joined the NATO summit.", "en"),
        ("Prancis keluar dari komando militer NATO pada 1966.", "id"),
        ("Indonesia bergabung dengan BRICS, bukan pakta militer.", "id"),
        ("Indonesia joined BRICS, no defence pact.", "en"),
    ],
)
def test_a_part_of_an_alliance_or_a_club_is_no_pact(text: str, language: str) -> None:
    assert steps(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The signing of a defence pact between Kenya and Tanzania was called off.", "en"),
        ("The ratification of the defence pact between Kenya and Tanzania has been postponed.", "en"),
        ("Penandatanganan pakta pertahanan Kenya dan Tanzania dibatalkan.", "id"),
        ("Ratifikasi pakta pertahanan Kenya dan Tanzania ditunda.", "id"),
    ],
)
def test_a_step_that_did_not_come_about_is_denied_and_no_end(text: str, language: str) -> None:
    told = steps(f"{_BEFORE[language]}|{text}", language)
    assert [(polarity, stage in ("signed", "ratified")) for stage, polarity, *_ in told[1:]] in (
        [],
        [("denied", True)],
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya and Tanzania signed a defence pact and the parade was called off.", "en"),
        ("The signing of a pact between Kenya and Tanzania took place, but a dinner was called off.", "en"),
    ],
)
def test_what_else_did_not_come_about_leaves_the_step(text: str, language: str) -> None:
    assert [(stage, polarity) for stage, polarity, *_ in steps(text, language)] == [("signed", "affirmed")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The pact between Kenya and Tanzania still needs the ratification of parliament.", "en"),
        ("Pakta Kenya dan Tanzania masih menunggu ratifikasi parlemen.", "id"),
    ],
)
def test_a_step_that_is_waited_for_is_to_come(text: str, language: str) -> None:
    told = steps(f"{_BEFORE[language]}|{text}", language)
    assert all(modality == "intended" for _, _, modality, _ in told[1:])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya membekukan pakta dengan Tanzania karena perundingan dagang gagal.", "id"),
        ("Kenya menandatangani pakta pertahanan dengan Tanzania meski perundingan dagang ditunda.", "id"),
        ("Kenya signed a defence pact with Tanzania although a summit was called off.", "en"),
    ],
)
def test_what_failed_in_another_clause_leaves_the_step(text: str, language: str) -> None:
    assert [polarity for _, polarity, *_ in steps(text, language)] == ["affirmed"]
