"""The tree of an HTML page, and taking out of it what belongs to no story."""

from __future__ import annotations

import functools
import re
from typing import Any

from lxml import etree

from foedus.language.page_words import packs, page_words
from foedus.page.html_blocks import Block, is_link_to_story, squeeze
from foedus.page.lines import key_of

Element = Any
"""An element of lxml, which ships no types."""

_DROPPED = (
    "script", "style", "noscript", "template", "iframe", "form", "nav", "footer", "button", "svg", "select",
    "input",
    "textarea", "object", "embed", "video", "audio", "canvas", "dialog", "head", "link", "meta", "ins",
)  # fmt: skip
# Words in classes and ids by which pages name their furniture. Not taken from any one site.
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:shar(?:e|ing)\w*|socials?|sosmed|comments?|komentar|disqus|sidebar|promo\w*|newsletter|advert\w*|ads?|"
    r"iklan|banner|cookies?|breadcrumbs?|footer|navigation|navbar|menu|subscri\w+|paywall|popup|modal|signup|login|"
    r"toolbar|pagination|paging|skip|hidden|print|outbrain|taboola|widget|follow|copyright|masthead)(?:$|[\s_-])",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"(?:^|[\s_-])(?:related\w*|terkait|populer|popular|terpopuler|recommend\w*|rekomendasi|recirc\w*|trending|"
    r"most-?read|more-?from|more-?stories|also-?like|baca-?juga\w*|bacajuga\w*|read-?also|read-?more|lainnya|latest|"
    r"terkini|terbaru|see-?also|must-?read)(?:$|[\s_-])",
    re.IGNORECASE,
)
_KEPT = frozenset({"html", "body", "main", "article", "h1"})
_MOST_OF_PAGE = 0.4


def parse(page: str) -> Element | None:
    """Parse ``page``; None where there is nothing to parse."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        return etree.fromstring(page.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return None


def text_length(element: Element) -> int:
    """How many characters of text stand in ``element``."""
    return sum(len(piece.strip()) for piece in element.itertext())


def take_out_furniture(tree: Element) -> list[Block]:
    """Take scripts, menus, widgets and lists of other stories out of ``tree``.

    Returns the headlines of the lists.
    """
    etree.strip_elements(tree, *_DROPPED, with_tail=False)
    total = max(1, text_length(tree))
    related: list[Block] = []
    for element in list(tree.iter(etree.Element)):
        if element.getparent() is None or element.tag in _KEPT:
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
        is_related = _RELATED.search(names) is not None
        heads_list = not is_related and element.tag in ("h2", "h3", "h4", "h5", "div", "p", "strong", "span")
        if is_related or element.tag == "aside":
            if _holds_story(element, total):
                continue
            related += _headlines(element)
            _drop(element)
        elif _FURNITURE.search(names) is not None or element.get("aria-hidden") == "true":
            if not _holds_story(element, total):
                _drop(element)
        elif heads_list and _is_heading_of_list(element):
            related += _take_list_after(element, total)
    return related


def _holds_story(element: Element, total: int) -> bool:
    """Whether the element is too much of the page to be furniture, whatever it is called."""
    if any(True for _ in element.iter("h1")) or element.get("itemprop") == "articleBody":
        return True
    return text_length(element) > _MOST_OF_PAGE * total and sum(1 for _ in element.iter("p")) >= 3


def _is_heading_of_list(element: Element) -> bool:
    if len(element) > 2:
        return False
    words = squeeze("".join(element.itertext())) if len(element) else squeeze(element.text or "")
    return 0 < len(words) <= 40 and key_of(words) in _headers()


def _take_list_after(heading: Element, total: int) -> list[Block]:
    """Take the list under ``heading`` out, and the heading: the sibling after it, or that of its wrapper."""
    for start in (heading, heading.getparent()):
        following = start.getnext() if start is not None else None
        if following is not None and not _holds_story(following, total):
            found = _headlines(following)
            if found:
                _drop(following)
                _drop(heading)
                return found
    return []


def _headlines(element: Element) -> list[Block]:
    """The links to stories in ``element``, each address once, with the longest words that stand on it."""
    found: dict[str, Block] = {}
    for link in element.iter("a"):
        words, url = squeeze("".join(link.itertext())), link.get("href")
        if url and is_link_to_story(words, url) and len(words) > len(found[url].text if url in found else ""):
            found[url] = Block(words, "related", url)
    return list(found.values())


def _drop(element: Element) -> None:
    """Take ``element`` out of its tree; what follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        previous = element.getprevious()
        if previous is not None:
            previous.tail = (previous.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


@functools.cache
def _headers() -> frozenset[str]:
    """Headings of lists of other stories in every language that there is a pack for."""
    return frozenset(key_of(header) for code in packs() for header in page_words(code).related.headers)
