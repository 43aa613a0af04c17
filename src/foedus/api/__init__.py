"""The public API: the rooms put together, and no rule of the domain.

    read    bytes > page > reading > linking, with the built-in register to look pacts up in; keeps nothing;
            read_batch does so for one text after another
    add     the same with the ledger to look pacts up in; appends, and tells what that changes
    casus   ledger or register > pacts > casus
    diff    two such views > changes

Rooms are imported when they are first needed: what reads no page loads nothing of the machinery for pages.
"""

from __future__ import annotations

from foedus.api.batch import read_batch
from foedus.api.given import SCHEMA, iso_day, ledger_at
from foedus.api.held import Source, times_of, view
from foedus.api.question import casus, diff
from foedus.api.reading import ReaderName, Readers, read, readers
from foedus.api.story import Opened, add, keep, open_source, received_from

__all__ = [
    "SCHEMA",
    "Opened",
    "ReaderName",
    "Readers",
    "Source",
    "add",
    "casus",
    "diff",
    "iso_day",
    "keep",
    "ledger_at",
    "open_source",
    "read",
    "read_batch",
    "readers",
    "received_from",
    "times_of",
    "view",
]
