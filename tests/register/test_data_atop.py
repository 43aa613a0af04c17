"""The register against ATOP 4.01, where a pact says that it is the same: parties, years, five obligations.

ATOP's tables are not part of the repository: without them the tests are skipped by name. What differs is
listed below with a reason each; a difference that is not listed fails, and so does a listed one that no
longer exists. Where the register took a coding from ATOP itself (``verified: dataset``) agreement is no
independent check; the second figure counts the commitments whose words were read.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from foedus.register.record import CommitmentRecord, PactRecord, StageRecord

SOURCE = Path(__file__).resolve().parents[2] / "src" / "foedus"
LAST_YEAR = 2016
KINDS = {
    "defense": "defence",
    "offense": "offence",
    "neutral": "neutrality",
    "nonagg": "nonaggression",
    "consul": "consultation",
}
DIFFERENCES: dict[str, dict[str, str]] = {
    "blr-rus-1997": {
        "end": "one alliance in ATOP, two pacts here: the Union of 1997, the Union State of 1999"
    },
    "blr-rus-1999": {
        "begin": "the second phase of ATOP's alliance of 1997",
        "consultation": "ATOP's first phase alone consults",
    },
    "caf-cog-fra-tcd-1960": {"end": "ended by the agreement with the last pair, which ATOP does not count"},
    "chn-prk-1961": {"consultation": "article 4 consults on questions of common interest, not on threats"},
    "chn-sun-1950": {"consultation": "it consults on questions of common interest, not on threats"},
    "cyprus-guarantee-1960": {"end": "ATOP ends it with the war of 1974; no party denounced it"},
    "dji-fra-2011": {"defence": "a security clause is told by a minister; ATOP codes consultation only"},
    "eu-mutual-defence": {
        "begin": "ATOP begins with Maastricht in 1992; the clause came with the Treaty of Lisbon",
        "consultation": "the consultation of 1992 is not part of the clause",
    },
    "fra-gab-1960": {"end": "replaced in 2014; ATOP still counts it at the end of 2016"},
    "fra-sen-1974": {"end": "replaced in 2014; ATOP still counts it at the end of 2016"},
    "gcc-joint-defence": {"consultation": "coded by ATOP as none"},
    "gin-lbr-sle-1986": {"end": "ATOP ends it in 1991; the three parties invoked it in 1998 and 2001"},
    "helsinki-final-act": {"parties": "the register has the signers of 1975; ATOP adds later participants"},
    "nato": {"parties": "ATOP counts Montenegro from its protocol of 2016, the register from 2017"},
    "oas-charter": {"parties": "ATOP does not list Canada"},
    "oecs-1981": {"end": "replaced by the revised treaty in 2011; ATOP counts it to the end of 2016"},
    "prk-sun-1961": {"consultation": "article 3 consults on important questions, not on threats"},
    "sadc-mutual-defence-2003": {
        "begin": "ATOP counts from the protocol of 2001",
        "parties": "Angola had not signed the pact of 2003; ATOP lists all members of the protocol",
    },
    "tac": {"parties": "the European Union, a party since 2012, is no state and not in ATOP"},
}
Row = dict[str, str]
Spells = dict[str, list[tuple[str, str, int]]]


@dataclass(frozen=True, kw_only=True)
class Atop:
    """ATOP's rows by number: one of the alliance, several of its members."""

    alliances: dict[str, Row]
    members: dict[str, list[Row]]


@pytest.fixture(scope="module")
def atop() -> Atop:
    folder = Path(__file__).resolve().parents[3] / "shared" / "atop"
    if not (folder / "members.csv").is_file():
        pytest.skip("ATOP 4.01 is not beside the checkout: shared/atop/members.csv")
    members: dict[str, list[Row]] = {}
    for row in _rows(folder / "members.csv"):
        members.setdefault(row["atopid"], []).append(row)
    return Atop(alliances={row["atopid"]: row for row in _rows(folder / "alliances.csv")}, members=members)


def _rows(path: Path) -> list[Row]:
    with path.open(newline="", encoding="utf-8-sig") as lines:
        return list(csv.DictReader(lines))


def _records() -> list[PactRecord]:
    files = sorted((SOURCE / "register" / "data").glob("*.json"))
    return [msgspec.json.decode(path.read_bytes(), type=PactRecord) for path in files]


def _numbers(record: PactRecord) -> list[str]:
    """ATOP's numbers of a pact."""
    return [name.removeprefix("atop:") for name in record.also if name.startswith("atop:")]


def _cow_spells() -> Spells:
    """State id to its spells in the state system: (since, until, Correlates of War number)."""
    spells: Spells = {}
    for line in (SOURCE / "actors" / "data" / "states.jsonl").read_text(encoding="utf-8").splitlines():
        state = json.loads(line)
        spells[state["id"]] = [
            (spell["since"], spell.get("until") or "9999", spell["number"]) for spell in state.get("cow", [])
        ]
    return spells


