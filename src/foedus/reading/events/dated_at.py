"""The state in which a story is dated: ``JAKARTA, Outlet -``."""

from __future__ import annotations

import re
from functools import lru_cache

from foedus import places
from foedus.actors import Actors
from foedus.reading.story import Story

_STORIES = 64
"""How many date lines are kept in mind: a story's is asked for at each of its sentences."""


def told_in(story: Story) -> str | None:
    """The state of the place at which a story is dated: ``JAKARTA, Outlet -``; null where none is known."""
    part = story.article.dateline
    return _dated_at(part.text, story.actors, story.language) if part is not None else None


@lru_cache(_STORIES)
def _dated_at(text: str, actors: Actors, language: str) -> str | None:
    for piece in re.split(r"[,(/]| - | -- | — ", text):
        name = piece.strip(" .-–—")
        name = name.title() if name.isupper() else name
        for found in actors.names.exact(name):
            if found.actor in actors.states:
                return found.actor
        place = places.find(name, among=(), language=language, span=(0, len(name))) if name else None
        if place is not None:
            return place.country
    return None
