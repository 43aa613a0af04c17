"""The people of the seven powers and of four organisations: shape, terms, and two cross-checks."""

from __future__ import annotations

import csv
import difflib
import json
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from foedus.actors.record import OfficeTerm, PersonRecord, SourceRecord

DATA = Path(__file__).resolve().parents[2] / "src" / "foedus" / "actors" / "data"
PEOPLE = DATA / "people-powers.jsonl"

ARCHIGOS_FLOOR = 86
"""Of 95 rows. The others: leaders before they held the post entered here (Stalin, Khrushchev, Yeltsin),
dates of another reckoning (Chiang, Deng, Jiang, Schuman, Chang Myon), one not entered (Chen Gongbo)."""

LEADERS_2021_FLOOR = 16

HEADSHIPS = {"head_of_state", "head_of_government", "leader"}
POWERS = {"USA", "RUS", "SUN", "CHN", "GBR", "FRA", "PRK", "KOR"}
DAYS_APART = 3

SAMPLE = [
    date(1945, 8, 15),
    date(1946, 5, 9),
    date(1947, 12, 4),
    date(1948, 10, 18),
    date(1950, 6, 25),
    date(1951, 9, 8),
    date(1953, 7, 27),
    date(1955, 5, 14),
    date(1956, 11, 2),
    date(1958, 6, 20),
    date(1961, 7, 11),
    date(1962, 10, 22),
    date(1964, 12, 1),
    date(1967, 6, 5),
    date(1968, 8, 21),
    date(1971, 10, 25),
    date(1973, 10, 10),
    date(1976, 11, 11),
    date(1979, 2, 17),
    date(1982, 6, 14),
    date(1985, 11, 19),
    date(1987, 12, 8),
    date(1989, 12, 20),
    date(1992, 2, 7),
    date(1996, 3, 8),
    date(1999, 3, 24),
    date(2003, 3, 20),
    date(2011, 3, 17),
    date(2018, 6, 12),
    date(2024, 6, 19),
]
"""Thirty days, each of a treaty, a war or a summit, so that the years are spread."""

OFFICES = {
    ("USA", "head_of_state"): ("1945-01-01", None),
    ("SUN", "head_of_state"): ("1945-01-01", "1991-12-24"),
    ("SUN", "head_of_government"): ("1945-01-01", "1991-12-24"),
    ("RUS", "head_of_state"): ("1991-12-26", None),
    ("RUS", "head_of_government"): ("1991-12-26", None),
    ("CHN", "head_of_state"): ("1945-01-01", None),
    ("CHN", "head_of_government"): ("1945-07-01", None),
    ("CHN", "leader"): ("1949-10-01", None),
    ("GBR", "head_of_state"): ("1945-01-01", None),
    ("GBR", "head_of_government"): ("1945-01-01", None),
    ("FRA", "head_of_state"): ("1947-01-16", None),
    ("FRA", "head_of_government"): ("1945-01-01", None),
    ("PRK", "head_of_state"): ("1948-09-09", None),
    ("PRK", "head_of_government"): ("1948-09-09", None),
    ("KOR", "head_of_state"): ("1948-08-15", None),
}
"""The span in which an office must have exactly one holder. France had no president before 1947;
the government of South Korea is the president's."""

KNOWN = {
    ("SUN", "leader", "1953-03-05", "1953-09-14"): 0,
    ("SUN", "head_of_government", "1991-08-22", "1991-09-06"): 0,
    ("CHN", "head_of_state", "1968-10-31", "1972-02-24"): 0,
    ("CHN", "head_of_state", "1976-07-06", "1978-03-05"): 0,
    ("CHN", "head_of_government", "1976-01-08", "1976-02-02"): 0,
    ("CHN", "leader", "1976-09-09", "1976-10-07"): 0,
    ("CHN", "leader", "1978-12-22", "1989-11-09"): 2,  # who led, and who held the party's first post
    ("PRK", "head_of_state", "1994-07-08", "1998-09-05"): 0,
    ("PRK", "head_of_state", "2019-04-11", "2026-12-31"): 2,  # one in power, one in protocol
    ("KOR", "head_of_state", "2004-03-12", "2004-05-14"): 2,  # an acting president beside a suspended one
    ("KOR", "head_of_state", "2016-12-09", "2017-03-10"): 2,
    ("KOR", "head_of_state", "2024-12-14", "2025-04-04"): 2,
}
"""How many holders an office has on the days where it is not one, and why."""

