"""Names that only tell whose or where somebody is act as nobody."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import told
from tests.reading.telling import laid_out


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Ukraine's allies condemned Kenya.", "en", "Ukraine"),
        ("Kenya met Ukraine's neighbours.", "en", "Ukraine"),
        ("Sekutu Ukraina mengecam Kenya.", "id", "Ukraina"),
        ("KBRI Kairo memulangkan 12 WNI.", "id", "Kairo"),
    ],
)
def test_such_a_name_is_attached(text: str, language: str, name: str) -> None:
    story = laid_out(text, language=language)
    (line,) = story.lines
    assert [who.attached for who in line.who if story.quote((who.start, who.end)) == name] == [True]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Ukraine's army condemned Kenya.", "en"), ("Ukraina, sekutu Polandia, mengecam Kenya.", "id")],
)
def test_a_name_before_another_noun_acts(text: str, language: str) -> None:
    ((_, _, actors, recipients, _),) = told(text, language)
    assert (actors, recipients) == (["UKR"], ["KEN"])


def test_allies_do_not_do_what_they_do_in_the_name_of_the_one_whose_they_are() -> None:
    assert all(actors != ["UKR"] for _, _, actors, _, _ in told("Ukraine's allies attacked Kenya.", "en"))
