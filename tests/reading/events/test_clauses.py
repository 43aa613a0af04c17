"""How a sentence divides into clauses."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import clauses, of_source, openers, told


@pytest.mark.parametrize(
    ("text", "language", "word", "expected"),
    [
        ("Kenya, which attacked Tanzania, met Uganda.", "en", "attacked", ["which", None]),
        ("Soldiers who attacked Tanzania met Uganda.", "en", "attacked", ["who", None]),
        ("Kenya met Uganda after Tanzania attacked Rwanda.", "en", "attacked", ["after", None]),
        ("Kenya met Uganda after rebels who fled attacked Rwanda.", "en", "fled", ["who", "after", None]),
        ("Kenya, yang menyerang Tanzania, menemui Uganda.", "id", "menyerang", ["yang", None]),
        ("Kenya menemui Uganda setelah Tanzania menyerang Rwanda.", "id", "menyerang", ["setelah", None]),
    ],
)
def test_a_word_opens_a_clause(text: str, language: str, word: str, expected: list[str | None]) -> None:
    assert openers(text, language, word) == expected


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("Kenya, which attacked Tanzania, met Uganda.", "en", "met"),
        ("Kenya, after talks with Uganda, attacked Tanzania.", "en", "attacked"),
        ("Kenya, setelah berunding dengan Uganda, menyerang Tanzania.", "id", "menyerang"),
    ],
)
def test_a_comma_ends_an_aside(text: str, language: str, word: str) -> None:
    assert openers(text, language, word) == [None]


@pytest.mark.parametrize(
    ("text", "language", "word", "expected"),
    [
        ("Kenya said Tanzania attacked Uganda.", "en", "attacked", ["", None]),
        ("Kenya said on Monday, in Nairobi, Tanzania attacked Uganda.", "en", "attacked", ["", None]),
        ("Kenya said that Tanzania attacked Uganda.", "en", "attacked", ["that", "", None]),
        ("Kenya mengatakan bahwa Tanzania menyerang Uganda.", "id", "menyerang", ["bahwa", "", None]),
    ],
)
def test_what_is_said_lasts_to_the_end(
    text: str, language: str, word: str, expected: list[str | None]
) -> None:
    assert openers(text, language, word) == expected


def test_a_clause_of_what_is_said_knows_its_verb_of_saying() -> None:
    found, words = clauses("Kenya said Tanzania attacked Uganda.", "en")
    said = found.all[found.of[words.index("attacked")]]
    assert said.said_by is not None
    assert words[said.said_by] == "said"
    assert [words[first] for first, _ in found.cues] == ["said"]


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("Kenya attacked Tanzania on Monday, officials said.", "en", "officials said"),
        ("Kenya attacked Tanzania on Monday, said officials on Friday.", "en", "said officials on friday"),
        ("Kenya attacked Tanzania, according to Uganda.", "en", ""),
        ("Kenya attacked Tanzania on Monday, according to Uganda.", "en", "according to uganda"),
        ("According to Uganda, Kenya attacked Tanzania.", "en", "according to uganda"),
        ("Menurut Uganda, Kenya menyerang Tanzania.", "id", "menurut uganda"),
    ],
)
def test_the_source_stands_apart(text: str, language: str, source: str) -> None:
    if source:
        assert of_source(text, language) == source
    ((_, _, actors, recipients, _),) = told(text, language)
    assert (actors, recipients) == (["KEN"], ["TZA"])


def test_a_semicolon_and_a_dash_begin_anew() -> None:
    assert openers("Kenya met Uganda; Tanzania attacked Rwanda.", "en", "attacked") == [";"]
    assert openers("Kenya met Uganda - Tanzania attacked Rwanda.", "en", "attacked") == [";"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya said Tanzania attacked Uganda.", "en"),
        ("Kenya mengatakan Tanzania menyerang Uganda.", "id"),
    ],
)
def test_who_says_it_is_not_who_does_it(text: str, language: str) -> None:
    assert told(text, language) == [("ASSAULT", "190", ["TZA"], ["UGA"], ())]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya, which attacked Tanzania, condemned Uganda.", "en"),
        ("Kenya, which attacked Tanzania, sanctioned Uganda.", "en"),
    ],
)
def test_the_main_clause_goes_on_behind_an_aside(text: str, language: str) -> None:
    main, aside = sorted(told(text, language), key=lambda one: one[0] == "ASSAULT")
    assert main[2:4] == (["KEN"], ["UGA"])
    assert aside[:4] == ("ASSAULT", "190", ["KEN"], ["TZA"])


def test_a_source_undergoes_and_does_nothing() -> None:
    for text in ("Kenya menutup perbatasan, kata Tanzania.", "Kenya, kata Tanzania, menutup perbatasan."):
        ((_, _, actors, recipients, _),) = told(text, "id")
        assert (actors, recipients) == (["KEN"], [])


def test_behind_the_agent_of_a_passive_the_clause_around_goes_on() -> None:
    ((_, _, actors, recipients, _),) = told("Pasukan yang dikirim Kenya menyerang Tanzania.", "id")
    assert (actors, recipients) != (["TZA"], [])
    ((_, _, actors, recipients, _),) = told("Delegasi Kenya yang dipimpin Samia Suluhu bertemu Uganda.", "id")
    assert (actors, recipients) == (["KEN"], ["UGA"])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“We will answer,” Netanyahu said after Hezbollah rockets hit a port in Kenya.", "en"),
        ("“Kami akan membalas,” kata Netanyahu setelah roket Hizbullah menghantam pelabuhan Kenya.", "id"),
    ],
)
def test_what_went_before_the_saying_is_told(text: str, language: str) -> None:
    assert ("ASSAULT", ["KEN"]) in [(kind, recipients) for kind, _, _, recipients, _ in told(text, language)]
