"""Units of time around a day: the week of a day, the third of a month, so many years back.

A unit is one of the calendar: a week runs from Monday to Sunday, a decade from its year that ends in 0.
A third of a month is ten days (the last: what is left), of a year four months, of a decade four, three and
three years (1990 to 1993, 1994 to 1996, 1997 to 1999), of a week Monday and Tuesday, Wednesday and
Thursday, Friday to Sunday.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from foedus.language.pack import PartOfTime, Unit
from foedus.model.vocabulary import Precision

EARLIEST_YEAR, LATEST_YEAR = 1800, 2199
_HALF_YEAR = timedelta(days=182)


class Period(NamedTuple):
    """Days from ``start`` to ``end``, both included."""

    start: date
    end: date

    @property
    def precision(self) -> Precision:
        """The finest of day, month, year and decade that holds the whole of it.

        So ``start`` cut to its precision is always true of it: a week within June is of precision
        ``month``, one that runs from June into July of ``year``, and what no decade holds of ``decade``.
        """
        start, end = self.start, self.end
        if start == end:
            return "day"
        if (start.year, start.month) == (end.year, end.month):
            return "month"
        return "year" if start.year == end.year else "decade"


def day_of(day: date) -> Period:
    """One day."""
    return Period(day, day)


def month_of(year: int, month: int) -> Period | None:
    """A month; null outside the years that are read."""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def years_of(first: int, count: int = 1) -> Period | None:
    """So many whole years; null outside the years that are read."""
    if not EARLIEST_YEAR <= first <= LATEST_YEAR:
        return None
    return Period(date(first, 1, 1), date(first + count - 1, 12, 31))


def unit_around(day: date, unit: Unit, shift: int) -> Period | None:
    """The unit that lies ``shift`` units after the one that holds ``day``; null outside the years read."""
    if unit in ("day", "week", "weekend"):
        if abs(shift) > 99_999:
            return None
        step = shift if unit == "day" else 7 * shift - day.weekday() + (5 if unit == "weekend" else 0)
        start = day + timedelta(days=step)
        period = Period(start, start + timedelta(days={"day": 0, "week": 6, "weekend": 1}[unit]))
        return period if start.year >= EARLIEST_YEAR else None
    if unit == "month":
        months = 12 * day.year + day.month - 1 + shift
        return month_of(months // 12, months % 12 + 1)
    if unit == "year":
        return years_of(day.year + shift)
    return years_of(day.year - day.year % 10 + 10 * shift, 10)


def part_of(period: Period, unit: Unit, part: PartOfTime, today: date | None = None) -> Period | None:
    """A part of a unit that begins with ``period``; ``so_far`` and ``rest`` are told from ``today``."""
    start, end = period
    if part in ("so_far", "rest"):
        if today is None or not start <= today <= end:
            return period
        return Period(start, today) if part == "so_far" else Period(min(today + timedelta(days=1), end), end)
    cuts = _CUTS[unit]
    if unit in ("day", "weekend"):
        return period
    if unit == "week":
        first, last = (start + timedelta(days=cut) for cut in cuts)
    elif unit == "month":
        first, last = (start.replace(day=cut + 1) for cut in cuts)
    elif unit == "year":
        first, last = (start.replace(month=cut + 1) for cut in cuts)
    else:
        first, last = (start.replace(year=start.year + cut) for cut in cuts)
    one = timedelta(days=1)
    bounds = {
        "early": Period(start, first - one),
        "mid": Period(first, last - one),
        "late": Period(last, end),
    }
    return bounds[part]


_CUTS: dict[Unit, tuple[int, int]] = {
    "day": (0, 0),
    "week": (2, 4),
    "weekend": (0, 0),
    "month": (10, 20),
    "year": (4, 8),
    "decade": (4, 7),
}
"""After how many days, months or years the second and the third part of a unit begin."""


def span_to(day: date, unit: Unit, count: int) -> Period | None:
    """``over the past 24 years`` (``count`` -24) and ``the next two weeks`` (2): to the day, or from it.

    The far end lies in the unit that is so many units away: to the day for days and weeks, else at the
    beginning (or, ahead, the end) of that month, year or decade, since no more is told.
    """
    if unit in ("week", "weekend"):
        unit, count = "day", 7 * count
    far = unit_around(day, unit, count)
    if far is None:
        return None
    return Period(far.start, day) if count < 0 else Period(day, far.end)


def possible(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; without its year, in a leap year."""
    if not 1 <= month <= 12 or (year is not None and not EARLIEST_YEAR <= year <= LATEST_YEAR):
        return False
    return 1 <= day <= monthrange(year or 2000, month)[1]


def nearest(base: date, month: int, day: int) -> date:
    """The day of that month nearest to ``base``; ``base`` itself where three years hold none."""
    if possible(base.year, month, day):
        here = date(base.year, month, day)
        if abs(here - base) <= _HALF_YEAR:
            # As most are: no other year has one as near.
            return here
    years = (base.year - 1, base.year, base.year + 1)
    days = [date(year, month, day) for year in years if possible(year, month, day)]
    return min(days, key=lambda one: abs(one - base), default=base)
