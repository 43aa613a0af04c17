"""The steps of a proof."""

from __future__ import annotations

from collections.abc import Iterable

from foedus.casus.acts import Act
from foedus.casus.words import Words
from foedus.model.casus import ConditionState, Step
from foedus.model.evidence import CitationEvidence, SpanEvidence
from foedus.model.pact import Membership, Pact, Witness
from foedus.model.vocabulary import ConditionValue
from foedus.pacts import Status, Thread

_MANY = 6
"""From so many parties on a proof counts them and names none."""


def proof(
    first: str,
    act: Act,
    thread: Thread,
    trigger: ConditionValue,
    states: Iterable[ConditionState],
    words: Words,
) -> tuple[Step, ...]:
    """All steps of one promise in one scenario. ``first`` is the target of the scenario itself."""
    return (
        _act(first, act, words),
        _pact(thread.pact, act.day, words),
        *_stages(thread, words),
        *_claims(thread, words),
        *_trigger(act, thread, trigger, words),
        *(_condition(state, words) for state in states),
        *_process(thread, words),
    )


def _act(first: str, act: Act, words: Words) -> Step:
    if act.by is not None:
        text = words.sentence(
            "step.joined",
            joined=words.name(act.target),
            target=words.name(first),
            attacker=words.name(act.attacker),
        )
        return Step(step="act", text=text, ref=act.by, value=act.kind)
    text = words.say(
        "step.act",
        act=words.word(f"act.{act.kind}"),
        attacker=words.name(act.attacker),
        target=words.name(act.target),
        day=words.day(act.day),
    )
    return Step(step="act", text=text, value=act.kind)


def pact_name(pact: Pact) -> str:
    """How a pact is called in a sentence."""
    return pact.names[0] if pact.names else pact.id


def _pact(pact: Pact, day: str, words: Words) -> Step:
    """The pact with its parties of that day, those that had only signed among them."""
    parties = tuple(dict.fromkeys(one.party for one in pact.parties if _among(one, day)))
    if len(parties) < _MANY:
        text = words.say("step.pact", pact=pact_name(pact), parties=words.names(parties))
    else:
        text = words.say("step.pact_many", pact=pact_name(pact), count=len(parties))
    if pact.note:
        text += words.say("step.note", note=pact.note)
    return Step(step="pact", text=text, ref=pact.id, value=pact.form)


def _among(member: Membership, day: str) -> bool:
    """Whether one had come to a pact by a day and not left it."""
    come = [one for one in (member.signed, member.since) if one is not None]
    return (not come or min(come) <= day) and (member.until is None or day <= member.until)


def _stages(thread: Thread, words: Words) -> list[Step]:
    """Where both sides stand; one step where they stand on the same stage."""
    sides = [
        (thread.party, thread.bearer, thread.statuses[0]),
        (thread.other, thread.toward, thread.statuses[1]),
    ]
    if thread.status.stage == "denounced" and not thread.status.in_force:
        sides = [(party, carrier, thread.status) for party, carrier, _ in sides]
    if sides[0][2] == sides[1][2]:
        carried = "".join(_carried(party, carrier, words) for party, carrier, _ in sides)
        return [_stage(words.names(side[0] for side in sides), sides[0][2], carried, words)]
    return [
        _stage(words.name(party), status, _carried(party, carrier, words), words)
        for party, carrier, status in sides
    ]


def _carried(party: str, carrier: str, words: Words) -> str:
    if party == carrier:
        return ""
    return " " + words.sentence("step.carried", carrier=words.name(carrier), party=words.name(party))


def _stage(party: str, status: Status, carried: str, words: Words) -> Step:
    held = status.held
    if held is None:
        return Step(
            step="stage", text=words.say("step.stage_outsider", party=party) + carried, value=status.stage
        )
    if status.stage == "denounced" and status.in_force:
        key = "stage_notice"
    elif status.in_force:
        key = "stage_unsure" if status.unsure else "stage_bound"
    else:
        key = "stage_free"
    witness = held.witnesses[0]
    text = words.say(
        f"step.{key}", party=party, date=words.date(held.date), stage=words.word(f"stage.{status.stage}")
    )
    if witness.reported:
        text += words.say("step.reported", reported=words.day(witness.reported))
    return Step(
        step="stage",
        text=text + carried,
        ref=witness.claim,
        value=status.stage,
        evidence=witness.evidence,
        speakers=witness.speakers,
    )


def _claims(thread: Thread, words: Words) -> list[Step]:
    """The promise itself, once for each witness, the one that leads first."""
    return [_claim(thread, witness, words) for witness in thread.held.witnesses]


def _claim(thread: Thread, witness: Witness, words: Words) -> Step:
    text = _told(thread, witness, words)
    if thread.commitment.note and witness is thread.held.witnesses[0]:
        text += words.say("step.note", note=thread.commitment.note)
    return Step(
        step="claim",
        text=text,
        ref=witness.claim,
        value=witness.verified,
        evidence=witness.evidence,
        speakers=witness.speakers,
    )


def _told(thread: Thread, witness: Witness, words: Words) -> str:
    """The words of a promise: those of the pact, or those of a text and who says them."""
    evidence = witness.evidence
    if isinstance(evidence, SpanEvidence):
        chain = [one.text or (words.name(one.actor) if one.actor else "") for one in witness.speakers]
        who = " > ".join(name for name in chain if name) or evidence.source or evidence.text_id
        return words.say("step.told", who=who, words=evidence.quote)
    cited = evidence if isinstance(evidence, CitationEvidence) else None
    article = cited.article if cited else None
    told = words.say("step.article", article=article) if article else words.word("step.no_article")
    if cited is not None and cited.quote:
        key = "step.words_translated" if cited.translation else "step.words"
        return words.say(key, article=told, words=cited.quote)
    return words.say(
        "step.words_none",
        article=told,
        kind=words.word(f"kind.{thread.kind}"),
        verified=words.word(f"verified.{witness.verified}"),
    )


def _trigger(act: Act, thread: Thread, value: ConditionValue, words: Words) -> list[Step]:
    key = "trigger" if value == "true" else "trigger_war" if act.by is not None else "trigger_open"
    text = words.say(
        f"step.{key}",
        trigger=words.word(f"trigger.{thread.commitment.trigger}"),
        act=words.word(f"act.{act.kind}"),
        joined=words.name(act.target),
        attacker=words.name(act.attacker),
    )
    return [Step(step="condition", text=text, ref="trigger", value=value)]


def _condition(state: ConditionState, words: Words) -> Step:
    text = words.sentence(
        "step.condition", condition=words.word(f"condition.{state.condition}"), origin=state.origin
    )
    return Step(step="condition", text=text, ref=state.condition, value=state.value)


def _process(thread: Thread, words: Words) -> list[Step]:
    process = thread.commitment.process
    if not process:
        return []
    told = words.row(words.word(f"process.{one}") for one in process)
    text = words.say("step.process", process=told)
    return [Step(step="claim", text=text, ref=thread.commitment.id, value="process:" + ",".join(process))]
