"""The page on the commands says what the commands are."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest

from foedus.cli.start import COMMANDS, cli

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "commands.md"


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The script that writes the page."""
    spec = importlib.util.spec_from_file_location("commands_page", ROOT / "scripts" / "commands_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        yield f"foedus {name}", command
        if isinstance(command, click.Group):
            for inner in command.list_commands(context):
                below = command.get_command(context, inner)
                assert below is not None
                yield f"foedus {name} {inner}", below


def section(name: str) -> str:
    page = PAGE.read_text("utf-8")
    assert f"\n## {name}\n" in page, f"{name} is not documented"
    return page.split(f"\n## {name}\n", 1)[1].split("\n## ", 1)[0]


def test_the_page_is_the_one_that_the_commands_make(maker: ModuleType) -> None:
    assert PAGE.read_text("utf-8") == maker.page(), "write it anew with `make docs`"


@pytest.mark.parametrize(
    ("name", "command"), list(commands()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_command_and_option_is_documented(name: str, command: click.Command) -> None:
    told = section(name)
    assert command.help, f"{name} says nothing of itself"
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts[0]} says nothing of itself"
            for spelling in (*parameter.opts, *parameter.secondary_opts):
                assert f"`{spelling}" in told
        else:
            assert parameter.make_metavar(click.Context(command)).strip("[].") in told


def test_every_command_tells_json_and_table_and_debug() -> None:
    for name, command in commands():
        if isinstance(command, click.Group):
            continue
        known = {spelling for parameter in command.params for spelling in parameter.opts}
        assert {"--json", "--table", "--debug"} <= known, name
