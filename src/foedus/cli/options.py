"""The options that several commands share, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from foedus.api import iso_day
from foedus.errors import LedgerError, UsageError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.api import Readers
    from foedus.ledger import Ledger

Command = TypeVar("Command", bound=Callable[..., Any])

LANGUAGES = ("id", "en")
TRUST = ("all", "corroborated", "accepted")


class Day(click.ParamType):  # type: ignore[type-arg]
    """A day, ``YYYY-MM-DD``."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> str:
        """The day as it was written, once it is one."""
        option = f"--{param.name}" if isinstance(param, click.Option) else None
        return iso_day(str(value), where=option)


DAY = Day()


def output(command: Command) -> Command:
    """``--json`` and ``--table``, and ``--debug`` after the command's name as well."""
    command = click.option(
        "--debug", is_flag=True, expose_value=False, help="Show the traceback of an error."
    )(command)
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


def published(command: Command) -> Command:
    """``--published DATE``: the day on which the story came out."""
    return click.option(
        "--published", type=DAY, help="The day on which the story came out; resolves dates without a year."
    )(command)


def language(command: Command) -> Command:
    """``--lang``: the language of a text."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        help="The language of the text: id or en; found out where it is not given.",
    )(command)


def reader(command: Command) -> Command:
    """``--reader``: who reads."""
    return click.option(
        "--reader",
        type=click.Choice(("rules", "model", "both")),
        default="rules",
        show_default=True,
        help="Who reads: the rules, a model, or both side by side; 'add' takes the rules alone.",
    )(command)


def model(command: Command) -> Command:
    """``--model-url``, ``--model-name``, ``--model-seconds``: where the model is, how long it may take."""
    command = click.option(
        "--model-seconds",
        type=click.FloatRange(min=0, min_open=True),
        metavar="N",
        help="Seconds that the model may take for one text, retries included; 120 where not given.",
    )(command)
    command = click.option(
        "--model-name", metavar="NAME", help="The model to ask for; else FOEDUS_MODEL says."
    )(command)
    return click.option(
        "--model-url",
        metavar="URL",
        help="Base of an OpenAI-compatible API; else FOEDUS_MODEL_URL says. FOEDUS_MODEL_KEY goes to it.",
    )(command)


def readers_from(name: str, url: str | None, model: str | None, seconds: float | None) -> Readers:
    """The readers that the options name."""
    from foedus.api import readers

    if name == "rules":
        if url or model or seconds:
            raise UsageError(
                "--model-url, --model-name and --model-seconds are for a model",
                to_do="leave them out, or choose --reader model",
            )
        return readers("rules")
    from foedus.reading.by_model import Settings

    settings = Settings.from_environment(url, model, seconds)
    return readers("both" if name == "both" else "model", settings)


def check_reader(name: str) -> None:
    """Refuse a reader that ``add`` lacks in this release."""
    if name != "rules":
        raise not_in_this_release(
            f"--reader {name} of add", "leave it out, and the rules read; 'foedus read' asks a model"
        )


def batch(text: str) -> Callable[[Command], Command]:
    """``--batch FILE.jsonl``: many at once."""

    def add(command: Command) -> Command:
        return click.option("--batch", metavar="FILE.jsonl", help=text)(command)

    return add


def source(command: Command) -> Command:
    """``--source``: from where the pacts are taken."""
    return click.option(
        "--source",
        type=click.Choice(("all", "register", "atop", "ledger")),
        default="all",
        show_default=True,
        help="From where pacts are taken: the built-in register, what was added to the ledger, or all. "
        "ATOP is not in this release.",
    )(command)


def trust(command: Command) -> Command:
    """``--trust LEVEL``: which claims are believed."""
    return click.option(
        "--trust",
        type=click.Choice(TRUST),
        default="all",
        show_default=True,
        help="Which claims are believed: all; those that two origins tell; those that a person accepted.",
    )(command)


@contextmanager
def reading(url: str | None, source: str = "all") -> Iterator[Ledger | None]:
    """The ledger to read from, or null where there is none yet; none is made."""
    from foedus.api import ledger_at

    found = None if source == "register" else ledger_at(url)
    if found is None:
        if source == "ledger":
            raise LedgerError(
                "there is no ledger yet", to_do="'foedus add STORY' makes one; or choose --source register"
            )
        yield None
        return
    with found:
        yield found


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
