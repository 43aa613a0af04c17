"""Pronouns, "his country", and both or all three of them."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out


def last_line(text: str, language: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    story = laid_out(*text.split("|"), language=language)
    return [(story.quote((w.start, w.end)), w.actor, w.countries) for w in story.lines[-1].who]


@pytest.mark.parametrize(
    ("text", "language", "words", "actor"),
    [
        ("Narendra Modi tiba. Ia lelah.", "id", "Ia", "narendra-modi"),
        ("Narendra Modi tiba.|Beliau lelah.", "id", "Beliau", "narendra-modi"),
        ("Narendra Modi arrived. He was tired.", "en", "He", "narendra-modi"),
        ("Narendra Modi met Emmanuel Macron. He was tired.", "en", "He", "narendra-modi"),
        ("Macron spoke. Then Modi arrived. He was tired.", "en", "He", "narendra-modi"),
    ],
)
def test_a_pronoun_means_who_led_the_last_sentence(text: str, language: str, words: str, actor: str) -> None:
    assert (words, actor) in [(found, who) for found, who, _ in last_line(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "words", "country"),
    [
        ("Modi mengatakan negaranya menunggu.", "id", "negaranya", "IND"),
        ("Modi said his country waits.", "en", "his country", "IND"),
    ],
)
def test_his_country(text: str, language: str, words: str, country: str) -> None:
    assert (words, country, (country,)) in last_line(text, language)


@pytest.mark.parametrize(
    ("text", "language", "words", "states"),
    [
        ("Jepang dan Filipina sepakat. Kedua negara gembira.", "id", "Kedua negara", ("JPN", "PHL")),
        ("Japan and Kenya agreed. Both countries rejoiced.", "en", "Both countries", ("JPN", "KEN")),
        ("India, Kenya dan Jepang sepakat. Ketiganya gembira.", "id", "Ketiganya", ("IND", "KEN", "JPN")),
        ("India, Kenya and Japan met. The trio left.", "en", "The trio", ("IND", "KEN", "JPN")),
        ("India came. Kenya met Japan. The two sides left.", "en", "The two sides", ("KEN", "JPN")),
    ],
)
def test_pairs_and_three(text: str, language: str, words: str, states: tuple[str, ...]) -> None:
    assert (words, None, states) in last_line(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ia lelah.", "id"),
        ("He was tired.", "en"),
        ("Jepang tiba. Kedua negara gembira.", "id"),
        ("Japan met Kenya. All three countries left.", "en"),
    ],
)
def test_nobody_before_means_nobody(text: str, language: str) -> None:
    assert last_line(text, language) == []


def test_an_outlet_or_an_adversary_is_no_side_of_a_pair() -> None:
    text = "Japan and Kenya agreed to act against Russia. Both countries rejoiced."
    assert ("Both countries", None, ("JPN", "KEN")) in last_line(text, "en")
