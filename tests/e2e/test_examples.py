"""The main job on our own example stories, which are always there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.running import foedus

pytestmark = pytest.mark.e2e

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
INVENTED = EXAMPLES.parent / "tests" / "fixtures" / "stories" / "invented-en.txt"


@pytest.mark.parametrize("name", ["pukpuk-id.txt", "pukpuk-en.txt"])
def test_read(name: str) -> None:
    found = foedus("read", EXAMPLES / name).only
    pacts = [claim["pact"] for claim in found["claims"] if claim["kind"] == "pact"]
    (signed, *_) = [
        pact for pact in pacts if pact["pact"] == "aus-png-2025" and any(s["date"] for s in pact["stages"])
    ]
    assert {party["actor"] for party in signed["parties"]} == {"AUS", "PNG"}
    assert {stage["date"]["start"] for stage in signed["stages"]} == {"2025-10-06"}
    assert len([claim for claim in found["claims"] if claim["kind"] == "question"]) == 2
    text = found["source"]["text"]
    for claim in found["claims"]:
        start, end = claim["span"]
        assert text[start:end] == claim["quote"]


@pytest.mark.parametrize("name", ["pukpuk-id.txt", "pukpuk-en.txt"])
def test_add(name: str, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    added = foedus("add", EXAMPLES / name, ledger=ledger).only
    told = {(one["change"], one["subject"]) for one in added["changes"]}
    assert {("new", "pact"), ("new", "duty"), ("opened", "question")} <= told
    duties = [one["after"] for one in added["changes"] if one["subject"] == "duty"]
    assert {(one["bearer"], one["toward"]) for one in duties} == {("AUS", "PNG"), ("PNG", "AUS")}
    assert {one["standing"] for one in duties} == {"not_in_force"}
    assert "corroborated" in {one["change"] for one in added["since"]}
    again = foedus("add", EXAMPLES / name, ledger=ledger).only
    assert (again["changes"], again["since"], again["sources"][0]["already"]) == ([], [], True)


def test_a_pact_that_no_register_holds_is_minted_once(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    added = foedus("add", INVENTED, ledger=ledger).only
    assert {one["after"]["pact"] for one in added["changes"] if one["subject"] == "pact"} == {"fji-vut-2026"}
    answer = foedus("casus", "China", "Fiji", "--on", "2026-04-01", ledger=ledger).only
    (duty,) = [one for one in answer["duties"] if one["pact"] == "fji-vut-2026"]
    assert (duty["bearer"], duty["standing"], duty["verified"]) == ("VUT", "not_in_force", "report")
    assert foedus("pact", "fji-vut-2026", ledger=ledger).only["id"] == "fji-vut-2026"
    before = foedus("casus", "China", "Fiji", "--on", "2026-04-01", "--known", "1", ledger=ledger).only
    assert "fji-vut-2026" not in {one["pact"] for one in before["duties"]}


def test_a_ledger_may_be_named_in_three_ways(tmp_path: Path) -> None:
    story, path = EXAMPLES / "pukpuk-en.txt", tmp_path / "one.db"
    assert foedus("add", story, "--ledger", f"sqlite:///{path}").code == 0
    assert len(foedus("sources", "--ledger", path).objects) == 1
    assert len(foedus("sources", ledger=f"sqlite:///{path}").objects) == 1
    home = {"XDG_DATA_HOME": str(tmp_path / "data")}
    assert foedus("add", story, environment=home).code == 0
    assert len(foedus("sources", environment=home).objects) == 1
    assert [one.name for one in (tmp_path / "data" / "foedus").glob("*.db")] == ["ledger.db"]


def test_standard_input_is_a_source() -> None:
    text = (EXAMPLES / "pukpuk-en.txt").read_bytes()
    found = foedus("read", "-", stdin=text).only
    assert found["source"]["uri"] is None
    assert found["claims"]


def test_a_batch_keeps_ids_and_what_each_line_says() -> None:
    text = (EXAMPLES / "pukpuk-id.txt").read_text("utf-8")
    lines = [
        {"id": "one", "text": text, "published": "2025-10-07", "lang": "id", "uri": "https://example.org/1"},
        {"id": "two", "text": "Rusia dan Korut menandatangani perjanjian pertahanan pada 19 Juni 2024."},
    ]
    one, two = foedus("read", "--batch", "-", stdin="\n".join(map(json.dumps, lines))).objects
    assert (one["id"], one["source"]["uri"]) == ("one", "https://example.org/1")
    assert one["article"]["published"]["start"] == "2025-10-07"
    assert (two["id"], two["article"]["title"]) == ("two", None)
    assert len(two["article"]["paragraphs"]) == 1


def test_names_and_ids_and_numbers_mean_the_same_state() -> None:
    answers = [
        foedus("casus", attacker, target, "--on", "2024-12-31").only["duties"]
        for attacker, target in (("USA", "PRK"), ("Amerika Serikat", "Korut"), ("cow:2", "cow:731"))
    ]
    assert answers[0] == answers[1] == answers[2]


def test_who_a_name_means_depends_on_the_day() -> None:
    def meant(day: str) -> list[str]:
        found = foedus("actors", "resolve", "Putin", "--on", day).objects
        return [one["office"] for one in found]

    assert meant("2010-01-01") == ["head_of_government"]
    assert meant("2024-06-19") == ["head_of_state"]


def test_an_answer_in_indonesian() -> None:
    done = foedus("casus", "AS", "Korut", "--on", "2024-12-31", "--lang", "id", "--table")
    assert "WAJIB" in done.out
    assert "Korea Utara" in done.out


def test_a_table_goes_where_it_is_asked_for_and_bears_no_colour_in_a_pipe() -> None:
    done = foedus("casus", "USA", "PRK", "--on", "2024-12-31", "--table", "--proof")
    assert (done.code, done.err) == (0, "")
    assert "\x1b" not in done.out
    assert "Article 4" in done.out
    assert all(line == line.rstrip() for line in done.out.splitlines())


@pytest.mark.parametrize("width", [60, 200])
def test_a_table_is_as_wide_as_it_may_be(width: int) -> None:
    around = {"COLUMNS": str(width)}
    lines = foedus("read", EXAMPLES / "pukpuk-en.txt", "--table", environment=around).out.splitlines()
    assert max(len(line) for line in lines if "://" not in line) <= width
