"""What every other type of the model is built from: spans, parts of a text, dates and places."""

from __future__ import annotations

import msgspec

from foedus.model.vocabulary import Certainty, Precision

Span = tuple[int, int]
"""``[start, end)`` in code points of a Text."""


class Frozen(msgspec.Struct, frozen=True, kw_only=True):
    """A value: compared by content, never altered."""


class Part(Frozen, frozen=True, kw_only=True):
    """A piece of a Text, word for word."""

    text: str
    span: Span


class Date(Frozen, frozen=True, kw_only=True):
    """A day, month, year or decade that an Evidence names or implies.

    ``start`` and ``end`` are ISO 8601 days, both included; ``start`` is the best candidate wherever
    there is one. ``candidates`` lists further days (ISO), best first, where the text leaves a choice.
    """

    start: str | None
    end: str | None
    precision: Precision
    text: str | None = None
    span: Span | None = None
    certainty: Certainty = "stated"
    candidates: tuple[str, ...] = ()


class Place(Frozen, frozen=True, kw_only=True):
    """A place that a text names. Coordinates are degrees, WGS 84."""

    id: str | None
    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    text: str | None = None
    span: Span | None = None
