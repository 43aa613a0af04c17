"""The gold sets: what each is scored on, and how."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from foedus.language.pack import languages
from scoring import coded, events, other_news, statements, stories
from scoring.table import Table

ROOT = Path(__file__).parents[1]


class GoldSet(NamedTuple):
    """A set by its name: what it is scored on, and how."""

    name: str
    path: Path
    score: Callable[[Path], Table]


def gold_sets(shared: Path) -> tuple[GoldSet, ...]:
    """Every set; those that are not ours lie in the folder ``gold`` of ``shared``."""
    gold = shared / "gold"
    return (
        GoldSet("en-plover", gold / "en-plover.jsonl", events.triples_table),
        GoldSet("en-plv", gold / "en-plv.jsonl", events.types_table),
        GoldSet("id-statements", gold / "id-statements.jsonl", statements.table),
        GoldSet("id-other-news", gold / "id-statements.jsonl", other_news.table),
        *(GoldSet(f"coded-{one}", coded.STORIES, partial(coded.table, language=one)) for one in languages()),
        GoldSet("stories", coded.STORIES, stories.table),
    )


def shared_folder() -> Path:
    """Where the data lie that are not ours."""
    return Path(os.environ.get("FOEDUS_SHARED") or ROOT.parent / "shared")
