"""The built-in register of actors but for people: its shape, its states against published lists.

The list of the Correlates of War lies in ``shared`` beside the repository; where it is not there, the
checks that need it are skipped and say so.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from babel import Locale
from babel.core import get_global

from foedus.actors.loading import DATA, read_lines
from foedus.actors.names import key_of
from foedus.actors.record import (
    GroupRecord,
    OrganisationRecord,
    OutletRecord,
    PersonRecord,
    SourceRecord,
    StateRecord,
)
from foedus.register import record as _pacts

SHARED = Path(__file__).resolve().parents[3] / "shared"
COW_STATES = SHARED / "atop" / "cow_states.csv"
PACTS = Path(_pacts.__file__).parent / "data"
COVERAGE_ENDS = "2016-12-31"

FILES = {
    "states.jsonl": (StateRecord, 223),
    "organisations.jsonl": (OrganisationRecord, 60),
    "outlets.jsonl": (OutletRecord, 40),
    "groups.jsonl": (GroupRecord, 20),
}
"""Each file, the kind of all its lines, and how many it holds at least."""

AMBIGUOUS = {
    # Two states of one name; the press tells them apart by what stands around it.
    "Korea": {"KOR", "PRK"},
    "Korean": {"KOR", "PRK"},
    "Koreans": {"KOR", "PRK"},
    "Congo": {"COD", "COG"},
    "Kongo": {"COD", "COG"},
    "Congolese": {"COD", "COG"},
    # The Dominican Republic and Dominica: their names differ, their people's name does not.
    "Dominican": {"DMA", "DOM"},
    "Dominicans": {"DMA", "DOM"},
    # The Pope's capital until 1870, while Italy is one line with Sardinia-Piedmont.
    "Rome": {"ITA", "cow-327"},
    "Roma": {"ITA", "cow-327"},
}
"""Names that two states bear on one day, and which states. "Guinea" is not among them: alone it is Guinea."""

NOT_FROM_CLDR = {"XKX": "XK"}
"""Ids without an ISO 3166-1 code that CLDR has under another."""


class Spell(NamedTuple):
    """One spell of a number, both days included; until is null where it goes on."""

    number: int
    since: str
    until: str | None


@cache
def states() -> tuple[StateRecord, ...]:
    records = read_lines(DATA / "states.jsonl")
    return tuple(record for record in records if isinstance(record, StateRecord))


def spells_of(state: StateRecord) -> list[Spell]:
    return [Spell(spell.number, spell.since, spell.until) for spell in state.cow]


@cache
def spells_by_number() -> dict[int, list[tuple[Spell, str]]]:
    found: dict[int, list[tuple[Spell, str]]] = defaultdict(list)
    for state in states():
        for spell in spells_of(state):
            found[spell.number].append((spell, state.id))
    return {number: sorted(pairs, key=lambda pair: pair[0].since) for number, pairs in found.items()}


def published_spells() -> list[Spell]:
    """The spells of States v2016; those that run to the end of its coverage are open."""
    if not COW_STATES.exists():
        pytest.skip(f"the published list of states is not beside the repository: no {COW_STATES.name}")
    with COW_STATES.open(encoding="utf-8", newline="") as file:
        return [
            Spell(int(float(row["ccode"])), _day(row, "st"), None if end == COVERAGE_ENDS else end)
            for row in csv.DictReader(file)
            for end in [_day(row, "end")]
        ]


def _day(row: dict[str, str], side: str) -> str:
    year, month, day = (int(float(row[f"{side}{part}"])) for part in ("year", "month", "day"))
    return f"{year:04d}-{month:02d}-{day:02d}"


def joined(spells: list[Spell]) -> list[Spell]:
    """Spells of one number with those that follow day on day made one (Russia, the Soviet Union, Russia)."""
    whole: list[Spell] = []
    for spell in spells:
        last = whole[-1] if whole else None
        if last is not None and last.until is not None and _next_day(last.until) == spell.since:
            whole[-1] = Spell(last.number, last.since, spell.until)
        else:
            whole.append(spell)
    return whole


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


@pytest.mark.parametrize("name", FILES)
def test_every_line_has_the_shape_of_its_file(name: str) -> None:
    kind, least = FILES[name]
    records = read_lines(DATA / name)
    assert all(isinstance(record, kind) for record in records)
    assert len(records) >= least
    assert [record.id for record in records] == sorted(record.id for record in records)


def test_ids_are_unique_across_all_files() -> None:
    seen: dict[str, str] = {}
    for path in sorted(DATA.glob("*.jsonl")):
        for record in read_lines(path):
            assert record.id not in seen, f"{record.id} stands in {seen[record.id]} and in {path.name}"
            seen[record.id] = path.name


def test_every_source_named_is_listed() -> None:
    listed = {
        source.id
        for path in DATA.glob("sources*.json")
        for source in msgspec.json.decode(path.read_bytes(), type=list[SourceRecord])
    }
    named = {source for name in FILES for record in read_lines(DATA / name) for source in record.sources}
    assert named <= listed


def test_states_named_elsewhere_exist() -> None:
    known = {state.id for state in states()}
    for state in states():
        assert state.continues is None or state.continues in known
        assert set(state.succeeds) <= known
    for name in ("outlets.jsonl", "groups.jsonl"):
        for record in read_lines(DATA / name):
            assert isinstance(record, OutletRecord | GroupRecord)
            assert record.country is None or record.country in known, record.id


def test_no_state_continues_itself_by_way_of_others() -> None:
    continues = {state.id: state.continues for state in states()}
    for first in continues:
        following = continues[first]
        for _ in continues:
            assert following != first
            following = continues.get(following) if following else None


def test_pacts_of_organisations_are_in_the_register() -> None:
    pacts = {path.stem for path in PACTS.glob("*.json")}
    for record in read_lines(DATA / "organisations.jsonl"):
        assert isinstance(record, OrganisationRecord)
        assert record.pact is None or record.pact in pacts, record.id


def test_every_record_has_a_name_in_both_languages() -> None:
    for name in FILES:
        for record in read_lines(DATA / name):
            assert not isinstance(record, PersonRecord)
            assert record.names.get("en"), record.id
            assert record.names.get("id"), record.id
            for listed in record.names.values():
                assert len(set(listed)) == len(listed), record.id


def test_every_spell_of_the_published_list_is_matched_to_the_day() -> None:
    published = published_spells()
    ours = [spell for pairs in spells_by_number().values() for spell in joined([pair[0] for pair in pairs])]
    agreed = set(published) & set(ours)
    print(f"agreement with States v2016: {len(agreed)} of {len(published)} spells")
    assert sorted(set(published) - set(ours)) == []
    assert sorted(set(ours) - set(published)) == []


def test_a_number_on_a_day_is_one_state() -> None:
    for number, pairs in spells_by_number().items():
        for (spell, state), (later, other) in pairwise(pairs):
            assert spell.until is not None, (number, state, other)
            assert spell.until < later.since, (number, state, other)


@pytest.mark.parametrize(
    ("number", "day", "state"),
    [
        (365, "1907-08-31", "RUS"),
        (365, "1922-12-30", "SUN"),
        (365, "1991-12-25", "SUN"),
        (365, "1991-12-26", "RUS"),
        (345, "1914-07-28", "SRB"),
        (345, "1934-02-09", "YUG"),
        (345, "2003-02-04", "SCG"),
        (345, "2006-06-05", "SRB"),
        (255, "1914-08-01", "DEU"),
        (260, "1961-08-13", "DEU"),
        (265, "1961-08-13", "DDR"),
        (255, "1990-10-03", "DEU"),
        (300, "1914-07-28", "cow-300"),
        (305, "1955-07-27", "AUT"),
        (900, "1951-09-01", "AUS"),
        (678, "1962-09-26", "YEM"),
        (679, "1990-05-22", "YEM"),
        (680, "1979-10-25", "YMD"),
        (816, "1965-03-08", "VNM"),
        (817, "1965-03-08", "cow-817"),
        (730, "1904-02-08", "cow-730"),
        (731, "1961-07-06", "PRK"),
        (732, "1953-10-01", "KOR"),
        (713, "1954-12-02", "TWN"),
    ],
)
def test_known_numbers_mean_these_states(number: int, day: str, state: str) -> None:
    bearers = [
        bearer
        for spell, bearer in spells_by_number()[number]
        if spell.since <= day and (spell.until is None or day <= spell.until)
    ]
    assert bearers == [state]


def test_spells_lie_within_the_life_of_their_state() -> None:
    for state in states():
        for spell in spells_of(state):
            assert state.since is None or state.since <= spell.since, state.id
            assert state.until is None or (spell.until or "9999") <= state.until, state.id


def _lives(state: StateRecord) -> Iterator[tuple[str, str]]:
    """Spans in which a name means this state.

    Its life, but for a gap between two of its spells in which another state bears its number: from
    1922 to 1991 Moscow is the Soviet Union's, not Russia's.
    """
    start, end = state.since or "0000", state.until or "9999"
    for spell, following in pairwise(spells_of(state)):
        if spell.until is not None and _borne_by_another(state, spell.until, following.since):
            yield start, spell.until
            start = following.since
    yield start, end


def _borne_by_another(state: StateRecord, after: str, before: str) -> bool:
    return any(
        bearer != state.id and after < spell.since < before
        for number in {spell.number for spell in state.cow}
        for spell, bearer in spells_by_number()[number]
    )


def _meet(one: StateRecord, other: StateRecord) -> bool:
    return any(a[0] <= b[1] and b[0] <= a[1] for a in _lives(one) for b in _lives(other))


def _bearers(language: str) -> dict[tuple[str, ...], dict[str, StateRecord]]:
    """States by the folded words of each name, demonym and seat in one language."""
    found: dict[tuple[str, ...], dict[str, StateRecord]] = defaultdict(dict)
    for state in states():
        for lists in (state.names, state.demonyms, state.seats):
            for name in lists.get(language, []):
                found[key_of(name)][state.id] = state
    return found


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_name_means_two_states_on_one_day_but_those_listed(language: str) -> None:
    allowed = {key_of(name): bearers for name, bearers in AMBIGUOUS.items()}
    for key, bearers in _bearers(language).items():
        ordered = list(bearers.values())
        for index, one in enumerate(ordered):
            for other in ordered[index + 1 :]:
                pair = {one.id, other.id}
                assert not _meet(one, other) or pair <= allowed.get(key, set()), (key, pair)


def test_names_listed_as_ambiguous_are_so() -> None:
    by_key = {language: _bearers(language) for language in ("en", "id")}
    for name, expected in AMBIGUOUS.items():
        assert any(expected <= set(found.get(key_of(name), {})) for found in by_key.values()), name


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_name_that_cldr_gives_to_a_state_is_ours_too(language: str) -> None:
    territories = Locale(language).territories
    alpha_2 = _alpha_2()
    missing = {
        state.id: territories[alpha_2[state.id]]
        for state in states()
        if state.id in alpha_2 and territories[alpha_2[state.id]] not in state.names[language]
    }
    same = sum(
        state.names[language][0] == territories[alpha_2[state.id]]
        for state in states()
        if state.id in alpha_2
    )
    print(f"CLDR {language}: {len(alpha_2)} states, {same} displayed under CLDR's own name")
    assert missing == {}


def _alpha_2() -> dict[str, str]:
    """Two-letter codes of CLDR by the ids of those states that have one."""
    three_letters = {
        alias: targets[0]
        for alias, targets in get_global("territory_aliases").items()
        if len(alias) == 3 and alias.isalpha() and len(targets) == 1
    }
    ours = {state.id for state in states() if state.until is None}
    return {code: two for code, two in {**three_letters, **NOT_FROM_CLDR}.items() if code in ours}


@pytest.mark.parametrize(
    ("language", "name", "state"),
    [
        ("id", "Korut", "PRK"),
        ("id", "Korea Utara", "PRK"),
        ("en", "DPRK", "PRK"),
        ("id", "Korsel", "KOR"),
        ("id", "AS", "USA"),
        ("en", "U.S.", "USA"),
        ("id", "RI", "IDN"),
        ("id", "Inggris", "GBR"),
        ("id", "Tiongkok", "CHN"),
        ("id", "RRT", "CHN"),
        ("en", "Türkiye", "TUR"),
        ("id", "UEA", "ARE"),
        ("id", "Perancis", "FRA"),
        ("en", "Ivory Coast", "CIV"),
        ("en", "Swaziland", "SWZ"),
        ("id", "Uni Soviet", "SUN"),
        ("id", "Jerman Timur", "DDR"),
        ("id", "Cekoslowakia", "CSK"),
        ("id", "Moskow", "RUS"),
        ("id", "Den Haag", "NLD"),
        ("id", "Gedung Putih", "USA"),
        ("en", "Kremlin", "RUS"),
        ("en", "Britons", "GBR"),
    ],
)
def test_words_of_the_press_are_there(language: str, name: str, state: str) -> None:
    assert state in _bearers(language)[key_of(name)]


@pytest.mark.parametrize(
    ("language", "word"),
    [("id", "Lima"), ("id", "Baku"), ("id", "Asmara"), ("id", "Sana"), ("id", "Rabat"), ("en", "Male")],
)
def test_ordinary_words_of_a_language_are_no_seats(language: str, word: str) -> None:
    assert key_of(word) not in _bearers(language)
