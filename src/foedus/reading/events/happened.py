"""One event of a story, with its sides, and what tells sides apart."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from foedus.model.base import Date, Span
from foedus.model.vocabulary import Auxiliary, Plover
from foedus.reading.mentions.who import Who
from foedus.reading.modality import Mood
from foedus.reading.story import Line


class Happened(msgspec.Struct, frozen=True):
    """One event and the line that tells it."""

    line: Line
    span: Span
    verb: Span
    """The words that tell what is done."""
    plover: Plover
    mode: str | None
    cameo: str
    context: tuple[str, ...]
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    auxiliary: tuple[Auxiliary, ...]
    mood: Mood
    date: Date | None = None
    """When, as far as the clause of the verb tells it by a day, a month, a year or a decade."""
    tellings: tuple[Span, ...] = ()
    """Every sentence of the story that tells it, this one first."""


def ids(names: Iterable[Who]) -> frozenset[str]:
    """What tells sides apart: states acted for, else the actor, else the words."""
    return frozenset([side for who in names for side in who.side or (f"{who.role}",)])


def acted_for(names: Iterable[Who]) -> frozenset[str]:
    """For whom some act, as far as they act for anybody: states, organisations and groups."""
    return frozenset([side for who in names for side in who.side])
