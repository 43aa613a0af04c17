"""What one line says of an agreement: stages, relations and commitments, each on its own words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from foedus.language.pack import CommitmentWords, RelationWords, StageWords, load
from foedus.model.base import Span
from foedus.model.vocabulary import CommitmentKind, Polarity, Process, Strength, Trigger
from foedus.reading.agreements import Phrase, phrases_in
from foedus.reading.dates import RawDate
from foedus.reading.modality import Mood, mood_at
from foedus.reading.parties import around_agreement
from foedus.reading.patterns import Match, Patterns, phrases
from foedus.reading.story import Line, Story
from foedus.reading.words import span_of_words


class StageFact(NamedTuple):
    """A step of a pact's life: the verb's words, its mood, the date that stands by it."""

    words: StageWords
    first: int
    last: int
    mood: Mood
    date: RawDate | None
    phrase: Phrase | None


class RelationFact(NamedTuple):
    """``replaces the treaties of 1961 and 2000``: one for each earlier agreement meant."""

    words: RelationWords
    year: int | None
    span: Span
    parties: tuple[str, ...]
    """Between whom the earlier agreement is, where the text says so."""


class CommitmentFact(NamedTuple):
    """A promise in words: its kind and all that its words say of it."""

    kind: CommitmentKind
    trigger: Trigger
    polarity: Polarity
    mutual: bool | None
    """True: each to each; false: one to another; null: the words leave it open."""
    strength: Strength | None
    process: tuple[Process, ...]
    article: str | None
    span: Span
    from_name: bool
    first: int


class LineFacts(NamedTuple):
    """Everything that one line says of agreements."""

    line: Line
    phrases: tuple[Phrase, ...]
    stages: tuple[StageFact, ...]
    relations: tuple[RelationFact, ...]
    commitments: tuple[CommitmentFact, ...]


@cache
def _stage_words(language: str) -> Patterns[StageWords]:
    return Patterns((word, kind) for kind in load(language).pacts.stages for word in kind.words)


@cache
def _relation_words(language: str) -> Patterns[RelationWords]:
    return Patterns((word, kind) for kind in load(language).pacts.relations for word in kind.words)


@cache
def _commitment_words(language: str) -> Patterns[CommitmentWords]:
    return Patterns((word, kind) for kind in load(language).pacts.commitments for word in kind.words)


@cache
def _processes(language: str) -> Patterns[Process]:
    return Patterns(load(language).pacts.processes.items())


@cache
def _denials(language: str) -> Patterns[str]:
    return phrases(load(language).pacts.denials)


@cache
def _openers(language: str) -> Patterns[str]:
    return phrases(load(language).questions.openers)


@cache
def _each(language: str) -> frozenset[str]:
    return frozenset(load(language).pacts.mutual)


def facts_in(story: Story, line: Line) -> LineFacts:
    """Read one line."""
    found = phrases_in(story, line)
    relations, ranges = _relations(story, line, found)
    own = tuple(p for p in found if not any(begin <= p.first <= end for begin, end in ranges))
    stages = _stages(story, line, own, ranges)
    commitments = _commitments(story, line)
    return LineFacts(line, own, stages, relations, commitments)


# --- relations ------------------------------------------------------------------------------------


def _relations(
    story: Story, line: Line, found: list[Phrase]
) -> tuple[tuple[RelationFact, ...], list[tuple[int, int]]]:
    """Relations of a line and the ranges of words that speak of the earlier agreements."""
    words = line.sentence.words
    facts: list[RelationFact] = []
    ranges: list[tuple[int, int]] = []
    for match in _relation_words(story.language).find(words):
        end = _clause_end(story.text, line, match.last)
        objects = [p for p in found if match.last < p.first <= end and p.first - match.last <= 10]
        if not objects:
            continue
        years = _years_within(line, words[match.last].end, words[end].end)
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


_OBJECT_REACH, _SUBJECT_REACH = 14, 50
"""How far an agreement may stand behind its verb (words), and before it (twice the words)."""


# --- stages ---------------------------------------------------------------------------------------


def _stages(
    story: Story, line: Line, own: tuple[Phrase, ...], ranges: list[tuple[int, int]]
) -> tuple[StageFact, ...]:
    words = line.sentence.words
    facts: list[StageFact] = []
    matches = _stage_words(story.language).find(words)
    for match in matches:
        if any(begin <= match.first <= end for begin, end in ranges):
            continue
        phrase = _nearest_phrase(own, match, matches)
        mood = mood_at(story.text, words, match.first, story.language)
        if _asked(story, line, match.first):
            mood = Mood("affirmed", "asked", mood.historical)
        date = _date_of(line, match, matches, ranges)
        facts.append(StageFact(match.meaning, match.first, match.last, mood, date, phrase))
    return tuple(facts)


def _nearest_phrase(
    own: tuple[Phrase, ...], match: Match[StageWords], others: list[Match[StageWords]]
) -> Phrase | None:
    """The agreement that a verb is about: close behind it, else before it, no other verb between."""

    def distance(phrase: Phrase) -> int | None:
        if phrase.first > match.last:
            between = [m for m in others if match.last < m.first < phrase.first]
            gap = phrase.first - match.last
            return None if match.meaning.subject_only or gap > _OBJECT_REACH or between else gap
        return 2 * (match.first - phrase.last)

    within = [(d, p) for p in own if (d := distance(p)) is not None and d <= _SUBJECT_REACH]
    return min(within, key=lambda pair: pair[0])[1] if within else None


def _date_of(
    line: Line, match: Match[StageWords], others: list[Match[StageWords]], ranges: list[tuple[int, int]]
) -> RawDate | None:
    """The date that stands by a verb: the first after it, else the last before it, in its line.

    A date beyond another verb is that verb's own.
    """
    words = line.sentence.words
    taken = [(words[begin].start, words[end].end) for begin, end in ranges]
    free = [raw for raw in line.dates if not any(b <= raw.start < e for b, e in taken)]
    verb_start, verb_end = words[match.first].start, words[match.last].end
    next_verb = min((words[m.first].start for m in others if m.first > match.last), default=line.sentence.end)
    last_verb = max((words[m.last].end for m in others if m.last < match.first), default=line.sentence.start)
    after = [raw for raw in free if verb_end <= raw.start < next_verb]
    before = [raw for raw in free if last_verb <= raw.start and raw.end <= verb_start]
    near_after = [raw for raw in after if len(_words_in(line, verb_end, raw.start)) <= 14]
    if near_after:
        return near_after[0]
    if before:
        return before[-1]
    if after:
        return after[0]
    return None if len(others) > 1 or not free else free[0]


def _words_in(line: Line, start: int, end: int) -> list[int]:
    return [i for i, word in enumerate(line.sentence.words) if word.start >= start and word.end <= end]


def _asked(story: Story, line: Line, index: int) -> bool:
    """Whether the word stands inside a question that the line says is open."""
    opener = _openers(story.language).first(line.sentence.words)
    return opener is not None and opener.last < index


# --- commitments ----------------------------------------------------------------------------------


def _commitments(story: Story, line: Line) -> tuple[CommitmentFact, ...]:
    words = line.sentence.words
    facts: list[CommitmentFact] = []
    for match in _commitment_words(story.language).find(words):
        if _asked(story, line, match.first):
            continue
        polarity = _polarity(story, line, match)
        if match.meaning.only_denied and polarity == "affirmed":
            continue
        start, end = span_of_words(words, match.first, match.last)
        end = _end_of_promise(story.text, line, match.last)
        lows = [word.low for word in words[match.first : match.last + 1]]
        context = [word.low for word in words[max(0, match.first - 2) : match.last + 6]]
        facts.append(
            CommitmentFact(
                kind=match.meaning.kind,
                trigger=_trigger(story, match.meaning, lows),
                polarity=polarity,
                mutual=True
                if match.meaning.from_name or any(low in _each(story.language) for low in context)
                else None,
                strength=match.meaning.strength,
                process=_process(story, line),
                article=_article(story, line, match.first),
                span=(start, end),
                from_name=match.meaning.from_name,
                first=match.first,
            )
        )
    return _without_names_beside_words(facts)


def _without_names_beside_words(facts: list[CommitmentFact]) -> tuple[CommitmentFact, ...]:
    """A line's own words for a kind leave out the guess from a name in the same line."""
    stated = {fact.kind for fact in facts if not fact.from_name}
    kept: list[CommitmentFact] = []
    for fact in facts:
        if fact.from_name and fact.kind in stated:
            continue
        if any(other.kind == fact.kind and other.polarity == fact.polarity for other in kept):
            continue
        kept.append(fact)
    return tuple(kept)


