"""The coding of the stories is sound: every quotation stands in its text, every word is of the vocabulary."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from foedus import actors
from foedus.language.pack import languages
from foedus.model.vocabulary import Auxiliary, CommitmentKind, Form, Plover, Polarity, Role, StageKind
from foedus.register import release
from scoring.coded import STORIES

NAMES = sorted(path.stem for path in STORIES.glob("*.txt"))
FIELDS = {
    "language", "published", "published_given", "title", "outlet", "byline", "origins", "paragraphs", "pacts",
    "no_pact", "questions", "question_count", "statements", "events", "events_partial", "note",
}  # fmt: skip
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Story:
    """One story and its coding."""

    def __init__(self, path: Path) -> None:
        self.text = path.read_text("utf-8")
        self.gold: dict[str, Any] = json.loads(path.with_suffix(".json").read_text("utf-8"))

    @property
    def promises(self) -> Iterator[dict[str, Any]]:
        for pact in self.gold["pacts"]:
            yield from pact["commitments"]


@pytest.fixture(params=NAMES)
def story(request: pytest.FixtureRequest) -> Story:
    return Story(STORIES / f"{request.param}.txt")


def test_every_story_has_its_coding() -> None:
    assert sorted(path.stem for path in STORIES.glob("*.json")) == NAMES
    assert len(NAMES) >= 20


def test_the_fields_are_those_of_the_readme(story: Story) -> None:
    assert set(story.gold) == FIELDS
    assert story.gold["language"] in languages()
    assert story.gold["paragraphs"] > 0


def test_every_quotation_stands_in_the_text(story: Story) -> None:
    gold = story.gold
    wanted = [gold["title"], gold["byline"], *gold["origins"]]
    wanted += [promise[key] for promise in story.promises for key in ("quote_contains", "speaker")]
    wanted += [name for pact in gold["pacts"] for name in pact["names"]]
    wanted += [question["contains"] for question in gold["questions"]]
    wanted += [said[key] for said in gold["statements"] for key in ("speaker", "cue", "content_contains")]
    wanted += [event["contains"] for event in gold["events"] if not gold["events_partial"]]
    missing = [words for words in wanted if words is not None and words not in story.text]
    assert missing == []
    assert gold["outlet"] is None or gold["outlet"].casefold() in story.text.casefold()


def test_the_words_are_of_the_vocabulary(story: Story) -> None:
    gold = story.gold
    assert {pact["form"] for pact in gold["pacts"]} <= {None, *get_args(Form)}
    assert {s["stage"] for pact in gold["pacts"] for s in pact["stages"]} <= set(get_args(StageKind))
    assert {promise["kind"] for promise in story.promises} <= set(get_args(CommitmentKind))
    assert {promise["polarity"] for promise in story.promises} <= set(get_args(Polarity))
    assert {event["plover"] for event in gold["events"]} <= set(get_args(Plover))
    assert {mark for event in gold["events"] for mark in event["auxiliary"]} <= set(get_args(Auxiliary))
    assert all(isinstance(said["direct"], bool) for said in gold["statements"])


def test_the_actors_are_in_the_register(story: Story) -> None:
    register = actors.load()
    ids = {id for pact in story.gold["pacts"] for id in pact["parties"]}
    ids |= {s["party"] for pact in story.gold["pacts"] for s in pact["stages"] if s["party"]}
    ids |= {id for promise in story.promises if promise["bearers"] != "all" for id in promise["bearers"]}
    ids |= {id for event in story.gold["events"] for id in (*event["actors"], *event["recipients"])}
    assert {id for id in ids if register.get(id) is None} - set(get_args(Role)) == set()


def test_the_pacts_with_an_id_are_in_the_register(story: Story) -> None:
    held = {record.id for record in release().records}
    assert {pact["pact"] for pact in story.gold["pacts"]} - held - {None} == set()


def test_the_dates_are_dates(story: Story) -> None:
    days = [s["date"] for pact in story.gold["pacts"] for s in pact["stages"] if s["date"] is not None]
    days += [day for day in (story.gold["published"], story.gold["published_given"]) if day is not None]
    for day in map(str, days):
        assert DAY.fullmatch(day)
        date.fromisoformat((day + "-01-01")[:10] if len(day) < 10 else day)
    assert story.gold["published"] is None or story.gold["published_given"] is None


def test_questions_sum_up(story: Story) -> None:
    assert story.gold["question_count"] == sum(question["count"] for question in story.gold["questions"])


def test_a_story_without_a_pact_holds_none_of_its_own(story: Story) -> None:
    if story.gold["no_pact"]:
        steps = [s["stage"] for p in story.gold["pacts"] if not p["background"] for s in p["stages"]]
        assert set(steps) <= {"proposed"}
