"""Taking the Text out of an HTML page, and what the markup tells of it.

The Text has the shape of a page scraped by hand: title, writer, captions, the story's lines, headlines of
other stories. The story is found by the structure of the page (``html_body``); where that finds next to
nothing, trafilatura is asked. Imported only when a source is HTML: it brings in lxml.
"""

from __future__ import annotations

from foedus.errors import SourceUnreadable
from foedus.page.hints import HtmlHints, LineHint
from foedus.page.html_blocks import Block
from foedus.page.html_body import body_blocks
from foedus.page.html_meta import PageMeta, read_meta
from foedus.page.html_tree import parse, take_out_furniture
from foedus.page.text import normalise

_THIN = 250
"""A story of fewer characters is taken as not found."""
_MOST_RELATED = 40


def extract(page: str, *, where: str | None = None) -> tuple[str, HtmlHints]:
    """Return the text of ``page`` and the hints; :class:`SourceUnreadable` where it holds no words."""
    tree = parse(page)
    if tree is None:
        raise SourceUnreadable(
            "there is no text in this page", where=where, to_do="give a page with a story in it"
        )
    meta = read_meta(tree)
    related = take_out_furniture(tree)
    blocks = body_blocks(tree, meta.title)
    if sum(len(block.text) for block in blocks if block.kind == "paragraph") < _THIN:
        blocks = _by_trafilatura(page) or blocks
    if not blocks and meta.title is None:
        raise SourceUnreadable(
            "there is no text in this page", where=where, to_do="give a page with a story in it"
        )
    return _compose(meta, blocks, related)


def _compose(meta: PageMeta, blocks: list[Block], related: list[Block]) -> tuple[str, HtmlHints]:
    head: list[tuple[str, LineHint | None]] = []
    if meta.title:
        head.append((meta.title, LineHint("title")))
    if meta.author:
        head.append((meta.author, LineHint("byline")))
    if meta.printed and meta.printed != meta.title:
        head.append((meta.printed, LineHint("date")))
    seen = {text for text, _ in head}
    body: list[tuple[str, LineHint | None]] = []
    for block in blocks:
        if block.text in seen:
            continue
        if block.kind != "paragraph":
            seen.add(block.text)
        kind = block.kind
        body.append((block.text, None if kind == "paragraph" else LineHint(kind, block.url)))
    for block in related[:_MOST_RELATED]:
        if block.text not in seen:
            seen.add(block.text)
            body.append((block.text, LineHint("related", block.url)))
    lines: list[str] = []
    hints: dict[int, LineHint] = {}
    position = 0
    for text, hint in (*head, *body):
        line = normalise(text)
        if hint is not None:
            hints[position] = hint
        lines.append(line)
        position += len(line) + 1
    return "\n".join(lines), HtmlHints(hints, meta.published, meta.url, meta.outlet, meta.language)


def _by_trafilatura(page: str) -> list[Block]:
    import trafilatura

    found = trafilatura.extract(page, include_comments=False, include_tables=False, favor_precision=True)
    return [
        Block(line.strip(" -"), "paragraph", None) for line in (found or "").split("\n") if line.strip(" -")
    ]
