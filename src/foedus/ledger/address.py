"""Where a ledger is."""

from __future__ import annotations

import os
from pathlib import Path


def default_address() -> str:
    """``FOEDUS_LEDGER`` where it is set, else a file in the user's data folder."""
    named = os.environ.get("FOEDUS_LEDGER")
    if named:
        return named
    data = os.environ.get("XDG_DATA_HOME")
    folder = Path(data) if data else Path.home() / ".local" / "share"
    return f"sqlite:///{folder / 'foedus' / 'ledger.db'}"
