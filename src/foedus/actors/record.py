"""The shape of one line of the register of actors (``data/*.jsonl``): one JSON object a line.

Dates are ISO 8601 days as strings, ``YYYY-MM-DD`` (``YYYY-MM`` or ``YYYY`` where no more is known).
A span of time is ``[since, until]``, both days included; null means open on that side.
Names are lists by language code of a language pack; the first of each list is the one to display.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from foedus.model.vocabulary import Role

Office = Literal[
    "head_of_state",
    "head_of_government",
    "leader",
    "foreign_minister",
    "defence_minister",
    "head_of_organisation",
]
"""``leader``: who leads in fact without either headship (Kim Jong-il, a party's first secretary)."""

Names = dict[str, tuple[str, ...]]
Since = str | None
Until = str | None


class CowSpell(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One spell of membership in the state system of the Correlates of War (States v2016)."""

    number: int
    since: str
    until: Until = None


class StateRecord(
    msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True, tag="state", tag_field="kind"
):
    """A state, past or present."""

    id: str
    """ISO 3166-1 alpha-3; ``XKX``; ISO 3166-3 alpha-3 for those ended since 1974; else ``cow-NNN``."""
    since: Since
    until: Until
    names: Names
    """Full, short and press names: ``["North Korea", "DPRK", "Democratic People's Republic of Korea"]``."""
    demonyms: Names = {}
    """Adjectives and nouns of people that differ from the names: ``["North Korean", "North Koreans"]``."""
    seats: Names = {}
    """Capitals and seats that stand for its government: ``["Pyongyang"]``, ``["Moscow", "the Kremlin"]``."""
    cow: tuple[CowSpell, ...] = ()
    gw: int | None = None
    continues: str | None = None
    """The state whose treaties and seat it carries on as the same person of law (RUS: SUN)."""
    succeeds: tuple[str, ...] = ()
    """States out of which it came without carrying on all their treaties (UKR: SUN; CZE: CSK)."""
    sources: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    """Names of fields of this record that could not be checked against a source."""
    note: str = ""


class OrganisationRecord(
    msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True, tag="organisation", tag_field="kind"
):
    """An international organisation or alliance."""

    id: str
    since: Since
    until: Until
    names: Names
    role: Role = "IGO"
    pact: str | None = None
    """The id of the pact in the built-in register on which it rests, if that pact is one of security."""
    sources: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    note: str = ""


class OutletRecord(
    msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True, tag="outlet", tag_field="kind"
):
    """A news outlet or agency."""

    id: str
    names: Names
    """As it is printed in credits and datelines too: ``["Antara", "ANTARA", "Kantor Berita Antara"]``."""
    country: str | None
    agency: bool = False
    """True for a wire service, whose reports others print."""
    domains: tuple[str, ...] = ()
    role: Role = "MED"
    sources: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    note: str = ""


class GroupRecord(
    msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True, tag="group", tag_field="kind"
):
    """An armed group or a party to a conflict that is no state."""

    id: str
    since: Since
    until: Until
    names: Names
    country: str | None = None
    role: Role = "REB"
    sources: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    note: str = ""


class BodyRecord(
    msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True, tag="body", tag_field="kind"
):
    """A body of one state that the press calls by its own name: ``Knesset``, ``KPK``."""

    id: str
    names: Names
    country: str
    """Id of the state."""
    role: Role = "GOV"
    since: Since = None
    until: Until = None
    sources: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    note: str = ""


class OfficeTerm(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One person's term in one office of one state (or organisation)."""

    office: Office
    of: str
    """Id of the state or organisation."""
    since: Since
    until: Until
    title: Names = {}
    """Only where it is not the usual title: ``{"en": ["State Counsellor"]}``."""
    source: str | None = None
    """Id in ``sources.json`` against which the dates were checked; null: not checked."""


class PersonRecord(
    msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True, tag="person", tag_field="kind"
):
    """A person who speaks for a state or an organisation."""

    id: str
    """Slug of the name: ``vladimir-putin``."""
    names: Names
    """Full names as the press writes them, with variants of spelling: ``["Kim Jong Un", "Kim Jong-un"]``."""
    short: tuple[str, ...] = ()
    """What the press calls them after the first mention: ``["Putin"]``, ``["Kim"]``, ``["Jokowi"]``."""
    terms: tuple[OfficeTerm, ...] = ()
    gender: Literal["f", "m"] | None = None
    sources: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    note: str = ""


ActorRecord = StateRecord | OrganisationRecord | OutletRecord | GroupRecord | BodyRecord | PersonRecord


class SourceRecord(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One source of ``data/sources.json``, a list: where facts of this register were checked."""

    id: str
    title: str
    where: str
    """A URL, or a bibliographic reference."""
    looked_up: str
    """The day, ISO 8601."""
    note: str = ""
