"""Days as ISO 8601 strings: how far a shorter date reaches, and the days around one."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from foedus.model.base import Date
from foedus.model.vocabulary import Precision

_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


@lru_cache(maxsize=4096)
def first_day(text: str) -> str:
    """The first day that ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` covers."""
    return text + "0000-01-01"[len(text) :]


@lru_cache(maxsize=4096)
def last_day(text: str) -> str:
    """The last day that ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` covers."""
    if len(text) == 4:
        return text + "-12-31"
    if len(text) == 7:
        return f"{text}-{monthrange(int(text[:4]), int(text[5:]))[1]:02d}"
    return text


@lru_cache(maxsize=4096)
def day_before(day: str) -> str:
    """The day before an ISO day."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


@lru_cache(maxsize=4096)
def day_after(day: str) -> str:
    """The day after an ISO day."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


@lru_cache(maxsize=4096)
def date_of(text: str) -> Date:
    """A stated Date, as precise as the length of ``text`` shows. Raises ValueError where it is none."""
    if len(text) not in _PRECISION:
        raise ValueError(f"not an ISO 8601 day, month or year: {text!r}")
    start, end = first_day(text), last_day(text)
    date.fromisoformat(start), date.fromisoformat(end)
    return Date(start=start, end=end, precision=_PRECISION[len(text)])
