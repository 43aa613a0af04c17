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


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("South Korea waits.|Kim vowed to occupy the South.", ["KOR"]),
        ("South Sudan waits.|The South's army fled.", ["SSD"]),
        ("South Korea waits.|Ships crossed the South China Sea.", []),
        ("South Korea waits.|Ships turned South at noon.", []),
        ("Kenya waits.|Kim vowed to occupy the South.", []),
    ],
)
def test_a_direction_alone_means_the_state_whose_name_it_begins(text: str, meant: list[str]) -> None:
    story = laid_out(*text.split("|"), language="en")
    found = [who.country for who in story.lines[-1].who if story.quote((who.start, who.end)) == "South"]
    assert [country for country in found if country is not None] == meant
