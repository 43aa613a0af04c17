"""Find names in a text: the longest name at each word, by a table of first words.

A name is matched word by word, whatever stands between the words of it (``Kim Jong-un``, ``Kim Jong
Un``), without regard to case, with two exceptions that keep ordinary words out: the first letter in
the text must be a capital, and a name of capitals only (``AS``, ``US``, ``UN``) is matched as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

import msgspec

from foedus.actors.record import ActorRecord, PersonRecord, StateRecord

NameKind = Literal["name", "demonym", "seat", "short"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")


class Name(NamedTuple):
    """One name of one actor, in one language (``*`` where the language does not matter)."""

    actor: str
    kind: NameKind
    language: str
    text: str


class Found(msgspec.Struct, frozen=True, gc=False):
    """A name found in a text: code points ``[start, end)`` and everyone who bears it.

    ``first`` is the index of its first word among those of the text, ``full`` are its bearers without those
    of whom it is only a surname.
    """

    start: int
    end: int
    names: tuple[Name, ...]
    first: int
    full: tuple[Name, ...]


class PlacedWord(Protocol):
    """A word with its place in a text."""

    @property
    def text(self) -> str:
        """As it stands."""

    @property
    def low(self) -> str:
        """Folded by case."""

    @property
    def start(self) -> int:
        """Its first code point."""

    @property
    def end(self) -> int:
        """The code point behind its last."""


class _Placed(NamedTuple):
    text: str
    low: str
    start: int
    end: int


def words_of(text: str) -> list[_Placed]:
    """Words of a text, each with its place."""
    return [
        _Placed(match.group(), match.group().casefold().replace("’", "'"), match.start(), match.end())
        for match in _WORD.finditer(text)
    ]


def key_of(text: str) -> tuple[str, ...]:
    """The words of a name, folded: what is compared. Accents fold too (``Türkiye``: ``turkiye``)."""
    plain = text.casefold().replace("-", " ")
    if plain.isascii() and plain.replace(" ", "").isalnum():
        # Nine names in ten: the same words at a quarter of the cost.
        return tuple(plain.split())
    return tuple(_fold(word) for word in _WORD.findall(_DOTTED.sub(_undot, text)))


def _undot(match: re.Match[str]) -> str:
    return match.group().replace(".", "")


def _fold(word: str) -> str:
    word = word.casefold().replace("’", "'").removesuffix("'s")
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _folded(low: str) -> str:
    """A word that is folded by case already, without its owner's ending and its accents."""
    if low.isascii():
        return low[:-2] if low.endswith("'s") else low
    return _fold(low)


_Raw = tuple[str, NameKind, str, str]
"""A name before it is looked at: actor, kind, language and text."""


def _all_names(record: ActorRecord) -> Iterator[_Raw]:
    for language, names in record.names.items():
        for text in names:
            yield record.id, "name", language, text
    if isinstance(record, StateRecord):
        for language, names in record.demonyms.items():
            for text in names:
                yield record.id, "demonym", language, text
        for language, names in record.seats.items():
            for text in names:
                yield record.id, "seat", language, text
    if isinstance(record, PersonRecord):
        for text in record.short:
            yield record.id, "short", "*", text


def _first_of(text: str) -> str:
    """The first folded word of a name, without folding the rest of it."""
    first = text.partition(" ")[0]
    if first.isascii() and first.isalnum():
        return first.casefold()
    key = key_of(text)
    return key[0] if key else ""


class _Shelf(NamedTuple):
    """All names that begin with one word: by their folded words, and the numbers of words, greatest first."""

    by_key: dict[tuple[str, ...], tuple[Name, ...]]
    lengths: tuple[int, ...]
    seconds: frozenset[str]
    """Their second words: where none of these follows, only the name of one word can be there."""


_EMPTY = _Shelf({}, (), frozenset())
_KEPT = 1 << 14
"""How many words, and how many printed names, are kept in mind with what they are."""
_Bearers = tuple[tuple[Name, ...], tuple[Name, ...]]
"""Everyone who bears a name, and those without the ones of whom it is only a surname."""


