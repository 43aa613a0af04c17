"""The rules of an answer, on small registers made by hand."""

from __future__ import annotations

import msgspec
import pytest
from tests.pacts.small import held, pact, promise, stage, states

from foedus.actors.record import GroupRecord
from foedus.casus import answer
from foedus.errors import UsageError
from foedus.model.casus import Casus, Duty, Scenario, Times
from foedus.model.vocabulary import ActKind, Standing
from foedus.register import PactRecord

DAY = "1960-01-01"
SCENARIO = Scenario(attacker="XEE", target="XAA", act="armed_attack", times=Times(on=DAY))


def ask(*records: PactRecord, **more: object) -> Casus:
    scenario = msgspec.structs.replace(SCENARIO, **more)
    return answer(held(*records, on=scenario.times.on), scenario, states())


def one(casus: Casus) -> Duty:
    (duty,) = casus.duties
    return duty


def test_an_ally_owes_defence_and_the_proof_says_why() -> None:
    duty = one(ask(pact()))
    assert (duty.bearer, duty.toward, duty.against, duty.standing) == ("XBB", "XAA", "XEE", "due")
    assert [step.step for step in duty.proof] == ["act", "pact", "stage", "claim", "condition"]
    assert "The parties shall help each other." in duty.proof[3].text


@pytest.mark.parametrize(
    ("trigger", "act", "standing"),
    [
        ("armed_attack", "armed_attack", "due"),
        ("armed_attack", "nuclear_attack", "due"),
        ("armed_attack", "blockade", "possible"),
        ("armed_attack", "cyber_attack", "possible"),
        ("armed_attack", "threat", None),
        ("war", "armed_attack", "due"),
        ("any", "threat", "due"),
        ("threat", "threat", "due"),
        ("threat", "armed_attack", "due"),
        ("aggression", "armed_attack", "possible"),
    ],
)
def test_which_act_meets_which_trigger(trigger: str, act: ActKind, standing: Standing | None) -> None:
    found = ask(pact(commitments=[promise(trigger=trigger)]), act=act).duties
    assert [duty.standing for duty in found] == ([standing] if standing else [])


@pytest.mark.parametrize(("provoked", "standing"), [(None, "possible"), (False, "due"), (True, "barred")])
def test_aggression_is_an_attack_that_was_not_provoked(provoked: bool | None, standing: Standing) -> None:
    duty = one(ask(pact(commitments=[promise(trigger="aggression")]), provoked=provoked))
    assert duty.standing == standing
    assert duty.unknowns == (("non_provocation",) if provoked is None else ())


@pytest.mark.parametrize("condition", ["request", "demand", "ongoing_conflict", "number_of_adversaries"])
def test_a_condition_is_unknown_until_it_is_given(condition: str) -> None:
    record = pact(commitments=[promise(conditions=[condition])])
    assert one(ask(record)).unknowns == (condition,)
    assert one(ask(record)).standing == "possible"
    assert one(ask(record, given={condition: True})).standing == "due"
    assert one(ask(record, given={condition: False})).standing == "barred"


def test_a_promise_against_others_is_barred() -> None:
    assert one(ask(pact(commitments=[promise(adversaries=["XDD"])]))).standing == "barred"
    assert one(ask(pact(commitments=[promise(adversaries=["XEE"])]))).standing == "due"


def test_a_flag_alone_leaves_the_adversary_open() -> None:
    assert one(ask(pact(commitments=[promise(conditions=["adversary"])]))).unknowns == ("adversary",)


@pytest.mark.parametrize(
    ("trigger", "given", "standing", "unknowns"),
    [
        ("armed_attack", {}, "possible", ("adversary",)),
        ("armed_attack", {"adversary": True}, "due", ()),
        ("armed_attack", {"adversary": False}, "barred", ()),
        ("threat", {}, "due", ()),
    ],
)
def test_whether_the_attack_of_an_armed_group_counts_is_open(
    trigger: str, given: dict[str, bool], standing: Standing, unknowns: tuple[str, ...]
) -> None:
    group = GroupRecord(id="xgroup", since=None, until=None, names={"en": ("The Band",)})
    scenario = msgspec.structs.replace(SCENARIO, attacker="xgroup", given=given)
    record = pact(commitments=[promise(trigger=trigger)])
    actors = states().with_more([group])
    duty = one(answer(held(record, on=DAY, actors=actors), scenario, actors))
    assert (duty.standing, duty.unknowns) == (standing, unknowns)


