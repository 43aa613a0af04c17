"""What one may write: the lines that a batch of texts holds."""

from __future__ import annotations

from foedus.model.base import Frozen


class BatchText(Frozen, frozen=True, kw_only=True):
    """One line that ``read --batch`` takes: a text and what is known of it."""

    id: str
    text: str
    published: str | None = None
    """The day on which it came out, ISO 8601."""
    lang: str | None = None
    uri: str | None = None
