"""The foreign and defence ministers of the G20 and of ASEAN since 2015, over all files of people.

Read together, because many ministers have held a headship too and stand in the file of that.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from foedus.actors.record import OfficeTerm, PersonRecord, SourceRecord

DATA = Path(__file__).resolve().parents[2] / "src" / "foedus" / "actors" / "data"
MINISTERS = DATA / "people-ministers.jsonl"

G20 = "ARG AUS BRA CAN CHN FRA DEU IND IDN ITA JPN KOR MEX RUS SAU ZAF TUR GBR USA"
ASEAN = "BRN KHM IDN LAO MYS MMR PHL SGP THA VNM TLS"
STATES = sorted(set(f"{G20} {ASEAN}".split()))
FOREIGN, DEFENCE = "foreign_minister", "defence_minister"
POSTS = [(state, office) for state in STATES for office in (FOREIGN, DEFENCE)] + [("eu", FOREIGN)]
"""The Union has a High Representative and, until 2024, no commissioner for defence."""

YEARS = range(2015, 2026)
FROM = date(2015, 1, 1)
CHECKED_TO = date(2025, 12, 31)
"""What came after could be looked up for a few states only: each open term says so."""

VACANT = {
    ("MYS", FOREIGN, 2018): "the first cabinet of Mahathir had no foreign minister until 2 July",
    ("ZAF", FOREIGN, 2024): "named on 30 June, sworn in on 3 July",
    ("ZAF", DEFENCE, 2024): "named on 30 June, sworn in on 3 July",
    ("TLS", DEFENCE, 2018): "the government of 22 June got its minister of defence on 9 July",
}
"""Posts without a holder on 1 July of a year, and why."""

LONG_GAPS = {
    ("CHN", DEFENCE, "2023-10-24"): "Li Shangfu was removed two months before another was named",
    ("MYS", FOREIGN, "2018-05-10"): "as above",
}
LONGEST_GAP = 31

TERMS_SINCE_2015 = 250
KNOWN = """
ARG 2024-03-01 foreign_minister diana-mondino
ARG 2026-01-15 defence_minister carlos-presti
AUS 2021-09-15 foreign_minister marise-payne
AUS 2021-09-15 defence_minister peter-dutton
AUS 2023-03-13 defence_minister richard-marles
BRA 2016-06-01 foreign_minister jose-serra
BRA 2020-05-01 foreign_minister ernesto-araujo
BRN 2016-01-01 foreign_minister hassanal-bolkiah
CAN 2018-08-05 foreign_minister chrystia-freeland
CAN 2024-01-01 defence_minister bill-blair
DEU 2017-06-01 foreign_minister sigmar-gabriel
DEU 2022-02-24 foreign_minister annalena-baerbock
DEU 2023-01-25 defence_minister boris-pistorius
IDN 2018-01-01 foreign_minister retno-marsudi
IDN 2025-06-01 foreign_minister sugiono
IDN 2025-06-01 defence_minister sjafrie-sjamsoeddin
ITA 2015-06-01 foreign_minister paolo-gentiloni
ITA 2023-01-01 defence_minister guido-crosetto
KHM 2025-07-24 foreign_minister prak-sokhonn
KHM 2025-07-24 defence_minister tea-seiha
LAO 2016-01-01 foreign_minister thongloun-sisoulith
LAO 2025-02-01 defence_minister khamlieng-outhakaysone
MEX 2019-06-01 foreign_minister marcelo-ebrard
MMR 2017-08-25 foreign_minister aung-san-suu-kyi
MMR 2023-06-01 foreign_minister than-swe
MYS 2023-06-01 foreign_minister zambry-abdul-kadir
MYS 2021-09-15 foreign_minister saifuddin-abdullah
PHL 2016-07-12 foreign_minister perfecto-yasay
PHL 2024-06-17 defence_minister gilberto-teodoro
SAU 2015-03-26 foreign_minister saud-al-faisal
SAU 2015-03-26 defence_minister mohammed-bin-salman
SAU 2025-09-17 defence_minister khalid-bin-salman
SGP 2020-01-01 foreign_minister vivian-balakrishnan
SGP 2025-06-01 defence_minister chan-chun-sing
THA 2021-06-01 defence_minister prayut-chan-ocha
THA 2025-07-24 foreign_minister maris-sangiampongsa
THA 2025-07-24 defence_minister natthaphon-narkphanit
TLS 2025-10-26 foreign_minister bendito-freitas
TUR 2015-10-01 foreign_minister feridun-sinirlioglu
TUR 2020-01-01 defence_minister hulusi-akar
USA 2017-01-25 foreign_minister tom-shannon
VNM 2020-01-01 foreign_minister pham-binh-minh
VNM 2025-11-01 foreign_minister le-hoai-trung
ZAF 2023-08-22 foreign_minister naledi-pandor
eu 2025-01-01 foreign_minister kaja-kallas
"""


class Held(NamedTuple):
    """A term with its holder."""

    person: PersonRecord
    term: OfficeTerm


def first_day(text: str | None) -> date:
    return date.fromisoformat((text or "0001-01-01") + "-01" * ((10 - len(text or "0001-01-01")) // 3))


def last_day(text: str | None) -> date:
    if text is None:
        return date.max
    if len(text) == 10:
        return date.fromisoformat(text)
    year, month = int(text[:4]), int(text[5:7] or 12)
    return date(year, 12, 31) if month == 12 else date.fromordinal(date(year, month + 1, 1).toordinal() - 1)


def is_second(term: OfficeTerm) -> bool:
    """Whether the title says that the holder stands beside the minister himself (Brunei)."""
    return any(title.startswith("Second ") for title in term.title.get("en", []))


def is_acting(term: OfficeTerm) -> bool:
    """Whether the title says that the holder only stands in."""
    return any(title.startswith("Acting ") for title in term.title.get("en", []))


def read(path: Path) -> list[PersonRecord]:
    return [msgspec.json.decode(line, type=PersonRecord) for line in path.read_bytes().splitlines()]


@pytest.fixture(scope="module")
def ministers() -> list[PersonRecord]:
    return read(MINISTERS)


@pytest.fixture(scope="module")
def everyone() -> list[PersonRecord]:
    return [person for path in sorted(DATA.glob("people-*.jsonl")) for person in read(path)]


@pytest.fixture(scope="module")
def posts(everyone: list[PersonRecord]) -> dict[tuple[str, str], list[Held]]:
    """The terms of each post that reach into 2015 or later, in order."""
    posts: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for person in everyone:
        for term in person.terms:
            if last_day(term.until) >= FROM:
                posts[term.of, term.office].append(Held(person, term))
    for held in posts.values():
        held.sort(key=lambda one: (first_day(one.term.since), last_day(one.term.until)))
    return posts


def holders(held: list[Held], day: date) -> list[Held]:
    """Who holds it on that day, less who hands it over on that day."""
    found = [one for one in held if first_day(one.term.since) <= day <= last_day(one.term.until)]
    return [one for one in found if last_day(one.term.until) > day] or found


def test_ids_are_unique_slugs_in_order(ministers: list[PersonRecord]) -> None:
    ids = [person.id for person in ministers]
    assert ids == sorted(set(ids))
    assert [name for name in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


def test_nobody_is_entered_twice(ministers: list[PersonRecord], everyone: list[PersonRecord]) -> None:
    """No id twice over all files of people, and no minister's full name borne by another."""
    assert [name for name, times in Counter(p.id for p in everyone).items() if times > 1] == []
    bearers: dict[str, set[str]] = defaultdict(set)
    for person in everyone:
        for names in person.names.values():
            for name in names:
                bearers[name.casefold()].add(person.id)
    ours = {person.id for person in ministers}
    assert {name: ids for name, ids in bearers.items() if len(ids) > 1 and ids & ours} == {}


