"""A release as claims: one for each pact's identity, one for each stage, relation and commitment."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b

import msgspec

from foedus.model.base import Part, Place
from foedus.model.claim import Claim, ClaimedCommitment, ClaimedRelation, ClaimedStage, PactClaim
from foedus.model.days import date_of
from foedus.model.evidence import CitationEvidence
from foedus.model.mention import Mention
from foedus.model.vocabulary import Verified
from foedus.register.record import CommitmentRecord, PactRecord, RelationRecord, SourceRecord, StageRecord
from foedus.register.release import Release

READER = "register/1"
_SCORE = {"text": 1000, "dataset": 900, "report": 700, "unverified": 300}
_encoder = msgspec.json.Encoder()


@cache
def claims(release: Release) -> tuple[Claim, ...]:
    """All that a release says, in the order of its records."""
    return claims_of(release.records)


def claims_of(records: Iterable[PactRecord]) -> tuple[Claim, ...]:
    """All that records say, in their order. Ids are hashes of content: the same in every release."""
    return tuple(claim for record in records for claim in _claims_of(record))


def _claims_of(record: PactRecord) -> Iterable[Claim]:
    sources = {source.id: source for source in record.sources}
    yield _identity(record)
    for stage in record.stages:
        yield _claim(record, stage, sources, _pact(record, stages=(_stage(stage),)))
    for relation in record.relations:
        yield _claim(record, relation, sources, _pact(record, relations=(_relation(relation),)))
    for commitment in record.commitments:
        told = _commitment(record, commitment)
        yield _claim(record, commitment, sources, _pact(record, commitments=(told,)))


def _identity(record: PactRecord) -> Claim:
    """Who and what the pact is, readable from its earliest stage on."""
    first = min(record.stages, key=lambda stage: stage.reported, default=None)
    source = next(
        (s for s in record.sources if first is not None and s.id == first.source), record.sources[0]
    )
    pact = PactClaim(
        pact=record.id,
        names=tuple(Part(text=name.text, span=(0, 0)) for name in record.names),
        parties=tuple(Mention(actor=party, country=party, inferred=True) for party in record.parties),
        form=record.form,
        place=Place(id=None, name=record.place) if record.place else None,
        stages=(),
        relations=(),
        commitments=(),
        known=True,
        aliases=tuple(record.aliases),
        also=tuple(record.also),
        security=record.security,
        note=record.note,
    )
    return _built(
        _id(
            record.id,
            "pact",
            [
                record.names,
                record.parties,
                record.form,
                record.place,
                record.aliases,
                record.also,
                record.security,
                record.note,
            ],
        ),
        pact,
        source,
        first.verified if first else "unverified",
        first.reported if first else None,
        None,
        None,
    )


def _pact(
    record: PactRecord,
    *,
    stages: tuple[ClaimedStage, ...] = (),
    relations: tuple[ClaimedRelation, ...] = (),
    commitments: tuple[ClaimedCommitment, ...] = (),
) -> PactClaim:
    return PactClaim(
        pact=record.id,
        names=(),
        parties=(),
        form=None,
        place=None,
        stages=stages,
        relations=relations,
        commitments=commitments,
        known=True,
        security=record.security,
    )


def _stage(stage: StageRecord) -> ClaimedStage:
    return ClaimedStage(stage=stage.stage, party=stage.party, date=date_of(stage.date), quote=None, span=None)


def _relation(relation: RelationRecord) -> ClaimedRelation:
    return ClaimedRelation(
        relation=relation.relation, pact=relation.pact, candidates=(), year=None, text=None, span=None
    )


def _commitment(record: PactRecord, commitment: CommitmentRecord) -> ClaimedCommitment:
    return ClaimedCommitment(
        id=_id(record.id, "commitment", commitment),
        kind=commitment.kind,
        polarity=commitment.polarity,
        bearers=tuple(commitment.bearers),
        beneficiaries=tuple(commitment.beneficiaries),
        adversaries=tuple(commitment.adversaries),
        area=tuple(commitment.area),
        trigger=commitment.trigger,
        conditions=tuple(commitment.conditions),
        process=tuple(commitment.process),
        strength=commitment.strength,
        article=commitment.article,
        quote=commitment.words,
        span=None,
        since=commitment.since,
        until=commitment.until,
        verified=commitment.verified,
        note=commitment.note,
    )


_Told = StageRecord | RelationRecord | CommitmentRecord


def _claim(record: PactRecord, told: _Told, sources: dict[str, SourceRecord], pact: PactClaim) -> Claim:
    kind = (
        "stage" if isinstance(told, StageRecord) else "relation" if isinstance(told, RelationRecord) else ""
    )
    commitment = told if isinstance(told, CommitmentRecord) else None
    source = sources.get(told.source, record.sources[0])
    name = pact.commitments[0].id if commitment else _id(record.id, kind, told)
    return _built(name, pact, source, told.verified, told.reported, commitment, told)


def _built(
    claim: str,
    pact: PactClaim,
    source: SourceRecord,
    verified: Verified,
    reported: str | None,
    commitment: CommitmentRecord | None,
    told: _Told | None,
) -> Claim:
    speakers = (Mention(actor=None, text=source.speaker),) if source.speaker else ()
    evidence = CitationEvidence(
        work=source.title,
        article=commitment.article if commitment else None,
        where=source.where,
        looked_up=source.looked_up,
        quote=commitment.words if commitment else None,
        speaker=source.speaker,
        translation=commitment.translation if commitment else False,
    )
    return Claim(
        id=claim,
        kind="pact",
        quote=None,
        span=None,
        section=None,
        speakers=speakers,
        polarity="affirmed",
        modality="actual",
        date=date_of(told.date) if isinstance(told, StageRecord) else None,
        reader=READER,
        score=_SCORE[verified],
        pact=pact,
        evidence=evidence,
        reported=reported,
        verified=verified,
    )


def _id(pact: str, part: str, content: object) -> str:
    return blake2b(_encoder.encode([pact, part, content]), digest_size=8).hexdigest()
