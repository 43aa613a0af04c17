"""The register of heads of state and government of the American members of the United Nations.

Reads ``people-americas.jsonl`` and its list of sources. Argentina, Brazil, Canada, Mexico and the United
States stand in other files since 1990; here are only those of the first four who were in office before.
"""

from __future__ import annotations

import pytest
from tests.actors.test_data_people_africa import (
    ARCHIGOS,
    DATA,
    DAYS,
    LEADERS_2021,
    Held,
    check_once,
    check_shape,
    check_sources,
    check_terms,
    compared_with_2021,
    compared_with_archigos,
    everyone,
    headships,
    holds,
    read_people,
)

from foedus.actors.record import PersonRecord

ARCHIGOS_SHARE = 0.9
LEADERS_2021_FLOOR = 42  # of 42

GLEDITSCH_WARD = {
    31: "BHS", 40: "CUB", 41: "HTI", 42: "DOM", 51: "JAM", 52: "TTO", 53: "BRB", 54: "DMA", 55: "GRD",
    56: "LCA", 57: "VCT", 58: "ATG", 60: "KNA", 80: "BLZ", 90: "GTM", 91: "HND", 92: "SLV", 93: "NIC",
    94: "CRI", 95: "PAN", 100: "COL", 101: "VEN", 110: "GUY", 115: "SUR", 130: "ECU", 135: "PER",
    145: "BOL", 150: "PRY", 155: "CHL", 165: "URY",
    20: "CAN", 70: "MEX", 140: "BRA", 160: "ARG",
}  # fmt: skip
MOSTLY_ELSEWHERE = {"ARG", "BRA", "CAN", "MEX"}
MEMBERS = sorted({*GLEDITSCH_WARD.values()} - MOSTLY_ELSEWHERE)

STATES_2021 = {
    "Antigua and Barbuda": "ATG", "Barbados": "BRB", "Belize": "BLZ", "Bolivia": "BOL", "Chile": "CHL",
    "Colombia": "COL", "Costa Rica": "CRI", "Cuba": "CUB", "Dominica": "DMA",
    "Dominican Republic": "DOM", "Ecuador": "ECU", "El Salvador": "SLV", "Grenada": "GRD",
    "Guatemala": "GTM", "Guyana": "GUY", "Haiti": "HTI", "Honduras": "HND", "Jamaica": "JAM",
    "Nicaragua": "NIC", "Panama": "PAN", "Paraguay": "PRY", "Peru": "PER",
    "Saint Kitts and Nevis": "KNA", "Saint Lucia": "LCA", "Saint Vincent and the Grenadines": "VCT",
    "Suriname": "SUR", "The Bahamas": "BHS", "Trinidad and Tobago": "TTO", "Uruguay": "URY",
    "Venezuela": "VEN",
}  # fmt: skip

REALMS = {"ATG", "BHS", "BLZ", "GRD", "JAM", "KNA", "LCA", "VCT"}
"""Their head of state is the monarch of the United Kingdom, who stands in the file of the powers."""
REPUBLIC_SINCE = {"BRB": "2021-11-30"}

IN_OFFICE_TODAY = {
    ("HTI", "head_of_state"): 0,  # vacant: the prime minister has governed alone since 7 February 2026
    ("NIC", "head_of_state"): 2,  # two co-presidents
    ("PER", "head_of_state"): 0,  # who took office on 28 July 2026 was not found
    ("PER", "head_of_government"): 0,
}

