"""Those without a state of their own beside a state: its own people, as an inference."""

from __future__ import annotations

from collections.abc import Sequence

from foedus.reading.events.act import Act
from foedus.reading.events.happened import acted_for
from foedus.reading.mentions.who import Who

INSIDE = ("CVL", "REB", "OPP", "PTY", "LAB", "EDU", "REL", "CRM", "ELI", "BUS", "MED")
"""Roles of those who as a rule act against or undergo what their own state does."""
ORGANS = ("COP", "JUD", "LEG", "MIL", "SPY")
"""Organs of a state that act against others of it."""
AGAINST_ITS_OWN = ("COERCE", "ASSAULT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "RETREAT")
_AT_PEOPLE = ("ACCUSE", "SUPPORT", "REQUEST", "COERCE", "ASSAULT")
"""What one may do to a person of his own state."""
_AT_HOME = ("COERCE", "PROTEST", "CONCEDE", "RETREAT")
_ABROAD = ("ASSAULT", "AID", "CONSULT", "SANCTION")
"""What is done to others as a rule."""
_OF_STATE = ("COP", "JUD", "LEG", "GOV")
_ITS_OWN = ("REB", "OPP", "PTY", "CVL", "LAB", "EDU", "MED", "COP", "JUD", "LEG", "ELI", "REL", "GOV", "CRM")


def is_leader_behind(act: Act, who: Who, first: int, actors: list[Who]) -> bool:
    """``O'Neill accused Marape``: somebody by name right behind the verb, if of the actor's own state."""
    close = first - act.first <= 2 and who.kind == "person" and not who.pronoun
    return close and act.plover in _AT_PEOPLE and all(actor.actor != who.actor for actor in actors)


def arrested(act: Act, actors: Sequence[Who], people: Sequence[Who]) -> Who | None:
    """``students marched on the embassy, and police arrested them``: of those spoken of who have no name.

    The last of the actors' own state, for what its organs do to those who live under them; null for else.
    """
    if act.plover not in AGAINST_ITS_OWN or not any(actor.role in ORGANS for actor in actors):
        return None
    own = acted_for(actors)
    inside = [who for who in people if who.role in INSIDE and not own.isdisjoint(who.side)]
    return inside[-1]._replace(inferred=True) if inside else None


def own_people(actor: Who) -> Who:
    """Those whom a curfew, a ban or a protest is for where nobody is named: the people of that state."""
    return Who(actor.start, actor.end, "state", actor.countries[0], actor.countries[:1], inferred=True)


def domestic(act: Act, actors: list[Who], recipients: list[Who]) -> tuple[list[Who], list[Who]]:
    """People without a state of their own, beside a state: its own people, as an inference.

    Told for what is done at home as a rule (arrests, protests, releases), and between a state's organs and
    those who live under them. Refugees, soldiers and organisations are nobody's own here.
    """
    left = next((who for who in actors if who.countries), None)
    right = next((who for who in recipients if who.countries), None)
    if left is not None and right is not None and left.kind != "group" and act.plover in _AT_HOME:
        # Those whose state nobody names are the actor's own before they are of where the story is set.
        recipients = [_his_own(who, left) for who in recipients]
    if left is not None and right is None and _binds(act, left):
        recipients = [_at_home(who, left) for who in recipients]
    elif right is not None and left is None and _binds(act, right):
        actors = [_at_home(who, right) for who in actors]
    return actors, recipients


def _his_own(who: Who, other: Who) -> Who:
    unnamed = who.inferred and who.kind == "body" and who.actor is None and who.role in _ITS_OWN
    return who._replace(countries=other.countries) if unnamed else who


def _binds(act: Act, known: Who) -> bool:
    deed = act.topic.plover if act.topic is not None else act.plover
    return deed in _AT_HOME or (deed not in _ABROAD and known.role in (*_OF_STATE, "REB", "OPP", "PTY"))


def _at_home(who: Who, other: Who) -> Who:
    if who.actor is not None or who.countries or who.candidates or who.role not in _ITS_OWN:
        return who
    return who._replace(countries=other.countries, inferred=True)
