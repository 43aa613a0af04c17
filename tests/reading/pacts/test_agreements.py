"""Phrases that name an agreement: their form, their proper name, their year."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out

from foedus.reading.pacts.agreements import Phrase, phrases_in
from foedus.reading.story import Story


def named(text: str, language: str) -> tuple[Story, list[Phrase]]:
    story = laid_out(text, language=language)
    return story, [phrase for line in story.lines for phrase in phrases_in(story, line)]


@pytest.mark.parametrize(
    ("text", "language", "form", "loose"),
    [
        ("Mereka meneken perjanjian itu.", "id", "treaty", False),
        ("Mereka meneken pakta itu.", "id", "treaty", False),
        ("Mereka meneken kesepakatan itu.", "id", "agreement", True),
        ("Mereka meneken nota kesepahaman itu.", "id", "memorandum", True),
        ("Mereka meneken deklarasi bersama itu.", "id", "declaration", True),
        ("Mereka meneken protokol itu.", "id", "protocol", True),
        ("Mereka meneken perjanjian kemitraan komprehensif itu.", "id", "treaty", False),
        ("They signed the treaty.", "en", "treaty", False),
        ("They signed the pact.", "en", "treaty", False),
        ("They signed the agreement.", "en", "agreement", True),
        ("They signed a memorandum of understanding.", "en", "memorandum", True),
        ("They signed a joint declaration.", "en", "declaration", True),
        ("They signed a charter.", "en", "charter", True),
        ("They signed a treaty on partnership.", "en", "treaty", False),
    ],
)
def test_the_form_of_one_agreement(text: str, language: str, form: str, loose: bool) -> None:
    _, (phrase,) = named(text, language)
    assert (phrase.form, phrase.loose) == (form, loose)


@pytest.mark.parametrize(
    ("text", "language", "year"),
    [
        ("Mereka mengingat perjanjian tahun 1974.", "id", 1974),
        ("Mereka mengingat pakta 1974 itu.", "id", 1974),
        ("Mereka meneken pakta itu pada 3 Mei 2024.", "id", None),
        ("They recalled the 1974 treaty.", "en", 1974),
        ("They recalled the treaty of 1974.", "en", 1974),
        ("They signed the treaty on 3 May 2024.", "en", None),
        ("In a year like 1974, far from here, they signed a treaty.", "en", None),
    ],
)
def test_the_year_of_the_agreement_itself(text: str, language: str, year: int | None) -> None:
    _, (phrase,) = named(text, language)
    assert phrase.year == year


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Mereka meneken Traktat Mombasa kemarin.", "id", "Traktat Mombasa"),
        (
            "Mereka meneken Perjanjian Persahabatan dan Kerja Sama kemarin.",
            "id",
            "Perjanjian Persahabatan dan Kerja Sama",
        ),
        ("Mereka meneken perjanjian kemarin.", "id", None),
        ("They signed the Mombasa Treaty yesterday.", "en", "Mombasa Treaty"),
        (
            "They signed the Treaty of Friendship and Good Order yesterday.",
            "en",
            "Treaty of Friendship and Good Order",
        ),
        ("They signed the treaty yesterday.", "en", None),
    ],
)
def test_the_proper_name(text: str, language: str, name: str | None) -> None:
    story, (phrase,) = named(text, language)
    assert (phrase.name.text if phrase.name else None) == name
    if phrase.name is not None:
        assert story.quote(phrase.name.span) == name


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mereka meneken perjanjian dan sebuah protokol.", "id"),
        ("They signed a treaty and a protocol.", "en"),
        ("They signed a treaty, then a declaration.", "en"),
    ],
)
def test_two_joined_are_two(text: str, language: str) -> None:
    _, found = named(text, language)
    assert len(found) == 2


def test_a_line_without_one() -> None:
    assert named("Kenya menunggu Tanzania.", "id")[1] == []
