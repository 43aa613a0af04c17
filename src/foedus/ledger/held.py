"""What a ledger answers."""

from __future__ import annotations

import msgspec

from foedus.model.base import Part


class Appended(msgspec.Struct, frozen=True):
    """What came of an append: the number of the entry, or of the one that held it already."""

    seq: int
    already: bool
    minted: tuple[str, ...] = ()
    """Ids of pacts that were given an identity by it."""


class HeldSource(msgspec.Struct, frozen=True, kw_only=True):
    """One source that a ledger holds, by its newest reading."""

    seq: int
    sha256: str
    uri: str | None
    text_id: str
    title: Part | None
    outlet: str | None
    language: str
    published: str | None
    received_at: str
    reader: str
    claims: int
    retracted: bool


class Verified(msgspec.Struct, frozen=True):
    """What a walk over the whole chain found: the first problem names the first bad entry."""

    entries: int
    head: str
    problems: tuple[str, ...]
