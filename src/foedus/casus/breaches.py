"""What an act itself violates: promises of nonaggression between attacker and target."""

from __future__ import annotations

from foedus.casus.conditions import conditions
from foedus.casus.duties import Call, trigger_of, unknowns_of
from foedus.casus.proof import proof
from foedus.model.casus import Breach
from foedus.model.vocabulary import CommitmentKind
from foedus.pacts import threads

_PROMISED: frozenset[CommitmentKind] = frozenset({"nonaggression"})


def breaches_of(call: Call) -> tuple[Breach, ...]:
    """The attacker's promises of nonaggression toward its target, in force on the day.

    To help the victim of an attack is no breach toward the attacker, so only the attacker is asked. One
    that hangs on something unknown names it. Of several in one pact the best known is given.
    """
    act = call.act
    found: dict[str, Breach] = {}
    for thread in threads(call.view, act.day, toward=act.target, bearer=act.attacker, kinds=_PROMISED):
        trigger = trigger_of(call, thread)
        states = conditions(call.scenario, act, thread, call.view.actors, call.words)
        if not thread.in_force or trigger == "false" or any(state.value == "false" for state in states):
            continue
        breach = Breach(
            actor=thread.bearer,
            toward=thread.toward,
            pact=thread.pact.id,
            commitment=thread.commitment.id,
            proof=proof(call.scenario.target, act, thread, trigger, states, call.words),
            article=thread.commitment.article,
            verified=thread.held.verified,
            unknowns=unknowns_of(call, thread, trigger, states),
        )
        before = found.get(thread.pact.id)
        if before is None or len(breach.unknowns) < len(before.unknowns):
            found[thread.pact.id] = breach
    return tuple(found[pact] for pact in sorted(found))
