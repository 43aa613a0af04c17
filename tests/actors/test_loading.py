"""The data files of the register: each line has its shape, and a bad one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from foedus import actors
from foedus.actors.loading import DATA, built_in, read_lines
from foedus.errors import KnowledgeError, SourceMissing

GOOD = '{"kind":"group","id":"river-front","since":null,"until":null,"names":{"en":["River Front"]}}'


def test_every_built_in_file_reads() -> None:
    files = sorted(DATA.glob("*.jsonl"))
    assert files
    records, release = built_in()
    assert len(records) == sum(len(read_lines(path)) for path in files)
    assert release.startswith("foedus-actors ")
    ids = [record.id for record in records]
    assert len(ids) == len(set(ids))


def test_a_file_of_more_actors_is_added(tmp_path: Path) -> None:
    path = tmp_path / "more.jsonl"
    path.write_text(f"{GOOD}\n\n", encoding="utf-8")
    (record,) = read_lines(path)
    assert record.id == "river-front"
    register = actors.load(path)
    assert register.get("river-front") == record
    assert register.get("JPN") is not None
    assert actors.load().get("river-front") is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"kind":"group","id":"x"}', "since"),
        ('{"kind":"wizard","id":"x"}', "wizard"),
        ('{"id":"x"}', "kind"),
        ('{"kind":"group","id":7,"since":null,"until":null,"names":{}}', "id"),
        ('{"kind":"group","id":"x","since":null,"until":null,"names":{},"colour":"red"}', "colour"),
        ("{not json", "not an actor"),
        ("[]", "not an actor"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "more.jsonl"
    path.write_text(f"{GOOD}\n\n{line}\n{GOOD}\n", encoding="utf-8")
    with pytest.raises(KnowledgeError) as error:
        read_lines(path)
    assert str(path) in str(error.value)
    assert "line 3" in str(error.value)
    assert said in str(error.value)


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    path = tmp_path / "more.jsonl"
    path.write_bytes(GOOD.encode() + b'\n{"kind":"group","id":"\xff"}\n')
    with pytest.raises(KnowledgeError, match="line 2"):
        read_lines(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match=r"nowhere\.jsonl"):
        read_lines(tmp_path / "nowhere.jsonl")
    with pytest.raises(SourceMissing):
        read_lines(tmp_path)


def test_an_empty_file_holds_nobody(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_bytes(b"")
    assert read_lines(path) == []
