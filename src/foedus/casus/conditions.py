"""The conditions of a promise in a scenario: true, false or unknown, and where that comes from.

Conditions are ATOP's. Its columns are flags: they say that a condition exists, not which adversary or
place, so they are unknown until the question or the promise's own text settles them.

Place. Where a scenario gives no place, the act is taken to strike the target's home territory. If the
promise tells its area, the condition of location then follows from where that home lies: met where the
area covers it, not met where it lies outside (``areas.toml``). If only the flag is known, it is unknown.

Adversary. Treaties speak of attacks by states ("by any state or several states"). Whether the attack of an
armed group counts is disputed (the parties to the North Atlantic and Rio treaties held in 2001 that it did),
so it is unknown unless the promise names its adversaries or the question settles it.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec

from foedus.actors import Actors
from foedus.actors.record import GroupRecord
from foedus.casus.acts import Act
from foedus.casus.words import Words
from foedus.model.casus import ConditionState, Scenario
from foedus.model.vocabulary import Condition, ConditionValue
from foedus.pacts import Thread

SETTLED: tuple[str, ...] = (*get_args(Condition), "trigger", "retaliation")
"""What a question may settle: the conditions of promises, whether the act meets the words of a promise, and
whether the attacker strikes those who join."""


def conditions(
    scenario: Scenario, act: Act, thread: Thread, actors: Actors, words: Words
) -> list[ConditionState]:
    """Every condition of the thread's promise with its value in this scenario."""
    commitment = thread.commitment
    asked: list[Condition] = list(dict.fromkeys(commitment.conditions))
    if "adversary" not in asked and (commitment.adversaries or _by_a_group(act, thread, actors)):
        asked.append("adversary")
    if commitment.trigger == "aggression" and act.forceful and "non_provocation" not in asked:
        asked.append("non_provocation")
    return [_state(one, scenario, act, thread, actors, words) for one in asked]


def _state(
    condition: Condition, scenario: Scenario, act: Act, thread: Thread, actors: Actors, words: Words
) -> ConditionState:
    given = scenario.given.get(condition)
    value: ConditionValue
    if given is not None:
        value, origin = ("true" if given else "false"), words.word("origin.given")
    elif condition == "adversary":
        value, origin = _adversary(act, thread, actors, words)
    elif condition == "non_provocation":
        value, origin = _provocation(scenario, words)
    elif condition == "location":
        value, origin = _location(scenario, thread, actors, words)
    elif condition == "partner_attacked":
        attacked = thread.toward != act.attacker
        value = "true" if attacked else "false"
        origin = words.say(f"origin.partner_{value}", toward=words.name(thread.toward))
    else:
        value, origin = "unknown", words.word("origin.unsettled")
    return ConditionState(condition=condition, value=value, origin=origin)


def _by_a_group(act: Act, thread: Thread, actors: Actors) -> bool:
    """Whether a promise that speaks of force is asked about the force of an armed group."""
    forceful = thread.commitment.trigger in ("armed_attack", "aggression", "war")
    return forceful and isinstance(actors.get(act.attacker), GroupRecord)


def _adversary(act: Act, thread: Thread, actors: Actors, words: Words) -> tuple[ConditionValue, str]:
    """Against whom: the promise's own list decides, with those who carry on the states it names."""
    named = thread.commitment.adversaries
    if not named:
        flagged = "adversary" in thread.commitment.conditions
        return "unknown", words.word("origin.flag" if flagged else "origin.unsettled")
    against = act.attacker if thread.toward != act.attacker else act.target
    meant = {one for adversary in named for one in (adversary, actors.bearer(adversary, act.day))}
    value: ConditionValue = "true" if against in meant else "false"
    return value, words.say(
        f"origin.adversary_{value}", attacker=words.name(against), adversaries=words.names(named)
    )


def _provocation(scenario: Scenario, words: Words) -> tuple[ConditionValue, str]:
    if scenario.provoked is None:
        return "unknown", words.word("origin.unsettled")
    if scenario.provoked:
        return "false", words.word("origin.provoked")
    return "true", words.word("origin.unprovoked")


def _location(scenario: Scenario, thread: Thread, actors: Actors, words: Words) -> tuple[ConditionValue, str]:
    area = thread.commitment.area
    if not area:
        return "unknown", words.word("origin.flag")
    told = words.row(_area_name(slug, words.language) for slug in area)
    place = scenario.place
    if place is None or place == thread.toward:
        value = _covers(area, thread.toward, actors)
        return value, words.say(f"origin.home_{value}", target=words.name(thread.toward), area=told)
    if place in area:
        return "true", words.say("origin.place_true", place=place, area=told)
    value = _covers(area, place, actors) if place in actors.states else "unknown"
    return value, words.say(f"origin.place_{value}", place=words.name(place), area=told)


def _covers(area: tuple[str, ...], state: str, actors: Actors) -> ConditionValue:
    """Whether the home territory of a state lies in an area."""
    found = {_covers_one(slug, state, actors) for slug in area}
    return "true" if "true" in found else "unknown" if "unknown" in found else "false"


def _covers_one(slug: str, state: str, actors: Actors) -> ConditionValue:
    areas = _areas()
    if state in areas.outside.get(slug, ()):
        return "false"
    if state in areas.partly.get(slug, ()):
        return "unknown"
    owner = slug.rsplit("_", 1)[-1].upper()
    return "true" if owner == state or owner not in actors.states else "false"


def _area_name(slug: str, language: str) -> str:
    return _areas().name.get(language, {}).get(slug) or slug.replace("_", " ")


class _Areas(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``areas.toml``: which states lie outside of an area or partly in it; names of areas by language."""

    outside: dict[str, list[str]]
    partly: dict[str, list[str]]
    name: dict[str, dict[str, str]]


@cache
def _areas() -> _Areas:
    path = Path(__file__).parent / "areas.toml"
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _Areas)
