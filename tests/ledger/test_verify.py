"""A chain that holds, whatever is appended, and one that was tampered with."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.ledger import Ledger
from foedus.ledger.entry import RetractionEntry
from foedus.model.change import Judgement
from foedus.model.description import PactDescription
from foedus.register import release, release_of

from .conftest import make_source

Make = Callable[..., Any]

_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["source", "reread", "mint", "release", "judge", "retract"]),
        st.integers(min_value=0, max_value=3),
    ),
    max_size=12,
)


def take(ledger: Ledger, step: str, number: int) -> None:
    story = f"Aland and Beland signed treaty {number} today."
    match step:
        case "source" | "reread":
            ledger.append_source(*make_source(story, reader="rules/1" if step == "source" else "rules/2"))
        case "mint":
            ledger.mint("xaa-xbb", PactDescription(parties=("XAA", "XBB"), year=2000 + number))
        case "release":
            ledger.meet_release(release_of(release().records[number : number + 3]))
        case "judge":
            ledger.append(
                Judgement(
                    claim=str(number),
                    verdict="reject",
                    other=None,
                    by="an editor",
                    reason="no",
                    text_id=None,
                    span=None,
                    kind="pact",
                )
            )
        case _:
            document = make_source(story)[0]
            ledger.append(RetractionEntry(source=document.sha256, by="an editor", reason="no"))


@settings(max_examples=25, deadline=None)
@given(_STEPS)
def test_the_chain_holds_under_any_sequence_of_appends(steps: list[tuple[str, int]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Ledger.open(f"{folder}/ledger.db", create=True) as ledger,
    ):
        before = 0
        for step, number in steps:
            take(ledger, step, number)
            seq = ledger.head()[0]
            assert seq >= before
            before = seq
        found = ledger.verify()
        assert found.problems == ()
        assert (found.entries, found.head) == ledger.head()


@pytest.fixture
def filled(ledger: Ledger, source: Make) -> Ledger:
    ledger.meet_release(release_of(release().records[:3]))
    for number in range(3):
        ledger.append_source(*source(f"Aland and Beland signed treaty {number} today."))
    ledger.append(RetractionEntry(source="0" * 64, by="an editor", reason="no"))
    assert ledger.verify().problems == ()
    return ledger


def open_up(path: Path) -> sqlite3.Connection:
    """The database with its guards taken away, as one who tampers would."""
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    return connection


@pytest.mark.parametrize("seed", range(20))
def test_one_byte_changed_anywhere_is_found_and_named(filled: Ledger, path: Path, seed: int) -> None:
    chance = random.Random(seed)
    seq = chance.randint(1, filled.head()[0])
    with open_up(path) as connection:
        (payload,) = connection.execute("SELECT payload FROM entries WHERE seq = ?", (seq,)).fetchone()
        place = chance.randrange(len(payload))
        changed = bytearray(payload)
        changed[place] ^= 1 << chance.randrange(7)
        connection.execute("UPDATE entries SET payload = ? WHERE seq = ?", (bytes(changed), seq))
    assert filled.verify().problems[0].startswith(f"entry {seq} ")


def test_a_document_that_was_altered_is_found_at_its_entry(filled: Ledger, path: Path) -> None:
    with open_up(path) as connection:
        connection.execute("UPDATE documents SET body = x'00' WHERE rowid = 1")
    problem = filled.verify().problems[0]
    assert "(document)" in problem
    assert "missing or altered" in problem


def test_an_entry_taken_out_is_found(filled: Ledger, path: Path) -> None:
    with open_up(path) as connection:
        connection.execute("DELETE FROM entries WHERE seq = 2")
    assert filled.verify().problems[0].startswith("entry 3 ")


def test_the_last_entry_taken_off_is_found(filled: Ledger, path: Path) -> None:
    seq = filled.head()[0]
    with open_up(path) as connection:
        connection.execute("DELETE FROM entries WHERE seq = ?", (seq,))
    assert f"the head says entry {seq}" in filled.verify().problems[0]


def test_guards_taken_away_are_found(filled: Ledger, path: Path) -> None:
    open_up(path).commit()
    assert any("guard entries_no_update" in problem for problem in filled.verify().problems)
