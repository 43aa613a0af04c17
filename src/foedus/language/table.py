"""What all tables of a language pack have in common."""

from __future__ import annotations

import msgspec


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table of a pack; unknown keys are refused, so that a slip of the pen is found."""
