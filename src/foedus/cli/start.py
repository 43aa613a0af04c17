"""Where the command starts and ends: the group of commands, errors as one line, exit codes.

0 done; 1 something failed (what succeeded has been printed); 2 wrong usage; 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from foedus import __version__

_COLLECT_AFTER = 500_000
"""How many new objects bring on a collection (Python's own choice is 700)."""

COMMANDS = {
    "read": "read",
    "add": "add",
    "casus": "casus",
    "diff": "diff",
    "pacts": "pacts",
    "pact": "pacts",
    "claims": "kept",
    "questions": "kept",
    "sources": "kept",
    "actors": "actors",
    "verify": "kept",
    "schema": "schema",
}
"""Each command with the module of this room that it is imported from when it is called."""


class Commands(click.Group):
    """A group whose commands are imported only when one of them is wanted."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The names, in the order in which one meets them."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of that name, or null."""
        if name not in COMMANDS:
            return None
        from importlib import import_module

        command = getattr(import_module(f"foedus.cli.{COMMANDS[name]}"), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(self, context: click.Context, args: list[str]) -> Any:
        """The command that the first word names; an unknown one is answered with the nearest."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            import difflib

            near = difflib.get_close_matches(name, COMMANDS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else "'foedus --help' lists them"
            raise click.UsageError(f"there is no command {name!r}; {hint}", context)
        return super().resolve_command(context, args)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="On a terminal the commands print tables; when piped, or with --json, one JSON object a line.",
)
@click.version_option(__version__, "--version", prog_name="foedus", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def cli(debug: bool) -> None:
    """Read the news and the texts of treaties, keep who promised what to whom, and answer: if A attacks
    B, who owes what to whom, under which words, and why?
    """
    # --debug is looked for in `_debugging`, before anything can go wrong.


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code."""
    # Knowledge is loaded once and stays: collecting garbage among it costs a tenth of a short run.
    gc.set_threshold(_COLLECT_AFTER)
    args = list(sys.argv[1:] if arguments is None else arguments)
    _open_what_is_closed()
    try:
        code = _run(args)
    except BrokenPipeError:
        code = 1
    sys.exit(_flushed(code))


def _flushed(code: int) -> int:
    """The exit code when all that was printed has got out, or has not.

    Whoever read us may have gone (`| head`), or the disk may be full. What cannot be written is then let go,
    since Python would complain once more when it closes the stream.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        if code == 0 and not isinstance(error, BrokenPipeError):
            _explain(error)
        return code or 1
    return code


def _open_what_is_closed() -> None:
    """A stream that the caller closed (``>&-``) is as good as the empty device."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115


def _debugging(args: Sequence[str]) -> bool:
    return "--debug" in args[: args.index("--")] if "--" in args else "--debug" in args


def _run(args: list[str]) -> int:
    try:
        code = cli.main(args=args, prog_name="foedus", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except (click.Abort, KeyboardInterrupt):
        return 130
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return 2
    except click.ClickException as error:
        return _failed(_usage_line(error), error.exit_code)
    except BrokenPipeError:
        raise
    except Exception as error:
        if _debugging(args):
            raise
        return _explain(error)


def _usage_line(error: click.ClickException) -> str:
    what = " ".join(error.format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    if context is None or ";" in what:
        return what
    return f"{what}; see '{context.command_path} --help'"


def _explain(error: Exception) -> int:
    from foedus.errors import FoedusError

    if isinstance(error, FoedusError):
        return _failed(one_line(error), error.exit_code)
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return _failed(f"{where}{error.strerror or error}; see that it can be read and written", 1)
    return _failed(
        f"this is a mistake in foedus ({type(error).__name__}: {one_line(error)}); "
        "run it again with --debug and report what it prints",
        1,
    )


def one_line(error: Exception) -> str:
    """The message of an error, on one line whatever stands in it."""
    return " ".join(str(error).split())


def _failed(line: str, code: int) -> int:
    click.echo(f"foedus: error: {line}", err=True)
    return code
