"""The entries of a ledger: what each kind holds, and the bytes and the hash that are kept.

What is stored and hashed are the canonical bytes (RFC 8785) of the payload; scores are integers. Each
entry carries the hash of the one before it, so that none can be altered, left out or moved unseen.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any, Literal

import msgspec
import rfc8785

from foedus.model.change import Judgement
from foedus.model.claim import Claim, Reading
from foedus.model.source import Article, Document, Text
from foedus.model.vocabulary import Form
from foedus.register.record import PactRecord

FORMAT = 1
"""Of the payloads that this version writes."""

GENESIS = "0" * 64
"""The hash before the first entry."""

Kind = Literal["document", "reading", "mint", "release", "judgement", "retraction", "import"]


class _Payload(msgspec.Struct, frozen=True, kw_only=True):
    """What one entry holds."""


class DocumentEntry(_Payload, frozen=True, kw_only=True):
    """A Document came in; its bytes stand in the table of documents."""

    document: Document
    size: int


class ReadingEntry(_Payload, frozen=True, kw_only=True):
    """One reader's Reading of one Text, with the Text itself and how it divides."""

    document: Document
    text: Text
    article: Article
    reading: Reading


class MintEntry(_Payload, frozen=True, kw_only=True):
    """An identity given to a pact that was not held before. It never changes."""

    pact: str
    slug: str
    parties: tuple[str, ...]
    year: int | None
    names: tuple[str, ...]
    form: Form | None
    why: str


class ReleaseEntry(_Payload, frozen=True, kw_only=True):
    """A release of the built-in register: whole where ``base`` is null, else what differs from ``base``."""

    id: str
    sha256: str
    base: str | None
    records: tuple[PactRecord, ...]
    removed: tuple[str, ...]


class RetractionEntry(_Payload, frozen=True, kw_only=True):
    """A source is taken back: ``source`` is the hash of a Document or the id of a Text."""

    source: str
    by: str
    reason: str


class ImportEntry(_Payload, frozen=True, kw_only=True):
    """Claims out of a published table."""

    name: str
    sha256: str
    claims: tuple[Claim, ...]


Payload = DocumentEntry | ReadingEntry | MintEntry | ReleaseEntry | RetractionEntry | ImportEntry | Judgement

SHAPES: dict[Kind, type[Any]] = {
    "document": DocumentEntry,
    "reading": ReadingEntry,
    "mint": MintEntry,
    "release": ReleaseEntry,
    "judgement": Judgement,
    "retraction": RetractionEntry,
    "import": ImportEntry,
}
_KINDS: dict[type[Any], Kind] = {shape: kind for kind, shape in SHAPES.items()}
_decoders = {kind: msgspec.json.Decoder(shape) for kind, shape in SHAPES.items()}
_sorted = msgspec.json.Encoder(order="sorted")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry as it is stored."""

    seq: int
    kind: Kind
    format: int
    payload: bytes
    prev_hash: str
    hash: str
    appended_at: str


def kind_of(payload: Payload) -> Kind:
    """The kind of entry that a payload makes."""
    return _KINDS[type(payload)]


def canonical(payload: Payload) -> bytes:
    """The canonical bytes of a payload.

    A release holds no floats, so a sorted encoding of it is RFC 8785 already, and fast.
    """
    if isinstance(payload, ReleaseEntry):
        return _sorted.encode(payload)
    return rfc8785.dumps(msgspec.to_builtins(payload))


def is_canonical(payload: bytes) -> bool:
    """Whether bytes are the canonical form of the value that they encode."""
    return rfc8785.dumps(msgspec.json.decode(payload)) == payload


def decode(kind: Kind, payload: bytes) -> Payload:
    """The payload of an entry. Raises msgspec.DecodeError where it has another shape."""
    return _decoders[kind].decode(payload)  # type: ignore[no-any-return]


def chained(seq: int, payload: bytes, kind: Kind, prev_hash: str, appended_at: str) -> Entry:
    """The entry that follows the one whose hash is ``prev_hash``."""
    return Entry(
        seq=seq,
        kind=kind,
        format=FORMAT,
        payload=payload,
        prev_hash=prev_hash,
        hash=hash_of(seq, kind, FORMAT, payload, prev_hash, appended_at),
        appended_at=appended_at,
    )


def hash_of(seq: int, kind: str, number: int, payload: bytes, prev_hash: str, appended_at: str) -> str:
    """The hash of an entry: over its number, kind, format, time, the hash before, and that of its payload."""
    told: dict[str, str | int] = {
        "appended_at": appended_at,
        "format": number,
        "kind": kind,
        "payload": sha256(payload).hexdigest(),
        "prev_hash": prev_hash,
        "seq": seq,
    }
    return sha256(rfc8785.dumps(dict(told))).hexdigest()
