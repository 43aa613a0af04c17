"""``foedus claims``, ``questions``, ``sources`` and ``verify``: what a ledger holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from foedus.cli import options
from foedus.cli.printing import Printer

if TYPE_CHECKING:
    from foedus.ledger import Ledger

NONE_YET = "there is no ledger yet; 'foedus add STORY' makes one"

_known = click.option(
    "--known", type=click.IntRange(min=0), metavar="N", help="Only what the ledger held up to entry N."
)


@click.command()
@click.option(
    "--kind", type=click.Choice(("statement", "event", "pact", "question")), help="Only claims of this kind."
)
@click.option("--pact", metavar="ID", help="Only claims about this pact.")
@click.option(
    "--source",
    metavar="SOURCE",
    help="Only claims of this source: the end of its URI, or the id of its text.",
)
@_known
@options.ledger
@options.output
def claims(
    kind: Any, pact: str | None, source: str | None, known: int | None, ledger: str | None, shape: str | None
) -> None:
    """List the claims that the ledger holds, with the words and the speakers of each."""
    from foedus.api import view
    from foedus.lookup import claim_lines, pact_named

    def found(held: Ledger) -> Sequence[Any]:
        kept = held.claims(known)
        about = pact_named(pact, view(held, known=known), kept) if pact else None
        return claim_lines(kept, kind=kind, pact=about, source=source)

    _list(ledger, shape, found, "draw_claims")


@click.command()
@click.option("--pact", metavar="ID", help="Only questions about this pact.")
@options.trust
@options.times
@options.ledger
@options.output
def questions(pact: str | None, ledger: str | None, shape: str | None, **asked: Any) -> None:
    """List the questions that the stories in the ledger leave open."""
    from foedus.api import view
    from foedus.lookup import pact_named, question_lines

    def found(held: Ledger) -> Sequence[Any]:
        seen = view(held, **asked)
        about = pact_named(pact, seen, held.claims(asked["known"])) if pact else None
        return question_lines(seen, pact=about)

    _list(ledger, shape, found, "draw_questions")


@click.command()
@_known
@options.ledger
@options.output
def sources(known: int | None, ledger: str | None, shape: str | None) -> None:
    """List the sources that the ledger holds, in the order in which they came."""
    from foedus.lookup import source_lines

    _list(ledger, shape, lambda held: source_lines(held, known), "draw_sources")


@click.command()
@options.ledger
@options.output
def verify(ledger: str | None, shape: str | None) -> None:
    """Walk over the whole ledger and check that nothing in it was altered, left out or misquoted."""
    from foedus.lookup import verification

    printer = Printer(shape)
    with options.reading(ledger) as held:
        if held is None:
            from foedus.errors import LedgerError

            raise LedgerError("there is no ledger to verify", to_do="'foedus add STORY' makes one")
        found = verification(held)

    def table(console: Any) -> None:
        whole = "it holds" if found.ok else "IT DOES NOT HOLD"
        console.print(f"{found.ledger}: {whole}, {found.entries} entries, the last one {found.head[:12]}")

    printer.show(found, table)
    for problem in found.problems:
        printer.fail_with(f"{found.ledger}: {problem}")
    printer.end()


def _list(url: str | None, shape: str | None, find: Callable[[Ledger], Sequence[Any]], drawn_by: str) -> None:
    """Print a line for each thing found; say so where there is no ledger yet."""
    printer = Printer(shape)
    with options.reading(url) as held:
        if held is None:
            printer.note(NONE_YET)
            return
        found = find(held)
    if not printer.table:
        for line in found:
            printer.json(line)
        return

    def table(console: Any) -> None:
        from foedus.cli.tables import listing

        getattr(listing, drawn_by)(console, found, options.actors_from(None))

    printer.show(found, table)
