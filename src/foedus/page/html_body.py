"""Finding the story in a page, by structure: where the running text is dense and the links are few."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from foedus.page.hints import LineKind
from foedus.page.html_blocks import Block, is_link_to_story, squeeze
from foedus.page.html_tree import text_length

Element = Any

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p",
    "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BREAKS = frozenset({"br"})
_STORY = re.compile(
    r"(?:^|[\s_-])(?:article|artikel|story|entry|post|content|konten|isi|body|text|detail|berita|read)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"caption|(?:^|[\s_-])(?:ket-?foto|wp-caption-text|photo-?credit|credit)(?:$|[\s_-])", re.IGNORECASE
)
_LEAST_PARAGRAPH = 25
_MOST_CAPTIONS_BEFORE = 3


def body_blocks(tree: Element, title: str | None) -> list[Block]:
    """The lines of the story: captions of pictures above it, then its own, in the order of the page."""
    container = _marked_body(tree)
    if container is None:
        container = _densest(tree)
    if container is None:
        return []
    return [*_captions_above(tree, container), *blocks_of(container)]


def _marked_body(tree: Element) -> Element | None:
    """The element that the page itself marks as the body of the article (schema.org)."""
    marked = tree.xpath("//*[contains(@itemprop, 'articleBody')]")
    best = max(marked, key=text_length, default=None)
    return best if best is not None and text_length(best) >= 250 else None


def _densest(tree: Element) -> Element | None:
    """The element with the most running text directly under it.

    Each block speaks for its parent and, by half, for the element above that.
    """
    scores: dict[Element, float] = {}
    for element in tree.iter("p", "div", "td", "pre", "blockquote", "section", "article"):
        own = _own_text(element)
        if len(own) < _LEAST_PARAGRAPH or _link_share(element) > 0.5:
            continue
        score = 1.0 + own.count(",") + min(len(own) / 100.0, 30.0 if element.tag != "p" else 4.0)
        holder = element.getparent() if element.tag in ("p", "pre", "blockquote") else element
        if holder is None:
            continue
        scores[holder] = scores.get(holder, 0.0) + score
        above = holder.getparent()
        if above is not None:
            scores[above] = scores.get(above, 0.0) + score / 2
    if not scores:
        return None
    best = max(scores, key=lambda element: _weighed(element, scores[element]))
    return _widened(best, scores)


def _weighed(element: Element, score: float) -> float:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    weight = 1.25 if element.tag == "article" or _STORY.search(names) else 1.0
    return score * weight * (1.0 - _link_share(element))


def _widened(element: Element, scores: dict[Element, float]) -> Element:
    """Take the parent instead where the story is cut into several parts beside each other."""
    parent = element.getparent()
    while parent is not None and parent.tag not in ("body", "html"):
        beside = [
            child
            for child in parent
            if child is not element
            and scores.get(child, 0.0) >= 0.25 * scores[element]
            and _link_share(child) < 0.3
        ]
        if not beside:
            break
        element, parent = parent, parent.getparent()
        scores.setdefault(element, 1.0)
    return element


def _own_text(element: Element) -> str:
    """The text directly in ``element`` and in inline elements right under it."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag not in _BLOCKS:
            pieces.append("".join(child.itertext()))
        pieces.append(child.tail or "")
    return squeeze(" ".join(pieces))


def _link_share(element: Element) -> float:
    total = text_length(element)
    if not total:
        return 0.0
    return sum(text_length(link) for link in element.iter("a")) / total


def _captions_above(tree: Element, container: Element) -> list[Block]:
    """Captions between the headline and the story, outside the story's own element."""
    found: list[Block] = []
    for element in tree.iter(etree.Element):
        if element is container:
            break
        if element.tag == "figcaption" or (element.tag in ("p", "span", "div") and _is_caption(element)):
            words = squeeze("".join(element.itertext()))
            inside = any(ancestor is container for ancestor in element.iterancestors())
            if 10 <= len(words) <= 500 and not inside and all(words != block.text for block in found):
                found.append(Block(words, "caption", None))
    return found[-_MOST_CAPTIONS_BEFORE:]


def _is_caption(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return _CAPTION.search(names) is not None and len(element) <= 4


class _Writer:
    """Gathers inline text and cuts it into blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.linked = 0
        self.url: str | None = None
        self.caption = 0
        self.link = 0
        self.heading = 0

    def add(self, words: str | None) -> None:
        """Take in inline text."""
        if words:
            self.pieces.append(words)
            if self.link:
                self.linked += len(words.strip())

    def cut(self) -> None:
        """End the block."""
        words = squeeze("".join(self.pieces))
        linked, url = self.linked, self.url
        self.pieces, self.linked, self.url = [], 0, None
        if not words:
            return
        kind: LineKind = "caption" if self.caption else "paragraph"
        if not self.caption and not self.heading and linked >= 0.85 * len(words):
            # A line that is nothing but a link: the headline of another story, or a button.
            if url is None or not is_link_to_story(words, url):
                return
            kind = "related"
        self.blocks.append(Block(words, kind, url if kind == "related" else None))


def blocks_of(container: Element) -> list[Block]:
    """The lines of ``container``, walked without recursion: pages nest as deep as they like."""
    writer = _Writer()
    for event, element in etree.iterwalk(container, events=("start", "end")):
        tag = element.tag
        opening = event == "start"
        if tag in _BLOCKS or tag in _BREAKS:
            writer.cut()
        step = 1 if opening else -1
        if tag == "figcaption" or (tag in ("p", "span", "div") and _is_caption(element)):
            writer.cut()
            writer.caption += step
        if tag in _HEADINGS:
            writer.heading += step
        if tag == "a":
            writer.link += step
            if opening and writer.url is None:
                writer.url = element.get("href")
        if opening:
            writer.add(element.text)
        elif element is not container:
            writer.add(element.tail)
    writer.cut()
    return writer.blocks
