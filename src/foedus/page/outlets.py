"""The names of news outlets in a text: longest match at word boundaries."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from foedus import actors
from foedus.actors.record import OutletRecord
from foedus.errors import KnowledgeError

_WORD = re.compile(r"\w+")
_WRITTEN_LARGE = re.compile(r"[A-Z0-9]\w*")
# Endings of the addresses under which outlets print their names: Kompas.com, TEMPO.CO, REPUBLIKA.CO.ID,
# detik.com.
_ADDRESS = re.compile(
    r"(?<![\w.@/-])(?:www\.)?[A-Za-z][A-Za-z0-9-]{1,30}\.(?:co\.id|co\.uk|com|co|id|net|org|tv|news|info|go\.id|or\.id)"
    r"(?![\w@-]|\.\w)",
    re.IGNORECASE,
)
_ENDING = re.compile(r"\.(?:com?|id|uk|net|org|tv|news|info)", re.IGNORECASE)
"""No address is without one of these."""


class Outlet(NamedTuple):
    """The outlet that a name means, as the register has it."""

    id: str
    country: str | None
    agency: bool


class OutletHit(NamedTuple):
    """A name of an outlet at ``[start, end)``; ``outlet`` is None for an address that the register lacks."""

    start: int
    end: int
    outlet: Outlet | None


class Outlets:
    """Finds outlets by name. Built once from records; afterwards only read."""

    def __init__(self, records: Iterable[OutletRecord]) -> None:
        self._by_name: dict[str, Outlet] = {}
        self._by_folded: dict[str, Outlet] = {}
        for record in records:
            outlet = Outlet(record.id, record.country, record.agency)
            for names in record.names.values():
                for name in names:
                    self._by_name.setdefault(name, outlet)
            for domain in record.domains:
                self._by_folded.setdefault(domain.casefold(), outlet)
        for name, outlet in self._by_name.items():
            self._by_folded.setdefault(name.casefold(), outlet)
        self._exact = _by_first_word(self._by_name)
        self._folded = _by_first_word(self._by_folded)
        self._large = {
            first: tuple((name, frozenset(_WRITTEN_LARGE.findall(name))) for name in names)
            for first, names in self._exact.items()
        }
        """The names as they are printed by their first word, each with its words that have a capital."""
        self._small = tuple(first for first in self._exact if not _WRITTEN_LARGE.fullmatch(first))
        """First words without a capital: ``detikcom``."""

    def named(self, name: str) -> Outlet | None:
        """Return the outlet that the whole of ``name`` means, whatever its case."""
        return self._by_folded.get(name.strip().casefold())

    def at(self, text: str, start: int, end: int, *, fold: bool = False) -> OutletHit | None:
        """Return the longest name that begins at ``start`` and ends by ``end``.

        Case counts, unless ``fold``: datelines and credits are set in capitals.
        """
        word = _WORD.match(text, start, end)
        if word is None:
            return None
        key = word.group().casefold() if fold else word.group()
        known = self._by_folded if fold else self._by_name
        for name in (self._folded if fold else self._exact).get(key, ()):
            stop = start + len(name)
            piece = text[start:stop]
            if stop <= end and (piece.casefold() if fold else piece) == name and _ends_there(text, stop):
                return OutletHit(start, stop, known[name])
        return None

    def places(self, text: str) -> list[int]:
        """Where in a whole text there may be a name as it is printed or an address, in order.

        ``find`` finds none in a piece of it that holds no such place. Few texts have more than some.
        """
        large = set(_WRITTEN_LARGE.findall(text))
        present = [
            name
            for first in (*(self._large.keys() & large), *self._small)
            for name, words in self._large[first]
            if words <= large and name in text
        ]
        named = [match.start() for name in present for match in re.finditer(re.escape(name), text)]
        return sorted([*named, *(match.start() for match in _ENDING.finditer(text))])

    def find(self, text: str, start: int, end: int, *, fold: bool = False) -> Iterator[OutletHit]:
        """Yield the names in ``[start, end)`` from left to right, none overlapping, addresses included."""
        begins = self._folded if fold else self._exact
        piece = text[start:end]
        words = _WORD.findall(piece.casefold() if fold else piece)
        # Most pieces name no outlet: these two looks are quick.
        if begins.keys().isdisjoint(words) and _ENDING.search(piece) is None:
            return
        addresses = _ADDRESS.finditer(text, start, end)
        first, last = _next_span(addresses)
        position = start
        for word in _WORD.finditer(text, start, end):
            if word.start() < position:
                continue
            known = (word.group().casefold() if fold else word.group()) in begins
            hit = self.at(text, word.start(), end, fold=fold) if known else None
            while last <= word.start() and first >= 0:
                first, last = _next_span(addresses)
            if first == word.start() and (hit is None or hit.end < last):
                hit = OutletHit(first, last, self.named(text[first:last].removeprefix("www.")))
            if hit is not None:
                yield hit
                position = hit.end


def _next_span(matches: Iterator[re.Match[str]]) -> tuple[int, int]:
    match = next(matches, None)
    return match.span() if match else (-1, -1)


def _by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    """The names by their first word, the longest first."""
    table: dict[str, list[str]] = {}
    for name in names:
        word = _WORD.match(name)
        if word is not None:
            table.setdefault(word.group(), []).append(name)
    for group in table.values():
        group.sort(key=len, reverse=True)
    return table


def _ends_there(text: str, stop: int) -> bool:
    """Whether a name may end at ``stop``.

    Not inside a word, nor inside an address (``Kompas`` in ``Kompas.com``).
    """
    if stop >= len(text):
        return True
    following = text[stop]
    if following.isalnum() or following == "_":
        return False
    return not (
        following == "." and text[stop + 1 : stop + 2].islower() and text[stop + 1 : stop + 3].isalpha()
    )


@functools.cache
def built_in_outlets() -> Outlets:
    """Return the outlets of the built-in register of actors; none where it has no list of them."""
    path = Path(actors.__file__).parent / "data" / "outlets.jsonl"
    if not path.is_file():
        return Outlets(())
    records = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if line.strip():
            try:
                records.append(msgspec.json.decode(line, type=OutletRecord))
            except msgspec.DecodeError as error:
                raise KnowledgeError(
                    f"the record of an outlet breaks its schema: {error}",
                    where=f"{path}:{number}",
                    to_do="mend the line as actors/record.py describes it",
                ) from error
    return Outlets(records)
