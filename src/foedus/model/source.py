"""What was received and how it divides: Document, Text, Article."""

from __future__ import annotations

from foedus.model.base import Date, Frozen, Part, Span
from foedus.model.mention import Mention


class Document(Frozen, frozen=True, kw_only=True):
    """Bytes as received. ``sha256`` is the hex digest of the bytes."""

    sha256: str
    media_type: str
    uri: str | None
    received_at: str
    """UTC, ISO 8601 with seconds and ``Z``."""


class Text(Frozen, frozen=True, kw_only=True):
    """The text taken out of a Document by one extractor of one version: NFC, ``\\n`` line ends.

    ``id`` is the SHA-256 of the UTF-8 bytes of ``text``. All spans count in it.
    """

    id: str
    document: str
    extractor: str
    """Name and version of the extractor: ``plain/1``, ``html/1``."""
    text: str


class Caption(Frozen, frozen=True, kw_only=True):
    """The caption of a picture, with its credit."""

    text: str
    span: Span
    credit: str | None = None


class Related(Frozen, frozen=True, kw_only=True):
    """A headline of another story that stands on the page, with its label (``HOAKS atau FAKTA``)."""

    text: str
    span: Span
    label: str | None = None
    url: str | None = None


class Article(Frozen, frozen=True, kw_only=True):
    """How a Text divides. Every part is a piece of the Text.

    ``outlet`` is the name as printed; ``origins`` are the outlets that the article names as its own
    source.
    """

    title: Part | None
    language: str
    published: Date | None
    dateline: Part | None
    byline: Part | None
    outlet: str | None
    url: str | None
    captions: tuple[Caption, ...] = ()
    paragraphs: tuple[Part, ...] = ()
    read_also: tuple[Part, ...] = ()
    related: tuple[Related, ...] = ()
    origins: tuple[Mention, ...] = ()
    outlet_part: Part | None = None
    """Where the outlet's name stands in the Text, if it does."""
    tags: tuple[Part, ...] = ()


class SourceInfo(Frozen, frozen=True, kw_only=True):
    """Document and Text together, as ``read`` prints them."""

    sha256: str
    uri: str | None
    media_type: str
    received_at: str
    text_id: str
    text: str