def test_lines_are_compact() -> None:
    for line in MINISTERS.read_text("utf-8").splitlines():
        assert line == json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))


def test_names_stand_in_both_languages_without_repeats(ministers: list[PersonRecord]) -> None:
    for person in ministers:
        assert set(person.names) == {"en", "id"}, person.id
        for names in person.names.values():
            assert names, person.id
        for names in [*person.names.values(), person.short]:
            assert len(set(names)) == len(names), person.id
            assert all(name == unicodedata.normalize("NFC", name).strip() != "" for name in names), person.id
        assert person.short or "o short name" in person.note, person.id
        assert person.gender in ("f", "m"), person.id


def test_terms_are_ministries_in_order(ministers: list[PersonRecord]) -> None:
    for person in ministers:
        assert person.terms, person.id
        for term in person.terms:
            assert (term.of, term.office) in POSTS, person.id
            assert term.since is not None, person.id
            assert first_day(term.since) <= last_day(term.until), person.id
        starts = [first_day(term.since) for term in person.terms]
        assert starts == sorted(starts), person.id


def test_every_source_is_listed_and_used(ministers: list[PersonRecord]) -> None:
    own = (DATA / "sources-people-ministers.json").read_bytes()
    defined = [source.id for source in msgspec.json.decode(own, type=list[SourceRecord])]
    assert defined == sorted(set(defined))
    for person in ministers:
        told = sorted({term.source for term in person.terms if term.source})
        assert list(person.sources) == told, person.id
    assert {source for person in ministers for source in person.sources} == set(defined)


