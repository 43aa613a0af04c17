"""``foedus actors resolve NAME --on DATE``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from foedus.cli import options
from foedus.cli.printing import Printer

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.model.listing import ResolvedActor


@click.group()
def actors() -> None:
    """Look up states, organisations, persons, groups and outlets."""


@actors.command()
@click.argument("name")
@options.on
@options.more_actors
@options.output
def resolve(name: str, on: str | None, actors_file: str | None, shape: str | None) -> None:
    """Say whom NAME means on a day, the likeliest first.

    NAME is a name in any language pack, an id or a number of the Correlates of War (cow:365). Without --on,
    all who ever bore the name are listed.
    """
    from foedus.errors import UnknownActor

    printer = Printer(shape)
    register = options.actors_from(actors_file)
    if name.lower().startswith("cow:"):
        found: tuple[str, ...] = (register.state(name, on or options.today()),)
    else:
        found = register.resolve(name, on)
    if not found:
        try:
            # For the names that come near.
            found = (register.state(name, on or options.today()),)
        except UnknownActor as error:
            error.exit_code = 1
            error.what = error.what.replace("no state is called", "nobody known is called")
            raise
    lines = [_line(name, one, on, register) for one in found]
    if not printer.table:
        for line in lines:
            printer.json(line)
        return

    def table(console: Any) -> None:
        from foedus.cli.tables.listing import draw_actors

        draw_actors(console, lines, register)

    printer.show(lines, table)


def _line(name: str, actor: str, on: str | None, register: Actors) -> ResolvedActor:
    from msgspec import to_builtins

    from foedus.actors.registry import within
    from foedus.model.listing import ResolvedActor

    record = register.records[actor]
    told = to_builtins(record)
    term = register.term_on(actor, on) if on else None
    spells = [
        spell for spell in told.get("cow", []) if on is None or within(on, spell["since"], spell["until"])
    ]
    kind = str(told["kind"])
    return ResolvedActor(
        schema=1,
        name=name,
        on=on,
        actor=actor,
        kind=kind,
        names=record.names,
        since=told.get("since"),
        until=told.get("until"),
        country=actor if kind == "state" else term.of if term else told.get("country"),
        office=term.office if term else None,
        cow=spells[-1]["number"] if spells else None,
        gw=told.get("gw"),
        unverified=tuple(record.unverified),
    )
