"""What is held: which release of the register answers."""

from __future__ import annotations

from pathlib import Path

import foedus
from foedus.ledger import Ledger
from foedus.register import release, release_of


def test_a_newer_register_answers_before_the_ledger_has_met_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'ledger.db'}"
    built_in = release()
    older = release_of(tuple(record for record in built_in.records if record.id != "prk-rus-2024"))
    with Ledger.open(url, create=True) as ledger:
        ledger.meet_release(older)
        assert not ledger.has_met(built_in.sha256)
    now = foedus.view(url, on="2024-12-31")
    assert now.release == built_in.id
    assert "prk-rus-2024" in now.pacts
    then = foedus.view(url, on="2024-12-31", known=1)
    assert then.release == older.id
    assert "prk-rus-2024" not in then.pacts
    with Ledger.open(url, create=False) as ledger:
        assert ledger.release_id() == older.id, "a view writes nothing"


def test_a_ledger_that_has_met_a_later_one_keeps_to_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'ledger.db'}"
    built_in = release()
    later = release_of(tuple(record for record in built_in.records if record.id != "nato"))
    with Ledger.open(url, create=True) as ledger:
        ledger.meet_release(built_in)
        ledger.meet_release(later)
    assert foedus.view(url, on="2024-12-31").release == later.id
