"""Where what is said begins and ends: the words that a language marks it by, gathered for the reader."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from foedus.language.pack import load


class Marks(NamedTuple):
    """The words by which a language parts what is said from what is not; see ``speech.toml``."""

    that: frozenset[str]
    ands: frozenset[str]
    between: frozenset[str]
    asides: frozenset[str]
    inverting: frozenset[str]
    infinitives: frozenset[str]
    conditions: frozenset[str]
    contrasts: frozenset[str]
    leads: frozenset[str]
    small: frozenset[str]
    """Those that may stand in a name or a description of who speaks."""


@cache
def marks_of(language: str) -> Marks:
    """Those of a language, gathered once a process."""
    pack = load(language)
    speech, mentions, events = pack.speech, pack.mentions, pack.events
    ands = frozenset(pack.modalities.ands)
    small = (mentions.articles, mentions.of, mentions.joins, events.determiners, events.prepositions)
    return Marks(
        frozenset(speech.that),
        ands,
        frozenset(speech.between) - ands,
        frozenset(speech.asides),
        frozenset(speech.inverting),
        frozenset(speech.infinitives),
        frozenset(speech.conditions),
        frozenset(speech.contrasts),
        frozenset(speech.leads),
        frozenset(word for words in small for word in words),
    )
