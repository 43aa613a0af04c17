"""Words and sentences of a text, with their places in code points."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

import msgspec

from foedus.model.base import Part, Span
from foedus.model.vocabulary import Section
from foedus.reading.stops import Stops

_WORD = re.compile(r"\w++(?:['’]\w++)*+")


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word as it stands (``text``), folded for comparing (``low``), and its code points.

    A Struct, since there are more of them than of anything else: it is made and asked in half the time.
    """

    text: str
    low: str
    start: int
    end: int


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence: code points ``[start, end)`` of the Text, its words, and where it stands."""

    start: int
    end: int
    words: tuple[Word, ...]
    section: Section
    paragraph: int
    """Number of the paragraph in the body, counted from 0; -1 outside the body."""

    @property
    def span(self) -> Span:
        """Its code points."""
        return (self.start, self.end)

    def words_from(self, offset: int) -> int:
        """Index of the first word that starts at or after ``offset``."""
        return bisect_left(self.words, offset, key=_START)


_START = attrgetter("start")


def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Words of ``text[start:end]``: letters and digits, with apostrophes between them."""
    piece = text[start:end].replace("_", " ")
    found = _WORD.finditer(piece)
    if "’" in piece:
        return tuple(
            [
                Word(w := m[0], w.casefold().replace("’", "'"), start + m.start(), start + m.end())
                for m in found
            ]
        )
    return tuple([Word(w := m[0], w.casefold(), start + m.start(), start + m.end()) for m in found])


def sentences_of(text: str, part: Part, section: Section, paragraph: int, stops: Stops) -> list[Sentence]:
    """Divide one part of an Article (a title, a caption, a paragraph) into sentences.

    Where one ends, ``foedus.reading.stops`` says. They stand in order, never overlap, and hold every
    word of the part.
    """
    start, end = part.span
    ends = [*stops.ends_in(text, start, end), end]
    bounds = zip([start, *ends], ends, strict=False)
    return [sentence for bound in bounds if (sentence := _sentence(text, bound, section, paragraph))]


def _sentence(text: str, bound: Span, section: Section, paragraph: int) -> Sentence | None:
    start, end = bound
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    return Sentence(start, end, words_of(text, start, end), section, paragraph)


def span_of_words(words: Sequence[Word], first: int, last: int) -> Span:
    """Code points from word ``first`` to word ``last``, both included."""
    return (words[first].start, words[last].end)
