"""A ledger that is one, is none, is newer, or is not there."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from foedus.errors import LedgerBusy, LedgerError, LedgerNewer, NotALedger, UsageError
from foedus.ledger import Ledger, default_address, dialect


def test_a_missing_one_is_not_made_by_asking(path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger there yet"):
        Ledger.open(f"sqlite:///{path}", create=False)
    assert not path.exists()


def test_it_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "ledger.db"
    Ledger.open(str(path), create=True).close()
    Ledger.open(str(path), create=False).close()


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NotALedger, match="is a folder"):
        Ledger.open(f"sqlite:///{tmp_path}", create=True)


def test_a_text_is_no_ledger_and_stays_as_it_was(path: Path) -> None:
    path.write_text("a story\n")
    with pytest.raises(NotALedger, match="is no ledger"):
        Ledger.open(f"sqlite:///{path}", create=True)
    assert path.read_text() == "a story\n"


def test_another_database_is_no_ledger_and_stays_as_it_was(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotALedger, match="something else"):
        Ledger.open(f"sqlite:///{path}", create=True)
    assert path.read_bytes() == before


def test_another_database_with_tables_of_our_names_is_no_ledger(path: Path) -> None:
    with sqlite3.connect(path) as other:
        for table in ("entries", "documents", "head"):
            other.execute(f"CREATE TABLE {table} (name TEXT)")
    with pytest.raises(NotALedger, match="something else"):
        Ledger.open(f"sqlite:///{path}", create=False)


def test_a_newer_one_is_not_touched(ledger: Ledger, path: Path) -> None:
    ledger.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE head SET ledger_format = 99")
    with pytest.raises(LedgerNewer, match="format 99"):
        Ledger.open(f"sqlite:///{path}", create=True)


def test_one_that_was_never_finished_is_made_whole(path: Path) -> None:
    path.touch()
    with pytest.raises(LedgerError, match="no ledger there yet"):
        Ledger.open(f"sqlite:///{path}", create=False)
    with Ledger.open(f"sqlite:///{path}", create=True) as ledger:
        assert ledger.verify().problems == ()


@pytest.mark.parametrize("address", ["oracle9://x/y", "sqlite://", "http://example.org/ledger"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(UsageError):
        Ledger.open(address, create=True)


def test_a_writer_waits_with_a_bound(ledger: Ledger, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialect, "WAIT_SECONDS", 0)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    from foedus.model.description import PactDescription

    with Ledger.open(str(path), create=False) as other, pytest.raises(LedgerBusy, match="another writer"):
        other.mint("a", PactDescription())
    holder.execute("ROLLBACK")
    holder.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="to root every file can be written")
def test_a_read_only_file(ledger: Ledger, path: Path) -> None:
    from foedus.model.description import PactDescription

    ledger.close()
    path.chmod(0o444)
    with Ledger.open(str(path), create=False) as other, pytest.raises(LedgerError):
        other.mint("a", PactDescription())


def test_the_usual_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOEDUS_LEDGER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert default_address() == "sqlite:////data/foedus/ledger.db"
    monkeypatch.setenv("FOEDUS_LEDGER", "sqlite:///other.db")
    assert default_address() == "sqlite:///other.db"


def test_the_store_is_loaded_only_when_it_is_used() -> None:
    code = "import sys, foedus.ledger; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
