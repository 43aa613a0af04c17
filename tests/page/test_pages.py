"""Pages of many makes, each beside what it should divide into (``tests/fixtures/pages``)."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from foedus.model.base import Date, Part
from foedus.model.mention import Mention
from foedus.model.source import Article, Caption, Related
from foedus.page import Page, open_page, receive

PAGES = Path(__file__).resolve().parents[1] / "fixtures" / "pages"
EXPECTED = sorted(PAGES.glob("*.json"))


def open_fixture(name: str) -> Page:
    path = next(path for path in PAGES.glob(f"{name}.*") if path.suffix != ".json")
    return open_page(receive(str(path)))


def as_expected(article: Article, expected: dict[str, Any]) -> dict[str, Any]:
    """The article in the shape of the expectation; of a paragraph as many words as it names."""
    date = article.published
    starts = expected["paragraphs"]
    texts = [part.text for part in article.paragraphs]
    found: dict[str, Any] = {
        "title": article.title and article.title.text,
        "language": article.language,
        "outlet": article.outlet,
        "dateline": article.dateline and article.dateline.text,
        "byline": article.byline and article.byline.text,
        "published": [date.start, date.text] if date else None,
        "paragraphs": [
            text[: len(starts[index])] if index < len(starts) else text for index, text in enumerate(texts)
        ],
        "read_also": [part.text for part in article.read_also],
        "related": [[related.label, related.text] for related in article.related],
        "captions": [[caption.text, caption.credit] for caption in article.captions],
        "origins": [mention.actor for mention in article.origins],
        "tags": [part.text for part in article.tags],
    }
    if "url" in expected:
        found["url"] = article.url
    return found


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_page_divides_as_written_beside_it(path: Path) -> None:
    expected = json.loads(path.read_text(encoding="utf-8"))
    assert as_expected(open_fixture(path.stem).article, expected) == expected


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_each_part_is_the_text_at_its_span(path: Path) -> None:
    page = open_fixture(path.stem)
    assert_spans_hold(page.article, page.text.text)


def assert_spans_hold(article: Article, text: str) -> None:
    """Every part is a piece of the text, word for word; paragraphs come in order and do not overlap."""
    singles = [article.title, article.dateline, article.byline, article.outlet_part, article.published]
    places: list[Part | Caption | Related | Mention | Date | None] = [*singles, *article.origins]
    places += [*article.paragraphs, *article.read_also, *article.related, *article.captions, *article.tags]
    for part in places:
        if part is not None and part.span is not None:
            assert text[slice(*part.span)] == part.text
    spans = [part.span for part in article.paragraphs]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(part.text and part.text == part.text.strip() for part in article.paragraphs)
