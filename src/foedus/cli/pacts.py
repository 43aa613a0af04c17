"""``foedus pacts`` and ``foedus pact ID``."""

from __future__ import annotations

from typing import Any

import click

from foedus.cli import options
from foedus.cli.printing import Printer


def _asked(command: options.Command) -> options.Command:
    """The options of a view of pacts."""
    for add in (options.output, options.ledger, options.source, options.trust, options.times, options.on):
        command = add(command)
    return command


@click.command()
@click.option("--party", metavar="STATE", help="Only pacts to which this state is or was a party.")
@_asked
def pacts(party: str | None, shape: str | None, **asked: Any) -> None:
    """List the pacts held, each with who is bound by it on a day.

    Without a ledger these are the pacts of the built-in register.
    """
    from foedus.lookup import pact_lines

    printer = Printer(shape)
    view = _view(asked)
    found = pact_lines(view, party=party)
    if not printer.table:
        for line in found:
            printer.json(line)
        return

    def table(console: Any) -> None:
        from foedus.cli.tables.listing import draw_pacts

        draw_pacts(console, found, view.actors, view.times.on)

    printer.show(found, table)


@click.command()
@click.argument("pact", metavar="ID")
@_asked
def pact(pact: str, shape: str | None, **asked: Any) -> None:
    """Show all that is held of one pact: parties, stages, promises and relations, and who says so.

    ID is the pact's id or one of its aliases ('foedus pacts' lists them).
    """
    from foedus.lookup import pact_answer

    printer = Printer(shape)
    view = _view(asked)
    found = pact_answer(view, pact)

    def table(console: Any) -> None:
        from foedus.cli.tables.pact import draw

        draw(console, found, view.actors)

    printer.show(found, table)


def _view(asked: dict[str, Any]) -> Any:
    from foedus.api import view

    if asked["source"] == "atop":
        raise options.not_in_this_release("--source atop", "choose all, register or ledger")
    with options.reading(asked.pop("ledger"), asked["source"]) as ledger:
        return view(ledger, **asked)
