"""Several writers at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from foedus.ledger import Ledger

WRITERS, STORIES = 3, 12

_WRITER = """
import sys
sys.path.insert(0, {tests!r})
from conftest import make_source
from foedus.ledger import Ledger

with Ledger.open({path!r}, create=True) as ledger:
    for number in range({stories}):
        ledger.append_source(*make_source(f"Aland and Beland signed treaty {{number}} of {writer} today."))
        ledger.append_source(*make_source(f"Aland and Beland signed treaty {{number}} of all today."))
"""


def test_no_entry_is_lost_or_doubled(path: Path) -> None:
    codes = [
        _WRITER.format(tests=str(Path(__file__).parent), path=str(path), stories=STORIES, writer=writer)
        for writer in range(WRITERS)
    ]
    writers = [subprocess.Popen([sys.executable, "-c", code]) for code in codes]
    assert [writer.wait(timeout=60) for writer in writers] == [0] * WRITERS
    with Ledger.open(str(path), create=False) as ledger:
        found = ledger.verify()
        assert found.problems == ()
        assert len(ledger.sources()) == WRITERS * STORIES + STORIES
        assert found.entries == 2 * (WRITERS * STORIES + STORIES) + 1
