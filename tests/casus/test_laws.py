"""Laws that hold for every register: tried on random small ones."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pacts.small import ALL, held, pact, promise, stage, states

from foedus.casus import answer
from foedus.model.casus import Casus, Scenario, Times
from foedus.register import PactRecord

DAY = "1960-01-01"
KINDS = ("defence", "offence", "neutrality", "nonaggression", "consultation")
CONDITIONS = ("request", "adversary", "location", "non_provocation", "partner_attacked")
LAWS = settings(max_examples=60, deadline=None)


@st.composite
def promises(draw: Any) -> Any:
    return promise(
        draw(st.sampled_from(KINDS)),
        trigger=draw(st.sampled_from(("armed_attack", "aggression", "war", "threat", "any"))),
        verified=draw(st.sampled_from(("text", "dataset", "report", "unverified"))),
        conditions=draw(st.lists(st.sampled_from(CONDITIONS), max_size=2, unique=True)),
        adversaries=draw(st.lists(st.sampled_from(ALL), max_size=1)),
        bearers=draw(st.lists(st.sampled_from(ALL), max_size=2, unique=True)),
        polarity=draw(st.sampled_from(("affirmed", "affirmed", "affirmed", "denied"))),
    )


@st.composite
def records(draw: Any, name: str = "p") -> PactRecord:
    parties = draw(st.lists(st.sampled_from(ALL), min_size=2, max_size=4, unique=True))
    stages = [stage("signed", "1950-01-01")]
    if draw(st.booleans()):
        stages.append(stage("in_force", draw(st.sampled_from(("1951-01-01", "1960", "1961-01-01")))))
    if draw(st.integers(0, 3)) == 0:
        stages.append(stage("terminated", draw(st.sampled_from(("1959-12-31", "1960-01-01", "1960-01-02")))))
    return pact(name, parties, stages, draw(st.lists(promises(), min_size=1, max_size=3)))


@st.composite
def registers(draw: Any) -> list[PactRecord]:
    return [draw(records(f"p{number}")) for number in range(draw(st.integers(1, 4)))]


scenarios = st.builds(
    Scenario,
    attacker=st.just("XEE"),
    target=st.sampled_from(ALL[:4]),
    act=st.sampled_from(("armed_attack", "threat", "blockade")),
    times=st.just(Times(on=DAY)),
    provoked=st.sampled_from((None, True, False)),
    depth=st.sampled_from((1, 2, 4)),
)


def ask(register: list[PactRecord], scenario: Scenario) -> Casus:
    return answer(held(*register, on=scenario.times.on), scenario, states())


def direct(casus: Casus) -> set[tuple[str, ...]]:
    return {
        (duty.bearer, duty.kind, duty.toward, duty.pact, duty.standing)
        for duty in casus.duties
        if duty.level == 1
    }


@LAWS
@given(registers(), records("zz"), scenarios)
def test_one_pact_more_never_takes_a_direct_duty_away(
    register: list[PactRecord], more: PactRecord, scenario: Scenario
) -> None:
    assert direct(ask(register, scenario)) <= direct(ask([*register, more], scenario))


@LAWS
@given(registers(), scenarios)
def test_a_pact_that_ended_the_day_before_gives_nothing(
    register: list[PactRecord], scenario: Scenario
) -> None:
    over = [
        msgspec.structs.replace(record, stages=[*record.stages[:1], stage("terminated", "1959-12-31")])
        for record in register
    ]
    casus = ask(over, scenario)
    assert (casus.duties, casus.breaches) == ((), ())


@LAWS
@given(registers(), scenarios, st.randoms(use_true_random=False))
def test_the_order_of_pacts_changes_nothing(
    register: list[PactRecord], scenario: Scenario, chance: Any
) -> None:
    shuffled = list(register)
    chance.shuffle(shuffled)
    assert ask(register, scenario) == ask(shuffled, scenario)


@LAWS
@given(registers(), scenarios)
def test_certain_is_within_possible(register: list[PactRecord], scenario: Scenario) -> None:
    """Whoever must fight for certain must fight too where all that is unknown turns out so."""
    names = ("request", "adversary", "location", "non_provocation", "trigger", "retaliation")
    settled = {
        name
        for duty in ask(register, scenario).duties
        for step in duty.proof
        if step.step == "condition" and step.value == "unknown"
        for name in (step.ref,)
        if name in names
    }
    hopeful = msgspec.structs.replace(scenario, given={**dict.fromkeys(sorted(settled), True)})
    before, after = ask(register, scenario), ask(register, hopeful)
    assert set(before.drawn_in.certain) <= set(after.drawn_in.certain)
    assert not set(before.drawn_in.certain) & set(before.drawn_in.possible)


@LAWS
@given(registers(), scenarios)
def test_no_duty_without_a_pact_in_force_or_a_named_stage(
    register: list[PactRecord], scenario: Scenario
) -> None:
    casus = ask(register, scenario)
    earlier: dict[str, int] = {}
    for duty in casus.duties:
        stages = [step for step in duty.proof if step.step == "stage"]
        assert stages
        if duty.standing == "not_in_force":
            assert duty.stage in {step.value for step in stages}
        else:
            assert all(step.value in ("in_force", "denounced") for step in stages)
        assert (duty.standing == "possible") == bool(duty.unknowns)
        assert duty.verified != "unverified" or duty.standing != "due"
        rests_on = duty.proof[0].ref
        assert rests_on is None if duty.level == 1 else earlier[str(rests_on)] == duty.level - 1
        earlier[duty.id] = duty.level
    assert len(earlier) == len(casus.duties)
