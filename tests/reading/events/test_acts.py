"""What is done in a sentence, from the patterns of the grammar."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import acts, told


@pytest.mark.parametrize(
    ("text", "language", "words", "plover", "cameo"),
    [
        ("Kenya attacked Tanzania.", "en", "attacked", "ASSAULT", "190"),
        ("Kenya launched airstrikes on Tanzania.", "en", "launched airstrikes", "ASSAULT", "195"),
        ("Kenya imposed sanctions on Tanzania.", "en", "imposed sanctions", "SANCTION", "163"),
        ("Kenya lifted sanctions on Tanzania.", "en", "lifted sanctions", "RETREAT", "085"),
        ("Kenya recalled its ambassador.", "en", "recalled its ambassador", "SANCTION", "161"),
        ("Kenya menjatuhkan sanksi.", "id", "menjatuhkan sanksi", "SANCTION", "163"),
        ("Kenya mencabut sanksi.", "id", "mencabut sanksi", "RETREAT", "085"),
        ("Kenya memutus hubungan.", "id", "memutus hubungan", "SANCTION", "161"),
    ],
)
def test_the_longest_pattern_tells_the_topic(
    text: str, language: str, words: str, plover: str, cameo: str
) -> None:
    ((found, act),) = acts(text, language)
    assert (found, act.plover, act.cameo) == (words, plover, cameo)


def test_a_pattern_does_not_reach_into_the_next_clause() -> None:
    assert all("sanctions" not in words for words, _ in acts("Kenya imposed silence after sanctions.", "en"))


def test_acts_stand_in_the_order_of_the_sentence() -> None:
    found = [act.first for _, act in acts("Kenya met Uganda after Tanzania attacked Rwanda.", "en")]
    assert found == sorted(found)
    assert len(found) == 2


def test_nothing_is_done_in_what_only_names_the_source() -> None:
    found = acts("Troops from Kenya left on Monday, said officials who met in Uganda.", "en")
    assert all(act.plover != "CONSULT" for _, act in found)


def test_what_a_deed_holds_is_not_told_again() -> None:
    assert [act.plover for _, act in acts("Kenya launched attacks on Tanzania.", "en")] == ["ASSAULT"]


def test_one_deed_told_by_two_verbs_of_a_sentence_is_one() -> None:
    found = told("Kenya attacked Tanzania; Kenya bombed Tanzania; Chad condemned Japan.", "en")
    assert [kind for kind, *_ in found] == ["ASSAULT", "ACCUSE"]


@pytest.mark.parametrize("what", ["air strikes", "an air raid"])
def test_an_attack_from_the_air_is_no_stoppage_and_no_mere_attack(what: str) -> None:
    ((_, act),) = acts(f"Kenya launched {what} against Tanzania.", "en")
    assert (act.plover, act.cameo) == ("ASSAULT", "195")


def test_each_act_lies_within_its_sentence() -> None:
    for words, act in acts("Kenya promised on Monday to release prisoners and to meet Tanzania.", "en"):
        assert act.first <= act.last
        assert words
