"""Promises in one line: their kind, trigger, direction and process, and whether they are denied."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from foedus.language.pack import CommitmentWords, load
from foedus.model.base import Span
from foedus.model.vocabulary import CommitmentKind, Polarity, Process, Strength, Trigger
from foedus.reading.modality import mood_at
from foedus.reading.patterns import Match, Patterns, phrases
from foedus.reading.questions import lies_in_question
from foedus.reading.story import Line, Story
from foedus.reading.words import span_of_words


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


@cache
def commitment_words(language: str) -> Patterns[CommitmentWords]:
    """The words of promises."""
    return Patterns((word, kind) for kind in load(language).pacts.commitments for word in kind.words)


@cache
def _processes(language: str) -> Patterns[Process]:
    return Patterns(load(language).pacts.processes.items())


@cache
def _denials(language: str) -> Patterns[str]:
    return phrases(load(language).pacts.denials)


@cache
def _not_owed(language: str) -> Patterns[str]:
    return phrases(load(language).pacts.not_owed)


@cache
def _each(language: str) -> frozenset[str]:
    return frozenset(load(language).pacts.mutual)


def commitments_in(story: Story, line: Line) -> tuple[CommitmentFact, ...]:
    """The promises of a line, at most one of each kind and polarity; none inside an open question."""
    words = line.sentence.words
    facts: list[CommitmentFact] = []
    for match in commitment_words(story.language).find(words):
        if lies_in_question(story, line, match.first):
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
    """Denied where a denial stands among the six words before, or the promise itself is negated.

    Words that say outright that nothing is owed deny it from farther before, and from inside it.
    """
    words = line.sentence.words
    far = _back(story, line, match.first, 12)
    if _not_owed(story.language).first(words, far, match.last + 1) is not None:
        return "denied"
    first = _back(story, line, match.first, 6)
    if _denials(story.language).first(words, first, match.first) is not None:
        return "denied"
    return mood_at(story.text, words, match.first, story.language).polarity


def _back(story: Story, line: Line, index: int, reach: int) -> int:
    """The word ``reach`` before ``index``, or the first of its part of the sentence."""
    words = line.sentence.words
    first = index
    while first > 0 and index - first < reach:
        between = story.text[words[first - 1].end : words[first].start]
        if any(mark in between for mark in ";.”"):
            break
        first -= 1
    return first


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
