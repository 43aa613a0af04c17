"""What the words of a language have to do with names of places (``language/*/places.toml``)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from foedus.errors import KnowledgeError
from foedus.language.pack import FOLDER
from foedus.language.table import Table
from foedus.places.entry import Kind
from foedus.places.folding import key_of


class Before(Table, frozen=True, kw_only=True):
    """Words before a name that say of what kind the place is and are no part of it: ``Kota Bekasi``."""

    words: tuple[str, ...]
    kinds: tuple[Kind, ...]


class PlaceWords(Table, frozen=True, kw_only=True):
    """The shape of ``language/*/places.toml``. Words are written in lower case."""

    ordinary: tuple[str, ...]
    """Whole names of places that are also words, and in a text hardly ever mean the place."""
    before: tuple[Before, ...] = ()


@cache
def ordinary(language: str | None = None) -> frozenset[str]:
    """The folded words of one language that are never taken for a place; of all packs where none is given.

    Empty for a language whose pack has no such list. Raises KnowledgeError where a list breaks its shape.
    """
    return frozenset(key_of(word) for words in _words(language) for word in words.ordinary)


def bare(name: str, language: str | None = None) -> tuple[str, tuple[Kind, ...]] | None:
    """A name without the word before it that says its kind, and the kinds it may be; null without one."""
    key = key_of(name)
    for start, kinds in _starts(language):
        if key.startswith(start):
            return key.removeprefix(start), kinds
    return None


@cache
def _starts(language: str | None) -> tuple[tuple[str, tuple[Kind, ...]], ...]:
    starts = [
        (f"{key_of(word)} ", group.kinds)
        for words in _words(language)
        for group in words.before
        for word in group.words
    ]
    return tuple(sorted(starts, key=lambda start: -len(start[0])))


@cache
def _words(language: str | None) -> tuple[PlaceWords, ...]:
    return tuple(_read(path) for path in sorted(FOLDER.glob(f"{language or '*'}/places.toml")))


def _read(path: Path) -> PlaceWords:
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), PlaceWords)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(
            f"not the words of places: {error}",
            where=str(path),
            to_do="compare it with foedus.places.place_words",
        ) from error
