"""Results on stdout: JSON an object a line, or tables. All else goes to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

    from foedus.errors import FoedusError

PIPED_WIDTH = 100
"""Columns of a table that goes to a file or a pipe, unless COLUMNS says otherwise."""


class Printer:
    """Prints results in one shape: ``json`` or ``table``; where neither is asked for, as stdout is."""

    def __init__(self, shape: str | None) -> None:
        self.table = shape == "table" or (shape is None and sys.stdout.isatty())
        self.failed = 0
        self._console: Console | None = None

    def show(self, result: Any, table: Callable[[Console], None]) -> None:
        """Print one result: itself as JSON, or what ``table`` draws of it."""
        if not self.table:
            self.json(result)
        elif self.console.is_terminal:
            table(self.console)
        else:
            with self.console.capture() as drawn:
                table(self.console)
            click.echo("\n".join(line.rstrip() for line in drawn.get().split("\n")), nl=False)

    def json(self, result: Any) -> None:
        """Print one result as a line of JSON, at once, so that whoever reads a pipe need not wait."""
        import msgspec

        # Written as bytes, so that no locale has a say.
        sys.stdout.buffer.write(msgspec.json.encode(result) + b"\n")
        sys.stdout.buffer.flush()

    @property
    def console(self) -> Console:
        """Where tables are drawn: as wide as the terminal, and without colour where it is none."""
        if self._console is None:
            import os

            from rich.console import Console

            width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else PIPED_WIDTH
            self._console = Console(width=width, highlight=False, markup=False, emoji=False)
        return self._console

    def fail(self, error: Exception, exit_code: int = 1) -> None:
        """Say on stderr what failed, and go on; the command will end with that exit code."""
        self.fail_with(str(error), exit_code)

    def fail_with(self, line: str, exit_code: int = 1) -> None:
        """The same for what is no error of ours."""
        click.echo(f"foedus: error: {' '.join(line.split())}", err=True)
        self.failed = max(self.failed, exit_code)

    def fail_at(self, where: str, error: FoedusError) -> None:
        """The same for one line of a batch, which is named before what its source is called."""
        error.where = where if error.where is None else f"{where}: {error.where}"
        self.fail(error)

    def note(self, text: str) -> None:
        """Say something on stderr that is no error."""
        click.echo(f"foedus: {text}", err=True)

    def end(self) -> None:
        """Leave with the exit code of what failed, if anything did."""
        if self.failed:
            click.get_current_context().exit(self.failed)
