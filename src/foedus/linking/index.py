"""PactIndex: what linking looks an agreement up in.

Two makers fill one: the built-in register (``of_register``) for ``read``, a view of the ledger
(``foedus.pacts.index``) for ``add``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

import msgspec

from foedus.actors import Actors
from foedus.actors.record import OrganisationRecord
from foedus.model.description import Identity, PactDescription
from foedus.model.vocabulary import Form
from foedus.register.record import PactRecord

_KEPT = 1 << 13
"""How many names are kept with their folded words."""
_NEAR = 2
"""How many points a candidate may lie behind the best."""
_BLAND = frozenset({
    "the", "of", "and", "on", "for", "in", "between", "dan", "tentang", "antara", "yang", "treaty", "pact",
    "agreement", "perjanjian", "pakta", "traktat", "persetujuan", "kesepakatan",
})  # fmt: skip
"""Words that do not tell one agreement from another."""


_NONE: frozenset[int] = frozenset()


class PactEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What linking needs to know of one pact. Days are ISO; ``year`` is that of signature."""

    id: str
    aliases: tuple[str, ...]
    names: tuple[str, ...]
    form: Form | None
    parties: tuple[str, ...]
    year: int | None
    since: str | None
    until: str | None


class _Scored(NamedTuple):
    points: int
    entry: PactEntry