def _unmatched(record: PactRecord, members: set[str], spells: Spells) -> tuple[list[str], list[str]]:
    """Parties up to 2016 of whom ATOP has no number, and ATOP's numbers that no party bears.

    A state may have had several numbers (Germany 255 and 260); any of them will do.
    """
    joined = [stage for stage in record.stages if stage.stage == "acceded" and stage.party]
    known = {*record.parties, *(one.party for one in joined if one.party and int(one.date[:4]) <= LAST_YEAR)}
    numbers = {party: {str(number) for *_, number in spells.get(party, [])} for party in known}
    missing = sorted(party for party, own in numbers.items() if not own & members)
    return missing, sorted(members - {number for own in numbers.values() for number in own})


def _year(record: PactRecord, *kinds: str) -> int | None:
    days = [stage.date for stage in record.stages if stage.stage in kinds and stage.party is None]
    return int(min(days)[:4]) if days else None


def _differences(record: PactRecord, atop: Atop, spells: Spells) -> dict[str, str]:
    """What differs, by field: ``parties``, ``begin``, ``end`` and ATOP's kinds; empty where all agrees."""
    rows = [atop.alliances[number] for number in _numbers(record)]
    members = {row["member"] for number in _numbers(record) for row in atop.members[number]}
    ends = [int(row["endyr"]) for row in rows]
    ours = {commitment.kind for commitment in record.commitments if commitment.polarity == "affirmed"}
    theirs = {kind for column, kind in KINDS.items() if any(row[column] == "1" for row in rows)}
    end = _year(record, "terminated", "superseded")
    pairs: dict[str, tuple[object, object]] = {
        "parties": (_unmatched(record, members, spells), ([], [])),
        "begin": (_year(record, "signed", "in_force"), min(int(row["begyr"]) for row in rows)),
        "end": (end if end and end <= LAST_YEAR else None, max(ends) if all(ends) else None),
    }
    pairs |= {kind: (kind in ours, kind in theirs) for kind in KINDS.values()}
    return {field: f"register {a}, ATOP {b}" for field, (a, b) in pairs.items() if a != b}


def _read_and_coded(record: PactRecord, atop: Atop) -> list[bool]:
    """For each commitment of ATOP's five kinds whose words were read: does ATOP code it too?"""
    rows = [atop.alliances[number] for number in _numbers(record)]
    coded = {kind for column, kind in KINDS.items() if any(row[column] == "1" for row in rows)}
    read = {one.kind for one in record.commitments if one.verified == "text" and one.polarity == "affirmed"}
    return [kind in coded for kind in sorted(read & set(KINDS.values()))]


def _agreement(pacts: list[PactRecord], found: dict[str, dict[str, str]], read: list[bool]) -> str:
    """The figures, a line a field."""
    differing = Counter(field for fields in found.values() for field in fields)
    lines = [f"register and ATOP 4.01, {len(pacts)} pacts that both have:"]
    for field in ("parties", "begin", "end", *KINDS.values()):
        agreed = len(pacts) - differing[field]
        lines.append(f"  {field:14s} {agreed}/{len(pacts)} agree ({100 * agreed / len(pacts):.1f} %)")
    lines.append(f"  of the kinds whose words were read ATOP codes {sum(read)}/{len(read)}")
    return "\n".join(lines)


def test_the_register_agrees_with_atop_or_says_why_not(
    atop: Atop, capsys: pytest.CaptureFixture[str]
) -> None:
    """Prints the agreement by field; fails on a difference without a reason and on one that is gone."""
    spells = _cow_spells()
    pacts = [record for record in _records() if _numbers(record)]
    found = {record.id: _differences(record, atop, spells) for record in pacts}
    read = [coded for record in pacts for coded in _read_and_coded(record, atop)]
    with capsys.disabled():
        print("\n" + _agreement(pacts, found, read))
    here = {(pact, field): told for pact, fields in found.items() for field, told in fields.items()}
    listed = {(pact, field) for pact, fields in DIFFERENCES.items() for field in fields}
    unlisted = [
        f"{pact} {field}: {told}" for (pact, field), told in here.items() if (pact, field) not in listed
    ]
    gone = sorted(f"{pact} {field}" for pact, field in listed - set(here))
    assert not unlisted, "differences without a reason:\n" + "\n".join(unlisted)
    assert not gone, "reasons without a difference:\n" + "\n".join(gone)


def test_each_number_is_one_of_atops(atop: Atop) -> None:
    for record in _records():
        for number in _numbers(record):
            assert number in atop.alliances, f"{record.id} says atop:{number}"


def test_a_coding_is_cited_by_the_pact_that_bears_its_number() -> None:
    """A stage or commitment verified by ATOP needs the number, so that the comparison above sees it."""
    for record in _records():
        coded = {source.id for source in record.sources if "Obligations and Provisions 4.01" in source.title}
        told: list[StageRecord | CommitmentRecord] = [*record.stages, *record.commitments]
        if any(item.verified == "dataset" and item.source in coded for item in told):
            assert _numbers(record), f"{record.id} rests on ATOP and names no alliance"
