"""What day a date of a text means, seen from the day of the story and from what else the text gives.

Every result is a Date. A week or another span that no unit of the contract fits has its own first and last
day as ``start`` and ``end``, and as ``precision`` the finest of day, month, year and decade that holds it
whole (``periods.Period.precision``), never ``day``: last week is Monday to Sunday and ``month``, or ``year``
where it runs over the end of a month. What is seen from the story's day is ``resolved`` where that is
stated, else it is as certain as that day and has a candidate for each of its candidates. Without a story's
day it is null.

Where a day stands without its year and there is no publication date, the candidates come from the text
itself: the weekday, the years it names, "for the first time in 24 years", and the terms of office of the
people whom it calls by their office.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from operator import itemgetter
from typing import NamedTuple

from msgspec.structs import replace

from foedus.model.base import Date, Span
from foedus.model.vocabulary import Certainty
from foedus.reading.dates.periods import Period, day_of, month_of, nearest, part_of, possible, years_of
from foedus.reading.dates.raw import RawDate
from foedus.reading.dates.seen_from import seen_from

_FAR_AHEAD = timedelta(days=200)
_LEAD = timedelta(days=10)
_NEAR = timedelta(days=31)
"""A day as near as that to publication is meant, where another reading of the same numbers is not."""

_YEARS = 40
"""How far back a day without its year may lie, counted from receipt."""
_TELLING = 3
"""Clues that a day must meet to rule out those that meet none."""
_MOST = 10
"""How many candidates are told: more help nobody."""


class Clues(NamedTuple):
    """What narrows the year of a day that stands without one."""

    published: date | None
    received: date
    years_named: tuple[int, ...]
    years_back: tuple[int, ...]
    """N of "for the first time in N years"."""
    terms: tuple[tuple[str, str], ...]
    """Terms of office (ISO days, both included) of the people whom the text calls by their office."""
    weekday: int | None = None
    """Of the news (0 for Monday), where the lead tells it by that alone: mostly that of the date line."""


class Resolver:
    """Turns raw dates into Dates, given the clues of one text."""

    def __init__(self, text: str, clues: Clues, quoted: Sequence[Span] = ()) -> None:
        self._text = text
        self._clues = clues
        self._quoted = sorted(quoted)
        self._resolved: dict[RawDate, Date | None] = {}
        """What was resolved since the story's day is settled."""
        self.story_day: Date | None = None
        """The story's own day: the publication date, or the best that the text gives."""
        self.event_day: Date | None = None
        """The day of what the story tells as its news; the story's own where it names none."""
        self._candidates: list[date] = []
        """Those of the story's day."""
        if clues.published is not None:
            self.story_day = _date(day_of(clues.published), None, None, "stated")

    def settle(self, raws: Sequence[RawDate], lead: Sequence[RawDate]) -> None:
        """Settle the story's day and that of its news, from all dates of the text and those of its lead.

        Without a publication date the story's day is the first day given with its weekday or without
        its year, as the news gives its own; else the last day of all, before which it cannot have been
        written. The news is of the first day in the lead that lies within ten days before that.
        """
        self._settle_story(raws)
        self._settle_event(lead)
        self._resolved.clear()

    def _settle_story(self, raws: Sequence[RawDate]) -> None:
        if self.story_day is None:
            days = [raw for raw in raws if raw.day is not None and raw.shift is None]
            own = [raw for raw in days if raw.weekday is not None or raw.year is None]
            stated = sorted(raw for raw in days if raw.year is not None)
            last = max(stated, key=lambda raw: (raw.year, raw.month, raw.day), default=None)
            first = own[0] if own else last
            self.story_day = self._resolve(first) if first is not None else None
        if self.story_day is not None:
            self._candidates = [date.fromisoformat(day) for day in self.story_day.candidates]

    def _settle_event(self, lead: Sequence[RawDate]) -> None:
        self.event_day = self.story_day
        if self.story_day is None or self.story_day.start is None:
            return
        latest = date.fromisoformat(self.story_day.start)
        for raw in lead:
            when = self._resolve(raw) if raw.month is None or raw.day is not None else None
            if when is None or when.start is None or when.precision != "day":
                continue
            if latest - _LEAD <= date.fromisoformat(when.start) <= latest:
                self.event_day = when
                return

    def resolve(self, raw: RawDate) -> Date | None:
        """The Date that a raw date means; null where nothing can be said (a weekday of no week)."""
        if raw not in self._resolved:
            self._resolved[raw] = self._resolve(raw)
        return self._resolved[raw]

    def _resolve(self, raw: RawDate) -> Date | None:
        quote, span = self._text[raw.start : raw.end], (raw.start, raw.end)
        if raw.order_open:
            return self._in_either_order(raw, quote, span)
        absolute = _absolute(raw)
        if absolute is not None:
            return _date(absolute, quote, span, "stated")
        if raw.day is not None and raw.shift is None:
            return self._without_year(raw, quote, span)
        return self._seen_from_story(raw, quote, span)

    def _seen_from_story(self, raw: RawDate, quote: str, span: Span) -> Date | None:
        """From the day of the story, or of the news where somebody says ``today`` in quotation marks."""
        spoken = raw.unit is not None and self._is_quoted(span[0])
        day = self.event_day if spoken else self.story_day
        if day is None or day.start is None:
            return None
        period = seen_from(date.fromisoformat(day.start), raw)
        if period is None:
            return None
        if day.certainty in ("stated", "resolved"):
            return _date(period, quote, span, "resolved")
        if day is self.story_day:
            candidates = self._candidates
        else:
            candidates = [date.fromisoformat(other) for other in day.candidates]
        others = [seen_from(other, raw) for other in candidates]
        return _date(
            period, quote, span, day.certainty, tuple([str(other.start) for other in others if other])
        )

    def _is_quoted(self, place: int) -> bool:
        before = bisect_right(self._quoted, place, key=itemgetter(0))
        return before > 0 and place < self._quoted[before - 1][1]

    def _without_year(self, raw: RawDate, quote: str, span: Span) -> Date | None:
        """A day and month: nearest to publication, else to the story's day, else of a year inferred."""
        assert raw.month is not None
        assert raw.day is not None
        if self._clues.published is not None:
            day = nearest(self._clues.published, raw.month, raw.day)
            return _date(_through(day, raw.last_day), quote, span, "resolved")
        if self.story_day is not None and self.story_day.start and raw.weekday is None:
            base = date.fromisoformat(self.story_day.start)
            month, number = raw.month, raw.day
            others = tuple([str(nearest(other, month, number)) for other in self._candidates])
            day = nearest(base, raw.month, raw.day)
            return _date(_through(day, raw.last_day), quote, span, self.story_day.certainty, others)
        ranked, narrowed = rank_years(raw, self._clues)
        if not ranked:
            return None
        certainty: Certainty = "inferred" if narrowed or len(ranked) == 1 else "ambiguous"
        found = tuple(str(day) for day in ranked)
        return _date(_through(ranked[0], raw.last_day), quote, span, certainty, found)

    def _in_either_order(self, raw: RawDate, quote: str, span: Span) -> Date | None:
        """``(4/1/2026)`` where the month may stand first: by its weekday, else by what is near publication.

        Where neither tells, both are candidates, the order of the language first.
        """
        orders = (
            replace(raw, month=raw.day, day=raw.month, order_open=False),
            replace(raw, order_open=False),
        )
        both = [
            when for order in orders if (when := self._resolve(order)) is not None and when.start is not None
        ]
        if len(both) < 2:
            return both[0] if both else None
        days = [date.fromisoformat(when.start or "") for when in both]
        published = self._clues.published
        fits = [when for when, day in zip(both, days, strict=True) if day.weekday() == raw.weekday]
        if len(fits) != 1 and published is not None:
            fits = [when for when, day in zip(both, days, strict=True) if abs(day - published) <= _NEAR]
        if len(fits) == 1:
            return _date(day_of(date.fromisoformat(fits[0].start or "")), quote, span, "resolved")
        return _date(day_of(days[0]), quote, span, "ambiguous", tuple(map(str, days)))


