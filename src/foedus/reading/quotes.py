"""Quotations in a text: what stands between quotation marks."""

from __future__ import annotations

from typing import NamedTuple

from foedus.model.base import Span

_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}


class Quote(NamedTuple):
    """A quotation: code points with its marks, whether it is speech by its length, and whether it ends.

    ``whole`` is false for a word or two in marks (``“aliansi” baru ini``); ``closed`` is false where
    the quotation runs to the end of its paragraph without a closing mark.
    """

    start: int
    end: int
    whole: bool
    closed: bool = True

    @property
    def span(self) -> Span:
        """The words between the marks."""
        return (self.start + 1, self.end - 1 if self.closed else self.end)


def quotes_in(text: str, start: int, end: int) -> list[Quote]:
    """Quotations in ``text[start:end]`` (one paragraph). One left open runs to the end of it."""
    found: list[Quote] = []
    position = start
    while position < end:
        closing = _PAIRS.get(text[position])
        if closing is None:
            position += 1
            continue
        stop = text.find(closing, position + 1, end)
        if stop == -1 and text[position] == "“":
            stop = text.find('"', position + 1, end)
        if stop == -1:
            if text[position] == '"':
                break
            found.append(Quote(position, end, True, closed=False))
            break
        words = text[position + 1 : stop].split()
        found.append(Quote(position, stop + 1, len(words) >= 4))
        position = stop + 1
    return found
