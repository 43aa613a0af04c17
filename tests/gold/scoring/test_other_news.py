"""Stories in which no state acts: what is found in them is counted, and held against what is allowed."""

from __future__ import annotations

from pathlib import Path

from tests.gold.scoring.made import lines

from scoring.other_news import STORIES, score, table
from scoring.table import Bound

QUIET = "Konser amal itu dihadiri ratusan penonton. Polisi menangkap dua pencuri di Jakarta."
LOUD = "Kenya menyerang Tanzania, Senin. Kenya dan Uganda menandatangani perjanjian pertahanan bersama."


def test_twenty_stories_each_with_its_reason() -> None:
    assert len(STORIES) == 20
    assert {reason.split(":")[0] for reason in STORIES.values()} == {"sport", "crime", "entertainment"}


def test_only_the_chosen_stories_are_read(tmp_path: Path) -> None:
    first, second = list(STORIES)[:2]
    records = [{"id": first, "text": QUIET}, {"id": second, "text": LOUD}, {"id": "story-0", "text": LOUD}]
    found = score(lines(tmp_path / "gold.jsonl", records))
    assert found.stories == 2
    assert len(found.pacts) >= 1
    assert any("KEN ASSAULT TZA" in line for line in found.events)
    assert all(line.startswith(second) for line in (*found.pacts, *found.events))


def test_what_a_state_does_at_home_is_not_counted(tmp_path: Path) -> None:
    path = lines(tmp_path / "gold.jsonl", [{"id": next(iter(STORIES)), "text": QUIET}])
    assert table(path).bounds == (Bound("pacts", 0, 0), Bound("events between states", 0, 2))
