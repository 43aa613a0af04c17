"""Whether words near a verb move it out of the actual: negation, intention, possibility, condition."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from foedus.language.pack import load
from foedus.model.vocabulary import Modality, Polarity
from foedus.reading.first_words import ALL_SETS
from foedus.reading.patterns import Patterns, phrases
from foedus.reading.words import Word

_Mark = Literal["negated", "denied", "intended", "possible", "conditional", "demanded", "historical"]
_ENDS = frozenset(',;:.“”"')
_BEHIND = 14
"""How many words behind a noun it may be told that nothing came of it."""
_REACH = 5
"""How many words before the verb a mark may stand."""


class Mood(NamedTuple):
    """Polarity and modality of a verb, and whether it tells of long ago."""

    polarity: Polarity
    modality: Modality
    historical: bool = False

    @property
    def actual(self) -> bool:
        """Affirmed and actual: a fact as far as the text goes."""
        return self.polarity == "affirmed" and self.modality == "actual"


_PLAIN = Mood("affirmed", "actual")


@cache
def _marks(language: str) -> Patterns[_Mark]:
    words = load(language).modalities
    lists: list[tuple[tuple[str, ...], _Mark]] = [
        (words.negations, "negated"),
        (words.denials, "denied"),
        (words.intended, "intended"),
        (words.possible, "possible"),
        (words.conditional, "conditional"),
        (words.demanded, "demanded"),
        (words.historical, "historical"),
    ]
    return Patterns((phrase, mark) for words_of_one, mark in lists for phrase in words_of_one)


@cache
def _purposes(language: str) -> Patterns[str]:
    return phrases(load(language).modalities.purpose)


def mood_at(text: str, words: Sequence[Word], verb: int, language: str) -> Mood:
    """The mood of the verb at word ``verb``: marks among the five words before it in its clause."""
    marks, purposes = _marks(language), _purposes(language)
    begun = ALL_SETS.places(words, marks.bit | purposes.bit)
    if not any(verb - _REACH <= place < verb for place in begun):
        return _PLAIN  # As it is with most verbs.
    first = verb
    while first > 0 and verb - first < _REACH and not _clause_ends(text, words, first - 1):
        first -= 1
    found = marks.find(words, first, verb)
    found = [match for match in found if not _tells_when(words, match.first, verb, language)]
    told = {match.meaning for match in found}
    if any(match.meaning == "denied" and reaches(words, match.last, verb, language) for match in found):
        told.add("negated")
    aim = any(match.last == verb - 1 for match in purposes.find(words, first, verb))
    if aim and "negated" not in told:
        told.add("intended")
    polarity: Polarity = "denied" if "negated" in told else "affirmed"
    modality: Modality = "actual"
    for mark in ("demanded", "intended", "conditional", "possible"):
        if mark in told:
            modality = mark
            break
    return Mood(polarity, modality, "historical" in told)


def undone_at(text: str, words: Sequence[Word], noun: int, language: str) -> range:
    """The words that say of a deed told by the noun at word ``noun`` that it did not come about, if any.

    ``The signing of the pact was put off``: behind it in its clause, with no other deed between.
    """
    pack, undone = load(language), _undone(language)
    for place in ALL_SETS.places(words, undone.bit):
        match = undone.at(words, place) if noun < place <= noun + _BEHIND else None
        if match is not None:
            ands, opens = pack.modalities.ands, {*pack.events.barriers, *pack.events.that}
            parted = any(
                words[i].low in opens
                or (words[i].low in ands and words[i + 1].text[0].islower())
                or _clause_ends(text, words, i)
                for i in range(noun + 1, place)
            )
            return range(0) if parted else range(match.first, match.last + 1)
    return range(0)


@cache
def _undone(language: str) -> Patterns[str]:
    return phrases(load(language).modalities.undone)


def _tells_when(words: Sequence[Word], index: int, verb: int, language: str) -> bool:
    """``on 3 May 2024``, ``before dawn and captured``: words that tell a time and do not move the verb."""
    pack, low = load(language), words[index].low
    if low in pack.modalities.whens:
        # "before dawn and captured", and "before Putin landed", which the past tells as a fact.
        past = pack.modalities.inflected and is_like(words[verb].low, pack.modalities.verbal)
        return past or any(word.low in pack.modalities.ands for word in words[index + 1 : verb])
    if low not in pack.dates.months:
        return False
    beside = [*words[max(0, index - 1) : index], *words[index + 1 : index + 2]]
    return any(word.low.isdigit() for word in beside)


def negates(words: Sequence[Word], index: int, language: str) -> bool:
    """Whether the word at ``index`` is itself a negation: ``denied``, ``membantah``."""
    match = _marks(language).at(words, index)
    return match is not None and match.meaning in ("negated", "denied")


def reaches(words: Sequence[Word], denial: int, verb: int, language: str) -> bool:
    """Whether what a denial at word ``denial`` denies can be the verb at word ``verb``.

    Not where the two are joined: ``denied the charge and attacked``, ``refused to sign and attacked``. It can
    where both verbs are what is denied: ``denied attacking and killing``.
    """
    modalities = load(language).modalities
    if not any(word.low in modalities.ands for word in words[denial + 1 : verb]):
        return True
    told = modalities.inflected and is_like(words[verb].low, modalities.verbal)
    return not told and is_like(words[denial + 1].low, modalities.complements)


def is_like(low: str, forms: tuple[str, ...]) -> bool:
    """Whether a word has one of these forms: ``~ing``, ``me~`` or a whole word."""
    whole, begins, ends = _kinds_of(forms)
    return low in whole or low.startswith(begins) or low.endswith(ends)


@cache
def _kinds_of(forms: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Whole words, beginnings and endings among forms."""
    ends = tuple(form[1:] for form in forms if form[0] == "~")
    begins = tuple(form[:-1] for form in forms if form[-1] == "~" and form[0] != "~")
    return frozenset(form for form in forms if "~" not in (form[0], form[-1])), begins, ends


def _clause_ends(text: str, words: Sequence[Word], index: int) -> bool:
    end, start = words[index].end, words[index + 1].start
    if start - end == 1:
        return text[end] in _ENDS
    return not _ENDS.isdisjoint(text[end:start])
