"""On which stage a party stands on a day."""

from __future__ import annotations

import pytest

from foedus.pacts import entries, status, threads

from .small import held, pact, promise, replaces, stage, states

BILATERAL = [stage("signed", "1950-01-01"), stage("in_force", "1950-06-01")]


@pytest.mark.parametrize(
    ("day", "expected", "bound"),
    [
        ("1949-12-31", None, False),
        ("1950-01-01", "signed", False),
        ("1950-05-31", "signed", False),
        ("1950-06-01", "in_force", True),
        ("1969-12-31", "in_force", True),
        ("1970-01-01", "terminated", False),
    ],
)
def test_signed_is_not_in_force_and_the_day_of_the_end_is_free(
    day: str, expected: str | None, bound: bool
) -> None:
    one = held(pact(stages=[*BILATERAL, stage("terminated", "1970-01-01")])).pacts["p"]
    found = status(one, "XAA", day)
    assert (found.stage, found.in_force) == (expected, bound)


def test_ratified_by_one_is_in_force_for_none() -> None:
    one = held(pact(stages=[stage("signed", "1950-01-01"), stage("ratified", "1950-02-01", "XAA")])).pacts[
        "p"
    ]
    assert status(one, "XAA", "1951-01-01").stage == "ratified"
    assert not status(one, "XAA", "1951-01-01").in_force
    assert status(one, "XBB", "1951-01-01").stage == "signed"


def test_one_that_ratifies_late_is_bound_late() -> None:
    one = held(
        pact(parties=("XAA", "XBB", "XCC"), stages=[*BILATERAL, stage("ratified", "1952-01-01", "XCC")])
    )
    assert status(one.pacts["p"], "XAA", "1951-01-01").in_force
    assert not status(one.pacts["p"], "XCC", "1951-01-01").in_force
    assert status(one.pacts["p"], "XCC", "1952-01-01").in_force


def test_one_that_accedes_is_bound_from_then_on_and_not_before_the_pact_is() -> None:
    one = held(
        pact(
            stages=[*BILATERAL, stage("acceded", "1950-03-01", "XCC"), stage("acceded", "1955-01-01", "XDD")]
        )
    ).pacts["p"]
    assert status(one, "XCC", "1950-04-01").stage == "acceded"
    assert not status(one, "XCC", "1950-04-01").in_force
    assert status(one, "XCC", "1950-06-01").in_force
    assert not status(one, "XDD", "1954-12-31").in_force
    assert status(one, "XDD", "1955-01-01").in_force


def test_one_that_leaves_and_comes_back() -> None:
    one = held(
        pact(
            stages=[
                *BILATERAL,
                stage("withdrawn", "1960-01-01", "XAA"),
                stage("acceded", "1965-01-01", "XAA"),
            ]
        )
    ).pacts["p"]
    bound = [status(one, "XAA", f"{year}-06-01").in_force for year in (1955, 1962, 1966)]
    assert bound == [True, False, True]
    assert [member.until for member in one.parties if member.party == "XAA"] == ["1959-12-31", None]


def test_a_suspension_lasts_until_the_pact_is_taken_up_again() -> None:
    one = held(
        pact(stages=[*BILATERAL, stage("suspended", "1960-01-01", "XAA"), stage("renewed", "1962-01-01")])
    ).pacts["p"]
    assert status(one, "XAA", "1961-01-01").stage == "suspended"
    assert not status(one, "XAA", "1961-01-01").in_force
    assert status(one, "XBB", "1961-01-01").in_force
    assert status(one, "XAA", "1962-01-01").in_force


def test_a_notice_ends_nothing_by_itself() -> None:
    one = held(pact(stages=[*BILATERAL, stage("denounced", "1960-01-01", "XAA")])).pacts["p"]
    found = status(one, "XAA", "1961-01-01")
    assert (found.stage, found.in_force) == ("denounced", True)


