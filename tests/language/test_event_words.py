"""The shape of a pack's event grammar."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from foedus.language.event_words import ActWords, Agents, EventWords, TurnWords
from foedus.language.pack import languages, load

LISTS = (
    "barriers", "relatives", "backgrounds", "conditions", "that", "prepositions", "places", "determiners",
    "auxiliaries", "partners", "agents", "infinitives", "pronouns", "never",
)  # fmt: skip
LEAST: dict[str, Any] = {name: [] for name in LISTS} | {"people": [], "sets": {}, "acts": [], "turns": []}


def convert(**changes: Any) -> EventWords:
    return msgspec.convert(LEAST | changes, EventWords)


def test_the_least_that_a_pack_holds() -> None:
    held = convert()
    assert (held.acts, held.bare_agent, held.aspects) == ((), (), ())


@pytest.mark.parametrize("name", [*LISTS, "people", "sets", "acts", "turns"])
def test_every_list_has_to_be_there(name: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=name):
        msgspec.convert({key: value for key, value in LEAST.items() if key != name}, EventWords)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"verbz": []}, "verbz"),
        ({"acts": [{"topic": "attack", "verb": ["@hit"]}]}, "verb"),
        ({"acts": [{"verbs": ["@hit"]}]}, "topic"),
        ({"turns": [{"turn": "beg", "verbs": []}]}, "beg"),
        ({"people": [{"role": "KNIGHT", "words": []}]}, "KNIGHT"),
        ({"that": "that"}, "array"),
    ],
)
def test_what_is_not_of_the_shape_is_refused_by_its_name(changes: dict[str, Any], wrong: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=wrong):
        convert(**changes)


def test_an_act_and_a_turn_say_nothing_of_themselves_unless_told() -> None:
    act, turn = ActWords(topic="attack"), TurnWords(turn="intend")
    assert not any((act.mutual, act.by_place, act.spoken, act.alone, act.swap))
    assert not any((turn.mutual, turn.lone, turn.spoken))


def test_words_are_frozen() -> None:
    with pytest.raises(AttributeError):
        Agents(role="REB", words=()).role = "MIL"  # type: ignore[misc]


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_pattern_is_written_in_lower_case(language: str) -> None:
    events = load(language).events
    patterns = [p for act in events.acts for p in (*act.verbs, *act.nouns, *act.objects)]
    patterns += [p for turn in events.turns for p in turn.verbs]
    patterns += [word for agents in events.people for word in agents.words]
    assert [pattern for pattern in patterns if pattern != pattern.casefold().strip()] == []
