"""What the tests of the people of Europe, of Asia and of Oceania check alike: shape, terms, two references.

Archigos counts one effective leader a state and closes with 2015; the leaders of 2021 give years only.
"""

from __future__ import annotations

import csv
import datetime as dt
import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import msgspec

import foedus.actors
from foedus.actors.names import key_of
from foedus.actors.record import OfficeTerm, PersonRecord, SourceRecord

DATA = Path(foedus.actors.__file__).parent / "data"
HEADSHIPS = ("head_of_state", "head_of_government", "leader")
DAYS = ("2001-01-01", "2008-07-01", "2015-07-01", "2021-07-01", "2025-01-01")
TODAY = "2026-11-24"
COVERED_FROM = "1980-01-01"
DAYS_APART = 3
ARCHIGOS_CLOSES = "2015-12-31"
SHARED_SOURCES = {"archigos-4.1", "world-leaders-2021"}
"""Listed beside another file of people."""

_UNDECOMPOSED = str.maketrans("đðøłı", "ddoli")


@dataclass(frozen=True)
class Held:
    """A term with its holder."""

    person: PersonRecord
    term: OfficeTerm

    def on(self, day: str) -> bool:
        """Whether the term holds on that day; both ends are included."""
        return (self.term.since or "") <= day <= (self.term.until or "9999")


def read_people(*paths: Path) -> list[PersonRecord]:
    """Everyone in these files, in order."""
    lines = (line for path in paths for line in path.read_bytes().splitlines())
    return [msgspec.json.decode(line, type=PersonRecord) for line in lines]


def register() -> dict[str, list[Held]]:
    """Terms in headships by state, over all files of people."""
    held: dict[str, list[Held]] = defaultdict(list)
    for person in read_people(*sorted(DATA.glob("people-*.jsonl"))):
        for term in person.terms:
            if term.office in HEADSHIPS:
                held[term.of].append(Held(person, term))
    return held


def holders(held: dict[str, list[Held]], state: str, office: str, day: str) -> list[str]:
    """Ids of those who hold that office on that day, in order."""
    return sorted({one.person.id for one in held[state] if one.term.office == office and one.on(day)})


def faults_of_shape(people: list[PersonRecord]) -> list[str]:
    """Ids that are no slugs or out of order, names that are missing, repeated or badly written."""
    ids = [person.id for person in people]
    faults = [] if ids == sorted(set(ids)) else ["ids are repeated or out of order"]
    for person in people:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", person.id):
            faults.append(f"{person.id}: no slug")
        if set(person.names) != {"en", "id"} or not all(person.names.values()):
            faults.append(f"{person.id}: a language lacks names")
        for names in [*person.names.values(), person.short]:
            if len({key_of(name) for name in names}) != len(names):
                faults.append(f"{person.id}: repeats in {names}")
            faults += [
                f"{person.id}: {n!r}" for n in names if n != unicodedata.normalize("NFC", n).strip() or not n
            ]
        if person.gender is None:
            faults.append(f"{person.id}: no gender")
    return faults


def faults_of_terms(people: list[PersonRecord], places: Collection[str]) -> list[str]:
    """Terms elsewhere, without full days, in wrong order, or two at once in one office of one place."""
    faults = []
    for person in people:
        spans = []
        for term in person.terms:
            days = [dt.date.fromisoformat(d or "") for d in (term.since, term.until or TODAY)]
            if term.of not in places or days != sorted(days) or days[-1] > dt.date.fromisoformat(TODAY):
                faults.append(f"{person.id}: {term}")
            spans.append((term.office, term.of, term.since or "", term.until or "9999"))
        for (office, of, _, until), (next_office, next_of, since, _) in pairwise(sorted(spans)):
            if (office, of) == (next_office, next_of) and since < until:
                faults.append(f"{person.id}: twice at once {office} of {of}")
        if not person.terms:
            faults.append(f"{person.id}: no term")
    return faults


def faults_of_sources(people: list[PersonRecord], listed: Path) -> list[str]:
    """Sources that are not listed or not used, and unchecked people who do not say so."""
    sources = msgspec.json.decode(listed.read_bytes(), type=list[SourceRecord])
    defined = [source.id for source in sources]
    used = {source for person in people for source in person.sources} - SHARED_SOURCES
    faults = [f"not both used and listed: {source}" for source in used ^ set(defined)]
    if defined != sorted(set(defined)):
        faults.append("sources are repeated or out of order")
    for person in people:
        checked = sorted({term.source for term in person.terms if term.source})
        if checked != list(person.sources) or ("terms" in person.unverified) == bool(checked):
            faults.append(f"{person.id}: {checked}, {person.sources}, {person.unverified}")
        if any(term.until is None for term in person.terms) and not person.note:
            faults.append(f"{person.id}: an open term without a note")
    return faults


