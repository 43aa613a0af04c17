"""What ``pact ID`` shows: the life of one pact and what it promises, each with its words and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from foedus.actors import Actors
from foedus.cli.tables.drawing import (
    Row,
    beside,
    chain,
    day_of,
    heading,
    in_row,
    inset,
    plain,
    quoted,
    short_name,
    where_of,
    words_of,
)
from foedus.cli.tables.read import promise
from foedus.model.listing import PactAnswer
from foedus.model.pact import Membership, Witness


def draw(console: Console, pact: PactAnswer, actors: Actors) -> None:
    """Draw one pact."""
    console.print(Text(pact.names[0] if pact.names else pact.id, "bold"))
    others = ", ".join((pact.id, *pact.aliases, *pact.also))
    console.print(Text(f"{others}{f'; {pact.form}' if pact.form else ''}", "dim"))
    if pact.note:
        console.print(pact.note)
    heading(console, "PARTIES")
    beside(console, ((_member(member, actors), "") for member in pact.parties))
    heading(console, "STAGES")
    beside(console, _stages(pact, actors))
    heading(console, "PROMISES")
    parties: list[str | None] = [member.party for member in pact.parties]
    beside(console, _promises(pact, parties, actors))
    if pact.relations:
        heading(console, "RELATIONS")
        beside(console, _relations(pact, actors))
    if pact.questions:
        heading(console, "OPEN QUESTIONS")
        beside(console, ((chain(one.witness.speakers, actors), quoted(one.text)) for one in pact.questions))
    if pact.contradictions:
        heading(console, "TOLD OTHERWISE")
        beside(console, _contradictions(pact, actors))
    console.print()


def _member(member: Membership, actors: Actors) -> str:
    name = short_name(member.party, actors)
    if member.since is None:
        signed = f", signed {member.signed}" if member.signed else ""
        return f"{name}: not bound{signed}"
    return f"{name}: bound from {member.since}" + (f" to {member.until}" if member.until else " on")


def _witnesses(witnesses: Iterable[Witness], actors: Actors) -> Iterator[Row]:
    for witness in witnesses:
        said = ", ".join(
            one
            for one in (where_of(witness.evidence), chain(witness.speakers, actors), witness.verified)
            if one
        )
        yield inset(said, "dim"), ""


def _words(witnesses: Iterable[Witness]) -> str:
    return next((words for one in witnesses if (words := words_of(one.evidence))), "")


def _stages(pact: PactAnswer, actors: Actors) -> Iterator[Row]:
    for stage in pact.stages:
        party = f" {short_name(stage.party, actors)}" if stage.party else ""
        yield f"{plain(stage.stage)}{party} {day_of(stage.date)}", _words(stage.witnesses)
        yield from _witnesses(stage.witnesses, actors)


def _promises(pact: PactAnswer, parties: list[str | None], actors: Actors) -> Iterator[Row]:
    for held in pact.commitments:
        shown = promise(held.commitment, parties if len(parties) < 6 else [], actors)
        yield shown, _words(held.witnesses)
        yield from _witnesses(held.witnesses, actors)


def _relations(pact: PactAnswer, actors: Actors) -> Iterator[Row]:
    for relation in pact.relations:
        meant = relation.pact or in_row(relation.candidates, " or ") or "a pact that is not held"
        year = f" (that of {relation.year})" if relation.year else ""
        yield f"{plain(relation.relation)} {meant}{year}", quoted(relation.text)
        yield from _witnesses(relation.witnesses, actors)


def _contradictions(pact: PactAnswer, actors: Actors) -> Iterator[Row]:
    for one in pact.contradictions:
        yield (
            f"{plain(one.stage)}: held {day_of(one.held)}, told {day_of(one.told)}",
            words_of(one.witness.evidence),
        )
        yield from _witnesses((one.witness,), actors)
