"""What the model offers of one agreement, as claims: one for each sentence and speaker.

A party counts only where a sentence that says something of this agreement names it too, by whatever word
(``Moscow``, ``both countries``), and two of them must be named in one such sentence. So no two names of a
text can be joined to a pact that none of its sentences tells of.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from foedus.model.base import Span
from foedus.model.claim import ClaimedCommitment, ClaimedRelation, ClaimedStage, PactClaim
from foedus.model.mention import Mention
from foedus.model.readers import Remark
from foedus.reading.by_model.anchors import Anchor, Anchors, NotThere
from foedus.reading.by_model.answer import (
    OfferedCommitment,
    OfferedPact,
    OfferedRelation,
    OfferedStage,
    Quoted,
)
from foedus.reading.story import Story
from foedus.reading.where import place_of

_Part = OfferedStage | OfferedRelation | OfferedCommitment
P = TypeVar("P", OfferedStage, OfferedRelation, OfferedCommitment)
C = TypeVar("C", ClaimedStage, ClaimedRelation, ClaimedCommitment)


class Told(NamedTuple):
    """One pact claim in the making: its line, the words that decide whose claim it is, its anchors."""

    body: PactClaim
    at: int
    inside: Span
    anchors: tuple[Anchor, ...]


class PactTeller:
    """Anchors one agreement that a model offers. ``offered`` counts its parts, each a claim of its own."""

    def __init__(self, story: Story, anchors: Anchors, pact: OfferedPact, label: str) -> None:
        self._story = story
        self._anchors = anchors
        self._pact = pact
        self._label = label
        self._parties: tuple[Mention, ...] = ()
        self._parts: tuple[_Part, ...] = (*pact.stages, *pact.relations, *pact.commitments)
        self.offered = max(1, len(self._parts))
        self.refused: list[Remark] = []

    def tell(self) -> list[Told]:
        """What stands in the text, a claim for each sentence; nothing where the agreement itself does not
        hold."""
        found = [(part, anchor) for part in self._parts if (anchor := self._find(part)) is not None]
        try:
            if not self._parts:
                raise NotThere(None, "nothing is said of this agreement")
            names = [self._anchors.find(name) for name in self._pact.names if name.words.strip()]
            if found:
                self._parties = self._named([anchor.at for _, anchor in found])
        except NotThere as error:
            # The agreement itself is not borne out, and so none of what was said of it.
            self.refused.extend(error.remark("pact") for _ in range(self.offered - len(self.refused)))
            return []
        by_line: dict[int, list[tuple[_Part, Anchor]]] = {}
        for part, anchor in found:
            by_line.setdefault(anchor.at, []).append((part, anchor))
        told = (self._told(index, parts, names) for index, parts in sorted(by_line.items()))
        return [one for one in told if one is not None]

    def _find(self, part: _Part) -> Anchor | None:
        try:
            return self._anchors.find(part.words)
        except NotThere as error:
            self.refused.append(error.remark("pact"))
            return None

    def _named(self, lines: Sequence[int]) -> tuple[Mention, ...]:
        """The parties, each at the words that were quoted for it. Raises NotThere where they do not hold."""
        found: dict[str, Mention] = {}
        named = [self._anchors.named_in(line) for line in lines]
        for quoted in self._pact.parties:
            anchor = self._anchors.find(quoted)
            powers = self._anchors.powers(anchor)
            if not powers:
                raise NotThere(quoted, "no state or organisation that the register of actors knows")
            if not all(any(power in line for line in named) for power in powers):
                raise NotThere(quoted, "no sentence that tells of this agreement names this party")
            for power in powers:
                found.setdefault(power, self._party(power, anchor))
        if len(found) >= 2 and not any(len(line & found.keys()) >= 2 for line in named):
            raise NotThere(
                self._pact.parties[0], "no sentence that tells of this agreement names two parties"
            )
        if not found and not self._pact.names:
            raise NotThere(None, "neither parties nor a name of this agreement were quoted")
        return tuple(found.values())

    def _party(self, power: str, anchor: Anchor) -> Mention:
        state = power in self._story.actors.states
        return Mention(
            actor=power,
            country=power if state else None,
            role=None if state else "IGO",
            text=self._story.quote(anchor.span),
            span=anchor.span,
        )

    def _told(self, index: int, parts: list[tuple[_Part, Anchor]], names: list[Anchor]) -> Told | None:
        stages = self._made(parts, OfferedStage, self._stage)
        relations = self._made(parts, OfferedRelation, self._relation)
        commitments = self._made(parts, OfferedCommitment, self._commitment)
        kept = [anchor for _, anchor in (*stages, *relations, *commitments)]
        if not kept:
            return None
        body = PactClaim(
            pact=self._label,
            names=tuple(self._story.part(name.span) for name in names),
            parties=self._parties,
            form=self._pact.form,
            place=place_of(self._story, self._story.lines[index]) if stages else None,
            stages=tuple(stage for stage, _ in stages),
            relations=tuple(relation for relation, _ in relations),
            commitments=tuple(commitment for commitment, _ in commitments),
        )
        return Told(body, index, kept[0].span, (*kept, *names))

    def _made(
        self, parts: list[tuple[_Part, Anchor]], kind: type[P], make: Callable[[P, Anchor], C]
    ) -> list[tuple[C, Anchor]]:
        """The parts of one kind as the contract shows them; those that do not hold are refused."""
        made: list[tuple[C, Anchor]] = []
        for part, anchor in parts:
            if not isinstance(part, kind):
                continue
            try:
                made.append((make(part, anchor), anchor))
            except NotThere as error:
                self.refused.append(error.remark("pact"))
        return made

    def _stage(self, one: OfferedStage, anchor: Anchor) -> ClaimedStage:
        party = None
        if one.party is not None and one.party.words.strip():
            acting = self._anchors.powers(self._anchors.beside(one.party, anchor))
            if len(acting) != 1:
                raise NotThere(
                    one.party, "the party that acts is no one state or organisation of the register"
                )
            party = acting[0]
        when = self._anchors.find(one.when, (anchor,)) if one.when and one.when.words.strip() else None
        return ClaimedStage(
            stage=one.stage,
            party=party,
            date=self._anchors.day(when) if when else None,
            quote=self._story.quote(anchor.span),
            span=anchor.span,
            polarity=one.polarity,
            modality=one.modality,
        )

    def _relation(self, one: OfferedRelation, anchor: Anchor) -> ClaimedRelation:
        return ClaimedRelation(
            relation=one.relation,
            pact=None,
            candidates=(),
            year=self._anchors.year(anchor),
            text=self._story.quote(anchor.span),
            span=anchor.span,
        )

    def _commitment(self, one: OfferedCommitment, anchor: Anchor) -> ClaimedCommitment:
        every = tuple(party.actor for party in self._parties if party.actor is not None)
        bearers = tuple(self._among(one.bearers, anchor, every)) or every
        beneficiaries = tuple(self._among(one.beneficiaries, anchor, every))
        if not beneficiaries:
            # Where one side alone owes, it owes to the others.
            others = tuple(party for party in every if party not in bearers)
            beneficiaries = others or every
        told = f"{one.kind}:{one.polarity}:{anchor.span}:{bearers}:{self._story.key}"
        return ClaimedCommitment(
            id=hashlib.sha256(told.encode()).hexdigest()[:16],
            kind=one.kind,
            polarity=one.polarity,
            bearers=bearers,
            beneficiaries=beneficiaries,
            adversaries=(),
            area=(),
            trigger=one.trigger,
            conditions=(),
            process=(),
            strength=None,
            article=None,
            quote=self._story.quote(anchor.span),
            span=anchor.span,
        )

    def _among(self, quoted: Sequence[Quoted], anchor: Anchor, parties: tuple[str, ...]) -> Iterator[str]:
        for one in quoted:
            powers = self._anchors.powers(self._anchors.beside(one, anchor))
            strange = [power for power in powers if power not in parties]
            if not powers or strange:
                raise NotThere(one, "no party of this agreement")
            yield from powers
