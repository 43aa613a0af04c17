"""The answer in three sentences."""

from __future__ import annotations

from collections.abc import Iterable

from foedus.casus.duties import Call
from foedus.casus.proof import pact_name
from foedus.model.casus import Breach, Duty
from foedus.model.vocabulary import CommitmentKind, Standing
from foedus.register import COVERAGE


def summary(call: Call, duties: list[Duty], breaches: tuple[Breach, ...], covered: bool) -> str:
    """Who must defend for certain; what else may follow; what the act breaks and what this rests on."""
    return " ".join((_certain(call, duties), _further(call, duties), _rests(call, breaches, covered)))


def _certain(call: Call, duties: list[Duty]) -> str:
    words, act = call.words, call.act
    if not call.view.actors.exists(act.target, act.day):
        return words.sentence("summary.no_state", target=words.name(act.target), day=words.day(act.day))
    who = _bearers(duties, "defence", ("due",))
    return words.say(
        "summary.certain" if who else "summary.nobody",
        day=words.day(act.day),
        act=words.word(f"act.{act.kind}"),
        attacker=words.name(act.attacker),
        target=words.name(act.target),
        who=words.names(who),
    )


def _further(call: Call, duties: list[Duty]) -> str:
    words = call.words
    certain = _bearers(duties, "defence", ("due",))
    owed: dict[str, list[str]] = {
        "possible": _bearers(duties, "defence", ("possible",)),
        "not_in_force": _bearers(duties, "defence", ("not_in_force",)),
        "consultation": _bearers(duties, "consultation", ("due",)),
        "neutrality": _bearers(duties, "neutrality", ("due",)),
        "offence": _bearers(duties, "offence", ("due",)),
    }
    owed["possible"] = [one for one in owed["possible"] if one not in certain]
    owed["not_in_force"] = [one for one in owed["not_in_force"] if one not in certain]
    clauses = [words.say(f"summary.{key}", who=words.names(who)) for key, who in owed.items() if who]
    if not clauses:
        return words.word("summary.nothing_further")
    return words.say("summary.further", clauses="; ".join(clauses))


def _rests(call: Call, breaches: tuple[Breach, ...], covered: bool) -> str:
    words, view = call.words, call.view
    register = view.release or words.word("summary.no register")
    if not covered:
        return words.say("summary.outside", register=register, since=words.day(COVERAGE.since))
    broken = [pact_name(view.pacts[breach.pact]) for breach in breaches]
    return words.say(
        "summary.breaks" if broken else "summary.breaks_none",
        pacts=words.row(broken),
        register=register,
        count=len(view.pacts),
    )


def _bearers(duties: Iterable[Duty], kind: CommitmentKind, standings: tuple[Standing, ...]) -> list[str]:
    return list(
        dict.fromkeys(duty.bearer for duty in duties if duty.kind == kind and duty.standing in standings)
    )
