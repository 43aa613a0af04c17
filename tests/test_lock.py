"""The locks hold what pyproject.toml asks for: each release by version and hash, from no special place."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUNTIME: list[str] = PROJECT["dependencies"]
DEV: list[str] = PROJECT["optional-dependencies"]["dev"]


def normal(name: str) -> str:
    """A package's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def asked(requirements: list[str]) -> set[str]:
    names = (re.match(r"[\w.-]+", requirement) for requirement in requirements)
    return {normal(name.group()) for name in names if name}


def held(lock: str) -> dict[str, str]:
    """Name and version of each release in a lock file."""
    lines = (ROOT / lock).read_text("utf-8")
    return {normal(name): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", lines, re.MULTILINE)}


def test_runtime_lock_holds_every_dependency() -> None:
    assert asked(RUNTIME) - held("requirements.lock").keys() == set()


def test_dev_lock_holds_the_tools_too() -> None:
    assert asked(RUNTIME + DEV) - held("requirements-dev.lock").keys() == set()


def test_both_locks_agree() -> None:
    assert held("requirements.lock").items() <= held("requirements-dev.lock").items()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_each_line_is_a_release_a_hash_or_a_remark(lock: str) -> None:
    allowed = re.compile(r"\s*#.*|[\w.-]+==\S+ \\|    --hash=sha256:[0-9a-f]{64}(?: \\)?|")
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    assert [line for line in lines if not allowed.fullmatch(line)] == []
    assert not any("://" in line for line in lines)
