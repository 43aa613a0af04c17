"""Score how quiet the reader stays where no state acts: stories of sport, crime and entertainment.

``python -m scoring.other_news FILE.jsonl [--misses]``, the file being the stories of PFSA-ID (see
``scoring.statements``). Twenty stories were picked by reading their leads, some for words that elsewhere tell
of states: police are sent out, dancers of two countries work together. None of them tells of a pact, and none
of what one state does to another.

Counted are claims of a pact, and events between states: those in whose two sides, or among whose actors,
stand two states. What a state does at home (an arrest) is right to be told, and not counted.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NamedTuple

from foedus.api import read
from foedus.model.claim import Claim, Event
from scoring.events import records
from scoring.table import Bound, Table, text_of

STORIES = {
    "story-26": "entertainment: a fair and its tickets",
    "story-45": "crime: cannabis couriers caught",
    "story-69": "entertainment: dancers from Indonesia and Germany",
    "story-79": "entertainment: royalties for musicians",
    "story-97": "sport: ticket touts at a motor race",
    "story-104": "crime: a robbery with a death",
    "story-111": "crime: fraud by hijacked accounts, a former president's among them",
    "story-113": "sport: drivers of a race meet their fans",
    "story-141": "sport: a motocross race won",
    "story-144": "entertainment: a film and its viewers",
    "story-173": "entertainment: an exhibition with a Malaysian painter",
    "story-174": "crime: a false name and insults on the web",
    "story-202": "crime: rape by a healer",
    "story-217": "crime: a shipping merchant shot",
    "story-241": "crime: drugs in a town hall",
    "story-252": "crime: a child chained",
    "story-264": "entertainment: a charity concert",
    "story-267": "entertainment: a carnival",
    "story-306": "sport: police for a motor race",
    "story-307": "crime: debt collectors who rob",
}
PACTS, EVENTS = 0, 2
"""How many pacts and events between states all of them together may be read to tell."""


class Found(NamedTuple):
    """What was found in the stories: how many of them are there, and a line for each claim."""

    stories: int
    pacts: tuple[str, ...]
    events: tuple[str, ...]


def score(path: Path) -> Found:
    """Read those of the twenty stories that the file holds."""
    stories = 0
    pacts: list[str] = []
    events: list[str] = []
    for record in records(path):
        if record["id"] not in STORIES:
            continue
        stories += 1
        for claim in read(text=record["text"], language="id").claims:
            if claim.pact is not None:
                pacts.append(f"{record['id']} PACT {claim.pact.pact}: {claim.quote}")
            elif claim.event is not None and is_between_states(claim.event):
                events.append(f"{record['id']} EVENT {_told(claim, claim.event)}")
    return Found(stories, tuple(pacts), tuple(events))


def is_between_states(event: Event) -> bool:
    """Whether one state does something to another, or two do it together."""
    actors = {one.country for one in event.actors if one.country}
    others = {one.country for one in event.recipients if one.country}
    return len(actors) > 1 or any(actor != other for actor in actors for other in others)


def _told(claim: Claim, event: Event) -> str:
    sides = ["+".join(one.country or "-" for one in side) for side in (event.actors, event.recipients)]
    return f"{sides[0]} {event.plover} {sides[1]}: {claim.quote}"


def table(path: Path) -> Table:
    """The figures of a file."""
    found = score(path)
    return Table(
        "id-other-news",
        f"what must not be found in {found.stories} Indonesian stories of sport, crime and entertainment",
        bounds=(
            Bound("pacts", len(found.pacts), PACTS),
            Bound("events between states", len(found.events), EVENTS),
        ),
        misses=(*found.pacts, *found.events),
    )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="print every pact and event that was found")
    given = parser.parse_args()
    figures = table(given.file)
    if given.misses:
        print(*figures.misses, sep="\n")
    print(text_of(figures))


if __name__ == "__main__":
    main()
