"""Who a name means on a day: the register of actors, as data (``data/``), and how it is asked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from foedus.actors.loading import built_in, read_lines
from foedus.actors.registry import Actors

__all__ = ["Actors", "load"]


@cache
def load(more: Path | None = None) -> Actors:
    """The built-in register; with ``more``, a JSONL file of further actors, added to it."""
    records, release = built_in()
    actors = Actors(records, release)
    return actors if more is None else actors.with_more(read_lines(more))
