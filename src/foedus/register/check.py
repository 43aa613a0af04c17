"""What the schema of a record cannot say: sources that exist, words that were read, no loose ends."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from foedus.model.days import date_of
from foedus.register.record import CommitmentRecord, PactRecord, RelationRecord, StageRecord


def check(records: Iterable[PactRecord], actors: Container[str] | None = None) -> tuple[str, ...]:
    """What is wrong with these records, one line each, the pact named first; empty where nothing is.

    ``actors``: the ids that exist, where parties are to be checked too.
    """
    all_records = tuple(records)
    known = {record.id for record in all_records}
    found = [
        f"{record.id}: {problem}" for record in all_records for problem in _problems(record, known, actors)
    ]
    return (*found, *_shared_names(all_records))


def _problems(record: PactRecord, known: set[str], actors: Container[str] | None) -> Iterator[str]:
    sources = {source.id for source in record.sources}
    if not sources:
        yield "has no source"
    if len(sources) < len(record.sources):
        yield "two sources bear one id"
    for told in _facts(record):
        if told.source not in sources:
            yield f"names the source {told.source!r}, which it does not list"
        yield from _dates(told.reported)
    for commitment in record.commitments:
        if commitment.verified == "text" and not commitment.words:
            yield f"its {commitment.kind} is verified by text but gives no words"
    for relation in record.relations:
        if relation.pact not in known:
            yield f"{relation.relation} {relation.pact!r}, which is not in the register"
    yield from _nameless_reports(record)
    yield from _parties(record, actors)
    yield from _order(record.stages)


def _nameless_reports(record: PactRecord) -> Iterator[str]:
    """A report needs a speaker, unless all that rests on it is marked as unverified."""
    leaned_on = {told.source for told in _facts(record) if told.verified != "unverified"}
    for source in record.sources:
        if source.kind == "report" and not source.speaker and source.id in leaned_on:
            yield f"the report {source.id!r} names nobody who says so"


def _facts(record: PactRecord) -> list[StageRecord | RelationRecord | CommitmentRecord]:
    return [*record.stages, *record.relations, *record.commitments]


def _dates(text: str) -> Iterator[str]:
    try:
        date_of(text)
    except ValueError as error:
        yield str(error)


def _parties(record: PactRecord, actors: Container[str] | None) -> Iterator[str]:
    named = {*record.parties, *(stage.party for stage in record.stages if stage.party)}
    for commitment in record.commitments:
        yield from (
            f"its {commitment.kind} binds {one}, no party" for one in commitment.bearers if one not in named
        )
    named.update(one for commitment in record.commitments for one in commitment.beneficiaries)
    if actors is not None:
        yield from (
            f"names the party {one!r}, whom no actor bears" for one in sorted(named) if one not in actors
        )
    if len(named) < 2:
        yield "concerns fewer than two actors"


def _order(stages: list[StageRecord]) -> Iterator[str]:
    for stage in stages:
        yield from _dates(stage.date)
    signed = [stage.date for stage in stages if stage.stage == "signed" and stage.party is None]
    for stage in stages:
        length = min(len(stage.date), *map(len, signed), 10) if signed else 10
        before = signed and stage.date[:length] < min(signed)[:length]
        if before and stage.stage in ("in_force", "ratified", "terminated", "superseded"):
            yield f"was {stage.stage} on {stage.date}, before it was signed"


def _shared_names(records: tuple[PactRecord, ...]) -> Iterator[str]:
    taken: dict[str, str] = {}
    for record in records:
        for name in (record.id, *record.aliases):
            if name in taken and taken[name] != record.id:
                yield f"{record.id}: the name {name!r} is that of {taken[name]} too"
            taken[name] = record.id
