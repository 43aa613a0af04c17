"""What the markup of a page tells of its Text, beyond the words."""

from __future__ import annotations

from typing import Literal, NamedTuple

LineKind = Literal["title", "caption", "byline", "paragraph", "read_also", "related", "tag"]


class LineHint(NamedTuple):
    """What one line of the Text is. ``stop`` is where a caption's words end and its credit begins."""

    kind: LineKind
    url: str | None = None
    credit: str | None = None
    stop: int | None = None


class HtmlHints(NamedTuple):
    """What the markup says. ``lines`` is keyed by where a line begins in the Text."""

    lines: dict[int, LineHint]
    published: str | None
    """ISO 8601 as given, with its time zone."""
    url: str | None
    """The canonical link."""
    outlet: str | None
    language: str | None
