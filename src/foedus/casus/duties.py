"""What one act makes due: each promise that it calls on, with its standing and its proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from foedus.casus.acts import Act
from foedus.casus.conditions import conditions
from foedus.casus.proof import pact_name, proof
from foedus.casus.words import Words
from foedus.model.casus import ConditionState, Duty, Scenario
from foedus.model.vocabulary import CommitmentKind, ConditionValue, Standing, Verified
from foedus.pacts import Thread, View, threads

_STANDING: dict[Standing, int] = {"due": 0, "possible": 1, "not_in_force": 2, "barred": 3}
_KIND: dict[CommitmentKind, int] = {"defence": 0, "offence": 1, "neutrality": 2, "consultation": 3}
_VERIFIED: dict[Verified, int] = {"text": 0, "dataset": 1, "report": 2, "unverified": 3}
_TO_TARGET: frozenset[CommitmentKind] = frozenset({"defence", "consultation", "neutrality"})
_TO_ATTACKER: frozenset[CommitmentKind] = frozenset({"offence", "neutrality"})
_CASCADE: frozenset[CommitmentKind] = frozenset({"defence"})


@dataclass(frozen=True)
class Call:
    """What is asked of every promise: the scenario, the act, and the language of the answer."""

    view: View
    scenario: Scenario
    act: Act
    words: Words

    @property
    def given(self) -> dict[str, bool]:
        """What the question settles."""
        return self.scenario.given


def duties_of(call: Call) -> list[Duty]:
    """The duties that an act makes due, possible, barred, or that are not in force.

    Toward the target: defence, consultation, neutrality; toward the attacker: offence, neutrality. In
    the cascade only defence is asked. A promise whose trigger the act does not meet gives none. Of several
    promises of one kind between the same two under one pact, the one that stands best is given.
    """
    act = call.act
    towards = [(act.target, _CASCADE if act.by is not None else _TO_TARGET)]
    if act.by is None:
        towards.append((act.attacker, _TO_ATTACKER))
    best: dict[tuple[str, str, str, str], Duty] = {}
    for toward, kinds in towards:
        for thread in threads(call.view, act.day, toward=toward, kinds=kinds):
            duty = _duty(call, thread)
            if duty is None:
                continue
            key = (duty.bearer, duty.kind, duty.toward, duty.pact)
            if key not in best or _strength(duty) < _strength(best[key]):
                best[key] = duty
    return sorted(best.values(), key=order)


def order(duty: Duty) -> tuple[int, int, int, str, str, str]:
    """The order in which duties are shown: by level, standing, kind, then names."""
    return (
        duty.level,
        _STANDING[duty.standing],
        _KIND.get(duty.kind, 9),
        duty.bearer,
        duty.toward,
        duty.pact,
    )


def _strength(duty: Duty) -> tuple[int, int, int, str]:
    return (_STANDING[duty.standing], _VERIFIED[duty.verified], len(duty.unknowns), duty.commitment)


def _duty(call: Call, thread: Thread) -> Duty | None:
    act = call.act
    if not _concerned(act, thread):
        return None
    trigger = trigger_of(call, thread)
    if trigger == "false":
        return None
    states = conditions(call.scenario, act, thread, call.view.actors, call.words)
    unknowns = unknowns_of(call, thread, trigger, states)
    standing = _standing(act, thread, states, unknowns)
    against = act.attacker if thread.toward != act.attacker else act.target
    return Duty(
        id=_id(thread, against, act),
        bearer=thread.bearer,
        kind=thread.kind,
        toward=thread.toward,
        against=against,
        standing=standing,
        reason=_reason(call, thread, standing, states, unknowns),
        level=act.level,
        pact=thread.pact.id,
        also=thread.pact.also,
        commitment=thread.commitment.id,
        verified=thread.held.verified,
        strength=thread.commitment.strength,
        unknowns=unknowns if standing == "possible" else (),
        proof=proof(call.scenario.target, act, thread, trigger, states, call.words),
        article=thread.commitment.article,
        stage=thread.status.stage if standing == "not_in_force" else None,
    )


def _concerned(act: Act, thread: Thread) -> bool:
    """Whether this act calls on this promise at all, whatever its trigger says.

    The attacker's own promise of defence toward its target is shown as barred; its promise to consult
    its target is not. A promise of neutrality speaks to those outside a war, and only of a war.
    """
    match thread.kind:
        case "defence":
            return thread.bearer != act.attacker or act.by is None
        case "neutrality":
            return act.forceful and thread.bearer not in (act.attacker, act.target)
        case "offence":
            return (
                act.forceful and thread.bearer != act.target and thread.commitment.trigger in ("war", "any")
            )
        case _:
            return thread.bearer != act.attacker


def trigger_of(call: Call, thread: Thread) -> ConditionValue:
    """Whether the act meets the promise's trigger; the question may settle what is open."""
    value = call.act.meets(thread.commitment.trigger)
    if value == "unknown":
        settled = call.given.get("trigger" if call.act.by is None else "retaliation")
        if settled is not None:
            return "true" if settled else "false"
    return value


def unknowns_of(
    call: Call, thread: Thread, trigger: ConditionValue, states: Iterable[ConditionState]
) -> tuple[str, ...]:
    """The names of all that keeps the promise from being certain."""
    return tuple(_unknowns(call, thread, trigger, states))


def _unknowns(
    call: Call, thread: Thread, trigger: ConditionValue, states: Iterable[ConditionState]
) -> Iterator[str]:
    if trigger == "unknown":
        yield "trigger" if call.act.by is None else "retaliation"
    yield from (state.condition for state in states if state.value == "unknown")
    if thread.held.verified == "unverified":
        yield "verified"
    if thread.status.unsure:
        yield "stage"


def _standing(act: Act, thread: Thread, states: list[ConditionState], unknowns: tuple[str, ...]) -> Standing:
    """Not in force comes before barred, and barred before possible: each ends the question."""
    if not thread.in_force:
        return "not_in_force"
    if thread.bearer == act.attacker and thread.toward == act.target:
        return "barred"
    if any(state.value == "false" for state in states):
        return "barred"
    return "possible" if unknowns else "due"


def _reason(
    call: Call, thread: Thread, standing: Standing, states: list[ConditionState], unknowns: tuple[str, ...]
) -> str:
    words = call.words
    key: str = standing
    if standing == "barred" and thread.bearer == call.act.attacker and thread.toward == call.act.target:
        key = "barred_attacker"
    return words.sentence(
        f"reason.{key}",
        bearer=words.name(thread.bearer),
        toward=words.name(thread.toward),
        kind=words.word(f"kind.{thread.kind}"),
        pact=pact_name(thread.pact),
        unknowns=words.row(words.word(f"condition.{one}") for one in unknowns),
        why=words.row(state.origin for state in states if state.value == "false"),
        stage=words.word(f"stage.{thread.status.stage}"),
    )


def _id(thread: Thread, against: str, act: Act) -> str:
    told = (
        thread.kind,
        thread.bearer,
        thread.toward,
        against,
        thread.pact.id,
        act.kind,
        act.day,
        str(act.level),
    )
    return blake2b("|".join(told).encode(), digest_size=8).hexdigest()
