"""Events against coded stories: known counts on stories of a sentence or two."""

from __future__ import annotations

from pathlib import Path

from tests.gold.scoring.made import event, story

from scoring.coded import score, table
from scoring.counts import Counts

PRAISED = "Kenya praised Tanzania"
ATTACKED = "Kenya attacked Uganda"


def test_both_sides_and_type_alone(tmp_path: Path) -> None:
    events = [
        event("SUPPORT", ["KEN"], ["TZA"], PRAISED),
        event("ASSAULT", ["KEN"], ["RWA"], ATTACKED),
        event("AID", ["KEN"], ["UGA"], ATTACKED),
    ]
    figures = score(story(tmp_path, "a", f"{PRAISED} on Monday.\n\n{ATTACKED} on Tuesday.\n", events=events))
    assert figures.sides.by_type == {
        "SUPPORT": Counts(1, 0, 0),
        "ASSAULT": Counts(0, 1, 1),
        "AID": Counts(0, 0, 1),
    }
    assert figures.kinds.all == Counts(2, 0, 1)
    assert (figures.sides.made, figures.sides.marked) == (2, 3)
    assert [miss.split()[1] for miss in figures.sides.misses] == ["MISSED", "MISSED", "MADE"]


def test_a_type_is_right_in_its_own_sentence_only(tmp_path: Path) -> None:
    text = f"{PRAISED} on Monday.\n\nNothing was heard of Uganda.\n"
    figures = score(story(tmp_path, "a", text, events=[event("SUPPORT", ["KEN"], ["TZA"], "Nothing was")]))
    assert figures.sides.all == Counts(1, 0, 0)
    assert figures.kinds.all == Counts(0, 1, 1)


def test_auxiliary_modes_are_counted_of_events_that_are_right(tmp_path: Path) -> None:
    text = "Kenya did not attack Uganda on Monday.\n\nKenya did not praise Tanzania.\n"
    events = [
        event("ASSAULT", ["KEN"], ["UGA"], "did not attack", "negated"),
        event("SUPPORT", ["KEN"], ["TZA"], "did not praise"),
    ]
    figures = score(story(tmp_path, "a", text, events=events))
    assert (figures.auxiliary, figures.sides.all.right) == (1, 2)
    assert [miss.split()[1] for miss in figures.sides.misses] == ["AUXILIARY"]


def test_concede_and_retreat_are_one(tmp_path: Path) -> None:
    text = "Kenya withdrew its troops from Uganda.\n"
    figures = score(story(tmp_path, "a", text, events=[event("CONCEDE", ["KEN"], ["UGA"], "withdrew")]))
    assert figures.sides.by_type == {"YIELD": Counts(1, 0, 0)}


def test_stories_coded_in_part_and_of_another_language_are_left_out(tmp_path: Path) -> None:
    events = [event("SUPPORT", ["KEN"], ["TZA"], PRAISED)]
    story(tmp_path, "a", f"{PRAISED}.\n", events=events)
    story(tmp_path, "b", f"{PRAISED}.\n", events=events, events_partial=True)
    story(tmp_path, "c", "Kenya memuji Tanzania.\n", language="id")
    assert score(tmp_path).stories == 2
    assert score(tmp_path, "en").sides.all == Counts(1, 0, 0)
    shown = table(tmp_path, "en")
    assert shown.name == "coded-en"
    assert shown.columns == ("with both sides", "type alone")
    assert shown.shares[1].cells == ((1, 1),)
