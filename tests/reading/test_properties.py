"""What must hold for any text: no error but ours, spans that quote, ids of their own, the same twice."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reading.mutated import mutated, read_any, stories

BOUNDED = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
MANY = settings(BOUNDED, max_examples=300)
LANGUAGES = st.sampled_from(["id", "en", None])
DAYS = st.sampled_from([None, "2025-10-06", "1961-07-06", "2024-02-29"])
TALK = """Kenya dan Tanzania meneken pakta pertahanan yang menggantikan perjanjian tahun 1961 , . “ ” ( ) ; :
kata – - Macron mengatakan bahwa ujarnya menurut NATO and signed a defence treaty with between by said that he
according to replaces if attacked assist each other belum jelas apakah kapan serta unclear whether when
3 Mei 2024 on May 3 Senin Monday Pasal 4 Article 51
tidak akan not will joined resmi bergabung Kremlin U.S. AS both
countries Kedua negara saling membantu jika diserang
attacked refused to denied attacking demanded threatened withdraw troops ceasefire sanctions who
which after while
menyerang menolak membantah mendesak mengancam menarik pasukan gencatan senjata sanksi yang setelah
oleh polisi rebels
in Goma di Makassar the port of Odesa Kyiv it they him mereka -nya was were"""
WORDS = st.sampled_from(TALK.split())


@BOUNDED
@given(st.text(max_size=300), LANGUAGES, DAYS)
def test_any_text(text: str, language: str | None, published: str | None) -> None:
    read_any(text, language, published)


@BOUNDED
@given(st.lists(WORDS, max_size=80).map(" ".join), LANGUAGES, DAYS)
def test_any_order_of_words_that_matter(text: str, language: str | None, published: str | None) -> None:
    assert read_any(text, language, published) == read_any(text, language, published)


@MANY
@given(st.integers(0, 2**32), LANGUAGES, DAYS)
def test_any_mutation_of_a_story(seed: int, language: str | None, published: str | None) -> None:
    text = mutated(random.Random(seed))
    assert read_any(text, language, published) == read_any(text, language, published)


@pytest.mark.parametrize("number", range(len(stories())))
def test_the_stories_themselves(number: int) -> None:
    assert read_any(stories()[number], None, None)


@pytest.mark.parametrize(
    "text",
    [
        "“" * 500,
        '"' * 501,
        "Kenya, " * 400,
        "Kenya dan " * 400,
        "kata " * 1_000,
        "if attacked " * 500,
        "jika diserang " * 500,
        "19/6 (19/6) " * 300,
        "1961 " * 800,
        "A. " * 800,
        "treaty " * 800,
        "Perjanjian " * 800,
        "he said, “x” " * 200,
        "belum jelas apakah " * 300,
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_one_thing_over_and_over(text: str, language: str) -> None:
    read_any(text, language, "2025-10-06")
