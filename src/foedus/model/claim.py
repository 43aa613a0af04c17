"""Claim: one proposition that an Evidence asserts, and its four kinds."""

from __future__ import annotations

from foedus.model.base import Date, Frozen, Part, Place, Span
from foedus.model.evidence import Evidence
from foedus.model.mention import Mention
from foedus.model.vocabulary import (
    Auxiliary,
    CommitmentKind,
    Condition,
    Form,
    Kind,
    Modality,
    Plover,
    Polarity,
    Process,
    RelationKind,
    Section,
    StageKind,
    Strength,
    Trigger,
    Verified,
)


class Statement(Frozen, frozen=True, kw_only=True):
    """Who said what. ``direct`` is true where the words stand in quotation marks."""

    speaker: Mention
    cue: Part | None
    content: Part
    direct: bool


class Event(Frozen, frozen=True, kw_only=True):
    """Who did what to whom, in PLOVER and CAMEO.

    ``cue`` are the words that tell what is done. ``tellings`` are all sentences of the Text that tell
    this one event, the claim's own first. What two do together has both as actors and no recipient.
    """

    plover: Plover
    mode: str | None
    context: tuple[str, ...]
    auxiliary: tuple[Auxiliary, ...]
    cameo: str | None
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    place: Place | None = None
    cue: Part | None = None
    tellings: tuple[Part, ...] = ()


class ClaimedStage(Frozen, frozen=True, kw_only=True):
    """One step of a pact's life as an Evidence tells it. ``party`` where one party acts."""

    stage: StageKind
    party: str | None
    date: Date | None
    quote: str | None
    span: Span | None
    polarity: Polarity = "affirmed"
    modality: Modality = "actual"


class ClaimedRelation(Frozen, frozen=True, kw_only=True):
    """A relation to another pact, or to what a text calls it (a year, a name)."""

    relation: RelationKind
    pact: str | None
    candidates: tuple[str, ...]
    year: int | None
    text: str | None
    span: Span | None
    parties: tuple[str, ...] = ()
    """Between whom the earlier pact is, where the Evidence says so; else the parties of the later one."""


class ClaimedCommitment(Frozen, frozen=True, kw_only=True):
    """Who owes what to whom, when, as an Evidence tells it.

    Empty ``bearers`` mean every party; empty ``beneficiaries`` every other party; empty
    ``adversaries`` anyone; empty ``area`` no limit of place. ``words`` are those of the pact itself,
    where the Evidence quotes them. ``since`` and ``until`` bound its phase (ISO days, both included).
    """

    id: str
    kind: CommitmentKind
    polarity: Polarity
    bearers: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    adversaries: tuple[str, ...]
    area: tuple[str, ...]
    trigger: Trigger
    conditions: tuple[Condition, ...]
    process: tuple[Process, ...]
    strength: Strength | None
    article: str | None
    quote: str | None
    span: Span | None
    since: str | None = None
    until: str | None = None
    verified: Verified = "report"
    note: str = ""


class PactClaim(Frozen, frozen=True, kw_only=True):
    """What an Evidence says of one agreement.

    ``pact`` is the identity that linking gave it. ``known`` is false where the index held no such
    pact and the id is only what would be minted. ``candidates`` are near misses.
    """

    pact: str | None
    names: tuple[Part, ...]
    parties: tuple[Mention, ...]
    form: Form | None
    place: Place | None
    stages: tuple[ClaimedStage, ...]
    relations: tuple[ClaimedRelation, ...]
    commitments: tuple[ClaimedCommitment, ...]
    known: bool = False
    year: int | None = None
    """The year of the agreement itself, where the Evidence gives it: "the 1961 treaty"."""
    candidates: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    security: bool = True
    note: str = ""
    """What the maker of a register says could not be verified."""


class QuestionAbout(Frozen, frozen=True, kw_only=True):
    """What a question is about: a pact, and a kind of commitment where it asks about one."""

    pact: str | None
    commitment: CommitmentKind | None


class Question(Frozen, frozen=True, kw_only=True):
    """What a text says is not known."""

    about: QuestionAbout
    text: str


class Claim(Frozen, frozen=True, kw_only=True):
    """One proposition that an Evidence asserts.

    Exactly one of ``statement``, ``event``, ``pact``, ``question`` is set: the one of its ``kind``.
    ``quote`` and ``span`` are those of a span evidence, null for the other two kinds.
    ``speakers`` is the speaker chain, who said it first, who printed it last.
    ``score`` is how sure the reader is, in thousandths (0 to 1000).
    ``reported`` is the day when the world could read it (ISO day).
    """

    id: str
    kind: Kind
    quote: str | None
    span: Span | None
    section: Section | None
    speakers: tuple[Mention, ...]
    polarity: Polarity
    modality: Modality
    date: Date | None
    reader: str
    score: int
    statement: Statement | None = None
    event: Event | None = None
    pact: PactClaim | None = None
    question: Question | None = None
    evidence: Evidence | None = None
    reported: str | None = None
    verified: Verified = "report"


class Reading(Frozen, frozen=True, kw_only=True):
    """What one reader of one version found in one Text.

    ``published`` is the date given to the reader, null where none was; ``actors`` names the release
    of the register of actors it was given.
    """

    text_id: str
    reader: str
    published: Date | None
    actors: str
    language: str
    claims: tuple[Claim, ...]
