"""Bad input: one clear line on stderr that says what to do, the right exit code, and nothing half-kept."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import threading
from contextlib import closing
from pathlib import Path

import pytest
from tests.running import COMMAND, Done, foedus

pytestmark = pytest.mark.e2e

STORY = Path(__file__).resolve().parents[2] / "examples" / "pukpuk-en.txt"
FRENCH = (
    "Le président de la République a signé hier à Paris un traité avec le gouvernement de la Pologne, "
    "a annoncé le ministère des affaires étrangères. Les deux pays se promettent une aide mutuelle.\n"
)


def refused(done: Done, code: int, *words: str) -> None:
    """Exactly one line on stderr, with what to do after a semicolon, and no traceback."""
    assert done.code == code, done
    assert done.out == ""
    (line,) = done.err.splitlines()
    assert line.startswith("foedus: error: ")
    assert "; " in line, "says nothing of what to do"
    assert "Traceback" not in done.err
    assert "mistake in foedus" not in done.err
    for word in words:
        assert word in line


def make_source(name: str, folder: Path) -> Path:
    path = folder / f"{name}.txt"
    match name:
        case "missing":
            pass
        case "folder":
            path.mkdir()
        case "empty":
            path.write_bytes(b"")
        case "blank":
            path.write_bytes(b" \n\t\n")
        case "binary":
            path.write_bytes(bytes(range(256)) * 20)
        case "picture":
            path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 100)
        case "french":
            path.write_text(FRENCH, "utf-8")
        case "large":
            with path.open("wb") as file:
                file.write(b"Rusia dan Korut menandatangani perjanjian. ")
                file.truncate(50 * 1024 * 1024)
        case "broken":
            path.write_bytes(b"Rusia dan Korut menandatangani " + b"\xff\xfe perjanjian baru.")
    return path


SOURCES = {
    "missing": "no such file",
    "folder": "folder",
    "empty": "empty",
    "blank": "empty",
    "binary": "binary",
    "picture": "picture",
    "french": "French",
    "large": "larger than",
    "broken": "UTF-8 at byte 31",
}


@pytest.mark.parametrize(("name", "word"), SOURCES.items())
@pytest.mark.parametrize("command", ["read", "add"])
def test_a_source_that_cannot_be_read(command: str, name: str, word: str, tmp_path: Path) -> None:
    ledger = tmp_path / "kept" / "ledger.db"
    refused(foedus(command, make_source(name, tmp_path), ledger=ledger), 1, word)
    assert not ledger.parent.exists(), "a story that cannot be read made a ledger"


def test_a_bad_source_leaves_a_ledger_as_it_was(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    assert foedus("add", STORY, ledger=ledger).code == 0
    before = foedus("verify", ledger=ledger).only
    for name in SOURCES:
        assert foedus("add", make_source(name, tmp_path), ledger=ledger).code == 1
    assert foedus("verify", ledger=ledger).only == before


def test_what_succeeds_is_printed_though_others_fail(tmp_path: Path) -> None:
    done = foedus("read", tmp_path / "missing.txt", STORY, make_source("empty", tmp_path))
    assert done.code == 1
    assert [one["source"]["uri"] for one in done.objects] == [STORY.as_uri()]
    assert len(done.err.splitlines()) == 2


def test_nothing_on_standard_input() -> None:
    refused(foedus("read", "-"), 1, "standard input", "empty")


@pytest.mark.parametrize("state", ["Atlantis", "XXX", "cow:9999", ""])
def test_an_unknown_state(state: str) -> None:
    refused(foedus("casus", "USA", state), 2, "state")
    refused(foedus("casus", state, "PRK"), 2, "state")


def test_a_state_that_was_none_on_that_day() -> None:
    refused(foedus("casus", "USA", "SUN", "--on", "2024-01-01"), 2, "1991", "RUS")


@pytest.mark.parametrize("day", ["2024-02-30", "yesterday", "2024", "24-06-19", "2024-6-19", "20240619", ""])
def test_a_date_that_is_none(day: str) -> None:
    refused(foedus("casus", "USA", "PRK", "--on", day), 2, "--on", "YYYY-MM-DD")
    refused(foedus("casus", "USA", "PRK", "--reported", day), 2, "--reported")
    refused(foedus("read", STORY, "--published", day), 2, "--published")
    refused(foedus("diff", "2024-06-18", day), 2, "YYYY-MM-DD")
    refused(foedus("actors", "resolve", "Korut", "--on", day), 2, "--on")


def run_sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def make_ledger(name: str, folder: Path) -> Path:
    path = folder / "something"
    match name:
        case "text file":
            path.write_text("Dear diary\n")
        case "other database":
            run_sql(path, "CREATE TABLE recipes (name)")
        case "folder":
            path.mkdir()
        case "newer":
            assert foedus("add", STORY, ledger=path).code == 0
            run_sql(path, "UPDATE head SET ledger_format = 99")
    return path


LEDGERS = {
    "text file": "no ledger",
    "other database": "something else",
    "folder": "folder",
    "newer": "newer",
}
READING = (
    ("casus", "USA", "PRK"),
    ("pacts",),
    ("pact", "nato"),
    ("claims",),
    ("questions",),
    ("sources",),
    ("verify",),
    ("diff", "2024-06-18", "2024-12-31"),
)


@pytest.mark.parametrize(("name", "word"), LEDGERS.items())
def test_a_ledger_that_is_none_or_newer(name: str, word: str, tmp_path: Path) -> None:
    path = make_ledger(name, tmp_path)
    before = path.read_bytes() if path.is_file() else None
    refused(foedus("add", STORY, ledger=path), 1, word)
    for arguments in READING:
        refused(foedus(*arguments, ledger=path), 1, word)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_no_address_of_a_ledger() -> None:
    refused(foedus("pacts", "--ledger", "carrier-pigeon://roof/loft"), 2, "sqlite:///")
    refused(foedus("pacts", "--ledger", "sqlite://"), 2, "sqlite:///")


def test_a_command_that_only_reads_makes_no_ledger(tmp_path: Path) -> None:
    ledger = tmp_path / "kept" / "ledger.db"
    for arguments in (*READING, ("read", STORY), ("actors", "resolve", "Korut"), ("schema", "read")):
        done = foedus(*arguments, ledger=ledger)
        assert done.code == (1 if arguments == ("verify",) else 0), done
    assert not ledger.parent.exists()


@pytest.mark.parametrize("command", ["claims", "questions", "sources"])
def test_a_list_without_a_ledger_says_so(command: str, tmp_path: Path) -> None:
    done = foedus(command, ledger=tmp_path / "ledger.db")
    assert (done.code, done.out) == (0, "")
    assert "no ledger yet" in done.err


def test_the_ledger_alone_where_there_is_none(tmp_path: Path) -> None:
    for arguments in (("casus", "USA", "PRK"), ("pacts",), ("diff", "2024-06-18", "2024-12-31")):
        refused(foedus(*arguments, "--source", "ledger", ledger=tmp_path / "none.db"), 1, "no ledger yet")


WRONG = (
    (("frobnicate",), "--help"),
    (("raed", "x"), "'read'"),
    (("read",), "--batch"),
    (("read", "x", "--batch", "y"), "--batch"),
    (("add",), "foedus add"),
    (("casus", "USA"), "--batch"),
    (("casus", "USA", "USA"), "itself"),
    (("casus", "USA", "PRK", "--act", "insult"), "armed_attack"),
    (("casus", "USA", "PRK", "--depth", "0"), "x>=1"),
    (("casus", "USA", "PRK", "--given", "request"), "request=true"),
    (("casus", "USA", "PRK", "--given", "weather=true"), "non_provocation"),
    (("casus", "USA", "PRK", "--lang", "fr"), "'en'"),
    (("casus", "USA", "PRK", "--known", "3"), "no ledger"),
    (("casus", "USA", "PRK", "--nope"), "casus --help"),
    (("casus", "USA", "PRK", "--source", "atop"), "not in this release"),
    (("casus", "USA", "PRK", "--honour", "all"), "not in this release"),
    (("casus", "USA", "PRK", "--retaliation"), "not in this release"),
    (("read", "x", "--reader", "model"), "FOEDUS_MODEL_URL"),
    (("add", "x", "--reader", "both"), "not in this release"),
    (("diff", "2024-06-18"), "two days"),
    (("schema", "nope"), "read, add, casus"),
    (("schema",), "schema --help"),
)


@pytest.mark.parametrize(("arguments", "word"), WRONG)
def test_wrong_usage(arguments: tuple[str, ...], word: str) -> None:
    refused(foedus(*arguments), 2, word)


def test_a_pact_that_is_not_held() -> None:
    refused(foedus("pact", "nata"), 1, "nato")


def test_a_bad_line_of_a_batch_is_passed_over(tmp_path: Path) -> None:
    batch = tmp_path / "texts.jsonl"
    good = {"id": "a", "text": STORY.read_text("utf-8"), "published": "2025-10-06"}
    lines = [
        json.dumps(good),
        "{not json",
        json.dumps({"id": "b"}),
        json.dumps({"id": "c", "text": FRENCH}),
        json.dumps({"id": "d", "text": ""}),
        json.dumps({**good, "id": "e", "published": "2025-13-01"}),
        b"\xff\xfe".decode("latin-1").encode("latin-1").decode("utf-8", "surrogateescape"),
        "",
        json.dumps({**good, "id": "f"}),
    ]
    batch.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
    done = foedus("read", "--batch", batch)
    assert done.code == 1
    assert [one["id"] for one in done.objects] == ["a", "f"]
    named = [
        int(found.group(1)) for line in done.err.splitlines() if (found := re.search(r"line (\d+)", line))
    ]
    assert named == [2, 3, 4, 5, 6, 7]
    assert all(line.startswith("foedus: error: ") for line in done.err.splitlines())


def test_a_bad_scenario_of_a_batch_is_passed_over() -> None:
    def scenario(name: str, **more: object) -> str:
        acts = [{"attacker": "USA", "target": "PRK"}]
        return json.dumps({"id": name, "on": "2024-12-31", "acts": acts, **more})

    two = [{"attacker": "USA", "target": "PRK"}, {"attacker": "CHN", "target": "USA", "kind": "join"}]
    lines = [
        scenario("a"),
        scenario("b", acts=[{"attacker": "USA", "target": "Atlantis"}]),
        scenario("c", acts=two),
        scenario("d", on="yesterday"),
        scenario("e", given={"weather": True}),
        scenario("f", source="atop"),
        scenario("g", acts=[]),
        scenario("h", lang="id"),
    ]
    done = foedus("casus", "--batch", "-", stdin="\n".join(lines))
    assert done.code == 1
    assert [one["id"] for one in done.objects] == ["a", "h"]
    assert len(done.err.splitlines()) == 6


def test_a_batch_that_is_missing(tmp_path: Path) -> None:
    refused(foedus("read", "--batch", tmp_path / "none.jsonl"), 1, "path")
    refused(foedus("casus", "--batch", tmp_path), 1, "folder")


def test_actors_that_are_none(tmp_path: Path) -> None:
    path = tmp_path / "actors.jsonl"
    refused(foedus("read", STORY, "--actors", path), 1, "actors.jsonl")
    path.write_text('{"kind": "state", "id": "ATL"}\n')
    refused(foedus("read", STORY, "--actors", path), 1, "line 1", "foedus schema actor")
    refused(foedus("read", STORY, "--actors", tmp_path), 1)


@pytest.mark.parametrize(
    "arguments", [("--debug", "casus", "USA", "Atlantis"), ("casus", "USA", "Atlantis", "--debug")]
)
def test_a_traceback_only_where_it_is_asked_for(arguments: tuple[str, ...]) -> None:
    done = foedus(*arguments)
    assert done.code != 0
    assert "Traceback" in done.err


def test_a_reader_that_goes_away_is_no_error() -> None:
    with subprocess.Popen(
        [COMMAND, "pacts", "--json", "--source", "register"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""


def test_interrupted() -> None:
    with subprocess.Popen([COMMAND, "read", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stderr is not None
        timer = threading.Timer(1.5, os.kill, (running.pid, signal.SIGINT))
        timer.start()
        assert running.wait(30) == 130
        assert b"Traceback" not in running.stderr.read()
