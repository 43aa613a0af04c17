"""The story that the project began with. It stands beside the repository, not in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from foedus.page import Page, open_page, receive

SEED = Path(__file__).resolve().parents[2].parent / "shared" / "seed"
STORIES = sorted(SEED.glob("*.txt"))

pytestmark = pytest.mark.skipif(not STORIES, reason=f"the seed story is not there ({SEED}/*.txt)")


@pytest.fixture(scope="module")
def page() -> Page:
    return open_page(receive(str(STORIES[0])))


def test_seed_divides_into_its_parts(page: Page) -> None:
    article = page.article
    assert article.language == "id"
    assert article.title is not None
    assert article.title.text.startswith("Rusia dan Korut")
    assert article.title.span[0] == 0
    assert article.dateline is not None
    assert article.dateline.text == "MerahPutih.com -"
    assert article.outlet == "MerahPutih.com"
    assert article.outlet_part is not None
    assert article.outlet_part.text == "MerahPutih.com"
    assert article.byline is not None
    assert article.byline.text == "ikh"
    assert article.published is None
    assert [caption.credit for caption in article.captions] == ["ANTARA/KCNA/tm"]


def test_seed_has_seven_paragraphs_without_dateline_and_initials(page: Page) -> None:
    paragraphs = [part.text for part in page.article.paragraphs]
    assert len(paragraphs) == 7
    assert paragraphs[0].startswith("Presiden Rusia")
    assert paragraphs[4].startswith("Namun, ")
    assert paragraphs[-1].endswith("kerumunan.")


def test_seed_points_to_ten_other_stories_and_to_none_inside(page: Page) -> None:
    assert page.article.read_also == ()
    related = page.article.related
    assert len(related) == 10
    assert [(found.label, found.text[:9]) for found in related if found.label] == [
        ("HOAKS atau FAKTA", "Prihatin,")
    ]


def test_seed_names_cnn_as_its_origin(page: Page) -> None:
    (origin,) = page.article.origins
    assert (origin.actor, origin.country, origin.role, origin.text) == ("cnn", "USA", "MED", "CNN")


def test_seed_is_kept_as_it_came(page: Page) -> None:
    assert page.text.text == STORIES[0].read_text(encoding="utf-8")
    assert page.document.uri == STORIES[0].resolve().as_uri()