def entered_twice(people: list[PersonRecord], namesakes: Collection[str]) -> list[str]:
    """Those of these people whose id or full name stands more than once over all files of people."""
    bearers: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for person in read_people(*sorted(DATA.glob("people-*.jsonl"))):
        bearers["id", person.id].append(person.id)
        for key in {key_of(name) for names in person.names.values() for name in names}:
            bearers[key].append(person.id)
    ours = {person.id for person in people}
    return [
        f"{' '.join(key)}: {ids}"
        for key, ids in bearers.items()
        if len(ids) > 1 and ours & set(ids) and not set(ids) <= set(namesakes)
    ]


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_UNDECOMPOSED))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return [word for word in re.split("[^a-z]+", bare) if len(word) > 2]


def alike(person: PersonRecord, leader: str) -> bool:
    """Whether a word of a reference's name is one of this person's, spelling aside (Druk, Druc)."""
    ours = {word for names in person.names.values() for name in names for word in _words(name)}
    theirs = _words(leader)
    return bool(ours & set(theirs)) or any(
        len(a) > 3 and len(b) > 3 and difflib.SequenceMatcher(None, a, b).ratio() >= 0.8
        for a in theirs
        for b in ours
    )


def _near(one: str | None, other: str) -> bool:
    if one is None:
        return False
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days) <= DAYS_APART


def compare_with_archigos(
    path: Path, held: dict[str, list[Held]], codes: dict[int, tuple[str, ...]], left_out: Collection[str]
) -> tuple[float, list[str]]:
    """The share of its days, from 1980 to its close, that a term of ours has too, and whom we lack.

    Compared are the start of each leader and, where he left before the close, the end.
    """
    agreeing, differing, missing = 0, [], []
    for row in csv.DictReader(path.open(encoding="utf-8")):
        states = codes.get(int(float(row["gwcode"])), ())
        label = f"{'/'.join(states)} {row['leader']}"
        if not states or row["enddate"] < COVERED_FROM or label in left_out:
            continue
        terms = [one.term for state in states for one in held[state] if alike(one.person, row["leader"])]
        if not terms:
            missing.append(f"{label} {row['startdate']}")
            continue
        sides = {"since": row["startdate"], "until": row["enddate"]}
        if row["enddate"] >= ARCHIGOS_CLOSES:
            del sides["until"]
        for side, day in sides.items():
            if any(_near(getattr(term, side), day) for term in terms):
                agreeing += 1
            else:
                differing.append(f"{label} {side} {day}")
    total = agreeing + len(differing)
    print(f"\nArchigos 4.1: {agreeing} of {total} days agree; differing: {differing}; missing: {missing}")
    return agreeing / total, missing


def compare_with_2021(
    path: Path, held: dict[str, list[Held]], countries: dict[str, str], left_out: Collection[str]
) -> tuple[int, list[str]]:
    """How many holders have the same years (the same start where no end is given), and whom we lack."""
    agreeing, differing, missing = 0, [], []
    for row in csv.DictReader(path.open(encoding="utf-8")):
        state, name = countries.get(row["country"]), row["officeholderLabel"]
        if state is None or "overnor" in row["positionLabel"] or f"{state} {name}" in left_out:
            continue
        key = key_of(name)
        terms = [
            one.term for one in held[state] if key in {key_of(other) for other in one.person.names["en"]}
        ]
        years = (row["start_year"], row["end_year"])
        label = f"{state} {name} {years[0]}-{years[1]}"
        if not terms:
            missing.append(label)
        elif any((t.since or "")[:4] == years[0] and years[1] in ("", (t.until or "")[:4]) for t in terms):
            agreeing += 1
        else:
            differing.append(label)
    print(f"\nLeaders of 2021: {agreeing} agree; differing: {differing}; missing: {missing}")
    return agreeing, missing


def without_holder(
    held: dict[str, list[Held]], states: Iterable[str], reasons: dict[tuple[str, str, str], str]
) -> list[tuple[str, str, str]]:
    """The headships of these states that nobody holds on one of the five days, but for those with a reason.

    A reason may name an office of a state for all days: ``(state, office, "*")``.
    """
    return [
        (state, office, day)
        for state in states
        for office in ("head_of_state", "head_of_government")
        for day in DAYS
        if not holders(held, state, office, day)
        and (state, office, day) not in reasons
        and (state, office, "*") not in reasons
    ]
