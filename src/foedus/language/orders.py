"""How a text speaks to the machine that reads it: ``language/<code>/orders.toml``.

In: nothing. Out: the patterns of all language packs together, since such orders need not be in the language
of the story that they stand in. They are explained in ``foedus.reading.patterns``.
"""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path

import msgspec

from foedus.errors import KnowledgeError
from foedus.language.table import Table

_HERE = Path(__file__).parent


class Orders(Table, frozen=True, kw_only=True):
    """Patterns that speak to a machine: ``orders`` anywhere, ``heads`` at the head of a sentence."""

    orders: tuple[str, ...]
    heads: tuple[str, ...]


@functools.cache
def all_orders() -> Orders:
    """The patterns of every pack; :class:`KnowledgeError` where a file breaks its schema."""
    packs = [load_orders(path) for path in sorted(_HERE.glob("*/orders.toml"))]
    return Orders(
        orders=tuple(pattern for pack in packs for pattern in pack.orders),
        heads=tuple(pattern for pack in packs for pattern in pack.heads),
    )


def load_orders(path: Path) -> Orders:
    """Read and check one ``orders.toml``."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Orders)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(
            f"the words by which a machine is spoken to cannot be used: {error}",
            where=str(path),
            to_do="mend the file as language/orders.py describes it",
        ) from error
