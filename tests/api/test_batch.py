"""A batch is read as a stream: a line that cannot be used is named, and memory does not grow."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest
from tests.reading.by_model.asking import STORY, good, settings
from tests.served import Asked, Reply, completion, failure, served

import foedus
from foedus.api import Readers, batch
from foedus.errors import FoedusError, ModelUnavailable, SourceMissing
from foedus.model.change import ReadResult
from foedus.model.taken import BatchText

TEXT = "\n".join(STORY)


def read(path: Path) -> list[tuple[int, object]]:
    return list(batch.lines(str(path), BatchText))


def written(path: Path, *lines: object) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


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


def test_how_far_it_is_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "x.jsonl", *[{"id": "a", "text": "b"}] * 3)
    told: list[int] = []
    assert len(list(batch.lines(str(path), BatchText, told.append))) == 3
    size = path.stat().st_size
    assert told == [0, size // 3, 2 * size // 3, size]


def test_the_results_keep_the_order_and_name_what_failed(tmp_path: Path) -> None:
    path = written(
        tmp_path / "x.jsonl",
        {"id": "a", "text": TEXT, "published": "2024-06-19", "lang": "en"},
        {"id": "b"},
        {"id": "c", "text": "", "lang": "en"},
        {"id": "d", "text": TEXT, "published": "soon"},
        {"id": "e", "text": TEXT},
    )
    found = list(foedus.read_batch(path, published="2024-06-19", language="en"))
    assert [one.id if isinstance(one, ReadResult) else "line" for one in found] == [
        "a",
        "line",
        "line",
        "line",
        "e",
    ]
    for number, one in zip((2, 3, 4), found[1:4], strict=True):
        assert f"x.jsonl, line {number}" in str(one)
    first, last = found[0], found[-1]
    assert isinstance(first, ReadResult)
    assert isinstance(last, ReadResult)
    assert first.claims == last.claims


def test_a_batch_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        next(foedus.read_batch(tmp_path / "none.jsonl"))


def test_a_model_that_stumbles_is_kept_and_one_that_fell_is_given_up(tmp_path: Path) -> None:
    path = written(tmp_path / "x.jsonl", *[{"id": str(n), "text": TEXT, "lang": "en"} for n in range(9)])

    def answers(asked: Asked) -> Reply:
        return completion(good(asked)) if asked.number in (1, 3) else failure(503)

    with served(answers) as endpoint:
        reader = foedus.readers("model", settings(endpoint.url, tries=1))
        found: list[ReadResult | FoedusError] = []
        with pytest.raises(ModelUnavailable, match="line 7: the model is given up"):
            _into(found, path, reader)
    assert [isinstance(one, ReadResult) for one in found] == [False, True, False, True, False, False, False]


def _into(found: list[ReadResult | FoedusError], path: Path, reader: Readers) -> None:
    for one in foedus.read_batch(path, reader=reader):
        found.append(one)


def test_a_key_that_is_refused_ends_it_at_once(tmp_path: Path) -> None:
    path = written(tmp_path / "x.jsonl", *[{"id": str(n), "text": TEXT, "lang": "en"} for n in range(9)])
    with served(lambda asked: failure(401)) as endpoint:
        found = foedus.read_batch(path, reader=foedus.readers("both", settings(endpoint.url)))
        first = next(found)
        assert isinstance(first, ModelUnavailable)
        assert isinstance(first.partial, ReadResult)
        assert first.partial.id == "0"
        with pytest.raises(ModelUnavailable, match="line 1"):
            next(found)
    assert len(endpoint.asked) == 1


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        path = tmp_path / f"{count}.jsonl"
        with path.open("w") as stream:
            for number in range(count):
                stream.write(json.dumps({"id": str(number), "text": f"Story {number}.", "lang": "en"}) + "\n")
        tracemalloc.start()
        try:
            assert sum(isinstance(one, ReadResult) for one in foedus.read_batch(path)) == count
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)
    assert peak(600) < peak(60) + 1_000_000
