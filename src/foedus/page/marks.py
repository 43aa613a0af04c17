"""The words of a language pack, made ready for looking up.

Pages mix languages: the furniture of an Indonesian page is half English. So the words of English stand beside
those of the page's own language; where both have a say (the order of day and month), its own decides.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from foedus.language.page_words import PageWords, page_words

_BESIDE = "en"
_HEAD = 4
"""How many letters of a lead are looked at to tell that a line does not begin with it."""
_HEADING_WITH_NAME = 5
"""How many words the heading of a list may have with a name after it: ``Berita Terkait Rusia``."""


class Marks(NamedTuple):
    """What :class:`PageWords` lists, case folded, as sets and tuples."""

    furniture: frozenset[str]
    furniture_starts: tuple[str, ...]
    furniture_brackets: tuple[str, ...]
    age: tuple[str, ...]
    sections: frozenset[str]
    read_also: tuple[str, ...]
    headers: frozenset[str]
    labels: frozenset[str]
    caption_leads: tuple[str, ...]
    credit: tuple[str, ...]
    agencies: tuple[str, ...]
    by: tuple[str, ...]
    roles: dict[str, bool]
    """Each role that a line may name before a colon, and whether it is a writer's."""
    signed: tuple[str, ...]
    edited: tuple[str, ...]
    nobody: frozenset[str]
    positions: frozenset[str]
    companies: frozenset[str]
    copyright: tuple[str, ...]
    tags: frozenset[str]
    date_words: frozenset[str]
    updated: frozenset[str]
    weekdays: frozenset[str]
    months: dict[str, int]
    day_first: bool
    before_outlet: re.Pattern[str]
    after_outlet: tuple[str, ...]
    joins: frozenset[str]
    sources: tuple[str, ...]
    heads: frozenset[str]
    """The first letters of all that a line may be known by at its head; see :meth:`may_begin`."""
    most_words: int
    """How many words a line may have that is known as a whole."""

    def may_begin(self, line: str) -> bool:
        """Whether ``line`` may begin with a word of the page; False is sure, and quick to tell."""
        head = line[:_HEAD].casefold()[:_HEAD]
        return not self.heads.isdisjoint([head[:length] for length in range(1, _HEAD + 1)])


@functools.cache
def marks_for(language: str) -> Marks:
    """Return the marks by which a page in ``language`` is divided."""
    own = page_words(language)
    return _marks(own, (own,) if language == _BESIDE else (own, page_words(_BESIDE)))


def _marks(own: PageWords, all_words: tuple[PageWords, ...]) -> Marks:
    roles = {_fold(role): False for words in all_words for role in words.bylines.others}
    roles |= {_fold(role): True for words in all_words for role in words.bylines.writers}
    updated = _longest_first(word for words in all_words for word in words.published.updated)
    weekdays = _longest_first(word for words in all_words for word in words.published.weekdays)
    others = _longest_first(
        word for words in all_words for word in (*words.published.leads, *words.published.zones)
    )
    leads = {_fold(lead) for words in all_words for lead in _leads(words)}
    whole = (line for words in all_words for line in _whole_lines(words))
    return Marks(
        furniture=frozenset(_fold(line) for words in all_words for line in words.furniture.lines),
        furniture_starts=_longest_first(start for words in all_words for start in words.furniture.starts),
        furniture_brackets=_longest_first(start for words in all_words for start in words.furniture.brackets),
        age=_longest_first(end for words in all_words for end in words.furniture.age),
        sections=frozenset(_fold(name) for words in all_words for name in words.furniture.sections),
        read_also=_longest_first(lead for words in all_words for lead in words.related.read_also),
        headers=frozenset(_fold(line) for words in all_words for line in words.related.headers),
        labels=frozenset(_fold(label) for words in all_words for label in words.related.labels),
        caption_leads=_longest_first(lead for words in all_words for lead in words.captions.leads),
        credit=_longest_first(lead for words in all_words for lead in words.captions.credit),
        agencies=_longest_first(name for words in all_words for name in words.captions.agencies),
        by=_longest_first(lead for words in all_words for lead in words.bylines.by),
        roles=dict(sorted(roles.items(), key=lambda item: -len(item[0]))),
        signed=_longest_first(lead for words in all_words for lead in words.bylines.signed),
        edited=_longest_first(lead for words in all_words for lead in words.bylines.edited),
        nobody=frozenset(_fold(word) for words in all_words for word in words.bylines.nobody),
        positions=frozenset(_fold(word) for words in all_words for word in words.bylines.positions),
        companies=frozenset(_fold(word) for words in all_words for word in words.bylines.companies),
        copyright=_longest_first(lead for words in all_words for lead in words.copyright),
        tags=frozenset(_fold(lead) for words in all_words for lead in words.tags),
        date_words=frozenset((*updated, *weekdays, *others)),
        updated=frozenset(updated),
        weekdays=frozenset(weekdays),
        months={_fold(name): month for words in all_words for name, month in words.published.months.items()},
        day_first=own.published.day_first,
        before_outlet=_any_of(
            _longest_first(lead for words in all_words for lead in words.attribution.before)
        ),
        after_outlet=_longest_first(verb for words in all_words for verb in words.attribution.after),
        sources=_longest_first(lead for words in all_words for lead in words.attribution.sources),
        joins=frozenset(_fold(join) for words in all_words for join in words.attribution.joins),
        heads=frozenset(lead[:_HEAD] for lead in leads),
        most_words=max(_HEADING_WITH_NAME, *(len(line.split()) for line in whole)),
    )


def _leads(words: PageWords) -> Iterator[str]:
    """All words that tell a line by its head."""
    yield from (*words.furniture.starts, *words.related.read_also, *words.copyright)
    yield from (*words.captions.leads, *words.captions.credit)
    yield from (*words.bylines.by, *words.bylines.signed, *words.bylines.edited)


def _whole_lines(words: PageWords) -> Iterator[str]:
    """All lines that are told as a whole."""
    yield from (*words.furniture.lines, *words.furniture.sections, *words.related.headers, *words.tags)


def _fold(words: str) -> str:
    return words.casefold()


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({_fold(word) for word in words}, key=lambda word: (-len(word), word)))


def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of the literal ``phrases`` as whole words, in any case."""
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)", re.IGNORECASE)


def starts_with(line: str, leads: tuple[str, ...]) -> str | None:
    """Return the longest of the folded ``leads`` that begins ``line`` as whole words, else None."""
    folded = line.casefold()
    if not folded.startswith(leads):
        return None
    for lead in leads:
        if folded.startswith(lead):
            following = folded[len(lead) : len(lead) + 1]
            if not (lead[-1].isalnum() and following.isalnum()):
                return lead
    return None
