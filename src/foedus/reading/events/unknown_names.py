"""Names that the register does not hold, as far as capitals show them: ``Warung Jaya menyerang``.

Not supported: names in small letters, and a single word at the head of a sentence, which any word may be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from foedus.model.base import Span
from foedus.reading.events.grammar import Grammar
from foedus.reading.words import Word


class Run(NamedTuple):
    """Words with capitals, ``first`` to ``last``, and where they stand in the text."""

    first: int
    last: int
    span: Span


def capitals(
    words: Sequence[Word], inside: range, grammar: Grammar, months: Collection[str]
) -> Iterator[Run]:
    """The runs of capitals among the words ``inside`` that can be a name, from left to right."""
    index = inside.start
    while index < inside.stop:
        word = words[index]
        if word.text[0].isupper() and not _is_no_name(word, grammar, months):
            last = index
            while last + 1 < inside.stop and words[last + 1].text[0].isupper():
                last += 1
            if last > index or index or word.text.isupper():
                yield Run(index, last, (word.start, words[last].end))
            index = last
        index += 1


def _is_no_name(word: Word, grammar: Grammar, months: Collection[str]) -> bool:
    low = word.low
    return (
        low in grammar.determiners
        or low in grammar.prepositions
        or low in months
        or low in grammar.before_verb
    )
