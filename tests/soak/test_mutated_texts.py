"""Ten thousand wounded texts, and that a long story costs no more than its length."""

from __future__ import annotations

import random
import time

import pytest
from tests.reading.mutated import mutated, read_any, stories

pytestmark = pytest.mark.soak

TEXTS, SHARDS = 10_000, 20
TIMES, MAY_COST = 10, 12
"""A story ten times as long may cost twelve times the processor time."""


@pytest.mark.parametrize("shard", range(SHARDS))
def test_no_text_breaks_the_reader(shard: int) -> None:
    read = 0
    for number in range(shard, TEXTS, SHARDS):
        chance = random.Random(number)
        text = mutated(chance)
        language = chance.choice(["id", "en", None])
        published = chance.choice([None, "2025-10-06", "1961-07-06"])
        try:
            claims = read_any(text, language, published)
        except Exception as error:
            error.add_note(f"text number {number}, language {language}, published {published}")
            raise
        read += claims is not None
    assert read > TEXTS / SHARDS / 2


def processor_time(text: str, language: str) -> float:
    """The least of three readings, in seconds."""
    took = []
    for _ in range(3):
        start = time.process_time()
        assert read_any(text, language, "2025-10-06")
        took.append(time.process_time() - start)
    return min(took)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_story_ten_times_as_long_costs_about_ten_times(language: str) -> None:
    """All stories of a language, one after the other, and the same ten times over."""
    of_its_own = {"id": (" yang ", " the "), "en": (" the ", " yang ")}[language]
    own = [s for s in stories() if s.count(of_its_own[0]) > s.count(of_its_own[1])]
    short = "\n".join(own)
    assert len(own) > 5
    read_any(short, language, "2025-10-06")
    assert processor_time("\n".join([short] * TIMES), language) <= MAY_COST * processor_time(short, language)
