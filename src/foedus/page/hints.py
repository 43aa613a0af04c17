"""What the markup of a page tells of its Text, beyond the words."""

from __future__ import annotations

from typing import Literal, NamedTuple

LineKind = Literal["title", "caption", "byline", "paragraph", "read_also", "related", "tag", "date"]


class LineHint(NamedTuple):
    """What one line of the Text is, and where it leads if it is a link."""

    kind: LineKind
    url: str | None = None


class HtmlHints(NamedTuple):
    """What the markup says. ``lines`` is keyed by where a line begins in the Text."""

    lines: dict[int, LineHint]
    published: str | None
    """ISO 8601 as given, with its time zone."""
    url: str | None
    """The canonical link."""
    outlet: str | None
    language: str | None
