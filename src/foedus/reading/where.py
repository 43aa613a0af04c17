"""Where something happened: names of places behind a word of place, with country and coordinates.

A capitalised run right behind ``in``, ``at``, ``di`` and the like, behind a word for its kind (``port of``)
or a verb that is done to places (``shelled``), is looked up in the gazetteer; which of several places of
one name is meant follows from the states that the story is about. Places that the story names in other ways
are not looked for.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from foedus import places
from foedus.language.pack import load
from foedus.model.base import Place
from foedus.reading.first_words import ALL_SETS
from foedus.reading.once_a_line import once_a_line
from foedus.reading.story import Line, Story
from foedus.reading.words import Word

_LONGEST = 4
"""Words of a place's name."""


class Found(NamedTuple):
    """A place in a sentence: its first and last word, and whether it says where (or whence, or whither)."""

    first: int
    last: int
    place: Place
    there: bool


class _Before(NamedTuple):
    """The words that stand before a place's name."""

    there: frozenset[str]
    """Those that say where something happened."""
    any_place: frozenset[str]
    """Those and the ones that say whence or whither, and verbs that are done to places."""
    between: frozenset[str]
    """Those that may stand between such a word and the name."""
    bit: int
    """All that lead to a place, as ``first_words`` knows them: those, and kinds of place."""


@cache
def _before(language: str) -> _Before:
    pack = load(language)
    events = pack.events
    upon = (form for sign in events.upon for form in pack.forms.of(sign[1:]))
    any_place = (*events.places, *events.origins, *events.directions, *upon)
    return _Before(
        frozenset(events.places),
        frozenset(any_place),
        frozenset((*events.kinds_of_place, *pack.mentions.articles, *pack.mentions.of)),
        ALL_SETS.enter((*any_place, *events.kinds_of_place)),
    )


@once_a_line
def places_in(story: Story, line: Line) -> list[Found]:
    """The places that a line names where the register of actors knows nobody by that name."""
    words = line.sentence.words
    there, any_place, between, bit = _before(story.language)
    of, last = story.pack.mentions.of, len(words) - 1
    found: list[Found] = []
    for index in ALL_SETS.places(words, bit):
        if words[index].low not in any_place and words[min(index + 1, last)].low not in of:
            continue  # A kind of place leads to its name only with ``of``.
        first = index + 1
        while first < len(words) and words[first].low in between:
            first += 1
        if (
            first >= len(words)
            or not words[first].text[0].isupper()
            or (found and found[-1].first == first)
            or _is_somebody(line, words[first - 1], words[first])
        ):
            continue
        place = _longest(story, line, first)
        if place is not None:
            found.append(Found(first, place[0], place[1], words[index].low in there))
    return found


def _is_somebody(line: Line, before: Word, word: Word) -> bool:
    """Whether the name of somebody whom the register knows begins at a word, and not before it."""
    return any(before.start < who.start <= word.start for who in line.who)


def _longest(story: Story, line: Line, first: int) -> tuple[int, Place] | None:
    words = line.sentence.words
    last = first
    while (
        last + 1 < min(len(words), first + _LONGEST)
        and words[last + 1].text[0].isupper()
        and words[last + 1].start - words[last].end == 1
    ):
        last += 1
    for end in range(last, first - 1, -1):
        if end < last and not _parts_names(story, line, words[end + 1]):
            continue  # "Intan Jaya" is no place called Intan.
        span = (words[first].start, words[end].end)
        name = story.text[span[0] : span[1]].removesuffix("'s").removesuffix("’s")
        place = places.find(
            name, among=story.states, language=story.language, span=(span[0], span[0] + len(name))
        )
        if place is not None:
            return end, place
    return None


def _parts_names(story: Story, line: Line, word: Word) -> bool:
    """Whether a capitalised word is no more of the name before it: a day, ``State``, somebody by name."""
    dates = story.pack.dates
    return (
        word.low in dates.weekdays
        or word.low in dates.months
        or word.low in story.pack.events.kinds_of_place
        or any(who.start <= word.start < who.end for who in line.who)
    )


def place_of(story: Story, line: Line) -> Place | None:
    """Where a line says that it happened: a seat, a state or a place behind a word of place."""
    for who in line.who:
        if who.place and who.kind in ("seat", "state"):
            text = story.text[who.start : who.end]
            known = places.find(text, country=who.country, span=(who.start, who.end)) if who.country else None
            if known is not None:
                return known
            return Place(id=None, name=text, country=who.country, text=text, span=(who.start, who.end))
    found = [one for one in places_in(story, line) if one.there]
    return found[0].place if found else None
