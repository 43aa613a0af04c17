"""The register of heads of state and government of the G20 (less the powers), of ASEAN and of some others.

Reads ``people-g20-asean.jsonl`` and its list of sources; what agrees with the two reference tables beside the
checkout is printed, and floors are asserted that were reached when the file was written.
"""

from __future__ import annotations

import csv
import datetime as dt
import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

import foedus.actors
from foedus.actors.record import OfficeTerm, PersonRecord, SourceRecord

DATA = Path(foedus.actors.__file__).parent / "data"
SHARED = Path(__file__).resolve().parents[3] / "shared"
ARCHIGOS = SHARED / "reference" / "leaders_archigos.csv"
LEADERS_2021 = SHARED / "reference" / "leaders_2021.csv"

HEADSHIPS = ("head_of_state", "head_of_government", "leader")
SOURCES_OF_A_COLLEAGUE = {"archigos-4.1", "world-leaders-2021"}
TODAY = "2026-11-24"
ARCHIGOS_FLOOR = 174  # of 183
LEADERS_2021_FLOOR = 59  # of 61
IN_THE_FILE_OF_THE_POWERS = ("Elizabeth II", "Charles III", "Fumio Kishida", "Prodi")

SINCE_1990 = [
    "ARG", "AUS", "BRA", "CAN", "DEU", "IND", "IDN", "ITA", "JPN", "MEX", "SAU", "ZAF", "TUR",
    "BRN", "KHM", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "VNM",
]  # fmt: skip
SINCE_2000 = ["IRN", "ISR", "UKR", "PAK", "EGY", "SYR", "BLR", "POL", "NZL", "PNG"]
COVERED_FROM = {
    **dict.fromkeys(SINCE_1990, "1990-01-01"),
    **dict.fromkeys(SINCE_2000, "2000-01-01"),
    "TLS": "2002-05-20",
}
ENTERED_ELSEWHERE = {"IDN": [("2024-10-20", TODAY)]}
"""Spans in which every head of a state stands in another file (Indonesia: Prabowo Subianto)."""

GLEDITSCH_WARD = {
    160: "ARG", 900: "AUS", 140: "BRA", 20: "CAN", 255: "DEU", 260: "DEU", 750: "IND", 850: "IDN",
    325: "ITA", 740: "JPN", 70: "MEX", 670: "SAU", 560: "ZAF", 640: "TUR", 835: "BRN", 811: "KHM",
    812: "LAO", 820: "MYS", 775: "MMR", 840: "PHL", 830: "SGP", 800: "THA", 816: "VNM", 860: "TLS",
    630: "IRN", 666: "ISR", 369: "UKR", 770: "PAK", 651: "EGY", 652: "SYR", 370: "BLR", 290: "POL",
    920: "NZL", 910: "PNG",
}  # fmt: skip

STATES_2021 = {
    "Argentina": "ARG", "Australia": "AUS", "Brazil": "BRA", "Canada": "CAN", "Germany": "DEU",
    "India": "IND", "Indonesia": "IDN", "Italy": "ITA", "Japan": "JPN", "Mexico": "MEX",
    "Saudi Arabia": "SAU", "South Africa": "ZAF", "Turkey": "TUR", "Brunei": "BRN", "Cambodia": "KHM",
    "Laos": "LAO", "Malaysia": "MYS", "Myanmar": "MMR", "Philippines": "PHL", "Singapore": "SGP",
    "Thailand": "THA", "Vietnam": "VNM", "East Timor": "TLS", "Iran": "IRN", "Israel": "ISR",
    "Ukraine": "UKR", "Pakistan": "PAK", "Egypt": "EGY", "Syria": "SYR", "Belarus": "BLR",
    "Poland": "POL", "New Zealand": "NZL", "Papua New Guinea": "PNG",
}  # fmt: skip

