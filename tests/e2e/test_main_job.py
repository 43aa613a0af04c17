"""The main job on the story that the project began with: read, add, ask, compare. Skipped where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.running import foedus

pytestmark = pytest.mark.e2e

Found = dict[str, Any]


@pytest.fixture(scope="module")
def seed(shared: Path) -> Path:
    (story,) = sorted((shared / "seed").glob("*.txt"))
    return story


@pytest.fixture(scope="module")
def told(seed: Path) -> Found:
    return foedus("read", seed).only


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ledger") / "ledger.db"


@pytest.fixture(scope="module")
def added(seed: Path, ledger: Path) -> Found:
    return foedus("add", seed, ledger=ledger).only


def of_kind(told: Found, kind: str) -> list[Found]:
    return [claim[kind] | {"_claim": claim} for claim in told["claims"] if claim["kind"] == kind]


def pieces(value: object, path: str = "") -> Iterator[tuple[str, Found]]:
    """Everything that has a span, however deep."""
    if isinstance(value, list):
        for one in value:
            yield from pieces(one, path)
    elif isinstance(value, dict):
        if value.get("span") is not None:
            yield path, value
        for name, one in value.items():
            yield from pieces(one, f"{path}.{name}")


class TestRead:
    def test_the_parts_of_the_article(self, told: Found) -> None:
        article = told["article"]
        assert article["title"]["text"].startswith("Rusia dan Korut")
        assert [caption["credit"] for caption in article["captions"]] == ["ANTARA/KCNA/tm"]
        assert article["outlet"] == "MerahPutih.com"
        assert article["dateline"]["text"].startswith("MerahPutih.com")
        assert len(article["paragraphs"]) == 7
        assert article["byline"]["text"].strip("()") == "ikh"
        assert article["read_also"] == []
        assert len(article["related"]) == 10
        assert [one["label"] for one in article["related"] if one["label"]] == ["HOAKS atau FAKTA"]
        assert [origin["text"] for origin in article["origins"]] == ["CNN"]
        assert article["language"] == "id"
        assert not any("Bagikan" in part["text"] for part in article["paragraphs"])

    def test_every_span_equals_its_quote(self, told: Found) -> None:
        text = told["source"]["text"]
        found = list(pieces(told))
        assert len(found) > 100
        for path, one in found:
            start, end = one["span"]
            assert text[start:end] == one.get("quote", one.get("text")), path

    def test_the_pact(self, told: Found) -> None:
        claims = [
            pact
            for pact in of_kind(told, "pact")
            if pact["_claim"]["section"] == "body" and pact["relations"]
        ]
        (pact,) = claims
        assert {party["actor"] for party in pact["parties"]} == {"RUS", "PRK"}
        (stage,) = pact["stages"]
        assert stage["stage"] == "signed"
        assert stage["date"]["start"] == "2024-06-19"
        assert stage["date"]["certainty"] == "inferred"
        assert stage["date"]["candidates"]
        relations = {one["year"]: one for one in pact["relations"]}
        assert {one["relation"] for one in pact["relations"]} == {"replaces"}
        assert sorted(relations) == [1961, 2000, 2001]
        assert len(pact["relations"]) == 3
        assert relations[1961]["pact"] == "prk-sun-1961"
        assert "chn-prk-1961" not in relations[1961]["candidates"]
        assert len(relations[2000]["candidates"]) == 2

    def test_the_promise_is_in_the_words_of_putin(self, told: Found) -> None:
        spoken = [
            pact["_claim"]
            for pact in of_kind(told, "pact")
            for one in pact["commitments"]
            if one["kind"] == "defence" and "bantuan timbal balik jika terjadi agresi" in one["quote"]
        ]
        (claim,) = spoken
        assert claim["speakers"][0]["actor"] == "vladimir-putin"

    def test_two_questions(self, told: Found) -> None:
        texts = [question["text"] for question in of_kind(told, "question")]
        assert len(texts) == 2
        assert any("nuklir" in text for text in texts)
        assert any("latihan militer bersama" in text for text in texts)

    def test_the_visit(self, told: Found) -> None:
        visits = [event for event in of_kind(told, "event") if event["plover"] == "CONSULT"]
        assert any(
            {one["country"] for one in visit["actors"]} == {"RUS"}
            and {one["country"] for one in visit["recipients"]} == {"PRK"}
            and visit["mode"] == "visit"
            for visit in visits
        )

    def test_nothing_is_taken_from_the_headlines_of_other_stories(self, told: Found) -> None:
        begins = min(one["span"][0] for one in told["article"]["related"])
        for claim in told["claims"]:
            assert claim["section"] != "related"
            assert claim["span"][1] <= begins

    def test_a_date_of_publication_resolves_the_day(self, seed: Path) -> None:
        told = foedus("read", seed, "--published", "2024-06-20").only
        dates = [visit["_claim"]["date"] for visit in of_kind(told, "event") if visit["plover"] == "CONSULT"]
        assert {(date["start"], date["certainty"], len(date["candidates"])) for date in dates} == {
            ("2024-06-19", "resolved", 0)
        }
        stages = [stage for pact in of_kind(told, "pact") for stage in pact["stages"]]
        assert {stage["date"]["start"] for stage in stages if stage["stage"] == "signed"} == {"2024-06-19"}


def changes(part: list[Found], change: str, subject: str) -> list[Found]:
    return [one for one in part if (one["change"], one["subject"]) == (change, subject)]


class TestAdd:
    def test_what_the_story_changes(self, added: Found) -> None:
        (pact,) = changes(added["changes"], "new", "pact")
        assert pact["after"]["pact"] == "prk-rus-2024"
        assert [one["pact"] for one in pact["after"]["replaces"]] == [
            "prk-sun-1961",
            "prk-rus-2000",
            "prk-rus-2001",
        ]
        duties = changes(added["changes"], "new", "duty")
        defence = [one["after"] for one in duties if one["after"]["kind"] == "defence"]
        assert {(one["bearer"], one["toward"]) for one in defence} == {("RUS", "PRK"), ("PRK", "RUS")}
        assert {(one["standing"], one["stage"]) for one in defence} == {("not_in_force", "signed")}
        assert len(changes(added["changes"], "opened", "question")) == 2

    def test_what_is_known_since(self, added: Found) -> None:
        assert any(
            one["after"]["pact"] == "prk-rus-2024" for one in changes(added["since"], "corroborated", "pact")
        )
        stages = [one["after"] for one in changes(added["since"], "new", "stage")]
        assert ("prk-rus-2024", "in_force", "2024-12-04") in {
            (one["pact"], one["stage"], one["date"]["start"]) for one in stages
        }

    def test_the_treaty_of_1961_still_ended_in_1996(self, added: Found, ledger: Path) -> None:
        held = foedus("pact", "prk-sun-1961", ledger=ledger).only
        assert [one["until"] for one in held["parties"]] == ["1996-09-09"] * 2
        for change in (*added["changes"], *added["since"]):
            shown = change["after"] or {}
            assert not (
                shown.get("pact") == "prk-sun-1961" and change["subject"] in ("pact", "stage", "duty")
            )

    def test_added_twice_it_changes_nothing(self, added: Found, seed: Path, ledger: Path) -> None:
        before = foedus("verify", ledger=ledger).only
        again = foedus("add", seed, ledger=ledger).only
        assert again["sources"][0]["already"] is True
        assert (again["claims"], again["changes"], again["since"]) == (0, [], [])
        assert foedus("verify", ledger=ledger).only == before
        shown = foedus("add", seed, "--table", ledger=ledger)
        assert "Nothing new: the ledger holds this already." in shown.out

    def test_a_terminal_shows_the_words_and_who_says_so(self, seed: Path, tmp_path: Path) -> None:
        shown = foedus(
            "add", seed, "--table", ledger=tmp_path / "ledger.db", environment={"COLUMNS": "200"}
        ).out
        assert "WHAT THIS STORY CHANGES" in shown
        assert "KNOWN SINCE" in shown
        assert "new pact prk-rus-2024" in shown
        assert "replaces 1961 (prk-sun-1961)" in shown
        assert "Russia owe each other defence, not in force (signed)" in shown
        assert "CNN > MerahPutih.com" in shown

    def test_the_ledger_can_be_looked_up(self, added: Found, ledger: Path) -> None:
        (source,) = foedus("sources", ledger=ledger).objects
        assert (
            source["claims"]
            == added["claims"]
            == len(foedus("claims", "--source", source["text_id"], ledger=ledger).objects)
        )
        assert len(foedus("questions", "--pact", "prk-rus-2024", ledger=ledger).objects) == 2
        assert foedus("questions", "--known", "1", ledger=ledger).out == ""
        assert foedus("verify", ledger=ledger).only["ok"] is True


def standings(answer: Found, kind: str, toward: str = "PRK") -> dict[str, set[str]]:
    """Of one kind of duty toward one state: who stands where."""
    found: dict[str, set[str]] = {}
    for duty in answer["duties"]:
        if (duty["kind"], duty["toward"], duty["level"]) == (kind, toward, 1):
            found.setdefault(duty["standing"], set()).add(duty["bearer"])
    return found


def asked(on: str, **more: Any) -> Found:
    options = [part for name, value in more.items() for part in (f"--{name}", value)]
    return foedus("casus", "USA", "PRK", "--on", on, *options).only


class TestCasus:
    def test_1990(self) -> None:
        assert standings(asked("1990-01-01"), "defence") == {"due": {"SUN", "CHN", "CUB"}}

    def test_1998(self) -> None:
        answer = asked("1998-01-01")
        assert standings(answer, "defence") == {"due": {"CHN", "CUB"}}
        assert not {"SUN", "RUS"} & {duty["bearer"] for duty in answer["duties"]}

    def test_the_day_after_the_signing(self) -> None:
        answer = asked("2024-06-20")
        assert standings(answer, "defence") == {"due": {"CHN", "CUB"}, "not_in_force": {"RUS"}}
        consultation = [
            duty
            for duty in answer["duties"]
            if (duty["bearer"], duty["kind"], duty["standing"]) == ("RUS", "consultation", "due")
        ]
        assert [duty["pact"] for duty in consultation] == ["prk-rus-2000"]
        assert ("USA", "tac") in {(breach["actor"], breach["pact"]) for breach in answer["breaches"]}

    def test_once_it_is_in_force(self) -> None:
        answer = asked("2024-12-31")
        assert standings(answer, "defence")["due"] == {"CHN", "CUB", "RUS"}
        assert set(answer["drawn_in"]["certain"]) >= {"CHN", "CUB", "RUS"}

    def test_what_could_not_be_verified_about_the_cuban_treaty_is_said(self) -> None:
        (duty,) = [one for one in asked("2024-12-31")["duties"] if one["bearer"] == "CUB"]
        assert duty["verified"] == "dataset"
        assert any("not verified" in step["text"] for step in duty["proof"])

    def test_each_duty_shows_words_and_article(self) -> None:
        (duty,) = [
            one for one in asked("2024-12-31")["duties"] if (one["bearer"], one["kind"]) == ("RUS", "defence")
        ]
        assert (duty["article"], duty["verified"]) == ("4", "text")
        assert any((step["evidence"] or {}).get("quote") for step in duty["proof"] if step["step"] == "claim")

    def test_with_the_story_in_the_ledger_its_speakers_are_in_the_proof(
        self, added: Found, ledger: Path
    ) -> None:
        answer = foedus("casus", "USA", "PRK", "--on", "2024-12-31", ledger=ledger).only
        (duty,) = [one for one in answer["duties"] if (one["bearer"], one["kind"]) == ("RUS", "defence")]
        assert duty["standing"] == "due"
        speakers = {one["actor"] for step in duty["proof"] for one in step["speakers"]}
        assert "vladimir-putin" in speakers

    def test_what_was_reported_by_then(self) -> None:
        answer = asked("2024-12-31", reported="2024-06-25")
        assert "RUS" not in standings(answer, "defence").get("due", set())


class TestDiff:
    def test_what_the_treaty_changed(self) -> None:
        found = foedus("diff", "2024-06-18", "2024-12-31").only
        new = {
            (one["after"]["bearer"], one["after"]["toward"], one["after"]["standing"])
            for one in changes(found["changes"], "new", "duty")
            if (one["after"]["pact"], one["after"]["kind"]) == ("prk-rus-2024", "defence")
        }
        assert new == {("RUS", "PRK", "due"), ("PRK", "RUS", "due")}
        ended = {one["before"]["pact"] for one in changes(found["changes"], "ended", "duty")}
        assert "prk-rus-2000" in ended

    def test_reported_hides_what_was_not_public(self) -> None:
        found = foedus("diff", "2024-06-18", "2024-12-31", "--reported", "2024-06-25").only
        duties = [
            one["after"]
            for one in changes(found["changes"], "new", "duty")
            if one["after"]["pact"] == "prk-rus-2024"
        ]
        assert duties
        assert {duty["standing"] for duty in duties} == {"not_in_force"}
        assert "in_force" not in {
            one["after"]["stage"]
            for one in changes(found["changes"], "new", "stage")
            if one["after"]["pact"] == "prk-rus-2024"
        }

    def test_two_reported_are_compared(self) -> None:
        found = foedus(
            "diff", "--on", "2024-12-31", "--reported", "2024-06-25", "--reported", "2024-12-31"
        ).only
        assert (found["before"]["reported"], found["after"]["reported"]) == ("2024-06-25", "2024-12-31")
        better = [
            one["after"]
            for one in changes(found["changes"], "new", "duty")
            if one["before"] and one["after"]["pact"] == "prk-rus-2024"
        ]
        assert {(one["kind"], one["standing"]) for one in better} >= {("defence", "due")}
