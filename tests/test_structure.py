"""The house rules that can be checked without running the code (CONTRIBUTING.md says them in words)."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import foedus

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "foedus"

LONGEST_FILE = 400
"""Lines. A longer file holds more than one thing."""

NAMES_THAT_SAY_NOTHING = {"util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"}

TESTS_OF_NO_ONE_ROOM = {"contract", "e2e", "gold", "fixtures", "soak"}
"""Folders of tests/ that go across the rooms; every other one mirrors a package of src/foedus."""

MACHINE_PATH = re.compile(r"(?<![\w.:-])/(?:work|root|home/[a-z]+)/")
"""A path of the machine on which something was made. Not the path of a URL: that follows a host's name."""


def code_files() -> Iterator[Path]:
    for folder in ("src", "tests", "benchmarks"):
        yield from sorted(path for path in (ROOT / folder).rglob("*.py") if "__pycache__" not in path.parts)


def committed_files() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: what is committed cannot be told")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    paths = [ROOT / name for name in listed.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def relative(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def test_no_code_file_is_too_long() -> None:
    too_long = [path for path in code_files() if len(path.read_text("utf-8").splitlines()) >= LONGEST_FILE]
    assert relative(too_long) == []


def test_every_name_says_something() -> None:
    empty = [
        path
        for folder in ("src", "tests", "benchmarks")
        for path in (ROOT / folder).rglob("*")
        if NAMES_THAT_SAY_NOTHING & set(re.split(r"[_.-]", path.name.lower()))
    ]
    assert relative(empty) == []


def test_tests_mirror_the_source() -> None:
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders - rooms - TESTS_OF_NO_ONE_ROOM == set()


def test_no_committed_text_names_a_path_of_a_machine() -> None:
    found = []
    for path in committed_files():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [
            f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
            for number, line in enumerate(text.splitlines(), start=1)
            if MACHINE_PATH.search(line)
        ]
    assert found == []


def test_machine_paths_are_told_from_addresses() -> None:
    assert MACHINE_PATH.search("see /" + "work/main/x.py")
    assert MACHINE_PATH.search("file:///" + "work/main/x.py")
    assert not MACHINE_PATH.search("https://example.org/" + "work/treaty")
    assert not MACHINE_PATH.search("frame" + "work/x")


def test_the_package_says_that_it_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{foedus.__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