KNOWN = """
ARG 1995-06-01 head_of_government carlos-menem
ARG 2024-03-01 head_of_state javier-milei
AUS 2003-03-20 head_of_government john-howard
AUS 2012-01-01 head_of_government julia-gillard
AUS 2026-06-01 head_of_government anthony-albanese
BRA 2009-04-02 head_of_state luiz-inacio-lula-da-silva
BRA 2020-05-01 head_of_state jair-bolsonaro
CAN 2001-10-07 head_of_government jean-chretien
CAN 2025-06-01 head_of_government mark-carney
DEU 1990-10-03 head_of_government helmut-kohl
DEU 2014-07-13 head_of_government angela-merkel
DEU 2020-01-01 head_of_state frank-walter-steinmeier
IND 1998-05-11 head_of_government atal-bihari-vajpayee
IND 2008-11-26 head_of_government manmohan-singh
IND 2025-05-07 head_of_government narendra-modi
IND 2025-05-07 head_of_state droupadi-murmu
IDN 1997-08-01 head_of_state suharto
IDN 1999-09-05 head_of_state b-j-habibie
IDN 2000-06-01 head_of_state abdurrahman-wahid
IDN 2003-01-01 head_of_state megawati-sukarnoputri
IDN 2009-01-01 head_of_government susilo-bambang-yudhoyono
IDN 2018-01-01 head_of_government joko-widodo
ITA 2011-03-19 head_of_government silvio-berlusconi
ITA 2023-01-01 head_of_government giorgia-meloni
JPN 2002-09-17 head_of_government junichiro-koizumi
JPN 2015-09-19 head_of_government shinzo-abe
JPN 2021-04-16 head_of_government yoshihide-suga
JPN 2025-02-07 head_of_government shigeru-ishiba
JPN 2025-11-07 head_of_government sanae-takaichi
JPN 2000-01-01 head_of_state akihito
MEX 2001-09-11 head_of_state vicente-fox
MEX 2025-01-01 head_of_state claudia-sheinbaum
SAU 1990-08-02 head_of_state fahd-of-saudi-arabia
SAU 2025-09-17 head_of_government mohammed-bin-salman
ZAF 1995-06-24 head_of_state nelson-mandela
ZAF 2023-08-22 head_of_state cyril-ramaphosa
TUR 2003-03-20 head_of_government recep-tayyip-erdogan
TUR 2016-07-15 head_of_state recep-tayyip-erdogan
TUR 2001-02-21 head_of_government bulent-ecevit
BRN 1999-01-01 head_of_government hassanal-bolkiah
KHM 1995-01-01 head_of_government norodom-ranariddh
KHM 2010-01-01 head_of_government hun-sen
KHM 2025-07-24 head_of_government hun-manet
LAO 2017-01-01 leader bounnhang-vorachith
LAO 2024-10-09 head_of_government sonexay-siphandone
MYS 1998-09-02 head_of_government mahathir-mohamad
MYS 2019-01-01 head_of_government mahathir-mohamad
MYS 2025-10-26 head_of_government anwar-ibrahim
MYS 2024-06-01 head_of_state ibrahim-of-johor
MMR 2008-05-02 head_of_state than-shwe
MMR 2017-08-25 head_of_government aung-san-suu-kyi
MMR 2021-02-02 leader min-aung-hlaing
MMR 2026-06-01 head_of_state min-aung-hlaing
PHL 1991-09-16 head_of_state corazon-aquino
PHL 2016-07-12 head_of_state rodrigo-duterte
PHL 2023-02-03 head_of_state ferdinand-marcos-jr
SGP 1990-06-01 head_of_government lee-kuan-yew
SGP 2025-01-01 head_of_government lawrence-wong
THA 2005-01-01 head_of_government thaksin-shinawatra
THA 2014-05-23 leader prayut-chan-ocha
THA 2025-07-24 head_of_government phumtham-wechayachai
THA 2026-06-01 head_of_government anutin-charnvirakul
VNM 2014-05-02 leader nguyen-phu-trong
VNM 2025-01-01 head_of_state luong-cuong
VNM 2026-06-01 head_of_state to-lam
VNM 2026-06-01 head_of_government le-minh-hung
TLS 2006-05-28 head_of_government mari-alkatiri
TLS 2025-10-26 head_of_government xanana-gusmao
IRN 2015-07-14 head_of_government hassan-rouhani
IRN 2020-01-08 leader ali-khamenei
IRN 2026-06-01 leader mojtaba-khamenei
ISR 2006-07-12 head_of_government ehud-olmert
ISR 2023-10-07 head_of_government benjamin-netanyahu
UKR 2008-04-03 head_of_state viktor-yushchenko
UKR 2014-03-18 head_of_state oleksandr-turchynov
UKR 2022-02-24 head_of_state volodymyr-zelensky
UKR 2022-02-24 head_of_government denys-shmyhal
PAK 2001-09-11 head_of_state pervez-musharraf
PAK 2019-02-26 head_of_government imran-khan
PAK 2025-05-07 head_of_government shehbaz-sharif
EGY 2003-01-01 head_of_state hosni-mubarak
EGY 2012-11-21 head_of_state mohamed-morsi
EGY 2025-10-13 head_of_state abdel-fattah-el-sisi
SYR 2013-08-21 head_of_state bashar-al-assad
SYR 2025-05-14 head_of_state ahmed-al-sharaa
BLR 2022-02-24 head_of_state alexander-lukashenko
POL 2010-04-11 head_of_state bronislaw-komorowski
POL 2022-11-15 head_of_government mateusz-morawiecki
POL 2025-09-10 head_of_state karol-nawrocki
NZL 2001-09-11 head_of_government helen-clark
NZL 2019-03-15 head_of_government jacinda-ardern
PNG 2025-10-06 head_of_government james-marape
"""


