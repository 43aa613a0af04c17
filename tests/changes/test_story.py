"""A story of 19 June 2024, claim by claim, against the built-in register."""

from __future__ import annotations

from typing import Any

import pytest
from tests.pacts import small

from foedus.actors import load
from foedus.changes import StoryViews, added, diff, story_views
from foedus.model.base import Date
from foedus.model.casus import Times
from foedus.model.change import Change
from foedus.model.claim import (
    Claim,
    ClaimedCommitment,
    ClaimedRelation,
    ClaimedStage,
    PactClaim,
    Question,
    QuestionAbout,
)
from foedus.model.evidence import SpanEvidence
from foedus.model.kept import Kept
from foedus.model.mention import Mention
from foedus.model.vocabulary import CommitmentKind, StageKind
from foedus.pacts import kept_of, view
from foedus.register import release

TEXT = "a" * 64
DAY = Date(
    start="2024-06-19",
    end="2024-06-19",
    precision="day",
    certainty="inferred",
    candidates=("2024-06-19", "2019-06-19"),
)


def claim(name: str, **parts: Any) -> Kept:
    return Kept(
        claim=Claim(
            id=name,
            kind="question" if "question" in parts else "pact",
            quote="words",
            span=(0, 5),
            section="body",
            speakers=(Mention(actor="merahputih", role="MED"),),
            polarity=parts.pop("polarity", "affirmed"),
            modality=parts.pop("modality", "actual"),
            date=None,
            reader="rules/1",
            score=800,
            reported="2024-06-19",
            evidence=SpanEvidence(text_id=TEXT, span=(0, 5), quote="words"),
            **parts,
        ),
        seq=3,
        text_id=TEXT,
        source="file:///story.txt",
    )


def pact(name: str = "prk-rus-2024", parties: tuple[str, ...] = ("RUS", "PRK"), **parts: Any) -> PactClaim:
    return PactClaim(
        pact=name,
        names=(),
        parties=tuple(Mention(actor=party, country=party) for party in parties),
        form="treaty",
        place=None,
        stages=parts.get("stages", ()),
        relations=parts.get("relations", ()),
        commitments=parts.get("commitments", ()),
    )


def stage(kind: StageKind, party: str | None = None, date: Date | None = DAY) -> ClaimedStage:
    return ClaimedStage(stage=kind, party=party, date=date, quote="words", span=(0, 5))


def replaces(year: int, name: str | None, candidates: tuple[str, ...] = ()) -> ClaimedRelation:
    return ClaimedRelation(
        relation="replaces", pact=name, candidates=candidates, year=year, text=str(year), span=(0, 4)
    )


def promise(kind: CommitmentKind) -> ClaimedCommitment:
    return ClaimedCommitment(
        id=f"promise-{kind}",
        kind=kind,
        polarity="affirmed",
        bearers=(),
        beneficiaries=(),
        adversaries=(),
        area=(),
        trigger="aggression",
        conditions=(),
        process=(),
        strength=None,
        article=None,
        quote="words",
        span=(0, 5),
    )


def asked(name: str, kind: CommitmentKind | None) -> Kept:
    about = QuestionAbout(pact="prk-rus-2024", commitment=kind)
    return claim(name, question=Question(about=about, text=name))


def story() -> list[Kept]:
    relations = (
        replaces(1961, "prk-sun-1961"),
        replaces(2000, None, ("prk-rus-2000", "prk-rus-2000-pyongyang-declaration")),
        replaces(2001, "prk-rus-2001"),
    )
    return [
        claim(
            "treaty",
            pact=pact(stages=(stage("signed"),), relations=relations, commitments=(promise("defence"),)),
        ),
        asked("does the nuclear deterrent extend", "defence"),
        asked("when will there be joint exercises", None),
    ]


def views(told: list[Kept], day: str = "2024-06-19", today: str = "2026-01-01") -> StoryViews:
    kept = [*kept_of(release()), *told]
    return story_views(kept, {TEXT}, day, load(), today=today, release=release().id)


@pytest.fixture(scope="module")
def both() -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    return added(views(story()), load())


def kinds(changes: tuple[Change, ...]) -> list[tuple[str, str]]:
    return [(change.change, change.subject) for change in changes]


def test_on_the_day_of_the_story_a_new_pact_two_duties_and_two_questions(
    both: tuple[tuple[Change, ...], tuple[Change, ...]],
) -> None:
    changes, _ = both
    assert kinds(changes) == [
        ("new", "pact"),
        ("new", "duty"),
        ("new", "duty"),
        ("opened", "question"),
        ("opened", "question"),
    ]
    shown = changes[0].after
    assert shown is not None
    assert (shown["pact"], shown["parties"], shown["form"]) == ("prk-rus-2024", ["RUS", "PRK"], "treaty")
    assert [(one["stage"], one["date"]["start"]) for one in shown["stages"]] == [("signed", "2024-06-19")]
    assert [(one["year"], one["pact"]) for one in shown["replaces"]] == [
        (1961, "prk-sun-1961"),
        (2000, None),
        (2001, "prk-rus-2001"),
    ]
    duties = [change.after for change in changes if change.subject == "duty"]
    assert {(one["bearer"], one["toward"], one["standing"], one["stage"]) for one in duties if one} == {
        ("RUS", "PRK", "not_in_force", "signed"),
        ("PRK", "RUS", "not_in_force", "signed"),
    }
    assert all(change.evidence for change in changes)


