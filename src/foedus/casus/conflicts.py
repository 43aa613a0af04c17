"""Duties of one bearer that cannot both be met."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from foedus.model.casus import Conflict, Duty


def conflicts_of(duties: Iterable[Duty]) -> tuple[Conflict, ...]:
    """Pairs of duties, due or possible, of which one promises to fight whom the other promises not to.

    Help against someone conflicts with neutrality toward that one, and with help for that one. Help for
    the victim of an attack does not conflict with nonaggression toward the attacker.
    """
    by_bearer: dict[str, list[Duty]] = {}
    for duty in duties:
        if duty.standing in ("due", "possible"):
            by_bearer.setdefault(duty.bearer, []).append(duty)
    return tuple(
        Conflict(bearer=bearer, duties=tuple(sorted((one.id, other.id))))
        for bearer, owed in sorted(by_bearer.items())
        for one, other in combinations(owed, 2)
        if _clash(one, other) or _clash(other, one)
    )


def _clash(fight: Duty, promise: Duty) -> bool:
    return (
        fight.kind in ("defence", "offence")
        and promise.kind in ("defence", "offence", "neutrality")
        and fight.against == promise.toward
    )