@pytest.fixture(scope="module")
def people() -> list[PersonRecord]:
    lines = (DATA / "people-g20-asean.jsonl").read_bytes().splitlines()
    return [msgspec.json.decode(line, type=PersonRecord) for line in lines]


@pytest.fixture(scope="module")
def sources() -> list[SourceRecord]:
    return msgspec.json.decode((DATA / "sources-people-g20-asean.json").read_bytes(), type=list[SourceRecord])


def folded(name: str) -> str:
    """A name in small ASCII letters: ``Erdoğan`` to ``erdogan``."""
    plain = name.translate(str.maketrans("ıİđĐłŁ", "iIdDlL"))
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).lower()


def words(name: str) -> list[str]:
    return [w for w in re.split(r"[^a-z]+", folded(name)) if len(w) > 1]


def alike(person: PersonRecord, leader: str) -> bool:
    """Whether a word of a reference's name is one of this person's, spelling aside (Phomivan, Phomvihane)."""
    ours = {w for name in person.names["en"] for w in words(name)}
    ours |= {"".join(words(name)[-2:]) for name in person.names["en"]}
    return any(
        difflib.SequenceMatcher(None, theirs, own).ratio() >= 0.77
        for theirs in words(leader)
        if len(theirs) > 2
        for own in ours
    )


def days_apart(one: str, other: str) -> int:
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days)


def holds(term: OfficeTerm, day: str) -> bool:
    return (term.since or "") <= day <= (term.until or "9999")


def headships(people: list[PersonRecord], state: str) -> Iterator[tuple[PersonRecord, OfficeTerm]]:
    for person in people:
        for term in person.terms:
            if term.of == state and term.office in HEADSHIPS:
                yield person, term


def test_ids_are_unique_slugs_in_order(people: list[PersonRecord]) -> None:
    ids = [p.id for p in people]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i) for i in ids)
    assert len(ids) >= 380


def test_names_stand_in_both_languages_without_repeats(people: list[PersonRecord]) -> None:
    for person in people:
        assert set(person.names) == {"en", "id"}, person.id
        for names in [*person.names.values(), person.short]:
            assert names, person.id
            assert len(names) == len(set(names)), person.id
            assert all(n == unicodedata.normalize("NFC", n).strip() for n in names), person.id
        assert person.gender in ("f", "m"), person.id


def test_terms_are_sane(people: list[PersonRecord]) -> None:
    for person in people:
        assert person.terms, person.id
        for term in person.terms:
            assert term.of in COVERED_FROM, person.id
            assert term.since is not None, person.id
            days = [dt.date.fromisoformat(d) for d in (term.since, term.until) if d is not None]
            assert days == sorted(days), person.id
            assert days[-1] <= dt.date.fromisoformat(TODAY), person.id


def test_terms_of_one_person_in_one_office_do_not_overlap(people: list[PersonRecord]) -> None:
    for person in people:
        spans = sorted((t.office, t.of, t.since or "", t.until or "9999") for t in person.terms)
        for (office, of, _, until), (next_office, next_of, since, _) in pairwise(spans):
            assert (office, of) != (next_office, next_of) or until <= since, person.id


