"""Words and sentences of a text, with their places in code points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foedus.model.base import Part, Span
from foedus.model.vocabulary import Section

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STOP = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-ZÀ-Þ0-9])")


class Word(NamedTuple):
    """A word as it stands (``text``), folded for comparing (``low``), and its code points."""

    text: str
    low: str
    start: int
    end: int


class Sentence(NamedTuple):
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
        for index, word in enumerate(self.words):
            if word.start >= offset:
                return index
        return len(self.words)


def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Words of ``text[start:end]``."""
    return tuple(
        Word(match.group(), match.group().casefold().replace("’", "'"), match.start(), match.end())
        for match in _WORD.finditer(text, start, end)
    )


def sentences_of(
    text: str, part: Part, section: Section, paragraph: int, abbreviations: frozenset[str]
) -> list[Sentence]:
    """Divide one part of an Article (a title, a caption, a paragraph) into sentences.

    A stop does not end a sentence after an abbreviation of the language pack, after a single capital
    (``V. Putin``), or where the next word is in lower case.
    """
    start, end = part.span
    bounds: list[Span] = []
    begin = start
    for match in _STOP.finditer(text, start, end):
        if _abbreviated(text, begin, match.start(), abbreviations):
            continue
        bounds.append((begin, match.end()))
        begin = match.end()
    bounds.append((begin, end))
    return [sentence for bound in bounds if (sentence := _sentence(text, bound, section, paragraph))]


def _abbreviated(text: str, begin: int, stop: int, abbreviations: frozenset[str]) -> bool:
    if text[stop] != ".":
        return False
    before = re.split(r"[\s(\"“]", text[max(begin, stop - 24) : stop])[-1]
    if len(before) == 1 and before.isupper():
        return True
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", before):
        return True
    return before.casefold().rstrip(".") in abbreviations


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
