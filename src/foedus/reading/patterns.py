"""The patterns of a language pack: phrases over words, matched in time linear in the text.

A pattern is written as words with spaces between them, in lower case:

==============  =========================================================================
``word``        that word
``word~``       a word that begins so (``agresi~``: agresi, agresinya)
``@sign``       any form of that verb, by the pack's rules (``forms.toml``)
``<arms>``      any word of that set of the pack
``a|b``         either
``a?``          that word or nothing
``...``         up to twelve words of any kind, as few as will do
``..``          up to three words of any kind
``#``           a number in digits
==============  =========================================================================

A hyphen parts two words. A match never leaves the words that it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec

from foedus.language.forms import Forms
from foedus.reading.first_words import ALL_SETS
from foedus.reading.pattern_elements import Element, Expander, compiled, end_of
from foedus.reading.words import Word

M = TypeVar("M")

_KNOWN = 1 << 14
"""How many words are kept in mind with whether a pattern begins with them."""
_FARTHEST = 14
"""Words ahead that are looked at before a pattern with a gap is tried: the widest gap, and one more."""


class Match(msgspec.Struct, Generic[M], frozen=True):
    """A pattern found: words ``first`` to ``last`` (both included) and what the pattern means."""

    first: int
    last: int
    meaning: M


class _Entry(msgspec.Struct, Generic[M], frozen=True):
    """A compiled pattern. One of ``near`` must stand among the next ``reach`` words, else it cannot match.

    A ``reach`` of 0: that cannot be told beforehand.
    """

    elements: tuple[Element, ...]
    meaning: M
    near: frozenset[str]
    reach: int


def _entry(elements: tuple[Element, ...], meaning: M) -> _Entry[M]:
    """A pattern with what can be told of it by the elements behind its first, or behind a gap."""
    gap = elements[1].gap if len(elements) > 2 else 0
    near: frozenset[str] = frozenset()
    for wanted in elements[2 if gap else 1 :]:
        if wanted.gap or wanted.starts or wanted.number:
            break
        near = near | wanted.exact if near else wanted.exact
        if not wanted.optional:
            return _Entry(elements, meaning, near, 1 + gap)
    return _Entry(elements, meaning, frozenset(), 0)


_Numbered = tuple[int, _Entry[M]]
"""A pattern with its number among those that its first word begins: the first written comes first."""


class _Begun(msgspec.Struct, Generic[M], frozen=True):
    """The patterns that one word begins, by what must follow it; of many only a few need be tried."""

    alone: _Numbered[M] | None
    """The first written of those that are that word and no more."""
    always: tuple[_Numbered[M], ...]
    """Those longer ones of which nothing can be told beforehand."""
    next: dict[str, list[_Numbered[M]]]
    """Those that want a certain word right behind, by that word."""
    far: dict[str, list[_Numbered[M]]]
    """Those that want one behind a gap, by it."""
    reach: int
    """How many words the longest match can have."""


def _begun(entries: Iterable[_Entry[M]]) -> _Begun[M]:
    """The patterns in the groups in which they are tried."""
    reach = 1
    alone: _Numbered[M] | None = None
    always: list[_Numbered[M]] = []
    following: dict[str, list[_Numbered[M]]] = {}
    far: dict[str, list[_Numbered[M]]] = {}
    for numbered in enumerate(entries):
        entry = numbered[1]
        reach = max(reach, sum([element.gap or 1 for element in entry.elements]))
        if len(entry.elements) == 1:
            alone = alone or numbered
        elif not entry.reach:
            always.append(numbered)
        else:
            for word in entry.near:
                (far if entry.reach > 1 else following).setdefault(word, []).append(numbered)
    return _Begun(alone, tuple(always), following, far, reach)


class _Known(dict[str, _Begun[M] | None]):
    """Words of texts with the patterns that they begin, null for those that begin none."""

    def __init__(self, look_up: Callable[[str], _Begun[M] | None]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, low: str) -> _Begun[M] | None:
        if len(self) >= _KNOWN:
            self.clear()
        begun = self[low] = self._look_up(low)
        return begun


class Patterns(Generic[M]):
    """A set of patterns, each with a meaning, found together in one pass."""

    def __init__(
        self,
        patterns: Iterable[tuple[str, M]],
        forms: Forms | None = None,
        sets: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._expand = expand = Expander(forms, sets or {})
        self._exact: dict[str, list[_Entry[M]]] = {}
        self._roots: dict[str, list[_Entry[M]]] = {}
        """Patterns that begin with a verb, by its root: a verb's forms are many, and many verbs begin one."""
        self._bent: dict[str, tuple[str, ...]] = {}
        """The roots of each form."""
        self._starts: dict[str, list[_Entry[M]]] = {}
        for text, meaning in patterns:
            self._enter(text, _entry(compiled(text, expand), meaning))
        for root in self._roots:
            for form in expand.words(root):
                self._bent[form] = (*self._bent.get(form, ()), root)
        self._lengths = frozenset(len(key) for key in self._starts)
        self._known: _Known[M] = _Known(self._begun_by)
        """Kept, since a text repeats its words."""
        self._shared: dict[tuple[int, ...], _Begun[M]] = {}
        """By the lists of patterns that a word begins: those of all forms of a verb are the same."""
        self.bit = ALL_SETS.enter((*self._exact, *self._bent), self._starts, self._following)
        """What this set is in ``first_words``."""

    def _enter(self, text: str, entry: _Entry[M]) -> None:
        first = entry.elements[0]
        roots: list[str] = []
        written = [text]
        if "@" in text:
            written = text.strip().replace("-", " ").split()[0].strip("()").split("|")
            roots = [choice for choice in written if choice.startswith("@")]
        for root in roots:
            self._roots.setdefault(root, []).append(entry)
        if len(roots) < len(written):
            bent = frozenset(form for root in roots for form in self._expand.words(root))
            for word in first.exact - bent:
                self._exact.setdefault(word, []).append(entry)
        for start in first.starts:
            self._starts.setdefault(start, []).append(entry)

    def at(self, words: Sequence[Word], position: int, end: int | None = None) -> Match[M] | None:
        """The longest match that begins at this word, the first written among equals; all before ``end``."""
        begun = self._known[words[position].low]
        if begun is None:
            return None
        reach = position + begun.reach
        lows = [word.low for word in words[position : reach if end is None else min(end, reach)]]
        match = _longest(begun, lows, 0)
        return None if match is None else Match(position, position + match.last, match.meaning)

    def at_low(self, lows: list[str], position: int) -> Match[M] | None:
        """The same among words that are folded already: what is cut out of a sentence is cut but once."""
        begun = self._known[lows[position]]
        return None if begun is None else _longest(begun, lows, position)

    def _begun_by(self, low: str) -> _Begun[M] | None:
        """The patterns that a word begins."""
        alike = [self._exact[low]] if low in self._exact else []
        alike.extend([self._roots[root] for root in self._bent.get(low, ())])
        if self._lengths:
            starts = (low[:length] for length in self._lengths if length <= len(low))
            alike.extend([self._starts[start] for start in starts if start in self._starts])
        if not alike:
            return None
        key = tuple(map(id, alike))
        if key not in self._shared:
            self._shared[key] = _begun(entry for entries in alike for entry in entries)
        return self._shared[key]

    def _following(self, low: str) -> Collection[str] | None:
        """What must stand right behind a first word; null where something else may."""
        begun = self._known[low]
        if begun is None:
            return ()
        return None if begun.alone or begun.always or begun.far else begun.next.keys()

    def find(self, words: Sequence[Word], begin: int = 0, end: int | None = None) -> list[Match[M]]:
        """All matches from left to right that do not overlap, among words ``[begin, end)``."""
        found: list[Match[M]] = []
        bit, seen = self.bit, ALL_SETS.seen(words)
        if not seen.together & bit:
            return found
        known, lows = self._known, seen.lows
        if end is not None and end < len(lows):
            lows = lows[:end]
        free, end = begin, len(lows)
        for place, sets in seen.begun:
            if sets & bit and free <= place < end and (begun := known[lows[place]]) is not None:
                match = _longest(begun, lows, place)
                if match is not None:
                    found.append(match)
                    free = match.last + 1
        return found

    def first(self, words: Sequence[Word], begin: int = 0, end: int | None = None) -> Match[M] | None:
        """The first match among words ``[begin, end)``, or null."""
        bit, seen = self.bit, ALL_SETS.seen(words)
        if not seen.together & bit:
            return None
        known, lows = self._known, seen.lows
        if end is not None and end < len(lows):
            lows = lows[:end]
        end = len(lows)
        for place, sets in seen.begun:
            if sets & bit and begin <= place < end and (begun := known[lows[place]]) is not None:
                match = _longest(begun, lows, place)
                if match is not None:
                    return match
        return None


def phrases(patterns: Iterable[str]) -> Patterns[str]:
    """Patterns that mean no more than themselves."""
    return Patterns((pattern, pattern) for pattern in patterns)


def _longest(begun: _Begun[M], lows: list[str], position: int) -> Match[M] | None:
    """The longest match at ``position`` of the patterns that the word there begins."""
    best = begun.alone
    hopeful: Sequence[_Numbered[M]] = begun.always
    following, far = begun.next, begun.far
    if following or far:
        ahead = lows[position + 1 : position + _FARTHEST]
        if following and ahead and (more := following.get(ahead[0])) is not None:
            hopeful = [*hopeful, *more] if hopeful else more
        if far and not far.keys().isdisjoint(ahead):
            wanted = [(apart, far[low]) for apart, low in enumerate(ahead, 1) if low in far]
            more = [one for apart, some in wanted for one in some if apart <= one[1].reach]
            hopeful = [*hopeful, *more] if hopeful else more
    best_last = position
    for one in hopeful:
        last = end_of(one[1].elements, lows, position)
        if last is not None and (
            best is None or last > best_last or (last == best_last and one[0] < best[0])
        ):
            best, best_last = one, last
    return Match(position, best_last, best[1].meaning) if best is not None else None
