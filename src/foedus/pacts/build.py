"""The claims about one pact to the Pact itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from foedus.actors import Actors
from foedus.model.claim import ClaimedRelation, PactClaim
from foedus.model.kept import Kept
from foedus.model.pact import Contradiction, HeldRelation, HeldStage, Pact
from foedus.model.vocabulary import Form, Trust
from foedus.pacts.belief import actual, corroborated, witness_of
from foedus.pacts.commitments import merge_commitments
from foedus.pacts.life import Life, lives
from foedus.pacts.stages import in_order, merge_stages


@dataclass(frozen=True)
class _Identity:
    parties: tuple[str, ...]
    names: tuple[str, ...]
    aliases: tuple[str, ...]
    also: tuple[str, ...]
    form: Form | None
    place: str | None
    security: bool
    note: str


class Built(NamedTuple):
    """A pact, the life of each party in it, and the dates told that do not fit."""

    pact: Pact
    lives: dict[str, Life]
    against: tuple[Contradiction, ...] = ()


def build(pact: str, told: list[tuple[Kept, PactClaim]], actors: Actors, trust: Trust) -> Built | None:
    """The pact that these claims make, best first.

    Null where no claim says that there is such a pact: one that is only intended is none.
    """
    so = [(kept, claim) for kept, claim in told if actual(kept.claim)]
    if not so:
        return None
    identity = _identity(pact, so)
    stages, against = merge_stages(pact, ((kept, stage) for kept, claim in so for stage in claim.stages))
    commitments = merge_commitments(
        ((kept, commitment) for kept, claim in so for commitment in claim.commitments), identity.parties
    )
    relations = _relations(pact, so)
    if trust == "corroborated":
        stages = tuple(one for one in stages if corroborated(one.witnesses))
        commitments = tuple(one for one in commitments if corroborated(one.witnesses))
        relations = tuple(one for one in relations if corroborated(one.witnesses))
        if not (stages or commitments or relations):
            return None
    held = Pact(
        id=pact,
        aliases=identity.aliases,
        also=identity.also,
        names=identity.names,
        form=identity.form,
        security=identity.security,
        place=identity.place,
        parties=(),
        stages=stages,
        relations=relations,
        commitments=commitments,
        note=identity.note,
    )
    return with_stages(held, stages, identity.parties, actors)._replace(against=against)


def with_stages(pact: Pact, stages: Iterable[HeldStage], parties: tuple[str, ...], actors: Actors) -> Built:
    """The pact with these stages, and with the time of each party that follows from them."""
    ordered = in_order(stages)
    same = {party: actors.same_person_of_law(party) for party in parties}
    found = lives(parties, ordered, pact.form, same)
    members = tuple(member for life in found.values() for member in life.memberships())
    return Built(msgspec.structs.replace(pact, stages=ordered, parties=members), found)


def _identity(pact: str, told: list[tuple[Kept, PactClaim]]) -> _Identity:
    """Who and what the pact is. Where a register or an import names the parties, its word stands: a
    story of today says Russia where the party was the Soviet Union."""
    registered = [claim for kept, claim in told if kept.text_id is None and claim.parties]
    claims = [claim for _, claim in told]
    parties = (mention.actor for claim in registered or claims for mention in claim.parties)
    first = registered + claims
    return _Identity(
        parties=tuple(dict.fromkeys(party for party in parties if party)),
        names=tuple(dict.fromkeys(part.text for claim in first for part in claim.names)),
        aliases=tuple(dict.fromkeys(alias for claim in first for alias in claim.aliases if alias != pact)),
        also=tuple(dict.fromkeys(also for claim in first for also in claim.also)),
        form=next((claim.form for claim in first if claim.form), None),
        place=next((claim.place.name for claim in first if claim.place), None),
        security=any(claim.security for claim in first),
        note=next((claim.note for claim in first if claim.note), ""),
    )


def _relations(pact: str, told: list[tuple[Kept, PactClaim]]) -> tuple[HeldRelation, ...]:
    """Relations to other pacts; one told twice stands once, with both witnesses."""
    held: dict[object, HeldRelation] = {}
    for kept, claim in told:
        for relation in claim.relations:
            if relation.pact == pact:
                continue
            key = _key(relation)
            before = held.get(key)
            held[key] = HeldRelation(
                relation=relation.relation,
                pact=relation.pact,
                candidates=before.candidates if before else relation.candidates,
                year=(before.year if before else None) or relation.year,
                text=(before.text if before else None) or relation.text,
                witnesses=(*(before.witnesses if before else ()), witness_of(kept)),
            )
    return tuple(held.values())


def _key(relation: ClaimedRelation) -> object:
    if relation.pact:
        return (relation.relation, relation.pact)
    return (relation.relation, None, relation.candidates, relation.year, relation.text)
