"""From bytes to an Article: receiving, decoding, extracting, dividing.

Reading plain text imports nothing of the machinery for HTML.
"""

from __future__ import annotations

from typing import NamedTuple

from foedus.errors import SourceError
from foedus.model.source import Article, Document, Text
from foedus.page.receive import LIMIT, Received, receive, receive_text

__all__ = ["LIMIT", "Page", "Received", "open_page", "receive", "receive_text"]


class Page(NamedTuple):
    """A source as received, as text, and divided."""

    document: Document
    text: Text
    article: Article


def open_page(received: Received, *, language: str | None = None, published: str | None = None) -> Page:
    """Make the bytes received into a Text and divide it.

    ``language`` is the code of a language pack (None: it is detected); ``published`` is the day on which
    the story came out, ISO 8601, where the caller knows it. Raises :class:`SourceError` where the bytes are
    no text or the text is in no language that there is a pack for; its ``where`` names the source.
    """
    from foedus.page.article import divide
    from foedus.page.text import HTML, PLAIN, decode, make_text

    document = received.document
    where = document.uri or "standard input"
    decoded = decode(received.data, document.media_type, where=where)
    hints = None
    if document.media_type == "text/html":
        from foedus.page.html import extract

        content, hints = extract(decoded, where=where)
        text = make_text(content, document=document.sha256, extractor=HTML)
    else:
        text = make_text(decoded, document=document.sha256, extractor=PLAIN)
    try:
        article = divide(text, language=language, published=published, hints=hints)
    except SourceError as error:
        error.where = error.where or where
        raise
    return Page(document, text, article)
