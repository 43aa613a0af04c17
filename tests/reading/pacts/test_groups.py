"""Which agreement a phrase means, where a story speaks of more than one."""

from __future__ import annotations

import pytest
from tests.reading.telling import pacts_told, stages_told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Jepang dan Kenya akan menandatangani traktat keamanan pada Januari 2026."
            " Traktat itu mirip perjanjian pertahanan yang diteken Jepang dan Kenya pada 3 Mei 1995.",
            "id",
        ),
        (
            "Japan and Kenya will sign a security treaty in January 2026."
            " It recalls the defence treaty that Japan and Kenya signed on 3 May 1995.",
            "en",
        ),
    ],
)
def test_a_planned_treaty_is_not_the_old_one(text: str, language: str) -> None:
    assert stages_told(text, language) == [("signed", None, "1995-05-03")]
    assert {len(pact.stages) for pact in pacts_told(text, language)} == {1}


def test_a_planned_end_still_says_that_a_pact_stands() -> None:
    (pact,) = pacts_told(
        "Kenya and Tanzania may renew their 2021 defence pact: each assists the other if attacked.",
        "en",
    )
    assert (pact.pact, [one.kind for one in pact.commitments]) == ("ken-tza-2021", ["defence"])


def test_an_earlier_agreement_of_the_same_two_counts_beside_the_pact() -> None:
    text = (
        "Australia and Indonesia will sign a security treaty next year."
        "|It is modelled on the 1995 agreement signed by Australia and Indonesia."
    )
    assert stages_told(text, "en") == [("signed", None, "1995-01-01")]


def test_a_capital_that_a_pact_is_called_by_signed_nothing() -> None:
    found = pacts_told(
        "Under the Budapest Memorandum on security, signed in 1994, Russia pledged restraint.", "en"
    )
    assert "HUN" not in {mention.actor for pact in found for mention in pact.parties}


def test_a_deal_on_trade_does_not_become_the_treaty_of_the_next_sentence() -> None:
    text = (
        "Argentina and Brazil signed a deal on cattle. The Rio Treaty was signed in 1947."
        " Mexico withdrew from the Rio Treaty in September 2002."
    )
    found = pacts_told(text, "en")
    assert not {"ARG", "BRA"} & {mention.actor for pact in found for mention in pact.parties}
    assert {name.text for pact in found for name in pact.names} == {"Rio Treaty"}


def test_both_of_a_promise_are_the_parties_and_not_the_last_two_named() -> None:
    text = (
        "Pakistan dan Arab Saudi meneken perjanjian pertahanan setelah India menyerang Pakistan."
        " Menurut perjanjian itu, serangan terhadap salah satu dianggap serangan terhadap keduanya."
    )
    assert {frozenset(m.actor for m in pact.parties) for pact in pacts_told(text, "id")} == {
        frozenset({"PAK", "SAU"})
    }


def test_what_an_alliance_owes_is_not_owed_under_another_agreement() -> None:
    text = (
        "Turkey and Sweden signed a security memorandum on 3 May 2024."
        " NATO members must defend Sweden if it is attacked."
    )
    assert [one.kind for pact in pacts_told(text, "en") for one in pact.commitments] == []


def test_the_two_most_named_are_no_parties_of_what_another_state_does() -> None:
    text = (
        "Egypt suspended the 1979 peace treaty."
        "|Israel and Jordan talked. Israel thanked Jordan. Jordan thanked Israel."
    )
    assert all("JOR" not in {m.actor for m in pact.parties} for pact in pacts_told(text, "en"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Jepang dan Kenya tidak membentuk aliansi militer. Aliansi itu tidak akan berakhir.", "id"),
        ("Japan and Kenya did not form a military alliance. It is no defence pact.", "en"),
    ],
)
def test_denials_alone_make_no_pact(text: str, language: str) -> None:
    assert pacts_told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Kenya dan Tanzania menandatangani perjanjian pertahanan pada 9 Agustus 1971."
            "|Perjanjian itu digantikan oleh perjanjian persahabatan antara Kenya dan Uganda yang"
            " ditandatangani pada 28 Januari 1993."
            " Perjanjian baru itu tidak lagi memuat pasal konsultasi keamanan.",
            "id",
        ),
        (
            "Kenya and Tanzania signed a defence treaty on 9 August 1971."
            "|The treaty was superseded by a friendship treaty between Kenya and Uganda that was signed on"
            " 28 January 1993. The new treaty contains no promise to consult if attacked.",
            "en",
        ),
    ],
)
def test_what_the_successor_drops_is_not_denied_of_the_treaty_that_it_replaced(
    text: str, language: str
) -> None:
    found = pacts_told(text, language)
    assert {one.pact for one in found if one.commitments} == {"ken-uga-1993"}
    superseded = {one.pact for one in found if any(step.stage == "superseded" for step in one.stages)}
    assert superseded <= {"ken-tza-1971"}
