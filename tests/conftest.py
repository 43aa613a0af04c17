"""What all tests have in common: where the data lies that is not ours to ship."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold data and real pages: beside the checkout, or where ``FOEDUS_SHARED`` says.

    It is not part of the repository. Where it is missing, the tests that ask for it are skipped and named.
    """
    folder = Path(os.environ.get("FOEDUS_SHARED") or ROOT.parent / "shared")
    if not (folder / "README.md").is_file():
        pytest.skip(f"no shared data at {folder.name}/ beside the checkout (or set FOEDUS_SHARED)")
    return folder
