"""Kept: a claim together with where it is held."""

from __future__ import annotations

from foedus.model.base import Frozen
from foedus.model.claim import Claim


class Kept(Frozen, frozen=True, kw_only=True):
    """A claim that a ledger (or the built-in register alone) holds.

    ``seq`` is the number of the entry that brought it, null for the built-in register without a
    ledger; ``text_id`` and ``source`` (URI of the Document) are null for what is no reading.
    """

    claim: Claim
    seq: int | None = None
    text_id: str | None = None
    source: str | None = None
