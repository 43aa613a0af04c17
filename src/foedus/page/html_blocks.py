"""Blocks: what a browser shows as one line of its own."""

from __future__ import annotations

import re
from typing import NamedTuple

from foedus.page.hints import LineKind
from foedus.page.lines import has_letters

_BLANKS = re.compile(r"[\s\u200b\ufeff\u2028\u2029]+")


class Block(NamedTuple):
    """One line of the page, what kind it is, and where it leads if it is a link."""

    text: str
    kind: LineKind
    url: str | None


def squeeze(words: str) -> str:
    """Runs of blanks as one blank, as a browser shows them."""
    return _BLANKS.sub(" ", words).strip()


def is_link_to_story(words: str, url: str) -> bool:
    """Whether a link is the headline of a story: some words, and an address to go to."""
    if words.startswith("#") or "/tag/" in url or "/topik/" in url or "/topic/" in url:
        return False
    if url.startswith(("#", "javascript:", "mailto:", "tel:", "whatsapp:")):
        return False
    return 18 <= len(words) <= 200 and len(words.split()) >= 3 and has_letters(words)
