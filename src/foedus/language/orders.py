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

_HERE = Path(__file__).parent


class Orders(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The one table of an ``orders.toml``."""

    orders: tuple[str, ...]


@functools.cache
def all_orders() -> tuple[str, ...]:
    """The patterns of every pack; :class:`KnowledgeError` where a file breaks its schema."""
    return tuple(pattern for path in sorted(_HERE.glob("*/orders.toml")) for pattern in load_orders(path))


def load_orders(path: Path) -> tuple[str, ...]:
    """Read and check one ``orders.toml``."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Orders).orders
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(
            f"the words by which a machine is spoken to cannot be used: {error}",
            where=str(path),
            to_do="mend the file as language/orders.py describes it",
        ) from error
