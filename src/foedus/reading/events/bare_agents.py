"""The one who acts in a passive and stands right behind it, with no word like *by*: ``ditangkap polisi``.

In Indonesian a verb with di- may be followed by its agent at once (Tata Bahasa Baku Bahasa Indonesia,
the chapter on the passive). Which forms allow it is told by ``bare_agent`` of a pack's ``events.toml``;
a language without it has none. Not supported: an agent behind the thing done, which needs its word.
"""

from __future__ import annotations

from collections.abc import Sequence

from foedus.reading.events.act import Act
from foedus.reading.events.grammar import Grammar
from foedus.reading.events.phrases import Named
from foedus.reading.words import Word

_APART = 3
"""How many words may stand between a passive and its agent: ``diserang sejumlah``."""


def bare_agent(act: Act, words: Sequence[Word], named: Sequence[Named], grammar: Grammar) -> Named | None:
    """The phrase right behind a passive or behind the words of its pattern; null where none stands there."""
    begins = grammar.words.bare_agent
    ends = (words[act.first].low, words[act.last].low)  # ``tewas ditembak polisi``: the last is the passive.
    if not act.passive or not begins or not any(low.startswith(begins) for low in ends):
        return None
    for behind in (act.first + 1, act.last + 1):
        for one in named:
            if one.first < behind or one.first - behind > _APART:
                continue
            between = words[behind : one.first]
            if _unbroken(words, behind - 1, one.first) and not any(_parts(word, grammar) for word in between):
                return one
    return None


def _unbroken(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether no comma, bracket or quotation mark stands among these words."""
    return all(words[i + 1].start - words[i].end == 1 for i in range(first, last))


def _parts(word: Word, grammar: Grammar) -> bool:
    low = word.low
    return (
        low in grammar.prepositions
        or low in grammar.before_verb
        or low in grammar.words.barriers
        or low in grammar.voices
        or low in grammar.joins
    )