def test_a_promise_that_ran_out_under_notice_stands_at_the_notice() -> None:
    one = held(
        pact(
            stages=[*BILATERAL, stage("denounced", "1960-01-01")], commitments=[promise(until="1961-01-01")]
        ),
        on="1962-01-01",
    )
    (thread,) = threads(one, "1962-01-01", bearer="XAA")
    assert (thread.status.stage, thread.in_force) == ("denounced", False)


def test_where_only_a_year_is_told_its_days_are_unsure() -> None:
    one = held(pact(stages=[stage("signed", "1950-01-01"), stage("in_force", "1952")])).pacts["p"]
    found = status(one, "XAA", "1952-03-01")
    assert (found.in_force, found.unsure) == (True, True)
    assert not status(one, "XAA", "1953-01-01").unsure
    assert not status(one, "XAA", "1951-12-31").in_force


def test_a_declaration_takes_effect_when_it_is_signed() -> None:
    one = held(pact(stages=[stage("signed", "1950-01-01")], form="declaration")).pacts["p"]
    assert status(one, "XAA", "1950-01-01").in_force
    assert status(one, "XAA", "1950-01-01").stage == "signed"


def test_the_state_that_carries_on_another_bears_its_treaties() -> None:
    actors = states()
    one = held(pact(parties=("XOL", "XBB")), actors=actors)
    assert status(one.pacts["p"], "XNW", "1995-01-01", actors).in_force
    assert status(one.pacts["p"], "XNW", "1990-01-01", actors).stage is None
    assert {thread.bearer for thread in threads(one, "1995-01-01", toward="XBB")} == {"XNW"}
    assert {thread.bearer for thread in threads(one, "1990-01-01", toward="XBB")} == {"XOL"}


def test_the_notice_of_one_that_carries_on_is_the_notice_of_the_party() -> None:
    actors = states()
    told = [*BILATERAL, stage("denounced", "1995-01-01", "XNW"), stage("withdrawn", "1996-01-01", "XNW")]
    one = held(pact(parties=("XOL", "XBB"), stages=told), actors=actors).pacts["p"]
    assert {member.party for member in one.parties} == {"XOL", "XBB"}
    assert status(one, "XNW", "1995-06-01", actors).stage == "denounced"
    assert not status(one, "XNW", "1996-01-01", actors).in_force


def test_a_state_that_is_gone_and_that_nobody_carries_on_owes_nothing() -> None:
    actors = states(XAA=(None, "1955-12-31"))
    one = held(pact(), actors=actors)
    assert list(threads(one, "1956-01-01")) == []
    assert len(list(threads(one, "1955-12-31"))) == 2


def test_what_is_replaced_ends_when_the_new_one_binds() -> None:
    new = pact(
        "new",
        stages=[stage("signed", "1960-01-01"), stage("in_force", "1961-01-01")],
        relations=[replaces("old")],
    )
    one = held(pact("old"), new).pacts["old"]
    assert status(one, "XAA", "1960-12-31").in_force
    assert status(one, "XAA", "1961-01-01").stage == "superseded"


def test_what_is_replaced_by_one_that_only_was_signed_goes_on() -> None:
    new = pact("new", stages=[stage("signed", "1960-01-01")], relations=[replaces("old")])
    assert status(held(pact("old"), new).pacts["old"], "XAA", "1970-01-01").in_force


def test_what_had_ended_before_it_was_replaced_ended_when_it_did() -> None:
    new = pact(
        "new",
        stages=[stage("signed", "1960-01-01"), stage("in_force", "1961-01-01")],
        relations=[replaces("old")],
    )
    old = pact("old", stages=[*BILATERAL, stage("terminated", "1955-01-01")])
    one = held(old, new).pacts["old"]
    assert {member.until for member in one.parties} == {"1954-12-31"}


def test_linking_is_told_of_every_pact_when_it_was_signed_and_when_it_bound() -> None:
    (entry,) = entries(held(pact(aliases=["other"], stages=[*BILATERAL, stage("terminated", "1970-01-01")])))
    assert (entry.id, entry.aliases, entry.parties) == ("p", ("other",), ("XAA", "XBB"))
    assert (entry.year, entry.since, entry.until) == (1950, "1950-06-01", "1969-12-31")
