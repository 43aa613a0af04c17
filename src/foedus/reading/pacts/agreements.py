"""Phrases that name an agreement: the noun with its form, its proper name and its year."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from foedus.language.pack import Agreement, load
from foedus.model.base import Part, Span
from foedus.model.vocabulary import Form
from foedus.reading.patterns import Match, Patterns
from foedus.reading.story import Line, Story
from foedus.reading.words import Word


class Phrase(NamedTuple):
    """A noun phrase that names an agreement: words ``first`` to ``last`` of its line.

    ``this`` is true where a word such as ``ini`` or ``new`` makes it the story's own; ``another`` where
    an article such as ``a`` or ``sebuah`` brings it in.
    """

    first: int
    last: int
    form: Form
    loose: bool
    year: int | None
    name: Part | None
    this: bool = False
    another: bool = False

    def span(self, line: Line) -> Span:
        """Its code points."""
        return (line.sentence.words[self.first].start, line.sentence.words[self.last].end)


@cache
def nouns(language: str) -> Patterns[Agreement]:
    """The words for an agreement."""
    return Patterns((word, kind) for kind in load(language).pacts.agreements for word in kind.words)


def phrases_in(story: Story, line: Line) -> list[Phrase]:
    """The agreement phrases of a line, in order.

    Nouns that stand next to each other are one phrase with the form of its head, the first noun or the
    last as the language has it (``Perjanjian kemitraan``, ``partnership treaty``: a treaty).
    """
    matches = nouns(story.language).find(line.sentence.words)
    runs: list[list[Match[Agreement]]] = []
    for match in matches:
        if runs and _adjoins(story, line, runs[-1][-1].last, match.first):
            runs[-1].append(match)
        else:
            runs.append([match])
    return [_phrase(story, line, run) for run in runs]


def _adjoins(story: Story, line: Line, last: int, first: int) -> bool:
    words = line.sentence.words
    if first - last > 2:
        return False
    between = story.text[words[last].end : words[first].start]
    links = {*story.pack.mentions.joins, *story.pack.questions.joins}
    return not any(mark in between for mark in ',.;:()“”"') and not any(
        words[i].low in links for i in range(last + 1, first)
    )


def _phrase(story: Story, line: Line, run: list[Match[Agreement]]) -> Phrase:
    strict = [match for match in run if not match.meaning.loose] or run
    head = strict[0] if story.pack.pacts.name_follows else strict[-1]
    first, last = run[0].first, run[-1].last
    name = _proper_name(story, line, first, last)
    year = _year_beside(story, line, first, last, name)
    beside = {w.low for w in line.sentence.words[max(0, first - 2) : first]}
    beside |= {w.low for w in line.sentence.words[last + 1 : last + 3]}
    this = not beside.isdisjoint(story.pack.pacts.this)
    leading = {word.low for word in line.sentence.words[max(0, first - 4) : first]}
    another = not leading.isdisjoint(story.pack.pacts.another)
    return Phrase(
        first, last, head.meaning.form, all(m.meaning.loose for m in run), year, name, this, another
    )


def _proper_name(story: Story, line: Line, first: int, last: int) -> Part | None:
    """The run of capitalised words around the noun, if the noun belongs to it; null where none."""
    words = line.sentence.words
    if not words[first].text[0].isupper() or _title_case(line):
        return _bare_name(story, line, first, last)
    links = set(story.pack.pacts.name_links)
    left = first
    follows = story.pack.pacts.name_follows
    while not follows and left > 0 and _capital(words[left - 1]) and _close(story.text, words, left - 1):
        left -= 1
    right = last
    while right + 1 < len(words) and _close(story.text, words, right):
        if _capital(words[right + 1]):
            right += 1
        elif (
            words[right + 1].low in links
            and right + 2 < len(words)
            and _capital(words[right + 2])
            and words[right + 2].low not in story.pack.dates.months
            and _close(story.text, words, right + 1)
        ):
            right += 2
        else:
            break
    if words[left].low in story.pack.mentions.articles:
        left += 1
    if not any(_capital(word) for word in words[left + 1 : right + 1]):
        return _bare_name(story, line, first, last)
    return story.part((words[left].start, words[right].end))


def _bare_name(story: Story, line: Line, first: int, last: int) -> Part | None:
    """``the ANZUS treaty``, ``pakta ANZUS``: a name beside a noun in lower case, if it is nobody's."""
    words = line.sentence.words
    step, index = (1, last + 1) if story.pack.pacts.name_follows else (-1, first - 1)
    edge = index
    while 0 <= edge < len(words) and _capital(words[edge]) and abs(edge - index) < 3:
        if not _close(story.text, words, edge - 1 if step == 1 else edge):
            break
        edge += step
    left, right = (index, edge - 1) if step == 1 else (edge + 1, index)
    if left > right or left == 0 or _title_case(line):
        return None
    start, end = words[left].start, words[right].end
    if any(who.start < end and start < who.end and who.kind != "organisation" for who in line.who):
        return None
    if words[left].low in story.pack.dates.months or words[left].low in story.pack.dates.weekdays:
        return None
    name = (min(start, words[first].start), max(end, words[last].end))
    return story.part(name)


def _title_case(line: Line) -> bool:
    words = [word for word in line.sentence.words if len(word.text) > 3]
    return line.sentence.section == "title" and sum(_capital(word) for word in words) * 3 > len(words) * 2


def _capital(word: Word) -> bool:
    return word.text[0].isupper()


def _close(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Whether nothing but a space, a hyphen or (inside a list of a name) a comma follows this word."""
    return text[words[index].end : words[index + 1].start] in (" ", "-", "–", "\u00a0")


def _year_beside(story: Story, line: Line, first: int, last: int, name: Part | None) -> int | None:
    """``1961 treaty``, ``perjanjian tahun 1961``, ``Treaty of 1961``: the year of the agreement itself."""
    words = line.sentence.words
    end = max(words[last].end, name.span[1] if name else 0)
    start = min(words[first].start, name.span[0] if name else words[first].start)
    pacts = story.pack.pacts
    kinds = {*pacts.year_links, *pacts.security, *pacts.mutual}
    for raw in line.dates:
        if raw.year is None or raw.month is not None:
            continue
        left, right = (raw.end, start) if raw.end <= start else (end, raw.start)
        between = [word for word in words if left <= word.start and word.end <= right]
        if left <= right and len(between) <= 3 and all(word.low in kinds for word in between):
            return raw.year
    return None
