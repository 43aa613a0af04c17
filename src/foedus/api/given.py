"""What a caller gives, made ready: days, the register of actors, the place of a ledger."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from foedus.errors import DateError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.ledger import Ledger

SCHEMA = 1
"""The number of the contract's shapes."""


def iso_day(text: str | date, *, where: str | None = None) -> str:
    """A day as ISO 8601. Raises DateError where ``text`` is none."""
    if isinstance(text, date):
        return date(text.year, text.month, text.day).isoformat()
    try:
        if len(text) != 10:
            raise ValueError
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise DateError(
            f"{text!r} is no day", where=where, to_do="give one as YYYY-MM-DD, such as 2024-06-19"
        ) from None


def built_in_actors() -> Actors:
    """The built-in register of actors."""
    from foedus.actors import load

    return load()


def open_ledger(url: str) -> Ledger:
    """The ledger at that URL, which must be there."""
    from foedus.ledger import Ledger

    return Ledger.open(url, create=False)


def ledger_at(url: str | None) -> Ledger | None:
    """The ledger at that URL (null: the usual one) for reading, or null where there is none yet.

    Never makes one. Raises LedgerError where something else stands there.
    """
    from foedus.ledger import default_address

    address = url or default_address()
    if _is_absent(address):
        return None
    return open_ledger(address)


def _is_absent(address: str) -> bool:
    """Whether the address is a file that is not there, told without loading the machinery of databases."""
    from pathlib import Path

    if "://" not in address:
        return not Path(address).exists()
    path = address.removeprefix("sqlite:///")
    return path != address and bool(path) and "?" not in path and not Path(path).exists()
