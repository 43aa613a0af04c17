"""The dateline at the head of a story: where it was filed, when, and by which outlet.

``Jakarta (ANTARA) -``, ``JAKARTA, KOMPAS.com –``, ``Liputan6.com, Jakarta -``, ``SEOUL, June 20 (Yonhap)
--``, ``MOSCOW, December 5. /TASS/.``, ``MerahPutih.com -``, ``Jakarta -``: some names before a dash. What
is before the dash must be names and dates and nothing else; what an outlet's name or capitals make sure of
may be longer.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foedus.page.marks import Marks
from foedus.page.outlets import OutletHit, Outlets

_LONGEST = 90
_MOST_NAMES = 8
_DASH = re.compile(r"\s?(?:--+|[-–—])\s+|\s?[–—](?=[^\W_]|[\"“'‘])")
_SLASHED = re.compile(r"([^/\n]{2,60})[.,]? ?/([A-Za-z][A-Za-z -]{1,20})/\.?\s*(?:[-–—]+\s+)?")
_COLON = re.compile(r"([A-Z][A-Z ]{4,30}): ")
_BRACKETED = re.compile(r"\(([^()\n]{1,40})\)")
_NAME = re.compile(r"[^\s,/|.:;]+(?:\.[^\s,/|.:;]+)*")
_SMALL = frozenset({"de", "of", "al", "the", "dan", "and", "di", "del", "da", "la", "el", "y"})
_OPENING = "\"“'‘«("
_DASHES = frozenset("-–—")


class Dateline(NamedTuple):
    """Where a dateline stands; ``body`` is where the story begins after it."""

    start: int
    end: int
    body: int
    outlets: tuple[OutletHit, ...]
    """The outlets that it names: the story's own first, then those from which it took the report."""
    sure: bool
    """False for a mere capitalised name before a dash, which a sentence may begin with too."""


def find_dateline(text: str, start: int, end: int, marks: Marks, outlets: Outlets) -> Dateline | None:
    """Return the dateline with which the line at ``[start, end)`` begins."""
    head = text[start : min(end, start + _LONGEST + 4)]
    # Few lines have a slash or a dash in their head: without it the pattern for it need not be tried.
    slashed = _SLASHED.match(text, start, min(end, start + _LONGEST)) if "/" in head else None
    if slashed and slashed.end() < end and _is_place(slashed.group(1), marks):
        inner = slashed.span(2)
        hit = outlets.at(text, *inner, fold=True)
        outlet = hit if hit and hit.end == inner[1] else OutletHit(*inner, None)
        stop = start + len(text[start : slashed.end()].rstrip())
        return Dateline(start, stop, slashed.end(), (outlet,), True)
    dashes = () if _DASHES.isdisjoint(head) else _DASH.finditer(text, start, start + len(head))
    for dash in dashes:
        if dash.end() >= end or dash.start() == start:
            continue
        found = _left_of_dash(text, start, dash.start(), marks, outlets)
        if found is not None:
            named, sure = found
            opening = text[dash.end()]
            if not sure and not (opening.isupper() or opening.isdigit() or opening in _OPENING):
                return None
            if not sure and not dash.group()[0].isspace():
                return None
            stop = start + len(text[start : dash.end()].rstrip())
            return Dateline(start, stop, dash.end(), named, sure)
    return _address_and_place(text, start, end, outlets) or _capitals_and_colon(text, start, end, marks)


def _left_of_dash(
    text: str, start: int, end: int, marks: Marks, outlets: Outlets
) -> tuple[tuple[OutletHit, ...], bool] | None:
    """Judge what stands before a dash: the outlets that it names, and whether it is surely a dateline."""
    hits = list(outlets.find(text, start, end, fold=True))
    rest = _without(text, start, end, hits)
    for bracket in _BRACKETED.finditer(rest):
        inner = bracket.group(1).strip()
        if inner and inner[0].isupper() and not hits:
            at = start + bracket.start(1) + bracket.group(1).index(inner)
            outside = _NAME.findall(rest[: bracket.start()])
            if len(outside) > 2 and not _capitals(outside):
                return None
            hits.append(OutletHit(at, at + len(inner), None))
        elif inner and not _all_dates(inner, marks):
            return None
    rest = _BRACKETED.sub(" ", rest)
    names = _NAME.findall(rest)
    if len(names) > _MOST_NAMES or not all(_is_name(name, marks) for name in names):
        return None
    if hits:
        return tuple(hits), True
    if not names or not any(character.isalpha() for character in rest):
        return None
    if _capitals(names) and names[0][0].isalpha():
        return (), len(names) > 1 or len(names[0]) > 4
    return ((), False) if len(names) <= 3 and names[0][0].isupper() else None


def _address_and_place(text: str, start: int, end: int, outlets: Outlets) -> Dateline | None:
    """``Liputan6.com, Jakarta Presiden ...``: an address, a comma, one name of a place, and no dash."""
    if "." not in text[start : min(end, start + 40)]:
        return None
    hit = next(outlets.find(text, start, min(end, start + 40), fold=True), None)
    if (
        hit is None
        or hit.start != start
        or "." not in text[hit.start : hit.end]
        or text[hit.end : hit.end + 2] != ", "
    ):
        return None
    place = text[hit.end + 2 : min(end, hit.end + 40)].split(" ")[0]
    stop = hit.end + 2 + len(place)
    following = text[stop + 1 : stop + 2]
    if (
        not place.isalpha()
        or not place[0].isupper()
        or not (following.isupper() or following in tuple(_OPENING))
    ):
        return None
    return Dateline(start, stop, stop + 1, (hit,), True)


def _capitals_and_colon(text: str, start: int, end: int, marks: Marks) -> Dateline | None:
    """``NEW DELHI: The two sides ...``, as papers of South Asia print it: capitals, and no label."""
    colon = _COLON.match(text, start, min(end, start + 40))
    if colon is None or colon.end() >= end or not text[colon.end()].isupper():
        return None
    place = colon.group(1)
    if (
        place.casefold() in marks.labels
        or len(place) < 6
        or not all(name.isalpha() for name in place.split())
    ):
        return None
    return Dateline(start, colon.end(1) + 1, colon.end(), (), False)


def _without(text: str, start: int, end: int, hits: list[OutletHit]) -> str:
    """``text[start:end]`` with blanks where the hits stand, so that places in it stay where they are."""
    rest = text[start:end]
    for hit in hits:
        first, last = hit.start - start, hit.end - start
        rest = rest[:first] + " " * (last - first) + rest[last:]
    return rest


def _is_place(left: str, marks: Marks) -> bool:
    names = _NAME.findall(left)
    return (
        0 < len(names) <= _MOST_NAMES
        and names[0][0].isupper()
        and all(_is_name(name, marks) for name in names)
    )


def _is_name(name: str, marks: Marks) -> bool:
    folded = name.casefold()
    return name[0].isupper() or name.isdigit() or folded in marks.months or folded in _SMALL or name == "&"


def _all_dates(words: str, marks: Marks) -> bool:
    return all(
        name[0].isdigit() or name.casefold() in marks.months or name.casefold() in marks.date_words
        for name in _NAME.findall(words)
    )


def _capitals(names: list[str]) -> bool:
    """Whether the names are set in capitals (dates beside them may be in any case)."""
    letters = [name for name in names if name[0].isalpha()]
    return bool(letters) and letters[0].isupper() and all(name[0].isupper() for name in letters)
