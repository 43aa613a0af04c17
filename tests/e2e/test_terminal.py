"""What a person at a terminal sees, and how long it takes; what a pipe sees, and when."""

from __future__ import annotations

import json
import os
import pty
import resource
import subprocess
import time
from pathlib import Path

import pytest
from tests.running import COMMAND

pytestmark = pytest.mark.e2e

STORY = Path(__file__).resolve().parents[2] / "examples" / "pukpuk-en.txt"


def at_a_terminal(*arguments: object, environment: dict[str, str] | None = None) -> str:
    """What the command writes to a terminal."""
    master, slave = pty.openpty()
    around = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **(environment or {})}
    with subprocess.Popen([COMMAND, *map(str, arguments)], stdout=slave, stderr=slave, env=around) as running:
        os.close(slave)
        seen = b""
        while True:
            try:
                block = os.read(master, 65536)
            except OSError:
                break
            if not block:
                break
            seen += block
        assert running.wait() == 0
    os.close(master)
    return seen.decode()


def test_a_terminal_gets_tables() -> None:
    seen = at_a_terminal("read", STORY)
    assert not seen.startswith("{")
    assert "aus-png-2025" in seen
    assert "\x1b[" in seen


def test_without_colour_where_that_is_wished() -> None:
    seen = at_a_terminal("read", STORY, environment={"NO_COLOR": "1"})
    assert "\x1b[3" not in seen.replace("\x1b[3m", "")


def test_json_where_it_is_asked_for() -> None:
    assert json.loads(at_a_terminal("read", STORY, "--json"))["schema"] == 1


def test_a_batch_is_answered_line_by_line() -> None:
    line = json.dumps({"id": "x", "text": STORY.read_text("utf-8")}).encode() + b"\n"
    with subprocess.Popen(
        [COMMAND, "read", "--batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for _ in range(3):
            running.stdin.write(line)
            running.stdin.flush()
            # Would wait for ever if the answer came only when the input ends.
            assert json.loads(running.stdout.readline())["id"] == "x"
        running.stdin.close()
        assert running.wait(30) == 0


def test_streams_that_are_closed_do_no_harm() -> None:
    shell = f"'{COMMAND}' pacts >&-; '{COMMAND}' read - <&-"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "foedus: error: standard input: this is empty; give a file with a text in it\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_said(unbuffered: str) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [COMMAND, "pacts"], stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=environment
        )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("foedus: error: No space left")


def seconds(*arguments: object) -> tuple[float, float]:
    """Wall time and processor time of the quickest of three runs."""
    best: list[tuple[float, float]] = []
    for _ in range(3):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([COMMAND, *map(str, arguments)], stdout=subprocess.DEVNULL, check=True)
        after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best.append((ended - began, spent))
    return min(wall for wall, _ in best), min(spent for _, spent in best)


def test_the_version_comes_at_once() -> None:
    wall, _ = seconds("--version")
    assert wall < 0.3


def test_a_story_is_read_in_a_moment() -> None:
    """Loading what is known of actors and pacts included; a bound for any machine, not a figure."""
    _, start = seconds("--version")
    _, whole = seconds("read", STORY)
    assert whole - start < 0.6
