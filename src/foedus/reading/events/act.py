"""One thing done in a sentence, before it is known who did it to whom."""

from __future__ import annotations

import msgspec

from foedus.language.event_words import Turn
from foedus.model.vocabulary import Plover
from foedus.reading.events.topics import Topic


class Act(msgspec.Struct, frozen=True):
    """One thing done: words ``first`` to ``last``, what, and how it stands."""

    first: int
    last: int
    plover: Plover
    cameo: str
    topic: Topic | None
    passive: bool
    noun: bool
    rank: int
    mutual: bool = False
    by_place: bool = False
    alone: bool = False
    swapped: bool = False
    """True where the subject undergoes it and its object does it: ``received aid from``."""
    turn: Turn | None = None
    spoken: bool = False
    governed: int | None = None
    """For a turn: the first word of the act that it governs."""
    future: bool = False
    denied: bool = False
    of_place: bool = False
    """Told only where a place stands right behind the verb."""
