"""Claims to pacts, as of three times. The only room that turns what is said into what is held."""

from __future__ import annotations

from foedus.pacts.index import entries
from foedus.pacts.status import Status, status
from foedus.pacts.threads import Thread, threads
from foedus.pacts.view import View, kept_of, view

__all__ = ["Status", "Thread", "View", "entries", "kept_of", "status", "threads", "view"]
