"""The register of heads of state and government of the African members of the United Nations.

Reads ``people-africa.jsonl`` and its list of sources; what agrees with the two reference tables beside the
checkout is printed, and floors are asserted that were reached when the file was written.
"""

from __future__ import annotations

import csv
import datetime as dt
import difflib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

import foedus.actors
from foedus.actors.names import key_of
from foedus.actors.record import OfficeTerm, PersonRecord, SourceRecord
from foedus.actors.registry import within

DATA = Path(foedus.actors.__file__).parent / "data"
SHARED = Path(__file__).resolve().parents[3] / "shared"
ARCHIGOS = SHARED / "reference" / "leaders_archigos.csv"
LEADERS_2021 = SHARED / "reference" / "leaders_2021.csv"

HEADSHIPS = ("head_of_state", "head_of_government", "leader")
DAYS = ("2001-01-01", "2008-07-01", "2015-07-01", "2021-07-01", "2025-01-01")
SHARED_SOURCES = {"archigos-4.1", "world-leaders-2021"}
"""Listed beside another file of people."""
TODAY = "2026-11-24"
COVERED_FROM = "1980-01-01"
DAYS_APART = 3
ARCHIGOS_CLOSES = "2015-12-31"

ARCHIGOS_SHARE = 0.88
LEADERS_2021_FLOOR = 91  # of 96

GLEDITSCH_WARD = {
    402: "CPV", 403: "STP", 404: "GNB", 411: "GNQ", 420: "GMB", 432: "MLI", 433: "SEN", 434: "BEN",
    435: "MRT", 436: "NER", 437: "CIV", 438: "GIN", 439: "BFA", 450: "LBR", 451: "SLE", 452: "GHA",
    461: "TGO", 471: "CMR", 475: "NGA", 481: "GAB", 482: "CAF", 483: "TCD", 484: "COG", 490: "COD",
    500: "UGA", 501: "KEN", 510: "TZA", 516: "BDI", 517: "RWA", 520: "SOM", 522: "DJI", 530: "ETH",
    531: "ERI", 540: "AGO", 541: "MOZ", 551: "ZMB", 552: "ZWE", 553: "MWI", 560: "ZAF", 565: "NAM",
    570: "LSO", 571: "BWA", 572: "SWZ", 580: "MDG", 581: "COM", 590: "MUS", 591: "SYC", 600: "MAR",
    615: "DZA", 616: "TUN", 620: "LBY", 625: "SDN", 626: "SSD", 651: "EGY",
}  # fmt: skip
MEMBERS = sorted(GLEDITSCH_WARD.values())

STATES_2021 = {
    "Algeria": "DZA", "Angola": "AGO", "Benin": "BEN", "Botswana": "BWA", "Burkina Faso": "BFA",
    "Burundi": "BDI", "Cameroon": "CMR", "Cape Verde": "CPV", "Central African Republic": "CAF",
    "Chad": "TCD", "Comoros": "COM", "Democratic Republic of the Congo": "COD", "Djibouti": "DJI",
    "Egypt": "EGY", "Equatorial Guinea": "GNQ", "Eritrea": "ERI", "Eswatini": "SWZ", "Ethiopia": "ETH",
    "Gabon": "GAB", "Ghana": "GHA", "Guinea": "GIN", "Guinea-Bissau": "GNB", "Ivory Coast": "CIV",
    "Kenya": "KEN", "Lesotho": "LSO", "Liberia": "LBR", "Libya": "LBY", "Madagascar": "MDG",
    "Malawi": "MWI", "Mali": "MLI", "Mauritania": "MRT", "Mauritius": "MUS", "Morocco": "MAR",
    "Mozambique": "MOZ", "Namibia": "NAM", "Niger": "NER", "Nigeria": "NGA",
    "Republic of the Congo": "COG", "Rwanda": "RWA", "Senegal": "SEN", "Seychelles": "SYC",
    "Sierra Leone": "SLE", "Somalia": "SOM", "South Africa": "ZAF", "South Sudan": "SSD",
    "Sudan": "SDN", "São Tomé and Príncipe": "STP", "Tanzania": "TZA", "The Gambia": "GMB",
    "Togo": "TGO", "Tunisia": "TUN", "Uganda": "UGA", "Zambia": "ZMB", "Zimbabwe": "ZWE",
}  # fmt: skip

NO_SUCH_HEADSHIP = {
    ("SSD", "head_of_state", "2001-01-01"),  # independent on 9 July 2011
    ("SSD", "head_of_government", "2001-01-01"),
    ("SSD", "head_of_state", "2008-07-01"),
    ("SSD", "head_of_government", "2008-07-01"),
}

