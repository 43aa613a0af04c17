"""The speaker chain of a claim: who said it, through which agency, in which outlet."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from foedus.actors.record import OutletRecord
from foedus.model.base import Span
from foedus.model.mention import Mention
from foedus.reading.speech.statements import Said
from foedus.reading.story import Story

_WORD = 24
"""Code points in which the word before a name stands."""


class Chains:
    """Builds speaker chains for one story.

    The outlet ends every chain. Where the article names one outlet as its own source, that stands
    before it; the link is marked inferred outside the sentence that states it. Where it names
    several, only the one in the claim's own sentence is taken, and so is one to which somebody is said to
    have spoken (``told Reuters``): it stands for what it heard, not for the story.
    """

    def __init__(self, story: Story, said: tuple[Said, ...]) -> None:
        self._story = story
        self._said = said
        self._starts = [one.content[0] for one in said]
        self._longest = max((one.content[1] - one.content[0] for one in said), default=0)
        self._outlet = _outlet(story)
        named = {origin.actor or origin.text: origin for origin in reversed(story.article.origins)}
        self._one_origin = next(iter(named.values())) if len(named) == 1 else None
        if self._one_origin is not None and _heard(story, self._one_origin):
            self._one_origin = None
        self._origin_of = _by_sentence(story)

    def of(self, span: Span, sentence: Span, *, own: Said | None = None) -> tuple[Mention, ...]:
        """The chain of a claim at ``span`` in the sentence at ``sentence``.

        ``own`` is the statement that the claim itself is; else the innermost statement around it.
        """
        said = own or self.around(span)
        links: list[Mention] = [said.speaker] if said is not None else []
        links.extend(self._origin(sentence))
        if self._outlet is not None:
            links.append(self._outlet)
        return tuple(_without_repeats(links))

    def around(self, span: Span) -> Said | None:
        """The shortest statement whose content covers ``span``."""
        first = bisect_left(self._starts, span[0] - self._longest)
        last = bisect_right(self._starts, span[0])
        covering = [s for s in self._said[first:last] if span[1] <= s.content[1]]
        return min(covering, key=lambda s: s.content[1] - s.content[0], default=None)

    def _origin(self, sentence: Span) -> list[Mention]:
        if sentence in self._origin_of:
            return [self._origin_of[sentence]]
        first = self._one_origin
        if first is None:
            return []
        return [
            Mention(
                actor=first.actor,
                country=first.country,
                role=first.role,
                text=first.text,
                span=first.span,
                inferred=True,
            )
        ]


def _by_sentence(story: Story) -> dict[Span, Mention]:
    """The first origin in each sentence that names one."""
    found: dict[Span, Mention] = {}
    starts = [line.sentence.start for line in story.lines]
    order = sorted(range(len(starts)), key=starts.__getitem__)
    ordered = [starts[index] for index in order]
    for origin in story.article.origins:
        if origin.span is None:
            continue
        place = bisect_right(ordered, origin.span[0]) - 1
        if place >= 0:
            found.setdefault(story.lines[order[place]].sentence.span, origin)
    return found


def _heard(story: Story, origin: Mention) -> bool:
    """Whether somebody spoke to an outlet: ``told Reuters``, ``kepada BBC``."""
    if origin.span is None:
        return False
    before = story.text[max(0, origin.span[0] - _WORD) : origin.span[0]].split()
    return bool(before) and before[-1].casefold() in story.pack.speech.hearers


def _outlet(story: Story) -> Mention | None:
    article = story.article
    if article.outlet is None:
        return None
    actor, country = None, None
    for name in story.actors.names.exact(article.outlet):
        record = story.actors.get(name.actor)
        if isinstance(record, OutletRecord):
            actor, country = record.id, record.country
            break
    part = article.outlet_part
    return Mention(
        actor=actor,
        country=country,
        role="MED",
        text=part.text if part else article.outlet,
        span=part.span if part else None,
        inferred=part is None,
    )


def _without_repeats(links: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for link in links:
        if kept and link.span is not None and link.span == kept[-1].span:
            # "according to Reuters": one name that speaks and is the outlet as well.
            kept[-1] = link if kept[-1].actor is None else kept[-1]
            continue
        if not any(link.actor is not None and link.actor == other.actor for other in kept):
            kept.append(link)
    return kept
