"""Words that are also names of places, and in a text hardly ever mean one (``language/*/places.toml``)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from foedus.errors import KnowledgeError
from foedus.language.pack import FOLDER
from foedus.places.folding import key_of


class OrdinaryWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The shape of ``language/*/places.toml``."""

    words: tuple[str, ...]
    """Written in lower case; each is a whole name, not a part of one."""


@cache
def ordinary(language: str | None = None) -> frozenset[str]:
    """The folded words of one language that are never taken for a place; of all packs where none is given.

    Empty for a language whose pack has no such list. Raises KnowledgeError where a list breaks its shape.
    """
    files = sorted(FOLDER.glob(f"{language or '*'}/places.toml"))
    return frozenset(key_of(word) for path in files for word in _read(path).words)


def _read(path: Path) -> OrdinaryWords:
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), OrdinaryWords)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(
            f"not a list of ordinary words: {error}", where=str(path), to_do="give `words`, a list of strings"
        ) from error
