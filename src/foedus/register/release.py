"""A release of the built-in register: all its pacts, with one hash over them."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from foedus.errors import KnowledgeError
from foedus.register.record import PactRecord

DATA = Path(__file__).parent / "data"

VERSION = "0.1.0"
"""Of the register, for people to name; the hash beside it tells two states of one version apart."""


class Coverage(msgspec.Struct, frozen=True):
    """What a source claims to cover: from ``since`` on, and what is meant by it."""

    since: str
    claim: str


COVERAGE = Coverage(
    since="1949-04-04",
    claim="Chosen defence pacts from the North Atlantic Treaty on, and those around North Korea; "
    "that none is left out is not claimed for any day.",
)
"""Before that day the register holds single treaties only, so its silence says nothing."""


class Release(msgspec.Struct, frozen=True, eq=False):
    """All records of the register in order of their ids. ``sha256`` is over their canonical bytes."""

    id: str
    sha256: str
    records: tuple[PactRecord, ...]


_decoder = msgspec.json.Decoder(PactRecord)
_encoder = msgspec.json.Encoder(order="sorted")


def canonical(records: tuple[PactRecord, ...]) -> bytes:
    """The canonical bytes (RFC 8785) of records.

    Records hold no floats, and their keys are ASCII; for such values a sorted encoding is RFC 8785,
    many times faster than the general one. A test holds the two against each other.
    """
    return _encoder.encode(records)


def read_record(path: Path) -> PactRecord:
    """One file of the register. Raises KnowledgeError, with the path, where it breaks the schema."""
    try:
        record = _decoder.decode(path.read_bytes())
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise KnowledgeError(
            str(error), where=str(path), to_do="correct the file; its shape stands in register/record.py"
        ) from error
    if record.id != path.stem:
        raise KnowledgeError(
            f"the pact's id is {record.id!r}", where=str(path), to_do=f"name the file {record.id}.json"
        )
    if not record.sources:
        raise KnowledgeError("a pact without a source", where=str(path), to_do="name where its facts stand")
    return record


def release_of(records: tuple[PactRecord, ...]) -> Release:
    """The release that these records make."""
    ordered = tuple(sorted(records, key=lambda record: record.id))
    digest = sha256(canonical(ordered)).hexdigest()
    return Release(id=f"foedus-register {VERSION}+{digest[:8]}", sha256=digest, records=ordered)


def read_release(folder: Path) -> Release:
    """The release that the files of a folder make."""
    return release_of(tuple(read_record(path) for path in sorted(folder.glob("*.json"))))


@cache
def release() -> Release:
    """The built-in release."""
    return read_release(DATA)
