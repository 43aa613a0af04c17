"""Whether words near a verb move it out of the actual: negation, intention, possibility, condition."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from foedus.language.pack import load
from foedus.model.vocabulary import Modality, Polarity
from foedus.reading.patterns import Patterns
from foedus.reading.words import Word

_Mark = Literal["negated", "intended", "possible", "conditional", "demanded", "historical"]
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


@cache
def _marks(language: str) -> Patterns[_Mark]:
    words = load(language).modalities
    lists: list[tuple[tuple[str, ...], _Mark]] = [
        (words.negations, "negated"),
        (words.intended, "intended"),
        (words.possible, "possible"),
        (words.conditional, "conditional"),
        (words.demanded, "demanded"),
        (words.historical, "historical"),
    ]
    return Patterns((phrase, mark) for phrases, mark in lists for phrase in phrases)


def mood_at(text: str, words: Sequence[Word], verb: int, language: str) -> Mood:
    """The mood of the verb at word ``verb``: marks among the five words before it in its clause."""
    first = verb
    while first > 0 and verb - first < _REACH and not _clause_ends(text, words, first - 1):
        first -= 1
    marks = {match.meaning for match in _marks(language).find(words, first, verb)}
    polarity: Polarity = "denied" if "negated" in marks else "affirmed"
    modality: Modality = "actual"
    for mark in ("demanded", "intended", "conditional", "possible"):
        if mark in marks:
            modality = mark
            break
    return Mood(polarity, modality, "historical" in marks)


def negates(words: Sequence[Word], index: int, language: str) -> bool:
    """Whether the word at ``index`` is itself a negation: ``denied``, ``membantah``."""
    match = _marks(language).at(words, index)
    return match is not None and match.meaning == "negated"


def _clause_ends(text: str, words: Sequence[Word], index: int) -> bool:
    between = text[words[index].end : words[index + 1].start]
    return any(mark in between for mark in ',;:.“”"')
