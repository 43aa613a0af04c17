"""Which numbers of a text are years and decades: ``1961`` in ``treaty of 1961``, not in ``1961 troops``.

A number of four digits from 1800 to 2099 is a year unless the words beside it (``dates.toml`` of the pack)
make it another thing: the number of a resolution, an article, a flight or a sum of money; a count of people
or things, a percentage, an hour. A word such as ``since`` before it makes it a year whatever follows.
Numbers with separators, within other numbers and beside them (telephones) are none. ``2014-2015`` are two
years; ``2014-15`` is none that is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from foedus.language.pack import PartOfTime, load
from foedus.reading.dates.forms import S, any_of

Found = tuple[int, int, int, "PartOfTime | None"]
"""Where it begins and ends, its (first) year, and the third of it that is meant."""

_REACH = 48
"""How many code points before a number may hold the words that say what it is."""
_YEAR = re.compile(
    r"(?<!\d)(?P<year>1[89]\d\d|20\d\d)(?!\d)(?:[-–](?P<until>1[89]\d\d|20\d\d)(?!\d))?(?![\w/%]|[.,]\d|[-–]\d)"
)
_DECADE = re.compile(r"\d0(?:['\-–]|[^\W\d])")
"""Where there is none of these, there is no decade."""
_NUMBER = re.compile(r"\d{3,4},?")
_NAMES = re.compile(r"(?:\s{1,3}[^\W\d_a-z][\w-]{1,20}){1,2}")
_DIGIT_BEFORE = re.compile(r"\d\s\Z")
_NUMBER_BEHIND = re.compile(r"\s\d{3,4}(?!\w)")


class _Words(NamedTuple):
    lead: re.Pattern[str]
    """Right before a year: nothing of another number, a prefix, or the third that is meant."""
    decades: tuple[re.Pattern[str], ...]
    things: re.Pattern[str]
    """Behind a number: what it counts, with up to two names between (``2000 North Korean troops``)."""
    amounts: re.Pattern[str]
    """Before a number."""
    is_year: re.Pattern[str]
    """Before a number."""
    numbered: frozenset[str]
    joins: frozenset[str]
    parts: dict[str, PartOfTime]


@cache
def _words(language: str) -> _Words:
    pack = load(language)
    held = pack.dates
    thirds = any_of(part for part, kind in held.parts.items() if kind in ("early", "mid", "late"))
    part = rf"(?<![\w-])(?P<part>{thirds})(?:-|{S}(?:{any_of(held.year_marks)}{S}){{0,2}})"
    prefix = rf"(?<!\w){any_of(held.year_prefixes)}[-–]"
    alone = r"(?<![\w/.,\-–$€£¥#])"
    sign = rf"{any_of(held.decade_endings)}(?!\w)"
    return _Words(
        re.compile(rf"(?:{part}|{prefix}|{alone})\Z"),
        (
            re.compile(rf"(?:{part}|{alone})(?P<core>(?P<first>(?:1[89]|20)\d0){sign})"),
            re.compile(rf"(?:{part}|(?<!\w))(?P<core>'(?P<first>[1-9]0){sign})"),
            re.compile(rf"(?<!\w){any_of(held.before_decade)}{S}(?P<core>(?P<first>[1-9]0){sign})"),
        ),
        re.compile(rf"{S}{any_of(held.things)}(?!\w)"),
        re.compile(rf"(?<!\w){any_of(held.amounts)}{S}\Z"),
        re.compile(rf"(?<!\w){any_of(held.before_year)}{S}\Z"),
        frozenset(held.numbered),
        frozenset(pack.questions.joins),
        held.parts,
    )


def decades_in(piece: str, low: str, taken: bytearray, language: str) -> Iterator[Found]:
    """Decades of a piece of text (``low`` is it in small letters) outside what is taken, which they take.

    One of two digits is of the twentieth century: ``'90s``, ``tahun 80-an``.
    """
    words = _words(language)
    for form in words.decades if _DECADE.search(low) else ():
        for match in form.finditer(low):
            named = match.groupdict().get("part")
            start, end = match.start("part" if named else "core"), match.end("core")
            if any(taken[start:end]):
                continue
            taken[start:end] = b"\1" * (end - start)
            first = int(match["first"])
            yield start, end, first if first >= 100 else 1900 + first, _part(words, named)


def years_in(piece: str, low: str, taken: bytearray, language: str) -> Iterator[Found]:
    """Years of a piece of text outside what is taken, with the third that is meant (``mid-2023``)."""
    words = _words(language)
    for match in _YEAR.finditer(low):
        start, end = match.span("year")
        lead = words.lead.search(low, max(0, start - _REACH), start)
        if lead is None or any(taken[start:end]):
            continue
        part, until = _part(words, lead["part"]), match["until"]
        if until is not None:
            if int(until) >= int(match["year"]) and words.things.match(low, match.end()) is None:
                yield start, end, int(match["year"]), None
                yield *match.span("until"), int(until), None
        elif (part is None or words.things.match(low, end) is None) and _is_year(
            words, piece, low, start, end
        ):
            yield lead.start("part") if part is not None else start, end, int(match["year"]), part


def _part(words: _Words, named: str | None) -> PartOfTime | None:
    return words.parts[" ".join(named.split())] if named is not None else None


def _is_year(words: _Words, piece: str, low: str, start: int, end: int) -> bool:
    """Whether the words beside a number let it be a year."""
    before = max(0, start - _REACH)
    if _is_numbered(words, piece[before:start]):
        return False
    if words.is_year.search(low, before, start):
        return True
    if words.amounts.search(low, before, start) or _counts(words, piece, low, end):
        return False
    return not (_DIGIT_BEFORE.search(low, max(0, start - 2), start) or _NUMBER_BEHIND.match(low, end))


def _counts(words: _Words, piece: str, low: str, end: int) -> bool:
    if words.things.match(low, end):
        return True
    names = _NAMES.match(piece, end)
    return names is not None and words.things.match(low, names.end()) is not None


def _is_numbered(words: _Words, before: str) -> bool:
    """Whether what stands before a number bears it: ``Resolutions 1718, 1874 and``, ``Resolusi DK PBB``."""
    tokens = before.split()
    while tokens and (_NUMBER.fullmatch(tokens[-1]) or tokens[-1] in words.joins):
        tokens.pop()
    for token in reversed(tokens[-4:]):
        low = token.lower()
        if low in words.numbered or low.strip("(:#") in words.numbered:
            return True
        if not token[0].isupper() or token.endswith((",", ".", ";", ":")):
            return False
    return False
