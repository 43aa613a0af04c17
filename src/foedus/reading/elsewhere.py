"""Who is meant where only the rest of the story tells: ``it``, ``them``, and the side that nobody names.

A sentence of a story leaves out what the ones before it have told (``Mexico cut diplomatic relations within
hours``). A pronoun at the head of a sentence means who leads a sentence before; the other side of a deed, where
a sentence names none, is the state that most lines of the story name beside the one who acts. All of it is
marked as inferred.
"""

from __future__ import annotations

from collections.abc import Sequence

from foedus.reading.mentions import Who
from foedus.reading.phrases import Named, phrases_of
from foedus.reading.story import Line, Story

_FAR = 3
"""How many lines back a pronoun at the head of a sentence may reach."""
_LINES = 2
"""In how many lines a state must be named to be what the story is about."""


def leaders_before(story: Story, line: Line, *, plural: bool) -> list[Who]:
    """Whom ``it`` and ``they`` mean at the head of a sentence: who leads a sentence before it."""
    for earlier in reversed(_before(story, line)[-_FAR:]):
        named = [n for n in phrases_of(story, earlier) if not n.who.attached and not n.place]
        acting = [n for n in named if n.who.countries or n.who.kind in ("organisation", "group")]
        if not acting:
            continue
        first = acting[0].who
        return [first._replace(inferred=True)]
    return []


def _before(story: Story, line: Line) -> Sequence[Line]:
    index = next((i for i, one in enumerate(story.lines) if one.sentence.span == line.sentence.span), 0)
    return story.lines[:index]


def last_other(earlier: Sequence[Named], own: frozenset[str]) -> Who | None:
    """The last state spoken of that is none of ``own``."""
    for named in earlier:
        if named.who.countries and not (set(named.who.countries) & own) and not named.who.pronoun:
            return named.who._replace(inferred=True)
    return None


def other_side(story: Story, line: Line, own: frozenset[str]) -> list[Who]:
    """The state that most other lines of the story name beside those of ``own``, at its last mention so far."""
    state = next(
        (state for state, count in story.named_in.counts if state not in own and count >= _LINES), None
    )
    if state is None:
        return []
    lines = [*reversed(_before(story, line)), *story.lines]
    for one in lines:
        for who in one.who:
            if who.countries == (state,) and who.kind in ("state", "seat", "person", "body"):
                return [who._replace(inferred=True, pronoun=False)]
    return []
