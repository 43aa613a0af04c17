"""A table as text and as a value."""

from __future__ import annotations

from scoring.counts import Counts
from scoring.table import Bound, Row, Share, Table, text_of, value_of

AID = Row("AID", (Counts(1, 1, 0),))
REJECT = Row("REJECT", (Counts(0, 0, 2),))
ONE = Table(
    "small",
    "a few",
    ("all",),
    (Row("all", (Counts(1, 1, 2),)),),
    (AID, REJECT),
    (Share("modes right", ((1, 4),)),),
    (Bound("pacts", 1, 0),),
    ("missed this",),
)


def test_text() -> None:
    assert text_of(ONE).splitlines() == [
        "small: a few",
        "                                              all",
        "                                  P      R     F1   right made up  missed",
        "all                           0.500  0.333  0.400       1       1       2",
        "AID                           0.500  1.000  0.667       1       1       0",
        "REJECT                        1.000  0.000  0.000       0       0       2",
        "macro                         0.750  0.500  0.333",
        "modes right                        1 of 4   0.250",
        "pacts                             1   at most 0: NOT KEPT",
    ]


def test_of_three_columns_the_last_alone_shows_its_counts() -> None:
    cells = (Counts(1, 0, 0), Counts(0, 1, 0), Counts(1, 1, 0))
    lines = text_of(Table("t", "three", ("dev", "test", "all"), (Row("all", cells),))).splitlines()
    assert lines[2].split() == ["P", "R", "F1"] * 3 + ["right", "made", "up", "missed"]
    assert lines[3].split()[-3:] == ["1", "1", "0"]
    assert len(lines[3]) == len(lines[2])


def test_a_type_that_a_column_does_not_hold_is_no_part_of_its_macro() -> None:
    rows = (Row("AID", (Counts(1, 0, 0), Counts(0, 3, 0))), Row("REJECT", (Counts(0, 0, 1), Counts(2, 0, 0))))
    table = Table("t", "two", ("one", "other"), types=rows)
    assert [f1 for _, _, f1 in table.macro] == [0.5, 1.0]


def test_value() -> None:
    value = value_of(ONE, misses=False)
    assert value["set"] == "small"
    assert value["types"]["AID"]["all"] == {
        "precision": 0.5, "recall": 1.0, "f1": 0.6667, "right": 1, "made_up": 1, "missed": 0,
    }  # fmt: skip
    assert value["shares"] == {"modes right": {"all": {"part": 1, "whole": 4, "share": 0.25}}}
    assert value["bounds"] == {"pacts": {"found": 1, "at_most": 0}}
    assert "misses" not in value
    assert value_of(ONE, misses=True)["misses"] == ["missed this"]
