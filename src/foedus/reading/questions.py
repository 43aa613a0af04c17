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
    asking = _interrogatives(story.language).find(words)
    behind = [match.first for match in asking if match.first > opener.last]
    opened = {match.last + 1: match.first for match in _openers(story.language).find(words)}
    if not behind and asking and asking[0].first == 0:
        # "When the troops will leave, and whether ..., was not known."
        starts = _starts(story, line, [match.first for match in asking if match.first < opener.first])
        limit = _last_comma(story, line, opener.first)
    else:
        starts = _starts(story, line, _topic(story, line, opener.last + 1) + behind)
        limit = len(words)
    found: list[Asked] = []
    for number, first in enumerate(starts):
        following = starts[number + 1] if number + 1 < len(starts) else None
        following = opened.get(following, following) if following is not None else None
        span = (words[first].start, _end(story, line, first, following, limit))
        found.append(Asked(line, span, _about(story, line, span)))
    return found


def _last_comma(story: Story, line: Line, opener: int) -> int:
    """Where an inverted question ends: at the last comma before ``is not known``, else at that."""
    for index in range(opener, max(opener - 4, 1), -1):
        if "," in _before(story, line, index):
            return index
    # "Whether it will hold is not known": the verb is of what is said of the question.
    be = story.pack.forms.be
    return opener - 1 if line.sentence.words[opener - 1].low in be else opener


def _topic(story: Story, line: Line, index: int) -> list[int]:
    """``questions over the cost``: a thing that is not known, right behind the opening words."""
    words = line.sentence.words
    here = index + 1 < len(words) and words[index].low in story.pack.questions.topics
    return [index + 1] if here and _interrogatives(story.language).at(words, index + 1) is None else []


def _starts(story: Story, line: Line, places: list[int]) -> list[int]:
    """Those interrogatives that begin a question of their own: the first, each behind a join or an opener.

    Behind a bare comma too, unless the word may only add to the one before (``Britain, who ...``).
    """
    words = line.sentence.words
    relatives = set(story.pack.questions.relatives)
    joins = set(story.pack.questions.joins)
    opened = {match.last + 1 for match in _openers(story.language).find(words)}
    kept: list[int] = []
    for place in places:
        joined = place > 0 and (words[place - 1].low in joins or words[place - 1].low in _including(story))
        bare = bool(kept) and place - kept[-1] <= 2
        listed = "," in _before(story, line, place) and (bare or words[place].low not in relatives)
        if not kept or joined or listed or place in opened:
            kept.append(place)
    return kept


def _including(story: Story) -> tuple[str, ...]:
    return story.pack.questions.including


def _before(story: Story, line: Line, index: int) -> str:
    words = line.sentence.words
    return story.text[words[index - 1].end : words[index].start] if index else ""


def _end(story: Story, line: Line, first: int, following: int | None, limit: int) -> int:
    """Where a question ends: before the next one, before ``, and he added``, or with the sentence."""
    words = line.sentence.words
    joins = {*story.pack.questions.joins, *story.pack.questions.including}
    stop = limit if following is None else following
    for index in range(first + 3, stop):
        if words[index].low in joins and "," in _before(story, line, index) and following is None:
            stop = index
            break
    last = stop - 1
    while last > first and words[last].low in joins:
        last -= 1
    return words[last].end


def _about(story: Story, line: Line, span: Span) -> CommitmentKind | None:
    inside = {w.low for w in line.sentence.words if span[0] <= w.start and w.end <= span[1]}
    return next((kind for word, kind in story.pack.questions.about.items() if word in inside), None)


def lies_in_question(story: Story, line: Line, index: int) -> bool:
    """Whether a word stands inside a question that its line says is open."""
    opener = _openers(story.language).first(line.sentence.words)
    return opener is not None and opener.last < index
