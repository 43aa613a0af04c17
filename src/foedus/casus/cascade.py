"""What an act sets off: those who owe defence for certain join, and their allies are asked in turn."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from foedus.casus.acts import Act
from foedus.casus.duties import Call, duties_of
from foedus.model.casus import Duty


def cascade(call: Call, depth: int) -> list[Duty]:
    """The direct duties, and those of each further level down to ``depth``.

    Only a certain duty of defence makes a state join. A state already in the war is given no further
    duty, so no duty rests on itself and the cascade ends by itself. One that has joined is at war with
    the attacker, but whether the attacker strikes back is not settled: a promise that asks for an attack
    on it is only possible, unless the question gives ``retaliation``.
    """
    duties = duties_of(call)
    at_war = {call.act.attacker, call.act.target}
    joined = _joining(duties, at_war)
    level = 1
    while joined and level < depth and call.act.forceful:
        level += 1
        at_war.update(joined)
        asked = [
            duty
            for state, by in sorted(joined.items())
            for duty in duties_of(_next(call, state, by, level))
            if duty.bearer not in at_war
        ]
        duties += asked
        joined = _joining(asked, at_war)
    return duties


def _joining(duties: list[Duty], at_war: set[str]) -> dict[str, str]:
    """Who joins the target's side, each with the first duty that makes it join."""
    found: dict[str, str] = {}
    for duty in duties:
        if duty.kind == "defence" and duty.standing == "due" and duty.bearer not in at_war:
            found.setdefault(duty.bearer, duty.id)
    return found


def _next(call: Call, state: str, by: str, level: int) -> Call:
    act = Act(call.act.attacker, state, "war", call.act.day, level, by)
    return replace(call, act=act, scenario=msgspec.structs.replace(call.scenario, place=None))
