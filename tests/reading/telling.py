"""Stories of a few sentences, laid out and read, for the tests of the reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from foedus import actors
from foedus.linking import link, of_register
from foedus.model.base import Date, Part, Span
from foedus.model.claim import Claim, PactClaim, Reading
from foedus.model.mention import Mention
from foedus.model.source import Article, Caption
from foedus.reading import read
from foedus.reading.story import Story, lay_out
from foedus.register import release

RECEIVED = date(2026, 11, 24)


def divided(
    paragraphs: Sequence[str],
    language: str,
    *,
    title: str | None = None,
    caption: str | None = None,
    published: str | None = "2025-10-06",
    outlet: str | None = None,
    origins: Sequence[tuple[str, str]] = (),
) -> tuple[str, Article]:
    """A text of these pieces and how it divides. ``origins`` are actor ids with the words for them."""
    pieces = [piece for piece in (title, caption, *paragraphs) if piece is not None]
    text = "\n".join(pieces)
    parts: list[Part] = []
    start = 0
    for piece in pieces:
        parts.append(Part(text=piece, span=(start, start + len(piece))))
        start += len(piece) + 1
    body = parts[len(parts) - len(paragraphs) :]
    captioned = parts[1 if title is not None else 0] if caption is not None else None
    article = Article(
        title=parts[0] if title is not None else None,
        language=language,
        published=Date(start=published, end=published, precision="day") if published else None,
        dateline=None,
        byline=None,
        outlet=outlet,
        url=None,
        captions=(Caption(text=captioned.text, span=captioned.span),) if captioned else (),
        paragraphs=tuple(body),
        origins=tuple(_origin(text, actor, words) for actor, words in origins),
    )
    return text, article


def _origin(text: str, actor: str, words: str) -> Mention:
    start = text.index(words)
    return Mention(actor=actor, role="MED", text=words, span=(start, start + len(words)))


def laid_out(*paragraphs: str, language: str, **more: Any) -> Story:
    """The story of these paragraphs (``more``: see ``divided``)."""
    text, article = divided(paragraphs, language, **more)
    return lay_out(text, article, RECEIVED, actors.load())


def reading_of(*paragraphs: str, language: str, **more: Any) -> Reading:
    """What the rule reader finds in these paragraphs."""
    text, article = divided(paragraphs, language, **more)
    return read(text, article, received=RECEIVED, actors=actors.load(), text_id="t")


def claims_of(*paragraphs: str, language: str, **more: Any) -> tuple[Claim, ...]:
    """The claims, linked to the built-in register."""
    reading = reading_of(*paragraphs, language=language, **more)
    return link(reading, of_register(release().records, actors.load())).claims


def pacts_of(claims: Sequence[Claim]) -> list[PactClaim]:
    """The pact claims alone."""
    return [claim.pact for claim in claims if claim.pact is not None]


def pacts_told(text: str, language: str) -> list[PactClaim]:
    """The pact claims of a story, paragraphs parted by ``|``."""
    return pacts_of(claims_of(*text.split("|"), language=language))


def stages_told(text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    """Steps of a story's pacts that have happened: which, by whom alone, on which day."""
    return [
        (one.stage, one.party, one.date.start if one.date else None)
        for pact in pacts_told(text, language)
        for one in pact.stages
        if (one.polarity, one.modality) == ("affirmed", "actual")
    ]


def parties_of(pact: PactClaim) -> set[str]:
    """Ids of the parties."""
    return {mention.actor for mention in pact.parties if mention.actor is not None}


def assert_quotes_hold(claims: Sequence[Claim], text: str) -> None:
    """Every span in a claim, at any depth, is just where its words stand."""
    for claim in claims:
        assert claim.span is not None
        for span, words in _quoted(claim):
            assert text[span[0] : span[1]] == words, (claim.kind, span, words)


def _quoted(value: Any) -> Iterator[tuple[Span, str]]:
    if isinstance(value, tuple | list):
        for item in value:
            yield from _quoted(item)
    elif isinstance(value, msgspec.Struct):
        span = getattr(value, "span", None)
        if span is not None:
            words = getattr(value, "quote", None)
            words = getattr(value, "text", None) if words is None else words
            assert words is not None, value
            yield span, words
        for name in value.__struct_fields__:
            yield from _quoted(getattr(value, name))
