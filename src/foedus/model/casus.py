"""Scenario and what follows from it: duties, breaches, conflicts, with their proofs."""

from __future__ import annotations

import msgspec

from foedus.model.base import Frozen
from foedus.model.evidence import Evidence
from foedus.model.mention import Mention
from foedus.model.vocabulary import (
    ActKind,
    CommitmentKind,
    Condition,
    ConditionValue,
    Standing,
    StepKind,
    Strength,
    Trust,
    Verified,
)


class Times(Frozen, frozen=True, kw_only=True):
    """The three times of a view.

    ``on``: the day in the world (ISO). ``reported``: nothing that the world could not read by that
    day (null: no bound). ``known``: nothing after that sequence number (null: no bound).
    """

    on: str
    reported: str | None = None
    known: int | None = None


class Scenario(Frozen, frozen=True, kw_only=True):
    """Acts supposed. ``given`` settles conditions; ``provoked`` null means not said."""

    attacker: str
    target: str
    act: ActKind
    times: Times
    place: str | None = None
    provoked: bool | None = None
    given: dict[str, bool] = msgspec.field(default_factory=dict)
    depth: int = 1
    trust: Trust = "all"


class Step(Frozen, frozen=True, kw_only=True):
    """One step of a proof."""

    step: StepKind
    text: str
    ref: str | None = None
    value: str | None = None
    evidence: Evidence | None = None
    speakers: tuple[Mention, ...] = ()


class Duty(Frozen, frozen=True, kw_only=True):
    """What a Scenario makes due. ``level`` 1 is direct, 2 the first of the cascade."""

    id: str
    bearer: str
    kind: CommitmentKind
    toward: str
    against: str
    standing: Standing
    reason: str
    level: int
    pact: str
    also: tuple[str, ...]
    commitment: str
    verified: Verified
    strength: Strength | None
    unknowns: tuple[str, ...]
    proof: tuple[Step, ...]
    article: str | None = None
    stage: str | None = None
    """For ``not_in_force``: the stage on which the answer rests."""


class Breach(Frozen, frozen=True, kw_only=True):
    """What the act itself violates."""

    actor: str
    toward: str
    pact: str
    commitment: str
    proof: tuple[Step, ...]
    article: str | None = None
    verified: Verified = "unverified"
    unknowns: tuple[str, ...] = ()
    """Named where it is a breach only if these turned out so."""


class Conflict(Frozen, frozen=True, kw_only=True):
    """Duties of one bearer that cannot both be met (ids of duties)."""

    bearer: str
    duties: tuple[str, ...]


class DrawnIn(Frozen, frozen=True, kw_only=True):
    """Who is drawn in, apart from attacker and target: for certain, and possibly."""

    certain: tuple[str, ...]
    possible: tuple[str, ...]


class Casus(Frozen, frozen=True, kw_only=True):
    """The answer to a Scenario."""

    schema: int
    id: str
    scenario: Scenario
    summary: str
    register: str | None
    duties: tuple[Duty, ...]
    conflicts: tuple[Conflict, ...]
    breaches: tuple[Breach, ...]
    drawn_in: DrawnIn
    outside_coverage: tuple[str, ...]


class ConditionState(Frozen, frozen=True, kw_only=True):
    """A condition with its value in a scenario and where the value came from."""

    condition: Condition
    value: ConditionValue
    origin: str


class Obligation(Frozen, frozen=True, kw_only=True):
    """One thread of the web of duties on a day: no attacker named yet."""

    bearer: str
    toward: str
    kind: CommitmentKind
    pact: str
    commitment: str
    standing: Standing
    stage: str
    """The stage on which the standing rests (``in_force``, ``signed``, ``suspended`` ...)."""
    verified: Verified
    strength: Strength | None
    article: str | None = None
