"""Small registers made by hand, for the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from foedus.actors import Actors
from foedus.actors.record import StateRecord
from foedus.model.casus import Times
from foedus.model.kept import Kept
from foedus.pacts import View, view
from foedus.register import PactRecord, claims_of
from foedus.register.record import CommitmentRecord, RelationRecord, SourceRecord, StageRecord

SOURCE = SourceRecord(id="s", kind="text", title="The treaty", where="a library", looked_up="2026-01-01")
ALL = ("XAA", "XBB", "XCC", "XDD", "XEE")


def states(**spans: tuple[str | None, str | None]) -> Actors:
    """States that always are, but for those whose days are given; XNW continues XOL."""
    records = [
        StateRecord(
            id=name, since=spans.get(name, (None, None))[0], until=spans.get(name, (None, None))[1], names={}
        )
        for name in ALL
    ]
    old = StateRecord(id="XOL", since=None, until="1991-12-25", names={"en": ("Old Land",)})
    new = StateRecord(id="XNW", since="1991-12-26", until=None, names={"en": ("New Land",)}, continues="XOL")
    return Actors([*records, old, new], "small")


def stage(kind: Any, date: str, party: str | None = None, **more: Any) -> StageRecord:
    return StageRecord(
        stage=kind,
        date=date,
        source="s",
        verified=more.get("verified", "text"),
        reported=more.get("reported", date),
        party=party,
    )


def promise(kind: Any = "defence", **more: Any) -> CommitmentRecord:
    told: dict[str, Any] = {
        "article": "1",
        "trigger": "armed_attack",
        "strength": "automatic",
        "verified": "text",
        "source": "s",
        "reported": "1950-01-01",
        "words": "The parties shall help each other.",
    }
    return CommitmentRecord(kind=kind, **{**told, **more})


def replaces(pact: str) -> RelationRecord:
    return RelationRecord(relation="replaces", pact=pact, source="s", verified="text", reported="1950-01-01")


def pact(
    name: str = "p",
    parties: Iterable[str] = ("XAA", "XBB"),
    stages: Iterable[StageRecord] | None = None,
    commitments: Iterable[CommitmentRecord] | None = None,
    **more: Any,
) -> PactRecord:
    signed = [stage("signed", "1950-01-01"), stage("in_force", "1950-06-01")]
    return PactRecord(
        id=name,
        names=[],
        form=more.pop("form", "treaty"),
        parties=list(parties),
        stages=list(signed if stages is None else stages),
        commitments=list([promise()] if commitments is None else commitments),
        sources=[SOURCE],
        **more,
    )


def kept(*records: PactRecord) -> list[Kept]:
    return [Kept(claim=claim) for claim in claims_of(records)]


def held(*records: PactRecord, on: str = "1960-01-01", actors: Actors | None = None, **more: Any) -> View:
    return view(kept(*records), Times(on=on, **more), actors or states())
