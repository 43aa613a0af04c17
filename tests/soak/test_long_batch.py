"""A long batch streams: what comes out keeps the order of what went in, and memory does not grow with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.soak

FOEDUS = Path(sys.executable).parent / "foedus"
SHORT, LONG = 200, 4000
MAY_GROW_MB = 64
"""What caches of a fixed size may take between the short batch and the long one."""


def write_batch(path: Path, stories: list[str], size: int) -> None:
    """A batch of so many texts, no two alike."""
    with path.open("w", encoding="utf-8") as batch:
        for number in range(size):
            text = stories[number % len(stories)].replace("Kabar Nusantara", f"Kabar Nusantara {number}")
            record = {"id": f"story-{number}", "text": text, "published": "2025-10-06"}
            batch.write(json.dumps(record, ensure_ascii=False) + "\n")


def read_batch(batch: Path, out: Path) -> float:
    """Run the command on a batch; what comes back is the most memory that it held, in MB."""
    with (
        out.open("wb") as stream,
        subprocess.Popen([FOEDUS, "read", "--batch", batch], stdout=stream) as child,
    ):
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def test_a_long_batch_streams(root: Path, tmp_path: Path) -> None:
    stories = [path.read_text("utf-8") for path in sorted((root / "examples").glob("*.txt"))]
    held = {}
    for size in (SHORT, LONG):
        batch, out = tmp_path / f"in-{size}.jsonl", tmp_path / f"out-{size}.jsonl"
        write_batch(batch, stories, size)
        held[size] = read_batch(batch, out)
        with out.open(encoding="utf-8") as lines:
            count = 0
            for count, line in enumerate(lines, start=1):
                found = json.loads(line)
                assert found["id"] == f"story-{count - 1}"
                text = found["source"]["text"]
                for claim in found["claims"]:
                    start, end = claim["span"]
                    assert text[start:end] == claim["quote"]
        assert count == size
    assert held[LONG] - held[SHORT] < MAY_GROW_MB
