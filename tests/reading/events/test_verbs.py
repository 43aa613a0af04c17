"""Whether a word is a verb where it stands, in which voice, and how it stands in its sentence."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import acts, happened, told

from foedus.reading.events.verbs import AIM, BACKGROUND, BESIDE, MAIN, NOUN


@pytest.mark.parametrize(
    ("text", "language", "words", "noun"),
    [
        ("They attack Tanzania.", "en", "attack", False),
        ("Rebels attack Tanzania.", "en", "attack", False),
        ("Kenya may attack Tanzania.", "en", "attack", False),
        ("The attack on Tanzania went on.", "en", "attack on", True),
        ("A recent attack on Tanzania failed.", "en", "attack on", True),
        ("Kenya's attack on Tanzania failed.", "en", "attack on", True),
        ("Israeli strikes on Tanzania went on.", "en", "strikes on", True),
        ("The US strikes Tanzania.", "en", "strikes", False),
        ("Mereka menyerang Tanzania.", "id", "menyerang", False),
        ("Kenya serang Tanzania.", "id", "serang", False),
    ],
)
def test_the_word_before_tells_a_verb_from_a_noun(text: str, language: str, words: str, noun: bool) -> None:
    ((found, act),) = acts(text, language)
    assert (found, act.noun) == (words, noun)
    assert act.rank == (NOUN if noun else MAIN)


def test_the_deed_itself_is_a_noun() -> None:
    (found,) = [act for words, act in acts("Penangkapan oleh polisi Kenya berlanjut.", "id")]
    assert (found.noun, found.rank) == (True, NOUN)


def test_part_of_a_word_that_describes_is_no_verb() -> None:
    assert acts("The long-threatened visitor left.", "en") == []
    ((words, _),) = acts("Saudi-backed rebels attacked Kenya.", "en")
    assert words == "attacked"


def test_a_capital_makes_a_name_of_it_but_in_a_headline() -> None:
    assert acts("Kenya Attacks Tanzania", "en") == []
    ((words, act),) = acts("Kenya Attacks Tanzania", "en", titled=True)
    assert (words, act.rank) == ("attacks", MAIN)
    (event,) = happened("Nothing else.", "en", title="Kenya Attacks Tanzania")
    assert event.plover == "ASSAULT"


@pytest.mark.parametrize(
    ("text", "language", "passive"),
    [
        ("Tanzania was attacked.", "en", True),
        ("Tanzania has been heavily attacked.", "en", True),
        ("Tanzania was not attacked.", "en", True),
        ("Tanzania is being attacked.", "en", True),
        ("Rebels attacked by Kenya fled.", "en", True),
        ("Rebels attacked Kenya.", "en", False),
        ("Rebels have attacked Kenya.", "en", False),
        ("Tanzania diserang Kenya.", "id", True),
        ("Tanzania diserang oleh Kenya.", "id", True),
        ("Kenya menyerang Tanzania.", "id", False),
    ],
)
def test_voice(text: str, language: str, passive: bool) -> None:
    assert [act.passive for _, act in acts(text, language)] == [passive]


@pytest.mark.parametrize(
    "text",
    ["Kenya condemned by two percent", "Donors supported by 50 percent", "Kenya supported by half"],
)
def test_by_how_much_is_no_agent(text: str) -> None:
    assert [act.passive for _, act in acts(text, "en")] == [False]


@pytest.mark.parametrize(
    ("text", "language", "actors", "recipients"),
    [
        ("Tanzania was attacked.", "en", [], ["TZA"]),
        ("Tanzania diserang pada Senin.", "id", [], ["TZA"]),
        ("Tanzania was attacked by Kenya.", "en", ["KEN"], ["TZA"]),
        ("Tanzania was attacked on Monday by soldiers from Kenya.", "en", ["KEN"], ["TZA"]),
        ("Tanzania diserang Kenya.", "id", ["KEN"], ["TZA"]),
        ("Tanzania dikecam Kenya dan Uganda.", "id", ["KEN", "UGA"], ["TZA"]),
    ],
)
def test_who_acts_in_a_passive(text: str, language: str, actors: list[str], recipients: list[str]) -> None:
    ((_, _, who, whom, _),) = told(text, language)
    assert (who, whom) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "language"),
    [("A student was arrested in Kenya.", "en"), ("Seorang mahasiswa ditangkap di Kenya.", "id")],
)
def test_an_arrest_without_an_agent_is_the_act_of_the_state_in_which_it_happened(
    text: str, language: str
) -> None:
    (event,) = happened(text, language)
    assert (event.plover, [who.country for who in event.actors]) == ("COERCE", ["KEN"])


@pytest.mark.parametrize(
    ("text", "language", "words", "rank"),
    [
        ("Kenya sent envoys to attack Tanzania.", "en", "attack", AIM),
        ("Kenya tried to attack Tanzania.", "en", "attack", MAIN),
        ("Kenya continued to attack Tanzania.", "en", "attack", MAIN),
        ("Attacking Tanzania, Kenya sent troops.", "en", "attacking", BESIDE),
        ("Rebels backed by Kenya attacked Tanzania.", "en", "backed", BESIDE),
        ("Kenya condemned Uganda after Tanzania attacked Rwanda.", "en", "attacked", BACKGROUND),
        ("Kenya will help if Tanzania attacks Rwanda.", "en", "attacks", BACKGROUND),
        ("Kenya mengirim utusan untuk menyerang Tanzania.", "id", "menyerang", AIM),
        ("Kenya berusaha menyerang Tanzania.", "id", "menyerang", MAIN),
        ("Kenya mengecam Uganda setelah Tanzania menyerang Rwanda.", "id", "menyerang", BACKGROUND),
    ],
)
def test_how_a_verb_stands_in_its_sentence(text: str, language: str, words: str, rank: int) -> None:
    assert dict(acts(text, language))[words].rank == rank


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("Kenya sent troops to attack Tanzania.", "en", ["MOBILIZE"]),
        ("Kenya mengirim pasukan untuk menyerang Tanzania.", "id", ["MOBILIZE"]),
        ("Kenya condemned Uganda after Tanzania attacked Rwanda.", "en", ["ACCUSE", "ASSAULT"]),
        ("Kenya condemned Uganda after rebels attacked.", "en", ["ACCUSE"]),
    ],
)
def test_an_aim_is_not_told_and_what_went_before_only_with_both_its_sides(
    text: str, language: str, kinds: list[str]
) -> None:
    assert [kind for kind, *_ in told(text, language)] == kinds


def test_what_was_tried_is_no_plan() -> None:
    assert told("Kenya tried to attack Tanzania.", "en") == [("ASSAULT", "190", ["KEN"], ["TZA"], ())]


def test_a_bare_verb_before_a_reflexive_is_a_noun() -> None:
    text = "Bom bunuh diri menewaskan 12 orang di Kenya."
    (event,) = happened(text, "id")
    assert text[slice(*event.verb)] == "menewaskan"
