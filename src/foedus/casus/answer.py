"""A scenario to its answer."""

from __future__ import annotations

from hashlib import blake2b

import msgspec

from foedus.actors import Actors
from foedus.casus.acts import Act
from foedus.casus.breaches import breaches_of
from foedus.casus.cascade import cascade
from foedus.casus.conflicts import conflicts_of
from foedus.casus.duties import Call
from foedus.casus.summary import summary
from foedus.casus.words import Words
from foedus.model.casus import Casus, DrawnIn, Duty, Scenario
from foedus.pacts import View
from foedus.register import COVERAGE

SCHEMA = 1


def answer(view: View, scenario: Scenario, actors: Actors, *, language: str = "en") -> Casus:
    """Who owes what to whom if the scenario's act happens on its day, under which words, and why.

    ``view`` holds the pacts as of the scenario's reported and known times. Attacker and target are ids;
    a target that is no state on the day is owed nothing. Raises UsageError for a language without a pack.
    """
    act = Act(scenario.attacker, scenario.target, scenario.act, scenario.times.on)
    call = Call(view, scenario, act, Words(language, actors))
    alive = actors.exists(act.target, act.day)
    duties = cascade(call, scenario.depth) if alive else []
    breaches = breaches_of(call) if alive else ()
    outside = _outside(view, act.day)
    return Casus(
        schema=SCHEMA,
        id=_id(scenario, view.release),
        scenario=scenario,
        summary=summary(call, duties, breaches, not outside),
        register=view.release,
        duties=tuple(duties),
        conflicts=conflicts_of(duties),
        breaches=breaches,
        drawn_in=_drawn_in(duties, act),
        outside_coverage=outside,
    )


def _outside(view: View, day: str) -> tuple[str, ...]:
    """The sources whose silence on that day says nothing."""
    return ("register",) if view.release is not None and day < COVERAGE.since else ()


def _drawn_in(duties: list[Duty], act: Act) -> DrawnIn:
    """Who must fight, apart from the two: for certain, and possibly. Nobody stands in both."""
    fighting = [
        duty
        for duty in duties
        if duty.kind in ("defence", "offence") and duty.bearer not in (act.attacker, act.target)
    ]
    certain = {duty.bearer for duty in fighting if duty.standing == "due"}
    possible = {duty.bearer for duty in fighting if duty.standing == "possible"} - certain
    return DrawnIn(certain=tuple(sorted(certain)), possible=tuple(sorted(possible)))


def _id(scenario: Scenario, release: str | None) -> str:
    told = msgspec.json.encode([scenario, release], order="deterministic")
    return blake2b(told, digest_size=8).hexdigest()
