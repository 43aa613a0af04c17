"""What was right, made up and missed, and the shares that follow from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Counts(NamedTuple):
    """Right, made up and missed: events, statements, pacts, characters. Each share of nothing is 1."""

    right: int = 0
    made_up: int = 0
    missed: int = 0

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(self.right + other.right, self.made_up + other.made_up, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of what we told that is marked."""
        return self.right / (self.right + self.made_up) if self.right + self.made_up else 1.0

    @property
    def recall(self) -> float:
        """The share of what is marked that we told."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = 2 * self.right + self.made_up + self.missed
        return 2 * self.right / total if total else 1.0


class Tally(NamedTuple):
    """Counts by type, how many events were made for how many marked, and a line for each miss."""

    by_type: Mapping[str, Counts] = {}
    made: int = 0
    marked: int = 0
    misses: tuple[str, ...] = ()

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        kinds = {*self.by_type, *other.by_type}
        return Tally(
            {kind: self.of(kind).plus(other.of(kind)) for kind in kinds},
            self.made + other.made,
            self.marked + other.marked,
            self.misses + other.misses,
        )

    def of(self, kind: str) -> Counts:
        """The counts of one type."""
        return self.by_type.get(kind, Counts())

    @property
    def all(self) -> Counts:
        """The counts of all types together."""
        return Counts(*(sum(column) for column in zip(*self.by_type.values(), strict=True)))

    @property
    def types(self) -> tuple[str, ...]:
        """The types that the data hold, in the order of the alphabet."""
        return tuple(sorted(kind for kind, one in self.by_type.items() if one.right + one.missed))

    @property
    def macro(self) -> float:
        """The mean of the F1 of the types that the data hold."""
        return sum(self.of(kind).f1 for kind in self.types) / len(self.types) if self.types else 1.0


def by_type(right: Iterable[str], made_up: Iterable[str], missed: Iterable[str]) -> dict[str, Counts]:
    """Counts by type, of the types of what was right, made up and missed."""
    columns = (Counter(right), Counter(made_up), Counter(missed))
    return {kind: Counts(*(one[kind] for one in columns)) for kind in set().union(*columns)}
