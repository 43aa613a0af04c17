"""Days told without their year, seen from one day: ``last week``, ``Selasa depan``, ``in June``."""

from __future__ import annotations

from datetime import date, timedelta

from foedus.reading.dates.periods import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    Period,
    day_of,
    month_of,
    part_of,
    possible,
    span_to,
    unit_around,
)
from foedus.reading.dates.raw import RawDate


def seen_from(base: date, raw: RawDate) -> Period | None:
    """The days meant, where ``base`` is the day of the story; null where there are none in the years read.

    A weekday or month is the last one up to that day, or the next one from it where the verb looks ahead;
    with ``last`` and ``next`` never the day itself. ``two months ago`` is a month, ``a week ago`` a week
    (Monday to Sunday), ``two days ago`` a day.
    """
    if not EARLIEST_YEAR <= base.year <= LATEST_YEAR:
        # Pages give days such as 0001-01-01 where they know none.
        return None
    if raw.month is not None:
        return _month(base, raw)
    if raw.weekday is not None:
        day = _weekday(base, raw)
        return day_of(day) if day is not None else None
    if raw.unit is None or raw.shift is None:
        return None
    if raw.span:
        return span_to(base, raw.unit, raw.shift)
    period = unit_around(base, raw.unit, raw.shift)
    if period is None:
        return None
    if raw.back is not None:
        return _years_before(period.start, raw.back)
    return part_of(period, raw.unit, raw.part, base) if raw.part is not None else period


def _years_before(day: date, years: int) -> Period | None:
    if not possible(day.year - years, day.month, day.day):
        return unit_around(day, "year", -years)
    return day_of(day.replace(year=day.year - years))


def _weekday(base: date, raw: RawDate) -> date | None:
    assert raw.weekday is not None
    if raw.unit is not None or raw.shift == 0:
        week = unit_around(base, "week" if raw.unit is None else raw.unit, raw.shift or 0)
        return (
            week.start + timedelta(days=(raw.weekday - week.start.weekday()) % 7)
            if week is not None
            else None
        )
    if raw.shift == 1:
        return base + timedelta(days=(raw.weekday - base.weekday() - 1) % 7 + 1)
    if raw.shift == -1:
        return base - timedelta(days=(base.weekday() - raw.weekday - 1) % 7 + 1)
    if raw.ahead:
        return base + timedelta(days=(raw.weekday - base.weekday()) % 7)
    return base - timedelta(days=(base.weekday() - raw.weekday) % 7)


def _month(base: date, raw: RawDate) -> Period | None:
    """A month, a third of it, or a day in it, in the year that ``last``, ``next`` or the verb points at."""
    assert raw.month is not None
    year = _year_of_month(base, raw)
    if raw.day is None:
        month = month_of(year, raw.month)
        return part_of(month, "month", raw.part) if month is not None and raw.part is not None else month
    if year < EARLIEST_YEAR or not possible(year, raw.month, raw.last_day or raw.day):
        return None
    first = date(year, raw.month, raw.day)
    return Period(first, first.replace(day=raw.last_day or raw.day))


def _year_of_month(base: date, raw: RawDate) -> int:
    assert raw.month is not None
    if raw.unit == "year" or raw.shift == 0:
        return base.year + (raw.shift or 0)
    here, there = (base.month, base.day), (raw.month, raw.day or base.day)
    if raw.shift == 1:
        return base.year + (there <= here)
    if raw.shift == -1:
        return base.year - (there >= here)
    if raw.ahead:
        return base.year + (there < here)
    return base.year - (there > here)
