"""What kind of line each line of a page is, as far as it tells by itself.

The order of the questions is the order of their certainty: furniture is told by whole lines, running text by
nothing. What a line's place makes of it is decided in ``article``.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from foedus.page.byline import LONGEST_WITH_OUTLET, Credits, byline_of, credits_of, name_and_outlet
from foedus.page.caption import CLOSED, Credited, credited
from foedus.page.lines import KEY_MARKS, Line, ends_with_period, has_letters, key_of
from foedus.page.marks import Marks, starts_with
from foedus.page.outlets import OutletHit, Outlets
from foedus.page.published import LONGEST_DATED, YEAR, PublishedLine, published_line
from foedus.page.related import ReadAlso, is_header, read_also_of

_BETWEEN_PIECES = re.compile(r"\s[|•·]\s")
_PARTED = frozenset("|•·>»\u203a")
"""Marks between the pieces of a line in the head: what it is a trail of, date and writer."""
_OPENING = "\"“‘'"

Kind = Literal[
    "furniture",
    "copyright",
    "credits",
    "tags",
    "header",
    "read_also",
    "published",
    "byline",
    "caption",
    "content",
]


class SortedLine(msgspec.Struct, frozen=True, gc=False):
    """A line, its kind, and what was read in it."""

    line: Line
    kind: Kind
    credits: Credits | None = None
    read_also: ReadAlso | None = None
    published: PublishedLine | None = None
    caption: Credited | None = None
    outlet: OutletHit | None = None
    tags: str | None = None
    sources: tuple[OutletHit, ...] = ()


def sort_line(line: Line, marks: Marks, outlets: Outlets, *, in_head: bool) -> SortedLine:
    """Say what kind of line ``line`` is. ``in_head``: no running text has come yet."""
    words = line.text
    if _is_running_text(words, marks, in_head=in_head):
        return SortedLine(line, "content")
    if not has_letters(words):
        return _published(line, marks, outlets) or SortedLine(line, "furniture")
    if len(words) <= 400:
        return (
            _pointer(line, marks)
            or _furniture(line, marks, outlets, in_head=in_head)
            or _copyright(line, marks, outlets)
            or _tags(line, marks)
            or _credits(line, marks, outlets)
            or _published(line, marks, outlets)
            or (_pieces(line, marks, outlets) if in_head else None)
            or _byline(line, marks, outlets, in_head=in_head)
            or _caption(line, marks, outlets, in_head=in_head)
            or SortedLine(line, "content")
        )
    return _caption(line, marks, outlets, in_head=in_head) or SortedLine(line, "content")


def _is_running_text(words: str, marks: Marks, *, in_head: bool) -> bool:
    """Whether a line can be of no kind but ``content``; here for speed alone.

    Every other kind shows by a word of the page at its head, a colon, a slash, a bracket at its end, a year
    in a short line, or by being one short line as a whole: most lines of a story have none of these. In the
    head a short line may be more things, and one with a mark between its pieces.
    """
    return (
        (words[0].isalpha() or (words[0] in _OPENING and words[1:2].isalpha()))
        and ":" not in words
        and "/" not in words
        and not words.endswith(CLOSED)
        and not marks.may_begin(words)
        and len(words.strip(KEY_MARKS).split(None, marks.most_words)) > marks.most_words
        and (len(words) > LONGEST_DATED or YEAR.search(words) is None)
        and (not in_head or (len(key_of(words)) > LONGEST_WITH_OUTLET and _PARTED.isdisjoint(words)))
    )


def _pointer(line: Line, marks: Marks) -> SortedLine | None:
    if is_header(line, marks):
        return SortedLine(line, "header")
    read_also = read_also_of(line, marks)
    return SortedLine(line, "read_also", read_also=read_also) if read_also else None


def _furniture(line: Line, marks: Marks, outlets: Outlets, *, in_head: bool) -> SortedLine | None:
    key = key_of(line.text)
    if in_head and len(key) <= 40 and outlets.named(line.text) is not None:
        return SortedLine(line, "furniture", outlet=OutletHit(line.start, line.end, outlets.named(line.text)))
    lead = starts_with(line.text, marks.furniture_starts)
    bracketed = line.text.startswith("[") and line.text.endswith("]")
    words = key.split(" ")
    is_furniture = (
        key in marks.furniture
        # A sentence of a story may begin like furniture ("Follow the ..."): furniture is short.
        or (lead is not None and len(line.text) < 200)
        or (bracketed and starts_with(line.text[1:].lstrip(), marks.furniture_brackets) is not None)
        or (line.text[0].isdigit() and len(words) <= 5 and key.endswith(marks.age))
        or (in_head and all(piece in marks.sections for piece in (words if len(words) <= 5 else (key,))))
        or (in_head and key in marks.sections)
        or ("@" in key and " " not in key)
        or (in_head and _is_trail(line.text))
        or (len(words) <= 3 and words[0].isdigit() and words[-1] in marks.furniture)
    )
    return SortedLine(line, "furniture") if is_furniture else None


def _is_trail(words: str) -> bool:
    """The trail of sections above a title: ``Home > World > Asia``."""
    for mark in (" > ", " » ", " \u203a ", " / "):
        pieces = words.split(mark)
        if (
            len(pieces) >= 2
            and not any(map(str.isdigit, words))
            and all(len(piece.split()) <= 3 for piece in pieces)
        ):
            return True
    return False


def _copyright(line: Line, marks: Marks, outlets: Outlets) -> SortedLine | None:
    if starts_with(line.text, marks.copyright) is None or len(line.text) > 300:
        return None
    hit = next(outlets.find(line.text, 0, len(line.text), fold=True), None)
    return SortedLine(line, "copyright", outlet=_placed(line, hit))


def _tags(line: Line, marks: Marks) -> SortedLine | None:
    lead, colon, rest = line.text.partition(":")
    if key_of(lead) in marks.tags and (colon or len(lead) == len(line.text)):
        return SortedLine(line, "tags", tags=rest)
    if line.text.startswith("#") and all(word.startswith("#") for word in line.text.split()):
        return SortedLine(line, "tags", tags=line.text)
    return None


def _credits(line: Line, marks: Marks, outlets: Outlets) -> SortedLine | None:
    credits = credits_of(line, marks)
    if credits is None:
        return None
    sources: tuple[OutletHit, ...] = ()
    if starts_with(line.text, marks.sources) is not None:
        sources = tuple(
            placed for hit in outlets.find(line.text, 0, len(line.text)) if (placed := _placed(line, hit))
        )
    return SortedLine(line, "credits", credits=credits, sources=sources)


def _published(line: Line, marks: Marks, outlets: Outlets) -> SortedLine | None:
    published = published_line(line, marks, outlets)
    if published is None:
        return None
    hit = next(outlets.find(line.text, 0, len(line.text), fold=True), None)
    return SortedLine(line, "published", published=published, outlet=_placed(line, hit))


def _byline(line: Line, marks: Marks, outlets: Outlets, *, in_head: bool) -> SortedLine | None:
    if ends_with_period(line.text):
        return None
    part = byline_of(line, marks, outlets)
    if part is not None and (in_head or len(line.text) <= 60):
        return SortedLine(line, "byline", credits=Credits(part))
    both = name_and_outlet(line, outlets) if in_head else None
    return SortedLine(line, "byline", credits=Credits(both[0]), outlet=both[1]) if both else None


def _pieces(line: Line, marks: Marks, outlets: Outlets) -> SortedLine | None:
    """``June 19, 2024 | By Jane Doe | 4 min read``: date and writer side by side, in any order."""
    date, writer, position = None, None, 0
    cuts = [match.span() for match in _BETWEEN_PIECES.finditer(line.text)]
    for start, end in (*cuts, (len(line.text), len(line.text))) if cuts else ():
        words = line.text[position:start].strip()
        at = line.text.find(words, position)
        piece = Line(words, line.start + at, line.start + at + len(words))
        position = end
        if words:
            date = date or published_line(piece, marks, outlets)
            writer = writer or byline_of(piece, marks, outlets)
    if date is None and writer is None:
        return None
    return SortedLine(line, "byline", credits=Credits(writer), published=date)


def _caption(line: Line, marks: Marks, outlets: Outlets, *, in_head: bool) -> SortedLine | None:
    caption = credited(line, marks, outlets, in_head=in_head)
    return SortedLine(line, "caption", caption=caption) if caption else None


def _placed(line: Line, hit: OutletHit | None) -> OutletHit | None:
    return OutletHit(line.start + hit.start, line.start + hit.end, hit.outlet) if hit else None
