"""Score who did what to whom against the coded stories of this repository (``tests/gold/stories``).

``python -m scoring.coded [FOLDER] [--language CODE] [--misses]``. Two counts: with both sides, where a told
event is right if a coded one has its type, its actors and its recipients (states by id, else organisations,
groups or roles); and the type alone, in the same sentence. CONCEDE and RETREAT count as one, YIELD.

Stories whose coding lists the main events only (``events_partial``) are left out: what they leave unsaid
cannot be told from what was made up. So are the readings that a coding's ``note`` calls tolerable: they count
as wrong here.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, NamedTuple

from foedus.actors import load
from foedus.api import read
from foedus.language.pack import languages
from foedus.model.claim import Event
from foedus.model.mention import Mention
from scoring.counts import Tally, by_type
from scoring.events import merged
from scoring.table import Row, Share, Table, rows_by_type, text_of

STORIES = Path(__file__).parents[1] / "tests" / "gold" / "stories"

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
    """Counts of events with both sides and by type alone; auxiliary modes right, of the events right."""

    stories: int = 0
    sides: Tally = Tally()
    kinds: Tally = Tally()
    auxiliary: int = 0

    def plus(self, other: Figures) -> Figures:
        """Both together."""
        return Figures(
            self.stories + other.stories,
            self.sides.plus(other.sides),
            self.kinds.plus(other.kinds),
            self.auxiliary + other.auxiliary,
        )


def score(folder: Path = STORIES, language: str | None = None) -> Figures:
    """Score all stories of a folder, or those of one language."""
    figures = Figures()
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if gold["events_partial"] or (language is not None and gold["language"] != language):
            continue
        story = path.with_suffix(".txt")
        text = story.read_text("utf-8")
        wanted = [_wanted(event, text) for event in gold["events"]]
        figures = figures.plus(compare(path.stem, told_in(story, gold), wanted))
    return figures


def compare(story: str, told: list[Told], wanted: list[Told]) -> Figures:
    """The figures of one story."""
    left = list(told)
    right: list[str] = []
    missed: list[str] = []
    misses: list[str] = []
    auxiliary = 0
    for want in wanted:
        match = next((one for one in left if _same(one, want)), None)
        if match is None:
            missed.append(want.kind)
            misses.append(f"{story} MISSED {_shown(want)}")
            continue
        left.remove(match)
        right.append(want.kind)
        auxiliary += match.auxiliary == want.auxiliary
        if match.auxiliary != want.auxiliary:
            marks = f"wanted {sorted(want.auxiliary)} told {sorted(match.auxiliary)}"
            misses.append(f"{story} AUXILIARY {marks}: {want.words}")
    misses.extend(f"{story} MADE UP {_shown(extra)}" for extra in left)
    sides = by_type(right, [extra.kind for extra in left], missed)
    return Figures(
        1, Tally(sides, len(told), len(wanted), tuple(misses)), _by_kind_alone(told, wanted), auxiliary
    )


def _by_kind_alone(told: list[Told], wanted: list[Told]) -> Tally:
    free = list(wanted)
    right: list[str] = []
    made_up: list[str] = []
    for one in told:
        near = next((want for want in free if want.kind == one.kind and _touches(want, one)), None)
        if near is None:
            made_up.append(one.kind)
        else:
            free.remove(near)
            right.append(one.kind)
    return Tally(by_type(right, made_up, [want.kind for want in free]), len(told), len(wanted))


def told_in(path: Path, gold: dict[str, Any]) -> list[Told]:
    """The events that the rule reader finds in one story."""
    published = gold["published"] or gold["published_given"]
    claims = read(path, published=published, language=gold["language"]).claims
    return [_told(claim.event) for claim in claims if claim.event is not None and claim.section != "related"]


def _told(event: Event) -> Told:
    spans = tuple(part.span for part in event.tellings)
    words = event.tellings[0].text if event.tellings else ""
    return Told(
        merged(event.plover),
        _ids(event.actors),
        _ids(event.recipients),
        frozenset(event.auxiliary),
        spans,
        f"{event.cue.text if event.cue else ''} | {words}",
    )


def _ids(mentions: tuple[Mention, ...]) -> Side:
    return frozenset(
        frozenset(i for i in (m.country, m.actor, *_acts_for(m)) if i) or frozenset((m.role or "?",))
        for m in mentions
    )


def _acts_for(mention: Mention) -> tuple[str, ...]:
    """The organisations in which somebody held an office: who speaks for the EU is coded as ``eu``."""
    person = load().people.get(mention.actor or "")
    return tuple(term.of for term in person.terms) if person is not None and mention.country is None else ()


def _wanted(event: dict[str, Any], text: str) -> Told:
    start = text.find(event["contains"])
    return Told(
        merged(event["plover"]),
        frozenset(frozenset((one,)) for one in event["actors"]),
        frozenset(frozenset((one,)) for one in event["recipients"]),
        frozenset(event["auxiliary"]),
        ((start, start + len(event["contains"])),),
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


def table(folder: Path = STORIES, language: str | None = None) -> Table:
    """The figures of the stories of one language, or of all."""
    figures = score(folder, language)
    sides, kinds = figures.sides, figures.kinds
    return Table(
        f"coded-{language or 'all'}",
        f"{sides.marked} events in {figures.stories} stories of this repository that are coded in full",
        ("with both sides", "type alone"),
        (Row("all", (sides.all, kinds.all)),),
        rows_by_type([sides, kinds]),
        (
            Share("auxiliary modes right", ((figures.auxiliary, sides.all.right),)),
            Share("events made for those coded", ((sides.made, sides.marked),)),
        ),
        misses=sides.misses,
    )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=STORIES)
    parser.add_argument("--language", choices=languages())
    parser.add_argument("--misses", action="store_true", help="print every miss too")
    given = parser.parse_args()
    figures = table(given.folder, given.language)
    if given.misses:
        print(*figures.misses, sep="\n")
    print(text_of(figures))


if __name__ == "__main__":
    main()
