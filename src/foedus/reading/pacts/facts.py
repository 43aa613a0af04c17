"""What one line says of an agreement: stages, relations and commitments, each on its own words."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import NamedTuple

from msgspec.structs import replace

from foedus.language.pack import RelationWords, load
from foedus.model.base import Span
from foedus.reading.dates.raw import RawDate
from foedus.reading.first_words import ALL_SETS
from foedus.reading.modality import mood_at
from foedus.reading.pacts.agreements import Phrase, nouns, phrases_in
from foedus.reading.pacts.commitments import CommitmentFact, commitment_words, commitments_in
from foedus.reading.pacts.parties import around_agreement
from foedus.reading.pacts.stages import StageFact, stage_words, stages_in
from foedus.reading.patterns import Patterns
from foedus.reading.story import Line, Story


class RelationFact(NamedTuple):
    """``replaces the treaties of 1961 and 2000``: one for each earlier agreement meant."""

    words: RelationWords
    year: int | None
    span: Span
    parties: tuple[str, ...]
    """Between whom the earlier agreement is, where the text says so."""


class LineFacts(NamedTuple):
    """Everything that one line says of agreements."""

    line: Line
    phrases: tuple[Phrase, ...]
    stages: tuple[StageFact, ...]
    relations: tuple[RelationFact, ...]
    commitments: tuple[CommitmentFact, ...]

    @property
    def says_something(self) -> bool:
        """Whether the line says anything of agreements."""
        return bool(self.phrases or self.stages or self.relations or self.commitments)


@cache
def _relation_words(language: str) -> Patterns[RelationWords]:
    return Patterns((word, kind) for kind in load(language).pacts.relations for word in kind.words)


@cache
def _all_words(language: str) -> int:
    """What any fact of a line begins with, as ``first_words`` knows it."""
    sets = (nouns(language), _relation_words(language), stage_words(language), commitment_words(language))
    return reduce(or_, (words.bit for words in sets))


def may_say_something(story: Story, line: Line) -> bool:
    """Whether a line may say anything of agreements: half of them hold no word for it."""
    return ALL_SETS.any(line.sentence.words, _all_words(story.language))


def facts_in(story: Story, line: Line) -> LineFacts:
    """Read one line."""
    found = phrases_in(story, line)
    line = _without_places_in_names(line, found)
    relations, ranges = _relations(story, line, found)
    own = tuple(p for p in found if not any(begin <= p.first <= end for begin, end in ranges))
    stages = stages_in(story, line, own, ranges)
    commitments = commitments_in(story, line)
    return LineFacts(line, own, stages, relations, commitments)


def _without_places_in_names(line: Line, found: list[Phrase]) -> Line:
    """The line without the capital that an agreement is called by: Hungary signed no ``Budapest Memorandum``.

    Two capitals in a name are its parties.
    """
    names = [phrase.name.span for phrase in found if phrase.name is not None]
    called: set[int] = set()
    for start, end in names:
        inside = [who for who in line.who if start <= who.start and who.end <= end]
        if len(inside) == 1 and inside[0].kind == "seat":
            called.add(inside[0].start)
    return replace(line, who=tuple(who for who in line.who if who.start not in called)) if called else line


# --- relations ------------------------------------------------------------------------------------


def _relations(
    story: Story, line: Line, found: list[Phrase]
) -> tuple[tuple[RelationFact, ...], list[tuple[int, int]]]:
    """Relations of a line and the ranges of words that speak of the earlier agreements."""
    words = line.sentence.words
    facts: list[RelationFact] = []
    ranges: list[tuple[int, int]] = []
    by = story.pack.mentions.by
    for match in _relation_words(story.language).find(words):
        if match.last + 1 < len(words) and words[match.last + 1].low in by:
            # "was replaced by": the younger agreement stands behind the verb.
            continue
        if mood_at(story.text, words, match.first, story.language).polarity == "denied":
            continue
        end = _clause_end(story.text, line, match.last)
        objects = [p for p in found if match.last < p.first <= end and p.first - match.last <= 10]
        years = _years_within(line, words[match.last].end, words[end].end)
        if not objects and not (years and _speaks_of_papers(story, line, match.last, end)):
            continue
        if not objects:
            ranges.append((match.first, end))
            facts.extend(RelationFact(match.meaning, r.year, (r.start, r.end), ()) for r in years)
            continue
        if match.meaning.relation != "replaces" and not (years or objects[0].name or objects[0].year):
            continue
        ranges.append((match.first, end))
        between = tuple(around_agreement(story, line, *objects[0].span(line)))
        if years:
            facts.extend(RelationFact(match.meaning, r.year, (r.start, r.end), between) for r in years)
        else:
            name = objects[0].name
            span = name.span if name else objects[0].span(line)
            facts.append(RelationFact(match.meaning, objects[0].year, span, between))
    return tuple(facts), ranges


def _speaks_of_papers(story: Story, line: Line, first: int, last: int) -> bool:
    """``replaces a document of 2001``: a paper that is no agreement by its name."""
    return any(
        word.low in story.pack.pacts.papers for word in line.sentence.words[first + 1 : min(first + 5, last)]
    )


def _years_within(line: Line, start: int, end: int) -> list[RawDate]:
    found: list[RawDate] = []
    for raw in line.dates:
        inside = raw.year is not None and start <= raw.start and raw.end <= end
        if inside and not any(other.year == raw.year for other in found):
            found.append(raw)
    return found


def _clause_end(text: str, line: Line, index: int) -> int:
    """Last word of the clause: to a semicolon, a dash, a closing quotation or the sentence's end."""
    words = line.sentence.words
    while index + 1 < len(words):
        between = text[words[index].end : words[index + 1].start]
        if any(mark in between for mark in ";—”") or " – " in between or " - " in between:
            break
        index += 1
    return index
