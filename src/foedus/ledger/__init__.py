"""The append-only store. SQLAlchemy is imported only when a ledger is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from foedus.ledger.address import default_address
from foedus.ledger.held import Appended, HeldSource, Verified

if TYPE_CHECKING:
    from foedus.ledger.store import Ledger

__all__ = ["Appended", "HeldSource", "Ledger", "Verified", "default_address"]


def __getattr__(name: str) -> Any:
    if name == "Ledger":
        from foedus.ledger.store import Ledger

        return Ledger
    raise AttributeError(name)
