"""``foedus schema NAME``."""

from __future__ import annotations

import click

from foedus.cli import options


@click.command()
@click.argument("name", metavar="NAME")
@options.output
def schema(name: str, shape: str | None) -> None:
    """Print the JSON Schema of what a command prints, or of a line that it takes.

    NAME is read, add, casus, diff, pacts, pact, claims, questions, sources, actors or verify for what these
    commands print; batch and scenario for the lines of 'read --batch' and 'casus --batch'; actor for the
    lines of --actors; register for a file of the built-in register.
    """
    import msgspec

    from foedus.cli.printing import Printer
    from foedus.schema import schema as schema_of

    made = schema_of(name)
    printer = Printer(shape)
    if printer.table:
        click.echo(msgspec.json.format(msgspec.json.encode(made), indent=2).decode())
    else:
        printer.json(made)
