"""What is found in a line is found once: the readers of events, of pacts and of claims ask for the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from foedus.reading.story import Line, Story

T = TypeVar("T")


def once_a_line(find: Callable[[Story, Line], T]) -> Callable[[Story, Line], T]:
    """The same search, which keeps what it found in the last story. Nobody may change what it returns.

    Lines are known by their identity, since to compare them would cost more than to search them.
    """
    last: tuple[Story | None, dict[int, tuple[Line, T]]] = (None, {})

    @wraps(find)
    def found(story: Story, line: Line) -> T:
        nonlocal last
        kept_of, kept = last
        if kept_of is not story:
            kept = {}
            last = (story, kept)
        known = kept.get(id(line))
        if known is None:
            # The line is held, so that no other can come to bear its identity.
            known = kept[id(line)] = (line, find(story, line))
        return known[1]

    return found
