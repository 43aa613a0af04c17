"""Score who did what to whom against the coded stories of this repository (``tests/gold/stories``).

``python -m scoring.coded [FOLDER] [--language en|id] [--misses]``. A told event is right where a coded one has
its type, its actors and its recipients (states by id, else organisations, groups or roles); CONCEDE and RETREAT
count as one. ``type`` counts the type alone, where the sentence is the same. Stories whose coding lists the main
events only are left out: what they leave unsaid cannot be told from what was made up.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from foedus.api import read
from foedus.model.claim import Event
from foedus.model.mention import Mention

STORIES = Path(__file__).parents[1] / "tests" / "gold" / "stories"
_YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_ROLES = (
    "GOV",
    "MIL",
    "OPP",
    "REB",
    "CVL",
    "COP",
    "JUD",
    "LEG",
    "PTY",
    "LAB",
    "EDU",
    "MED",
    "REF",
    "CRM",
    "REL",
)


Side = frozenset[frozenset[str]]
"""Each one of a side, by every id that it may be told by."""


class Told(NamedTuple):
    """One event: its type, its sides, its auxiliary modes, and where it is told."""

    kind: str
    actors: Side
    recipients: Side
    auxiliary: frozenset[str]
    spans: tuple[tuple[int, int], ...]
    words: str


class Figures(NamedTuple):
    """Counts: of events with both sides, of types in their sentence, and of auxiliary modes."""

    right: int
    made_up: int
    missed: int
    types_right: int
    auxiliary_right: int
    told: int
    wanted: int
    misses: tuple[str, ...]
    by_kind: Counter[str]

    @property
    def f1(self) -> float:
        """F1 of events with type and sides."""
        return 2 * self.right / max(1, 2 * self.right + self.made_up + self.missed)

    @property
    def types(self) -> float:
        """F1 of types in their sentence."""
        return 2 * self.types_right / max(1, self.told + self.wanted)


def score(folder: Path = STORIES, language: str | None = None) -> Figures:
    """Score all stories of a folder, or those of one language."""
    right = made_up = missed = types_right = auxiliary_right = told_all = wanted_all = 0
    misses: list[str] = []
    by_kind: Counter[str] = Counter()
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if gold["events_partial"] or (language is not None and gold["language"] != language):
            continue
        text = path.with_suffix(".txt").read_text("utf-8")
        told = told_in(path.with_suffix(".txt"), gold)
        wanted = [_wanted(event, text) for event in gold["events"]]
        left = list(told)
        for want in wanted:
            match = next((t for t in left if _same(t, want)), None)
            by_kind[f"{want.kind} wanted"] += 1
            if match is not None:
                left.remove(match)
                right += 1
                by_kind[f"{want.kind} right"] += 1
                auxiliary_right += match.auxiliary == want.auxiliary
                if match.auxiliary != want.auxiliary:
                    misses.append(
                        f"{path.stem} AUX wanted {sorted(want.auxiliary)} told {sorted(match.auxiliary)}: {want.words}"
                    )
            else:
                missed += 1
                misses.append(f"{path.stem} MISSED {_shown(want)}")
        for extra in left:
            made_up += 1
            by_kind[f"{extra.kind} made up"] += 1
            misses.append(f"{path.stem} MADE UP {_shown(extra)}")
        free = list(wanted)
        for one in told:
            near = next((w for w in free if w.kind == one.kind and _touches(w, one)), None)
            if near is not None:
                free.remove(near)
                types_right += 1
        told_all += len(told)
        wanted_all += len(wanted)
    return Figures(
        right, made_up, missed, types_right, auxiliary_right, told_all, wanted_all, tuple(misses), by_kind
    )


def told_in(path: Path, gold: dict[str, Any]) -> list[Told]:
    """The events that the rule reader finds in one story."""
    published = gold["published"] or gold["published_given"]
    claims = read(path, published=published, language=gold["language"]).claims
    return [_told(claim.event) for claim in claims if claim.event is not None and claim.section != "related"]


def _told(event: Event) -> Told:
    spans = tuple(part.span for part in event.tellings)
    words = event.tellings[0].text if event.tellings else ""
    return Told(
        _YIELD.get(event.plover, event.plover),
        _ids(event.actors),
        _ids(event.recipients),
        frozenset(event.auxiliary),
        spans,
        f"{event.cue.text if event.cue else ''} | {words}",
    )


def _ids(mentions: tuple[Mention, ...]) -> Side:
    return frozenset(
        frozenset(i for i in (m.country, m.actor) if i) or frozenset((m.role or "?",)) for m in mentions
    )


def _wanted(event: dict[str, Any], text: str) -> Told:
    start = text.find(event["contains"])
    kind = _YIELD.get(event["plover"], event["plover"])
    span = (start, start + len(event["contains"]))
    return Told(
        kind,
        frozenset(frozenset((one,)) for one in event["actors"]),
        frozenset(frozenset((one,)) for one in event["recipients"]),
        frozenset(event["auxiliary"]),
        (span,),
        event["contains"],
    )


def _same(told: Told, want: Told) -> bool:
    return (
        told.kind == want.kind and _meet(told.actors, want.actors) and _meet(told.recipients, want.recipients)
    )


def _meet(told: Side, want: Side) -> bool:
    """Whether each one told is one wanted, and the other way round."""
    return all(any(t & w for w in want) for t in told) and all(any(t & w for t in told) for w in want)


def _touches(want: Told, told: Told) -> bool:
    return any(a < d and c < b for a, b in want.spans for c, d in told.spans)


def _shown(one: Told) -> str:
    return f"{_shown_side(one.actors)} {one.kind} {_shown_side(one.recipients)}: {one.words}"


def _shown_side(side: Side) -> str:
    return "+".join(sorted("/".join(sorted(one)) for one in side)) or "-"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=STORIES)
    parser.add_argument("--language", choices=("en", "id"))
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    figures = score(given.folder, given.language)
    if given.misses:
        print(*figures.misses, sep="\n")
    print(
        f"F1 {figures.f1:.2f} (right {figures.right}, made up {figures.made_up}, missed {figures.missed});"
        f" type alone {figures.types:.2f}; auxiliary modes right in {figures.auxiliary_right} of {figures.right}"
    )


if __name__ == "__main__":
    main()
