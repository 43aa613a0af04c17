"""Counts and the shares that follow from them."""

from __future__ import annotations

import pytest

from scoring.counts import Counts, Tally, by_type


def test_shares() -> None:
    counts = Counts(right=6, made_up=2, missed=4)
    assert (counts.precision, counts.recall) == (0.75, 0.6)
    assert counts.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))


def test_nothing_is_neither_made_up_nor_missed() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (1.0, 1.0, 1.0)
    assert Tally().all == Counts()
    assert Tally().macro == 1.0


def test_types_are_those_that_the_data_hold() -> None:
    tally = Tally(by_type(["AID", "AID"], ["AID", "REJECT"], ["SUPPORT"]))
    assert tally.types == ("AID", "SUPPORT")
    assert tally.all == Counts(2, 2, 1)
    assert tally.macro == pytest.approx((0.8 + 0.0) / 2)


def test_both_together() -> None:
    one = Tally(by_type(["AID"], [], []), 1, 1, ("a",))
    other = Tally(by_type([], ["AID"], ["REJECT"]), 1, 1, ("b",))
    both = one.plus(other)
    assert both == Tally({"AID": Counts(1, 1, 0), "REJECT": Counts(0, 0, 1)}, 2, 2, ("a", "b"))