KNOWN = """
ARG 1982-04-02 head_of_state leopoldo-galtieri
BRA 1982-01-01 head_of_state joao-figueiredo
CAN 1982-04-17 head_of_government pierre-trudeau
MEX 1985-09-19 head_of_state miguel-de-la-madrid
BHS 2005-01-01 head_of_government perry-christie
BRB 2021-12-01 head_of_state sandra-mason
BRB 2021-12-01 head_of_government mia-mottley
CUB 1962-10-22 head_of_government fidel-castro
CUB 2014-12-17 head_of_state raul-castro
CUB 2021-07-11 leader miguel-diaz-canel
DMA 2017-09-18 head_of_government roosevelt-skerrit
DOM 1990-01-01 head_of_state joaquin-balaguer
GRD 1983-01-01 head_of_government maurice-bishop
GUY 2024-01-01 head_of_state irfaan-ali
GUY 1993-01-01 head_of_state cheddi-jagan
HTI 1985-01-01 head_of_state jean-claude-duvalier
HTI 2004-02-28 head_of_state jean-bertrand-aristide
HTI 2021-07-01 head_of_state jovenel-moise
JAM 2020-01-01 head_of_government andrew-holness
LCA 2007-06-01 head_of_government john-compton
VCT 2023-12-14 head_of_government ralph-gonsalves
TTO 2025-09-01 head_of_government kamla-persad-bissessar
SUR 2015-01-01 head_of_state desi-bouterse
GTM 1982-06-01 head_of_state efrain-rios-montt
GTM 2024-06-01 head_of_state bernardo-arevalo
HND 2009-06-27 head_of_state manuel-zelaya
HND 2009-07-01 head_of_state roberto-micheletti
SLV 1989-11-16 head_of_state alfredo-cristiani
SLV 2024-01-01 head_of_state nayib-bukele
NIC 1986-06-27 head_of_state daniel-ortega
CRI 1987-08-07 head_of_state oscar-arias
PAN 1988-12-01 leader manuel-noriega
PAN 2000-01-01 head_of_state mireya-moscoso
COL 2008-03-01 head_of_state alvaro-uribe
COL 2016-09-26 head_of_state juan-manuel-santos
COL 2026-10-01 head_of_state abelardo-de-la-espriella
VEN 2002-04-11 head_of_state hugo-chavez
VEN 2019-02-01 head_of_state nicolas-maduro
VEN 2019-02-01 leader juan-guaido
VEN 2026-02-01 head_of_state delcy-rodriguez
ECU 2008-03-02 head_of_state rafael-correa
ECU 2025-01-01 head_of_state daniel-noboa
PER 1995-01-26 head_of_state alberto-fujimori
PER 2020-11-12 head_of_state manuel-merino
BOL 2003-10-01 head_of_state gonzalo-sanchez-de-lozada
BOL 2010-01-01 head_of_state evo-morales
BOL 2026-01-01 head_of_state rodrigo-paz
PRY 1985-01-01 head_of_state alfredo-stroessner
PRY 2012-06-01 head_of_state fernando-lugo
CHL 1984-11-29 head_of_state augusto-pinochet
CHL 2026-06-01 head_of_state jose-antonio-kast
URY 2013-01-01 head_of_state jose-mujica
"""


@pytest.fixture(scope="module")
def people() -> list[PersonRecord]:
    return read_people(DATA / "people-americas.jsonl")


@pytest.fixture(scope="module")
def held() -> dict[str, list[Held]]:
    return headships(everyone())


def test_shape(people: list[PersonRecord]) -> None:
    check_shape(people)
    assert len(people) >= 360


def test_terms(people: list[PersonRecord]) -> None:
    check_terms(people, {*MEMBERS, *MOSTLY_ELSEWHERE})


def test_sources(people: list[PersonRecord]) -> None:
    check_sources(people, DATA / "sources-people-americas.json")


def test_everyone_stands_once_over_all_files(people: list[PersonRecord]) -> None:
    check_once(people)


@pytest.mark.parametrize("state", MEMBERS)
def test_each_headship_has_a_holder_on_five_days(state: str, held: dict[str, list[Held]]) -> None:
    for day in DAYS:
        for office in ("head_of_state", "head_of_government"):
            crown = state in REALMS or day < REPUBLIC_SINCE.get(state, "")
            if office == "head_of_state" and crown:
                continue
            assert any(one.term.office == office and holds(one.term, day) for one in held[state]), day


@pytest.mark.parametrize("state", MEMBERS)
def test_one_in_office_today(state: str, held: dict[str, list[Held]]) -> None:
    for office in ("head_of_state", "head_of_government"):
        open_terms = [o.person.id for o in held[state] if o.term.office == office and o.term.until is None]
        usual = 0 if state in REALMS and office == "head_of_state" else 1
        assert len(open_terms) == IN_OFFICE_TODAY.get((state, office), usual), (office, open_terms)


@pytest.mark.parametrize("line", KNOWN.split("\n")[1:-1])
def test_the_head_of_a_day_is_known(line: str, held: dict[str, list[Held]]) -> None:
    state, day, office, person = line.split()
    found = [one.person.id for one in held[state] if one.term.office == office and holds(one.term, day)]
    assert found == [person]


def test_agreement_with_archigos(held: dict[str, list[Held]]) -> None:
    if not ARCHIGOS.exists():
        pytest.skip("leaders_archigos.csv is not beside the checkout (shared/reference)")
    share, missing = compared_with_archigos(held, GLEDITSCH_WARD, ())
    assert share >= ARCHIGOS_SHARE
    assert not missing


def test_agreement_with_the_leaders_of_2021(held: dict[str, list[Held]]) -> None:
    if not LEADERS_2021.exists():
        pytest.skip("leaders_2021.csv is not beside the checkout (shared/reference)")
    agreeing, missing = compared_with_2021(held, STATES_2021)
    assert agreeing >= LEADERS_2021_FLOOR
    assert not missing
