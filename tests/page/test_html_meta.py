"""What a page says of itself in its head."""

from __future__ import annotations

import pytest
from lxml import html

from foedus.page.html_meta import read_meta


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-10-06", "2025-10-06"),
        ("2025-10-06T08:00:00Z", "2025-10-06T08:00:00+00:00"),
        ("1945-08-17", "1945-08-17"),
        ("0001-01-01T00:00:00Z", None),
        ("soon", None),
    ],
)
def test_a_date_that_stands_for_none_is_none(written: str, read: str | None) -> None:
    page = f'<html><head><meta property="article:published_time" content="{written}"></head></html>'
    assert read_meta(html.fromstring(page)).published == read
