"""The speaker chain: who said it, through whom, in which outlet."""

from __future__ import annotations

import pytest
from tests.reading.telling import reading_of

from foedus.model.claim import Claim
from foedus.model.mention import Mention


def only(claims: tuple[Claim, ...], kind: str) -> Claim:
    (claim,) = [claim for claim in claims if claim.kind == kind]
    return claim


def links(chain: tuple[Mention, ...]) -> list[tuple[str | None, bool]]:
    return [(link.actor or link.text, link.inferred) for link in chain]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Macron mengatakan kepada Reuters bahwa naskah itu belum rampung.", "id"),
        ("Macron said in an interview with Reuters that the text was not finished.", "en"),
    ],
)
def test_an_origin_stated_in_the_sentence(text: str, language: str) -> None:
    reading = reading_of(text, language=language, outlet="Harian Uji", origins=[("reuters", "Reuters")])
    chain = only(reading.claims, "statement").speakers
    assert links(chain) == [("emmanuel-macron", False), ("reuters", False), ("Harian Uji", True)]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("Demikian dilaporkan Reuters.", "Kenya dan Tanzania meneken pakta pertahanan.", "id"),
        ("So Reuters has it.", "Kenya and Tanzania signed a defence pact.", "en"),
    ],
)
def test_the_only_origin_is_inferred_elsewhere(first: str, second: str, language: str) -> None:
    reading = reading_of(
        first, second, language=language, outlet="Harian Uji", origins=[("reuters", "Reuters")]
    )
    chain = only(reading.claims, "pact").speakers
    assert links(chain) == [("reuters", True), ("Harian Uji", True)]


def test_several_origins_are_not_guessed_among() -> None:
    reading = reading_of(
        "So Reuters and Kyodo have it.",
        "Kenya and Tanzania signed a defence pact.",
        language="en",
        outlet="Harian Uji",
        origins=[("reuters", "Reuters"), ("kyodo", "Kyodo")],
    )
    assert links(only(reading.claims, "pact").speakers) == [("Harian Uji", True)]


def test_the_outlet_alone_tells_what_nobody_says() -> None:
    reading = reading_of("Kenya and Tanzania signed a defence pact.", language="en", outlet="Reuters")
    (outlet,) = only(reading.claims, "pact").speakers
    assert (outlet.actor, outlet.role, outlet.inferred, outlet.span) == ("reuters", "MED", True, None)


def test_without_an_outlet_the_chain_ends_with_the_speaker() -> None:
    reading = reading_of("Macron said that Kenya and Tanzania had signed a defence pact.", language="en")
    assert links(only(reading.claims, "statement").speakers) == [("emmanuel-macron", False)]
    assert links(only(reading.claims, "pact").speakers) == [("emmanuel-macron", False)]


def test_the_innermost_saying_counts() -> None:
    reading = reading_of(
        "Kenya and Tanzania signed a defence pact.",
        "“It is not a mutual defence pact, whatever they say,” Macron said.",
        language="en",
    )
    denied = [claim for claim in reading.claims if claim.pact is not None and claim.pact.commitments][-1]
    assert links(denied.speakers) == [("emmanuel-macron", False)]


def test_nobody_stands_twice_in_a_chain() -> None:
    reading = reading_of(
        "Macron said in an interview with Reuters that the text was not finished.",
        language="en",
        outlet="Reuters",
        origins=[("reuters", "Reuters")],
    )
    assert links(only(reading.claims, "statement").speakers) == [
        ("emmanuel-macron", False),
        ("reuters", False),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“Naskah itu belum rampung,” kata Macron, dilansir Reuters.|“Kami menunggu saja,” ujarnya.", "id"),
        ("“The text is not finished,” Macron said, as quoted by Reuters.|“We wait for it,” he said.", "en"),
    ],
)
def test_from_the_speaker_over_the_agency_to_the_outlet(text: str, language: str) -> None:
    reading = reading_of(
        *text.split("|"), language=language, outlet="Harian Uji", origins=[("reuters", "Reuters")]
    )
    first, second = [claim for claim in reading.claims if claim.kind == "statement"]
    assert links(first.speakers) == [("emmanuel-macron", False), ("reuters", False), ("Harian Uji", True)]
    assert links(second.speakers) == [("emmanuel-macron", False), ("reuters", True), ("Harian Uji", True)]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        (
            "“We will wait for their answer,” Macron told Reuters on Monday.",
            "Kenya and Tanzania signed a defence pact.",
            "en",
        ),
        (
            "“Kami akan menunggu jawaban mereka,” kata Macron kepada Reuters, Senin.",
            "Kenya dan Tanzania meneken pakta pertahanan.",
            "id",
        ),
    ],
)
def test_an_outlet_that_somebody_spoke_to_is_no_origin_of_the_rest(
    first: str, second: str, language: str
) -> None:
    reading = reading_of(
        first, second, language=language, outlet="Harian Uji", origins=[("reuters", "Reuters")]
    )
    said = links(only(reading.claims, "statement").speakers)
    assert said == [("emmanuel-macron", False), ("reuters", False), ("Harian Uji", True)]
    assert links(only(reading.claims, "pact").speakers) == [("Harian Uji", True)]
