"""The rule reader as a whole: claims of every kind, their evidence, their dates, their order."""

from __future__ import annotations

import pytest
from tests.reading.telling import assert_quotes_hold, divided, reading_of

from foedus.model.claim import Reading

TEXTS = {
    "id": (
        "Kenya dan Tanzania menandatangani pakta pertahanan di Nairobi, Jumat (3/10).",
        "Dalam Pasal 4, kedua negara akan saling membantu jika salah satu diserang.",
        "“Pakta ini menjaga perdamaian kawasan kita,” kata Emmanuel Macron di Paris.",
        "Narendra Modi mengunjungi Uganda pekan lalu.",
        "Belum jelas kapan pakta itu berlaku dan apakah Uganda ikut.",
    ),
    "en": (
        "Kenya and Tanzania signed a defence pact in Nairobi on Friday.",
        "Under Article 4 the two countries will assist each other if either is attacked.",
        "“This pact keeps the peace in our region,” said Emmanuel Macron in Paris.",
        "Narendra Modi visited Uganda last week.",
        "It is unclear when the pact takes effect and whether Uganda joins.",
    ),
}


@pytest.fixture(params=["id", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def read(language: str) -> Reading:
    return reading_of(*TEXTS[language], language=language)


def test_every_kind_is_found(language: str) -> None:
    kinds = [claim.kind for claim in read(language).claims]
    assert {kind: kinds.count(kind) for kind in ("statement", "pact", "question")} == {
        "statement": 1,
        "pact": 2,
        "question": 2,
    }
    assert kinds.count("event") == 2


def test_each_claim_holds_the_one_of_its_kind(language: str) -> None:
    for claim in read(language).claims:
        held = [
            kind for kind in ("statement", "event", "pact", "question") if getattr(claim, kind) is not None
        ]
        assert held == [claim.kind]
        assert 0 <= claim.score <= 1000
        assert claim.evidence is not None
        assert (claim.reader, claim.reported) == ("rules/1", "2025-10-06")


def test_spans_quote_and_ids_differ(language: str) -> None:
    text, _ = divided(TEXTS[language], language)
    claims = read(language).claims
    assert_quotes_hold(claims, text)
    assert len({claim.id for claim in claims}) == len(claims)


def test_reading_twice_is_reading_once(language: str) -> None:
    assert read(language) == read(language)


def test_a_reading_says_what_it_was_given(language: str) -> None:
    reading = read(language)
    assert (reading.text_id, reading.language, reading.reader) == ("t", language, "rules/1")
    assert reading.published is not None
    assert reading.published.start == "2025-10-06"
    assert reading.actors


def test_pacts_bear_labels_until_they_are_linked(language: str) -> None:
    claims = read(language).claims
    assert {claim.pact.pact for claim in claims if claim.pact is not None} == {"#1"}
    assert {claim.question.about.pact for claim in claims if claim.question is not None} == {"#1"}


def test_the_day_and_place_of_signature(language: str) -> None:
    first = next(claim for claim in read(language).claims if claim.kind == "pact")
    assert first.date is not None
    assert (first.date.start, first.date.certainty) == ("2025-10-03", "resolved")
    assert first.pact is not None
    assert first.pact.place is not None
    assert (first.pact.place.name, first.pact.place.country) == ("Nairobi", "KEN")


def test_the_article_of_a_promise(language: str) -> None:
    promises = [c for claim in read(language).claims if claim.pact for c in claim.pact.commitments]
    assert promises[-1].article == "4"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya dan Tanzania menandatangani pakta pertahanan.", "id"),
        ("Kenya and Tanzania signed a defence pact.", "en"),
    ],
)
def test_news_without_a_date_bears_the_storys_day(text: str, language: str) -> None:
    (claim,) = [claim for claim in reading_of(text, language=language).claims if claim.kind == "pact"]
    assert claim.date is not None
    assert (claim.date.start, claim.date.certainty) == ("2025-10-06", "inferred")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya dan Tanzania menandatangani pakta pertahanan.", "id"),
        ("Kenya and Tanzania signed a defence pact.", "en"),
    ],
)
def test_without_any_day_the_date_is_null(text: str, language: str) -> None:
    reading = reading_of(text, language=language, published=None)
    assert [claim.date for claim in reading.claims if claim.kind == "pact"] == [None]


def test_questions_are_asked_in_the_body_alone() -> None:
    reading = reading_of("Kenya menunggu.", language="id", title="Belum jelas kapan pakta itu berlaku")
    assert reading.claims == ()


def test_nothing_said_is_nothing_found() -> None:
    assert reading_of(language="en").claims == ()
    assert reading_of("…", "!!!", "12 34", language="id").claims == ()
