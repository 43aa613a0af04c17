"""The lines of a Text, with their spans, and what the look of a line alone says.

A line here is what a reader would call one: where a text is hard-wrapped (mail, wire copy, old archives) the
wrapped rows make one line. Spans leave out the blanks around it.
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from foedus.model.base import Part

_CLOSERS = "\"'”’»)]} \t\u00a0"
_FINAL = (".", "?", "!", "…")
_OPENERS = "\"'“‘«([ \t\u00a0"
_ABBREVIATION_AT_END = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Tbk|No)\.$")
_LETTER = re.compile(r"[^\W\d_]")
KEY_MARKS = " :.…»>\u203a|-–—•*#"
"""Marks around a line that are no part of its words."""
_WRAP_WIDTHS = range(40, 101)
"""Rows that are wrapped by hand or by a mailer are this wide at the widest."""


class Line(msgspec.Struct, frozen=True, gc=False):
    """One line: ``text`` is what stands at ``[start, end)``."""

    text: str
    start: int
    end: int

    @property
    def part(self) -> Part:
        """The line as a Part."""
        return Part(text=self.text, span=(self.start, self.end))


def part_of(text: str, start: int, end: int) -> Part | None:
    """Return what stands at ``[start, end)`` without the blanks around it.

    None where nothing stands there.
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Part(text=text[start:end], span=(start, end)) if start < end else None


def lines_of(text: str) -> list[Line]:
    """Cut ``text`` into lines, wrapped rows joined; blank lines are left out."""
    rows = _rows(text)
    width = _wrap_width(text, rows)
    if not width:
        return rows
    joined: list[Line] = []
    for row in rows:
        last = joined[-1] if joined else None
        if last and text.count("\n", last.end, row.start) == 1 and _would_not_fit(text, last, row, width):
            joined[-1] = Line(text[last.start : row.end], last.start, row.end)
        else:
            joined.append(row)
    return joined


def _rows(text: str) -> list[Line]:
    rows: list[Line] = []
    position = 0
    for row in text.split("\n"):
        stripped = row.strip()
        if stripped:
            start = position + len(row) - len(row.lstrip())
            rows.append(Line(stripped, start, start + len(stripped)))
        position += len(row) + 1
    return rows


def _wrap_width(text: str, rows: list[Line]) -> int:
    """The width at which the text is wrapped; 0 where it is not.

    Wrapped is a text of which no row is wide, and of which a third of the rows run on: they end in the middle
    of a sentence, the next row begins in lower case, and its first word would not have fitted.
    """
    width = max((len(row.text) for row in rows), default=0)
    if width not in _WRAP_WIDTHS:
        return 0
    running_on = sum(
        1
        for row, following in pairwise(rows)
        if following.text[0].islower()
        and text.count("\n", row.end, following.start) == 1
        and row.text[-1] not in ".!?:"
        and _would_not_fit(text, row, following, width)
    )
    return width if running_on * 3 >= len(rows) else 0


def _would_not_fit(text: str, row: Line, following: Line, width: int) -> bool:
    row_length = row.end - max(row.start, text.rfind("\n", row.start, row.end) + 1)
    first_word = following.text.split(None, 1)[0]
    return row_length + 1 + len(first_word) > width


def key_of(line: str) -> str:
    """A line as the lists of words have it: case, runs of blanks and closing marks put aside."""
    return " ".join(line.split()).strip(KEY_MARKS).casefold()


def has_letters(line: str) -> bool:
    """Whether anything in it can be read."""
    return _LETTER.search(line) is not None


def ends_with_period(line: str) -> bool:
    """Whether it ends as a sentence of a paragraph does, and a headline does not."""
    bare = _without_closers(line)
    if not bare.endswith(".") or bare.endswith(".."):
        return False
    return _ABBREVIATION_AT_END.search(bare[-12:]) is None


def ends_sentence(line: str) -> bool:
    """Whether it ends with any mark that ends a sentence."""
    return _without_closers(line).endswith(_FINAL)


def _without_closers(line: str) -> str:
    """The line without closing quotes and brackets, and without what is bracketed after its last sentence."""
    bare = line.rstrip(_CLOSERS + ".") if line.endswith((")", "]", ").", "].")) else line.rstrip(_CLOSERS)
    if len(bare) < len(line):
        opening = max(bare.rfind("("), bare.rfind("["))
        if opening > 0 and len(bare) - opening < 60:
            before = bare[:opening].rstrip(_CLOSERS)
            if before.endswith(_FINAL):
                return before
    return line.rstrip(_CLOSERS)


def looks_like_headline(line: str) -> bool:
    """Whether it may be the title of a story: some words, not many, and no period at the end."""
    first = line.lstrip(_OPENERS)[:1]
    return (
        8 <= len(line) <= 180
        and " " in line
        and not first.islower()
        and has_letters(line)
        and not ends_with_period(line)
        and not line.endswith((",", ";", ":"))
    )


def looks_like_paragraph(line: str) -> bool:
    """Whether it reads as running text rather than as a headline or a scrap."""
    return len(line) > 220 or (len(line) >= 60 and ends_sentence(line) and not looks_like_headline(line))
