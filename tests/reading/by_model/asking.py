"""Stories put to a model that a test plays itself, over a real connection."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import msgspec
from tests.served import KEY, Answers, Asked, Reply, Served, completion, served

from foedus import actors
from foedus.model.base import Date, Part
from foedus.model.source import Article
from foedus.reading.by_model import ModelReader, Settings
from foedus.reading.reader import Found

STORY = (
    "Russia and North Korea signed a mutual defence treaty in Pyongyang on Wednesday.",
    "The treaty replaces one of 1961, and obliges each to help the other if attacked.",
    '"This is a breakthrough document," Putin said.',
    "It is not known when the treaty enters into force.",
)


def divided(paragraphs: Sequence[str], language: str = "en", title: str | None = None) -> tuple[str, Article]:
    """A text of these paragraphs and how it divides, of 19 June 2024."""
    pieces = [*([title] if title else []), *paragraphs]
    text = "\n".join(pieces)
    parts: list[Part] = []
    start = 0
    for piece in pieces:
        parts.append(Part(text=piece, span=(start, start + len(piece))))
        start += len(piece) + 1
    day = "2024-06-19"
    article = Article(
        title=parts[0] if title else None,
        language=language,
        published=Date(start=day, end=day, precision="day"),
        dateline=None,
        byline=None,
        outlet=None,
        url=None,
        paragraphs=tuple(parts[1:] if title else parts),
    )
    return text, article


def settings(url: str, **more: Any) -> Settings:
    """Settings that do not wait long."""
    given: dict[str, Any] = {"seconds": 5.0, "seconds_a_try": 2.0, "tries": 2, "pause": 0.01}
    return Settings(url=url, model="fake", key=KEY, **{**given, **more})


def ask(
    endpoint: Served,
    paragraphs: Sequence[str] = STORY,
    language: str = "en",
    title: str | None = None,
    **more: Any,
) -> Found:
    """What the model reader finds in a story at that endpoint; every quotation in it holds."""
    text, article = divided(paragraphs, language, title)
    found = ModelReader(settings(endpoint.url, **more)).read(
        text, article, received=date(2026, 11, 24), actors=actors.load(), text_id="t"
    )
    hold(found.reading, text)
    return found


def told(
    answer: Callable[[Asked], dict[str, Any]],
    paragraphs: Sequence[str] = STORY,
    language: str = "en",
    title: str | None = None,
) -> Found:
    """What the model reader makes of that answer to a story."""

    def reply(asked: Asked) -> Reply:
        return completion(answer(asked))

    answers: Answers = reply
    with served(answers) as endpoint:
        return ask(endpoint, paragraphs, language, title)


def hold(value: object, text: str) -> None:
    """Fail where any part of ``value``, however deep, has words that do not stand at its span."""
    if isinstance(value, tuple | list):
        for item in value:
            hold(item, text)
    elif isinstance(value, msgspec.Struct):
        if (span := getattr(value, "span", None)) is not None:
            words = value.quote if hasattr(value, "quote") else getattr(value, "text", None)
            assert text[span[0] : span[1]] == words
        for name in value.__struct_fields__:
            hold(getattr(value, name), text)


def good(asked: Asked) -> dict[str, Any]:
    """A good answer to STORY."""
    parties = [asked.quote("Russia"), asked.quote("North Korea")]
    signed = {
        "stage": "signed",
        "words": asked.quote("signed"),
        "party": None,
        "when": asked.quote("Wednesday"),
        "polarity": "affirmed",
        "modality": "actual",
    }
    duty = {
        "kind": "defence",
        "words": asked.quote("obliges each to help the other if attacked"),
        "polarity": "affirmed",
        "trigger": "armed_attack",
        "bearers": [],
        "beneficiaries": [],
    }
    return {
        "statements": [
            {
                "speaker": asked.quote("Putin"),
                "cue": asked.quote("said"),
                "content": asked.quote("This is a breakthrough document,"),
            }
        ],
        "events": [
            {
                "words": asked.quote("signed a mutual defence treaty"),
                "plover": "AGREE",
                "mode": None,
                "auxiliary": [],
                "actors": [asked.quote("Russia")],
                "recipients": [asked.quote("North Korea")],
                "when": asked.quote("Wednesday"),
            }
        ],
        "pacts": [
            {
                "parties": parties,
                "names": [],
                "form": "treaty",
                "stages": [signed],
                "relations": [{"relation": "replaces", "words": asked.quote("one of 1961")}],
                "commitments": [duty],
            }
        ],
        "questions": [
            {
                "words": asked.quote("when the treaty enters into force"),
                "pact": 0,
                "commitment": None,
            }
        ],
    }
