"""Lines that say when a page came out: ``Rabu, 19 Juni 2024 | 21:06 WIB``, ``Published June 19, 2024``.

Such a line holds one whole date, with its year, and nothing else but weekdays, times, zones, the words of
``page.toml`` and names of outlets. A date inside a sentence is no such line.
"""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from foedus.errors import DateError
from foedus.model.base import Date
from foedus.page.lines import Line
from foedus.page.marks import Marks
from foedus.page.outlets import Outlets

LONGEST_DATED = 120
"""No line that says when a page came out is longer."""
_DAY_MONTH = re.compile(
    r"(?<![\w/])(\d{1,2})(?:st|nd|rd|th)?[ -]{1,2}([^\W\d_]{3,12})\.?,?[ -]{1,2}(\d{4})(?!\d)"
)
_MONTH_DAY = re.compile(r"(?<!\w)([^\W\d_]{3,12})\.? {1,2}(\d{1,2})(?:st|nd|rd|th)?,? {1,2}(\d{4})(?!\d)")
_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")
_ISO = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)")
YEAR = re.compile(r"\d{4}")
"""No date of a page is without its year."""
_NO_WORD = re.compile(r"[\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")


class PublishedLine(NamedTuple):
    """The date of a line; ``updated`` where the line says that it is that of a later change."""

    date: Date
    updated: bool


def published_line(line: Line, marks: Marks, outlets: Outlets) -> PublishedLine | None:
    """Read ``line`` as one that says when the page came out; None where it is another kind of line."""
    if len(line.text) > LONGEST_DATED or YEAR.search(line.text) is None:
        return None
    found = find_date(line.text, marks)
    if found is None:
        return None
    days, start, end = found
    rest = line.text[:start] + " " + line.text[end:]
    for hit in reversed(list(outlets.find(rest, 0, len(rest), fold=True))):
        rest = rest[: hit.start] + " " + rest[hit.end :]
    words = [word.casefold() for word in _WORD.findall(rest)]
    if any(word not in marks.date_words and _NO_WORD.sub("", word) not in marks.date_words for word in words):
        return None
    date = Date(
        start=days[0].isoformat(),
        end=days[0].isoformat(),
        precision="day",
        text=line.text[start:end],
        span=(line.start + start, line.start + end),
        certainty="stated" if len(days) == 1 else "ambiguous",
        candidates=tuple(day.isoformat() for day in days[1:]),
    )
    return PublishedLine(date, any(word in marks.updated for word in words))


def find_date(line: str, marks: Marks) -> tuple[list[datetime.date], int, int] | None:
    """Return the first whole date of ``line``: the days it may mean, best first, and where it stands."""
    for match in _DAY_MONTH.finditer(line):
        day, month, year = match.groups()
        if days := _days(year, marks.months.get(month.casefold()), day):
            return days, *match.span()
    for match in _MONTH_DAY.finditer(line):
        month, day, year = match.groups()
        if days := _days(year, marks.months.get(month.casefold()), day):
            return days, *match.span()
    for match in _ISO.finditer(line):
        if days := _days(*match.groups()):
            return days, *match.span()
    for match in _FIGURES.finditer(line):
        first, _, second, year = match.groups()
        by_day, by_month = _days(year, second, first), _days(year, first, second)
        days = (by_day or by_month) if marks.day_first else list(dict.fromkeys(by_month + by_day))
        if days:
            return days, *match.span()
    return None


def _days(year: int | str, month: int | str | None, day: int | str) -> list[datetime.date]:
    if month is None:
        return []
    try:
        return [datetime.date(int(year), int(month), int(day))]
    except ValueError:
        return []


def given_date(published: str) -> Date:
    """The publication date that the caller gives: a day, ISO 8601 (a time after it is left out)."""
    try:
        if not _ISO.match(published):
            raise ValueError(published)
        day = datetime.datetime.fromisoformat(published).date()
    except ValueError as error:
        raise DateError(
            f"{published!r} is no date",
            where="published",
            to_do="give a day as YYYY-MM-DD, such as 2024-06-19",
        ) from error
    return Date(start=day.isoformat(), end=day.isoformat(), precision="day")
