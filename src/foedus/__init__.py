"""foedus: who promised what to whom, on whose word; and who owes what if A attacks B.

The public API. Importing it costs next to nothing: each name is fetched from its room when it is first used.

    >>> import foedus
    >>> foedus.casus("USA", "PRK", on="2024-12-31").summary  # doctest: +SKIP
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from foedus.api import add, casus, diff, read, read_batch, readers, view
    from foedus.errors import (
        AnswerUnusable,
        ClaimRefused,
        DateError,
        FoedusError,
        KnowledgeError,
        LanguageUnknown,
        LedgerBusy,
        LedgerDamaged,
        LedgerError,
        LedgerNewer,
        ModelError,
        ModelUnavailable,
        NotALedger,
        SourceError,
        SourceMissing,
        SourceUnreadable,
        UnknownActor,
        UsageError,
    )
    from foedus.ledger import Ledger
    from foedus.model.casus import Casus, Scenario, Times
    from foedus.model.change import Added, Diff, ReadResult

__version__ = "0.1.0"

__all__ = [
    "Added",
    "AnswerUnusable",
    "Casus",
    "ClaimRefused",
    "DateError",
    "Diff",
    "FoedusError",
    "KnowledgeError",
    "LanguageUnknown",
    "Ledger",
    "LedgerBusy",
    "LedgerDamaged",
    "LedgerError",
    "LedgerNewer",
    "ModelError",
    "ModelUnavailable",
    "NotALedger",
    "ReadResult",
    "Scenario",
    "SourceError",
    "SourceMissing",
    "SourceUnreadable",
    "Times",
    "UnknownActor",
    "UsageError",
    "__version__",
    "add",
    "casus",
    "diff",
    "read",
    "read_batch",
    "readers",
    "view",
]

_ROOMS = {
    "Added": "foedus.model.change",
    "Casus": "foedus.model.casus",
    "Diff": "foedus.model.change",
    "Ledger": "foedus.ledger",
    "ReadResult": "foedus.model.change",
    "Scenario": "foedus.model.casus",
    "Times": "foedus.model.casus",
    "add": "foedus.api",
    "casus": "foedus.api",
    "diff": "foedus.api",
    "read": "foedus.api",
    "read_batch": "foedus.api",
    "readers": "foedus.api",
    "view": "foedus.api",
}
"""Where each public name lives; those that are not listed are errors."""


class _Roof(ModuleType):
    """The package itself, with ``casus`` always the function.

    One of the rooms bears that name too, and importing it would put the room in the function's place. Inside
    the package the room is reached as ``from foedus.casus import ...``, which does not go by this attribute.
    """

    @property
    def casus(self) -> Any:
        """The function of the public API."""
        return _fetch("casus")

    @casus.setter
    def casus(self, room: ModuleType) -> None:
        """The import system hands over the room here; the name is taken."""


def _fetch(name: str) -> Any:
    from importlib import import_module

    return getattr(import_module(_ROOMS.get(name, "foedus.errors")), name)


def __getattr__(name: str) -> Any:
    if name in __all__:
        value = globals()[name] = _fetch(name)
        return value
    raise AttributeError(f"module 'foedus' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)


if not TYPE_CHECKING:
    sys.modules[__name__].__class__ = _Roof