def _absolute(raw: RawDate) -> Period | None:
    """What a date means that says its year or decade; null for any other."""
    if raw.decade is not None:
        period, unit = years_of(raw.decade, 10), "decade"
    elif raw.year is None:
        return None
    elif raw.month is None:
        period, unit = years_of(raw.year), "year"
    elif raw.day is None:
        period, unit = month_of(raw.year, raw.month), "month"
    else:
        return _through(date(raw.year, raw.month, raw.day), raw.last_day)
    if period is None or raw.part is None:
        return period
    return part_of(period, unit, raw.part)  # type: ignore[arg-type]


def _through(day: date, last_day: int | None) -> Period:
    return Period(day, day.replace(day=last_day) if last_day is not None else day)


def rank_years(raw: RawDate, clues: Clues) -> tuple[list[date], bool]:
    """Days that a day without its year may be, best first, and whether the text narrowed them to one.

    Candidates lie after the last year that the text names as past (or in it), no more than forty years back
    and not after the day on which the text was received; with a weekday, only days that fall on it. A
    candidate gains by each clue that it meets: "N years" that lead back to a year the text names, the term
    of office of each person called by it, and the weekday of the news for a day that has none. Among equals
    the latest is best. The text narrows where the best is ahead of the next by a clue. Those that meet no
    clue are none where another meets three, and of many only the ten best are told.
    """
    assert raw.month is not None
    assert raw.day is not None
    past = [year for year in clues.years_named if year <= clues.received.year]
    first = max([*past, clues.received.year - _YEARS])
    days = []
    for year in range(first, clues.received.year + 1):
        if not possible(year, raw.month, raw.day) or not possible(year, raw.month, raw.last_day or 1):
            continue
        day = date(year, raw.month, raw.day)
        if day > clues.received + _FAR_AHEAD or (raw.weekday is not None and day.weekday() != raw.weekday):
            continue
        days.append(day)
    weekday = clues.weekday if raw.weekday is None else None
    scored = sorted(((_score(day, clues, weekday), day) for day in days), reverse=True)
    narrowed = len(scored) == 1 or (len(scored) > 1 and scored[0][0] > scored[1][0])
    least = 1 if scored and scored[0][0] >= _TELLING else 0
    return [day for score, day in scored if score >= least][:_MOST], narrowed


def _score(day: date, clues: Clues, weekday: int | None) -> int:
    iso, score = str(day), int(day.weekday() == weekday)
    for back in clues.years_back:
        score += 2 * (day.year - back in clues.years_named)
    for since, until in clues.terms:
        score += since <= iso <= until
    return score


def _date(
    period: Period,
    text: str | None,
    span: Span | None,
    certainty: Certainty,
    candidates: tuple[str, ...] = (),
) -> Date:
    return Date(
        start=str(period.start),
        end=str(period.end),
        precision=period.precision,
        text=text,
        span=span,
        certainty=certainty,
        candidates=candidates,
    )