NOBODY_KNOWN_TODAY = {("SEN", "head_of_government")}
"""Ousmane Sonko was dismissed in 2026; who followed him was not found."""

KNOWN_MISSING = {
    "GIN Sompare": "next in line by the constitution in December 2008, but the army took power",
    "COM Bob Denard": "a mercenary behind others; he held no office",
}

KNOWN = """
DZA 2013-01-16 head_of_state abdelaziz-bouteflika
DZA 1992-06-29 head_of_state mohamed-boudiaf
MAR 1991-09-06 head_of_state hassan-ii-of-morocco
MAR 2020-12-10 head_of_state mohammed-vi-of-morocco
TUN 1985-10-01 head_of_state habib-bourguiba
TUN 2010-12-17 head_of_state zine-el-abidine-ben-ali
TUN 2011-10-23 head_of_government beji-caid-essebsi
LBY 1986-04-15 leader muammar-gaddafi
LBY 2019-04-04 head_of_government fayez-al-sarraj
LBY 2024-01-01 head_of_government abdul-hamid-dbeibah
SDN 2003-02-26 head_of_state omar-al-bashir
SDN 2019-10-01 head_of_government abdalla-hamdok
SDN 2023-04-15 head_of_state abdel-fattah-al-burhan
SSD 2013-12-15 head_of_state salva-kiir
EGY 1980-03-01 head_of_state anwar-sadat
BFA 1986-01-01 head_of_state thomas-sankara
BFA 2023-07-27 head_of_state ibrahim-traore
CIV 2002-09-19 head_of_state laurent-gbagbo
GMB 1993-01-01 head_of_state dawda-jawara
GMB 2012-08-23 head_of_state yahya-jammeh
GHA 1985-01-01 head_of_state jerry-rawlings
GHA 2025-02-01 head_of_state john-mahama
GIN 2009-09-28 head_of_state moussa-dadis-camara
GNB 2022-02-01 head_of_state umaro-sissoco-embalo
LBR 1999-01-01 head_of_state charles-taylor
MLI 2013-01-11 head_of_state dioncounda-traore
MLI 2022-05-15 head_of_state assimi-goita
NER 2023-07-01 head_of_state mohamed-bazoum
NGA 1995-11-10 head_of_state sani-abacha
NGA 2014-04-14 head_of_state goodluck-jonathan
SEN 2012-03-01 head_of_state abdoulaye-wade
SLE 1999-07-07 head_of_state ahmad-tejan-kabbah
CMR 1980-01-01 head_of_state ahmadou-ahidjo
CMR 2025-12-01 head_of_state paul-biya
TCD 1987-01-01 head_of_state hissene-habre
TCD 2020-08-11 head_of_state idriss-deby
COD 1996-10-01 head_of_state mobutu-sese-seko
COD 1998-08-02 head_of_state laurent-desire-kabila
COD 2024-01-20 head_of_state felix-tshisekedi
GAB 2005-01-01 head_of_state omar-bongo
GAB 2024-01-01 head_of_state brice-oligui-nguema
AGO 1988-12-22 head_of_state jose-eduardo-dos-santos
BDI 2015-05-13 head_of_state pierre-nkurunziza
ERI 1998-05-06 head_of_state isaias-afwerki
ETH 1984-10-01 head_of_state mengistu-haile-mariam
ETH 2006-12-24 head_of_government meles-zenawi
ETH 2018-07-09 head_of_government abiy-ahmed
KEN 1998-08-07 head_of_state daniel-arap-moi
KEN 2009-01-01 head_of_government raila-odinga
MDG 2002-12-31 head_of_state marc-ravalomanana
MWI 1993-06-14 head_of_state hastings-banda
MOZ 1984-03-16 head_of_state samora-machel
RWA 1994-04-06 head_of_state juvenal-habyarimana
RWA 2012-11-20 head_of_state paul-kagame
SOM 1977-07-13 head_of_state siad-barre
SOM 2006-12-24 head_of_state abdullahi-yusuf-ahmed
SOM 2024-01-01 head_of_state hassan-sheikh-mohamud
TZA 1978-11-01 head_of_state julius-nyerere
UGA 2000-01-01 head_of_state yoweri-museveni
ZMB 1990-01-01 head_of_state kenneth-kaunda
ZWE 1983-01-01 head_of_government robert-mugabe
ZWE 2000-01-01 head_of_state robert-mugabe
ZAF 1986-01-01 head_of_state p-w-botha
LSO 1998-09-22 head_of_government pakalitha-mosisili
SWZ 2021-06-28 head_of_state mswati-iii-of-eswatini
"""


