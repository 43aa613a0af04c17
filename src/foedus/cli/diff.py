"""``foedus diff FROM TO``."""

from __future__ import annotations

from typing import Any, TypeVar

import click

from foedus.cli import options
from foedus.cli.printing import Printer
from foedus.errors import UsageError

T = TypeVar("T")


@click.command()
@click.argument("from_day", metavar="FROM", type=options.DAY, required=False)
@click.argument("to_day", metavar="TO", type=options.DAY, required=False)
@options.on
@click.option(
    "--reported",
    multiple=True,
    type=options.DAY,
    help="Only what the world could read by that day; given twice, the two are compared.",
)
@click.option(
    "--known",
    multiple=True,
    type=click.IntRange(min=0),
    metavar="N",
    help="Only what the ledger held up to entry N; given twice, the two are compared.",
)
@options.trust
@options.source
@options.ledger
@options.output
def diff(
    from_day: str | None,
    to_day: str | None,
    on: str | None,
    reported: tuple[str, ...],
    known: tuple[int, ...],
    shape: str | None,
    **asked: Any,
) -> None:
    """Show how the web of duties differs between the days FROM and TO.

    Or, with --reported or --known given twice, between what could be read, or what the ledger held, at two
    times; then --on is the day in the world. Without a ledger the built-in register answers.
    """
    from foedus.api import diff as difference
    from foedus.api import times_of

    if asked["source"] == "atop":
        raise options.not_in_this_release("--source atop", "choose all, register or ledger")
    days = _days(from_day, to_day, on, twice=len(reported) > 1 or len(known) > 1)
    reports, entries = _pair(reported, "--reported"), _pair(known, "--known")
    times = [times_of(days[side], reports[side], entries[side]) for side in (0, 1)]
    printer = Printer(shape)
    actors = options.actors_from(None)
    with options.reading(asked.pop("ledger"), asked["source"]) as ledger:
        found = difference(times[0], times[1], ledger=ledger, actors=actors, **asked)

    def table(console: Any) -> None:
        from foedus.cli.tables.changes import draw_diff

        draw_diff(console, found, actors)

    printer.show(found, table)


def _days(from_day: str | None, to_day: str | None, on: str | None, *, twice: bool) -> tuple[str, str]:
    if from_day is not None and to_day is not None and on is None:
        return from_day, to_day
    if from_day is None and twice:
        return (on or options.today(),) * 2
    raise UsageError(
        "two days are wanted, or two of --reported or --known with --on",
        to_do="foedus diff 2024-06-18 2024-12-31",
    )


def _pair(given: tuple[T, ...], option: str) -> tuple[T | None, T | None]:
    if len(given) > 2:
        raise UsageError(f"{option} is given {len(given)} times", to_do="give it once or twice")
    return (given[0], given[-1]) if given else (None, None)
