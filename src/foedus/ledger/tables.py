"""The tables of a ledger.

``entries`` and ``documents`` are appended to and never altered. ``head`` is one row: the last number and
hash, taken and moved on in the transaction that appends. ``reading_index`` and ``mint_index`` are
derived: they can be dropped and made again from the entries.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

LEDGER_FORMAT = 1
"""Of the tables. A ledger of a higher one was written by a newer foedus."""

metadata = MetaData()

entries = Table(
    "entries",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False),
    Column("format", Integer, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("prev_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("appended_at", String(32), nullable=False),
)
Index("entries_kind", entries.c.kind, entries.c.seq)

documents = Table(
    "documents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

head = Table(
    "head",
    metadata,
    Column("one", Integer, CheckConstraint("one = 1"), primary_key=True, autoincrement=False),
    Column("ledger_format", Integer, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
)

reading_index = Table(
    "reading_index",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("text_id", String(64), nullable=False),
    Column("document", String(64), nullable=False),
    Column("reader", String(64), nullable=False),
    Column("reader_name", String(64), nullable=False),
    Column("published", String(32), nullable=True),
)
Index("reading_index_text", reading_index.c.text_id, reading_index.c.reader_name, reading_index.c.seq)

mint_index = Table(
    "mint_index",
    metadata,
    Column("pact", String(256), primary_key=True),
    Column("seq", BigInteger, nullable=False),
)

GUARDED = ("entries", "documents")
"""The tables that the database itself keeps from being altered."""
