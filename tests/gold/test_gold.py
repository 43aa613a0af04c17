"""The rule reader against the coded stories: floors a little below what holds, and no pact made up.

The stories are known to those who tune the reader, so these figures are no measure of stories unseen: they
only keep what was gained. ``python -m scoring.stories`` prints the figures and every miss.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scoring.coded import STORIES
from scoring.stories import Score, claims_of, score_all

CODED = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(STORIES.glob("*.json"))}
TRAPS = [name for name, gold in CODED.items() if gold["no_pact"]]


@pytest.fixture(scope="module")
def score() -> Score:
    return score_all()


@pytest.mark.parametrize(("what", "floor"), [("pact", 0.88), ("commitment", 0.75)])
def test_f1(score: Score, what: str, floor: float) -> None:
    misses = [line for line in score.misses if line.startswith(what)]
    assert score.f1(what) >= floor, "\n".join(misses)


@pytest.mark.parametrize(
    ("what", "floor"), [("stage", 0.68), ("questions", 0.80), ("statement", 0.80), ("speaker", 0.90)]
)
def test_share_found(score: Score, what: str, floor: float) -> None:
    misses = [line for line in score.misses if line.startswith(what)]
    assert score.share(what) >= floor, "\n".join(misses)


def test_there_are_traps_of_every_make() -> None:
    assert {CODED[name]["language"] for name in TRAPS} == {"id", "en"}
    assert len(TRAPS) >= 4


@pytest.mark.parametrize("name", TRAPS)
def test_no_pact_is_made_up(name: str) -> None:
    """No stage that has happened, but for one proposed, unless the coding knows the pact."""
    gold: dict[str, Any] = CODED[name]
    _, claims = claims_of(Path(STORIES / f"{name}.txt"), gold)
    known = [pact for pact in gold["pacts"] if pact["background"]]
    background = {pact["pact"] for pact in known}
    between = [set(pact["parties"]) for pact in known]
    made_up = [
        (claim.pact.pact, stage.stage, claim.quote)
        for claim in claims
        if claim.pact is not None and claim.pact.pact not in background
        if {party.country or party.actor for party in claim.pact.parties} not in between
        for stage in claim.pact.stages
        if (stage.polarity, stage.modality) == ("affirmed", "actual") and stage.stage != "proposed"
    ]
    assert made_up == []
    if not gold["pacts"]:
        assert [claim.quote for claim in claims if claim.pact is not None] == []
