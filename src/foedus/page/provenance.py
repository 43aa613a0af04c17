"""Which outlet brought the story out, and when: what the page prints weighed against what its markup says."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from foedus.model.base import Date, Part
from foedus.page.origin import Own
from foedus.page.outlets import OutletHit, Outlets
from foedus.page.published import PublishedLine, given_date


def outlet_of(
    text: str, dateline: Sequence[OutletHit], site: str | None, page: OutletHit | None, outlets: Outlets
) -> tuple[str | None, Part | None, tuple[OutletHit, ...]]:
    """The outlet, where it is printed, and those that the dateline names as its sources.

    ``site`` is what the markup says, ``page`` what the page prints beside the story. An agency in the
    dateline of another outlet's page is that outlet's source: ``Jakarta (ANTARA) -`` on a page of
    Kompas.com.
    """
    first = dateline[0] if dateline else None
    if site is None and page is not None:
        is_agency = first is not None and first.outlet is not None and first.outlet.agency
        site = text[page.start : page.end] if first is None or is_agency else None
    if first is not None:
        printed = text[first.start : first.end]
        if site is None or Own(site, outlets).bears(printed, first):
            return printed, Part(text=printed, span=(first.start, first.end)), tuple(dateline[1:])
    part = None
    if page is not None and site == text[page.start : page.end]:
        part = Part(text=site, span=(page.start, page.end))
    return site, part, tuple(dateline)


def published_of(lines: Sequence[PublishedLine], said: str | None) -> Date | None:
    """The day on which the page came out, as its place has it: from its ``lines``, or as its markup ``said``.

    A page may say its time in UTC and print the day of its own zone: then what it prints decides, as long
    as the two are of the same night.
    """
    printed = min(lines, key=lambda line: line.updated).date if lines else None
    if said is None:
        return printed
    date = given_date(said)
    if printed is not None and printed.start is not None and date.start is not None:
        apart = datetime.date.fromisoformat(printed.start) - datetime.date.fromisoformat(date.start)
        if abs(apart.days) <= 1:
            return printed
    return date
