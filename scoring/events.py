"""Score who did what to whom against English sentences that people have coded in PLOVER.

``python -m scoring.events triples FILE.jsonl`` scores the triple of country, type and country (PLOVER gold
standard records); ``types FILE.jsonl`` the type alone (sentences with one type each; even lines, counted from
0, are for tuning, odd ones only measure). ``--misses`` prints every miss, ``--half dev|test`` one half. Each
line is ``{"id", "text", "events": [{"code", "sources": [{"code"}], "targets": [{"code"}]}]}``, for ``types``
no more than ``{"text", "events": [{"code"}]}``, and read as ``foedus read --batch`` reads a line.

The codes of PLOVER 0.5 are read as those of 0.8 (DEMAND is REQUEST, DISAPPROVE and INVESTIGATE are ACCUSE,
FIGHT is ASSAULT); CONCEDE and RETREAT count as one, YIELD, where the data merge them. In the records
organisations stand as IGO, NGO or IMG: any of the three counts as any other.

What is not scored: modes, contexts, auxiliary modes, and the sides of ``types``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

from foedus.api import read
from foedus.model.claim import Event
from foedus.model.mention import Mention
from scoring.counts import Tally, by_type
from scoring.table import Row, Share, Table, rows_by_type, text_of

Half = Literal["dev", "test", "all"]

RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_BODIES = ("IGO", "NGO", "IMG")

Triple = tuple[str | None, str, str | None]


class Halves(NamedTuple):
    """The tallies of both halves of a file."""

    dev: Tally
    test: Tally

    @property
    def all(self) -> Tally:
        """Both halves together."""
        return self.dev.plus(self.test)


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def merged(kind: str) -> str:
    """A type of PLOVER as it is counted: CONCEDE and RETREAT are YIELD."""
    return MERGED.get(kind, kind)


def events_of(text: str) -> list[Event]:
    """The events that the rule reader finds in a bare sentence, as a batch line is read."""
    return [claim.event for claim in read(text=text, language="en").claims if claim.event is not None]


# --- triples ------------------------------------------------------------------------------------------


def triples(path: Path) -> Tally:
    """Score the triples of a file."""
    tally = Tally()
    for record in records(path):
        tally = tally.plus(_triples_of(record))
    return tally


def _triples_of(record: dict[str, Any]) -> Tally:
    events = events_of(record["text"])
    wanted = {t for event in record["events"] for t in _wanted(event)}
    told = {t for event in events for t in _told(event)}
    counts = by_type(_kinds(wanted & told), _kinds(told - wanted), _kinds(wanted - told))
    shown = f"wanted {_shown(wanted)}; told {_shown(told)} {_cues(events)}"
    misses = (f"{record['id']}: {record['text']}\n   {shown}",) if wanted != told else ()
    return Tally(counts, len(events), len(record["events"]), misses)


def _kinds(group: set[Triple]) -> list[str]:
    return [kind for _, kind, _ in group]


def _wanted(event: dict[str, Any]) -> set[Triple]:
    kind = merged(RENAMED.get(event["code"], event["code"]))
    sources, targets = _coded(event["sources"]), _coded(event["targets"])
    return {(source, kind, target) for source in sources for target in targets}


def _coded(side: list[dict[str, Any]]) -> list[str | None]:
    """The codes of a side; null alone where nobody is coded."""
    return ["IGO" if one["code"] in _BODIES else one["code"] for one in side] or [None]


def _told(event: Event) -> set[Triple]:
    actors = [_country(one) for one in event.actors] or [None]
    recipients = [_country(one) for one in event.recipients] or [None]
    return {(actor, merged(event.plover), recipient) for actor in actors for recipient in recipients}


def _country(mention: Mention) -> str | None:
    if mention.country is not None:
        return mention.country
    return "IGO" if mention.role in _BODIES else None


def _shown(group: set[Triple]) -> str:
    return "; ".join(f"{a or '-'} {kind} {b or '-'}" for a, kind, b in sorted(group, key=str))


def _cues(events: list[Event]) -> str:
    return str([(event.plover, event.cameo, event.cue.text if event.cue else "") for event in events])


# --- types --------------------------------------------------------------------------------------------


def types(path: Path, half: Half = "all") -> Halves:
    """Score the type of each sentence by its first event, in both halves or in one of them."""
    halves = [Tally(), Tally()]
    for number, record in enumerate(records(path)):
        if half == "all" or number % 2 == (half == "test"):
            halves[number % 2] = halves[number % 2].plus(_type_of(record))
    return Halves(*halves)


def _type_of(record: dict[str, Any]) -> Tally:
    events = events_of(record["text"])
    wanted = merged(record["events"][0]["code"])
    first = [merged(event.plover) for event in events][:1]
    if first == [wanted]:
        return Tally(by_type(first, (), ()), len(events), len(record["events"]))
    miss = f"{wanted} told {_cues(events)}: {record['text']}"
    return Tally(by_type((), first, (wanted,)), len(events), len(record["events"]), (miss,))


# --- tables -------------------------------------------------------------------------------------------


def triples_table(path: Path) -> Table:
    """The figures of a file of triples."""
    tally = triples(path)
    return Table(
        "en-plover",
        f"country, type and country in {tally.marked} coded English sentences",
        ("all",),
        (Row("all", (tally.all,)),),
        rows_by_type([tally]),
        (Share("events made for those coded", ((tally.made, tally.marked),)),),
        misses=tally.misses,
    )


def types_table(path: Path, half: Half = "all") -> Table:
    """The figures of a file of types."""
    halves = types(path, half)
    tallies = (halves.dev, halves.test, halves.all)
    return Table(
        "en-plv",
        f"the type of the first event in {halves.all.marked} coded English sentences",
        ("dev", "test", "all"),
        (Row("all", tuple(tally.all for tally in tallies)),),
        rows_by_type(tallies),
        (Share("events made for those coded", tuple((one.made, one.marked) for one in tallies)),),
        misses=halves.all.misses,
    )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("triples", "types"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--half", choices=("dev", "test", "all"), default="all", help="of types: one half")
    parser.add_argument("--misses", action="store_true", help="print every miss too")
    given = parser.parse_args()
    table = triples_table(given.file) if given.what == "triples" else types_table(given.file, given.half)
    if given.misses:
        print(*table.misses, sep="\n")
    print(text_of(table))


if __name__ == "__main__":
    main()
