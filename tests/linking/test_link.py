"""From what a text calls an agreement to the pact that it is."""

from __future__ import annotations

import pytest
from tests.reading.telling import claims_of, pacts_of, parties_of, reading_of

from foedus import actors
from foedus.linking import PactIndex, link, of_register
from foedus.model.claim import Claim
from foedus.register import release


def only_pact(claims: tuple[Claim, ...]) -> tuple[str | None, bool]:
    (found,) = {(pact.pact, pact.known) for pact in pacts_of(claims)}
    return found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rusia dan Korea Utara menandatangani pakta pertahanan, Rabu (19/6/2024).", "id"),
        ("Russia and North Korea signed a defence pact on 19 June 2024.", "en"),
    ],
)
def test_a_pact_of_the_register_is_known(text: str, language: str) -> None:
    assert only_pact(claims_of(text, language=language)) == ("prk-rus-2024", True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Rusia dan Korea Utara meneken pakta pertahanan.|Pakta itu menggantikan perjanjian tahun 1961.",
            "id",
        ),
        ("Russia and North Korea signed a defence pact.|The pact replaces the treaty of 1961.", "en"),
    ],
)
def test_russia_today_is_the_soviet_union_of_1961(text: str, language: str) -> None:
    claims = claims_of(*text.split("|"), language=language, published="2024-06-20")
    (relation,) = [one for pact in pacts_of(claims) for one in pact.relations]
    assert (relation.pact, relation.year) == ("prk-sun-1961", 1961)
    assert "chn-prk-1961" not in relation.candidates


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Rusia dan Korea Utara meneken pakta pertahanan.|Pakta itu menggantikan perjanjian tahun 2000.",
            "id",
        ),
        ("Russia and North Korea signed a defence pact.|The pact replaces the treaty of 2000.", "en"),
    ],
)
def test_two_agreements_of_one_year_are_candidates(text: str, language: str) -> None:
    claims = claims_of(*text.split("|"), language=language, published="2024-06-20")
    (relation,) = [one for pact in pacts_of(claims) for one in pact.relations]
    assert relation.pact == "prk-rus-2000"
    assert {"prk-rus-2000", "prk-rus-2000-pyongyang-declaration"} <= set(relation.candidates)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya dan Tanzania meneken pakta pertahanan pada 3 Mei 2024.", "id"),
        ("Kenya and Tanzania signed a defence pact on 3 May 2024.", "en"),
    ],
)
def test_an_unknown_one_gets_the_id_that_it_would_be_minted_with(text: str, language: str) -> None:
    assert only_pact(claims_of(text, language=language)) == ("ken-tza-2024", False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Uni Soviet dan Kenya meneken pakta pertahanan pada 3 Mei 1970.", "id"),
        ("Russia and Kenya signed a defence pact on 3 May 1970.", "en"),
    ],
)
def test_a_slug_names_the_parties_as_they_stood(text: str, language: str) -> None:
    assert only_pact(claims_of(text, language=language)) == ("ken-sun-1970", False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Traktat Mombasa diteken pada 3 Mei 2024.", "id"),
        ("The Mombasa Treaty was signed on 3 May 2024.", "en"),
    ],
)
def test_a_name_alone_that_nobody_bears_is_left_out(text: str, language: str) -> None:
    assert pacts_of(claims_of(text, language=language)) == []


def test_a_name_alone_that_is_held_is_kept() -> None:
    assert only_pact(claims_of("The North Atlantic Treaty was signed in 1949.", language="en")) == (
        "nato",
        True,
    )


def test_all_claims_of_one_label_get_one_id() -> None:
    claims = claims_of(
        "Kenya and Tanzania signed a defence pact on 3 May 2024.",
        "The pact took effect on 9 June 2025.",
        "It is unclear whether the pact covers nuclear weapons.",
        language="en",
    )
    assert only_pact(claims) == ("ken-tza-2024", False)
    (question,) = [claim.question for claim in claims if claim.question is not None]
    assert question.about.pact == "ken-tza-2024"


def test_nothing_else_changes() -> None:
    reading = reading_of(
        "Kenya and Tanzania signed a defence pact on 3 May 2024.",
        "“We have waited long for this,” said Emmanuel Macron.",
        language="en",
    )
    linked = link(reading, of_register(release().records, actors.load()))
    assert [claim.id for claim in linked.claims] == [claim.id for claim in reading.claims]
    assert [claim.span for claim in linked.claims] == [claim.span for claim in reading.claims]
    assert [parties_of(p) for p in pacts_of(linked.claims)] == [{"KEN", "TZA"}]
    assert link(linked, of_register(release().records, actors.load())) == linked


def test_with_an_empty_index_everything_is_new() -> None:
    reading = reading_of("Russia and North Korea signed a defence pact on 19 June 2024.", language="en")
    claims = link(reading, PactIndex([], actors.load())).claims
    assert only_pact(claims) == ("prk-rus-2024", False)
