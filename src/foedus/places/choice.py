"""Which of several places of one name is meant.

Rules, in the order in which they are applied:

1. Of a country or region and a town in it that bear one name, the wider is meant (``Singapore``,
   ``Gaza``): whatever happened in the town happened there too. With a first-level division it is the other
   way about where a good part of its people live in the town (``New York``, ``Washington``). And of two towns
   of one country, one of which is known by the name, the other does not count (``New Delhi``: not Delhi).
2. A place in the country that is stated goes first, whatever its size (``Paris`` in the United States).
3. Then one in the states that the story is about, unless it is a small town and one abroad is fifty times
   as weighty: Americans who meet in Paris are in France.
4. A small town that bears the name only beside its own, and a town of a few thousand, are not meant where
   the story is about other states: ``Banjska`` in Kosovo is not Bansko in Bulgaria.
5. A place is chosen if it is five times as weighty as the next that is left; otherwise the name stays open.

Weight is population, changed by how the place bears the name. The figures were set by hand on capitals,
seats of war and their namesakes; they are no measurement.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from foedus.places.entry import Entry

DOMINANCE = 5
"""How much weightier than the next a place must be to be meant without a word."""
ABROAD = 50
"""How much weightier a place abroad must be to be meant although a state at hand has one too."""
SMALL = 200_000
"""People: below this, a place at hand can be passed over for one abroad."""
HAMLET = 10_000
"""People: a place of fewer is meant only where its country is at hand or stated."""
SENSES = {"first": 10.0, "own": 1.0, "other": 0.1}
PROVINCE = 1 / 20
"""What of a division's people counts beside a town: the news means the town, or the country (``Georgia``)."""
FEWEST = 1000
"""An island without people still weighs something."""


def weight(entry: Entry) -> float:
    """How likely the name means this place, before anything is known of the story."""
    share = PROVINCE if entry.kind == "province" else 1.0
    return max(entry.population, FEWEST) * SENSES[entry.sense] * share


def choose(bearers: Sequence[Entry], country: str | None = None, among: Collection[str] = ()) -> Entry | None:
    """The place that is meant; null where that is open.

    ``country`` is stated of the place, ``among`` are the states that the story is about.
    """
    contest = sorted(_without_nested(bearers), key=weight, reverse=True)
    stated = [entry for entry in contest if country and _lies_in(entry, (country,))]
    near = [entry for entry in contest if _lies_in(entry, among)]
    if stated:
        contest = stated
    elif near and (near[0].population >= SMALL or weight(contest[0]) < ABROAD * weight(near[0])):
        contest = near
    elif not country and among and contest and _is_unlikely(contest[0]):
        return None
    if not contest or (len(contest) > 1 and weight(contest[0]) < DOMINANCE * weight(contest[1])):
        return None
    return contest[0]


def _is_unlikely(entry: Entry) -> bool:
    """A small town by a name beside its own, or hardly a town, far from the states of the story."""
    return entry.kind == "city" and (
        (entry.sense == "other" and entry.population < SMALL)
        or (entry.sense == "own" and entry.population < HAMLET)
    )


def _lies_in(entry: Entry, countries: Collection[str]) -> bool:
    return entry.country in countries or any(state in countries for state in entry.also)


def _without_nested(bearers: Sequence[Entry]) -> list[Entry]:
    """Rule 1: of places of which one lies in the other, the one that is meant."""
    if len(bearers) < 2:
        return list(bearers)
    wide: dict[str | None, Entry] = {}
    for kind in ("region", "country"):
        wide |= {entry.country: entry for entry in bearers if entry.kind == kind and entry.country}
    known = {entry.country for entry in bearers if entry.sense == "first"}
    kept = [
        entry
        for entry in bearers
        if wide.get(entry.country, entry) is entry and not (entry.sense == "other" and entry.country in known)
    ]
    return [entry for entry in kept if entry.kind != "province" or not any(_fills(t, entry) for t in kept)]


def _fills(town: Entry, province: Entry) -> bool:
    """Whether a town is headed by the name of its province and holds a good part of its people."""
    return (
        town.kind == "city"
        and town.country == province.country
        and town.sense != "other"
        and town.population >= province.population * PROVINCE
    )
