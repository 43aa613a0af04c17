"""What differs between two views."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from typing import Any

import msgspec

from foedus.actors import Actors
from foedus.changes.shown import evidence_of, pact_shown, question_shown, reached, stage_shown
from foedus.changes.web import STANDING, VERIFIED, Key, Strand, strands
from foedus.model.change import Change
from foedus.model.evidence import Evidence
from foedus.model.pact import Contradiction, HeldCommitment, HeldRelation, HeldStage, Pact, Witness
from foedus.model.vocabulary import ChangeKind, ChangeSubject
from foedus.pacts import View
from foedus.pacts.stages import overlap
from foedus.pacts.status import status_in

_SUBJECT: dict[ChangeSubject, int] = {"pact": 0, "stage": 1, "duty": 2, "question": 3}
Wanted = Callable[[str | None], bool]


def diff(
    before: View, after: View, actors: Actors, *, about: Container[str] | None = None
) -> tuple[Change, ...]:
    """What ``after`` holds that ``before`` did not, and the reverse, in a fixed order.

    Pacts are new or ended, and corroborated where a further origin tells what was held already; stages
    are new or contradicted; duties new (also: better than before, then with ``before``), ended (also:
    worse than before, then with ``after``) or corroborated; questions opened or answered. ``about``
    narrows it to some pacts and to questions about them. ``actors`` are those that the views were made with.
    """

    def wanted(pact: str | None) -> bool:
        return about is None or pact in about

    changes = [
        *_pacts(before, after, wanted),
        *_stages(before, after, wanted),
        *_duties(before, after, wanted),
        *_questions(before, after, wanted),
    ]
    return tuple(sorted(changes, key=_order))


def _order(change: Change) -> tuple[int, str, str, str]:
    shown = change.after or change.before or {}
    told = msgspec.json.encode([change.before, change.after], order="sorted").decode()
    date = (shown.get("date") or {}).get("start") or ""
    return _SUBJECT[change.subject], str(shown.get("pact") or ""), date, change.change + told


# Pacts.


def _pacts(before: View, after: View, wanted: Wanted) -> Iterator[Change]:
    for name in sorted({*before.pacts, *after.pacts}):
        if not wanted(name):
            continue
        was, now = _begun(before, name), _begun(after, name)
        shown_was = pact_shown(was, before.times.on) if was else None
        shown_now = pact_shown(now, after.times.on) if now else None
        if now is not None and was is None:
            yield _change("new", "pact", None, shown_now, _all_evidence(now, after.times.on))
        elif was is not None and now is None:
            yield _change("ended", "pact", shown_was, None, _all_evidence(was, before.times.on))
        elif was is not None and now is not None:
            if _ended(after, now) and not _ended(before, was):
                yield _change("ended", "pact", shown_was, shown_now, _end_evidence(after, now))
            fresh = _fresh_witnesses(was, now)
            if fresh:
                yield _change("corroborated", "pact", shown_was, shown_now, evidence_of(fresh))


def _begun(view: View, name: str) -> Pact | None:
    """The pact, where it had taken a step beyond being proposed on the view's day."""
    pact = view.pacts.get(name)
    if pact is None or all(stage.stage == "proposed" for stage in reached(pact, view.times.on)):
        return None
    return pact


def _ended(view: View, pact: Pact) -> bool:
    """Whether fewer than two of its parties are left in a pact on the view's day."""
    statuses = [status_in(life, view.times.on) for life in view.lives(pact).values()]
    left = [status for status in statuses if status.stage is not None and not status.ended]
    return len(left) < min(2, len(statuses)) and any(status.ended for status in statuses)


def _end_evidence(view: View, pact: Pact) -> tuple[Evidence, ...]:
    statuses = [status_in(life, view.times.on) for life in view.lives(pact).values()]
    held = [status.held for status in statuses if status.ended and status.held is not None]
    return evidence_of([witness for stage in held for witness in stage.witnesses])


def _all_evidence(pact: Pact, on: str) -> tuple[Evidence, ...]:
    return evidence_of([witness for stage in reached(pact, on) for witness in stage.witnesses])


Fact = HeldStage | HeldCommitment | HeldRelation


def _facts(pact: Pact) -> list[Fact]:
    return [*pact.stages, *pact.commitments, *pact.relations]


def _fresh_witnesses(was: Pact, now: Pact) -> list[Witness]:
    """Witnesses of another origin for what was held already; what is not verified corroborates nothing."""
    old = {witness.claim: witness.origin for fact in _facts(was) for witness in fact.witnesses}
    fresh: list[Witness] = []
    for fact in _facts(now):
        origins = {old[witness.claim] for witness in fact.witnesses if witness.claim in old}
        if origins:
            fresh += [
                one
                for one in fact.witnesses
                if one.claim not in old and one.origin not in origins and one.verified != "unverified"
            ]
    return fresh


# Stages.


