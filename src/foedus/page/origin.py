"""The outlets that a story names as its own source: ``Diberitakan CNN, ...``, ``... told Reuters``.

An outlet's name counts where words of attribution lead to it in the same sentence, or where it is the one
that reports (``Yonhap reported``). The story's own outlet is no origin of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from foedus.model.base import Part
from foedus.model.mention import Mention
from foedus.page.marks import Marks, starts_with
from foedus.page.outlets import OutletHit, Outlets

_BETWEEN = 40
_REACH = _BETWEEN + 24
_STOP = re.compile(r"[.!?;:]\s|[“”\"\n]")


class Own:
    """The story's own outlet, which is no origin of it."""

    def __init__(self, name: str | None, outlets: Outlets) -> None:
        known = outlets.named(name) if name else None
        self._id = known.id if known else None
        self._name = name.casefold() if name else None
        self._first = _first_word(name) if name else ""

    def bears(self, name: str, hit: OutletHit) -> bool:
        """Whether ``hit``, printed as ``name``, is this outlet."""
        if hit.outlet is not None and hit.outlet.id == self._id:
            return True
        if self._name is None:
            return False
        # "Tempo Gaya" is a part of TEMPO.CO; three letters ("CNN") are too few to say so.
        return name.casefold() == self._name or (len(self._first) > 3 and _first_word(name) == self._first)


def _first_word(name: str) -> str:
    return re.split(r"[^\w]+", name.casefold().removeprefix("www."), maxsplit=1)[0]


def origins_of(
    text: str, paragraphs: Iterable[Part], sure: Iterable[OutletHit], own: Own, marks: Marks, outlets: Outlets
) -> tuple[Mention, ...]:
    """Return the origins in the order of the text.

    Each outlet once. ``sure`` are those known by their place.
    """
    hits = list(sure)
    places = outlets.places(text)
    for paragraph in paragraphs if places else ():
        start, end = paragraph.span
        if bisect_left(places, start) < bisect_left(places, end):
            hits += _attributed(text, start, end, marks, outlets)
    found: dict[str, Mention] = {}
    for hit in sorted(hits, key=lambda hit: hit.start):
        name = text[hit.start : hit.end]
        if own.bears(name, hit):
            continue
        outlet = hit.outlet
        mention = Mention(
            actor=outlet.id if outlet else None,
            country=outlet.country if outlet else None,
            role="MED",
            text=name,
            span=(hit.start, hit.end),
        )
        found.setdefault(outlet.id if outlet else name.casefold(), mention)
    return tuple(found.values())


def _attributed(text: str, start: int, end: int, marks: Marks, outlets: Outlets) -> list[OutletHit]:
    chosen: list[OutletHit] = []
    for hit in outlets.find(text, start, end):
        if (
            _led_to(text, start, hit.start, marks, short=hit.end - hit.start <= 2)
            or _joined_to_last(text, chosen, hit, marks)
            or starts_with(text[hit.end : min(end, hit.end + 24)].lstrip(), marks.after_outlet) is not None
        ):
            chosen.append(hit)
    return chosen


def _led_to(text: str, start: int, name: int, marks: Marks, *, short: bool) -> bool:
    """Whether words of attribution stand before the name, near it and in the same sentence.

    Two letters (``RT``, also a ward of an Indonesian town) have to follow at once.
    """
    window = max(start, name - _REACH)
    last = None
    for cue in marks.before_outlet.finditer(text, window, name):
        last = cue
    if last is None or name - last.end() > _BETWEEN:
        return False
    if short and text[last.end() : name].strip():
        return False
    return _STOP.search(text, last.end(), name) is None


def _joined_to_last(text: str, chosen: list[OutletHit], hit: OutletHit, marks: Marks) -> bool:
    """``dilansir CNN dan Reuters``: a name joined to one that is an origin."""
    if not chosen:
        return False
    between = text[chosen[-1].end : hit.start].strip()
    return between == "," or between.casefold().lstrip(", ") in marks.joins