def test_what_is_unchecked_or_open_says_so(ministers: list[PersonRecord]) -> None:
    for person in ministers:
        unchecked = not person.sources
        still_open = any(term.until is None for term in person.terms)
        assert ("terms" in person.unverified) == (unchecked or still_open), person.id
        assert ("Open term" in person.note) == still_open, person.id


@pytest.mark.parametrize("year", YEARS)
def test_each_post_is_held_on_the_first_of_july(year: int, posts: dict[tuple[str, str], list[Held]]) -> None:
    """One holder, acting or not; beside him at most a second minister."""
    for state, office in POSTS:
        found = holders(posts[state, office], date(year, 7, 1))
        if (state, office, year) in VACANT:
            assert found == [], (state, office, year)
            continue
        ministers = [one.person.id for one in found if not is_second(one.term)]
        assert len(ministers) == 1, (state, office, year, ministers)


@pytest.mark.parametrize(("state", "office"), POSTS)
def test_terms_follow_one_another(state: str, office: str, posts: dict[tuple[str, str], list[Held]]) -> None:
    """No two hold a post at once for more than the day of the handing over; no long gap is unexplained."""
    held = [one for one in posts[state, office] if not (is_second(one.term) or is_acting(one.term))]
    for before, after in pairwise(held):
        overlap = (last_day(before.term.until) - first_day(after.term.since)).days
        assert overlap <= 1, (before.person.id, after.person.id)
    kept = [one for one in posts[state, office] if first_day(one.term.since) <= CHECKED_TO]
    assert first_day(kept[0].term.since) <= FROM.replace(month=3), (state, office)
    for before, after in pairwise(kept):
        gap = (first_day(after.term.since) - last_day(before.term.until)).days
        explained = (state, office, before.term.until) in LONG_GAPS
        assert gap <= LONGEST_GAP or explained, (before.person.id, after.person.id)
    assert max(last_day(one.term.until) for one in kept) >= CHECKED_TO, (state, office)


@pytest.mark.parametrize("line", KNOWN.split("\n")[1:-1])
def test_the_minister_of_a_day_is_known(line: str, posts: dict[tuple[str, str], list[Held]]) -> None:
    state, day, office, expected = line.split()
    found = holders(posts[state, office], date.fromisoformat(day))
    assert [one.person.id for one in found if not is_second(one.term)] == [expected]


def test_no_terms_get_lost(posts: dict[tuple[str, str], list[Held]]) -> None:
    """How much is held: counted, so that a file that loses lines is noticed."""
    assert sum(len(posts[post]) for post in POSTS) >= TERMS_SINCE_2015
