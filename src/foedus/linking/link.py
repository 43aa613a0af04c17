"""Give identity to the agreements of a Reading: from local labels to pacts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from foedus.linking.index import PactIndex
from foedus.linking.slugs import propose
from foedus.model.claim import Claim, ClaimedRelation, PactClaim, Question, Reading
from foedus.model.description import Identity, PactDescription


def link(reading: Reading, index: PactIndex) -> Reading:
    """The Reading with its labels (``#1``) replaced by ids of pacts.

    All claims of one label are looked at together. An agreement that the index does not hold gets the
    id that it would be minted with, marked ``known: false``; where not even that can be made, null; a name
    that the index does not hold, without parties, is left out.
    Relations to earlier agreements are looked up among pacts of the same parties. Nothing else changes.
    """
    identities: dict[str, Identity] = {}
    for label, claims in _by_label(reading.claims).items():
        identities[label] = _identify(claims, reading, index)
    linked = (_linked(claim, identities, index) for claim in reading.claims)
    return replace(reading, claims=tuple(claim for claim in linked if _is_identified(claim)))


def _is_identified(claim: Claim) -> bool:
    """Whether a claim about a pact says between whom, or names one that is held.

    A proper name alone, which nobody bears in the index, may be anything.
    """
    if claim.pact is None or claim.pact.known or len(_parties([claim.pact])) >= 2:
        return True
    return bool(_parties([claim.pact])) and claim.pact.pact is not None


def _by_label(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.pact is not None and claim.pact.pact is not None:
            groups.setdefault(claim.pact.pact, []).append(claim)
    return groups


def _identify(claims: list[Claim], reading: Reading, index: PactIndex) -> Identity:
    pacts = [claim.pact for claim in claims if claim.pact is not None]
    names = tuple(dict.fromkeys(name.text for pact in pacts for name in pact.names))
    parties = _parties(pacts)
    signed = _first_year(pacts, signed=True) or next((pact.year for pact in pacts if pact.year), None)
    description = PactDescription(
        parties=parties,
        year=signed,
        names=names,
        form=pacts[0].form,
        on=next((claim.reported for claim in claims if claim.reported), None),
    )
    found = index.find(description)
    if found.pact is not None:
        return found
    year = signed or _first_year(pacts, signed=False)
    return Identity(pact=propose(index.as_signed(parties, year), year, names, index.ids), known=False)


def _parties(pacts: Sequence[PactClaim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.actor for pact in pacts for m in pact.parties if m.actor is not None))


def _first_year(pacts: Sequence[PactClaim], *, signed: bool) -> int | None:
    """The year of signature, or of the first step that has happened."""
    years = [
        int(stage.date.start[:4])
        for pact in pacts
        for stage in pact.stages
        if stage.date is not None
        and stage.date.start is not None
        and stage.polarity == "affirmed"
        and stage.modality == "actual"
        and (stage.stage == "signed") == signed
    ]
    return min(years, default=None)


def _linked(claim: Claim, identities: dict[str, Identity], index: PactIndex) -> Claim:
    if claim.pact is not None and claim.pact.pact in identities:
        return replace(claim, pact=_linked_pact(claim, claim.pact, identities[claim.pact.pact], index))
    question = claim.question
    if question is not None and question.about.pact in identities:
        about = replace(question.about, pact=identities[question.about.pact].pact)
        return replace(claim, question=Question(about=about, text=question.text))
    return claim


def _linked_pact(claim: Claim, pact: PactClaim, identity: Identity, index: PactIndex) -> PactClaim:
    return replace(
        pact,
        pact=identity.pact,
        known=identity.known,
        candidates=identity.candidates,
        relations=tuple(
            _linked_relation(relation, claim, pact, identity, index) for relation in pact.relations
        ),
    )


def _linked_relation(
    relation: ClaimedRelation, claim: Claim, pact: PactClaim, identity: Identity, index: PactIndex
) -> ClaimedRelation:
    named = relation.year is None and relation.text is not None
    found = index.find(
        PactDescription(
            parties=relation.parties or _parties([pact]),
            year=relation.year,
            names=(relation.text,) if named and relation.text else (),
            form="treaty",
        )
    )
    if found.pact is None or found.pact == identity.pact:
        return relation
    return replace(relation, pact=found.pact, candidates=found.candidates)
