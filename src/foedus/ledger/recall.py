"""What the entries say, put together again."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from foedus.ledger.entry import ImportEntry, MintEntry, ReadingEntry, ReleaseEntry, RetractionEntry, decode
from foedus.ledger.held import HeldSource
from foedus.ledger.tables import entries, mint_index, reading_index
from foedus.model.kept import Kept
from foedus.register import PactRecord, claims_of

_LAST = 2**62


@dataclass(frozen=True)
class HeldRelease:
    """A release as the entries make it: each record, and the entry that brought it."""

    seq: int
    id: str
    sha256: str
    records: dict[str, PactRecord]
    brought: dict[str, int]

    @property
    def names(self) -> frozenset[str]:
        """Every id and alias of its pacts."""
        return frozenset(self.records) | {a for record in self.records.values() for a in record.aliases}


class Recall:
    """Reads entries, and remembers what cannot change: the release made by entries up to a number."""

    def __init__(self) -> None:
        self._releases: dict[int, HeldRelease] = {}

    def release(self, connection: Connection, known: int | None) -> HeldRelease | None:
        """The newest release, as of an entry."""
        query = (
            select(entries.c.seq)
            .where(entries.c.kind == "release", entries.c.seq <= _bound(known))
            .order_by(entries.c.seq)
        )
        seqs = [row.seq for row in connection.execute(query)]
        if not seqs:
            return None
        if seqs[-1] not in self._releases:
            self._releases[seqs[-1]] = _fold(connection, seqs)
        return self._releases[seqs[-1]]

    def claims(self, connection: Connection, known: int | None) -> list[Kept]:
        """All claims held, as of an entry."""
        held = self.release(connection, known)
        kept: list[Kept] = []
        if held is not None:
            for name, record in held.records.items():
                kept += [Kept(claim=claim, seq=held.brought[name]) for claim in claims_of((record,))]
        gone = _retracted(connection, known)
        for seq, entry in _newest_readings(connection, known):
            if not gone & {entry.document.sha256, entry.text.id}:
                source = entry.document.uri
                kept += [
                    Kept(claim=claim, seq=seq, text_id=entry.text.id, source=source)
                    for claim in entry.reading.claims
                ]
        return kept + _imported(connection, known, gone)


def has_met(connection: Connection, sha256: str) -> bool:
    """Whether a release with that hash has ever been entered."""
    query = select(entries.c.payload).where(entries.c.kind == "release")
    for row in connection.execute(query):
        entry = decode("release", bytes(row.payload))
        if isinstance(entry, ReleaseEntry) and entry.sha256 == sha256:
            return True
    return False


def _bound(known: int | None) -> int:
    return _LAST if known is None else known


def _fold(connection: Connection, seqs: list[int]) -> HeldRelease:
    """The records of the last of these releases, each a difference from the one before."""
    records: dict[str, PactRecord] = {}
    brought: dict[str, int] = {}
    query = select(entries.c.seq, entries.c.payload).where(entries.c.seq.in_(seqs)).order_by(entries.c.seq)
    last: ReleaseEntry | None = None
    for row in connection.execute(query):
        last = decode("release", bytes(row.payload))  # type: ignore[assignment]
        assert last is not None
        for name in last.removed:
            del records[name], brought[name]
        for record in last.records:
            records[record.id] = record
            brought[record.id] = row.seq
    assert last is not None
    ordered = dict(sorted(records.items()))
    return HeldRelease(seqs[-1], last.id, last.sha256, ordered, brought)


def _newest_readings(connection: Connection, known: int | None) -> list[tuple[int, ReadingEntry]]:
    """The newest Reading of each Text by each reader; a newer one of the same Text supersedes it."""
    newest = (
        select(func.max(reading_index.c.seq))
        .where(reading_index.c.seq <= _bound(known))
        .group_by(reading_index.c.text_id, reading_index.c.reader_name)
    )
    query = select(entries.c.seq, entries.c.payload).where(entries.c.seq.in_(newest)).order_by(entries.c.seq)
    return [(row.seq, decode("reading", bytes(row.payload))) for row in connection.execute(query)]  # type: ignore[misc]


def _retracted(connection: Connection, known: int | None) -> set[str]:
    found = _of_kind(connection, "retraction", known)
    return {entry.source for _, entry in found if isinstance(entry, RetractionEntry)}


def _imported(connection: Connection, known: int | None, gone: set[str]) -> list[Kept]:
    found = _of_kind(connection, "import", known)
    return [
        Kept(claim=claim, seq=seq)
        for seq, entry in found
        if isinstance(entry, ImportEntry) and entry.sha256 not in gone
        for claim in entry.claims
    ]


def _of_kind(connection: Connection, kind: str, known: int | None) -> list[tuple[int, object]]:
    query = (
        select(entries.c.seq, entries.c.payload)
        .where(entries.c.kind == kind, entries.c.seq <= _bound(known))
        .order_by(entries.c.seq)
    )
    return [(row.seq, decode(kind, bytes(row.payload))) for row in connection.execute(query)]  # type: ignore[arg-type]


def sources(connection: Connection, known: int | None) -> list[HeldSource]:
    """Each source by its newest reading, in the order in which they came."""
    gone = _retracted(connection, known)
    return [_source(seq, entry, gone) for seq, entry in _newest_readings(connection, known)]


def _source(seq: int, entry: ReadingEntry, gone: set[str]) -> HeldSource:
    published = entry.article.published or entry.reading.published
    return HeldSource(
        seq=seq,
        sha256=entry.document.sha256,
        uri=entry.document.uri,
        text_id=entry.text.id,
        title=entry.article.title,
        outlet=entry.article.outlet,
        language=entry.article.language,
        published=published.start if published else None,
        received_at=entry.document.received_at,
        reader=entry.reading.reader,
        claims=len(entry.reading.claims),
        retracted=bool(gone & {entry.document.sha256, entry.text.id}),
    )


def reading_of(connection: Connection, text_id: str) -> ReadingEntry | None:
    """The newest Reading of a Text by any reader."""
    newest = select(func.max(reading_index.c.seq)).where(reading_index.c.text_id == text_id)
    query = select(entries.c.payload).where(entries.c.seq == newest.scalar_subquery())
    payload = connection.execute(query).scalar()
    return decode("reading", bytes(payload)) if payload is not None else None  # type: ignore[return-value]


def minted(connection: Connection, pact: str) -> MintEntry | None:
    """The entry in which a pact was given this identity."""
    query = (
        select(entries.c.payload)
        .join(mint_index, mint_index.c.seq == entries.c.seq)
        .where(mint_index.c.pact == pact)
    )
    payload = connection.execute(query).scalar()
    return decode("mint", bytes(payload)) if payload is not None else None  # type: ignore[return-value]
