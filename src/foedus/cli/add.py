"""``foedus add SOURCE…``."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import click

from foedus.cli import options
from foedus.cli.printing import Printer
from foedus.errors import ClaimRefused, SourceError, UsageError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.api import Opened
    from foedus.ledger import Ledger
    from foedus.model.change import Added


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1)
@options.published
@options.language
@options.more_actors
@options.reader
@options.ledger
@options.output
def add(
    sources: tuple[str, ...],
    published: str | None,
    language: str | None,
    actors_file: str | None,
    reader: str,
    ledger: str | None,
    shape: str | None,
) -> None:
    """Read a story, keep it in the ledger, and say what it changes.

    First what it changes against what could be read before its own day, then what is known since. A ledger is
    made where there is none. A story that the ledger holds already changes nothing.
    """
    options.check_reader(reader)
    if not sources:
        raise UsageError("there is nothing to add", to_do="foedus add STORY.txt")
    printer = Printer(shape)
    actors = options.actors_from(actors_file)
    with ExitStack() as closing:
        held: Ledger | None = None
        for source in sources:
            try:
                opened = _opened(source, published, language, actors)
                # Only now, so that a story that cannot be read makes no ledger.
                held = held or closing.enter_context(_ledger(ledger))
                added = _keep(opened, held, actors)
            except (SourceError, ClaimRefused) as error:
                printer.fail(error)
                continue
            _show(added, opened, actors, printer)
    printer.end()


def _opened(source: str, published: str | None, language: str | None, actors: Actors) -> Opened:
    from foedus.api import open_source, received_from

    received = received_from(source, None, None)
    return open_source(received, published=published, language=language, actors=actors)


def _ledger(url: str | None) -> Ledger:
    from foedus.ledger import Ledger

    return Ledger.open(url, create=True)


def _keep(opened: Opened, ledger: Ledger, actors: Actors) -> Added:
    from foedus.api import keep

    added: Added = keep(opened, ledger, actors)
    return added


def _show(added: Added, opened: Opened, actors: Actors, printer: Printer) -> None:
    def table(console: Any) -> None:
        from foedus.cli.tables.changes import draw_added

        speakers = {one.evidence: one.speakers for one in opened.reading.claims if one.evidence is not None}
        draw_added(console, added, actors, speakers)

    printer.show(added, table)
