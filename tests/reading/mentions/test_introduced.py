"""People whom a text introduces, known again by the last word of their names."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out

from foedus.reading.mentions.who import Who


def named(text: str, language: str) -> list[dict[str, Who]]:
    story = laid_out(*text.split("|"), language=language, published="2023-10-06")
    return [{story.quote((who.start, who.end)): who for who in line.who} for line in story.lines]


@pytest.mark.parametrize(
    ("text", "language", "word", "country"),
    [
        ("Kenyan Foreign Minister Ann Oduya met Chad.|Oduya left.", "en", "Oduya", "KEN"),
        ("Menteri Luar Negeri Kenya Ann Oduya tiba.|Kata Oduya, itu benar.", "id", "Oduya", "KEN"),
        ("Cook Islands Prime Minister Mark Brown spoke.|Brown left.", "en", "Brown", "COK"),
    ],
)
def test_the_last_word_of_a_name_is_known_again(text: str, language: str, word: str, country: str) -> None:
    assert named(text, language)[1][word].countries == (country,)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Oduya left.|Kenyan Foreign Minister Ann Oduya met Chad.", "Oduya"),
        ("Kenyan Foreign Minister Ann Oduya met Chad.|The oduya tree fell.", "oduya"),
    ],
)
def test_neither_before_nor_in_small_letters(text: str, word: str) -> None:
    lines = named(text, "en")
    assert word not in lines[0] or word not in lines[1]
    assert all(word not in line for line in lines)
