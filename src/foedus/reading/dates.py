"""Dates in a text, by rules: days, months, years and weekdays, each with its precision and certainty.

A bare year is a year and never a day. Where a day stands without its year, the candidates come from
what the text itself gives: the weekday, the years it names, "for the first time in 24 years", and the
terms of office of the people whom it calls by their office.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from foedus.language.pack import load
from foedus.model.base import Date, Span

EARLIEST_YEAR = 1800
_FAR_AHEAD = timedelta(days=200)
_LEAD = timedelta(days=10)


class RawDate(NamedTuple):
    """A date as it stands in the text, not yet resolved. ``year`` may be null, ``month``, ``day`` too."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    shift: int | None = None
    """Days from the story's day: 0 for today, -1 for yesterday."""
    back: int | None = None
    """Years that it lies before that: "85 years ago"; with ``shift`` to the day, else to the year."""


class _Forms(NamedTuple):
    day: re.Pattern[str]
    year: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    shifts: dict[str, int]


@cache
def _forms(language: str) -> _Forms:
    pack = load(language)
    months = "|".join(sorted(pack.dates.months, key=len, reverse=True))
    weekdays = "|".join(sorted(pack.dates.weekdays, key=len, reverse=True))
    shifts = {
        **dict.fromkeys(pack.dates.today, 0),
        **dict.fromkeys(pack.dates.yesterday, -1),
        **dict.fromkeys(pack.dates.tomorrow, 1),
    }
    words = "|".join(sorted(shifts, key=len, reverse=True))
    ago = "|".join(re.escape(phrase) for phrase in pack.dates.ago)
    slash = r"\(\s*(?P<d1>\d{1,2})/(?P<m1>\d{1,2})(?:/(?P<y1>\d{4}|\d{2}))?\s*\)"
    day_month = rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{months})\b\.?(?:,?\s+(?P<y2>\d{{4}}))?"
    month_day = rf"(?P<m3>{months})\b\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<y3>\d{{4}}))?"
    month_year = rf"(?P<m4>{months})\b\.?,?\s+(?P<y4>\d{{4}})"
    iso = r"(?P<y5>\d{4})-(?P<m5>\d{2})-(?P<d5>\d{2})"
    dated = "|".join((slash, iso, day_month, month_day, month_year))
    day = (
        rf"(?<![\w/])(?:(?P<w>{weekdays})\b,?\s*(?:\(\s*)?)?(?:{dated})(?!\w)"
        rf"|(?<!\w)(?P<w2>{weekdays})\b|(?<!\w)(?P<rel>{words})\b(?:,?\s+(?P<n>\d{{1,3}})\s+(?:{ago})\b)?"
        rf"|(?<!\w)(?P<n2>\d{{1,3}})\s+(?:{ago})\b(?:\s+(?P<rel2>{words})\b)?"
    )
    year = r"(?<![\w/.,\-–$])(1[89]\d\d|20\d\d)(?![\w/%]|[.,]\d|-\d)"
    return _Forms(
        re.compile(day, re.IGNORECASE), re.compile(year), pack.dates.months, pack.dates.weekdays, shifts
    )


def find(text: str, start: int, end: int, language: str) -> list[RawDate]:
    """Dates in ``text[start:end]``, in order, never overlapping; spans in code points of ``text``."""
    forms = _forms(language)
    found: list[RawDate] = []
    for match in forms.day.finditer(text, start, end):
        raw = _raw(match, forms)
        if raw is not None:
            found.append(raw)
    taken = [(raw.start, raw.end) for raw in found]
    for match in forms.year.finditer(text, start, end):
        if not any(begin <= match.start() < stop for begin, stop in taken):
            found.append(RawDate(match.start(), match.end(), int(match.group()), None, None, None))
    return sorted(found)


def _raw(match: re.Match[str], forms: _Forms) -> RawDate | None:
    groups = match.groupdict()
    weekday = groups["w"] or groups["w2"]
    weekday_number = forms.weekdays[weekday.lower()] if weekday else None
    if groups["n2"]:
        shift = forms.shifts[groups["rel2"].lower()] if groups["rel2"] else None
        return RawDate(match.start(), match.end(), None, None, None, None, shift, int(groups["n2"]))
    if groups["rel"]:
        back = int(groups["n"]) if groups["n"] else None
        shift = forms.shifts[groups["rel"].lower()]
        return RawDate(match.start(), match.end(), None, None, None, None, shift, back)
    if groups["w2"]:
        # A weekday is written with a capital; "minggu" and "sun" are words of their own without it.
        if not match.group()[0].isupper():
            return None
        return RawDate(match.start(), match.end(), None, None, None, weekday_number)
    for number in "12345":
        month = groups.get(f"m{number}")
        if month is None:
            continue
        month_number = int(month) if month.isdigit() else forms.months[month.lower()]
        day = groups.get(f"d{number}")
        year = _year(groups.get(f"y{number}"))
        if not _possible(year, month_number, int(day) if day else 1):
            return None
        end = match.end()
        return RawDate(match.start(), end, year, month_number, int(day) if day else None, weekday_number)
    return None


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def _possible(year: int | None, month: int, day: int) -> bool:
    if not 1 <= month <= 12 or (year is not None and not EARLIEST_YEAR <= year <= 2199):
        return False
    return 1 <= day <= monthrange(year or 2000, month)[1]


