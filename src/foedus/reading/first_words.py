"""Where in a sentence a set of patterns can begin: one table of first words for all sets.

Some fifty sets of patterns are asked about each sentence, and most begin nowhere in it. So the words of a
sentence are gone through once, for all sets together, each with the word behind it, and what comes of it is
kept while its story is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final, NamedTuple

from foedus.reading.words import Word

_KNOWN = 1 << 14
"""How many words are kept in mind with the sets that they may begin."""
_SENTENCES = 256
"""How many sentences are kept in mind with the sets in them: more than most stories have."""

Following = Callable[[str], Collection[str] | None]
"""For a first word of a set: the words of which one must stand right behind; null where any may."""


class Seen(NamedTuple):
    """A sentence that was gone through: its words, and where which sets may begin."""

    words: Sequence[Word]
    """Held so that no other words can come to bear the identity by which they are found."""
    sets: list[int]
    """For each word the sets that may begin there."""
    where: dict[int, list[int]]
    """For each set that may begin anywhere, at which words."""


class _Known(dict[str, tuple[tuple[int, Collection[str] | None], ...]]):
    """Words with the sets that they may begin, each with what must follow; looked up once, and kept."""

    def __init__(self, look_up: Callable[[str], list[tuple[int, Collection[str] | None]]]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, low: str) -> tuple[tuple[int, Collection[str] | None], ...]:
        if len(self) >= _KNOWN:
            self.clear()
        sets = self[low] = tuple(self._look_up(low))
        return sets


class FirstWords:
    """The first words of sets of patterns. Each set is a bit of its own, several are told in one number."""

    def __init__(self) -> None:
        self._following: list[Following] = []
        """By the number of the set."""
        self._whole: dict[str, int] = {}
        self._starts: dict[int, dict[str, int]] = {}
        """Beginnings of first words, by their lengths."""
        self._known = _Known(self._sets_of)
        self._heads: set[str] = set()
        """The first two letters of those beginnings: most words have others."""
        self._sentences: dict[int, Seen] = {}
        """By the identity of the words."""

    def enter(self, words: Iterable[str], starts: Iterable[str], following: Following) -> int:
        """Give a bit to a set that may begin with any of ``words``, and with a word begun by ``starts``."""
        bit = 1 << len(self._following)
        self._following.append(following)
        for word in words:
            self._whole[word] = self._whole.get(word, 0) | bit
        for start in starts:
            alike = self._starts.setdefault(len(start), {})
            alike[start] = alike.get(start, 0) | bit
            self._heads.add(start[:2])
        self._known.clear()
        self._sentences.clear()
        return bit

    def seen(self, words: Sequence[Word]) -> Seen:
        """Where in a sentence which sets may begin."""
        return self._sentences.get(id(words)) or self._see(words)

    def _see(self, words: Sequence[Word]) -> Seen:
        known = self._known
        lows = [low for _, low, _, _ in words]
        sets = [0] * len(lows)
        where: defaultdict[int, list[int]] = defaultdict(list)
        lows.append("")
        for place, begun in enumerate([known[low] for low in lows]):
            for bit, following in begun:
                if following is None or lows[place + 1] in following:
                    sets[place] |= bit
                    where[bit].append(place)
        seen = Seen(words, sets, where)
        if isinstance(words, tuple):
            # What can still change is not kept.
            if len(self._sentences) >= _SENTENCES:
                self._sentences.clear()
            self._sentences[id(words)] = seen
        return seen

    def _sets_of(self, low: str) -> list[tuple[int, Collection[str] | None]]:
        bits = self._whole.get(low, 0)
        if low[:2] in self._heads or low[:1] in self._heads:
            for length, starts in self._starts.items():
                bits |= starts.get(low[:length], 0)
        sets: list[tuple[int, Collection[str] | None]] = []
        while bits:
            bit = bits & -bits
            sets.append((bit, self._following[bit.bit_length() - 1](low)))
            bits ^= bit
        return sets


ALL_SETS: Final = FirstWords()
"""Those of every set of this process: sets are made once a language and live as long as it."""