def test_a_pact_is_told_with_the_parties_of_that_day() -> None:
    late = [stage("acceded", "1970-01-01", party="XOL"), stage("withdrawn", "1955-01-01", party="XDD")]
    many = ("XAA", "XBB", "XCC", "XDD", "XEE", "XNW")
    told = ask(pact(parties=many, stages=[stage("in_force", "1950-02-01"), *late])).duties[0].proof[1].text
    assert all(one in told for one in ("XAA", "XBB", "XCC", "XEE", "New Land"))
    assert "XDD" not in told
    assert "Old Land" not in told


@pytest.mark.parametrize(
    ("area", "place", "standing"),
    [
        ([], None, "possible"),
        (["some_sea"], None, "due"),
        (["territory_of_xaa"], None, "due"),
        (["territory_of_xbb"], None, "barred"),
        (["territory_of_xbb"], "XBB", "due"),
        (["some_sea"], "some_sea", "due"),
        (["some_sea"], "an island", "possible"),
    ],
)
def test_where_the_act_strikes(area: list[str], place: str | None, standing: Standing) -> None:
    record = pact(commitments=[promise(conditions=["location"], area=area)])
    assert one(ask(record, place=place)).standing == standing


def test_what_is_not_verified_is_never_more_than_possible() -> None:
    duty = one(ask(pact(commitments=[promise(verified="unverified", words=None)])))
    assert (duty.standing, duty.unknowns) == ("possible", ("verified",))


def test_what_is_signed_or_suspended_is_not_in_force_and_says_so() -> None:
    signed = one(ask(pact(stages=[stage("signed", "1950-01-01")])))
    assert (signed.standing, signed.stage) == ("not_in_force", "signed")
    stages = [
        stage("signed", "1950-01-01"),
        stage("in_force", "1950-02-01"),
        stage("suspended", "1955-01-01"),
    ]
    suspended = one(ask(pact(stages=stages)))
    assert (suspended.standing, suspended.stage) == ("not_in_force", "suspended")


@pytest.mark.parametrize("end", ["terminated", "superseded"])
def test_a_pact_that_ended_the_day_before_gives_nothing(end: str) -> None:
    stages = [stage("signed", "1950-01-01"), stage("in_force", "1950-02-01"), stage(end, "1959-12-31")]
    assert ask(pact(stages=stages)).duties == ()


def test_a_year_alone_leaves_its_days_open() -> None:
    record = pact(stages=[stage("signed", "1950-01-01"), stage("in_force", "1960")])
    assert one(ask(record)).unknowns == ("stage",)


def test_a_promise_of_one_side_binds_that_side() -> None:
    record = pact(commitments=[promise(bearers=["XAA"], beneficiaries=["XBB"])])
    assert ask(record).duties == ()
    assert one(ask(record, target="XBB")).bearer == "XAA"


def test_one_that_is_no_party_may_be_promised_help() -> None:
    record = pact(commitments=[promise(beneficiaries=["XCC"])])
    assert {duty.bearer for duty in ask(record, target="XCC").duties} == {"XAA", "XBB"}


def test_an_ally_that_attacks_is_barred_and_the_others_are_not() -> None:
    casus = ask(pact(parties=("XAA", "XBB", "XEE")))
    standing = {duty.bearer: duty.standing for duty in casus.duties}
    assert standing == {"XBB": "due", "XEE": "barred"}
    assert casus.drawn_in.certain == ("XBB",)


def test_nonaggression_makes_the_act_a_breach() -> None:
    record = pact(parties=("XAA", "XEE"), commitments=[promise("nonaggression", trigger="any")])
    (breach,) = ask(record).breaches
    assert (breach.actor, breach.toward, breach.pact, breach.unknowns) == ("XEE", "XAA", "p", ())
    assert ask(record, attacker="XBB").breaches == ()


