"""The shape of one file of the built-in register (``data/ID.json``): one pact a file.

Dates are ISO 8601 days (``YYYY-MM`` or ``YYYY`` where no more is known). Every fact names its source,
how far it is verified, and the day when the world could read it (``reported``).
"""

from __future__ import annotations

from typing import Literal

import msgspec

from foedus.model.vocabulary import (
    CommitmentKind,
    Condition,
    Form,
    Polarity,
    Process,
    RelationKind,
    StageKind,
    Strength,
    Trigger,
    Verified,
)


class SourceRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where facts of this pact were looked up."""

    id: str
    """Short, unique in this file: ``unts-6045``, ``tass-2024-12-05``, ``atop-4.01``."""
    kind: Literal["text", "dataset", "report"]
    """``text``: the words of the pact; ``dataset``: a published coding; ``report``: told by someone named."""
    title: str
    where: str
    """URL or bibliographic reference."""
    looked_up: str
    """The day on which the maker of this file read it, ISO 8601."""
    speaker: str | None = None
    """For a report: who says so (``TASS``)."""


class NameRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name of the pact in one language."""

    language: str
    text: str


class StageRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step of the pact's life.

    Every original party is bound from ``in_force`` on, unless it has its own row.
    """

    stage: StageKind
    date: str
    source: str
    verified: Verified
    reported: str
    """The day when the world could read this (usually the same day or the next)."""
    party: str | None = None
    """Actor id, where one party acts (``acceded``, ``withdrawn``, ``denounced``, ``ratified``); null: all."""
    note: str = ""


class RelationRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A relation to another pact of the register."""

    relation: RelationKind
    pact: str
    source: str
    verified: Verified
    reported: str
    note: str = ""


class CommitmentRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One promise: who owes what to whom, when."""

    kind: CommitmentKind
    article: str | None
    """``"4"``, ``"5"``, ``"II"``; null where the source names none."""
    trigger: Trigger
    strength: Strength
    verified: Verified
    source: str
    reported: str
    words: str | None = None
    """The operative words, a short quotation (one sentence, at most 60 words), only if they were read."""
    language: str = "en"
    """Language of ``words``."""
    translation: bool = False
    """True where ``words`` are a translation and not an authentic text."""
    polarity: Polarity = "affirmed"
    bearers: list[str] = []
    """Actor ids; empty: every party."""
    beneficiaries: list[str] = []
    """Actor ids; empty: every other party."""
    adversaries: list[str] = []
    """Actor ids, where the pact names against whom; empty: anyone."""
    area: list[str] = []
    """Where the pact binds, in its own terms as short slugs (``north_atlantic_area``, ``pacific_area``,
    ``territories_under_administration_of_jpn``); empty: no limit. Goes with condition ``location``."""
    conditions: list[Condition] = []
    process: list[Process] = []
    since: str | None = None
    """First day of this phase, where it differs from the pact's entry into force."""
    until: str | None = None
    """Last day of this phase, where it ends before the pact."""
    note: str = ""


class PactRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One agreement."""

    id: str
    """Minted once, never changed: for two parties their ids in alphabetical order and the year of signature
    (``prk-rus-2024``), else a slug (``nato``, ``rio-treaty``)."""
    names: list[NameRecord]
    """Formal and press names: ``North Atlantic Treaty``, ``NATO``, ``Pakta Pertahanan Atlantik Utara``."""
    form: Form
    parties: list[str]
    """Original parties, actor ids as on the day of signature (SUN, not RUS, in 1961)."""
    stages: list[StageRecord]
    commitments: list[CommitmentRecord]
    sources: list[SourceRecord]
    aliases: list[str] = []
    also: list[str] = []
    """The same pact in other collections: ``atop:3440``, ``cow4:...``, ``unts:6045``."""
    relations: list[RelationRecord] = []
    place: str | None = None
    """Place of signature, its English name."""
    security: bool = True
    note: str = ""
    """What could not be verified is said here, in one or two plain sentences."""