ARCHIGOS = {
    "2": {"USA"},
    "365": {"SUN", "RUS"},
    "710": {"CHN"},
    "200": {"GBR"},
    "220": {"FRA"},
    "731": {"PRK"},
}
ARCHIGOS |= {"732": {"KOR"}}
LEADERS_2021 = {
    "United States of America": "USA",
    "Russia": "RUS",
    "People's Republic of China": "CHN",
    "United Kingdom": "GBR",
    "France": "FRA",
    "North Korea": "PRK",
    "South Korea": "KOR",
}


@dataclass(frozen=True)
class Held:
    """A term with its holder."""

    person: PersonRecord
    term: OfficeTerm


def first_day(text: str) -> date:
    return date.fromisoformat(text + "-01" * ((10 - len(text)) // 3))


def last_day(text: str | None) -> date:
    if text is None:
        return date.max
    year, month = int(text[:4]), int(text[5:7] or 12)
    if len(text) == 10:
        return date.fromisoformat(text)
    return date(year, 12, 31) if month == 12 else date.fromordinal(date(year, month + 1, 1).toordinal() - 1)


def folded(text: str) -> str:
    plain = (letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return "".join(plain).lower()


def words(name: str) -> set[str]:
    return {word for word in re.split("[^a-z]+", folded(name)) if len(word) > 2}


def alike(name: str, person: PersonRecord) -> bool:
    """Whether a word of the name is one of the person's names, or a long one is but for spelling."""
    theirs, ours = words(name), set().union(*(words(known) for known in person.names["en"]))
    return bool(theirs & ours) or any(
        len(a) > 4 and difflib.SequenceMatcher(None, a, b).ratio() >= 0.8 for a in theirs for b in ours
    )


@pytest.fixture(scope="module")
def people() -> list[PersonRecord]:
    lines = PEOPLE.read_text("utf-8").splitlines()
    return [msgspec.json.decode(line, type=PersonRecord) for line in lines]


@pytest.fixture(scope="module")
def held(people: list[PersonRecord]) -> list[Held]:
    return [Held(person, term) for person in people for term in person.terms]


def holders(held: list[Held], of: str, office: str, day: date) -> list[str]:
    return sorted(
        one.person.id
        for one in held
        if (one.term.of, one.term.office) == (of, office)
        and first_day(one.term.since or "0001-01-01") <= day <= last_day(one.term.until)
    )


def test_ids_are_unique_slugs_in_order(people: list[PersonRecord]) -> None:
    ids = [person.id for person in people]
    assert [name for name, times in Counter(ids).items() if times > 1] == []
    assert ids == sorted(ids)
    assert [name for name in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


def test_lines_are_compact() -> None:
    for line in PEOPLE.read_text("utf-8").splitlines():
        assert line == json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))


def test_everyone_has_names_in_both_languages(people: list[PersonRecord]) -> None:
    for person in people:
        assert set(person.names) == {"en", "id"}, person.id
        for names in person.names.values():
            assert names, person.id
            assert len(set(names)) == len(names), person.id
            assert all(name == name.strip() and name for name in names), person.id


def test_terms_are_sane(held: list[Held]) -> None:
    for one in held:
        since = one.term.since
        assert since is not None, one
        assert first_day(since) <= last_day(one.term.until), one


def test_nobody_holds_one_office_twice_at_once(people: list[PersonRecord]) -> None:
    for person in people:
        spans: dict[tuple[str, str], list[tuple[date, date]]] = {}
        for term in person.terms:
            span = (first_day(term.since or ""), last_day(term.until))
            spans.setdefault((term.of, term.office), []).append(span)
        for key, several in spans.items():
            several.sort()
            for (_, until), (since, _) in pairwise(several):
                assert until <= since, (person.id, key)


def test_the_soviet_union_ends_and_russia_begins(held: list[Held]) -> None:
    end = date(1991, 12, 25)
    assert [one for one in held if one.term.of == "SUN" and last_day(one.term.until) > end] == []
    assert [one for one in held if one.term.of == "RUS" and first_day(one.term.since or "") < end] == []


def test_every_source_is_listed(people: list[PersonRecord]) -> None:
    listed: set[str] = set()
    for path in sorted(DATA.glob("sources*.json")):
        listed |= {source.id for source in msgspec.json.decode(path.read_bytes(), type=list[SourceRecord])}
    for person in people:
        used = {term.source for term in person.terms if term.source}
        assert used <= listed, person.id
        assert sorted(used) == list(person.sources), person.id


def test_what_is_unchecked_or_open_says_so(people: list[PersonRecord]) -> None:
    for person in people:
        unchecked = not any(term.source for term in person.terms)
        still_open = any(term.until is None for term in person.terms)
        assert ("terms" in person.unverified) == (unchecked or still_open), person.id
        assert person.note or not still_open, person.id


@pytest.mark.parametrize("day", SAMPLE, ids=str)
def test_each_headship_has_one_holder_or_is_a_known_case(held: list[Held], day: date) -> None:
    for (of, office), (start, end) in OFFICES.items():
        if not first_day(start) <= day <= last_day(end):
            continue
        expected = 1
        for (where, what, since, until), number in KNOWN.items():
            if (where, what) == (of, office) and first_day(since) <= day <= first_day(until):
                expected = number
        found = holders(held, of, office, day)
        assert len(found) == expected, (of, office, day, found)


@pytest.mark.parametrize(
    ("of", "office", "day", "expected"),
    [
        ("RUS", "head_of_state", "2024-06-19", "vladimir-putin"),
        ("RUS", "head_of_government", "2010-01-01", "vladimir-putin"),
        ("SUN", "leader", "1961-07-06", "nikita-khrushchev"),
        ("PRK", "leader", "2000-07-19", "kim-jong-il"),
        ("PRK", "head_of_government", "1961-07-11", "kim-il-sung"),
        ("KOR", "head_of_state", "2024-06-19", "yoon-suk-yeol"),
        ("IDN", "defence_minister", "2023-01-01", "prabowo-subianto"),
        ("IDN", "head_of_state", "2025-01-01", "prabowo-subianto"),
        ("JPN", "foreign_minister", "2016-01-01", "fumio-kishida"),
        ("CHN", "foreign_minister", "2023-03-01", "qin-gang"),
        ("FRA", "defence_minister", "2024-01-01", "sebastien-lecornu"),
        ("GBR", "foreign_minister", "2024-01-01", "david-cameron"),
        ("un", "head_of_organisation", "2024-06-19", "antonio-guterres"),
        ("nato", "head_of_organisation", "2024-11-01", "mark-rutte"),
        ("asean", "head_of_organisation", "2015-01-01", "le-luong-minh"),
        ("eu", "head_of_organisation", "2024-06-19", "ursula-von-der-leyen"),
        ("eu", "foreign_minister", "2022-02-24", "josep-borrell"),
    ],
)
def test_who_held_it_on_that_day(held: list[Held], of: str, office: str, day: str, expected: str) -> None:
    assert holders(held, of, office, date.fromisoformat(day)) == [expected]


def of_archigos(row: dict[str, str]) -> set[str]:
    return ARCHIGOS.get(row["gwcode"].split(".")[0], set()) if row["enddate"] >= "1945-01-01" else set()


def test_starts_agree_with_archigos(
    shared: Path, held: list[Held], capsys: pytest.CaptureFixture[str]
) -> None:
    with (shared / "reference" / "leaders_archigos.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if of_archigos(row)]
    agreeing, differing, missing = 0, [], []
    for row in rows:
        start = date.fromisoformat(row["startdate"])
        near = [
            abs((first_day(one.term.since or "") - start).days)
            for one in held
            if one.term.of in of_archigos(row)
            and one.term.office in HEADSHIPS
            and alike(row["leader"], one.person)
        ]
        label = f"{row['obsid']} {row['leader']} {start}"
        if not near:
            missing.append(label)
        elif min(near) <= DAYS_APART:
            agreeing += 1
        else:
            differing.append(f"{label} ({min(near)} days)")
    with capsys.disabled():
        print(
            f"\nArchigos 4.1, leaders of the powers since 1945: {agreeing} of {len(rows)} starts agree",
            end=" ",
        )
        print(f"within {DAYS_APART} days; differing: {'; '.join(differing)}; missing: {'; '.join(missing)}")
    assert agreeing >= ARCHIGOS_FLOOR
    assert len(missing) <= 1


def test_years_agree_with_the_leaders_of_2021(
    shared: Path, held: list[Held], capsys: pytest.CaptureFixture[str]
) -> None:
    with (shared / "reference" / "leaders_2021.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["country"] in LEADERS_2021]
    agreeing, differing = 0, []
    for row in rows:
        years = {
            (one.term.since or "")[:4]
            for one in held
            if one.term.of == LEADERS_2021[row["country"]]
            and one.term.office in HEADSHIPS
            and folded(row["officeholderLabel"]) in {folded(name) for name in one.person.names["en"]}
        }
        if row["start_year"] in years:
            agreeing += 1
        else:
            differing.append(f"{row['officeholderLabel']} {row['start_year']} {sorted(years)}")
    with capsys.disabled():
        print(f"\nLeaders of 2021 of the powers: {agreeing} of {len(rows)} years agree", end=" ")
        print(f"; differing or missing: {'; '.join(differing) or 'none'}")
    assert agreeing >= LEADERS_2021_FLOOR
