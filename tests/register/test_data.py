"""Each file of the register keeps the rules that its maker promised, beyond what the schema can say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from foedus.register.check import check
from foedus.register.record import CommitmentRecord, PactRecord, RelationRecord, StageRecord

DATA = Path(__file__).resolve().parents[2] / "src" / "foedus" / "register" / "data"
FILES = sorted(DATA.glob("*.json"))
ENDS = ("terminated", "superseded")
LONGEST_QUOTATION = 60
AREA_WITHOUT_LIMIT = {
    "irn-usa-1959": "the area is that of the resolution of Congress which the agreement names",
    "tur-usa-1959": "the same",
}
"""Pacts whose area says where they look to and makes no condition of place."""
Told = StageRecord | RelationRecord | CommitmentRecord


def decode(path: Path) -> PactRecord:
    """The record of one file; fails where it does not fit the schema."""
    return msgspec.json.decode(path.read_bytes(), type=PactRecord)


@pytest.fixture(scope="module")
def records() -> dict[str, PactRecord]:
    """All records by the name of their file."""
    return {path.stem: decode(path) for path in FILES}


def test_there_is_a_register() -> None:
    assert len(FILES) > 50


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_fits_the_schema_and_bears_its_id(path: Path) -> None:
    assert decode(path).id == path.stem
    text = path.read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert json.loads(text)
    assert text.splitlines()[1].startswith('  "'), "two spaces of indent"


def test_no_loose_ends(records: dict[str, PactRecord]) -> None:
    """Sources that stand in the file, relations to pacts that exist, days that can be read."""
    assert not check(records.values())


def test_a_pact_without_a_source_is_refused(records: dict[str, PactRecord]) -> None:
    bare = msgspec.structs.replace(records["prk-sun-1961"], sources=[])
    assert any("has no source" in line for line in check([bare]))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_verified_names_a_source_of_that_kind(path: Path) -> None:
    """``text`` rests on words that were read, ``dataset`` on a published coding."""
    record = decode(path)
    kinds = {source.id: source.kind for source in record.sources}
    told: list[Told] = [*record.stages, *record.relations, *record.commitments]
    for fact in told:
        if fact.verified in ("text", "dataset"):
            assert kinds[fact.source] == fact.verified, f"{fact} rests on a {kinds[fact.source]}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_words_are_short_and_stand_where_text_is_claimed(path: Path) -> None:
    for commitment in decode(path).commitments:
        if commitment.verified == "text":
            assert commitment.words, f"{commitment.kind} {commitment.article} has no words"
        if commitment.words:
            assert len(commitment.words.split()) <= LONGEST_QUOTATION


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_limit_of_place_is_a_condition_too(path: Path) -> None:
    """Of the promises to act: where bases lie is no condition."""
    for commitment in decode(path).commitments:
        if commitment.area and commitment.kind in ("defence", "consultation"):
            assert "location" in commitment.conditions or path.stem in AREA_WITHOUT_LIMIT
        assert len(set(commitment.conditions)) == len(commitment.conditions)


def _pairs_of_days(record: PactRecord) -> Iterator[tuple[str, str, str]]:
    """(what, earlier, later) for each two days of the pact as a whole that must not be reversed."""
    whole = [stage for stage in record.stages if stage.party is None]
    signed = [stage.date for stage in whole if stage.stage == "signed"]
    force = [stage.date for stage in whole if stage.stage == "in_force"]
    ends = [stage.date for stage in whole if stage.stage in ENDS]
    if signed and force:
        yield "signed, in force", min(signed), max(force)
    if ends and (force or signed):
        yield "in force, ended", min(force or signed), max(ends)
    for commitment in record.commitments:
        if commitment.since and commitment.until:
            yield f"phase of {commitment.kind}", commitment.since, commitment.until


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_days_are_in_a_sane_order(path: Path) -> None:
    for what, earlier, later in _pairs_of_days(decode(path)):
        length = min(len(earlier), len(later))
        assert earlier[:length] <= later[:length], what


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_end_is_one(path: Path) -> None:
    ends = [stage for stage in decode(path).stages if stage.stage in ENDS and stage.party is None]
    assert len(ends) <= 1
