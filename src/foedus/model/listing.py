"""What the commands that look things up print: one of these a line."""

from __future__ import annotations

from foedus.model.base import Date, Frozen, Part
from foedus.model.claim import Claim, QuestionAbout
from foedus.model.pact import Contradiction, HeldCommitment, HeldRelation, HeldStage, Membership, Witness
from foedus.model.vocabulary import CommitmentKind, Form, StageKind


class PactLine(Frozen, frozen=True, kw_only=True):
    """One pact as ``pacts`` lists it: who stands in it on the day, and what it promises."""

    schema: int
    id: str
    names: tuple[str, ...]
    form: Form | None
    security: bool
    parties: tuple[str, ...]
    """Everyone who is or was a party."""
    bound: tuple[str, ...]
    """Those bound on the day, as the state that carries it then."""
    stage: StageKind | None
    """The last step taken by the day that concerns all parties."""
    signed: Date | None
    since: str | None
    """The first day on which anyone is bound; null: nobody yet."""
    until: str | None
    """The last day on which anyone is bound; null: still, or not yet."""
    commitments: tuple[CommitmentKind, ...]
    aliases: tuple[str, ...]
    also: tuple[str, ...]


class QuestionLine(Frozen, frozen=True, kw_only=True):
    """One question that a story left open, as ``questions`` lists it."""

    schema: int
    id: str
    text: str
    about: QuestionAbout
    witness: Witness


class PactAnswer(Frozen, frozen=True, kw_only=True):
    """All that is held of one pact, as ``pact ID`` prints it."""

    schema: int
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
    questions: tuple[QuestionLine, ...]
    contradictions: tuple[Contradiction, ...]
    note: str


class ClaimLine(Frozen, frozen=True, kw_only=True):
    """One claim that the ledger holds, as ``claims`` lists it. ``entry`` is the entry that brought it."""

    schema: int
    entry: int | None
    text_id: str | None
    source: str | None
    claim: Claim


class SourceLine(Frozen, frozen=True, kw_only=True):
    """One source that the ledger holds, as ``sources`` lists it."""

    schema: int
    entry: int
    sha256: str
    uri: str | None
    text_id: str
    title: Part | None
    outlet: str | None
    language: str
    published: str | None
    received_at: str
    reader: str
    claims: int
    retracted: bool


class ResolvedActor(Frozen, frozen=True, kw_only=True):
    """One actor whom a name may mean on a day, as ``actors resolve`` lists them, best first."""

    schema: int
    name: str
    on: str | None
    actor: str
    kind: str
    """``state``, ``organisation``, ``outlet``, ``group`` or ``person``."""
    names: dict[str, tuple[str, ...]]
    since: str | None
    until: str | None
    country: str | None
    """The state that the actor acts for on the day, where that is known."""
    office: str | None
    """A person's office on the day."""
    cow: int | None
    gw: int | None
    unverified: tuple[str, ...]


class Verification(Frozen, frozen=True, kw_only=True):
    """What ``verify`` found: the chain of entries holds, over so many."""

    schema: int
    ledger: str
    ok: bool
    entries: int
    head: str
    """The hash of the last entry."""
    problems: tuple[str, ...]
    """What does not hold, the first bad entry first."""
