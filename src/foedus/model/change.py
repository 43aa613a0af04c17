"""What differs between two views, and what ``add`` and ``diff`` print."""

from __future__ import annotations

from typing import Any

from foedus.model.base import Frozen, Part
from foedus.model.casus import Times
from foedus.model.claim import Claim
from foedus.model.evidence import Evidence
from foedus.model.readers import Agreement, Remark
from foedus.model.source import Article, SourceInfo
from foedus.model.vocabulary import ChangeKind, ChangeSubject, Verdict


class Change(Frozen, frozen=True, kw_only=True):
    """One difference. ``before`` and ``after`` show the subject as each view holds it (or null).

    Pact: ``{"pact", "parties", "replaces", ...}``; stage: ``{"pact", "stage", "party", "date"}``; duty: the
    fields of an Obligation; question: ``{"question", "text", "pact"}``.
    """

    change: ChangeKind
    subject: ChangeSubject
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    evidence: tuple[Evidence, ...]


class AddedSource(Frozen, frozen=True, kw_only=True):
    """One source that ``add`` took in. ``entry`` is null where the ledger held it already."""

    sha256: str
    uri: str | None
    text_id: str
    title: Part | None
    published: str | None
    """The story's own date as far as known (ISO day)."""
    claims: int
    entry: int | None
    already: bool


class Added(Frozen, frozen=True, kw_only=True):
    """What ``add`` prints. ``changes`` compares with what could be read before the story's date;
    ``since`` is what is known beyond that."""

    schema: int
    sources: tuple[AddedSource, ...]
    claims: int
    changes: tuple[Change, ...]
    since: tuple[Change, ...]


class Diff(Frozen, frozen=True, kw_only=True):
    """What ``diff`` prints: how the web of duties differs between two views."""

    schema: int
    before: Times
    after: Times
    changes: tuple[Change, ...]


class ReadResult(Frozen, frozen=True, kw_only=True):
    """What ``read`` prints for one source.

    ``offered`` is how many claims a model offered (null where none was asked), ``refused`` those of them that
    the text does not bear out, ``doubts`` what was taken with a reservation or kept from the model.
    ``agreement`` is null unless two readers read.
    """

    schema: int
    id: str
    source: SourceInfo
    article: Article
    claims: tuple[Claim, ...]
    offered: int | None = None
    refused: tuple[Remark, ...] = ()
    doubts: tuple[Remark, ...] = ()
    agreement: Agreement | None = None


class Judgement(Frozen, frozen=True, kw_only=True):
    """A person's entry about a claim. It holds on to (text, span, kind)."""

    claim: str
    verdict: Verdict
    other: str | None
    by: str
    reason: str
    text_id: str | None
    span: tuple[int, int] | None
    kind: str
