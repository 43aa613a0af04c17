"""The first text that a process reads is read as any other: what is set up on the way leaves no gap."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

STORIES = Path(__file__).parents[1] / "gold" / "stories"
TWICE = """
import sys
import msgspec
from foedus.api import read
readings = [read(sys.argv[1], published="2025-05-05").claims for _ in range(2)]
assert readings[0]
print(msgspec.json.encode(readings[0]) == msgspec.json.encode(readings[1]))
"""


@pytest.mark.parametrize("name", ["en-ukraine-two-pacts", "en-raa-in-force", "id-sadap-australia"])
def test_the_first_reading_of_a_process_is_as_the_second(name: str) -> None:
    path = STORIES / f"{name}.txt"
    run = subprocess.run(
        [sys.executable, "-c", TWICE, str(path)], capture_output=True, text=True, check=False, timeout=60
    )
    assert (run.stdout.strip(), run.stderr) == ("True", "")
