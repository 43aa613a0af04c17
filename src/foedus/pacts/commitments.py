"""Told commitments to held ones: the same promise told twice is one, the best verified leading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.model.claim import ClaimedCommitment
from foedus.model.kept import Kept
from foedus.model.pact import HeldCommitment, Witness
from foedus.pacts.belief import RANK, source_of, weight, witness_of

Pairs = frozenset[tuple[str, str]]


@dataclass
class _Promise:
    lead: ClaimedCommitment
    source: str
    pairs: Pairs
    witnesses: list[Witness]


def merge_commitments(
    told: Iterable[tuple[Kept, ClaimedCommitment]], parties: tuple[str, ...]
) -> tuple[HeldCommitment, ...]:
    """All commitments of one pact, the best verified first.

    One told for the same kind, and for no other pairs of bearer and beneficiary than one that is held
    already, stands behind that one as a witness. Two in one register stay two (an article each); a text
    may say the same thing again.
    """
    promises: list[_Promise] = []
    for kept, commitment in sorted(told, key=_order):
        pairs = _pairs(commitment, parties)
        witness = witness_of(kept, commitment.verified)
        found = next((p for p in promises if _same(p, kept, commitment, pairs)), None)
        if found is None:
            promises.append(_Promise(commitment, source_of(kept), pairs, [witness]))
        else:
            found.witnesses.append(witness)
    return tuple(
        HeldCommitment(
            commitment=promise.lead, verified=promise.lead.verified, witnesses=tuple(promise.witnesses)
        )
        for promise in promises
    )


def _same(promise: _Promise, kept: Kept, commitment: ClaimedCommitment, pairs: Pairs) -> bool:
    return (
        (kept.text_id is not None or promise.source != source_of(kept))
        and promise.lead.kind == commitment.kind
        and promise.lead.polarity == commitment.polarity
        and pairs <= promise.pairs
    )


def _pairs(commitment: ClaimedCommitment, parties: tuple[str, ...]) -> Pairs:
    return frozenset(
        (bearer, beneficiary)
        for bearer in commitment.bearers or parties
        for beneficiary in commitment.beneficiaries or parties
        if bearer != beneficiary
    )


def _order(told: tuple[Kept, ClaimedCommitment]) -> tuple[int, bool, str, tuple[int, int], str, str]:
    kept, commitment = told
    return (
        RANK[commitment.verified],
        kept.text_id is not None,
        kept.claim.reported or "9999",
        weight(kept),
        commitment.id,
        kept.text_id or "",
    )
