"""Pact: what is held of one agreement, built from claims as of three times."""

from __future__ import annotations

from foedus.model.base import Date, Frozen
from foedus.model.claim import ClaimedCommitment, QuestionAbout
from foedus.model.evidence import Evidence
from foedus.model.mention import Mention
from foedus.model.vocabulary import Form, RelationKind, StageKind, Verified


class Witness(Frozen, frozen=True, kw_only=True):
    """One claim that stands behind a held fact: who says so, on what, since when readable."""

    claim: str
    evidence: Evidence | None
    speakers: tuple[Mention, ...]
    reported: str | None
    verified: Verified
    seq: int | None = None
    """Sequence number of the entry in the ledger; null for the built-in register without a ledger."""
    source: str = ""
    """Where the claim came in: the id of its Text, or ``register``, or the name of an import."""
    origin: str = ""
    """Whose report it is: the first outlet in its speaker chain."""


class HeldStage(Frozen, frozen=True, kw_only=True):
    """A step of the pact's life that the view believes, with all who say so."""

    stage: StageKind
    party: str | None
    date: Date | None
    verified: Verified
    witnesses: tuple[Witness, ...]


class HeldRelation(Frozen, frozen=True, kw_only=True):
    """A relation to another pact that the view believes."""

    relation: RelationKind
    pact: str | None
    candidates: tuple[str, ...]
    year: int | None
    text: str | None
    witnesses: tuple[Witness, ...]


class HeldCommitment(Frozen, frozen=True, kw_only=True):
    """A commitment that the view believes. ``commitment`` has its parties filled in where named."""

    commitment: ClaimedCommitment
    verified: Verified
    witnesses: tuple[Witness, ...]


class Membership(Frozen, frozen=True, kw_only=True):
    """One party's time in the pact: bound from ``since`` (null: not yet) to ``until`` (null: still).

    Both are ISO days, ``until`` the last day bound. ``stage`` is the last step that concerns it.
    """

    party: str
    signed: str | None
    since: str | None
    until: str | None
    suspended: tuple[tuple[str, str | None], ...] = ()
    unsure: tuple[tuple[str, str], ...] = ()
    """Spans of days on which it is not known whether the party is bound (only a month or year is told)."""
    original: bool = True
    """False for one that acceded or is named by a stage only."""


class Pact(Frozen, frozen=True, kw_only=True):
    """What is held of one agreement, as of three times."""

    id: str
    aliases: tuple[str, ...]
    also: tuple[str, ...]
    names: tuple[str, ...]
    form: Form | None
    security: bool
    place: str | None
    parties: tuple[Membership, ...]
    stages: tuple[HeldStage, ...]
    relations: tuple[HeldRelation, ...]
    commitments: tuple[HeldCommitment, ...]
    note: str = ""


class HeldQuestion(Frozen, frozen=True, kw_only=True):
    """A question that a text says is open."""

    id: str
    text: str
    about: QuestionAbout
    witness: Witness


class Contradiction(Frozen, frozen=True, kw_only=True):
    """Two dates told for one step of a pact: the one held, and the other with who tells it."""

    pact: str
    stage: StageKind
    party: str | None
    held: Date | None
    told: Date | None
    witness: Witness
