"""Where in a text somebody denies what is said."""

from __future__ import annotations

import pytest

from foedus.model.base import Span
from foedus.model.mention import Mention
from foedus.model.vocabulary import Polarity
from foedus.reading.speech.denied import Denied
from foedus.reading.speech.statements import Said


def said(content: Span, polarity: Polarity = "denied") -> Said:
    speaker = Mention(actor=None, country=None, role=None, text="x", span=(0, 1))
    return Said(speaker, None, content, False, polarity, (0, 100), None)


def test_where_nothing_is_denied() -> None:
    denied = Denied([said((0, 9), "affirmed")])
    assert not denied
    assert not denied.holds(3)


@pytest.mark.parametrize(
    ("place", "held"), [(9, False), (10, True), (29, True), (30, False), (45, False), (50, True), (60, False)]
)
def test_a_place_in_one_of_several_that_overlap(place: int, held: bool) -> None:
    denied = Denied([said((50, 60)), said((10, 30)), said((12, 15)), said((40, 49), "affirmed")])
    assert denied
    assert denied.holds(place) is held
