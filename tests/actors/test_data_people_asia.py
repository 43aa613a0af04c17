"""The register of heads of state and government of Asia, of the Middle East and of Oceania.

Reads ``people-asia.jsonl``, ``people-oceania.jsonl`` and their list of sources; the states of the G20 and of
ASEAN stand in other files, where these hold only who was lacking there, as a rule those before 1990. Where a
start or an end differs from Archigos, ours is the day of the office held, where Archigos counts the day from
which someone led in fact: Khomeini's return, coups before a government (Thailand), prime ministers while a
presidency is vacant (Lebanon), the emir of Kuwait before and after the occupation, the day of an election
before the oath (New Zealand).
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

ASIA = [
    "AFG", "ARE", "BGD", "BHR", "BRN", "BTN", "CHN", "IDN", "IND", "IRN", "IRQ", "ISR", "JOR", "JPN",
    "KHM", "KOR", "KWT", "LAO", "LBN", "LKA", "MDV", "MMR", "MNG", "MYS", "NPL", "OMN", "PAK", "PHL",
    "PRK", "PSE", "QAT", "SAU", "SGP", "SYR", "THA", "TLS", "TUR", "TWN", "VNM", "YEM",
]  # fmt: skip
OCEANIA = [
    "AUS", "COK", "FJI", "FSM", "KIR", "MHL", "NIU", "NRU", "NZL", "PLW", "PNG", "SLB", "TON", "TUV",
    "VUT", "WSM",
]  # fmt: skip

REALM = "the king of the United Kingdom, who is entered there; the governor-general is left out"
NOBODY = {
    **{(state, "head_of_state", "*"): REALM for state in ("AUS", "COK", "NIU", "NZL", "PNG", "SLB", "TUV")},
    ("AFG", "head_of_state", "2025-01-01"): "the supreme leader of the Taliban is entered as leader",
    ("IDN", "head_of_government", "2025-01-01"): "the president is entered as head of state only",
    ("IRN", "head_of_state", "*"): "the leader is entered as leader, the president as head of government",
    ("KOR", "head_of_government", "*"): "the president heads the government; few prime ministers are entered",
    ("LBN", "head_of_state", "2015-07-01"): "no president from 2014 to 2016: the cabinet acted",
    ("LBN", "head_of_state", "2025-01-01"): "no president from 2022 to 2025: the cabinet acted",
    ("MMR", "head_of_government", "2021-07-01"): "the council's head is entered as leader",
    ("PSE", "head_of_government", "2001-01-01"): "no prime minister before 2003",
    ("SYR", "head_of_state", "2025-01-01"): "no president between December 2024 and 29 January 2025",
    ("TLS", "head_of_state", "2001-01-01"): "independent on 20 May 2002",
    ("TLS", "head_of_government", "2001-01-01"): "independent on 20 May 2002",
}

GLEDITSCH_WARD: dict[int, tuple[str, ...]] = {
    630: ("IRN",), 640: ("TUR",), 645: ("IRQ",), 652: ("SYR",), 660: ("LBN",), 663: ("JOR",), 666: ("ISR",),
    670: ("SAU",), 678: ("YEM",), 680: ("YMD",), 690: ("KWT",), 692: ("BHR",), 694: ("QAT",), 696: ("ARE",),
    698: ("OMN",), 700: ("AFG",), 712: ("MNG",), 713: ("TWN",), 740: ("JPN",), 750: ("IND",), 760: ("BTN",),
    770: ("PAK",), 771: ("BGD",), 775: ("MMR",), 780: ("LKA",), 781: ("MDV",), 790: ("NPL",), 800: ("THA",),
    811: ("KHM",), 816: ("VNM",), 820: ("MYS",), 830: ("SGP",), 840: ("PHL",), 850: ("IDN",), 900: ("AUS",),
    910: ("PNG",), 920: ("NZL",), 940: ("SLB",), 950: ("FJI",),
}  # fmt: skip

ARCHIGOS_LACKS = {
    "IRQ Tommy Ray Franks",  # commanded the invasion
    "KWT Saddam Hussein",  # occupied Kuwait
}

COUNTRIES_2021 = {
    "Bahrain": "BHR", "Bangladesh": "BGD", "Bhutan": "BTN", "Federated States of Micronesia": "FSM",
    "Fiji": "FJI", "India": "IND", "Iran": "IRN", "Iraq": "IRQ", "Israel": "ISR", "Jordan": "JOR",
    "Kiribati": "KIR", "Kuwait": "KWT", "Lebanon": "LBN", "Maldives": "MDV", "Marshall Islands": "MHL",
    "Mongolia": "MNG", "Nauru": "NRU", "Nepal": "NPL", "Oman": "OMN", "Pakistan": "PAK", "Palau": "PLW",
    "Qatar": "QAT", "Samoa": "WSM", "Solomon Islands": "SLB", "Sri Lanka": "LKA",
    "State of Palestine": "PSE", "Syria": "SYR", "Taiwan": "TWN", "Tonga": "TON", "Turkey": "TUR",
    "Tuvalu": "TUV", "United Arab Emirates": "ARE", "Vanuatu": "VUT", "Yemen": "YEM",
}  # fmt: skip
LACKED_2021 = {
    f"{state} {monarch}" for state in ("SLB", "TUV") for monarch in ("Elizabeth II", "Charles III")
} | {"ARE Mohammed bin Rashid Al Maktoum"}  # president for a day between two others

ARCHIGOS_SHARE = 0.85
LEADERS_2021_FLOOR = 65

KNOWN = """
AFG 1988-02-15 head_of_state mohammad-najibullah
AFG 2001-03-01 leader mullah-omar
AFG 2012-01-01 head_of_state hamid-karzai
AFG 2024-01-01 leader hibatullah-akhundzada
ARE 2024-01-01 head_of_state mohamed-bin-zayed-al-nahyan
BGD 1988-01-01 head_of_state hussain-muhammad-ershad
BGD 2018-01-01 head_of_government sheikh-hasina
BGD 2025-01-01 head_of_government muhammad-yunus
BGD 2026-06-01 head_of_government tarique-rahman
IDN 1955-04-18 head_of_state sukarno
IND 1984-06-05 head_of_government indira-gandhi
IRN 1985-01-01 leader ruhollah-khomeini
IRQ 1990-08-02 head_of_state saddam-hussein
IRQ 2010-01-01 head_of_government nouri-al-maliki
IRQ 2026-06-01 head_of_government ali-al-zaidi
ISR 1979-03-26 head_of_government menachem-begin
ISR 1994-10-26 head_of_government yitzhak-rabin
JOR 1994-10-26 head_of_state hussein-of-jordan
JOR 2023-10-07 head_of_state abdullah-ii-of-jordan
JPN 1985-01-01 head_of_government yasuhiro-nakasone
KWT 1990-08-01 head_of_state jaber-al-ahmad-al-sabah
LBN 2005-02-01 head_of_state emile-lahoud
LBN 2020-08-04 head_of_government hassan-diab
LKA 2009-05-18 head_of_state mahinda-rajapaksa
LKA 2025-01-01 head_of_state anura-kumara-dissanayake
MDV 1988-11-03 head_of_state maumoon-abdul-gayoom
MNG 2015-01-01 head_of_state tsakhiagiin-elbegdorj
NPL 2001-05-01 head_of_state birendra-of-nepal
NPL 2026-06-01 head_of_government balendra-shah
OMN 2019-01-01 head_of_state qaboos-bin-said
PAK 1980-01-01 head_of_state muhammad-zia-ul-haq
PAK 1989-01-01 head_of_government benazir-bhutto
PHL 1983-08-21 head_of_state ferdinand-marcos
PSE 1993-09-13 head_of_state yasser-arafat
PSE 2023-10-07 head_of_state mahmoud-abbas
QAT 2017-06-05 head_of_state tamim-bin-hamad-al-thani
TUR 1981-01-01 head_of_state kenan-evren
TWN 1996-03-08 head_of_state lee-teng-hui
TWN 2022-08-02 head_of_state tsai-ing-wen
VNM 1979-02-17 leader le-duan
YEM 2011-01-27 head_of_state ali-abdullah-saleh
YEM 2026-06-01 head_of_government shaya-al-zindani
YMD 1985-01-01 head_of_state ali-nasir-muhammad
AUS 1980-01-01 head_of_government malcolm-fraser
FJI 2006-12-06 head_of_state frank-bainimarama
FJI 2023-01-01 head_of_government sitiveni-rabuka
KIR 2019-09-20 head_of_state taneti-maamau
NRU 2024-01-15 head_of_state david-adeang
NZL 1985-07-10 head_of_government david-lange
SLB 2022-04-19 head_of_government manasseh-sogavare
TON 2022-01-15 head_of_state tupou-vi
VUT 2024-12-17 head_of_government charlot-salwai
WSM 2022-06-01 head_of_government fiame-naomi-mata-afa
"""


@pytest.fixture(scope="module")
def asia() -> list[PersonRecord]:
    return read_people(DATA / "people-asia.jsonl")


@pytest.fixture(scope="module")
def oceania() -> list[PersonRecord]:
    return read_people(DATA / "people-oceania.jsonl")


@pytest.fixture(scope="module")
def held() -> dict[str, list[Held]]:
    return register()


def test_shape(asia: list[PersonRecord], oceania: list[PersonRecord]) -> None:
    assert faults_of_shape(asia) == []
    assert faults_of_shape(oceania) == []
    assert (len(asia) >= 370, len(oceania) >= 165) == (True, True)


def test_terms(asia: list[PersonRecord], oceania: list[PersonRecord]) -> None:
    assert faults_of_terms(asia, {*ASIA, "YMD"}) == []
    assert faults_of_terms(oceania, OCEANIA) == []


def test_sources(asia: list[PersonRecord], oceania: list[PersonRecord]) -> None:
    assert faults_of_sources([*asia, *oceania], DATA / "sources-people-asia.json") == []


def test_nobody_is_entered_twice(asia: list[PersonRecord], oceania: list[PersonRecord]) -> None:
    assert entered_twice([*asia, *oceania], ["albert-ii-of-belgium"]) == []


def test_every_headship_is_held_on_five_days(held: dict[str, list[Held]]) -> None:
    assert without_holder(held, [*ASIA, *OCEANIA], NOBODY) == []


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
