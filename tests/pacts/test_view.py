"""What a view believes of what it is told."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.model.base import Date
from foedus.model.casus import Times
from foedus.model.kept import Kept
from foedus.model.mention import Mention
from foedus.pacts import threads, view

from .small import held, kept, pact, promise, stage, states


def told_by_story(original: Kept, name: str, *, outlet: str = "outlet", **more: Any) -> Kept:
    """The same claim as a story tells it."""
    claim = msgspec.structs.replace(
        original.claim,
        id=name,
        reader="rules/1",
        verified="report",
        speakers=(Mention(actor=outlet, role="MED"),),
        reported=more.pop("reported", "1951-01-01"),
        **more,
    )
    return Kept(claim=claim, seq=more.get("seq", 9), text_id=name, source=f"file:///{name}")


def stage_claim(claims: list[Kept], kind: str) -> Kept:
    return next(
        one for one in claims if one.claim.pact and [s.stage for s in one.claim.pact.stages] == [kind]
    )


def promise_claim(claims: list[Kept]) -> Kept:
    return next(one for one in claims if one.claim.pact and one.claim.pact.commitments)


def dated(original: Kept, start: str) -> Any:
    assert original.claim.pact is not None
    date = Date(start=start, end=start, precision="day")
    stages = tuple(msgspec.structs.replace(one, date=date) for one in original.claim.pact.stages)
    return msgspec.structs.replace(original.claim.pact, stages=stages)


def test_what_could_not_be_read_yet_is_hidden() -> None:
    one = pact(stages=[stage("signed", "1950-01-01"), stage("in_force", "1950-06-01", reported="1950-07-01")])
    assert [s.stage for s in held(one, reported="1950-06-30").pacts["p"].stages] == ["signed"]
    assert [s.stage for s in held(one, reported="1950-07-01").pacts["p"].stages] == ["signed", "in_force"]
    assert held(one, reported="1949-01-01").pacts == {}


def test_what_a_ledger_did_not_know_yet_is_hidden() -> None:
    claims = [msgspec.structs.replace(one, seq=number) for number, one in enumerate(kept(pact()), 1)]
    early = view(claims, Times(on="1960-01-01", known=2), states())
    assert [s.stage for s in early.pacts["p"].stages] == ["signed"]


def test_two_who_tell_one_step_are_two_witnesses() -> None:
    claims = kept(pact())
    story = told_by_story(stage_claim(claims, "signed"), "a")
    found = view([*claims, story], Times(on="1960-01-01"), states()).pacts["p"]
    signed = next(one for one in found.stages if one.stage == "signed")
    assert [witness.claim for witness in signed.witnesses][1:] == ["a"]
    assert signed.verified == "text"


def test_where_dates_differ_the_best_verified_leads_and_the_other_is_kept() -> None:
    claims = kept(pact())
    original = stage_claim(claims, "in_force")
    story = told_by_story(original, "a", pact=dated(original, "1950-09-09"))
    found = view([story, *claims], Times(on="1960-01-01"), states())
    assert found.pacts["p"].parties[0].since == "1950-06-01"
    (odd,) = found.contradictions
    assert odd.told is not None
    assert (odd.stage, odd.told.start, odd.witness.claim) == ("in_force", "1950-09-09", "a")


def test_a_promise_told_twice_stands_once_with_two_witnesses() -> None:
    claims = kept(pact())
    story = told_by_story(promise_claim(claims), "a")
    found = view([story, *claims], Times(on="1960-01-01"), states())
    (one,) = found.pacts["p"].commitments
    assert (one.verified, len(one.witnesses)) == ("text", 2)
    assert len(list(threads(found, "1960-01-01", toward="XAA"))) == 1


def test_a_denied_promise_binds_nobody() -> None:
    assert list(threads(held(pact(commitments=[promise(polarity="denied")])), "1960-01-01")) == []


def test_trust_leaves_out_what_one_origin_alone_says() -> None:
    claims = kept(pact(stages=[stage("signed", "1950-01-01")], commitments=[]))
    original = stage_claim(kept(pact()), "in_force")
    one = told_by_story(original, "a")
    same = told_by_story(original, "b")
    other = told_by_story(original, "c", outlet="another")
    times = Times(on="1960-01-01")

    def steps(*told: Kept, trust: Any) -> list[str]:
        return [s.stage for s in view([*claims, *told], times, states(), trust).pacts["p"].stages]

    assert steps(one, trust="all") == ["signed", "in_force"]
    assert steps(one, trust="accepted") == ["signed"]
    assert steps(one, same, trust="corroborated") == ["signed"]
    assert steps(one, other, trust="corroborated") == ["signed", "in_force"]


def test_a_pact_is_found_by_its_alias() -> None:
    found = held(pact(aliases=["other-name"]))
    assert found.pact("other-name") is found.pacts["p"]
    assert found.pact("nobody") is None


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(chance: Any) -> None:
    claims = kept(pact("p"), pact("q", ("XBB", "XCC")))
    original = stage_claim(claims, "in_force")
    claims += [
        told_by_story(original, "a", pact=dated(original, "1950-09-09")),
        told_by_story(original, "b", pact=dated(original, "1950-10-09")),
        told_by_story(promise_claim(claims), "c"),
    ]
    times = Times(on="1960-01-01")
    first = view(claims, times, states())
    shuffled = list(claims)
    chance.shuffle(shuffled)
    again = view(shuffled, times, states())
    assert (again.pacts, again.contradictions) == (first.pacts, first.contradictions)
