"""The id that a pact would be minted with: its parties and year, or its name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence

_MANY = 60


def propose(
    parties: Sequence[str], year: int | None, names: Sequence[str], taken: Container[str]
) -> str | None:
    """A slug that nobody bears yet; null where there is not enough to make one.

    Two parties: their ids in alphabetical order and the year (``prk-rus-2024``). Otherwise the name
    and the year, or the parties and the year.
    """
    stem: str | None = None
    if len(parties) == 2:
        stem = "-".join(sorted(party.lower() for party in parties))
    elif names:
        stem = slug(names[0])
    elif len(parties) > 2:
        stem = "-".join(sorted(party.lower() for party in parties))[:_MANY]
    if not stem or (year is None and not names):
        return None
    if year is not None and not stem.endswith(str(year)):
        stem = f"{stem}-{year}"
    candidate, number = stem, 2
    while candidate in taken:
        candidate, number = f"{stem}-{number}", number + 1
    return candidate


def slug(name: str) -> str:
    """A name as a slug: lower-case ASCII letters and digits joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:_MANY]
