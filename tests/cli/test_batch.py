"""A batch is read as a stream, and a line that cannot be used is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from foedus.cli import batch
from foedus.schema import BatchScenario, BatchText


def read(path: Path) -> list[tuple[int, object]]:
    return list(batch.lines(str(path), BatchText))


def test_lines_and_what_is_wrong_with_them(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(
        b'{"id": "a", "text": "b"}\n\n  \n[]\n{"id": "c", "text": 3}\n{"id": "d", "text": "e", "more": 1}'
    )
    found = read(path)
    assert [number for number, _ in found] == [1, 4, 5, 6]
    assert found[0][1] == BatchText(id="a", text="b")
    assert "x.jsonl, line 4" in str(found[1][1])
    assert "$.text" in str(found[2][1])
    assert isinstance(found[3][1], BatchText)


def test_a_line_without_an_end_is_not_held_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "LONGEST", 100)
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"x" * 1000 + b"\n" + b'{"id": "a", "text": "b"}\n' + b"y" * 350)
    found = read(path)
    assert [number for number, _ in found] == [1, 2, 3]
    assert isinstance(found[0][1], batch.BadLine)
    assert found[1][1] == BatchText(id="a", text="b")
    assert isinstance(found[2][1], batch.BadLine)


def test_a_scenario_has_the_options_of_the_command() -> None:
    import click

    from foedus.cli.casus import casus

    options = {name for one in casus.params if isinstance(one, click.Option) for name in one.opts}
    for field in BatchScenario.__struct_fields__:
        if field not in ("id", "acts"):
            assert f"--{field}" in options