class PactIndex:
    """Pacts that an agreement in a text may be."""

    def __init__(self, entries: Iterable[PactEntry], actors: Actors) -> None:
        self._entries = tuple(entries)
        self._actors = actors
        self._persons_of: dict[str, str] = {}
        self._members_of: dict[str, frozenset[str]] = {}
        self._rest: dict[tuple[str, ...], frozenset[str]] = {}

    @cached_property
    def ids(self) -> frozenset[str]:
        """All ids and aliases that are taken."""
        return frozenset(name for entry in self._entries for name in (entry.id, *entry.aliases))

    def find(self, description: PactDescription) -> Identity:
        """Which pact a description means.

        A year that is given must be the year of signature. Parties must be among the pact's (a state
        and the one that it continues count as one): both of two, or by name. Without year and name
        the parties alone decide if a pact of just these is not ended on the description's day. Where
        several are near, the best is taken and all are candidates; nothing fitting gives null.
        """
        parties, resting = self._persons(description.parties), self._resting_on(description.names)
        scored = [
            scored
            for entry in self._candidates(parties, resting, description.names)
            if (scored := self._score(entry, description, parties, resting)) is not None
        ]
        if not scored:
            return Identity(pact=None)
        scored.sort(key=lambda s: (-s.points, s.entry.id))
        best = scored[0].points
        near = [s for s in scored if best - s.points <= _NEAR]
        candidates = tuple(s.entry.id for s in near) if len(near) > 1 else ()
        return Identity(pact=scored[0].entry.id, candidates=candidates, known=True)

    def _candidates(
        self, parties: frozenset[str], resting: frozenset[str], names: tuple[str, ...]
    ) -> list[PactEntry]:
        """The pacts that can fit at all: those of all of two or more parties, else those so named."""
        if len(parties) > 1:
            fitting = [self._of_person.get(person, _NONE) for person in parties]
            places = fitting[0].intersection(*fitting[1:])
        else:
            places = _NONE.union(*(self._of_name.get(_key(name), _NONE) for name in names))
        places = places.union(*(self._of_id.get(id, _NONE) for id in resting))
        return [self._entries[place] for place in sorted(places)]

    @cached_property
    def _of_person(self) -> dict[str, frozenset[int]]:
        """The places of pacts by each of their parties."""
        return _placed(self._members(entry) for entry in self._entries)

    @cached_property
    def _of_name(self) -> dict[str, frozenset[int]]:
        """The places of pacts by their names, ids and aliases."""
        return _placed(
            {_key(name) for name in (*entry.names, entry.id, *entry.aliases)} for entry in self._entries
        )

    @cached_property
    def _of_id(self) -> dict[str, frozenset[int]]:
        return _placed((entry.id,) for entry in self._entries)

    def as_signed(self, parties: Iterable[str], year: int | None) -> tuple[str, ...]:
        """The parties as they stood in the year of signature: the Soviet Union, not Russia, in 1939."""
        return tuple(self._in_year(party, year) if year is not None else party for party in parties)

    def _in_year(self, party: str, year: int) -> str:
        days = (f"{year}-12-31", f"{year}-01-01")
        for day in days:
            if self._actors.exists(party, day):
                return party
            for other in self._actors.same_person_of_law(party):
                if self._actors.exists(other, day):
                    return other
        return party

    def _score(
        self, entry: PactEntry, wanted: PactDescription, parties: frozenset[str], resting: frozenset[str]
    ) -> _Scored | None:
        """How well a pact fits; null where it does not. ``resting`` are the pacts of organisations named."""
        if wanted.year is not None and entry.year is not None and wanted.year != entry.year:
            return None
        members = self._members(entry)
        organised = entry.id in resting
        if len(parties) > 1 and not organised and not parties <= members:
            # As most are: no name can make up for a party that is none.
            return None
        named = organised or _same_name(wanted.names, (*entry.names, entry.id, *entry.aliases))
        alike = named or _like_name(wanted.names, entry.names)
        if not parties <= members and not (organised or (named and len(parties) <= 1)):
            return None
        same = len(parties) >= 2 and parties == members
        if not (same or named or (alike and len(parties) >= 2)):
            return None
        if wanted.year is None and not alike and self._ended(entry, wanted.on):
            return None
        if wanted.year is None and self._not_yet(entry, wanted.on):
            return None
        points = 7 * named + 2 * (alike and not named) + 4 * same
        points += 4 * (wanted.year is not None and wanted.year == entry.year)
        points += wanted.form is not None and wanted.form == entry.form
        points -= 2 * self._ended(entry, wanted.on)
        return _Scored(points, entry)

    def _resting_on(self, names: tuple[str, ...]) -> frozenset[str]:
        """Pacts on which organisations of these names rest: ``ECOWAS`` means its protocol on defence."""
        if names not in self._rest:
            records = [
                self._actors.get(found.actor) for name in names for found in self._actors.names.exact(name)
            ]
            self._rest[names] = frozenset(
                record.pact for record in records if isinstance(record, OrganisationRecord) and record.pact
            )
        return self._rest[names]

    def _members(self, entry: PactEntry) -> frozenset[str]:
        if entry.id not in self._members_of:
            self._members_of[entry.id] = self._persons(entry.parties)
        return self._members_of[entry.id]

    def _persons(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(self._person(id) for id in ids)

    def _person(self, id: str) -> str:
        """The first id under which this person of law has stood: ``SUN`` for Russia."""
        if id not in self._persons_of:
            self._persons_of[id] = self._actors.same_person_of_law(id)[0]
        return self._persons_of[id]

    def _ended(self, entry: PactEntry, on: str | None) -> bool:
        return on is not None and entry.until is not None and entry.until < on

    def _not_yet(self, entry: PactEntry, on: str | None) -> bool:
        return on is not None and entry.year is not None and entry.year > int(on[:4])


def _placed(keys: Iterable[Iterable[str]]) -> dict[str, frozenset[int]]:
    """By each key the places of those that have it."""
    places: dict[str, set[int]] = {}
    for place, several in enumerate(keys):
        for key in several:
            places.setdefault(key, set()).add(place)
    return {key: frozenset(held) for key, held in places.items()}


def _same_name(names: tuple[str, ...], held: Iterable[str]) -> bool:
    wanted = {_key(name) for name in names}
    return bool(wanted) and any(_key(name) in wanted for name in held)


def _like_name(names: tuple[str, ...], held: Iterable[str]) -> bool:
    """Whether two names share more than half of the words that tell them from others."""
    if not names:
        return False
    sets = [words for name in held if (words := _telling_words(name))]
    for name in names:
        words = _telling_words(name)
        if any(words and len(words & other) * 2 > len(words | other) for other in sets):
            return True
    return False


@lru_cache(_KEPT)
def _key(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).removeprefix("the ").strip()


@lru_cache(_KEPT)
def _telling_words(name: str) -> frozenset[str]:
    return frozenset(_key(name).split()) - _BLAND


def of_register(records: Iterable[PactRecord], actors: Actors) -> PactIndex:
    """The index of the built-in register."""
    return PactIndex((_entry(record) for record in records), actors)


def _entry(record: PactRecord) -> PactEntry:
    signed = [s.date for s in record.stages if s.stage == "signed"]
    first = min(signed or [s.date for s in record.stages if s.stage != "proposed"], default=None)
    ends = [s.date for s in record.stages if s.stage in ("terminated", "superseded") and s.party is None]
    joined = [s.party for s in record.stages if s.stage == "acceded" and s.party]
    since = min((s.date for s in record.stages if s.stage == "in_force"), default=None)
    return PactEntry(
        id=record.id,
        aliases=tuple(record.aliases),
        names=tuple(name.text for name in record.names),
        form=record.form,
        parties=tuple(dict.fromkeys([*record.parties, *joined])),
        year=int(first[:4]) if first else None,
        since=since,
        until=min(ends, default=None),
    )
