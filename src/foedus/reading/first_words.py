"""Where in a sentence a set of patterns can begin: one table of first words for all sets.

Some fifty sets of patterns are asked about each sentence, and most begin nowhere in it. So the words of a
sentence are gone through once, for all sets together, and what comes of it is kept while its story is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Final, NamedTuple

from foedus.reading.words import Word

_KNOWN = 1 << 14
"""How many words are kept in mind with the sets that they may begin."""
_SENTENCES = 256
"""How many sentences are kept in mind with the sets in them: more than most stories have."""


class Seen(NamedTuple):
    """A sentence that was gone through: its words, the sets that each may begin, and all of these."""

    words: Sequence[Word]
    """Held so that no other words can come to bear the identity by which they are found."""
    sets: list[int]
    together: int


class _Known(dict[str, int]):
    """Words with the sets that they may begin; one that is not among them is looked up and kept."""

    def __init__(self, look_up: Callable[[str], int]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, low: str) -> int:
        if len(self) >= _KNOWN:
            self.clear()
        sets = self[low] = self._look_up(low)
        return sets


class FirstWords:
    """The first words of sets of patterns. Each set is a bit of its own, several are told in one number."""

    def __init__(self) -> None:
        self._number = 0
        self._whole: dict[str, int] = {}
        self._starts: dict[int, dict[str, int]] = {}
        """Beginnings of first words, by their lengths."""
        self._known = _Known(self._sets_of)
        self._heads: set[str] = set()
        """The first two letters of those beginnings: most words have others."""
        self._sentences: dict[int, Seen] = {}
        """By the identity of the words."""

    def enter(self, words: Iterable[str], starts: Iterable[str]) -> int:
        """Give a bit to a set that may begin with any of ``words``, and with a word begun by ``starts``."""
        bit = 1 << self._number
        self._number += 1
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
        """The sets that each word of a sentence may begin."""
        return self._sentences.get(id(words)) or self._see(words)

    def _see(self, words: Sequence[Word]) -> Seen:
        known = self._known
        sets = [known[low] for _, low, _, _ in words]
        seen = Seen(words, sets, reduce(or_, sets, 0))
        if isinstance(words, tuple):
            # What can still change is not kept.
            if len(self._sentences) >= _SENTENCES:
                self._sentences.clear()
            self._sentences[id(words)] = seen
        return seen

    def _sets_of(self, low: str) -> int:
        bits = self._whole.get(low, 0)
        if low[:2] in self._heads or low[:1] in self._heads:
            for length, starts in self._starts.items():
                bits |= starts.get(low[:length], 0)
        return bits


ALL_SETS: Final = FirstWords()
"""Those of every set of this process: sets are made once a language and live as long as it."""
