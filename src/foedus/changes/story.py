"""What a story changes: against what could be read before it, and what is known beyond it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.changes.diff import diff
from foedus.model.casus import Times
from foedus.model.change import Change
from foedus.model.days import day_before, last_day
from foedus.model.kept import Kept
from foedus.pacts import View, view


@dataclass(frozen=True)
class StoryViews:
    """Three views around a story: what could be read before its day, that with the story, and all now."""

    before: View
    story: View
    now: View
    own: frozenset[str]
    """The pacts that the story speaks of."""
    related: frozenset[str]
    """Those to which it says that its own are related."""


def story_views(
    kept: Iterable[Kept],
    texts: Collection[str],
    day: str,
    actors: Actors,
    *,
    today: str,
    release: str | None = None,
) -> StoryViews:
    """The views around the story whose Texts these are.

    ``day`` is the story's own day. Before it: what could be read by the day before, the story left
    out. With it: the same and the story. Now: everything, on ``today``.
    """
    everything = list(kept)
    told = [one for one in everything if one.text_id in texts]
    others = [one for one in everything if one.text_id not in texts and _readable(one, day_before(day))]
    before = view(others, Times(on=day, reported=day_before(day)), actors, release=release)
    story = view([*others, *told], Times(on=day), actors, release=release)
    now = view(everything, Times(on=max(day, today)), actors, release=release)
    own, related = _about(told, now)
    return StoryViews(before, story, now, own, related)


def added(views: StoryViews, actors: Actors) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """What the story changes against what could be read before its day, and what is known since.

    The second is narrowed to the pacts that the story speaks of, and after them those related to them.
    """
    changes = diff(views.before, views.story, actors)
    since = diff(views.story, views.now, actors, about=views.own)
    return changes, since + diff(views.story, views.now, actors, about=views.related - views.own)


def _readable(kept: Kept, bound: str) -> bool:
    return kept.claim.reported is not None and last_day(kept.claim.reported) <= bound


def _about(told: list[Kept], now: View) -> tuple[frozenset[str], frozenset[str]]:
    claims = [one.claim.pact for one in told if one.claim.pact is not None]
    related = {name for claim in claims for one in claim.relations for name in (one.pact, *one.candidates)}
    return _held({claim.pact for claim in claims}, now), _held(related, now)


def _held(names: set[str | None], now: View) -> frozenset[str]:
    pacts = (now.pact(name) for name in names if name)
    return frozenset(pact.id for pact in pacts if pact is not None)
