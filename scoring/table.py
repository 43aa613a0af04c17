"""The figures of one gold set as a table: plain text, aligned, or a value for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from scoring.counts import Counts, Tally

_NAME = 28
_SHARES = 21
"""Width of precision, recall and F1 of a column."""
_COUNTS = 24
"""Width of right, made up and missed of a column."""


class Row(NamedTuple):
    """One thing that is counted: a cell a column."""

    name: str
    cells: tuple[Counts, ...]


class Share(NamedTuple):
    """How many of how many: a cell a column, or fewer where a column does not know it."""

    name: str
    cells: tuple[tuple[int, int], ...]


class Bound(NamedTuple):
    """What must not be found more often than so."""

    name: str
    found: int
    at_most: int


class Table(NamedTuple):
    """The figures of one gold set. ``types`` are the rows whose mean is the macro row."""

    name: str
    about: str
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    types: tuple[Row, ...] = ()
    shares: tuple[Share, ...] = ()
    bounds: tuple[Bound, ...] = ()
    misses: tuple[str, ...] = ()

    @property
    def macro(self) -> tuple[tuple[float, float, float], ...]:
        """Means of precision, recall and F1 of the types that the data of a column hold."""
        return tuple(_macro([row.cells[place] for row in self.types]) for place in range(len(self.columns)))


def rows_by_type(tallies: Sequence[Tally]) -> tuple[Row, ...]:
    """A row for each type that one of the columns holds."""
    kinds = sorted({kind for tally in tallies for kind in tally.types})
    return tuple(Row(kind, tuple(tally.of(kind) for tally in tallies)) for kind in kinds)


def _macro(cells: Sequence[Counts]) -> tuple[float, float, float]:
    held = [one for one in cells if one.right + one.missed]
    if not held:
        return 1.0, 1.0, 1.0
    columns = zip(*((one.precision, one.recall, one.f1) for one in held), strict=True)
    precision, recall, f1 = (sum(column) / len(held) for column in columns)
    return precision, recall, f1


# --- as text ------------------------------------------------------------------------------------------


def text_of(table: Table) -> str:
    """The table as lines. With more than two columns the counts are those of the last alone."""
    lines = [f"{table.name}: {table.about}"]
    if table.rows or table.types:
        lines += _heads(table)
        lines += [_line(table, row) for row in (*table.rows, *table.types)]
    if table.types:
        lines.append(f"{'macro':{_NAME}}" + "".join(_macro_cell(table, place) for place in _places(table)))
    lines += [_share(table, share) for share in table.shares]
    lines += [_bound(bound) for bound in table.bounds]
    return "\n".join(line.rstrip() for line in lines)


def _places(table: Table) -> range:
    return range(len(table.columns))


def _counted(table: Table, place: int) -> bool:
    return len(table.columns) <= 2 or place == len(table.columns) - 1


def _heads(table: Table) -> list[str]:
    above = below = " " * _NAME
    for place, name in enumerate(table.columns):
        width = _SHARES + (_COUNTS if _counted(table, place) else 0)
        above += f"{name:>{_SHARES}}".ljust(width)
        below += f"{'P':>7}{'R':>7}{'F1':>7}"
        below += f"{'right':>8}{'made up':>8}{'missed':>8}" if _counted(table, place) else ""
    return [line for line in (above, below) if line.strip()]


def _line(table: Table, row: Row) -> str:
    line = f"{row.name:{_NAME}}"
    for place, one in enumerate(row.cells):
        line += f"{one.precision:7.3f}{one.recall:7.3f}{one.f1:7.3f}"
        line += f"{one.right:8}{one.made_up:8}{one.missed:8}" if _counted(table, place) else ""
    return line


def _macro_cell(table: Table, place: int) -> str:
    shares = "".join(f"{share:7.3f}" for share in table.macro[place])
    return shares + (" " * _COUNTS if _counted(table, place) else "")


def _share(table: Table, share: Share) -> str:
    line = f"{share.name:{_NAME}}"
    for place, (part, whole) in enumerate(share.cells):
        width = _SHARES + (_COUNTS if _counted(table, place) else 0)
        line += f"{f'{part} of {whole}':>13} {_ratio(part, whole):7.3f}".ljust(width)
    return line


def _bound(bound: Bound) -> str:
    kept = "kept" if bound.found <= bound.at_most else "NOT KEPT"
    return f"{bound.name:{_NAME}}{bound.found:7}   at most {bound.at_most}: {kept}"


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


# --- as a value ---------------------------------------------------------------------------------------


def value_of(table: Table, *, misses: bool) -> dict[str, Any]:
    """The table as a value for JSON; with the misses where they are asked for."""
    named = list(enumerate(table.columns))
    value: dict[str, Any] = {
        "set": table.name,
        "about": table.about,
        "rows": {row.name: {name: _cell(row.cells[i]) for i, name in named} for row in table.rows},
        "types": {row.name: {name: _cell(row.cells[i]) for i, name in named} for row in table.types},
        "macro": {name: _means(table.macro[i]) for i, name in named} if table.types else {},
        "shares": {share.name: _parts(table, share) for share in table.shares},
        "bounds": {bound.name: {"found": bound.found, "at_most": bound.at_most} for bound in table.bounds},
    }
    return {**value, "misses": list(table.misses)} if misses else value


def _cell(one: Counts) -> dict[str, float]:
    return {**_means((one.precision, one.recall, one.f1)), **one._asdict()}


def _means(three: tuple[float, float, float]) -> dict[str, float]:
    return dict(zip(("precision", "recall", "f1"), (round(one, 4) for one in three), strict=True))


def _parts(table: Table, share: Share) -> dict[str, dict[str, float]]:
    return {
        name: {"part": part, "whole": whole, "share": round(_ratio(part, whole), 4)}
        for name, (part, whole) in zip(table.columns, share.cells, strict=False)
    }
