"""Where in a sentence a set of patterns can begin: one table of first words for all sets.

Some fifty sets of patterns are asked about each sentence, and most begin nowhere in it. So the words of a
sentence are gone through once, for all sets together, each with the word behind it, and what comes of it is
kept while its story is read.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final

import msgspec

from foedus.reading.words import Word

_KNOWN = 1 << 14
"""How many words are kept in mind with the sets that they may begin."""
_SENTENCES = 256
"""How many sentences are kept in mind with the sets in them: more than most stories have."""

Following = Callable[[str], Collection[str] | None]
"""For a first word of a set: the words of which one must stand right behind; null where any may."""


class Seen(msgspec.Struct, frozen=True):
    """A sentence that was gone through: its words, and where which sets may begin."""

    words: Sequence[Word]
    """Held so that no other words can come to bear the identity by which they are found."""
    lows: list[str]
    """What is compared of them."""
    begun: list[tuple[int, int]]
    """The words at which any set may begin, each with the sets that may."""
    together: int
    """All these sets."""


_Begun = tuple[int, dict[str, int] | None]
"""The sets that a word may begin whatever follows, and all that it may where a certain word does.

A plain tuple, since one that has names is taken apart at twice the cost, and one is for each word of a text.
"""


class _Known(dict[str, _Begun | None]):
    """Words with the sets that they may begin, null for none; what is not there is looked up and kept."""

    def __init__(self, look_up: Callable[[str], _Begun | None]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, low: str) -> _Begun | None:
        if len(self) >= _KNOWN:
            self.clear()
        begun = self[low] = self._look_up(low)
        return begun


class FirstWords:
    """The first words of sets of patterns. Each set is a bit of its own, several are told in one number."""

    def __init__(self) -> None:
        self._following: list[Following] = []
        """By the number of the set."""
        self._whole: dict[str, int] = {}
        self._starts: dict[int, dict[str, int]] = {}
        """Beginnings of first words, by their lengths."""
        self._known = _Known(self._begun_by)
        self._heads: set[str] = set()
        """The first two letters of those beginnings: most words have others."""
        self._sentences: dict[int, Seen] = {}
        """By the identity of the words."""

    def enter(
        self, words: Iterable[str], starts: Iterable[str] = (), following: Following = lambda low: None
    ) -> int:
        """Give a bit to a set that may begin with any of ``words``, and with a word begun by ``starts``.

        A set may be of words alone, to be told where they stand.
        """
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

    def any(self, words: Sequence[Word], sets: int) -> bool:
        """Whether any of these sets may begin at a word of a sentence.

        To be asked rather than ``seen``: a set that is new when its bit is asked for was not looked for in
        what was seen before.
        """
        return bool(self.seen(words).together & sets)

    def seen(self, words: Sequence[Word]) -> Seen:
        """Where in a sentence which sets may begin."""
        return self._sentences.get(id(words)) or self._see(words)

    def places(self, words: Sequence[Word], bits: int) -> list[int]:
        """The words at which one of some sets may begin."""
        seen = self.seen(words)
        return [place for place, sets in seen.begun if sets & bits] if seen.together & bits else []

    def _see(self, words: Sequence[Word]) -> Seen:
        known = self._known
        lows = [word.low for word in words]
        begun: list[tuple[int, int]] = []
        together, last = 0, len(lows) - 1
        for place, sets in enumerate([known[low] for low in lows]):
            if sets is None:
                continue
            bits, before = sets
            if before is not None and place < last:
                bits = before.get(lows[place + 1], bits)
            if bits:
                begun.append((place, bits))
                together |= bits
        seen = Seen(words, lows, begun, together)
        if isinstance(words, tuple):
            # What can still change is not kept.
            if len(self._sentences) >= _SENTENCES:
                self._sentences.clear()
            self._sentences[id(words)] = seen
        return seen

    def _begun_by(self, low: str) -> _Begun | None:
        bits = self._whole.get(low, 0)
        if low[:2] in self._heads or low[:1] in self._heads:
            for length, starts in self._starts.items():
                bits |= starts.get(low[:length], 0)
        if not bits:
            return None
        always = 0
        before: dict[str, int] = {}
        while bits:
            bit = bits & -bits
            bits ^= bit
            following = self._following[bit.bit_length() - 1](low)
            if following is None:
                always |= bit
            else:
                for word in following:
                    before[word] = before.get(word, 0) | bit
        return always, {word: always | some for word, some in before.items()} if before else None


ALL_SETS: Final = FirstWords()
"""Those of every set of this process: sets are made once a language and live as long as it."""
