"""The gazetteer: one small read-only SQLite file, written by the build (``scripts/gazetteer.py``).

It is opened at the first look-up and not before; a process that never asks for a place never reads it.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from foedus.errors import KnowledgeError
from foedus.places.entry import Entry, Kind, Sense
from foedus.places.folding import key_of

if TYPE_CHECKING:
    import sqlite3

FILE = Path(__file__).parent / "data" / "gazetteer.sqlite"
LAYOUT = 1
"""The number of the file's layout; ``scripts/gazetteer.py`` writes it into ``user_version``."""

_KINDS: tuple[Kind, ...] = get_args(Kind)
_SENSES: tuple[Sense, ...] = get_args(Sense)
_BEARERS = (
    "SELECT p.id, p.kind, p.en, p.indonesian, p.country, p.also, p.lat, p.lon, p.population, n.sense"
    " FROM name n JOIN place p ON p.rank = n.place WHERE n.key = ? ORDER BY n.place"
)
_Row = tuple[int | str, int, str, str | None, str | None, str | None, int, int, int, int]


def lookup(name: str) -> tuple[Entry, ...]:
    """All places of that name, in whatever language or spelling, the most populous first.

    Case, accents and hyphens do not count. Raises KnowledgeError where the build left no gazetteer.
    """
    return _bearers(key_of(name))


@lru_cache(maxsize=4096)
def _bearers(key: str) -> tuple[Entry, ...]:
    rows = _open().execute(_BEARERS, (key,)).fetchall()
    return tuple(_entry(row) for row in rows)


@cache
def _open() -> sqlite3.Connection:
    """The file, read-only and taken as unchanging, so that SQLite takes no locks; shared by all threads."""
    import sqlite3  # here, so that a command that asks for no place does not load it

    to_do = "run scripts/setup.sh in a checkout, or install foedus anew from its wheel"
    if not FILE.is_file():
        raise KnowledgeError(
            "there is no gazetteer, so no place can be looked up", where=str(FILE), to_do=to_do
        )
    try:
        opened = sqlite3.connect(f"{FILE.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        layout = opened.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise KnowledgeError(f"the gazetteer is damaged: {error}", where=str(FILE), to_do=to_do) from error
    if layout != LAYOUT:
        raise KnowledgeError(
            f"the gazetteer is of layout {layout}, and this foedus reads layout {LAYOUT}",
            where=str(FILE),
            to_do=to_do,
        )
    return opened


def _entry(row: _Row) -> Entry:
    number, kind, english, indonesian, country, also, lat, lon, population, sense = row
    return Entry(
        id=number if isinstance(number, str) else f"geonames:{number}",
        kind=_KINDS[kind],
        name=english,
        indonesian=indonesian,
        country=country,
        also=tuple(also.split()) if also else (),
        lat=lat / 10_000,
        lon=lon / 10_000,
        population=population,
        sense=_SENSES[sense],
    )


# A connection must not be carried into a child process; the child opens its own.
os.register_at_fork(after_in_child=_open.cache_clear)
