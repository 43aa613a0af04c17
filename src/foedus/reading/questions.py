"""What a text says is not known: the questions that it leaves open."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from foedus.language.pack import load
from foedus.model.base import Span
from foedus.model.vocabulary import CommitmentKind
from foedus.reading.patterns import Patterns, phrases
from foedus.reading.story import Line, Story


class Asked(NamedTuple):
    """One open question: its words, and the kind of commitment that it asks about, if any."""

    line: Line
    span: Span
    about: CommitmentKind | None


@cache
def _openers(language: str) -> Patterns[str]:
    return phrases(load(language).questions.openers)


@cache
def _interrogatives(language: str) -> Patterns[str]:
    return phrases(load(language).questions.interrogatives)


def questions_in(story: Story, line: Line) -> list[Asked]:
    """The questions of a line that says something is unknown.

    Each interrogative behind the opening words begins one, where it stands first or behind a join or a
    comma (``apakah ... serta kapan ...`` are two). Without an opener nothing is open: a question in
    somebody's mouth is a statement.
    """
    words = line.sentence.words
    opener = _openers(story.language).first(words)
    if opener is None:
        return []
    starts: list[int] = []
    joins = set(story.pack.questions.joins)
    for match in _interrogatives(story.language).find(words, opener.last + 1):
        joined = words[match.first - 1].low in joins or "," in _before(story, line, match.first)
        if not starts or joined:
            starts.append(match.first)
    found: list[Asked] = []
    for number, first in enumerate(starts):
        end = _end(story, line, starts[number + 1] if number + 1 < len(starts) else None)
        span = (words[first].start, end)
        found.append(Asked(line, span, _about(story, line, span)))
    return found


def _before(story: Story, line: Line, index: int) -> str:
    words = line.sentence.words
    return story.text[words[index - 1].end : words[index].start] if index else ""


def _end(story: Story, line: Line, following: int | None) -> int:
    words = line.sentence.words
    if following is not None:
        last = following - 1
        joins = set(story.pack.questions.joins)
        while last > 0 and words[last].low in joins:
            last -= 1
        return words[last].end
    end = line.sentence.end
    while story.text[end - 1] in ' .,;\n”"':
        end -= 1
    return end


def _about(story: Story, line: Line, span: Span) -> CommitmentKind | None:
    about = story.pack.questions.about
    for word in line.sentence.words:
        if span[0] <= word.start and word.end <= span[1] and word.low in about:
            return about[word.low]
    return None
