"""Where two readers agree: which claims of the rules and of a model say the same of the same words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from foedus.model.base import Span
from foedus.model.claim import Claim, Event, PactClaim
from foedus.model.mention import Mention
from foedus.model.readers import Agreeing, Agreement


def compare(rules: Sequence[Claim], model: Sequence[Claim]) -> Agreement:
    """Pair the claims of two readers of one Text, once both are linked.

    Two claims agree if they are of one kind, their words overlap, and they say the same: a statement of the
    same speaker; an event of the same PLOVER type with the same sides; the same pact with a stage, relation
    or commitment in common. Each claim is in one pair at most, with the one that it overlaps most.
    """
    left = list(model)
    agree: list[Agreeing] = []
    for claim in rules:
        alike = [other for other in left if _agree(claim, other)]
        if not alike:
            continue
        best = max(alike, key=lambda other: _shared(_words(claim), _words(other)))
        left.remove(best)
        agree.append(Agreeing(kind=claim.kind, rules=claim.id, model=best.id))
    matched = {pair.rules for pair in agree}
    return Agreement(
        agree=tuple(agree),
        only_rules=tuple(claim.id for claim in rules if claim.id not in matched),
        only_model=tuple(claim.id for claim in left),
    )


def _agree(one: Claim, other: Claim) -> bool:
    if one.kind != other.kind or _shared(_words(one), _words(other)) <= 0:
        return False
    if one.statement is not None and other.statement is not None:
        return _is_same(one.statement.speaker, other.statement.speaker)
    if (one.polarity, one.modality) != (other.polarity, other.modality):
        return False
    if one.event is not None and other.event is not None:
        return _is_same_event(one.event, other.event)
    if one.pact is not None and other.pact is not None:
        return _is_same_pact(one.pact, other.pact)
    return one.kind == "question"


def _words(claim: Claim) -> Span:
    """The words that a claim is about; of a statement those that were said."""
    if claim.statement is not None:
        return claim.statement.content.span
    return claim.span or (0, 0)


def _shared(one: Span, other: Span) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def _is_same(one: Mention, other: Mention) -> bool:
    if one.actor is not None or other.actor is not None:
        return one.actor == other.actor
    if one.span is not None and other.span is not None and _shared(one.span, other.span) > 0:
        return True
    return one.text is not None and one.text == other.text


def _is_same_event(one: Event, other: Event) -> bool:
    return (
        one.plover == other.plover
        and _sides(one.actors) == _sides(other.actors)
        and _sides(one.recipients) == _sides(other.recipients)
    )


def _sides(mentions: Iterable[Mention]) -> frozenset[str | None]:
    """For whom they act: Putin and Moscow are both Russia."""
    return frozenset(one.country or one.actor or one.text for one in mentions)


def _is_same_pact(one: PactClaim, other: PactClaim) -> bool:
    if one.pact != other.pact:
        return False
    if one.pact is None and _parties(one) != _parties(other):
        return False
    return bool(_said_of(one) & _said_of(other))


def _parties(pact: PactClaim) -> frozenset[str | None]:
    return frozenset(one.actor for one in pact.parties)


def _said_of(pact: PactClaim) -> frozenset[tuple[str, str]]:
    """What is said of a pact: its stages, relations and commitments, a denied one apart from an affirmed
    one."""
    stages = {(one.stage, one.polarity) for one in pact.stages}
    relations = {(one.relation, "") for one in pact.relations}
    commitments = {(one.kind, one.polarity) for one in pact.commitments}
    return frozenset([*stages, *relations, *commitments])
