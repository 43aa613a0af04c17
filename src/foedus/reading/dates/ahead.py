"""Whether the verb by a weekday or a month looks ahead: ``will meet on Tuesday``, ``Selasa, Kim akan tiba``.

The nearest mark decides, before the date and within its clause, else right behind it: a word of ``ahead`` of
the pack, or a verb of saying, which tells of the past. Commas end the clause but where only names and
words such as ``on`` stand between (``will meet in Hanoi, Vietnam, on Tuesday``). Not supported: a verb in the
past tense that is no verb of saying behind one that looks ahead, with no comma between.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from foedus.language.pack import load
from foedus.reading.patterns import Patterns
from foedus.reading.words import Word

_REACH = 120
"""How many code points around a date are looked at."""
_ENDS = frozenset(';:“”"()—?!.')
_START, _END = attrgetter("start"), attrgetter("end")
_LONG = 100
"""Words from which on a sentence is looked at in part."""
_BEHIND = 8
"""How many words behind a date that opens its clause are looked at."""


@cache
def _marks(language: str) -> Patterns[bool]:
    pack = load(language)
    return Patterns(
        [*((pattern, True) for pattern in pack.dates.ahead), *((cue, False) for cue in pack.speech.cues)]
    )


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(load(language).dates.before_weekday)


def looks_ahead(text: str, words: Sequence[Word], start: int, end: int, language: str) -> bool:
    """Whether a date at ``text[start:end]`` stands by a verb that looks ahead; ``words``: of its sentence."""
    marks, small = _marks(language), _small(language)
    if len(words) > _LONG:
        # So that a sentence with many dates takes time linear in its length.
        near = bisect_left(words, start - _REACH, key=_START), bisect_left(words, end + _REACH, key=_START)
        words = words[slice(*near)]
    first, here = (bisect_left(words, place, key=_START) for place in (start - _REACH, start))
    meaning = {i: m.meaning for m in marks.find(words, first, here) for i in range(m.first, m.last + 1)}
    opens, edge = True, start
    for index in range(here - 1, first - 1, -1):
        between = text[words[index].end : edge]
        if not _ENDS.isdisjoint(between) or ("," in between and not opens):
            break
        if index in meaning:
            return meaning[index]
        opens = opens and _may_stand_between(words[index], small)
        edge = words[index].start
    return _ahead_behind(text, words, end, marks, opens)


def _may_stand_between(word: Word, small: frozenset[str]) -> bool:
    return word.low in small or word.text[0].isupper()


def _ahead_behind(text: str, words: Sequence[Word], end: int, marks: Patterns[bool], opens: bool) -> bool:
    """The first mark behind the date: at once, or within its clause where the date opens it."""
    behind, stop = bisect_right(words, end, key=_END), bisect_left(words, end + _REACH, key=_START)
    found = marks.first(words, behind, stop)
    if found is None or found.first - behind > (_BEHIND if opens else 0):
        return False
    return found.meaning and _ENDS.isdisjoint(text[end : words[found.first].start])
