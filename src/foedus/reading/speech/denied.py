"""Where in a text somebody denies what is said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from foedus.model.base import Span
from foedus.reading.speech.statements import Said


class Denied:
    """The contents of the denials of a text, those that overlap as one."""

    def __init__(self, said: Sequence[Said]) -> None:
        self._spans: list[Span] = []
        for start, end in sorted(one.content for one in said if one.polarity == "denied"):
            if self._spans and start <= self._spans[-1][1]:
                self._spans[-1] = (self._spans[-1][0], max(end, self._spans[-1][1]))
            else:
                self._spans.append((start, end))
        self._starts = [start for start, _ in self._spans]

    def __bool__(self) -> bool:
        return bool(self._spans)

    def holds(self, place: int) -> bool:
        """Whether a code point stands in what is denied."""
        index = bisect_right(self._starts, place) - 1
        return index >= 0 and place < self._spans[index][1]