def test_nonaggression_that_was_only_signed_is_not_breached() -> None:
    record = pact(
        parties=("XAA", "XEE"),
        stages=[stage("signed", "1950-01-01")],
        commitments=[promise("nonaggression", trigger="any")],
    )
    assert ask(record).breaches == ()


def test_neutrality_binds_those_outside_the_war_toward_both_sides() -> None:
    record = pact(parties=("XAA", "XBB", "XEE"), commitments=[promise("neutrality", trigger="war")])
    found = {(duty.bearer, duty.toward, duty.against) for duty in ask(record).duties}
    assert found == {("XBB", "XAA", "XEE"), ("XBB", "XEE", "XAA")}
    assert ask(record, act="threat").duties == ()


def test_neutrality_only_toward_a_partner_that_is_attacked() -> None:
    told = promise("neutrality", trigger="any", conditions=["partner_attacked"])
    casus = ask(pact(parties=("XBB", "XEE"), commitments=[told]))
    assert one(casus).standing == "barred"


def test_defence_of_one_and_neutrality_toward_the_other_conflict() -> None:
    help_one = pact("a")
    stay_out = pact("b", ("XBB", "XEE"), commitments=[promise("neutrality", trigger="war")])
    casus = ask(help_one, stay_out)
    (conflict,) = casus.conflicts
    assert conflict.bearer == "XBB"
    assert set(conflict.duties) == {duty.id for duty in casus.duties}


def test_defence_of_the_victim_and_nonaggression_toward_the_attacker_do_not() -> None:
    peace = pact("b", ("XBB", "XEE"), commitments=[promise("nonaggression", trigger="any")])
    assert ask(pact("a"), peace).conflicts == ()


def test_offence_binds_the_ally_of_the_attacker() -> None:
    record = pact(parties=("XEE", "XBB"), commitments=[promise("offence", trigger="war")])
    duty = one(ask(record))
    assert (duty.bearer, duty.toward, duty.against, duty.standing) == ("XBB", "XEE", "XAA", "due")


def test_the_allies_of_those_who_join_are_asked_in_turn() -> None:
    records = (pact("a"), pact("b", ("XBB", "XCC")), pact("c", ("XCC", "XDD")))
    assert {duty.bearer for duty in ask(*records).duties} == {"XBB"}
    second = [duty for duty in ask(*records, depth=2).duties if duty.level == 2]
    assert [(duty.bearer, duty.toward, duty.standing, duty.unknowns) for duty in second] == [
        ("XCC", "XBB", "possible", ("retaliation",))
    ]
    first = next(duty for duty in ask(*records, depth=2).duties if duty.level == 1)
    assert second[0].proof[0].ref == first.id
    struck = ask(*records, depth=3, given={"retaliation": True})
    assert [(duty.level, duty.bearer, duty.standing) for duty in struck.duties] == [
        (1, "XBB", "due"),
        (2, "XCC", "due"),
        (3, "XDD", "due"),
    ]


def test_no_duty_rests_on_itself_in_a_ring() -> None:
    ring = (pact("a"), pact("b", ("XBB", "XCC")), pact("c", ("XCC", "XBB")))
    casus = ask(*ring, depth=9, given={"retaliation": True})
    assert sorted({(duty.level, duty.bearer) for duty in casus.duties}) == [(1, "XBB"), (2, "XCC")]


def test_a_promise_told_in_two_articles_is_one_duty() -> None:
    told = [promise(article="1", conditions=["request"]), promise(article="2")]
    duty = one(ask(pact(commitments=told)))
    assert (duty.article, duty.standing) == ("2", "due")


def test_the_target_that_is_no_state_is_owed_nothing() -> None:
    casus = answer(
        held(pact(), actors=states(XAA=("1970-01-01", None))), SCENARIO, states(XAA=("1970-01-01", None))
    )
    assert casus.duties == ()
    assert "no state" in casus.summary


def test_the_same_question_has_the_same_answer() -> None:
    assert ask(pact()) == ask(pact())


def test_a_language_without_a_pack_is_refused() -> None:
    with pytest.raises(UsageError, match="choose one of en, id"):
        answer(held(pact()), SCENARIO, states(), language="xx")
