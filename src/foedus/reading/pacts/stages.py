"""Steps of a pact's life in one line: the verb, its mood, its date and the agreement it is about."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from foedus.language.pack import StageWords, load
from foedus.reading.dates.raw import RawDate
from foedus.reading.modality import Mood, mood_at, undone_at
from foedus.reading.pacts.agreements import Phrase
from foedus.reading.patterns import Match, Patterns, phrases
from foedus.reading.questions import lies_in_question
from foedus.reading.story import Line, Story

_OBJECT_REACH, _SUBJECT_REACH = 14, 50
"""How far an agreement may stand behind its verb (words), and before it (twice the words)."""


class StageFact(NamedTuple):
    """A step of a pact's life: the verb's words, its mood, the date that stands by it."""

    words: StageWords
    first: int
    last: int
    mood: Mood
    date: RawDate | None
    phrase: Phrase | None
    pronoun: bool = False
    """The verb's agreement is only ``it``: the one of the line before."""


@cache
def stage_words(language: str) -> Patterns[StageWords]:
    """The words for the steps of a pact's life."""
    return Patterns((word, kind) for kind in load(language).pacts.stages for word in kind.words)


@cache
def _rumours(language: str) -> Patterns[str]:
    return phrases(load(language).pacts.rumours)


def stages_in(
    story: Story, line: Line, own: tuple[Phrase, ...], ranges: list[tuple[int, int]]
) -> tuple[StageFact, ...]:
    """The steps that a line tells, outside the ranges of words that speak of earlier agreements.

    ``own`` are the agreements that the line itself speaks of.
    """
    words = line.sentence.words
    facts: list[StageFact] = []
    matches = stage_words(story.language).find(words)
    # "the signing was cancelled": what did not come about, and no end of the pact.
    undone = {i for m in matches for i in undone_at(story.text, words, m.last, story.language)}
    matches = [match for match in matches if match.first not in undone]
    for match in matches:
        if any(begin <= match.first <= end for begin, end in ranges) or not _counts(line, match):
            continue
        phrase = _nearest_phrase(own, match, matches)
        mood = _mood(story, line, match)
        date = _date_of(story, line, match, matches, [*ranges, *_own_years(line, own, match)])
        mood, date = _in_time(story, mood, date)
        it = phrase is None and _has_pronoun(story, line, match)
        for one in _listed(story, line, date):
            facts.append(StageFact(match.meaning, match.first, match.last, mood, one, phrase, it))
    return tuple(facts)


def _mood(story: Story, line: Line, match: Match[StageWords]) -> Mood:
    """The mood of a verb, where its line is no question and tells no rumour."""
    words = line.sentence.words
    mood = mood_at(story.text, words, match.first, story.language)
    headline = line.sentence.section == "title"
    if (headline and story.quote(line.sentence.span).rstrip().endswith("?")) or lies_in_question(
        story, line, match.first
    ):
        return Mood("affirmed", "asked", mood.historical)
    if mood.actual and undone_at(story.text, words, match.last, story.language):
        return mood._replace(polarity="denied")
    if mood.modality == "actual" and _rumours(story.language).first(words) is not None:
        return mood._replace(modality="possible")
    return mood


def _in_time(story: Story, mood: Mood, date: RawDate | None) -> tuple[Mood, RawDate | None]:
    """A step dated after the story is still to come; what is planned or denied was not on a day before.

    ``threatened on Tuesday to end``: the day is that of the threat. ``not signed on Friday`` has no day.
    """
    if date is None or mood.polarity == "denied":
        return mood, None
    when, today = story.resolver.resolve(date), story.day
    if when is None or when.start is None or today is None or today.start is None:
        return mood, date
    later = when.start > (today.end or today.start)
    if later and mood.modality == "actual":
        return mood._replace(modality="intended"), date
    return mood, date if later or mood.modality in ("actual", "asked") else None


def _counts(line: Line, match: Match[StageWords]) -> bool:
    """Whether a verb means its step here: by whom it must be done, and what must not follow it."""
    words = line.sentence.words
    following = words[match.last + 1].low if match.last + 1 < len(words) else ""
    if following in match.meaning.unless_before:
        return False
    role = match.meaning.by_role
    return role is None or any(who.role == role for who in line.who)


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


def _comes_after(story: Story, line: Line, date: int, verb: int) -> bool:
    """``on Sunday, sixty years after it was signed``: the date before is not the verb's."""
    after = story.pack.dates.after
    return any(date <= word.start < verb and word.low in after for word in line.sentence.words)


def _date_of(
    story: Story,
    line: Line,
    match: Match[StageWords],
    others: list[Match[StageWords]],
    ranges: list[tuple[int, int]],
) -> RawDate | None:
    """The date that stands by a verb: the first after it, else the last before it, in its line.

    A date beyond another verb is that verb's own.
    """
    words = line.sentence.words
    taken = [(words[begin].start, words[end].end) for begin, end in ranges]
    free = [raw for raw in line.dates if not raw.span and not any(b <= raw.start < e for b, e in taken)]
    verb_start, verb_end = words[match.first].start, words[match.last].end
    next_verb = min((words[m.first].start for m in others if m.first > match.last), default=line.sentence.end)
    last_verb = max((words[m.last].end for m in others if m.last < match.first), default=line.sentence.start)
    after = [raw for raw in free if verb_end <= raw.start < next_verb]
    before = [raw for raw in free if last_verb <= raw.start and raw.end <= verb_start]
    if before and _comes_after(story, line, before[-1].end, verb_start):
        before = []
    near_after = [raw for raw in after if len(_words_in(line, verb_end, raw.start)) <= 14]
    if near_after:
        return near_after[0]
    if before:
        return before[-1]
    if after:
        return after[0]
    return None


def _own_years(line: Line, own: tuple[Phrase, ...], match: Match[StageWords]) -> list[tuple[int, int]]:
    """Where a year stands that an agreement is called by: ``suspended the 1979 treaty`` was not in 1979."""
    if match.meaning.stage == "signed":
        return []
    years = {phrase.year for phrase in own if phrase.year is not None}
    called = [raw for raw in line.dates if raw.month is None and raw.year in years]
    words = enumerate(line.sentence.words)
    return [(i, i) for i, word in words if any(raw.start <= word.start < raw.end for raw in called)]


def _listed(story: Story, line: Line, date: RawDate | None) -> list[RawDate | None]:
    """The date of a verb with those listed behind it: ``renewed in 1955, 1970 and 1983``."""
    if date is None:
        return [None]
    joins = set(story.pack.questions.joins)
    found: list[RawDate | None] = [date]
    last = date
    for raw in line.dates:
        between = story.text[last.end : raw.start]
        if raw.start >= last.end and set(between.replace(",", " ").split()) <= joins and len(between) <= 6:
            found.append(raw)
            last = raw
    return found


def _has_pronoun(story: Story, line: Line, match: Match[StageWords]) -> bool:
    """``It ended``, ``approved it``, ``mengesahkannya``: the agreement is only pointed at."""
    words = line.sentence.words
    around = [*words[max(0, match.first - 2) : match.first], *words[match.last + 1 : match.last + 3]]
    its = story.pack.pacts.its
    if any(word.low in its for word in around):
        return True
    return any(words[match.last].low.endswith(its_end[1:]) for its_end in its if its_end.startswith("-"))


def _words_in(line: Line, start: int, end: int) -> list[int]:
    return [i for i, word in enumerate(line.sentence.words) if word.start >= start and word.end <= end]
