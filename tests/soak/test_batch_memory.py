"""Twenty thousand lines through the API, and no more memory than for two hundred."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest

import foedus
from foedus.model.change import ReadResult

pytestmark = pytest.mark.soak

MAY_GROW = 4 * 1024 * 1024
"""Bytes that caches of a fixed size may take between the short file and the long one."""


def peak(folder: Path, count: int) -> int:
    """The most that Python held at a time while a file of so many lines was read."""
    path = folder / f"{count}.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            day = f"{1 + number % 28} June {1950 + number % 70}"
            text = f"Story {number}. Moscow signed a treaty with Pyongyang on {day}."
            stream.write(json.dumps({"id": str(number), "text": text, "lang": "en"}) + "\n")
    tracemalloc.start()
    try:
        for number, one in enumerate(foedus.read_batch(path)):
            assert isinstance(one, ReadResult)
            assert one.id == str(number)
        assert number == count - 1
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_twenty_thousand_lines(tmp_path: Path) -> None:
    peak(tmp_path, 10)
    assert peak(tmp_path, 20_000) < peak(tmp_path, 200) + MAY_GROW