def test_sources_are_defined_and_used(people: list[PersonRecord], sources: list[SourceRecord]) -> None:
    defined = [s.id for s in sources]
    assert defined == sorted(set(defined))
    assert not SOURCES_OF_A_COLLEAGUE & set(defined)
    used = {s for p in people for s in p.sources}
    assert used - SOURCES_OF_A_COLLEAGUE == set(defined)
    for person in people:
        checked = {t.source for t in person.terms if t.source}
        assert checked <= set(person.sources), person.id
        assert ("terms" in person.unverified) == (not checked), person.id


def test_open_terms_are_few_for_each_state(people: list[PersonRecord]) -> None:
    for state in COVERED_FROM:
        for office in HEADSHIPS:
            in_office = [p.id for p, t in headships(people, state) if t.office == office and t.until is None]
            assert len(in_office) <= 1, (state, office, in_office)


@pytest.mark.parametrize("state", sorted(COVERED_FROM))
def test_someone_heads_each_state_on_thirty_days(state: str, people: list[PersonRecord]) -> None:
    first, last = dt.date.fromisoformat(COVERED_FROM[state]), dt.date.fromisoformat(TODAY)
    for step in range(30):
        day = (first + (last - first) * step / 29).isoformat()
        if any(since <= day <= until for since, until in ENTERED_ELSEWHERE.get(state, [])):
            continue
        assert any(holds(term, day) for _, term in headships(people, state)), (state, day)


@pytest.mark.parametrize("line", KNOWN.split("\n")[1:-1])
def test_the_head_of_a_day_is_known(line: str, people: list[PersonRecord]) -> None:
    state, day, office, person_id = line.split()
    assert person_id in [p.id for p, t in headships(people, state) if t.office == office and holds(t, day)]


def compared(
    people: list[PersonRecord],
    rows: Iterable[tuple[str, str, str]],
    agrees: Callable[[OfficeTerm, str], bool],
) -> tuple[int, list[str], list[str]]:
    """Counts the rows (state, name, what it says of time) with which a term agrees; lists the other rows."""
    matched = 0
    differing: list[str] = []
    missing: list[str] = []
    for state, name, time in rows:
        terms = [t for p, t in headships(people, state) if alike(p, name)]
        if any(agrees(t, time) for t in terms):
            matched += 1
        else:
            (differing if terms else missing).append(f"{state} {name} {time}")
    total = matched + len(differing) + len(missing)
    print(f"\nmatched {matched} of {total}; differing: {differing}; missing: {missing}")
    return matched, differing, missing


def test_agreement_with_archigos(people: list[PersonRecord]) -> None:
    """Leaders in office in 1990 (2000) or later: a headship that starts within 3 days."""
    if not ARCHIGOS.exists():
        pytest.skip("leaders_archigos.csv is not beside the checkout (shared/reference)")
    rows = []
    for row in csv.DictReader(ARCHIGOS.open(encoding="utf-8")):
        state = GLEDITSCH_WARD.get(int(float(row["gwcode"])))
        if state is None or row["leader"] in IN_THE_FILE_OF_THE_POWERS:
            continue
        if row["enddate"] >= COVERED_FROM[state]:
            rows.append((state, row["leader"], row["startdate"]))
    matched, _, missing = compared(people, rows, lambda t, day: days_apart(t.since or "", day) <= 3)
    assert matched >= ARCHIGOS_FLOOR
    assert not missing


def test_agreement_with_the_leaders_of_2021(people: list[PersonRecord]) -> None:
    """Those in office around 2021: a headship of the same years (of the same start where no end is given)."""
    if not LEADERS_2021.exists():
        pytest.skip("leaders_2021.csv is not beside the checkout (shared/reference)")
    rows = []
    for row in csv.DictReader(LEADERS_2021.open(encoding="utf-8")):
        state, name = STATES_2021.get(row["country"]), row["officeholderLabel"]
        if state is None or "overnor" in row["positionLabel"] or name in IN_THE_FILE_OF_THE_POWERS:
            continue
        rows.append((state, name, f"{row['start_year']}-{row['end_year']}"))

    def same_years(term: OfficeTerm, years: str) -> bool:
        start, end = years.split("-")
        return (term.since or "")[:4] == start and end in ("", (term.until or "")[:4])

    matched, _, missing = compared(people, rows, same_years)
    assert matched >= LEADERS_2021_FLOOR
    assert not missing