class Clues(NamedTuple):
    """What narrows the year of a day that stands without one."""

    published: date | None
    received: date
    years_named: tuple[int, ...]
    years_back: tuple[int, ...]
    """N of "for the first time in N years"."""
    terms: tuple[tuple[str, str], ...]
    """Terms of office (ISO days, both included) of the people whom the text calls by their office."""


class Resolver:
    """Turns raw dates into Dates, given the clues of one text."""

    def __init__(self, text: str, clues: Clues, quoted: Sequence[Span] = ()) -> None:
        self._text = text
        self._clues = clues
        self._quoted = quoted
        self.story_day: Date | None = None
        """The story's own day: the publication date, or the best that the text gives."""
        self.event_day: Date | None = None
        """The day of what the story tells as its news; the story's own where it names none."""
        if clues.published is not None:
            self.story_day = _exact(clues.published, None, None, "stated", ())

    def settle(self, raws: Sequence[RawDate], lead: Sequence[RawDate]) -> None:
        """Settle the story's day and that of its news, from all dates of the text and those of its lead.

        Without a publication date the story's day is the first day given with its weekday or without
        its year, as the news gives its own; else the last day of all, before which it cannot have been
        written. The news is of the first day in the lead that lies within ten days before that.
        """
        if self.story_day is None:
            days = [raw for raw in raws if raw.day is not None and raw.month is not None]
            own = [raw for raw in days if raw.weekday is not None or raw.year is None]
            stated = sorted(raw for raw in days if raw.year is not None)
            last = max(stated, key=lambda raw: (raw.year, raw.month, raw.day), default=None)
            first = own[0] if own else last
            self.story_day = self.resolve(first) if first is not None else None
        self.event_day = self.story_day
        if self.story_day is None or self.story_day.start is None:
            return
        latest = date.fromisoformat(self.story_day.start)
        for raw in lead:
            when = self.resolve(raw) if raw.month is None or raw.day is not None else None
            if when is None or when.start is None or when.precision != "day":
                continue
            if latest - _LEAD <= date.fromisoformat(when.start) <= latest:
                self.event_day = when
                return

    def resolve(self, raw: RawDate) -> Date | None:
        """The Date that a raw date means; null where nothing can be said (a weekday of no week)."""
        quote, span = self._text[raw.start : raw.end], (raw.start, raw.end)
        if raw.back is not None:
            return self._back(raw, quote, span)
        if raw.shift is not None:
            return self._shifted(raw.shift, quote, span)
        if raw.month is None and raw.year is not None:
            return Date(
                start=f"{raw.year:04}-01-01",
                end=f"{raw.year:04}-12-31",
                precision="year",
                text=quote,
                span=span,
            )
        if raw.month is None:
            return self._weekday(raw.weekday, quote, span)
        if raw.day is None:
            return _month(raw.year or 0, raw.month, quote, span)
        if raw.year is not None:
            return _exact(date(raw.year, raw.month, raw.day), quote, span, "stated", ())
        if self._clues.published is not None:
            return _exact(_nearest(self._clues.published, raw.month, raw.day), quote, span, "resolved", ())
        return self._infer(raw, quote, span)

    def _shifted(self, shift: int, quote: str, span: Span) -> Date | None:
        """Today and yesterday: of the story, or of the news where somebody says it in quotation marks."""
        spoken = any(start <= span[0] < end for start, end in self._quoted)
        day = self.event_day if spoken else self.story_day
        if day is None or day.start is None:
            return None
        if day.certainty in ("stated", "resolved"):
            return _exact(date.fromisoformat(day.start) + timedelta(days=shift), quote, span, "resolved", ())
        moved = tuple(str(date.fromisoformat(other) + timedelta(days=shift)) for other in day.candidates)
        return _exact(
            date.fromisoformat(day.start) + timedelta(days=shift), quote, span, day.certainty, moved
        )

    def _back(self, raw: RawDate, quote: str, span: Span) -> Date | None:
        """So many years before the story's day: to the day only where the text says so."""
        now = self._shifted(raw.shift or 0, quote, span)
        if now is None or now.start is None or raw.back is None:
            return None
        day = date.fromisoformat(now.start)
        year = day.year - raw.back
        if year < EARLIEST_YEAR:
            return None
        if raw.shift is not None and _possible(year, day.month, day.day):
            return _exact(day.replace(year=year), quote, span, "resolved", ())
        return Date(
            start=f"{year:04}-01-01",
            end=f"{year:04}-12-31",
            precision="year",
            text=quote,
            span=span,
            certainty=now.certainty,
        )

    def _weekday(self, weekday: int | None, quote: str, span: Span) -> Date | None:
        day = self.story_day
        if weekday is None or day is None or day.start is None:
            return None
        base = date.fromisoformat(day.start)
        back = (base.weekday() - weekday) % 7
        certainty = "resolved" if day.certainty in ("stated", "resolved") else day.certainty
        moved = tuple(
            str(other - timedelta(days=(other.weekday() - weekday) % 7))
            for other in map(date.fromisoformat, day.candidates)
        )
        return _exact(base - timedelta(days=back), quote, span, certainty, moved)

    def _infer(self, raw: RawDate, quote: str, span: Span) -> Date | None:
        assert raw.month is not None
        assert raw.day is not None
        if self.story_day is not None and self.story_day.start and raw.weekday is None:
            base = date.fromisoformat(self.story_day.start)
            others = tuple(
                str(_nearest(date.fromisoformat(other), raw.month, raw.day))
                for other in self.story_day.candidates
            )
            return _exact(_nearest(base, raw.month, raw.day), quote, span, self.story_day.certainty, others)
        ranked, narrowed = rank_years(raw, self._clues)
        if not ranked:
            return None
        certainty = "inferred" if narrowed or len(ranked) == 1 else "ambiguous"
        return _exact(ranked[0], quote, span, certainty, tuple(str(day) for day in ranked))


