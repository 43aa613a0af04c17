"""``python -m scoring``: what is here is scored, what is not is named, and the exit code is 0."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.gold.scoring.made import lines

from scoring.__main__ import main, run
from scoring.events import triples_table
from scoring.sets import GoldSet, gold_sets, shared_folder


@pytest.fixture
def sets(tmp_path: Path) -> tuple[GoldSet, ...]:
    wrong = {"code": "AID", "sources": [{"code": "KEN"}], "targets": [{"code": "TZA"}]}
    record = {"id": "one", "text": "Kenya praised Tanzania.", "events": [wrong]}
    path = lines(tmp_path / "here.jsonl", [record])
    return (
        GoldSet("here", path, triples_table),
        GoldSet("gone", tmp_path / "gone.jsonl", triples_table),
    )


def test_text(sets: tuple[GoldSet, ...], capsys: pytest.CaptureFixture[str]) -> None:
    run(sets, misses=False, as_json=False)
    printed = capsys.readouterr().out
    assert "AID                           1.000  0.000  0.000       0       0       1" in printed
    assert "gone: not here" in printed
    assert "Kenya praised Tanzania." not in printed


def test_misses(sets: tuple[GoldSet, ...], capsys: pytest.CaptureFixture[str]) -> None:
    run(sets, misses=True, as_json=False)
    assert "one: Kenya praised Tanzania." in capsys.readouterr().out


def test_json(sets: tuple[GoldSet, ...], capsys: pytest.CaptureFixture[str]) -> None:
    run(sets, misses=True, as_json=True)
    here, gone = map(json.loads, capsys.readouterr().out.splitlines())
    assert here["rows"]["all"]["all"]["missed"] == 1
    assert len(here["misses"]) == 1
    assert gone["missing"].endswith("/gone.jsonl")


def test_every_set_that_is_not_ours_may_be_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FOEDUS_SHARED", str(tmp_path))
    assert shared_folder() == tmp_path
    names = {one.name for one in gold_sets(tmp_path)}
    assert {
        "en-plover",
        "en-plv",
        "id-statements",
        "id-other-news",
        "coded-en",
        "coded-id",
        "stories",
    } == names
    main(["--misses", "en-plv"])
    assert capsys.readouterr().out.startswith("en-plv: not here")


def test_a_set_that_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["--misses", "en-nothing"])
    assert refused.value.code == 2
    assert "en-plover" in capsys.readouterr().err
