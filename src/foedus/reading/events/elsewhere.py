"""Who is meant where only the rest of the story tells: ``it``, ``them``, and the side that nobody names.

A sentence of a story leaves out what the ones before it have told (``Mexico cut relations within hours``).
A pronoun at the head of a sentence means who leads a sentence before; the other side of a deed, where a
sentence names none, is the state that most lines of the story name beside the one who acts. All of it is
marked as inferred. Not supported: a side that is no state and is named in another sentence alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from foedus.reading.events.dated_at import told_in
from foedus.reading.events.phrases import Named, phrases_of
from foedus.reading.mentions.who import Who
from foedus.reading.story import Line, Story

_FAR = 3
"""How many lines back a pronoun at the head of a sentence may reach."""
_MENTIONED = 20
"""How many lines back the last mention of a state is looked for."""
_NEAR = 3
"""How many lines off the side that a sentence leaves out may be named."""
_LINES = 2
"""In how many lines a state must be named to be what the story is about."""


def leaders_before(story: Story, line: Line, *, person: bool) -> list[Who]:
    """Whom ``it`` and ``they`` mean at the head of a sentence: who leads a sentence before it.

    ``person`` is true for ``he`` and ``she``, which mean no state and no organisation.
    """
    for earlier in reversed(_before(story, line, _FAR)):
        named = [
            n for n in phrases_of(story, earlier) if _can_lead(n) and (not person or n.who.kind == "person")
        ]
        if named and (named[0].who.countries or named[0].who.actor):
            return [named[0].who._replace(inferred=True)]
    return []


def _can_lead(named: Named) -> bool:
    return not (named.who.attached or named.place or named.who.place)


def _before(story: Story, line: Line, count: int) -> Sequence[Line]:
    """So many lines before a line, or as many as there are."""
    return story.lines[max(0, line.number - count) : line.number]


def last_other(story: Story, line: Line, before: Sequence[Named], own: frozenset[str]) -> list[Who]:
    """The last one spoken of that acts for none of ``own``: in the line, else in the one before it."""
    earlier = _before(story, line, 1)
    for named in (*reversed(before), *(n for one in earlier for n in phrases_of(story, one))):
        if named.who.countries and not (set(named.who.side) & own) and not named.who.pronoun:
            return [named.who._replace(inferred=True)]
    return []


def set_in(story: Story, line: Line) -> list[Who]:
    """The state that the rest of a story is set in, at its last mention so far; empty for a line alone."""
    state = story.named_in.without(line, told_in(story)) if len(story.lines) > 1 else None
    return _mentioned(story, line, state) if state is not None else []


def mediated(story: Story, line: Line, own: frozenset[str]) -> list[Who]:
    """The two between which somebody of ``own`` mediates: those that most lines name beside his own."""
    sides: list[Who] = []
    for _ in range(2):
        sides.extend(other_side(story, line, own | {state for who in sides for state in who.countries}))
    return sides if len(sides) > 1 else []


def other_side(story: Story, line: Line, own: frozenset[str]) -> list[Who]:
    """The state that most lines of the story name beside those of ``own``, at its last mention so far."""
    state = next(
        (state for state, count in story.named_in.counts if state not in own and count >= _LINES), None
    )
    if state is None or not _is_near(story, line, state):
        return []
    return _mentioned(story, line, state)


def _is_near(story: Story, line: Line, state: str) -> bool:
    """Whether a state is named a few lines around: further off a story may be about something else."""
    around = story.lines[max(0, line.number - _NEAR) : line.number + 1 + _NEAR]
    return any(state in who.countries for one in around for who in one.who)


def _mentioned(story: Story, line: Line, state: str) -> list[Who]:
    """A state at its last mention before a line, by its own name rather than a person's; else at its first.

    Only the lines near by are gone through: what a story costs must not grow faster than it.
    """
    lines = _before(story, line, _MENTIONED)
    for kinds in (("state", "seat"), ("person", "body")):
        for one in reversed(lines):
            for who in one.who:
                if who.countries == (state,) and who.kind in kinds:
                    return [who._replace(inferred=True, pronoun=False)]
    first = story.named_in.first.get(state)
    return [first._replace(inferred=True)] if first is not None else []
