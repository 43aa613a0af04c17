"""Whether a story is about those whom the register of actors holds, or about people of all kinds."""

from __future__ import annotations

from foedus.reading.story import Line, Story

_SHARE = 0.25
"""Of the sentences, those that name someone of the register: from this share on a story is about them."""
_FEW = 6
"""Sentences of a text that is too short to tell what it is about."""


def names_someone(line: Line) -> bool:
    """Whether a line names a state, a person, an organisation or a group, and not as a mere place.

    The police, the ministries and the parties of a state are its home affairs, and do not count.
    """
    return any(
        (w.actor or w.countries) and w.kind not in ("outlet", "body") and not w.place for w in line.who
    )


def is_followed(story: Story) -> bool:
    """Whether a story is about those whom the register holds: one sentence in four names one.

    A few sentences are too short to tell; they are taken for such a story.
    """
    return len(story.lines) <= _FEW or sum(map(names_someone, story.lines)) >= len(story.lines) * _SHARE
