"""Who did what to whom, in PLOVER and CAMEO: thin, from verbs and a few nominalisations.

The actor is the chain of names before the verb, the recipient the one behind it (the other way round
in the passive). An event without two different states (or organisations) is not reported.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from foedus.language.pack import EventWords, load
from foedus.model.base import Span
from foedus.model.vocabulary import Auxiliary
from foedus.reading.mentions import Who
from foedus.reading.modality import Mood, mood_at
from foedus.reading.parties import chain_before, ids_of
from foedus.reading.patterns import Match, Patterns
from foedus.reading.story import Line, Story

_Voice = Literal["active", "passive", "noun"]
_SIDES = ("state", "seat", "person", "body", "pair", "organisation", "group")
_BEFORE, _BEHIND = 14, 6
"""How many words the actor and the recipient may stand from the verb."""


class Happened(NamedTuple):
    """One event and the line that tells it."""

    line: Line
    span: Span
    verb: int
    """Where its verb begins."""
    words: EventWords
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    auxiliary: tuple[Auxiliary, ...]
    mood: Mood


@cache
def _verbs(language: str) -> Patterns[tuple[EventWords, _Voice]]:
    entries: list[tuple[str, tuple[EventWords, _Voice]]] = []
    for kind in load(language).events:
        entries.extend((word, (kind, "active")) for word in kind.words)
        entries.extend((word, (kind, "passive")) for word in kind.passive)
        entries.extend((word, (kind, "noun")) for word in kind.nouns)
    return Patterns(entries)


def events_in(story: Story) -> list[Happened]:
    """The events of a story; one told twice (same type, same sides) is one, at its first telling."""
    found: list[Happened] = []
    seen: set[tuple[str, frozenset[str], frozenset[str]]] = set()
    for line in story.lines:
        for match in _verbs(story.language).find(line.sentence.words):
            event = _event(story, line, match)
            if event is None:
                continue
            key = (event.words.cameo, _ids(event.actors), _ids(event.recipients))
            if key not in seen:
                seen.add(key)
                found.append(event)
    return found


def _event(story: Story, line: Line, match: Match[tuple[EventWords, _Voice]]) -> Happened | None:
    kind, voice = match.meaning
    words = line.sentence.words
    start, end = words[match.first].start, words[match.last].end
    if kind.mutual:
        before = chain_before(story, line, start, reach=_BEFORE)
    else:
        before = _chain(story, line, [w for w in _sides(line) if w.end <= start], start, reverse=True)
    behind = _chain(story, line, [w for w in _sides(line) if w.start >= end], end, reverse=False)
    if voice == "passive":
        before, behind = behind, before
    if kind.mutual:
        behind = [who for who in behind if not who.place]
        if not behind and len(_ids(before)) >= 2:
            before, behind = before[:1], before[1:]
    actors = [w for w in before if not w.place]
    if not actors or not behind or _ids(actors) & _ids(behind):
        return None
    mood = mood_at(story.text, words, match.first, story.language)
    sides = (tuple(actors), tuple(behind))
    return Happened(line, line.sentence.span, start, kind, *sides, _auxiliary(mood), mood)


def _auxiliary(mood: Mood) -> tuple[Auxiliary, ...]:
    marks: list[Auxiliary] = []
    if mood.polarity == "denied":
        marks.append("negated")
    if mood.modality in ("intended", "demanded"):
        marks.append("future")
    if mood.modality in ("possible", "conditional", "hypothetical", "asked"):
        marks.append("hypothetical")
    if mood.historical:
        marks.append("historical")
    return tuple(marks)


def _sides(line: Line) -> list[Who]:
    return [who for who in line.who if who.kind in _SIDES and not who.attached]


def _chain(story: Story, line: Line, names: list[Who], edge: int, *, reverse: bool) -> list[Who]:
    """The names next to the verb on one side, joined by ``dan`` or a comma."""
    if not names:
        return []
    order = list(reversed(names)) if reverse else names
    nearest = order[0]
    between = (nearest.end, edge) if reverse else (edge, nearest.start)
    if _count(line, *between) > (_BEFORE if reverse else _BEHIND):
        return []
    if _broken(story.text, *between) or (not reverse and "," in story.text[slice(*between)]):
        return []
    chain, joined = [nearest], 1
    joins = set(story.pack.mentions.joins)
    for who in order[1:]:
        left, right = (who, chain[-1]) if reverse else (chain[-1], who)
        gap = story.text[left.end : right.start].strip().casefold()
        if gap not in joins and gap not in (",", *(f", {join}" for join in joins)):
            break
        chain.append(who)
        if gap != ",":
            joined = len(chain)
    if not reverse:
        # "If Chad attacks Togo, Ghana ...": a list that no word ends is none.
        chain = chain[:joined]
    return list(reversed(chain)) if reverse else chain


def _broken(text: str, start: int, end: int) -> bool:
    return any(mark in text[start:end] for mark in ';:“”"')


def _count(line: Line, start: int, end: int) -> int:
    return sum(1 for word in line.sentence.words if word.start >= start and word.end <= end)


def _ids(names: Iterable[Who]) -> frozenset[str]:
    return frozenset(ids_of(list(names)))
