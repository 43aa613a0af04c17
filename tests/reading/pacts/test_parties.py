"""Between whom: the states that a verb or an agreement stands among."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out

from foedus.reading.pacts.parties import (
    alliance,
    around_agreement,
    around_verb,
    chain_after,
    chain_before,
    ids_of,
    in_line,
    partners_of,
    salient,
)
from foedus.reading.story import Line, Story


def place(text: str, language: str, words: str) -> tuple[Story, Line, int, int]:
    story = laid_out(text, language=language)
    start = story.text.index(words)
    (line,) = [line for line in story.lines if line.sentence.start <= start < line.sentence.end]
    return story, line, start, start + len(words)


@pytest.mark.parametrize(
    ("text", "language", "verb", "chain"),
    [
        ("Kenya dan Tanzania meneken pakta.", "id", "meneken", ["KEN", "TZA"]),
        ("Kenya, Tanzania, dan Uganda meneken pakta.", "id", "meneken", ["KEN", "TZA", "UGA"]),
        (
            "Menteri Pertahanan Kenya dan Menteri Pertahanan Tanzania meneken pakta.",
            "id",
            "meneken",
            ["KEN", "TZA"],
        ),
        ("Di Mesir, Kenya dan Tanzania meneken pakta.", "id", "meneken", ["KEN", "TZA"]),
        ("Kenya and Tanzania signed a pact.", "en", "signed", ["KEN", "TZA"]),
        ("Kenya, Tanzania and Uganda signed a pact.", "en", "signed", ["KEN", "TZA", "UGA"]),
        ("The Kenyan and Tanzanian defence ministers signed a pact.", "en", "signed", ["KEN", "TZA"]),
        ("Egypt watched while Kenya and Tanzania signed a pact.", "en", "signed", ["KEN", "TZA"]),
    ],
)
def test_the_chain_before_a_verb(text: str, language: str, verb: str, chain: list[str]) -> None:
    story, line, start, _ = place(text, language, verb)
    assert ids_of(chain_before(story, line, start)) == chain


@pytest.mark.parametrize(
    ("text", "language", "words", "chain"),
    [
        ("Pakta antara Kenya dan Tanzania diteken.", "id", "antara", ["KEN", "TZA"]),
        ("A pact between Kenya, Tanzania and Uganda was signed.", "en", "between", ["KEN", "TZA", "UGA"]),
        ("A pact with Kenya. Tanzania waits.", "en", "with", ["KEN"]),
    ],
)
def test_the_chain_behind_a_word(text: str, language: str, words: str, chain: list[str]) -> None:
    story, line, _, end = place(text, language, words)
    assert ids_of(chain_after(story, line, end)) == chain


def test_what_is_far_away_is_no_chain() -> None:
    story, line, start, _ = place(
        "Kenya waited for one long and rainy season before anybody there signed it.", "en", "signed"
    )
    assert chain_before(story, line, start) == []


@pytest.mark.parametrize(
    ("text", "language", "noun", "parties"),
    [
        ("Perjanjian antara Kenya dan Tanzania diteken.", "id", "Perjanjian", ["KEN", "TZA"]),
        ("Perjanjian keamanan antara Kenya dan Tanzania diteken.", "id", "Perjanjian", ["KEN", "TZA"]),
        ("Perjanjian Kenya-Tanzania diteken.", "id", "Perjanjian", ["KEN", "TZA"]),
        ("The treaty between Kenya and Tanzania was signed.", "en", "treaty", ["KEN", "TZA"]),
        ("The Kenya-Tanzania treaty was signed.", "en", "treaty", ["KEN", "TZA"]),
        ("The treaty was signed in Kenya.", "en", "treaty", []),
    ],
)
def test_parties_at_the_agreement(text: str, language: str, noun: str, parties: list[str]) -> None:
    story, line, start, end = place(text, language, noun)
    assert around_agreement(story, line, start, end) == parties


@pytest.mark.parametrize(
    ("text", "language", "verb", "parties"),
    [
        ("Kenya meneken pakta dengan Tanzania.", "id", "meneken", ["KEN", "TZA"]),
        ("Pakta itu diteken oleh Kenya dan Tanzania.", "id", "diteken", ["KEN", "TZA"]),
        ("Kenya signed a pact with Tanzania.", "en", "signed", ["KEN", "TZA"]),
        ("The pact was signed by Kenya and Tanzania.", "en", "signed", ["KEN", "TZA"]),
        ("Kenya signed the pact.", "en", "signed", []),
    ],
)
def test_parties_at_the_verb(text: str, language: str, verb: str, parties: list[str]) -> None:
    story, line, start, end = place(text, language, verb)
    assert around_verb(story, line, start, end) == parties


def test_subjects_and_partners_apart() -> None:
    story, line, start, end = place("Kenya signed pacts with Tanzania and Uganda.", "en", "signed")
    assert partners_of(story, line, start, end) == (["KEN"], ["TZA", "UGA"])


def test_an_alliance_is_a_pact_and_no_side() -> None:
    story, line, _, _ = place("Kenya told NATO and ASEAN of Tanzania.", "en", "told")
    assert in_line(story, line) == ["KEN", "TZA"]
    (nato,) = [who for who in line.who if who.actor == "nato"]
    record = alliance(story, nato)
    assert record is not None
    assert record.pact == "nato"


def test_the_two_most_named() -> None:
    story = laid_out("Kenya came. Tanzania came. Kenya ate. Tanzania ate. Uganda left.", language="en")
    assert salient(story) == ["KEN", "TZA"]
    assert salient(laid_out("Kenya came. Tanzania came.", language="en")) == []
