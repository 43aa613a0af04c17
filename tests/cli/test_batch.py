"""A batch on the command line: what a line may hold, and the bar of progress."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import threading
from pathlib import Path

import pytest
from tests.running import COMMAND

from foedus.schema import BatchScenario

LINE = json.dumps({"id": "a", "text": "Moscow and Pyongyang signed a treaty.", "lang": "en"}) + "\n"


def test_a_scenario_has_the_options_of_the_command() -> None:
    import click

    from foedus.cli.casus import casus

    options = {name for one in casus.params if isinstance(one, click.Option) for name in one.opts}
    for field in BatchScenario.__struct_fields__:
        if field not in ("id", "acts"):
            assert f"--{field}" in options


def seen_on_stderr(*arguments: object, stdin: int | None = None, stdout_too: bool = False) -> tuple[str, str]:
    """What a run writes to stdout, and to a terminal that is its stderr (and its stdout too, where so)."""
    master, slave = pty.openpty()
    running = subprocess.Popen(
        [COMMAND, *map(str, arguments)],
        stdin=subprocess.DEVNULL if stdin is None else stdin,
        stdout=slave if stdout_too else subprocess.PIPE,
        stderr=slave,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"},
    )
    os.close(slave)
    seen = bytearray()

    def collect() -> None:
        try:
            while block := os.read(master, 65536):
                seen.extend(block)
        except OSError:
            return

    thread = threading.Thread(target=collect)
    thread.start()
    out = running.stdout.read().decode() if running.stdout else ""
    assert running.wait(60) in (0, 1)
    thread.join()
    os.close(master)
    if running.stdout:
        running.stdout.close()
    return out, seen.decode()


@pytest.mark.e2e
def test_a_bar_on_a_terminal_and_errors_above_it(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(LINE * 5 + "[]\n" + LINE * 5)
    out, seen = seen_on_stderr("read", "--batch", path)
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a"] * 10
    assert "━" in seen
    assert "foedus: error: " in seen.replace("\r\n", "")
    assert "line 6" in seen
    assert "\x1b[" not in out


@pytest.mark.e2e
def test_no_bar_where_it_would_fight(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(LINE * 3)
    _, seen = seen_on_stderr("read", "--batch", path, "--json", stdout_too=True)
    assert "━" not in seen
    assert len([line for line in seen.splitlines() if line.startswith("{")]) == 3
    piped = subprocess.run([COMMAND, "read", "--batch", path], capture_output=True, text=True, check=True)
    assert piped.stderr == ""
