"""One place of the gazetteer, as it stands there."""

from __future__ import annotations

from typing import Literal

from foedus.model.base import Frozen

Kind = Literal["city", "region", "country", "province"]
"""``city``: any populated place. ``region``: an area that stands in the news (``data/regions.tsv``).
``province``: a first-level division (a state of the United States, a province of Indonesia).
The order is that of the numbers in the file that the build writes."""

Sense = Literal["other", "own", "first"]
"""How a place bears the name that was asked for: ``other``, an alternate name in some language or time;
``own``, what it is headed by; ``first``, what a reader abroad takes the name for (``data/names.tsv``)."""


class Entry(Frozen, frozen=True, kw_only=True):
    """A place that bears the name that was asked for. Coordinates are degrees, WGS 84."""

    id: str
    """``geonames:1642911``, or ``region:crimea`` for what only our own list holds."""
    kind: Kind
    name: str
    """The English name to show."""
    indonesian: str | None
    """The Indonesian name to show, where one is known."""
    country: str | None
    """ISO 3166-1 alpha-3, or ``XKX``; null where a region lies in several states or its belonging is open."""
    also: tuple[str, ...]
    """Further states in which a region lies, or that hold or claim it."""
    lat: float
    lon: float
    population: int
    sense: Sense
