"""Those who stand in a list act together, whatever tells of their offices."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import happened, told

from foedus.reading.pacts.parties import ids_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russian President Vladimir Putin and Chinese President Xi Jinping condemned Kenya.", "en"),
        ("Russian President Vladimir Putin and the Chinese president, Xi Jinping, condemned Kenya.", "en"),
        ("Presiden Rusia Vladimir Putin dan Presiden China Xi Jinping mengecam Kenya.", "id"),
        ("Presiden Vladimir Putin serta Presiden China Xi Jinping mengecam Kenya.", "id"),
    ],
)
def test_an_office_and_its_state_part_no_two_that_are_joined(text: str, language: str) -> None:
    (event,) = happened(text, language, published="2025-10-06")
    assert [who.actor for who in event.actors] == ["vladimir-putin", "xi-jinping"]
    assert ids_of(event.recipients) == ["KEN"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Putin, Xi Jinping and Indian Prime Minister Narendra Modi condemned Kenya.", "en"),
        ("Putin, Xi Jinping, dan Perdana Menteri India Narendra Modi mengecam Kenya.", "id"),
    ],
)
def test_the_last_of_a_list_may_have_his_office(text: str, language: str) -> None:
    (event,) = happened(text, language, published="2025-10-06")
    assert ids_of(event.actors) == ["RUS", "CHN", "IND"]


def test_a_deed_between_two_keeps_them_apart() -> None:
    text = (
        "Vladimir Putin met Chinese President Xi Jinping and Indian Prime Minister Narendra Modi in Moscow."
    )
    (event,) = happened(text, "en", published="2025-10-06")
    assert (ids_of(event.actors), ids_of(event.recipients)) == (["RUS"], ["CHN", "IND"])


def test_an_object_before_a_joined_verb_is_not_the_next_ones() -> None:
    found = told("Kenya put its army on alert and stopped aid to Tanzania.", "en")
    assert [(kind, actors, recipients) for kind, _, actors, recipients, _ in found] == [
        ("MOBILIZE", ["KEN"], []),
        ("SANCTION", ["KEN"], ["TZA"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "China's Xi Jinping and India's Narendra Modi condemned Kenya.",
        "Xi Jinping and India's Narendra Modi condemned Kenya.",
    ],
)
def test_whose_leader_he_is_parts_no_two_that_are_joined(text: str) -> None:
    (event,) = happened(text, "en", published="2025-10-06")
    assert ids_of(event.actors) == ["CHN", "IND"]


def test_talks_between_two_are_of_both() -> None:
    (event,) = happened("Talks between Kenya and Tanzania in Geneva.", "en")
    assert (event.plover, ids_of(event.actors), event.recipients) == ("CONSULT", ["KEN", "TZA"], ())


def test_what_describes_the_second_by_a_hyphen_parts_no_two() -> None:
    (event,) = happened("Uganda and the Kenyan-led SDF condemned Tanzania.", "en")
    assert len(event.actors) == 2
