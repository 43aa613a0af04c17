"""What a story is about: those whom the register holds, or people and things of all kinds."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import happened
from tests.reading.telling import laid_out

from foedus.reading.followed import is_followed

PLAIN = (
    "Hujan turun.",
    "Jalan licin.",
    "Toko tutup.",
    "Pasar sepi.",
    "Air naik.",
    "Malam tiba.",
    "Bus penuh.",
)


@pytest.mark.parametrize(
    ("named", "plain", "followed"),
    [(0, 6, True), (0, 7, False), (1, 6, False), (2, 6, True), (3, 7, True)],
)
def test_one_sentence_in_four_tells_what_a_story_is_about(named: int, plain: int, followed: bool) -> None:
    lines = [*("Kenya menunggu." for _ in range(named)), *PLAIN[:plain]]
    assert is_followed(laid_out(*lines, language="id")) is followed


def test_a_body_and_a_place_do_not_count() -> None:
    lines = ["Polri berjaga.", "Hujan turun di Kenya.", *PLAIN]
    assert not is_followed(laid_out(*lines, language="id"))


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Warga meminta pemerintah bertindak.", []),
        ("Warga Kenya meminta pemerintah bertindak.", ["REQUEST"]),
        ("Polisi menembak mati seorang warga.", ["ASSAULT"]),
    ],
)
def test_what_the_people_of_a_place_ask_of_each_other_is_no_event_there(text: str, types: list[str]) -> None:
    story = "|".join(["Banjir melanda Jakarta.", "Warga Jakarta mengungsi.", text, *PLAIN])
    assert [event.plover for event in happened(story, "id")] == types
