"""The sentences of an answer in one language; the words stand in ``language/CODE/casus.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import foedus.language
from foedus.actors import Actors
from foedus.errors import KnowledgeError, UsageError
from foedus.model.base import Date

_ROW = 8
"""So many names stand in one row."""

_FOLDER = Path(foedus.language.__file__).parent


class Words:
    """Fills in the sentences of one language."""

    def __init__(self, language: str, actors: Actors) -> None:
        self.language = language
        self._table = _table(language)
        self._actors = actors

    def say(self, key: str, **fields: object) -> str:
        """The sentence ``table.name`` with its fields filled in."""
        return self.word(key).format(**fields)

    def sentence(self, key: str, **fields: object) -> str:
        """The same, begun with a capital."""
        said = self.say(key, **fields)
        return said[:1].upper() + said[1:]

    def word(self, key: str) -> str:
        """The entry ``table.name``; the last part of the key itself where there is none."""
        table, _, name = key.partition(".")
        found = self._table.get(table, {}).get(name, name)
        return str(found)

    def name(self, actor: str) -> str:
        """How an actor is called within a sentence."""
        name = self._actors.name(actor, self.language)
        if actor in self._table["with_article"]:
            return str(self._table["article"]).format(name=name)
        return name

    def names(self, actors: Iterable[str]) -> str:
        """Actors in a row."""
        return self.row(self.name(actor) for actor in actors)

    def row(self, parts: Iterable[str]) -> str:
        """Parts in a row: ``a, b and c``; of very many the first few, and how many others."""
        row = list(parts)
        if len(row) > _ROW:
            row = [*row[: _ROW - 2], str(self._table["others"]).format(count=len(row) - _ROW + 2)]
        return str(self._table["and"]).join([", ".join(row[:-1]), row[-1]] if len(row) > 1 else row)

    def day(self, day: str) -> str:
        """An ISO day (or month, or year) in words."""
        year, _, rest = day.partition("-")
        if not rest:
            return year
        month = self._table["months"][int(rest[:2]) - 1]
        return (
            str(self._table["date"])
            .format(day=int(rest[3:]) if rest[3:] else "", month=month, year=year)
            .strip()
        )

    def date(self, date: Date | None) -> str:
        """A Date in words, as precise as it is told."""
        if date is None or date.start is None:
            return self.word("step.undated")
        return self.day(date.start[: {"day": 10, "month": 7}.get(date.precision, 4)])


@cache
def _table(language: str) -> dict[str, Any]:
    path = _FOLDER / language / "casus.toml"
    if not path.parent.is_dir() or not path.exists():
        known = ", ".join(sorted(found.parent.name for found in _FOLDER.glob("*/casus.toml")))
        raise UsageError(
            f"no answers are written in the language {language!r}", to_do=f"choose one of {known}"
        )
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(str(error), where=str(path), to_do="correct the language pack") from error
