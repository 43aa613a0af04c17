"""Evidence: what a claim rests on. Three kinds, told apart by ``evidence``."""

from __future__ import annotations

import msgspec

from foedus.model.base import Span


class SpanEvidence(msgspec.Struct, frozen=True, kw_only=True, tag_field="evidence", tag="span"):
    """A span of a Text: ``text[start:end] == quote``."""

    text_id: str
    span: Span
    quote: str
    source: str | None = None
    """URI of the Document."""


class RowEvidence(msgspec.Struct, frozen=True, kw_only=True, tag_field="evidence", tag="row"):
    """A row of an imported table."""

    file_sha256: str
    file: str
    row: int
    """Counted from 1, the header not included."""
    columns: tuple[str, ...]


class CitationEvidence(msgspec.Struct, frozen=True, kw_only=True, tag_field="evidence", tag="citation"):
    """A treaty or a published work, with the place where it was looked up."""

    work: str
    """Title of the treaty, data set or report."""
    article: str | None = None
    where: str | None = None
    looked_up: str | None = None
    quote: str | None = None
    speaker: str | None = None
    """For a report: who says so."""
    translation: bool = False
    """The quotation is a translation and not an authentic text."""


Evidence = SpanEvidence | RowEvidence | CitationEvidence
