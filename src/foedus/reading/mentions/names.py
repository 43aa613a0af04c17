"""Names that the register does not hold: capitalised words, without the office in front of them.

Nothing here knows who is meant: it finds the words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, cached_property
from operator import attrgetter
from typing import NamedTuple

import msgspec

from foedus.language.pack import load
from foedus.reading.mentions.offices import titles_of
from foedus.reading.story import Story
from foedus.reading.words import Word

_BREAKS = frozenset(',;:()[]“”"«»„—–?!…')
LONGEST_NAME = 4
"""Words of a name that the register does not hold."""


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """Words ``first`` to ``last`` (both included) of a sentence."""

    first: int
    last: int


def index_at(words: tuple[Word, ...], offset: int) -> int:
    """Index of the first word that starts at or behind ``offset``."""
    return bisect_left(words, offset, key=_START)


_START = attrgetter("start")


class _Words(NamedTuple):
    asides: frozenset[str]
    offices: frozenset[str]
    no_names: frozenset[str]
    """Words that a capital does not make a name."""


@cache
def _words(language: str) -> _Words:
    pack = load(language)
    speech, mentions = pack.speech, pack.mentions
    days = {*pack.dates.weekdays, *pack.dates.months}
    small = (speech.asides, speech.between, speech.that, mentions.joins, mentions.of, mentions.articles)
    others = (mentions.locatives, pack.pacts.article)
    return _Words(
        asides=frozenset({*speech.asides, *days} - {*mentions.of, *mentions.articles}),
        offices=frozenset(speech.offices),
        no_names=frozenset((*days, *(word for words in (*small, *others) for word in words))),
    )


class Names:
    """Tells names from other words in the lines of one story."""

    def __init__(self, story: Story) -> None:
        self._text = story.text
        self._lines = story.lines
        self._asides, self._offices, self._no_names = _words(story.language)
        self.titles = titles_of(story.language)
        self.short: set[str] = set()
        """Words that stand alone for somebody, folded: ``Rita`` for ``Rita Verita``."""

    @cached_property
    def written_large(self) -> frozenset[str]:
        """Words that the story writes with a capital within a sentence, and so for their own sake."""
        no_names = self._no_names
        return frozenset(
            [
                word.text
                for line in self._lines
                for word in line.sentence.words[1:]
                if word.text[0].isupper() and word.low not in no_names
            ]
        )

    def learn(self, words: Iterable[str]) -> None:
        """Know these words of a name again."""
        self.short.update(word.casefold() for word in words)

    def gap(self, words: tuple[Word, ...], index: int) -> str:
        """What stands behind this word, before the next."""
        return self._text[words[index].end : words[index + 1].start]

    def parted(self, words: tuple[Word, ...], index: int) -> bool:
        """Whether a mark that ends a phrase stands behind this word. A stop within a sentence does not."""
        end, start = words[index].end, words[index + 1].start
        if start - end == 1:
            return self._text[end] in _BREAKS
        return not _BREAKS.isdisjoint(self._text[end:start])

    def is_name(self, word: Word) -> bool:
        """Whether a word is written as a name: no day, no month, no small word at the head of a sentence."""
        return word.text[0].isupper() and word.low not in self._no_names

    def is_office(self, word: Word) -> bool:
        """Whether a word begins an office or a description."""
        return word.low in self._offices

    def is_office_at(self, words: tuple[Word, ...], index: int) -> bool:
        """The same, or a title of the language pack."""
        return self.is_office(words[index]) or self.titles.at(words, index) is not None

    def office_before(self, words: tuple[Word, ...], place: int) -> str | None:
        """The first word of the office right before the name at a code point: ``presiden``."""
        index = index_at(words, place) - 1
        office: str | None = None
        while index >= 0 and not self.parted(words, index) and words[index].text[0].isupper():
            office = words[index].low if self.is_office_at(words, index) else office
            index -= 1
        return office

    def is_aside(self, word: Word) -> bool:
        """Whether a word begins what is no part of a speaker: time, place, occasion."""
        return word.low in self._asides

    def _in_name(self, words: tuple[Word, ...], index: int) -> bool:
        """Whether a word is a name, or hangs on one by a hyphen: ``Park Sang-hak``."""
        if self.is_name(words[index]):
            return True
        return index > 0 and self.gap(words, index - 1) == "-" and self.is_name(words[index - 1])

    def run_from(self, words: tuple[Word, ...], first: int) -> Phrase | None:
        """The capitalised words from ``first`` on."""
        last = first - 1
        while last + 1 < len(words) and self._in_name(words, last + 1):
            if last >= first and self.parted(words, last):
                break
            last += 1
        return Phrase(first, last) if last >= first else None

    def run_to(self, words: tuple[Word, ...], phrase: Phrase) -> Phrase | None:
        """The capitalised words that a phrase ends with."""
        first = phrase.last + 1
        while first > phrase.first and self._in_name(words, first - 1):
            if first <= phrase.last and self.parted(words, first - 1):
                break
            first -= 1
        return Phrase(first, phrase.last) if first <= phrase.last else None

    def bare(self, words: tuple[Word, ...], run: Phrase, *, office: bool = False) -> Phrase:
        """A name without the office and the house before it.

        ``Kepala Dinas Kesehatan Kota Bandung Rita Verita``: from the word that stands alone for somebody
        elsewhere (``kata Rita``); else the last two words behind an office, the last three of others.
        ``office`` is true where an office stands before the run itself.
        """
        first = run.first
        while first <= run.last:
            title = self.titles.at(words[: run.last + 1], first)
            if title is not None:
                first = title.last + 1
            elif self.is_office(words[first]) or (words[first].text.isupper() and len(words[first].low) > 1):
                first += 1
            else:
                break
        if first > run.last:
            return run
        for place in range(first + 1, min(first + 3, run.last - 1)):
            if self.is_office(words[place]):
                first = place + 1
        length = run.last - first + 1
        office = office or first > run.first
        if length <= 3 or (not office and length <= LONGEST_NAME):
            return Phrase(first, run.last)
        for place in range(first, run.last):
            if words[place].low in self.short:
                return Phrase(place, run.last)
        place = run.last - (1 if office else 2)
        while self.gap(words, place - 1) == "-":
            place -= 1
        return Phrase(place, run.last)
