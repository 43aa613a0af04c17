"""Who wrote the story, and the lines that name those who worked on it.

Initials at the end (``(ikh)``, ``(ant/tm)``), ``By Jane Doe``, ``Oleh Budi Santoso``, ``Pewarta: ...
Editor: ...``, ``Reporting by ...; Editing by ...``. The name of a publisher is never that of an author.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foedus.model.base import Part
from foedus.page.lines import Line, part_of
from foedus.page.marks import Marks, starts_with
from foedus.page.outlets import OutletHit, Outlets

_INITIALS = re.compile(r"[(\[]([A-Za-z][A-Za-z0-9]{0,9}(?:[/&*-][A-Za-z0-9]{1,10}){0,3}|\*{1,3})[)\]]\s*\.?$")
_BRACKETED = re.compile(r"[(\[]([^()\[\]\n]{3,70})[)\]]\s*\.?$")
_FINAL = ".?!…\"”’'»)"
_LONGEST_NAME = 100
LONGEST_WITH_OUTLET = 70
"""No line above a story that names a writer and an outlet is longer."""
_SMALL = frozenset(
    {
        "and",
        "dan",
        "de",
        "da",
        "del",
        "van",
        "von",
        "der",
        "bin",
        "binti",
        "al",
        "el",
        "in",
        "di",
        "with",
        "for",
        "la",
    }
)
_CUT = re.compile(r"\s+[|•·–—]\s+|\s+-\s+|;")
_CAMEL = re.compile(r"[-|–,] ([a-z]{3,12}[A-Z]\w{2,12})$")
"""``detikNews``: names of sites are written so, names of people are not."""
_BESIDE = frozenset("-|–,")
"""Marks between a writer and an outlet."""
_NAME_WORD = re.compile(r"[^\s,&]+")


class Initials(NamedTuple):
    """Initials in brackets at the end of a story: the text before them ends at ``before``."""

    before: int
    part: Part | None
    outlets: tuple[OutletHit, ...]
    """Outlets that stand among the initials, as in ``(Antara/jpnn)``."""


def initials_at_end(text: str, start: int, end: int, outlets: Outlets) -> Initials | None:
    """Read the initials with which ``[start, end)`` ends."""
    found = _INITIALS.search(text, max(start, end - 50), end)
    if found is None:
        return _outlet_and_writer(text, start, end, outlets)
    before = len(text[start : found.start()].rstrip()) + start
    inner = found.group(1)
    if before > start and text[before - 1] not in _FINAL:
        return None
    if before == start and inner.isupper() and len(inner) > 5:
        return None
    hits, position, own = [], found.start(1), False
    for piece in re.split(r"([/&])", inner):
        outlet = outlets.named(piece)
        if outlet is not None:
            hits.append(OutletHit(position, position + len(piece), outlet))
        elif piece not in "/&":
            own = True
        position += len(piece)
    part = Part(text=inner, span=found.span(1)) if own and inner.strip("*") else None
    return Initials(before, part, tuple(hits))


def _outlet_and_writer(text: str, start: int, end: int, outlets: Outlets) -> Initials | None:
    """``(Tribunnews.com/Wulan Kartika)`` at the end of a story."""
    found = _BRACKETED.search(text, max(start, end - 80), end)
    if found is None:
        return None
    before = start + len(text[start : found.start()].rstrip())
    hit = next(outlets.find(text, *found.span(1), fold=True), None)
    if hit is None or hit.start != found.start(1) or (before > start and text[before - 1] not in _FINAL):
        return None
    rest = text[hit.end : found.end(1)]
    writer = part_of(text, hit.end + 1, found.end(1)) if rest.startswith(("/", ",")) else None
    if writer is None or not _is_name(writer.text.replace("/", " ")):
        return None
    return Initials(before, writer, (hit,))


def byline_of(line: Line, marks: Marks, outlets: Outlets) -> Part | None:
    """Read ``By Jane Doe`` or ``Oleh Budi Santoso``: the name."""
    lead = starts_with(line.text, marks.by)
    if lead is None or len(line.text) > _LONGEST_NAME + 40:
        return None
    rest = line.text[len(lead) :]
    offset = line.start + len(lead) + len(rest) - len(rest.lstrip(" :"))
    cut = _CUT.search(line.text, offset - line.start)
    stop = cut.start() if cut else len(line.text)
    comma = line.text.rfind(",", 0, stop)
    if comma > 0 and line.text[comma:stop].casefold().rstrip().endswith(tuple(marks.positions)):
        stop = comma
    part = part_of_line(line, offset, line.start + _without_outlets(line.text, stop, outlets))
    return part if part is not None and _is_name(part.text) else None


def _without_outlets(words: str, stop: int, outlets: Outlets) -> int:
    """Where the names of people end in ``Jane Doe and Reuters`` or ``Budi Santoso*``."""
    stop = len(words[:stop].rstrip(" *"))
    for hit in outlets.find(words, max(0, stop - 40), stop):
        left = words[: hit.start].rstrip()
        for joint in (",", " and", " dan", " &", " for"):
            if hit.end == stop and left.endswith(joint):
                return len(left.removesuffix(joint).rstrip(" ,"))
    return stop


def is_publisher(name: str, marks: Marks, outlets: Outlets, outlet: str | None = None) -> bool:
    """Whether ``name`` is that of an outlet or a newsroom, and so of no author."""
    folded = name.strip().casefold()
    first = folded.split()[0] if folded.split() else ""
    if not first or first in marks.nobody or outlets.named(folded) is not None:
        return True
    words = re.findall(r"\w+", folded)
    if outlet is not None and len(words) > 0:
        site = re.findall(r"\w+", outlet.casefold())
        if folded == outlet.casefold() or (site and len(site[0]) > 3 and site[0] in words):
            return True
    if any(word in marks.companies for word in words):
        return True
    hit = next(outlets.find(name, 0, len(name), fold=True), None)
    return hit is not None and hit.end - hit.start >= len(name.strip()) - 1


def name_and_outlet(line: Line, outlets: Outlets) -> tuple[Part, OutletHit] | None:
    """``Jane Doe - Kompas.com`` or ``Jane Doe, CNN Indonesia`` above a story."""
    if len(line.text) > LONGEST_WITH_OUTLET or _BESIDE.isdisjoint(line.text):
        return None
    camel = _CAMEL.search(line.text)
    camels = [OutletHit(*camel.span(1), None)] if camel else []
    for hit in (*outlets.find(line.text, 0, len(line.text), fold=True), *camels):
        left = line.text[: hit.start].rstrip(" ")
        if hit.end == len(line.text) and left.endswith(("-", "|", ",", "–")) and " " in left.rstrip("-|,– "):
            part = part_of_line(line, line.start, line.start + len(left.rstrip("-|,– ")))
            if part is not None and _is_name(part.text):
                return part, OutletHit(line.start + hit.start, line.start + hit.end, hit.outlet)
    return None


class Credits(NamedTuple):
    """A line of those who worked on the story: the writers among them, if it names any."""

    writers: Part | None


def credits_of(line: Line, marks: Marks) -> Credits | None:
    """Read ``Pewarta: X Editor: Y`` or ``(Reporting by X; Editing by Y)``."""
    bare = line.text.lstrip("([ ")
    shift = len(line.text) - len(bare)
    signed = starts_with(bare, marks.signed)
    if signed is not None:
        first = line.start + shift + len(signed)
        stop = line.text.find(";", shift)
        end = line.start + stop if stop >= 0 else line.end - (line.text.endswith((")", "]")))
        return Credits(part_of_line(line, first, end))
    if starts_with(bare, marks.edited):
        return Credits(None)
    if ":" not in line.text or len(line.text) > 250:
        return None
    places = _roles_in(line, marks)
    if not places or places[0][0] > 2:
        return None
    for (_, colon, writer), following in zip(places, [*places[1:], (len(line.text), 0, False)], strict=True):
        if writer:
            part = part_of_line(line, line.start + colon, line.start + following[0])
            if part is not None:
                name = part.text.rstrip(",;|/-* ")
                return Credits(
                    Part(text=name, span=(part.span[0], part.span[0] + len(name))) if name else None
                )
    return Credits(None)


def _roles_in(line: Line, marks: Marks) -> list[tuple[int, int, bool]]:
    """The roles that the line names before colons.

    Where each begins, where its colon ends, whether a writer's.
    """
    places = []
    folded = line.text.casefold()
    if len(folded) != len(line.text):
        return []
    colon = folded.find(":")
    while colon >= 0:
        left = folded[:colon].rstrip()
        for role, writer in marks.roles.items():
            if left.endswith(role) and not left[: -len(role)][-1:].isalnum():
                places.append((len(left) - len(role), colon + 1, writer))
                break
        colon = folded.find(":", colon + 1)
    return places


def part_of_line(line: Line, start: int, end: int) -> Part | None:
    """A piece of ``line`` between two places of the Text, without the blanks around it."""
    piece = part_of(line.text, start - line.start, end - line.start)
    if piece is None:
        return None
    return Part(text=piece.text, span=(piece.span[0] + line.start, piece.span[1] + line.start))


def _is_name(words: str) -> bool:
    """Whether the words can be names of people: few, capitalised, and no sentence."""
    names = _NAME_WORD.findall(words)
    if not names or len(names) > 12 or len(words) > _LONGEST_NAME:
        return False
    return names[0][0].isupper() and all(
        (name[0].isupper() and not name[0].isdigit()) or name.casefold() in _SMALL for name in names
    )
