"""Stories cut, spliced and corrupted, and what must hold of the reading of any text at all."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from tests.reading.telling import RECEIVED, assert_quotes_hold

from foedus import actors, page
from foedus.errors import SourceError
from foedus.linking import PactIndex, link, of_register
from foedus.model.claim import Claim
from foedus.reading import read
from foedus.register import release

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = ("tests/gold/stories", "examples")
SCRAPS = (
    "“", "”", '"', "«", "(", ")", " - ", "—", "…", "\n", "\n\n", "\r\n", "\u00a0", "\u200b", "\ufeff",
    "\u0130", "\ufb01", "e\u0301", "\U0001d538", "'s", "31/2", "(19/6)", "29 Februari", "Feb 29",
    "0001-01-01", "9999-12-31", "(99/99/99)", "kata", "said", "ujarnya", "menurut", "according to",
    "kedua negara", "both countries",
    "NATO", "U.S.", "Kim", "#", "Pasal", "Article 51", "1961", "2000", "Senin", "on Monday",
    "belum jelas apakah", ", and whether", "antara", "between", "pakta", "treaty", "dan", "and",
    "menggantikan", "replaces", "tidak", "not", "\x0b", "|",
)  # fmt: skip


@cache
def stories() -> tuple[str, ...]:
    """The texts that mutations start from."""
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.txt"))]
    return tuple(path.read_text("utf-8") for path in paths)


@cache
def register_index() -> PactIndex:
    """The built-in register, for linking."""
    return of_register(release().records, actors.load())


def mutated(chance: random.Random) -> str:
    """One real-looking text: a story, or pieces of two, with up to twelve wounds."""
    text = chance.choice(stories())
    if chance.random() < 0.5:
        text = (
            _piece(text, chance) + chance.choice(["", " ", "\n"]) + _piece(chance.choice(stories()), chance)
        )
    for _ in range(chance.randrange(13)):
        text = _wounded(text, chance)
    return text


def _piece(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[start : start + chance.randrange(1, 2_000)]


def _wounded(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    end = min(len(text), start + chance.choice([0, 0, 1, 5, 40, 200]))
    piece = text[start:end]
    new = chance.choice(
        [
            chance.choice(SCRAPS),
            piece * 2,
            piece.upper(),
            piece.lower(),
            piece[::-1],
            chr(chance.randrange(32, 0xD7FF)),
        ]
    )
    return text[:start] + new + text[end:]


def read_any(text: str, language: str | None, published: str | None) -> tuple[Claim, ...] | None:
    """Read and link a text, and check all that must hold; null where it is refused as a source.

    Nothing may be raised but what says that the source cannot be read.
    """
    try:
        opened = page.open_page(page.receive_text(text), language=language, published=published)
        reading = read(
            opened.text.text,
            opened.article,
            received=RECEIVED,
            actors=actors.load(),
            text_id=opened.text.id,
        )
    except SourceError:
        return None
    for claims in (reading.claims, link(reading, register_index()).claims):
        assert_quotes_hold(claims, opened.text.text)
        assert len({claim.id for claim in claims}) == len(claims)
    return reading.claims