class NameIndex:
    """All names by their folded words.

    Of twenty thousand names a text holds a few dozen: a shelf of names with one first word is put in order
    only when a text has that word.
    """

    def __init__(self, records: Iterable[ActorRecord]) -> None:
        self._shelves: dict[str, _Shelf] = {}
        self._shelf_of: dict[str, _Shelf] = {}
        """By words as texts have them, folded by case: most that begin with a capital begin no name."""
        self._bearers: dict[tuple[str, str], _Bearers] = {}
        """By a name as printed and the language of its text."""
        self._adjectives: dict[str, frozenset[str]] = {}
        by_first: dict[str, list[_Raw]] = {}
        for record in records:
            for raw in _all_names(record):
                by_first.setdefault(_first_of(raw[3]), []).append(raw)
        # As tuples they are no burden to the collector of garbage, which goes through ten thousand lists.
        self._raw = {first: tuple(raws) for first, raws in by_first.items()}

    def _shelf(self, first: str) -> _Shelf:
        shelf = self._shelves.get(first)
        if shelf is None:
            if first not in self._raw:
                return _EMPTY
            shelf = self._shelves[first] = _shelve(self._raw[first])
        return shelf

    def adjectives(self, language: str) -> frozenset[str]:
        """Demonyms of a language that only describe (``Israeli``): not those that are plurals of another."""
        if language not in self._adjectives:
            told = {
                text
                for raws in self._raw.values()
                for _, kind, tongue, text in raws
                if kind == "demonym" and tongue == language
            }
            self._adjectives[language] = frozenset(
                text for text in told if not text.endswith("s") or text[:-1] not in told
            )
        return self._adjectives[language]

    def exact(self, text: str) -> tuple[Name, ...]:
        """All who bear exactly this name (folded)."""
        key = key_of(text)
        return self._shelf(key[0]).by_key.get(key, ()) if key else ()

    def find(self, text: str, language: str, words: Sequence[PlacedWord] | None = None) -> list[Found]:
        """Names in a text of that language, left to right, never overlapping, the longest at each place.

        Names of other languages count too (``White House`` in Indonesian), unless they are one word of
        at most four letters, which as a rule is another word there (``AU``, ``Lima``).
        """
        words = words_of(text) if words is None else words
        found: list[Found] = []
        free = 0
        for position, word in enumerate(words):
            # Most words are as they are folded, and so begin with no capital.
            if word.text == word.low or position < free or not word.text[0].isupper():
                continue
            shelf = self._shelf_of.get(word.low) or self._know(word.low)
            hit = None
            if len(word.text) == 1 and text[word.end : word.end + 1] == ".":
                hit = self._dotted(text, words, position)
            if hit is None and shelf.lengths:
                hit = self._longest(text, language, words, position, shelf)
            if hit is not None:
                match, used = hit
                found.append(match)
                free = position + used
        return found

    def _know(self, low: str) -> _Shelf:
        """The shelf of a word that is folded by case; kept, since texts repeat their words."""
        if len(self._shelf_of) >= _KEPT:
            self._shelf_of.clear()
        shelf = self._shelf_of[low] = self._shelf(_folded(low))
        return shelf

    def _longest(
        self, text: str, language: str, words: Sequence[PlacedWord], position: int, shelf: _Shelf
    ) -> tuple[Found, int] | None:
        start = words[position].start
        if position + 1 == len(words) or _folded(words[position + 1].low) not in shelf.seconds:
            return self._alone(language, words, position, shelf)
        for length in shelf.lengths:
            if position + length > len(words):
                continue
            end = _end_of(words[position + length - 1])
            key = tuple([_folded(w.low) for w in words[position : position + length]])
            bearers = shelf.by_key.get(key)
            if not bearers or not _joined(text, words, position, length):
                continue
            fitting, full = self._fitting(bearers, text[start:end], language)
            if fitting:
                return Found(start, end, fitting, position, full), length
        return None

    def _alone(
        self, language: str, words: Sequence[PlacedWord], position: int, shelf: _Shelf
    ) -> tuple[Found, int] | None:
        """A name of one word."""
        if shelf.lengths[-1] > 1:
            return None
        word = words[position]
        end = _end_of(word)
        printed = word.text if end == word.end else word.text[:-2]
        fitting, full = self._bearers.get((printed, language)) or self._fitting(
            shelf.by_key.get((_folded(word.low),), ()), printed, language
        )
        return (Found(word.start, end, fitting, position, full), 1) if fitting else None

    def _fitting(self, bearers: tuple[Name, ...], printed: str, language: str) -> _Bearers:
        """Those of the bearers of a name whose name it is as printed, in a text of that language."""
        known = self._bearers.get((printed, language))
        if known is None:
            if len(self._bearers) >= _KEPT:
                self._bearers.clear()
            fitting = tuple(n for n in bearers if _fits(n.text, printed) and _of(n, language))
            known = self._bearers[printed, language] = fitting, _in_full(fitting)
        return known

    def _dotted(self, text: str, words: Sequence[PlacedWord], position: int) -> tuple[Found, int] | None:
        start = words[position].start
        match = _DOTTED.match(text, start)
        if match is None:
            return None
        letters = match.group().replace(".", "")
        key = (letters.casefold(),)
        bearers = tuple(n for n in self._shelf(key[0]).by_key.get(key, ()) if n.text.isupper())
        if not bearers:
            return None
        return Found(start, match.end(), bearers, position, _in_full(bearers)), len(letters)


def _end_of(word: PlacedWord) -> int:
    """Where a word ends, without its owner's ending."""
    return word.end - 2 if word.text.endswith(("'s", "’s")) else word.end


def _in_full(bearers: tuple[Name, ...]) -> tuple[Name, ...]:
    return tuple(name for name in bearers if name.kind != "short")


def _shelve(raws: Iterable[_Raw]) -> _Shelf:
    by_key: dict[tuple[str, ...], list[Name]] = {}
    for raw in raws:
        name = Name(*raw)
        bearers = by_key.setdefault(key_of(name.text), [])
        if name not in bearers:
            bearers.append(name)
    lengths = sorted({len(key) for key in by_key}, reverse=True)
    seconds = frozenset(key[1] for key in by_key if len(key) > 1)
    return _Shelf({key: tuple(names) for key, names in by_key.items()}, tuple(lengths), seconds)


def _joined(text: str, words: Sequence[PlacedWord], position: int, length: int) -> bool:
    """Whether only spaces, hyphens, dots or apostrophes stand between the words of a name."""
    for index in range(position, position + length - 1):
        between = text[words[index].end : words[index + 1].start]
        if len(between) > 2 or "\n" in between or between.strip(" -–.'’\u00a0&/"):
            return False
    return True


def _fits(name: str, printed: str) -> bool:
    if name.isupper() and len(name) <= 5:
        return printed == name or printed.replace(".", "") == name
    if len(name) <= 3 and printed != name:
        return False
    # "visited Russia today" names no outlet: a name's own capitals stand in print too.
    return " " not in name or printed[0].isupper() == (
        printed.split()[-1][0].isupper() or not name.split()[-1][0].isupper()
    )


def _of(name: Name, language: str) -> bool:
    return name.language in (language, "*") or len(name.text) > 4
