"""Pointers to other stories: ``Baca juga: ...``, lists under ``Berita Terkait``, labels before headlines."""

from __future__ import annotations

import re
from typing import NamedTuple

from foedus.model.base import Part
from foedus.model.source import Related
from foedus.page.lines import Line, ends_sentence, key_of, looks_like_headline, part_of
from foedus.page.marks import Marks, starts_with

_LABELLED = re.compile(r"\[([^\[\]\n]{2,40})\]\s*[:\-–|]?\s*")
_COLON = re.compile(r"([^:\n]{2,30}?)\s*:\s+")
_LONGEST_HEADER = 60
_QUOTES = "\"'“”‘’"


class ReadAlso(NamedTuple):
    """A line that leads to another story; ``title`` is None where the line holds no title."""

    title: Part | None


def read_also_of(line: Line, marks: Marks) -> ReadAlso | None:
    """Read ``Baca juga: TITLE``, ``Simak juga Video 'TITLE'`` or a bare ``Baca juga:``."""
    bare = line.text.lstrip("([•*-–> ")
    lead = starts_with(bare, marks.read_also)
    if lead is None:
        return None
    shift = len(line.text) - len(bare)
    rest = bare[len(lead) :]
    title = rest.lstrip(" :-–>»|")
    if not title.rstrip(" )].>»…"):
        # "Baca" and "Watch" alone are buttons; "Baca juga" and whatever ends in a colon lead on.
        return ReadAlso(None) if " " in lead or ":" in rest else None
    if not rest.lstrip().startswith(":"):
        opening = title[0]
        if (
            " " not in lead
            or not (opening.isupper() or opening in "\"'“‘[")
            or ends_sentence(title.rstrip("\"'”’"))
        ):
            return None
        if title.endswith(":") and opening not in _QUOTES:
            return ReadAlso(None)
    first = line.start + shift + len(lead) + len(rest) - len(title)
    end = line.end - (line.text.startswith(("(", "[")) and line.text.endswith((")", "]")))
    bare = line.text[first - line.start : end - line.start].rstrip(" :")
    end = first + len(bare)
    if bare[0] in _QUOTES and bare[-1] in _QUOTES and not any(mark in bare[1:-1] for mark in _QUOTES):
        first, end = first + 1, end - 1
    return ReadAlso(_part(line, first, end))


def is_header(line: Line, marks: Marks) -> bool:
    """Whether the line is the heading of a list of other stories."""
    if len(line.text) > _LONGEST_HEADER:
        return False
    key = key_of(line.text)
    if key in marks.headers:
        return True
    # "Berita Terkait Rusia", "More from Reuters": a heading with a name after it.
    words = key.split(" ")
    return len(words) <= 5 and any(
        " ".join(words[:count]) in marks.headers
        for count in range(2, len(words))
        if not ends_sentence(line.text)
    )


def related_of(line: Line, marks: Marks, url: str | None = None) -> Related | None:
    """Read a line of such a list: its headline and, before it, its label."""
    bracketed = _LABELLED.match(line.text)
    if bracketed and bracketed.end() < len(line.text):
        return _related(line, bracketed.end(), bracketed.group(1).strip(), url)
    colon = _COLON.match(line.text)
    if colon and colon.group(1).casefold() in marks.labels and colon.end() < len(line.text):
        return _related(line, colon.end(), colon.group(1), url)
    return _related(line, 0, None, url)


def is_listed(line: Line) -> bool:
    """Whether a line under a heading of other stories can be one of their headlines."""
    return looks_like_headline(line.text) or (line.text.startswith("[") and not line.text.endswith("."))


def read_also_inside(text: str, start: int, end: int, marks: Marks) -> tuple[int, Part] | None:
    """``... kata dia. Baca juga: TITLE`` within one line: where the story stops, and the title."""
    colon = text.find(":", start, end)
    while colon >= 0:
        left = text[max(start, colon - 40) : colon].rstrip()
        for lead in marks.read_also:
            if " " in lead and left.casefold().endswith(lead):
                first = max(start, colon - 40) + len(left) - len(lead)
                before = text[start:first].rstrip(" ([")
                title = part_of(text, colon + 1, end - text.endswith((")", "]"), start, end))
                if before and ends_sentence(before) and title is not None and looks_like_headline(title.text):
                    return start + len(before), title
        colon = text.find(":", colon + 1, end)
    return None


def _related(line: Line, first: int, label: str | None, url: str | None) -> Related | None:
    part = _part(line, line.start + first, line.end)
    return Related(text=part.text, span=part.span, label=label, url=url) if part else None


def _part(line: Line, start: int, end: int) -> Part | None:
    piece = part_of(line.text, start - line.start, end - line.start)
    if piece is None:
        return None
    return Part(text=piece.text, span=(piece.span[0] + line.start, piece.span[1] + line.start))
