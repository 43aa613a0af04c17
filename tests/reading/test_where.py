"""Where something happened."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import first_line, happened

from foedus.reading.where import place_of, places_in


def named(text: str, language: str) -> list[tuple[str, str | None, bool]]:
    """The places of the first line: words, country, whether it happened there."""
    story, line = first_line(text, language)
    found = places_in(story, line)
    for one in found:
        assert one.place.span is not None
        assert story.quote(one.place.span) == one.place.text
        assert (one.place.lat, one.place.lon) != (None, None)
    return [(one.place.text or "", one.place.country, one.there) for one in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Rebels met in Kisumu.", "en", [("Kisumu", "KEN", True)]),
        ("Rebels met in the town of Kisumu.", "en", [("Kisumu", "KEN", True)]),
        ("Rebels met in Kisumu's market.", "en", [("Kisumu", "KEN", True)]),
        ("Rebels met in Kisumu near Eldoret.", "en", [("Kisumu", "KEN", True), ("Eldoret", "KEN", True)]),
        ("Troops flew to Mombasa.", "en", [("Mombasa", "KEN", False)]),
        ("Rapat digelar di Mombasa.", "id", [("Mombasa", "KEN", True)]),
        ("Rapat digelar di kota Mombasa.", "id", [("Mombasa", "KEN", True)]),
        ("Pasukan terbang ke Mombasa.", "id", [("Mombasa", "KEN", False)]),
    ],
)
def test_a_name_behind_a_word_of_place(text: str, language: str, expected: list[object]) -> None:
    assert named(text, language) == expected


@pytest.mark.parametrize(
    "text", ["Kisumu is quiet.", "Rebels met in kisumu.", "Rebels met in Xyzzyville.", "Rebels met in May."]
)
def test_no_place_is_seen_where_none_is_told(text: str) -> None:
    assert named(text, "en") == []


@pytest.mark.parametrize(
    ("second", "country"),
    [("The British government spoke. Britain is calm.", "GBR"), ("The American government spoke.", "USA")],
)
def test_which_of_several_follows_from_the_story(second: str, country: str) -> None:
    assert named(f"Police in Birmingham arrested students.|{second}", "en") == [("Birmingham", country, True)]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Rebels met in Kisumu.", "Kisumu", "KEN"),
        ("Rebels met in Dodoma.", "Dodoma", "TZA"),
        ("Rebels met in Kenya.", "Kenya", "KEN"),
    ],
)
def test_the_place_of_a_line(text: str, name: str, country: str) -> None:
    place = place_of(*first_line(text, "en"))
    assert place is not None
    assert (place.name, place.country, place.text) == (name, country, name)
    assert place.lat is not None


def test_whither_is_not_where() -> None:
    assert place_of(*first_line("Troops flew to Mombasa.", "en")) is None


def test_a_place_tells_whose_the_people_there_are() -> None:
    (event,) = happened("Gunmen killed two soldiers in Garissa.", "en")
    assert [who.country for who in event.recipients] == ["KEN"]
