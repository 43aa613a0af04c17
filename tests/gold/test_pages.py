"""The same stories as pages: the markup around them changes nothing of what they say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scoring.coded import STORIES
from scoring.stories import claims_of, pacts_of

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_tells_the_pacts_of_its_story(page: Path) -> None:
    gold = json.loads((STORIES / f"{page.stem}.json").read_text("utf-8"))
    _, as_page = claims_of(page, gold)
    _, as_text = claims_of(STORIES / f"{page.stem}.txt", gold)
    assert {pact.id for pact in pacts_of(as_page)} == {pact.id for pact in pacts_of(as_text)}
    assert any(pact.stages for pact in pacts_of(as_page))
