"""A walk over the whole chain."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from foedus.errors import ClaimRefused
from foedus.ledger import dialect
from foedus.ledger.door import check_source
from foedus.ledger.entry import (
    FORMAT,
    GENESIS,
    SHAPES,
    DocumentEntry,
    MintEntry,
    Payload,
    ReadingEntry,
    ReleaseEntry,
    decode,
    hash_of,
    is_canonical,
)
from foedus.ledger.held import Verified
from foedus.ledger.tables import documents, entries, head

_BATCH = 200


def verify(connection: Connection) -> Verified:
    """Hashes, canonical bytes, shapes, spans, references and documents of every entry, in order.

    The first problem names the first bad entry.
    """
    walk = _Walk(connection)
    problems = list(walk.problems())
    return Verified(walk.seq, walk.hash, tuple(problems))


class _Walk:
    """What has been seen up to an entry."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.seq = 0
        self.hash = GENESIS
        self.documents: set[str] = set()
        self.pacts: set[str] = set()
        self.release: str | None = None
        self.records: dict[str, tuple[str, ...]] = {}

    def problems(self) -> Iterator[str]:
        """Everything that does not hold, the first bad entry first."""
        query = select(entries).order_by(entries.c.seq)
        for row in self.connection.execution_options(yield_per=_BATCH).execute(query):
            for problem in self._entry(row):
                yield f"entry {row.seq} ({row.kind}): {problem}"
        yield from self._ends()

    def _entry(self, row: Any) -> Iterator[str]:
        payload = bytes(row.payload)
        if row.seq != self.seq + 1:
            yield f"entry {self.seq + 1} is missing before it"
        if row.prev_hash != self.hash:
            yield "it does not follow from the entry before it"
        if row.hash != hash_of(row.seq, row.kind, row.format, payload, row.prev_hash, row.appended_at):
            yield "its hash is not that of what it holds"
        self.seq, self.hash = row.seq, row.hash
        if row.format > FORMAT or row.kind not in SHAPES:
            yield "it is of a format or kind that this foedus does not know"
            return
        try:
            if not is_canonical(payload):
                yield "its bytes are not canonical"
            held = decode(row.kind, payload)
        except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
            yield f"it cannot be decoded: {error}"
            return
        yield from self._held(held)

    def _held(self, held: Payload) -> Iterator[str]:
        match held:
            case DocumentEntry():
                self.documents.add(held.document.sha256)
                if self._bytes(held.document.sha256) is None:
                    yield "the bytes of its document are missing or altered"
            case ReadingEntry():
                yield from self._reading(held)
            case MintEntry():
                if held.pact in self.pacts:
                    yield f"it mints {held.pact}, which is held already"
                self.pacts.add(held.pact)
            case ReleaseEntry():
                yield from self._release(held)
            case _:
                pass

    def _reading(self, held: ReadingEntry) -> Iterator[str]:
        if held.document.sha256 not in self.documents:
            yield "its document came in no entry before it"
        data = self._bytes(held.document.sha256)
        if data is None:
            return
        try:
            check_source(held.document, data, held.text, held.article, held.reading)
        except ClaimRefused as error:
            yield str(error)
        for claim in held.reading.claims:
            if claim.pact is not None and claim.pact.pact is not None and not self._knows(claim.pact.pact):
                yield f"claim {claim.id} is of the pact {claim.pact.pact}, which is not held"

    def _knows(self, pact: str) -> bool:
        return pact in self.pacts or any(pact in names for names in self.records.values())

    def _release(self, held: ReleaseEntry) -> Iterator[str]:
        if held.base != self.release:
            yield "it tells the difference from a release that is not the one before it"
        self.release = held.sha256
        self.pacts.update(self.records)
        for name in held.removed:
            if self.records.pop(name, None) is None:
                yield f"it removes {name}, which is not held"
        self.records.update({record.id: (record.id, *record.aliases) for record in held.records})

    def _bytes(self, digest: str) -> bytes | None:
        """The bytes of a document, null where they are missing or are not those."""
        query = select(documents.c.body).where(documents.c.sha256 == digest)
        body = self.connection.execute(query).scalar()
        try:
            data = zlib.decompress(bytes(body)) if body is not None else None
        except zlib.error:
            return None
        return data if data is not None and sha256(data).hexdigest() == digest else None

    def _ends(self) -> Iterator[str]:
        row = self.connection.execute(select(head.c.seq, head.c.hash)).one_or_none()
        if row is None:
            yield "the head is missing"
        elif (row.seq, row.hash) != (self.seq, self.hash):
            yield f"the head says entry {row.seq}, and the last one is {self.seq}"
        held = {row.sha256 for row in self.connection.execute(select(documents.c.sha256))}
        for digest in sorted(held - self.documents):
            yield f"document {digest[:12]} came in no entry"
        for name in dialect.missing_guards(self.connection):
            yield f"the guard {name} is missing"
