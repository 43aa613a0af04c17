"""The built-in register as one release."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec
import pytest
import rfc8785

from foedus.actors import load
from foedus.errors import KnowledgeError
from foedus.register import check, claims, read_release, release, release_of
from foedus.register.release import DATA, canonical


def test_it_holds_together() -> None:
    assert check(release().records, load().records) == ()


def test_its_hash_is_over_canonical_bytes_and_names_it() -> None:
    held = release()
    assert canonical(held.records) == rfc8785.dumps(msgspec.to_builtins(held.records))
    assert held.id.endswith("+" + held.sha256[:8])
    assert release_of(tuple(reversed(held.records))).sha256 == held.sha256


def test_it_is_read_in_little_time() -> None:
    read_release(DATA)
    start = time.process_time()
    read_release(DATA)
    assert time.process_time() - start < 0.05


def test_each_fact_is_one_claim_with_its_source_and_its_day() -> None:
    told = claims(release())
    facts = sum(
        1 + len(record.stages) + len(record.relations) + len(record.commitments)
        for record in release().records
    )
    assert len(told) == len({claim.id for claim in told}) == facts
    assert all(claim.evidence is not None and claim.reported for claim in told)
    assert all(claim.reader == "register/1" for claim in told)


def test_the_claims_of_a_pact_do_not_change_where_another_does() -> None:
    held = release()
    fewer = release_of(held.records[1:])
    assert {claim.id for claim in claims(fewer)} < {claim.id for claim in claims(held)}


def _broken(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text)
    return path


def _record(**fields: object) -> str:
    empty: dict[str, object] = {
        "id": "a",
        "names": [],
        "form": "treaty",
        "parties": [],
        "stages": [],
        "commitments": [],
        "sources": [],
    }
    return msgspec.json.encode({**empty, **fields}).decode()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "data was truncated"),
        ('{"id": "a"}', "missing required field"),
        (_record(id="b"), "id is 'b'"),
        (_record(form="poem"), "$.form"),
        (_record(), "without a source"),
    ],
)
def test_a_bad_file_is_named_with_what_is_wrong(tmp_path: Path, text: str, says: str) -> None:
    path = _broken(tmp_path, "a.json", text)
    with pytest.raises(KnowledgeError) as refused:
        read_release(tmp_path)
    assert str(path) in str(refused.value)
    assert says in str(refused.value)


def test_what_a_schema_cannot_say_is_checked() -> None:
    record = next(one for one in release().records if one.id == "prk-rus-2024")
    wordless = msgspec.structs.replace(record.commitments[0], words=None, verified="text", source="nobody")
    stray = msgspec.structs.replace(record.relations[0], pact="no-such-pact")
    bad = msgspec.structs.replace(record, commitments=[wordless], relations=[stray], parties=["PRK", "ZZZ"])
    found = " ".join(check((bad,), load().records))
    for says in ("gives no words", "'nobody'", "'no-such-pact'", "'ZZZ'"):
        assert says in found
