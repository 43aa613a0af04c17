"""Whom a condemnation is of that only names the deed."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import happened

from foedus.reading.events.happened import ids

RAIN = "|Hujan turun.|Malam tiba.|Jalan sepi."


@pytest.mark.parametrize(
    ("text", "language", "blamed"),
    [
        ("Kenya bombed Tanzania.|Uganda condemned the attack.|Rwanda praised Tanzania.", "en", {"KEN"}),
        ("Kenya mengebom Tanzania.|Uganda mengecam serangan itu.|Rwanda memuji Tanzania.", "id", {"KEN"}),
        ("Kenya bombed Tanzania.|Uganda condemned Burundi.|Rwanda praised Tanzania.", "en", {"BDI"}),
        ("Kenya did not bomb Tanzania.|Uganda condemned the talk.|Rwanda praised Tanzania.", "en", {"TZA"}),
        ("Uganda bombed Tanzania.|Uganda condemned the talk.|Rwanda praised Tanzania.", "en", {"TZA"}),
    ],
)
def test_who_did_what_was_told_last_is_blamed(text: str, language: str, blamed: set[str]) -> None:
    found = [event for event in happened(text, language) if event.plover == "ACCUSE"]
    assert [set(ids(event.recipients)) for event in found] == [blamed]


def test_a_deed_told_far_off_is_not_meant() -> None:
    text = "Kenya mengebom Tanzania." + RAIN + "|Rwanda memuji Chad.|Uganda mengecam serangan itu."
    found = [event for event in happened(text, "id") if event.plover == "ACCUSE"]
    assert all("KEN" not in ids(event.recipients) for event in found)