@dataclass(frozen=True)
class Held:
    """A term in a headship with its holder."""

    person: PersonRecord
    term: OfficeTerm


def read_people(*paths: Path) -> list[PersonRecord]:
    """Everyone in these files, in order."""
    lines = (line for path in paths for line in path.read_bytes().splitlines())
    return [msgspec.json.decode(line, type=PersonRecord) for line in lines]


def everyone() -> list[PersonRecord]:
    """Everyone in the built-in register, whichever file holds him."""
    return read_people(*sorted(DATA.glob("people-*.jsonl")))


def headships(people: Iterable[PersonRecord]) -> dict[str, list[Held]]:
    """Terms in headships by state."""
    held: dict[str, list[Held]] = defaultdict(list)
    for person in people:
        for term in person.terms:
            if term.office in HEADSHIPS:
                held[term.of].append(Held(person, term))
    return held


def folded(name: str) -> str:
    """A name in small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()


def words(name: str) -> list[str]:
    return [w for w in re.split(r"[^a-z]+", folded(name)) if len(w) > 2]


def alike(person: PersonRecord, leader: str) -> bool:
    """Whether a word of a reference's name is one of this person's, spelling aside (Sarnay, Sarney)."""
    ours = {w for name in person.names["en"] for w in words(name)}
    return any(difflib.SequenceMatcher(None, a, b).ratio() >= 0.8 for a in words(leader) for b in ours)


def day_of(text: str) -> dt.date:
    """An ISO day, or the first day of a year where no more is known."""
    return dt.date.fromisoformat(text if len(text) == 10 else f"{text}-01-01")


def near(one: str | None, other: str) -> bool:
    """Whether two ISO days lie within three days of each other."""
    return one is not None and abs((day_of(one) - day_of(other)).days) <= DAYS_APART


def holds(term: OfficeTerm, day: str) -> bool:
    return within(day, term.since, term.until)


def check_shape(people: list[PersonRecord]) -> None:
    """Ids are slugs in order; names stand in both languages, once each."""
    ids = [p.id for p in people]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i) for i in ids)
    for person in people:
        assert set(person.names) == {"en", "id"}, person.id
        assert all(person.names.values()), person.id
        for names in [*person.names.values(), person.short]:
            assert len(names) == len(set(names)), person.id
            assert all(n == unicodedata.normalize("NFC", n).strip() and n for n in names), person.id
        assert person.gender in ("f", "m"), person.id


def check_terms(people: list[PersonRecord], states: set[str]) -> None:
    """Terms are days in order, of these states; nobody holds one office twice at once."""
    for person in people:
        assert person.terms, person.id
        for term in person.terms:
            assert term.of in states, person.id
            assert term.office in HEADSHIPS, person.id
            assert term.since is not None, person.id
            days = [day_of(d) for d in (term.since, term.until) if d is not None]
            assert days == sorted(days), person.id
            assert days[-1] <= dt.date.fromisoformat(TODAY), person.id
        spans = sorted((t.office, t.of, t.since or "", t.until or "9999") for t in person.terms)
        for (office, of, _, until), (next_office, next_of, since, _) in pairwise(spans):
            assert (office, of) != (next_office, next_of) or until <= since, person.id


def check_sources(people: list[PersonRecord], listed: Path) -> None:
    """The list holds what is used, and what is unchecked says so."""
    sources = msgspec.json.decode(listed.read_bytes(), type=list[SourceRecord])
    defined = [s.id for s in sources]
    assert defined == sorted(set(defined))
    assert {s for p in people for s in p.sources} - SHARED_SOURCES == set(defined)
    for person in people:
        checked = sorted({t.source for t in person.terms if t.source})
        assert checked == list(person.sources), person.id
        assert ("terms" in person.unverified) == (not checked), person.id


def check_once(people: list[PersonRecord]) -> None:
    """Nobody of these people stands twice over all files, by id or by a full name."""
    register = everyone()
    ids = Counter(p.id for p in register)
    assert [p.id for p in people if ids[p.id] != 1] == []
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for person in register:
        for name in {n for names in person.names.values() for n in names}:
            bearers[key_of(name)].add(person.id)
    ours = {p.id for p in people}
    twice = {key: sorted(who) for key, who in bearers.items() if len(who) > 1 and who & ours}
    assert twice == {}


def compared_with_archigos(
    held: dict[str, list[Held]], codes: dict[int, str], missing_for_a_reason: Iterable[str]
) -> tuple[float, list[str]]:
    """The share of its days (starts, and ends before it closes) that agree, and whom we lack."""
    agreeing, differing, missing = 0, [], []
    for row in csv.DictReader(ARCHIGOS.open(encoding="utf-8")):
        state = codes.get(int(float(row["gwcode"])))
        label = f"{state} {row['leader']}"
        if state is None or row["enddate"] < COVERED_FROM or label in missing_for_a_reason:
            continue
        terms = [one.term for one in held[state] if alike(one.person, row["leader"])]
        if not terms:
            missing.append(f"{label} {row['startdate']}")
            continue
        days = {"since": row["startdate"]}
        if row["enddate"] < ARCHIGOS_CLOSES:
            days["until"] = row["enddate"]
        for side, day in days.items():
            if any(near(getattr(term, side), day) for term in terms):
                agreeing += 1
            else:
                differing.append(f"{label} {side} {day}")
    total = agreeing + len(differing)
    print(f"\nArchigos 4.1: {agreeing} of {total} days agree; differing: {differing}; missing: {missing}")
    return agreeing / total, missing


def compared_with_2021(held: dict[str, list[Held]], countries: dict[str, str]) -> tuple[int, list[str]]:
    """How many holders have the same years (the same start where no end is given), and whom we lack."""
    agreeing, differing, missing = 0, [], []
    for row in csv.DictReader(LEADERS_2021.open(encoding="utf-8")):
        state, name = countries.get(row["country"]), row["officeholderLabel"]
        if state is None or re.search("overnor|onarch", row["positionLabel"]):
            continue
        terms = [
            one.term for one in held[state] if key_of(name) in {key_of(n) for n in one.person.names["en"]}
        ]
        label = f"{state} {name} {row['start_year']}-{row['end_year']}"
        if not terms:
            missing.append(label)
        elif any(
            (term.since or "")[:4] == row["start_year"] and row["end_year"] in ("", (term.until or "")[:4])
            for term in terms
        ):
            agreeing += 1
        else:
            differing.append(label)
    print(f"\nLeaders of 2021: {agreeing} agree; differing: {differing}; missing: {missing}")
    return agreeing, missing


@pytest.fixture(scope="module")
def people() -> list[PersonRecord]:
    return read_people(DATA / "people-africa.jsonl")


@pytest.fixture(scope="module")
def held() -> dict[str, list[Held]]:
    return headships(everyone())


def test_shape(people: list[PersonRecord]) -> None:
    check_shape(people)
    assert len(people) >= 800


def test_terms(people: list[PersonRecord]) -> None:
    check_terms(people, set(MEMBERS))


def test_sources(people: list[PersonRecord]) -> None:
    check_sources(people, DATA / "sources-people-africa.json")


def test_everyone_stands_once_over_all_files(people: list[PersonRecord]) -> None:
    check_once(people)


@pytest.mark.parametrize("state", MEMBERS)
def test_each_headship_has_a_holder_on_five_days(state: str, held: dict[str, list[Held]]) -> None:
    for day in DAYS:
        for office in ("head_of_state", "head_of_government"):
            if (state, office, day) not in NO_SUCH_HEADSHIP:
                assert any(one.term.office == office and holds(one.term, day) for one in held[state]), day


@pytest.mark.parametrize("state", MEMBERS)
def test_one_in_office_today(state: str, held: dict[str, list[Held]]) -> None:
    for office in ("head_of_state", "head_of_government"):
        open_terms = [o.person.id for o in held[state] if o.term.office == office and o.term.until is None]
        expected = 0 if (state, office) in NOBODY_KNOWN_TODAY else 1
        assert len(open_terms) == expected, (office, open_terms)


@pytest.mark.parametrize("line", KNOWN.split("\n")[1:-1])
def test_the_head_of_a_day_is_known(line: str, held: dict[str, list[Held]]) -> None:
    state, day, office, person = line.split()
    found = [one.person.id for one in held[state] if one.term.office == office and holds(one.term, day)]
    assert found == [person]


def test_agreement_with_archigos(held: dict[str, list[Held]]) -> None:
    if not ARCHIGOS.exists():
        pytest.skip("leaders_archigos.csv is not beside the checkout (shared/reference)")
    share, missing = compared_with_archigos(held, GLEDITSCH_WARD, KNOWN_MISSING)
    assert share >= ARCHIGOS_SHARE
    assert not missing


def test_agreement_with_the_leaders_of_2021(held: dict[str, list[Held]]) -> None:
    if not LEADERS_2021.exists():
        pytest.skip("leaders_2021.csv is not beside the checkout (shared/reference)")
    agreeing, missing = compared_with_2021(held, STATES_2021)
    assert agreeing >= LEADERS_2021_FLOOR
    assert len(missing) <= 3  # an id without a name, a chief minister, "Matamela Cyril Ramaphosa"
