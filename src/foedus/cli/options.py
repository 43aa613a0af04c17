"""The options that several commands share, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from foedus.errors import DateError, UsageError

if TYPE_CHECKING:
    from foedus.actors import Actors

Command = TypeVar("Command", bound=Callable[..., Any])

LANGUAGES = ("id", "en")
TRUST = ("all", "corroborated", "accepted")


class Day(click.ParamType):
    """A day, ``YYYY-MM-DD``."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> str:
        """The day as it was written, once it is one."""
        return day(str(value), "--" + (param.name or "") if isinstance(param, click.Option) else None)


def day(text: str, where: str | None = None) -> str:
    """An ISO 8601 day. Raises DateError where ``text`` is none."""
    try:
        if len(text) != 10:
            raise ValueError
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise DateError(
            f"{text!r} is no day", where=where, to_do="give one as YYYY-MM-DD, such as 2024-06-19"
        ) from None


DAY = Day()


def output(command: Command) -> Command:
    """``--json`` and ``--table``, and ``--debug`` after the command's name as well."""
    command = click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an error.")(
        command
    )
    command = click.option(
        "--table", "shape", flag_value="table", help="Print tables, on a terminal or not."
    )(command)
    return click.option(
        "--json", "shape", flag_value="json", default=None, help="Print JSON, one object a line."
    )(command)


def ledger(command: Command) -> Command:
    """``--ledger URL``, else ``FOEDUS_LEDGER``, else a file in the user's data folder."""
    return click.option(
        "--ledger",
        "ledger",
        metavar="URL",
        envvar="FOEDUS_LEDGER",
        help="The ledger: sqlite:///path, or FOEDUS_LEDGER; else a file in your data folder.",
    )(command)


def more_actors(command: Command) -> Command:
    """``--actors FILE``: actors beside the built-in ones."""
    return click.option(
        "--actors",
        "actors_file",
        metavar="FILE",
        help="More actors, one JSON object a line ('foedus schema actor' shows its shape).",
    )(command)


def times(command: Command) -> Command:
    """``--reported DATE`` and ``--known N``: what could be read by then, what this ledger knew by then."""
    command = click.option(
        "--known", type=click.IntRange(min=0), metavar="N", help="Only what the ledger held up to entry N."
    )(command)
    return click.option(
        "--reported", type=DAY, help="Only what the world could read by that day (publication dates)."
    )(command)


def on(command: Command) -> Command:
    """``--on DATE``: the day in the world."""
    return click.option("--on", type=DAY, help="The day in the world; today where it is not given.")(command)


def trust(command: Command) -> Command:
    """``--trust LEVEL``: which claims are believed."""
    return click.option(
        "--trust",
        type=click.Choice(TRUST),
        default="all",
        show_default=True,
        help="Which claims are believed: all; those that two origins tell; those that a person accepted.",
    )(command)


def actors_from(path: str | None) -> Actors:
    """The register of actors, with those of a file beside it where one is given."""
    from foedus.actors import load

    return load(Path(path)) if path else load()


def today() -> str:
    """Today, ISO 8601."""
    return date.today().isoformat()


def not_in_this_release(option: str, instead: str) -> UsageError:
    """The refusal of an option that the contract names and this release lacks."""
    return UsageError(f"{option} is not in this release", to_do=instead)
