"""One event told twice in a story is one: what a headline sums up is told by the body."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from foedus.reading.events.happened import Happened, ids
from foedus.reading.mentions.who import Who


def told_once(events: Iterable[Happened]) -> list[Happened]:
    """The events of a story, in order; one told twice stands at its first telling."""
    found: dict[tuple[object, ...], Happened] = {}
    for event in events:
        key = (event.plover, event.cameo, ids(event.actors), ids(event.recipients), event.mood.polarity)
        first = found.get(key)
        if first is None:
            found[key] = event
        elif event.span not in first.tellings:
            found[key] = replace(first, tellings=(*first.tellings, event.span))
    return _without_headlines(list(found.values()))


def _without_headlines(events: list[Happened]) -> list[Happened]:
    """The events of a story, each of its headline joined with the one of the body that it sums up."""
    body = [event for event in events if event.line.sentence.section == "body"]
    left = []
    for event in events:
        if event.line.sentence.section != "title":
            continue
        place = next((i for i, one in enumerate(body) if _sums_up(event, one)), None)
        if place is None:
            left.append(event)
        elif event.span not in body[place].tellings:
            body[place] = _joined(event, body[place])
    others = [event for event in events if event.line.sentence.section not in ("body", "title")]
    return [*left, *others, *body]


def _joined(headline: Happened, event: Happened) -> Happened:
    """An event of the body told in a headline too, with the sides that one of both names outright."""
    clearer = _outright(headline.recipients) and not _outright(event.recipients)
    return replace(
        event,
        actors=event.actors if _outright(event.actors) else headline.actors or event.actors,
        recipients=headline.recipients if clearer else event.recipients,
        tellings=(*event.tellings, headline.span),
    )


def _outright(side: tuple[Who, ...]) -> bool:
    return any(who.side and not who.inferred for who in side)


def _sums_up(headline: Happened, event: Happened) -> bool:
    """Whether a headline tells an event of the body: its type, and neither side another."""
    return (
        headline.plover == event.plover
        and _share_root(headline.cameo, event.cameo)
        and headline.mood.polarity == event.mood.polarity
        and _meet(headline.actors, event.actors)
        and _meet(headline.recipients, event.recipients)
    )


def _share_root(left: str, right: str) -> bool:
    """Whether two codes of CAMEO may tell one event: one is the other's root, or both have it in common."""
    roots = [code[:3].rstrip("0") for code in (left, right)]
    return roots[0].startswith(roots[1]) or roots[1].startswith(roots[0])


def _meet(left: tuple[Who, ...], right: tuple[Who, ...]) -> bool:
    """Whether two sides may be one: they share somebody, or one is not told or only inferred."""
    return not (_outright(left) and _outright(right)) or ids(left) == ids(right)
