"""Writes docs/reference/commands.md from the commands themselves, so that the page cannot lag behind them.

    python scripts/commands_page.py            prints the page
    python scripts/commands_page.py --write    writes it

A test (tests/test_documentation.py) fails where the page that is committed is another one.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "commands.md"

HEAD = """\
# Commands

<!-- Made by scripts/commands_page.py (`make docs`) from the commands themselves. Change it there. -->

`-` is standard input. Results go to stdout, all else to stderr. On a terminal the commands print
tables; when piped, or with `--json`, one JSON object a line, in the order of the input. Every field
is always present: null or `[]` where there is nothing. `foedus schema NAME` prints the JSON Schema
of each object; `"schema": 1` stands in each.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | something failed: what succeeded has been printed, each failure stands on a line of stderr |
| 2 | wrong usage |
| 130 | interrupted |

An error is one line, `foedus: error: …`, and says what to do. A traceback appears only with
`--debug`, which may stand before or after the command's name.

The ledger is where `--ledger URL` says, else where the environment variable `FOEDUS_LEDGER` says
(`sqlite:///path/to/file`, or a path), else a file in your data folder. Only `add` makes one.
Without a ledger `casus`, `diff`, `pacts` and `pact` answer from the built-in register alone;
`claims`, `questions` and `sources` say that there is none yet and print nothing.

`read --reader model` and `both` ask a model. `FOEDUS_MODEL_URL` is the base of its OpenAI-compatible
API, `FOEDUS_MODEL` its name there, `FOEDUS_MODEL_KEY` the key that is sent to it, if it wants one.
A batch shows a bar of progress where stderr is a terminal and stdout is not.

`NO_COLOR` turns colour off; it is off as well where stdout is no terminal.
"""

NOT_YET = """\
## Not in this release

The contract names these and this release refuses them with a line that says so: `--source atop`,
`--retaliation` and `--honour` of `casus`; a line of `casus --batch` with more than one act, or with
an act of kind `join`; `--reader model` and `both` of `add`, which keeps what the rules read. The
commands `reread`, `exposure`, `events`, `timeline`, `judge`, `retract`, `import`, `export`,
`backtest`, `bulk`, `load`, `watch`, `serve`, `mcp` and `backup` do not exist yet.
"""


def commands() -> Iterator[tuple[str, click.Command, click.Context]]:
    """Every command with its full name, those of a group after it."""
    from foedus.cli.start import cli

    root = click.Context(cli, info_name="foedus", **cli.context_settings)
    yield "foedus", cli, root
    yield from _below(cli, root)


def _below(group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Command, click.Context]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        yield inner.command_path, command, inner
        if isinstance(command, click.Group):
            yield from _below(command, inner)


def page() -> str:
    """The whole page."""
    parts = [HEAD, *(_section(name, command, context) for name, command, context in commands()), NOT_YET]
    return "\n".join(parts)


def _section(name: str, command: click.Command, context: click.Context) -> str:
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [f"## {name}", "", _prose(command.help or ""), "", f"    {name} {usage}", ""]
    options = [one for one in command.get_params(context) if isinstance(one, click.Option)]
    lines += ["| option | does |", "|---|---|"]
    lines += [f"| {_names(one, context)} | {_does(one)} |" for one in options]
    return "\n".join([*lines, ""])


def _prose(text: str) -> str:
    return inspect.cleandoc(text)


def _names(option: click.Option, context: click.Context) -> str:
    spelt = [*option.opts, *option.secondary_opts]
    metavar = "" if option.is_flag else f" {option.make_metavar(context)}"
    return ", ".join(f"`{one}{metavar}`".replace("|", "\\|") for one in spelt)


def _does(option: click.Option) -> str:
    said = [re.sub(r"\s+", " ", option.help or "").replace("|", "\\|")]
    if option.show_default and option.default not in (None, ()):
        said.append(f"Default: `{option.default}`.")
    if option.multiple:
        said.append("Repeatable.")
    return " ".join(said)


def main() -> None:
    """Print the page, or write it."""
    if "--write" in sys.argv[1:]:
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())


if __name__ == "__main__":
    main()
