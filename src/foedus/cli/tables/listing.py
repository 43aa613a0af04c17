"""The lists that look things up: pacts, claims, questions, sources, actors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from foedus.actors import Actors
from foedus.cli.tables.drawing import Row, beside, chain, in_row, inset, plain, quoted, short_name, table
from foedus.model.listing import ClaimLine, PactLine, QuestionLine, ResolvedActor, SourceLine

_FEW = 4
_OWN_WORDS = "the story, in its own words"


def draw_pacts(console: Console, lines: Sequence[PactLine], actors: Actors, on: str) -> None:
    """Draw pacts a row each."""
    table(
        console,
        ("pact", "name", f"bound on {on}", "since", "until", "promises"),
        (
            (
                line.id,
                line.names[0] if line.names else "",
                _bound(line, actors),
                line.since or plain(line.stage),
                line.until or "",
                ", ".join(plain(kind) for kind in line.commitments),
            )
            for line in lines
        ),
    )
    console.print(Text(f"{len(lines)} pacts", "dim"))


def _bound(line: PactLine, actors: Actors) -> str:
    names = [short_name(one, actors) for one in line.bound]
    if len(names) > _FEW:
        return f"{len(names)} parties"
    return ", ".join(names) or "nobody"


def draw_claims(console: Console, lines: Sequence[ClaimLine], actors: Actors) -> None:
    """Draw claims with their words."""
    beside(console, (row for line in lines for row in _claim(line, actors)), indent=0)
    console.print(Text(f"{len(lines)} claims", "dim"))


def _claim(line: ClaimLine, actors: Actors) -> Iterator[Row]:
    claim = line.claim
    marks = [
        claim.kind,
        claim.polarity if claim.polarity == "denied" else "",
        _unlike(claim.modality, "actual"),
    ]
    about = claim.pact.pact if claim.pact else claim.question.about.pact if claim.question else None
    told = ", ".join(one for one in (*marks, about or "") if one)
    citation = getattr(claim.evidence, "work", "")
    yield f"{line.entry or '-'}  {told}", quoted(claim.quote) or citation
    itself = "register" if line.text_id is None else _OWN_WORDS
    yield inset(chain(claim.speakers, actors) or itself, "dim"), ""


def _unlike(value: str, usual: str) -> str:
    return "" if value == usual else value


def draw_questions(console: Console, lines: Sequence[QuestionLine], actors: Actors) -> None:
    """Draw open questions with who left them open."""
    rows: list[Row] = []
    for line in lines:
        about = ", ".join(one for one in (line.about.pact or "", plain(line.about.commitment)) if one)
        rows.append((about or "about no pact that is held", quoted(line.text)))
        rows.append((inset(chain(line.witness.speakers, actors) or _OWN_WORDS, "dim"), ""))
    beside(console, rows, indent=0)
    console.print(Text(f"{len(lines)} open questions", "dim"))


def draw_sources(console: Console, lines: Sequence[SourceLine], actors: Actors) -> None:
    """Draw sources a row each."""
    table(
        console,
        ("entry", "title", "outlet", "published", "claims", "source"),
        (
            (
                str(line.entry),
                (line.title.text if line.title else "(no title)")
                + (" [retracted]" if line.retracted else ""),
                line.outlet or "",
                line.published or "",
                str(line.claims),
                (line.uri or "standard input").rsplit("/", 1)[-1],
            )
            for line in lines
        ),
    )
    console.print(Text(f"{len(lines)} sources", "dim"))


def draw_actors(console: Console, lines: Sequence[ResolvedActor], actors: Actors) -> None:
    """Draw actors a row each."""
    table(
        console,
        ("actor", "kind", "called", "acts for", "office", "since", "until"),
        (
            (
                line.actor,
                line.kind,
                in_row(dict.fromkeys(names[0] for names in line.names.values() if names), ", "),
                short_name(line.country, actors) if line.country else "",
                plain(line.office),
                line.since or "",
                line.until or "",
            )
            for line in lines
        ),
    )
