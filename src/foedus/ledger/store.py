"""The ledger: everything enters as an entry, and nothing leaves."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import TracebackType

import msgspec
from sqlalchemy import Connection, Engine, func, insert, select, update

from foedus.errors import LedgerError
from foedus.ledger import dialect, opening, recall, verify
from foedus.ledger.address import default_address
from foedus.ledger.door import check_source
from foedus.ledger.entry import (
    DocumentEntry,
    MintEntry,
    Payload,
    ReadingEntry,
    ReleaseEntry,
    canonical,
    chained,
    kind_of,
)
from foedus.ledger.held import Appended, HeldSource, Verified
from foedus.ledger.tables import documents, entries, head, mint_index, reading_index
from foedus.model.claim import Claim, PactClaim, Reading
from foedus.model.description import PactDescription
from foedus.model.kept import Kept
from foedus.model.source import Article, Document, Text
from foedus.register import Release


class Ledger:
    """An append-only store. Make one with ``Ledger.open``; it is also a context manager."""

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine = engine
        self._recall = recall.Recall()
        self.where = where

    @classmethod
    def open(cls, url: str | None = None, *, create: bool) -> Ledger:
        """The ledger at a URL (``sqlite:///path``, a bare path, ``postgresql://…``).

        ``create`` makes one where there is none. Raises NotALedger, LedgerNewer, LedgerDamaged, LedgerError.
        """
        address = opening.url_of(url or default_address())
        return cls(opening.connect(address, create=create), opening.place(address))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Appending.

    def append_source(
        self, document: Document, data: bytes, text: Text, article: Article, reading: Reading
    ) -> Appended:
        """Keep a source and what was read in it, all or nothing.

        A pact that the claims name and that no release and no earlier mint holds is minted. The same
        bytes, text, reader and publication date are not appended again. Raises ClaimRefused.
        """
        check_source(document, data, text, article, reading)
        entry = ReadingEntry(document=document, text=text, article=article, reading=reading)
        payload, body = canonical(entry), zlib.compress(data, 6)
        with self._writes() as connection:
            before = self._already(connection, document, reading)
            if before is not None:
                return Appended(before, True)
            if self._keep_document(connection, document.sha256, body):
                self._append(connection, DocumentEntry(document=document, size=len(data)))
            minted = tuple(self._mint_missing(connection, reading))
            seq = self._append(connection, entry, payload)
        return Appended(seq, False, minted)

    def append(self, payload: Payload) -> int:
        """Append an entry that stands by itself: a judgement, a retraction, an import. Gives its number."""
        if isinstance(payload, DocumentEntry | ReadingEntry | ReleaseEntry | MintEntry):
            raise LedgerError(
                f"a {kind_of(payload)} has a door of its own",
                to_do="use append_source, meet_release or mint",
            )
        with self._writes() as connection:
            return self._append(connection, payload)

    def meet_release(self, release: Release) -> Appended:
        """Take in a release of the built-in register: whole the first time, then what differs.

        Nothing is appended where it is the newest one held.
        """
        with self._writes() as connection:
            held = self._recall.release(connection, None)
            if held is not None and held.sha256 == release.sha256:
                return Appended(held.seq, True)
            before = held.records if held else {}
            entry = ReleaseEntry(
                id=release.id,
                sha256=release.sha256,
                base=held.sha256 if held else None,
                records=tuple(record for record in release.records if before.get(record.id) != record),
                removed=tuple(sorted(set(before) - {record.id for record in release.records})),
            )
            return Appended(self._append(connection, entry), False)

    def mint(self, slug: str, description: PactDescription, why: str = "") -> str:
        """Give an agreement that is not held an identity that never changes, and say which.

        The slug, where it is free or was minted for the same parties and year; else with a number.
        """
        with self._writes() as connection:
            return self._mint(connection, slug, description, why)

    # Asking.

    def claims(self, known: int | None = None) -> list[Kept]:
        """All claims held, as of an entry: newest readings, the release then in effect, imports."""
        with self._reads() as connection:
            return self._recall.claims(connection, known)

    def release_id(self, known: int | None = None) -> str | None:
        """The release of the built-in register that was newest, as of an entry."""
        with self._reads() as connection:
            held = self._recall.release(connection, known)
            return held.id if held else None

    def has_met(self, sha256: str) -> bool:
        """Whether it has ever met the release with that hash."""
        with self._reads() as connection:
            return recall.has_met(connection, sha256)

    def sources(self, known: int | None = None) -> list[HeldSource]:
        """The sources held, in the order in which they came."""
        with self._reads() as connection:
            return recall.sources(connection, known)

    def text(self, text_id: str) -> Text | None:
        """A Text by its id, or null."""
        with self._reads() as connection:
            entry = recall.reading_of(connection, text_id)
            return entry.text if entry else None

    def article(self, text_id: str) -> Article | None:
        """How a Text divides, by its newest reading, or null."""
        with self._reads() as connection:
            entry = recall.reading_of(connection, text_id)
            return entry.article if entry else None

    def document(self, sha256: str) -> bytes | None:
        """The bytes of a Document, or null."""
        with self._reads() as connection:
            body = connection.execute(select(documents.c.body).where(documents.c.sha256 == sha256)).scalar()
            return zlib.decompress(bytes(body)) if body is not None else None

    def head(self) -> tuple[int, str]:
        """The number and the hash of the last entry."""
        with self._reads() as connection:
            row = connection.execute(select(head.c.seq, head.c.hash)).one()
            return row.seq, row.hash

    def verify(self) -> Verified:
        """Walk the whole chain: hashes, canonical bytes, spans, references, documents, guards."""
        with self._reads() as connection:
            return verify.verify(connection)

    # Inside a transaction.

    def _append(self, connection: Connection, payload: Payload, data: bytes | None = None) -> int:
        """The next entry: number and hash before are taken from the head that this transaction holds."""
        row = connection.execute(dialect.locked(connection, select(head.c.seq, head.c.hash))).one()
        kind = kind_of(payload)
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        entry = chained(row.seq + 1, data if data is not None else canonical(payload), kind, row.hash, now)
        connection.execute(insert(entries).values(**msgspec.structs.asdict(entry)))
        connection.execute(update(head).values(seq=entry.seq, hash=entry.hash))
        index(connection, entry.seq, payload)
        return entry.seq

    def _already(self, connection: Connection, document: Document, reading: Reading) -> int | None:
        """The entry that holds this reading. One without a date given adds nothing to one that had it."""
        query = select(func.max(reading_index.c.seq)).where(
            reading_index.c.text_id == reading.text_id,
            reading_index.c.document == document.sha256,
            reading_index.c.reader == reading.reader,
        )
        published = _published(reading)
        if published is not None:
            query = query.where(reading_index.c.published == published)
        return connection.execute(query).scalar()

    def _keep_document(self, connection: Connection, sha256: str, body: bytes) -> bool:
        """Keep the bytes; false where they are held."""
        if connection.execute(select(documents.c.sha256).where(documents.c.sha256 == sha256)).first():
            return False
        connection.execute(insert(documents).values(sha256=sha256, body=body))
        return True

    def _mint_missing(self, connection: Connection, reading: Reading) -> Iterator[str]:
        held = self._recall.release(connection, None)
        known = held.names if held else frozenset()
        for claim in reading.claims:
            if claim.pact is None or claim.pact.pact is None or claim.pact.pact in known:
                continue
            row = select(mint_index.c.seq).where(mint_index.c.pact == claim.pact.pact)
            if connection.execute(row).first() is None:
                yield self._mint(connection, claim.pact.pact, _described(claim.pact), _why(claim))

    def _mint(self, connection: Connection, slug: str, description: PactDescription, why: str) -> str:
        held = self._recall.release(connection, None)
        names = held.names if held else frozenset()
        number = 1
        while True:
            pact = slug if number == 1 else f"{slug}-{number}"
            number += 1
            minted = recall.minted(connection, pact)
            if minted is not None and (set(minted.parties), minted.year) == (
                set(description.parties),
                description.year,
            ):
                return pact
            if minted is None and pact not in names:
                break
        entry = MintEntry(
            pact=pact,
            slug=slug,
            parties=description.parties,
            year=description.year,
            names=description.names,
            form=description.form,
            why=why,
        )
        self._append(connection, entry)
        return pact

    @contextmanager
    def _writes(self) -> Iterator[Connection]:
        with opening.spoken(self.where), dialect.writing(self._engine).begin() as connection:
            yield connection

    @contextmanager
    def _reads(self) -> Iterator[Connection]:
        with opening.spoken(self.where), self._engine.begin() as connection:
            yield connection


def index(connection: Connection, seq: int, payload: Payload) -> None:
    """Keep the derived tables up with one entry."""
    if isinstance(payload, ReadingEntry):
        reading = payload.reading
        connection.execute(
            insert(reading_index).values(
                seq=seq,
                text_id=reading.text_id,
                document=payload.document.sha256,
                reader=reading.reader,
                reader_name=reading.reader.split("/")[0],
                published=_published(reading),
            )
        )
    elif isinstance(payload, MintEntry):
        connection.execute(insert(mint_index).values(pact=payload.pact, seq=seq))


def _published(reading: Reading) -> str | None:
    return reading.published.start if reading.published is not None else None


def _described(claim: PactClaim) -> PactDescription:
    signed = next((s.date for s in claim.stages if s.stage == "signed" and s.date is not None), None)
    return PactDescription(
        parties=tuple(party.actor for party in claim.parties if party.actor),
        year=int(signed.start[:4]) if signed is not None and signed.start else None,
        names=tuple(part.text for part in claim.names),
        form=claim.form,
    )


def _why(claim: Claim) -> str:
    return f"claim {claim.id} of {claim.reader} names an agreement that was not held"
