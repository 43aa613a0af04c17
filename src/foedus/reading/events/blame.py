"""Whom a condemnation is of that only names the deed: ``Israel bombed Doha. Qatar condemned the attack``.

The one who did what was told last before it, within a few lines, is blamed: inferred. Not supported: a deed
that the story tells further off, or only after it is condemned.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from foedus.reading.events.happened import Happened, ids

_FAR = 3
"""How many lines back the deed may be told."""
_DENOUNCE = "111"
"""CAMEO's code for criticising and denouncing."""
_DEEDS = ("ASSAULT", "COERCE", "THREATEN", "SANCTION")


def with_blame(events: Sequence[Happened]) -> list[Happened]:
    """The events of a story, those condemned told where their sentences leave them out."""
    found: list[Happened] = []
    for event in events:
        found.append(_blaming(event, found) if _leaves_out(event) else event)
    return found


def _leaves_out(event: Happened) -> bool:
    return (
        event.cameo == _DENOUNCE
        and bool(event.actors)
        and all(who.inferred or not who.side for who in event.recipients)
    )


def _blaming(event: Happened, before: Sequence[Happened]) -> Happened:
    own = ids(event.actors)
    for deed in reversed(before):
        if event.line.number - deed.line.number > _FAR:
            break
        outright = all(who.side and not who.inferred for who in deed.actors)
        if deed.plover in _DEEDS and deed.mood.actual and deed.actors and outright:
            if ids(deed.actors) & own:
                continue
            return replace(event, recipients=tuple(who._replace(inferred=True) for who in deed.actors))
    return event