def _trigger(story: Story, meaning: CommitmentWords, lows: list[str]) -> Trigger:
    if meaning.kind not in ("defence", "consultation"):
        return meaning.trigger
    triggers = story.pack.pacts.triggers
    return next((triggers[low] for low in reversed(lows) if low in triggers), meaning.trigger)


def _polarity(story: Story, line: Line, match: Match[CommitmentWords]) -> Polarity:
    """Denied where a denial stands among the six words before, in the same clause."""
    words = line.sentence.words
    first = match.first
    while first > 0 and match.first - first < 6:
        between = story.text[words[first - 1].end : words[first].start]
        if any(mark in between for mark in ";.”"):
            break
        first -= 1
    denial = _denials(story.language).first(words, first, match.first)
    return "denied" if denial is not None else "affirmed"


def _process(story: Story, line: Line) -> tuple[Process, ...]:
    found = [match.meaning for match in _processes(story.language).find(line.sentence.words)]
    return tuple(dict.fromkeys(found))


def _article(story: Story, line: Line, index: int) -> str | None:
    """``Pasal 4``, ``Article 5``: the last article named before the promise, or the first in the line.

    Article 51 of the Charter of the United Nations is no article of the pact.
    """
    words = line.sentence.words
    labels = set(story.pack.pacts.article)
    numbers = [
        (i, words[i + 1].text)
        for i in range(len(words) - 1)
        if words[i].low in labels and _is_number(words[i + 1].text) and words[i + 1].text != "51"
    ]
    before = [number for i, number in numbers if i <= index]
    return before[-1] if before else (numbers[0][1] if numbers else None)


def _is_number(text: str) -> bool:
    return text.isdigit() or (text.isupper() and set(text) <= set("IVXLC"))


def _end_of_promise(text: str, line: Line, last: int) -> int:
    """The promise runs on to the next mark that ends a clause."""
    words = line.sentence.words
    while last + 1 < len(words):
        between = text[words[last].end : words[last + 1].start]
        if any(mark in between for mark in ',;:.”"()—') or " – " in between:
            break
        last += 1
    return words[last].end