def test_known_since_corroborated_and_in_force(both: tuple[tuple[Change, ...], tuple[Change, ...]]) -> None:
    _, since = both
    corroborated = next(change for change in since if change.change == "corroborated")
    assert corroborated.subject == "pact"
    assert corroborated.after is not None
    assert corroborated.after["pact"] == "prk-rus-2024"
    assert any(type(one).__name__ == "CitationEvidence" for one in corroborated.evidence)
    stages = {
        (change.after["pact"], change.after["stage"]): change.after["date"]["start"]
        for change in since
        if change.subject == "stage" and change.after
    }
    assert stages["prk-rus-2024", "in_force"] == "2024-12-04"
    assert stages["prk-rus-2000", "superseded"] == "2024-12-04"
    defence = [
        change
        for change in since
        if change.subject == "duty" and change.after and change.after["kind"] == "defence"
    ]
    assert {
        (change.before["standing"], change.after["standing"])
        for change in defence
        if change.before and change.after
    } == {("not_in_force", "due")}


def test_the_end_of_the_treaty_of_1961_stays_where_it_was(
    both: tuple[tuple[Change, ...], tuple[Change, ...]],
) -> None:
    for changes in both:
        assert "prk-sun-1961" not in {(change.after or {}).get("pact") for change in changes}
    held = views(story()).now.pacts["prk-sun-1961"]
    assert {member.until for member in held.parties} == {"1996-09-09"}


def test_only_the_pacts_of_the_story_are_followed_further(
    both: tuple[tuple[Change, ...], tuple[Change, ...]],
) -> None:
    _, since = both
    named = {(change.after or change.before or {}).get("pact") for change in since}
    assert named <= {
        "prk-rus-2024",
        "prk-rus-2000",
        "prk-rus-2000-pyongyang-declaration",
        "prk-rus-2001",
        "prk-sun-1961",
    }


def test_a_story_that_a_treaty_enters_into_force_turns_what_was_signed_into_what_binds() -> None:
    day = Date(start="2024-12-04", end="2024-12-04", precision="day")
    told = [claim("force", pact=pact(stages=(stage("in_force", date=day),)))]
    changes, _ = added(views(told, day="2024-12-04"), load())
    stages = [change.after for change in changes if change.subject == "stage"]
    assert [(one["pact"], one["stage"], one["date"]["start"]) for one in stages if one] == [
        ("prk-rus-2000", "superseded", "2024-12-04"),
        ("prk-rus-2024", "in_force", "2024-12-04"),
    ]
    better = [change for change in changes if (change.change, change.subject) == ("new", "duty")]
    assert {
        (one.before["standing"], one.after["standing"]) for one in better if one.before and one.after
    } == {("not_in_force", "due")}


@pytest.mark.parametrize(("verified", "corroborates"), [("report", True), ("unverified", False)])
def test_what_is_not_verified_corroborates_nothing(verified: str, corroborates: bool) -> None:
    day = Date(start="1950-01-01", end="1950-01-01", precision="day")
    told = [claim("told", pact=pact("p", ("XAA", "XBB"), stages=(stage("signed", date=day),)))]
    signed = small.stage("signed", "1950-01-01", verified=verified)
    registered = small.kept(small.pact(stages=[signed], commitments=[]))
    times, actors = Times(on="2024-06-20"), small.states()
    before, after = (view(one, times, actors) for one in (told, [*told, *registered]))
    assert (("corroborated", "pact") in kinds(diff(before, after, actors))) == corroborates


def test_a_story_that_a_state_leaves_ends_its_duties() -> None:
    day = Date(start="2026-03-01", end="2026-03-01", precision="day")
    told = [claim("leaves", pact=pact("nato", ("HUN",), stages=(stage("withdrawn", "HUN", day),)))]
    changes, _ = added(views(told, day="2026-03-01", today="2026-03-01"), load())
    assert ("new", "stage") in kinds(changes)
    ended = [change.before for change in changes if (change.change, change.subject) == ("ended", "duty")]
    assert ended
    assert all("HUN" in (one["bearer"], one["toward"]) for one in ended if one)
    assert ("ended", "pact") not in kinds(changes)


@pytest.mark.parametrize(
    "told",
    [{"modality": "intended"}, {"polarity": "denied"}, {"modality": "possible"}, {"modality": "asked"}],
)
def test_what_is_not_said_to_be_so_changes_nothing(told: dict[str, str]) -> None:
    new = pact("fra-idn-2026", ("FRA", "IDN"), stages=(stage("signed"),), commitments=(promise("defence"),))
    changes, since = added(views([claim("plan", pact=new, **told)]), load())
    assert (changes, since) == ((), ())


def test_a_report_of_another_date_is_a_contradiction_and_moves_nothing() -> None:
    day = Date(start="2024-11-30", end="2024-11-30", precision="day")
    told = [claim("other", pact=pact(stages=(stage("in_force", date=day),)))]
    changes, _ = added(views(told, day="2024-12-10"), load())
    assert ("contradicted", "stage") in kinds(changes)
    odd = next(change for change in changes if change.change == "contradicted")
    assert odd.before is not None
    assert odd.after is not None
    assert (odd.before["date"]["start"], odd.after["date"]["start"]) == ("2024-12-04", "2024-11-30")
    assert views(told, day="2024-12-10").now.pacts["prk-rus-2024"].parties[0].since == "2024-12-04"
