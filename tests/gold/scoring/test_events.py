"""Events against coded sentences: known counts on a few sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.gold.scoring.made import lines

from scoring.counts import Counts
from scoring.events import triples, triples_table, types, types_table


def record(text: str, code: str, sources: list[str], targets: list[str]) -> dict[str, Any]:
    coded = {
        "code": code,
        "sources": [{"code": one} for one in sources],
        "targets": [{"code": one} for one in targets],
    }
    return {"id": text[:8], "text": text, "events": [coded]}


def test_triples(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "gold.jsonl",
        [
            record("Kenya condemned Tanzania.", "DISAPPROVE", ["KEN"], ["TZA"]),
            record("Kenya withdrew its troops from Uganda.", "YIELD", ["KEN"], ["UGA"]),
            record("The United Nations praised Kenya.", "SUPPORT", ["NGO"], ["KEN"]),
            record("Kenya praised Tanzania.", "SUPPORT", ["KEN"], ["UGA"]),
            record("The weather was fine over Nairobi all day.", "AID", ["KEN"], []),
        ],
    )
    tally = triples(path)
    assert tally.of("ACCUSE") == Counts(1, 0, 0), "the older name of the type is read"
    assert tally.of("YIELD") == Counts(1, 0, 0), "RETREAT counts as YIELD"
    assert tally.of("SUPPORT") == Counts(1, 1, 1), "any body counts as any other; another state does not"
    assert tally.of("AID") == Counts(0, 0, 1)
    assert tally.all == Counts(3, 1, 2)
    assert (tally.made, tally.marked) == (4, 5)
    assert len(tally.misses) == 2
    assert "KEN SUPPORT UGA; told KEN SUPPORT TZA" in tally.misses[0]


def test_what_two_do_together_is_a_triple_for_each(tmp_path: Path) -> None:
    text = "Kenya and Tanzania signed a trade agreement."
    tally = triples(lines(tmp_path / "gold.jsonl", [record(text, "SUPPORT", ["KEN", "TZA"], [])]))
    assert tally.all == Counts(2, 0, 0)
    assert (tally.made, tally.marked) == (1, 1)


def test_types_by_halves(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "gold.jsonl",
        [
            {"text": "Kenya condemned Tanzania.", "events": [{"code": "ACCUSE"}]},
            {"text": "Kenya praised Tanzania.", "events": [{"code": "AID"}]},
            {"text": "Kenya withdrew its troops from Uganda.", "events": [{"code": "YIELD"}]},
            {"text": "The weather was fine over Nairobi all day.", "events": [{"code": "AID"}]},
        ],
    )
    halves = types(path)
    assert halves.dev.all == Counts(2, 0, 0)
    assert halves.test.by_type == {"AID": Counts(0, 0, 2), "SUPPORT": Counts(0, 1, 0)}
    assert halves.all.all == Counts(2, 1, 2)
    assert types(path, "dev").test.all == Counts()
    assert types(path, "test").dev.all == Counts()
    assert len(halves.all.misses) == 2


def test_tables(tmp_path: Path) -> None:
    one = record("Kenya condemned Tanzania.", "ACCUSE", ["KEN"], ["TZA"])
    path = lines(tmp_path / "gold.jsonl", [one])
    assert [row.name for row in triples_table(path).types] == ["ACCUSE"]
    assert types_table(path).rows[0].cells == (Counts(1, 0, 0), Counts(), Counts(1, 0, 0))