def rank_years(raw: RawDate, clues: Clues) -> tuple[list[date], bool]:
    """Days that a day without its year may be, best first, and whether the text narrowed them to one.

    Candidates lie after the last year that the text names as past (or in it) and not after the day
    on which the text was received; with a weekday, only days that fall on it. A candidate gains by
    each clue that it meets: "N years" that lead back to a year the text names, and the term of office
    of each person called by it. Among equals the latest is best. The text narrows where the best is
    ahead of the next by a clue.
    """
    assert raw.month is not None
    assert raw.day is not None
    past = [year for year in clues.years_named if year <= clues.received.year]
    first = max(past, default=clues.received.year - 40)
    days = []
    for year in range(first, clues.received.year + 1):
        if not _possible(year, raw.month, raw.day):
            continue
        day = date(year, raw.month, raw.day)
        if day > clues.received + _FAR_AHEAD or (raw.weekday is not None and day.weekday() != raw.weekday):
            continue
        days.append(day)
    scored = sorted(((_score(day, clues), day) for day in days), reverse=True)
    narrowed = len(scored) == 1 or (len(scored) > 1 and scored[0][0] > scored[1][0])
    return [day for _, day in scored], narrowed


def _score(day: date, clues: Clues) -> int:
    score = 2 * sum(1 for back in clues.years_back if day.year - back in clues.years_named)
    return score + sum(1 for since, until in clues.terms if since <= str(day) <= until)


def _nearest(base: date, month: int, day: int) -> date:
    """The day of that month nearest to ``base``: within half a year back, or up to 200 days ahead."""
    best: date | None = None
    for year in (base.year - 1, base.year, base.year + 1):
        if not _possible(year, month, day):
            continue
        candidate = date(year, month, day)
        if best is None or abs(candidate - base) < abs(best - base):
            best = candidate
    return best or base


def _exact(day: date, text: str | None, span: Span | None, certainty: str, candidates: Sequence[str]) -> Date:
    return Date(
        start=str(day),
        end=str(day),
        precision="day",
        text=text,
        span=span,
        certainty=certainty,  # type: ignore[arg-type]
        candidates=tuple(candidates),
    )


def _month(year: int, month: int, text: str, span: Span) -> Date:
    return Date(
        start=f"{year:04}-{month:02}-01",
        end=f"{year:04}-{month:02}-{monthrange(year, month)[1]:02}",
        precision="month",
        text=text,
        span=span,
    )
