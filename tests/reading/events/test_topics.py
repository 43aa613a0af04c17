"""What can be done, in PLOVER's types and CAMEO's codes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from foedus.errors import KnowledgeError
from foedus.language.event_words import Turn
from foedus.reading.events import topics
from foedus.reading.events.topics import Topic, ontology

OTHERWISE = {
    ("sanction", "163"): "SANCTION: sanctions are of the type that bears their name; the table says COERCE",
    ("blockade", "191"): "ASSAULT: a blockade is an act of war; the table says COERCE",
    ("occupy", "192"): "ASSAULT: taking territory is done by arms; the table says COERCE",
    ("destroy", "1712"): "COERCE: property is hurt and nobody else; the table says ASSAULT",
    ("resign", "0831"): "RETREAT: PLOVER has the mode `resign` there; the table says CONCEDE",
    ("cyber_attack", "176"): "COERCE, as its neighbours: the table leaves it out",
}
"""Topics of another type than the table says, and those that it lacks: see docs/decisions/0008."""
_APPEALS = re.compile(r"02\d{1,2}")
"""CAMEO's appeals, which the table lacks: PLOVER 0.8 knows demands and appeals as one type, REQUEST."""
TOPICS = sorted(ontology().topics)


@pytest.fixture(scope="module")
def table(shared: Path) -> dict[str, str]:
    """CAMEO code to PLOVER's type, as the makers of PLOVER have it."""
    lines = (shared / "reference" / "cameo_to_plover.txt").read_text("utf-8").splitlines()
    found = [re.match(r"(\d{3,4}): ([A-Z]+)\b", line) for line in lines]
    return {match[1]: match[2] for match in found if match is not None}


def _turned(topic: Topic) -> list[tuple[str, str]]:
    """The codes of a topic under each turn, with the turn's type."""
    turns = ontology().turns
    codes = [(topic.turned(turn), turns[turn].plover) for turn in turns]
    return [(code, plover) for code, plover in codes if code is not None and code != topic.cameo]


@pytest.mark.parametrize("name", TOPICS)
def test_every_code_is_of_the_type_that_the_table_says(name: str, table: dict[str, str]) -> None:
    topic = ontology().topics[name]
    if (name, topic.cameo) not in OTHERWISE and not _APPEALS.fullmatch(topic.cameo):
        assert table.get(topic.cameo) == topic.plover
    for code, plover in _turned(topic):
        assert _APPEALS.fullmatch(code) or table.get(code) == plover, code


def test_those_listed_as_otherwise_are_so(table: dict[str, str]) -> None:
    for name, code in OTHERWISE:
        topic = ontology().topics[name]
        assert topic.cameo == code
        assert table.get(code) != topic.plover
    assert not [code for code in table if _APPEALS.fullmatch(code)]


def test_every_turn_has_its_general_code_but_a_denial() -> None:
    assert {*ontology().turns} == {*get_args(Turn)} - {"deny"}


@pytest.mark.parametrize("name", TOPICS)
def test_what_is_hostile_is_threatened_and_never_promised(name: str) -> None:
    topic = ontology().topics[name]
    if topic.hostile and name not in ("threat", "ultimatum"):
        assert topic.intend is None
        assert topic.threaten is not None


def test_a_topic_without_a_code_for_a_turn_says_so() -> None:
    assert ontology().topics["praise"].turned("threaten") is None
    assert ontology().topics["attack"].turned("threaten") == "138"


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ('[turns]\n[topics]\nattack = { plover = "ASSAULT" }', "cameo"),
        ('[turns]\n[topics]\nattack = { plover = "WAR", cameo = "190" }', "WAR"),
        ('[turns]\n[topics]\nattack = { plover = "ASSAULT", cameo = "190", moed = "x" }', "moed"),
        ("[turns", "table declaration"),
    ],
)
def test_a_file_that_breaks_its_shape_is_refused_with_the_field(
    written: str, wrong: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plover.toml"
    path.write_text(written, "utf-8")
    monkeypatch.setattr(topics, "PATH", path)
    with pytest.raises(KnowledgeError, match=wrong):
        ontology.__wrapped__()
