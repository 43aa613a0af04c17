"""Where: places to name, country and coordinates, from a gazetteer that is made at build time.

``lookup`` lists all who bear a name, ``find`` says which is meant. Finding the names in a text is the
reader's part: it should look for actors first, and ask for capitalised words behind a word of place.

NOT supported: hamlets (GeoNames' places of 5000 people and more, and seats of government, are held), rivers,
mountains, streets, and waters other than those of ``data/regions.tsv``; places that are no more; what lay
where on a day of the past.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Collection
from functools import cache, lru_cache

from foedus.errors import KnowledgeError
from foedus.model.base import Place, Span
from foedus.places.choice import choose
from foedus.places.entry import Entry
from foedus.places.folding import key_of
from foedus.places.gazetteer import lookup
from foedus.places.place_words import bare, ordinary

__all__ = ["Entry", "find", "lookup"]

_PLURAL = re.compile(r"\b[A-Z]{2,}s\b")
"""Of an abbreviation: ``AMAs``, ``NGOs``."""
_NAMES = 1024
"""How many names are kept in mind with what they mean: a story names the same places again and again."""
_LONGEST_ABBREVIATION = 3
"""Letters: ``UN``, ``INA``. Longer words in capitals may be the place of a dateline (``OSLO``)."""


def find(
    name: str,
    *,
    country: str | None = None,
    among: Collection[str] = (),
    language: str | None = None,
    span: Span | None = None,
) -> Place | None:
    """The place that a name means, with its English name, country and coordinates; null where that is open.

    A name may say what it lies in: ``Tripoli, Lebanon``. ``country`` (alpha-3) says the same beside it.
    ``among`` are the states that the story is about, a weaker ground: ``foedus.places.choice`` has the rules.
    An ordinary word of ``language`` (of any pack, where none is given) is taken for a place only where its
    country is stated. ``span`` is where the name stands in the text; with it the Place quotes ``name``.

    Null, and one warning in the log, where the build left no gazetteer: reading goes on without places.
    """
    try:
        entry = _meant(name, country, tuple(among), language)
    except KnowledgeError as error:
        _warn(str(error))
        return None
    if entry is None:
        return None
    return Place(
        id=entry.id,
        name=entry.name,
        country=entry.country,
        lat=entry.lat,
        lon=entry.lon,
        text=None if span is None else name,
        span=span,
    )


@lru_cache(_NAMES)
def _meant(name: str, country: str | None, among: tuple[str, ...], language: str | None) -> Entry | None:
    if (len(name) <= _LONGEST_ABBREVIATION and name.isupper()) or _PLURAL.search(name):
        return None
    bearers = lookup(name)
    if not bearers and "," in name:
        inner, *outer = name.split(",")
        around = (_meant(part, country, among, language) for part in reversed(outer))
        widest = next((entry for entry in around if entry is not None), None)
        return None if widest is None else _meant(inner, widest.country or country, among, language)
    if not bearers:
        shorter = bare(name, language)
        bearers = () if shorter is None else tuple(e for e in lookup(shorter[0]) if e.kind in shorter[1])
    elif country is None and key_of(name) in ordinary(language):
        return None
    return choose(bearers, country, among)


@cache
def _warn(message: str) -> None:
    """Say it once a process, not once a name."""
    logging.getLogger(__name__).warning("%s", message)
