"""The built-in pacts, as data with citations (``data/``, one pact a file; shape in ``record.py``)."""

from __future__ import annotations

from foedus.register.check import check
from foedus.register.claims import READER, claims, claims_of
from foedus.register.record import PactRecord
from foedus.register.release import COVERAGE, Coverage, Release, read_release, release, release_of

__all__ = [
    "COVERAGE",
    "READER",
    "Coverage",
    "PactRecord",
    "Release",
    "check",
    "claims",
    "claims_of",
    "read_release",
    "release",
    "release_of",
]
