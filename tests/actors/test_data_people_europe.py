"""The register of heads of state and government of Europe, of Yugoslavia and of what was the Soviet Union.

Reads ``people-europe.jsonl`` and its list of sources. Where a start or an end differs from Archigos, ours is
the day of the office held, where Archigos counts the day from which someone led in fact: presidents suspended
or ill (Băsescu, Tudjman), party leaders before their election (Zhivkov, Tito), a vote of parliament before a
government took office (Slovenia), the coalition of one prime minister after another (Bondevik).
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.actors.headships import (
    DATA,
    Held,
    compare_with_2021,
    compare_with_archigos,
    entered_twice,
    faults_of_shape,
    faults_of_sources,
    faults_of_terms,
    holders,
    read_people,
    register,
    without_holder,
)

from foedus.actors.record import PersonRecord

MEMBERS = [
    "ALB", "AND", "ARM", "AUT", "AZE", "BEL", "BGR", "BIH", "BLR", "CHE", "CYP", "CZE", "DEU", "DNK",
    "ESP", "EST", "FIN", "FRA", "GBR", "GEO", "GRC", "HRV", "HUN", "IRL", "ISL", "ITA", "KAZ", "KGZ",
    "LIE", "LTU", "LUX", "LVA", "MCO", "MDA", "MKD", "MLT", "MNE", "NLD", "NOR", "POL", "PRT", "ROU",
    "RUS", "SMR", "SRB", "SVK", "SVN", "SWE", "TJK", "TKM", "UKR", "UZB", "VAT", "XKX",
]  # fmt: skip
ENDED = ["CSK", "DDR", "SCG", "YUG"]

NOBODY = {
    ("CHE", "head_of_government", "*"): "the Federal Council is both; its president of the year is entered",
    ("SMR", "head_of_state", "*"): "two captains regent change every half-year: not entered",
    ("SMR", "head_of_government", "*"): "the captains regent head the Congress of State: not entered",
    ("XKX", "head_of_state", "2001-01-01"): "under the administration of the United Nations",
    ("XKX", "head_of_government", "2001-01-01"): "under the administration of the United Nations",
}

NAMESAKES = {
    "albert-ii-of-belgium",
    "albert-ii-of-monaco",
    "andris-berzins-1944",
    "andris-berzins-1951",
}
"""Two pairs who bear one name: a king and a prince, a president and a prime minister."""

GLEDITSCH_WARD: dict[int, tuple[str, ...]] = {
    205: ("IRL",), 210: ("NLD",), 211: ("BEL",), 212: ("LUX",), 225: ("CHE",), 230: ("ESP",), 235: ("PRT",),
    260: ("DEU",), 265: ("DDR",), 290: ("POL",), 305: ("AUT",), 310: ("HUN",), 315: ("CSK",), 316: ("CZE",),
    317: ("SVK",), 325: ("ITA",), 338: ("MLT",), 339: ("ALB",), 340: ("SRB",), 341: ("MNE",), 343: ("MKD",),
    344: ("HRV",), 345: ("YUG", "SCG", "SRB"), 346: ("BIH",), 347: ("XKX",), 349: ("SVN",), 350: ("GRC",),
    352: ("CYP",), 355: ("BGR",), 359: ("MDA",), 360: ("ROU",), 366: ("EST",), 367: ("LVA",), 368: ("LTU",),
    369: ("UKR",), 370: ("BLR",), 371: ("ARM",), 372: ("GEO",), 373: ("AZE",), 375: ("FIN",), 380: ("SWE",),
    385: ("NOR",), 390: ("DNK",), 395: ("ISL",), 701: ("TKM",), 702: ("TJK",), 703: ("KGZ",), 704: ("UZB",),
    705: ("KAZ",),
}  # fmt: skip

ARCHIGOS_LACKS = {"DDR Gysi"}
"""Led the party after it had given up power; he held no office of state."""

COUNTRIES_2021 = {
    "Albania": "ALB", "Andorra": "AND", "Armenia": "ARM", "Austria": "AUT", "Azerbaijan": "AZE",
    "Belarus": "BLR", "Belgium": "BEL", "Bosnia and Herzegovina": "BIH", "Bulgaria": "BGR",
    "Croatia": "HRV", "Cyprus": "CYP", "Czech Republic": "CZE", "Estonia": "EST", "Finland": "FIN",
    "Georgia": "GEO", "Germany": "DEU", "Greece": "GRC", "Hungary": "HUN", "Iceland": "ISL", "Italy": "ITA",
    "Kazakhstan": "KAZ", "Kingdom of Denmark": "DNK", "Kingdom of the Netherlands": "NLD", "Kosovo": "XKX",
    "Kyrgyzstan": "KGZ", "Latvia": "LVA", "Liechtenstein": "LIE", "Lithuania": "LTU", "Luxembourg": "LUX",
    "Malta": "MLT", "Moldova": "MDA", "Monaco": "MCO", "Montenegro": "MNE", "North Macedonia": "MKD",
    "Norway": "NOR", "Poland": "POL", "Portugal": "PRT", "Republic of Ireland": "IRL", "Romania": "ROU",
    "Serbia": "SRB", "Slovakia": "SVK", "Slovenia": "SVN", "Spain": "ESP", "Sweden": "SWE",
    "Tajikistan": "TJK", "Turkmenistan": "TKM", "Ukraine": "UKR", "Uzbekistan": "UZB", "Vatican City": "VAT",
}  # fmt: skip
LACKED_2021 = {
    "AND Emmanuel Macron",  # co-prince as president of France
    "LIE Hans-Adam II, Prince of Liechtenstein",  # entered under his name without the title
    "MCO Albert II, Prince of Monaco",
    "VAT Fernando Vérgez Alzaga",  # governs the city, not the Holy See
}

ARCHIGOS_SHARE = 0.85
LEADERS_2021_FLOOR = 95

KNOWN = """
ALB 1997-03-01 head_of_state sali-berisha
AUT 2000-02-10 head_of_government wolfgang-schussel
BEL 2003-03-20 head_of_government guy-verhofstadt
BGR 2015-06-01 head_of_government boyko-borisov
BGR 2026-06-01 head_of_government rumen-radev
BIH 1995-07-11 head_of_state alija-izetbegovic
BIH 2021-01-01 head_of_state milorad-dodik
CHE 2024-06-15 head_of_state viola-amherd
CSK 1989-11-17 head_of_state gustav-husak
CYP 2004-04-24 head_of_state tassos-papadopoulos
CZE 1999-03-12 head_of_state vaclav-havel
DDR 1989-11-09 leader egon-krenz
DNK 2026-06-15 head_of_government mette-frederiksen
ESP 2003-03-20 head_of_government jose-maria-aznar
EST 2022-02-24 head_of_state alar-karis
FIN 2023-04-04 head_of_government sanna-marin
GEO 2008-08-08 head_of_state mikheil-saakashvili
GRC 2015-07-05 head_of_government alexis-tsipras
HRV 1995-08-04 head_of_state franjo-tudjman
HUN 2022-02-24 head_of_government viktor-orban
HUN 2026-06-01 head_of_government peter-magyar
IRL 1998-04-10 head_of_government bertie-ahern
KAZ 2001-09-11 head_of_state nursultan-nazarbayev
KAZ 2022-01-06 head_of_state kassym-jomart-tokayev
KGZ 2010-06-10 head_of_state roza-otunbayeva
LTU 2023-07-12 head_of_state gitanas-nauseda
LVA 2026-06-15 head_of_government andris-kulbergs
MKD 2018-06-17 head_of_government zoran-zaev
NLD 1995-07-11 head_of_government wim-kok
NOR 2025-01-01 head_of_government jonas-gahr-store
POL 1991-07-01 head_of_state lech-walesa
PRT 1986-01-01 head_of_government anibal-cavaco-silva
ROU 1989-12-01 head_of_state nicolae-ceausescu
SRB 1995-12-14 head_of_state slobodan-milosevic
SRB 2024-01-01 head_of_state aleksandar-vucic
SWE 1986-02-28 head_of_government olof-palme
SWE 2023-07-10 head_of_government ulf-kristersson
UKR 1994-01-14 head_of_state leonid-kravchuk
UZB 2005-05-13 head_of_state islam-karimov
VAT 1989-12-01 head_of_state john-paul-ii
VAT 2025-06-01 head_of_state leo-xiv
XKX 2008-02-18 head_of_government hashim-thaci
YUG 1980-01-01 head_of_state josip-broz-tito
YUG 1999-03-24 head_of_state slobodan-milosevic
YUG 2001-01-01 head_of_state vojislav-kostunica
"""


@pytest.fixture(scope="module")
def people() -> list[PersonRecord]:
    return read_people(DATA / "people-europe.jsonl")


@pytest.fixture(scope="module")
def held() -> dict[str, list[Held]]:
    return register()


def test_shape(people: list[PersonRecord]) -> None:
    assert faults_of_shape(people) == []
    assert len(people) >= 840


def test_terms(people: list[PersonRecord]) -> None:
    assert faults_of_terms(people, {*MEMBERS, *ENDED, "SUN", "eu"}) == []


def test_sources(people: list[PersonRecord]) -> None:
    assert faults_of_sources(people, DATA / "sources-people-europe.json") == []


def test_nobody_is_entered_twice(people: list[PersonRecord]) -> None:
    assert entered_twice(people, NAMESAKES) == []


def test_every_headship_is_held_on_five_days(held: dict[str, list[Held]]) -> None:
    assert without_holder(held, MEMBERS, NOBODY) == []


def test_yugoslavia_and_what_followed_has_heads_until_it_ends(held: dict[str, list[Held]]) -> None:
    assert holders(held, "YUG", "head_of_government", "2001-01-01") == ["zoran-zizic"]
    assert holders(held, "SCG", "head_of_state", "2005-01-01") == ["svetozar-marovic"]
    assert not holders(held, "YUG", "head_of_state", "2003-02-04")


@pytest.mark.parametrize("line", KNOWN.split("\n")[1:-1])
def test_the_head_of_a_day_is_known(line: str, held: dict[str, list[Held]]) -> None:
    state, day, office, person = line.split()
    assert holders(held, state, office, day) == [person]


def test_agreement_with_archigos(shared: Path, held: dict[str, list[Held]]) -> None:
    path = shared / "reference" / "leaders_archigos.csv"
    share, missing = compare_with_archigos(path, held, GLEDITSCH_WARD, ARCHIGOS_LACKS)
    assert share >= ARCHIGOS_SHARE
    assert missing == []


def test_agreement_with_the_leaders_of_2021(shared: Path, held: dict[str, list[Held]]) -> None:
    path = shared / "reference" / "leaders_2021.csv"
    agreeing, missing = compare_with_2021(path, held, COUNTRIES_2021, LACKED_2021)
    assert agreeing >= LEADERS_2021_FLOOR
    assert missing == []
