"""Pacts, questions and statements against coded stories: known counts on one story."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.gold.scoring.made import story

from scoring.counts import Counts
from scoring.stories import Score, score_all, table

TEXT = """Kenya and Tanzania signed a mutual defence treaty in Nairobi on 19 June 2024.

“We shall stand together,” said Amina Otieno, a spokeswoman.

It is not known when parliament will ratify the treaty.
"""
PACT: dict[str, Any] = {
    "pact": None,
    "parties": ["KEN", "TZA"],
    "background": False,
    "stages": [
        {"stage": "signed", "party": None, "date": "2024-06-19"},
        {"stage": "ratified", "party": "KEN", "date": None},
    ],
    "commitments": [],
    "replaces": [],
}
SAID = {"speaker": "Amina Otieno", "cue": "said", "content_contains": "stand together", "direct": True}
UNSAID = {"speaker": "Amina Otieno", "cue": "said", "content_contains": "Nairobi", "direct": False}


def test_each_thing_is_counted(tmp_path: Path) -> None:
    story(tmp_path, "a", TEXT, pacts=[PACT], question_count=1, statements=[SAID, UNSAID])
    score = score_all(tmp_path)
    assert score.of("pact") == Counts(1, 0, 0)
    assert score.found("stage") == (1, 2)
    assert score.found("questions") == (1, 1)
    assert score.found("statement") == (1, 2)
    assert score.found("speaker") == (1, 1)
    missed = [line.split(":")[0] for line in score.misses if "made up" not in line]
    assert missed == ["stage missed", "statement missed"]


def test_a_pact_of_others_is_missed_and_ours_made_up(tmp_path: Path) -> None:
    story(tmp_path, "a", TEXT, pacts=[{**PACT, "parties": ["KEN", "UGA"]}], question_count=1)
    assert score_all(tmp_path).of("pact") == Counts(0, 1, 1)


def test_a_pact_in_the_background_is_not_missed(tmp_path: Path) -> None:
    gold = {**PACT, "parties": ["KEN", "UGA"], "background": True}
    story(tmp_path, "a", TEXT, pacts=[gold], question_count=0)
    score = score_all(tmp_path)
    assert score.of("pact") == Counts(0, 1, 0)
    assert score.found("questions") == (0, 1)


def test_by_language(tmp_path: Path) -> None:
    story(tmp_path, "a", TEXT, pacts=[PACT], question_count=1)
    story(tmp_path, "b", "Rapat itu berlangsung dua jam.\n", language="id")
    shown = table(tmp_path)
    assert shown.columns == ("en", "id", "all")
    assert shown.rows[0].cells == (Counts(1, 0, 0), Counts(), Counts(1, 0, 0))


def test_scores_add_up() -> None:
    one, other = Score(), Score()
    one.right("pact")
    other.wrong("pact", "missed", "this one")
    both = one.plus(other)
    assert both.f1("pact") == 2 / 3
    assert both.share("pact") == 0.5
    assert both.misses == ["pact missed: this one"]