def _stages(before: View, after: View, wanted: Wanted) -> Iterator[Change]:
    """Steps that are new to a pact that was there, and later steps of one that is new itself."""
    for name, pact in after.pacts.items():
        now = _begun(after, name)
        if now is None or not wanted(name):
            continue
        was = before.pacts.get(name) if _begun(before, name) else None
        known = reached(was, before.times.on) if was else []
        taken = reached(pact, after.times.on)
        first = taken[:1] if was is None else []
        told_otherwise = {(one.stage, one.party) for one in after.contradictions if one.pact == name}
        for stage in taken:
            matched = any(_same(stage, one) for one in known)
            doubted = any((stage.stage, stage.party) == (one.stage, one.party) for one in known)
            if matched or stage in first or (doubted and (stage.stage, stage.party) in told_otherwise):
                continue
            yield _change("new", "stage", None, stage_shown(name, stage), evidence_of(stage.witnesses))
        for stage in known:
            if not any((stage.stage, stage.party) == (one.stage, one.party) for one in taken):
                shown = stage_shown(name, stage)
                yield _change("ended", "stage", shown, None, evidence_of(stage.witnesses))
    yield from _contradictions(before, after, wanted)


def _same(one: HeldStage, other: HeldStage) -> bool:
    return (one.stage, one.party) == (other.stage, other.party) and overlap(one.date, other.date)


def _contradictions(before: View, after: View, wanted: Wanted) -> Iterator[Change]:
    """Dates told that do not fit what is held; ``before`` is what was held first."""
    known = {one.witness.claim for one in before.contradictions}
    for one in after.contradictions:
        if one.witness.claim in known or not wanted(one.pact):
            continue
        held, told = _dated(one, one.held), _dated(one, one.told)
        was_told = _held_before(before, one)
        evidence = (one.witness.evidence,) if one.witness.evidence is not None else ()
        yield _change(
            "contradicted", "stage", told if was_told else held, held if was_told else told, evidence
        )


def _held_before(before: View, one: Contradiction) -> bool:
    """Whether what is now the odd one out was what the earlier view held."""
    pact = before.pacts.get(one.pact)
    return pact is not None and any(
        witness.claim == one.witness.claim for stage in pact.stages for witness in stage.witnesses
    )


def _dated(one: Contradiction, date: object) -> dict[str, Any]:
    return {"pact": one.pact, "stage": one.stage, "party": one.party, "date": msgspec.to_builtins(date)}


# Duties.


def _duties(before: View, after: View, wanted: Wanted) -> Iterator[Change]:
    moved = {name for name in {*before.pacts, *after.pacts} if wanted(name) and _moved(before, after, name)}
    was, now = strands(before, moved), strands(after, moved)
    for key in sorted({*was, *now}):
        yield from _duty(was.get(key), now.get(key), key, after)


def _moved(before: View, after: View, name: str) -> bool:
    """Whether anything in a pact may differ on the two days: most do not, and need not be walked."""
    was, now = before.pacts.get(name), after.pacts.get(name)
    if was is None or now is None or was != now:
        return True
    told = [one.commitment for one in now.commitments]
    if any(one.since or one.until or not after.lives(now).keys() >= set(one.beneficiaries) for one in told):
        return True
    return _standings(before, was) != _standings(after, now)


def _standings(view: View, pact: Pact) -> list[tuple[object, ...]]:
    day, bearer = view.times.on, view.actors.bearer
    found = ((party, status_in(life, day)) for party, life in view.lives(pact).items())
    return [(party, one.stage, one.in_force, one.unsure, bearer(party, day)) for party, one in found]


def _duty(was: Strand | None, now: Strand | None, key: Key, after: View) -> Iterator[Change]:
    if now is None:
        assert was is not None
        evidence = _why_gone(key, was, after) or was.evidence
        yield _change("ended", "duty", _obligation(was), None, evidence)
    elif was is None:
        yield _change("new", "duty", None, _obligation(now), now.evidence)
    else:
        one, other = was.obligation, now.obligation
        step = STANDING[other.standing] - STANDING[one.standing]
        if step:
            kind: ChangeKind = "new" if step < 0 else "ended"
            yield _change(kind, "duty", _obligation(was), _obligation(now), now.evidence)
        elif VERIFIED[other.verified] < VERIFIED[one.verified]:
            yield _change("corroborated", "duty", _obligation(was), _obligation(now), now.evidence)


def _why_gone(key: Key, was: Strand, after: View) -> tuple[Evidence, ...]:
    """The evidence of the end on account of which a duty is gone, where there is one."""
    pact = after.pacts.get(key[0])
    if pact is None:
        return ()
    found = after.lives(pact)
    sides = [found[party] for party in (was.thread.party, was.thread.other) if party in found]
    ends = [status.held for life in sides if (status := status_in(life, after.times.on)).ended]
    return evidence_of([witness for stage in ends if stage is not None for witness in stage.witnesses])


def _obligation(strand: Strand) -> dict[str, Any]:
    shown: dict[str, Any] = msgspec.to_builtins(strand.obligation)
    return shown


# Questions.


def _questions(before: View, after: View, wanted: Wanted) -> Iterator[Change]:
    was = {one.id: one for one in before.questions if _asked(one.witness, before.times.on)}
    now = {one.id: one for one in after.questions if _asked(one.witness, after.times.on)}
    for name in sorted({*was, *now}):
        question = now.get(name) or was[name]
        if not wanted(question.about.pact) or (name in was and name in now):
            continue
        shown, evidence = question_shown(question), evidence_of([question.witness])
        if name in now:
            yield _change("opened", "question", None, shown, evidence)
        else:
            yield _change("answered", "question", shown, None, evidence)


def _asked(witness: Witness, on: str) -> bool:
    return witness.reported is None or witness.reported <= on


def _change(
    change: ChangeKind,
    subject: ChangeSubject,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    evidence: tuple[Evidence, ...],
) -> Change:
    return Change(change=change, subject=subject, before=before, after=after, evidence=evidence)
