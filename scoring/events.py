"""Score who did what to whom against English sentences that people have coded in PLOVER.

``python -m scoring.events triples FILE.jsonl`` scores the triple of country, type and country (PLOVER gold
standard records); ``types FILE.jsonl`` the type alone (sentences with one type each). ``--misses`` prints
every miss. Each line is ``{"id", "text", "events": [{"code", "sources", "targets"}]}``; every sentence is read
as ``foedus read --batch`` reads a line.

The codes of PLOVER 0.5 are read as those of 0.8 (DEMAND is REQUEST, DISAPPROVE and INVESTIGATE are ACCUSE, FIGHT
is ASSAULT); CONCEDE and RETREAT count as one, YIELD, where the data merge them. In the records organisations
stand as IGO, NGO or IMG: any of the three counts as any other.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from foedus.api import read
from foedus.model.claim import Claim, Event
from foedus.model.mention import Mention

RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_BODIES = ("IGO", "NGO", "IMG")

Triple = tuple[str | None, str, str | None]


class Figures(NamedTuple):
    """What was right, made up and missed, by type; the lines that went wrong."""

    right: Counter[str]
    made_up: Counter[str]
    missed: Counter[str]
    misses: tuple[str, ...]
    events: int
    wanted: int

    def f1(self, kind: str | None = None) -> float:
        """F1 of one type; of all together where none is named."""
        kinds = [kind] if kind else list({*self.right, *self.made_up, *self.missed})
        right = sum(self.right[k] for k in kinds)
        total = 2 * right + sum(self.made_up[k] + self.missed[k] for k in kinds)
        return 2 * right / total if total else 0.0

    @property
    def kinds(self) -> list[str]:
        """The types that the data hold."""
        return sorted({*self.right, *self.missed})

    @property
    def macro(self) -> float:
        """The mean of the F1 of the types that the data hold."""
        return sum(self.f1(kind) for kind in self.kinds) / max(1, len(self.kinds))


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def events_of(text: str) -> list[tuple[Claim, Event]]:
    """The events that the rule reader finds in a bare sentence, as a batch line is read."""
    claims = read(text=text, language="en").claims
    return [(claim, claim.event) for claim in claims if claim.event is not None]


def triples(path: Path) -> Figures:
    """Score triples."""
    right: Counter[str] = Counter()
    made_up: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    misses: list[str] = []
    made = wanted_all = 0
    for record in records(path):
        events = events_of(record["text"])
        wanted = {t for event in record["events"] for t in _wanted(event)}
        told = {t for _, event in events for t in _told(event)}
        made += len(events)
        wanted_all += len(record["events"])
        for kind, group in ((right, wanted & told), (missed, wanted - told), (made_up, told - wanted)):
            kind.update(t[1] for t in group)
        if wanted != told:
            cues = [(event.plover, event.cameo, event.cue.text if event.cue else "") for _, event in events]
            misses.append(
                f"{record['id']}: {record['text']}\n   wanted {_shown(wanted)}; told {_shown(told)} {cues}"
            )
    return Figures(right, made_up, missed, tuple(misses), made, wanted_all)


def types(path: Path, half: str = "all") -> Figures:
    """Score the type of a sentence by its first event. ``half``: even lines are ``dev``, odd ones ``test``."""
    right: Counter[str] = Counter()
    made_up: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    misses: list[str] = []
    made = wanted_all = 0
    for number, record in enumerate(records(path)):
        if half != "all" and (number % 2 == 0) != (half == "dev"):
            continue
        events = events_of(record["text"])
        made += len(events)
        wanted_all += len(record["events"])
        wanted = record["events"][0]["code"]
        told = [MERGED.get(event.plover, event.plover) for _, event in events]
        first = told[0] if told else None
        if first == wanted:
            right[wanted] += 1
            continue
        missed[wanted] += 1
        if first is not None:
            made_up[first] += 1
        cues = [(event.plover, event.cue.text if event.cue else "") for _, event in events]
        misses.append(f"{wanted} told {told} {cues}: {record['text']}")
    return Figures(right, made_up, missed, tuple(misses), made, wanted_all)


def _wanted(event: dict[str, Any]) -> set[Triple]:
    kind = RENAMED.get(event["code"], event["code"])
    kind = MERGED.get(kind, kind)
    sources = [_body(one["code"]) for one in event["sources"]] or [None]
    targets = [_body(one["code"]) for one in event["targets"]] or [None]
    return {(source, kind, target) for source in sources for target in targets}


def _body(code: str) -> str:
    return "IGO" if code in _BODIES else code


def _told(event: Event) -> set[Triple]:
    kind = MERGED.get(event.plover, event.plover)
    actors = [_country(one) for one in event.actors] or [None]
    recipients = [_country(one) for one in event.recipients] or [None]
    return {(actor, kind, recipient) for actor in actors for recipient in recipients}


def _country(mention: Mention) -> str | None:
    if mention.country is not None:
        return mention.country
    return "IGO" if mention.role in _BODIES else None


def _shown(group: set[Triple]) -> str:
    return "; ".join(f"{a or '-'} {kind} {b or '-'}" for a, kind, b in sorted(group, key=str))


def show(figures: Figures) -> str:
    """The figures as lines of text."""
    lines = [
        f"F1 {figures.f1():.3f}, macro F1 {figures.macro:.3f},"
        f" {figures.events} events for {figures.wanted} ({figures.events / max(1, figures.wanted):.2f})"
    ]
    lines.extend(
        f"  {kind:10} F1 {figures.f1(kind):.2f}  right {figures.right[kind]:3} made up {figures.made_up[kind]:3}"
        f" missed {figures.missed[kind]:3}"
        for kind in figures.kinds
    )
    return "\n".join(lines)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("triples", "types"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--half", choices=("dev", "test", "all"), default="all")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    figures = triples(given.file) if given.what == "triples" else types(given.file, given.half)
    if given.misses:
        print(*figures.misses, sep="\n")
    print(show(figures))


if __name__ == "__main__":
    main()
