"""A text laid out: which sentences are read, in which section, on which day."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reading.telling import divided, laid_out

from foedus import actors
from foedus.errors import LanguageUnknown
from foedus.reading.story import lay_out


def test_title_caption_and_body_are_lines() -> None:
    story = laid_out(
        "Kenya menunggu. Tanzania pulang.",
        "Uganda tiba.",
        language="id",
        title="Kenya",
        caption="Sebuah foto.",
    )
    told = [(line.sentence.section, line.sentence.paragraph) for line in story.lines]
    assert told == [("title", -1), ("caption", -1), ("body", 0), ("body", 0), ("body", 1)]
    words = [story.quote(line.sentence.span) for line in story.lines]
    assert words == ["Kenya", "Sebuah foto.", "Kenya menunggu.", "Tanzania pulang.", "Uganda tiba."]


def test_the_day_given_is_the_storys_own() -> None:
    story = laid_out("Kenya menunggu sejak 3 Mei 2024.", language="id")
    assert story.day is not None
    assert (story.day.start, story.day.certainty, story.day.span) == ("2025-10-06", "stated", None)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Kenya menunggu, Jumat (3/5/2024).", "id", "2024-05-03"),
        ("Kenya waited on Friday, May 3, 2024.", "en", "2024-05-03"),
    ],
)
def test_without_it_the_text_gives_the_day(text: str, language: str, day: str) -> None:
    story = laid_out(text, language=language, published=None)
    assert story.day is not None
    assert story.day.start == day
    assert story.day.span is not None
    assert story.quote(story.day.span) == story.day.text


def test_a_text_without_a_day_has_none() -> None:
    assert laid_out("Kenya menunggu.", language="id", published=None).day is None


def test_no_inferred_day_lies_after_receipt() -> None:
    text, article = divided(["Kenya menunggu, Rabu (19/6)."], "id", published=None)
    story = lay_out(text, article, date(2020, 1, 1), actors.load())
    assert story.day is not None
    assert story.day.start == "2019-06-19"


def test_parts_are_pieces_of_the_text() -> None:
    story = laid_out("Kenya menunggu.", language="id")
    part = story.part((0, 5))
    assert (part.text, part.span) == ("Kenya", (0, 5))


def test_of_states_named_alike_often_the_first_named_stands_first() -> None:
    states = ("KEN", "TZA", "UGA", "RWA", "BDI", "ETH")
    story = laid_out("Kenya, Tanzania, Uganda, Rwanda, Burundi and Ethiopia met.", language="en")
    assert story.states == states
    story = laid_out("Ethiopia, Burundi, Rwanda, Uganda, Tanzania and Kenya met.", language="en")
    assert story.states == states[::-1]


def test_a_language_without_a_pack_is_refused() -> None:
    with pytest.raises(LanguageUnknown):
        laid_out("Le Kenya attend.", language="fr")


def test_an_empty_text_has_no_lines() -> None:
    assert laid_out(language="id").lines == ()
    assert laid_out("", language="en").lines == ()
