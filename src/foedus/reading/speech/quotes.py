"""Quotations in a text: what stands between quotation marks, within a paragraph and over several.

Known are ``“ ”``, ``" "``, ``« »`` and ``„ “``. Not supported: quotations in single marks, which cannot be
told from apostrophes, and speech behind a dash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foedus.model.base import Span

_CLOSING = {"“": '”"', "«": "»", "„": "“”", '"': '"'}
_MARK = re.compile('[“”"«»„]')
_MARKS = frozenset('“”"«»„')
_MOST_PARAGRAPHS = 25
"""How many paragraphs a quotation may go on over."""
_SPEECH = 4
"""Words from which on a quotation is speech by its length alone."""


class Quote(NamedTuple):
    """A quotation, or the part of one that lies in one paragraph: code points with its marks.

    ``whole`` is false for a word or two in marks that are no sentence (``“aliansi” baru ini``); ``closed``
    is false where it runs to the end of its paragraph without a closing mark, ``opened`` where it goes on
    from the paragraph before.
    """

    start: int
    end: int
    whole: bool
    closed: bool = True
    opened: bool = True

    @property
    def span(self) -> Span:
        """The words between the marks."""
        return (self.start + 1 if self.opened else self.start, self.end - 1 if self.closed else self.end)


def quotes_in(text: str, start: int, end: int) -> list[Quote]:
    """Quotations in ``text[start:end]`` (one paragraph). One left open runs to the end of it."""
    return [quotation[0] for quotation in quotations(text, [(start, end)])]


def quotations(text: str, paragraphs: Sequence[Span]) -> list[tuple[Quote, ...]]:
    """The quotations of these paragraphs, in order; each in one part for every paragraph over which it goes
    on.

    One that opens and does not close in its paragraph goes on to the next mark that closes it, over at most
    25 paragraphs, whether each of them opens it anew (as the English style has it) or not. Where none
    closes it, it ends with its paragraph; a lone ``"`` opens nothing, nor does a mark before a small letter
    that nothing closes in its paragraph: if a mark that closes stood alone before it, the two were mixed up
    (``”Kami siap, “kata dia``).
    """
    found: list[tuple[Quote, ...]] = []
    number = 0
    position = paragraphs[0][0] if paragraphs else 0
    stray: tuple[int, int] | None = None
    while number < len(paragraphs):
        end = paragraphs[number][1]
        mark = _MARK.search(text, position, end)
        if mark is None:
            number += 1
            position = paragraphs[number][0] if number < len(paragraphs) else end
            continue
        position = mark.end()
        if mark.group() not in _CLOSING:
            stray = (number, mark.start())
            continue
        last, stop = _close(text, paragraphs, number, mark.start())
        if last > number or stop == -1:
            turned = _is_turned(text, mark.start(), paragraphs[number][0])
            if turned and stray is not None and number - stray[0] < _MOST_PARAGRAPHS:
                found.append(_parts(text, paragraphs, *stray, number, mark.start()))
            if turned or (stop == -1 and mark.group() == '"'):
                stray = None
                continue
        stray = None
        found.append(_parts(text, paragraphs, number, mark.start(), last, stop))
        number, position = last, stop + 1 if stop != -1 else end
    return found


def _close(text: str, paragraphs: Sequence[Span], first: int, opening: int) -> tuple[int, int]:
    """The paragraph and the place of the mark that closes the one at ``opening``; place -1 where none does.

    Marks within the quotation are matched with each other. If they do not come out even, the first
    that closes in the paragraph is taken.
    """
    mark = text[opening]
    closing = _CLOSING[mark]
    nearest = -1
    depth = 1
    reopened = first
    for number in range(first, min(first + _MOST_PARAGRAPHS, len(paragraphs))):
        start, end = paragraphs[number]
        for other in _MARK.finditer(text, opening + 1 if number == first else start, end):
            place, sign = other.start(), other.group()
            if sign == '"' and number > first and not _ends_words(text, place):
                return first, nearest
            if sign in closing and (sign != '"' or mark == '"' or _ends_words(text, place)):
                depth -= 1
                nearest = place if number == first and nearest == -1 else nearest
                if depth == 0:
                    return number, place
            elif sign == mark and place == start and number == reopened + 1:
                reopened = number
            elif sign == mark:
                depth += 1
    return first, nearest


def _is_turned(text: str, place: int, start: int) -> bool:
    """Whether a mark that opens stands where one closes: behind a comma or a stop, before a small letter."""
    before = text[start:place].rstrip()[-1:]
    return text[place + 1 : place + 2].islower() and before in ("", ",", ".", "?", "!")


def _is_sentence(words: str) -> bool:
    """Whether what stands in marks begins with a capital and ends with a stop or a comma."""
    return words[:1].isupper() and words[-1:] in ",.?!…"


def _ends_words(text: str, place: int) -> bool:
    """Whether a straight mark stands behind a word and not before one."""
    return not text[place - 1 : place].isspace() and not text[place + 1 : place + 2].isalnum()


def _parts(
    text: str, paragraphs: Sequence[Span], first: int, opening: int, last: int, closing: int
) -> tuple[Quote, ...]:
    """A quotation, cut at the ends of its paragraphs."""
    parts: list[tuple[int, int, bool, bool]] = []
    words = 0
    if first < last and opening + 1 >= paragraphs[first][1]:
        first, opening = first + 1, paragraphs[first + 1][0]
    for number in range(first, last + 1):
        start, end = paragraphs[number]
        closed = number == last and closing != -1
        begin = opening if number == first else start
        opened = text[begin] in _MARKS
        stop = closing + 1 if closed else end
        words += len(text[begin + opened : stop - closed].split())
        parts.append((begin, stop, closed, opened))
    whole = words >= _SPEECH or closing == -1 or (words > 1 and _is_sentence(text[opening + 1 : closing]))
    return tuple([Quote(begin, stop, whole, closed, opened) for begin, stop, closed, opened in parts])
