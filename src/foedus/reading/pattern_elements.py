"""The elements of a pattern: how each is written, what it takes, and where a row of them ends in a text.

How a pattern is written ``foedus.reading.patterns`` says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from foedus.errors import KnowledgeError
from foedus.language.forms import Forms

_GAPS = {"...": 12, "..": 3}


class Element(msgspec.Struct, frozen=True):
    """One element of a pattern: the words that it takes, or a gap of so many words of any kind."""

    exact: frozenset[str]
    starts: tuple[str, ...]
    gap: int
    optional: bool
    number: bool

    def takes(self, low: str) -> bool:
        """Whether it takes a word."""
        if low in self.exact:
            return True
        if self.starts and low.startswith(self.starts):
            return True
        return self.number and low.isdigit()


class Expander:
    """Turns one choice of an element into the words that it stands for."""

    def __init__(self, forms: Forms | None, sets: Mapping[str, tuple[str, ...]]) -> None:
        self._forms = forms
        self._sets = sets
        self._bent: dict[str, tuple[str, ...]] = {}
        self._elements: dict[str, Element] = {}

    def element(self, piece: str) -> Element:
        """The element that a piece of a pattern stands for; one for all patterns that have the piece."""
        if piece not in self._elements:
            self._elements[piece] = _element(piece, self)
        return self._elements[piece]

    def words(self, choice: str) -> tuple[str, ...]:
        """All words of ``choice``; an entry of a set may be a beginning (``agresi~``)."""
        if choice.startswith("@") and self._forms is not None:
            root = choice[1:]
            if root not in self._bent:
                self._bent[root] = tuple(self._forms.of(root))
            return self._bent[root]
        if choice.startswith("<"):
            try:
                return self._sets[choice.strip("<>")]
            except KeyError:
                raise KnowledgeError(
                    f"there is no set {choice} in the pack", to_do="write it under the sets of its file"
                ) from None
        return (choice,)


def compiled(pattern: str, expand: Expander) -> tuple[Element, ...]:
    """The elements of a pattern. Raises KnowledgeError where it does not begin with a word."""
    elements = tuple([expand.element(piece) for piece in re.split(r"[\s-]+", pattern.strip()) if piece])
    if not elements or elements[0].gap or elements[0].optional or elements[0].number:
        raise KnowledgeError(
            f"the pattern {pattern!r} does not begin with a word",
            to_do="begin it with a word or an alternative of words",
        )
    return elements


def _element(piece: str, expand: Expander) -> Element:
    if piece.isalpha():
        # Nine pieces in ten are a word and no more.
        return Element(frozenset((piece,)), (), 0, False, False)
    if piece in _GAPS:
        return Element(frozenset(), (), _GAPS[piece], False, False)
    optional = piece.endswith("?")
    written = piece.removesuffix("?").strip("()").split("|")
    choices = [word for choice in written for word in expand.words(choice)]
    return Element(
        exact=frozenset(choice for choice in choices if not choice.endswith("~") and choice != "#"),
        starts=tuple(choice[:-1] for choice in choices if choice.endswith("~")),
        gap=0,
        optional=optional,
        number="#" in choices,
    )


def end_of(elements: tuple[Element, ...], lows: list[str], position: int) -> int | None:
    """Last word of a match of ``elements`` at ``position``; null where there is none.

    There are two or more, and the first is known to take the word there.
    """
    for index in range(1, len(elements)):
        element = elements[index]
        position += 1
        if element.gap and index + 2 == len(elements) and not elements[-1].optional:
            return _behind_gap(element.gap, elements[-1], lows, position)
        if element.gap or element.optional:
            return _walk(elements, index, lows, position, set())
        if position == len(lows) or not element.takes(lows[position]):
            return None
    return position


def _behind_gap(gap: int, wanted: Element, lows: list[str], position: int) -> int | None:
    """The first word that is wanted at the end of a pattern, behind so many words of any kind at the most."""
    for place in range(position, min(position + gap + 1, len(lows))):
        if wanted.takes(lows[place]):
            return place
    return None


def _walk(
    elements: tuple[Element, ...],
    index: int,
    lows: list[str],
    position: int,
    dead: set[tuple[int, int]],
) -> int | None:
    """Match ``elements[index:]``. ``dead`` holds what has failed, so that no place is tried twice."""
    if index == len(elements):
        return position - 1
    if (index, position) in dead:
        return None
    element = elements[index]
    last: int | None = None
    if element.gap:
        following = elements[index + 1] if index + 1 < len(elements) else None
        plain = following is not None and not (following.gap or following.optional)
        for place in range(position, min(position + element.gap, len(lows)) + 1):
            if plain and following is not None:
                # Look before leaping: most places of a gap are not followed by what is wanted.
                if place == len(lows) or not following.takes(lows[place]):
                    continue
                last = _walk(elements, index + 2, lows, place + 1, dead)
            else:
                last = _walk(elements, index + 1, lows, place, dead)
            if last is not None:
                return last
    else:
        if position < len(lows) and element.takes(lows[position]):
            last = _walk(elements, index + 1, lows, position + 1, dead)
        if last is None and element.optional:
            last = _walk(elements, index + 1, lows, position, dead)
        if last is not None:
            return last
    dead.add((index, position))
    return None
