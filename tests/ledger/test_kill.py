"""A writer killed in the middle."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from foedus.ledger import Ledger

from .conftest import make_source

_WRITER = """
import sys
sys.path.insert(0, {tests!r})
from conftest import make_source
from foedus.ledger import Ledger

with Ledger.open({path!r}, create=True) as ledger:
    for number in range(100_000):
        seq = ledger.append_source(*make_source(f"Aland and Beland signed treaty {{number}} today.")).seq
        print(seq, flush=True)
"""


@pytest.mark.parametrize("seed", range(4))
def test_a_writer_killed_leaves_whole_entries_and_every_one_it_acknowledged(path: Path, seed: int) -> None:
    code = _WRITER.format(tests=str(Path(__file__).parent), path=str(path))
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        acknowledged = int(writer.stdout.readline())
        time.sleep(random.Random(seed).uniform(0.0, 0.3))
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read().split()
    if rest:
        acknowledged = max(acknowledged, *map(int, rest[:-1]), 0)
    with Ledger.open(str(path), create=False) as ledger:
        found = ledger.verify()
        assert found.problems == ()
        assert found.entries >= acknowledged
        before = found.entries
        ledger.append_source(*make_source("Aland and Beland signed the last treaty today."))
        assert ledger.verify().entries > before
