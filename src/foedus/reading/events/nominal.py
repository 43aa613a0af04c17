"""Both sides of a deed that a noun tells: ``Israel's attack on Iran``, ``serangan Israel ke Iran``."""

from __future__ import annotations

from msgspec.structs import replace

from foedus.reading.events.act import Act
from foedus.reading.events.happened import ids
from foedus.reading.events.sides import Sides
from foedus.reading.mentions.who import Who
from foedus.reading.story import Story

_CLOSE = 3
"""How many words before a noun its owner may stand."""


def sides_of_noun(story: Story, sides: Sides, act: Act) -> tuple[list[Who], list[Who]]:
    """Who does what a noun tells, and who undergoes it; empty where nobody is named."""
    agents = sides.agent(act)
    if story.pack.pacts.name_follows and not agents:
        behind = [n for n in sides.named if act.first < n.first <= act.first + 2 and not n.who.attached]
        if not behind:
            return [], sides.objects(act, [])
        owner = [behind[0].who]
        return owner, sides.objects(replace(act, first=behind[0].last), owner)
    actors = agents or owner_of(sides, act)
    if not agents and actors and _is_scene(story.text, actors[0], act):
        return [], actors if act.plover == "ASSAULT" else sides.objects(act, [])
    objects = sides.objects(act, actors)
    if act.mutual and not actors and len(ids(objects)) > 1:
        return objects, []  # "talks between Kenya and Tanzania"
    return actors, objects


def owner_of(sides: Sides, act: Act) -> list[Who]:
    """``Israel's attack on``, ``the Israeli attack``: the one right before a noun."""
    before = [n for n in sides.named if n.last < act.first and act.first - n.last <= _CLOSE]
    return [before[-1].who] if before else []


def _is_scene(text: str, who: Who, act: Act) -> bool:
    """``the Doha strike``, ``Geneva talks``: a capital tells where, unless it owns (``Moscow's``)."""
    owned = text[who.end - 2 : who.end + 2]
    return who.kind == "seat" and act.plover in ("ASSAULT", "CONSULT") and not ("'" in owned or "’" in owned)
