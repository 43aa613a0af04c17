"""Where a speaker is spoken of around a cue, and names that the register does not hold.

Nothing here knows who is meant: it finds the words. A phrase is a run of words within one clause; its name is
the capitalised run that it ends with, without the office in front of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from foedus.reading.mentions import titles_of
from foedus.reading.story import Line, Story
from foedus.reading.words import Word

_BREAKS = frozenset(',;:()[]“”"«»„—–?!…')
_LONGEST_PHRASE = 24
"""Words of an office with its name: ``Kepala Pusat Data, Informasi, dan Komunikasi ...``."""
_DESCRIPTION = 8
"""How many words may describe a speaker before his name."""
_LONGEST_NAME = 4
"""Words of a name that the register does not hold."""


class Phrase(NamedTuple):
    """Words ``first`` to ``last`` (both included) of a sentence."""

    first: int
    last: int


def index_at(words: tuple[Word, ...], offset: int) -> int:
    """Index of the first word that starts at or behind ``offset``."""
    return bisect_left(words, offset, key=_start)


def _start(word: Word) -> int:
    return word.start


class Names:
    """Finds phrases and names in the lines of one story."""

    def __init__(self, story: Story) -> None:
        speech, mentions = story.pack.speech, story.pack.mentions
        self._text = story.text
        self._days = {*story.pack.dates.weekdays, *story.pack.dates.months}
        self._asides = {*speech.asides, *self._days} - {*mentions.of, *mentions.articles}
        self._locatives = frozenset(mentions.locatives)
        self._between = frozenset(speech.between)
        self._offices = frozenset(speech.offices)
        self._joins = frozenset(mentions.joins)
        self._links = {*mentions.of, *mentions.articles}
        small = (self._asides, self._between, self._joins, self._links, mentions.locatives, speech.that)
        self._no_names = {*self._days, *story.pack.pacts.article, *(word for one in small for word in one)}
        self._titles = titles_of(story.language)
        self._lines = story.lines
        self.short: set[str] = set()
        """Words that stand alone for somebody, folded: ``Rita`` for ``Rita Verita``."""

    @cached_property
    def written_large(self) -> frozenset[str]:
        """Words that the story writes with a capital within a sentence, and so for their own sake."""
        inner = (word for line in self._lines for word in line.sentence.words[1:])
        return frozenset(word.text for word in inner if self.is_name(word))

    def learn(self, words: Iterable[str]) -> None:
        """Know these words of a name again."""
        self.short.update(word.casefold() for word in words)

    # --- words ------------------------------------------------------------------------------------

    def parted(self, words: tuple[Word, ...], index: int) -> bool:
        """Whether a mark that ends a phrase stands behind this word. A stop within a sentence does not."""
        return not _BREAKS.isdisjoint(self._text[words[index].end : words[index + 1].start])

    def is_name(self, word: Word) -> bool:
        """Whether a word is written as a name: no day, no month, no small word at the head of a sentence."""
        return word.text[0].isupper() and word.low not in self._no_names

    def is_office(self, word: Word) -> bool:
        """Whether a word begins an office or a description."""
        return word.low in self._offices

    def is_aside(self, word: Word) -> bool:
        """Whether a word begins what is no part of a speaker: time, place, occasion."""
        return word.low in self._asides

    # --- phrases ----------------------------------------------------------------------------------

    def behind(self, line: Line, index: int) -> Phrase | None:
        """The phrase right behind a cue, at word ``index``; over an office, the name behind its comma."""
        words = line.sentence.words
        if index >= len(words) or self.is_aside(words[index]) or (index and self.parted(words, index - 1)):
            return None
        phrase = self.onward(words, index)
        if self.is_name(words[index]) and not self._is_office_at(words, index):
            return phrase
        return self._apposed(words, phrase) or phrase

    def onward(self, words: tuple[Word, ...], first: int) -> Phrase:
        """From a word to the end of the capitals that it leads to, over commas and brackets in an office."""
        last = first
        office = self._is_office_at(words, first)
        named = words[first].text[0].isupper()
        while last + 1 < min(len(words), first + _LONGEST_PHRASE):
            word = words[last + 1]
            if self.parted(words, last):
                if not office:
                    break
                over = self._over_brackets(words, last) or self._over_list(words, last)
                if not over:
                    break
                last = over
                continue
            if self.is_aside(word) or (named and not self._goes_on(words, last + 1)):
                break
            named = named or word.text[0].isupper()
            last += 1
        return Phrase(first, last)

    def _is_office_at(self, words: tuple[Word, ...], index: int) -> bool:
        return self.is_office(words[index]) or self._titles.at(words, index) is not None

    def _goes_on(self, words: tuple[Word, ...], index: int) -> bool:
        """Whether a name goes on at this word: a capital or a number, or ``dan``, ``of`` before a capital."""
        word = words[index]
        if word.text[0].isupper() or word.text[0].isdigit():
            return True
        joint = word.low in self._joins or word.low in self._links
        return joint and index + 1 < len(words) and words[index + 1].text[0].isupper()

    def _over_brackets(self, words: tuple[Word, ...], last: int) -> int | None:
        """Over ``(KPU)`` to a capitalised word right behind it."""
        if self._text[words[last].end : words[last + 1].start].strip() != "(":
            return None
        for place in range(last + 1, min(last + 4, len(words) - 1)):
            gap = self._text[words[place].end : words[place + 1].start]
            if gap.strip() == ")":
                return place + 1 if self.is_name(words[place + 1]) and words[place].low.isalpha() else None
            if gap.strip():
                return None
        return None

    def _over_list(self, words: tuple[Word, ...], last: int) -> int | None:
        """Over ``, Informasi, dan Komunikasi``: a capitalised word or two, a comma and ``dan``."""
        if self._text[words[last].end : words[last + 1].start].strip() != ",":
            return None
        if words[last + 1].low in self._joins:
            return last + 1
        for place in range(last + 1, min(last + 4, len(words) - 1)):
            if not words[place].text[0].isupper():
                return None
            if self.parted(words, place):
                return place + 1 if words[place + 1].low in self._joins else None
        return None

    def _apposed(self, words: tuple[Word, ...], phrase: Phrase) -> Phrase | None:
        """``sejarawan Universitas Y, NAME``: the name right behind a description and its comma.

        Of several such (``Kepala Puskesmas X, Jakarta Utara, NAME``) the last.
        """
        described = words[phrase.first].text[0].islower()
        stop = max(phrase.last, phrase.first + _DESCRIPTION) if described else phrase.last
        found: Phrase | None = None
        place = phrase.last
        while place < min(stop + 1, len(words) - 1):
            if not self.parted(words, place):
                place += 1
                continue
            mark = self._text[words[place].end : words[place + 1].start].strip()
            run = self.run_from(words, place + 1)
            if mark != "," or run is None or self.is_office(words[place + 1]):
                return found
            if run.last - run.first >= _LONGEST_NAME or not self._ends(words, run.last):
                return found
            found, place, stop = run, run.last, run.last
        return found

    def _ends(self, words: tuple[Word, ...], last: int) -> bool:
        return last + 1 == len(words) or self.parted(words, last) or self.is_aside(words[last + 1])

    def subject(self, line: Line) -> Phrase | None:
        """What a sentence begins with, over ``Sementara itu,`` and the like."""
        words = line.sentence.words
        for clause in self._clauses(words, 0, min(len(words), _LONGEST_PHRASE) - 1)[:2]:
            if words[clause.first].text[0].isupper():
                phrase = self.onward(words, clause.first)
                if phrase.last > phrase.first or words[phrase.first].low in self.short:
                    return phrase
        return None

    def before(self, line: Line, cue: int, start: int) -> list[Phrase]:
        """Phrases before word ``cue`` and not before code point ``start`` that may name who speaks, best
        first.

        The one right before the cue; else, over asides between commas, the nearest that has the looks of a
        name; else any other, from the first on.
        """
        words = line.sentence.words
        first = index_at(words, start)
        last = cue - 1
        while last >= first and words[last].low in self._between:
            last -= 1
        if last < first:
            return []
        phrases: list[Phrase] = []
        if not self.parted(words, last):
            near = self._backward(words, first, last)
            if near is not None:
                phrases.append(near)
        clauses = self._clauses(words, first, last)
        named = [c for c in reversed(clauses) if words[c.first].text[0].isupper()]
        phrases.extend(c for c in named if not self._describes(words, c, clauses))
        phrases.extend(c for c in clauses if c not in phrases)
        return phrases

    def _backward(self, words: tuple[Word, ...], first: int, last: int) -> Phrase | None:
        """The phrase that ends at ``last``; null where it is a place (``di Jakarta``)."""
        begin = last
        while begin > first and not self.parted(words, begin - 1) and not self.is_aside(words[begin - 1]):
            begin -= 1
        if self.is_aside(words[begin]):
            return None
        if begin > first and not self.parted(words, begin - 1):
            low = words[begin - 1].low
            if low in self._locatives:
                return None
        return Phrase(begin, last)

    def _clauses(self, words: tuple[Word, ...], first: int, last: int) -> list[Phrase]:
        """What stands between the commas, each up to its first aside."""
        clauses: list[Phrase] = []
        begin = first
        for place in range(first, last + 1):
            if place < last and not self.parted(words, place):
                continue
            if not self.is_aside(words[begin]) and not words[begin].low.isdigit():
                end = begin
                while end < place and not self.is_aside(words[end + 1]):
                    end += 1
                clauses.append(Phrase(begin, end))
            begin = place + 1
        return clauses

    def _describes(self, words: tuple[Word, ...], clause: Phrase, clauses: list[Phrase]) -> bool:
        """Whether a clause is the office behind a name: ``Budi Santoso, Direktur X, ...``."""
        if not self.is_office(words[clause.first]):
            return False
        place = clauses.index(clause)
        other = clauses[place - 1] if place else None
        if other is None or other.last - other.first >= _LONGEST_NAME:
            return False
        return all(self.is_name(word) for word in words[other.first : other.last + 1])

    # --- names ------------------------------------------------------------------------------------

    def run_from(self, words: tuple[Word, ...], first: int) -> Phrase | None:
        """The capitalised words from ``first`` on."""
        last = first - 1
        while last + 1 < len(words) and self.is_name(words[last + 1]):
            if last >= first and self.parted(words, last):
                break
            last += 1
        return Phrase(first, last) if last >= first else None

    def run_to(self, words: tuple[Word, ...], phrase: Phrase) -> Phrase | None:
        """The capitalised words that a phrase ends with."""
        first = phrase.last + 1
        while first > phrase.first and self.is_name(words[first - 1]):
            if first <= phrase.last and self.parted(words, first - 1):
                break
            first -= 1
        return Phrase(first, phrase.last) if first <= phrase.last else None

    def bare(self, words: tuple[Word, ...], run: Phrase) -> Phrase:
        """A name without the office and the house before it.

        ``Kepala Dinas Kesehatan Kota Bandung Rita Verita``: from the word that stands alone for somebody
        elsewhere (``kata Rita``); else the last two words behind an office, the last three of others.
        """
        first = run.first
        while first <= run.last:
            office = self._titles.at(words[: run.last + 1], first)
            if office is not None:
                first = office.last + 1
            elif self.is_office(words[first]) or (words[first].text.isupper() and len(words[first].low) > 1):
                first += 1
            else:
                break
        if first > run.last:
            return run
        length = run.last - first + 1
        if length > 1:
            for place in range(first, run.last + 1):
                if words[place].low in self.short:
                    return Phrase(place, run.last)
        if length <= 3 or (first == run.first and length <= _LONGEST_NAME):
            return Phrase(first, run.last)
        return Phrase(run.last - (1 if first > run.first else 2), run.last)
