"""Where in a sentence a set of patterns can begin: one table of first words for all sets.

Some fifty sets of patterns are asked about each sentence, and most begin nowhere in it. So the words of a
sentence are gone through once, for all sets together, and what comes of it is kept while its story is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from foedus.reading.words import Word

_KNOWN = 1 << 14
"""How many words are kept in mind with the sets that they may begin."""
_SENTENCES = 256
"""How many sentences are kept in mind with the places in them: more than most stories have."""

Places = Mapping[object, Sequence[int]]
"""For each set that may begin somewhere in a sentence: the places of the words that it may begin with."""


class FirstWords:
    """The first words of sets of patterns. A set is any object; it is told apart by identity."""

    def __init__(self) -> None:
        self._owners: list[object] = []
        self._whole: dict[str, int] = {}
        """For each first word who may begin with it, as bits by their number: the words are very many."""
        self._starts: dict[int, dict[str, int]] = {}
        """The same for beginnings of first words, by their lengths."""
        self._known: dict[str, tuple[object, ...]] = {}
        self._sentences: dict[int, tuple[Sequence[Word], Places]] = {}
        """By the identity of the words; they are held as well, so that no others can come to bear it."""

    def enter(self, owner: object, words: Iterable[str], starts: Iterable[str]) -> None:
        """Take note that ``owner`` may begin with any of ``words``, and with a word begun by ``starts``."""
        bit = 1 << len(self._owners)
        self._owners.append(owner)
        for word in words:
            self._whole[word] = self._whole.get(word, 0) | bit
        for start in starts:
            alike = self._starts.setdefault(len(start), {})
            alike[start] = alike.get(start, 0) | bit
        self._known.clear()
        self._sentences.clear()

    def places(self, words: Sequence[Word]) -> Places:
        """Where in a sentence each set may begin, in order; sets that can begin nowhere are left out."""
        kept = self._sentences.get(id(words))
        if kept is not None:
            return kept[1]
        found: dict[object, list[int]] = {}
        known = self._known
        for place, (_, low, _, _) in enumerate(words):
            owners = known.get(low)
            if owners is None:
                owners = self._know(low)
            for owner in owners:
                if owner in found:
                    found[owner].append(place)
                else:
                    found[owner] = [place]
        if isinstance(words, tuple):
            # What can still change is not kept.
            if len(self._sentences) >= _SENTENCES:
                self._sentences.clear()
            self._sentences[id(words)] = (words, found)
        return found

    def _know(self, low: str) -> tuple[object, ...]:
        if len(self._known) >= _KNOWN:
            self._known.clear()
        bits = self._whole.get(low, 0)
        for length, starts in self._starts.items():
            bits |= starts.get(low[:length], 0)
        owners: list[object] = []
        while bits:
            lowest = bits & -bits
            owners.append(self._owners[lowest.bit_length() - 1])
            bits ^= lowest
        known = self._known[low] = tuple(owners)
        return known


ALL_SETS: Final = FirstWords()
"""Those of every set of this process: sets are made once a language and live as long as it."""
