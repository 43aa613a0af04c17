"""JSON Schema of what the commands print and of the lines that they take, by name."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from foedus.actors.record import ActorRecord
from foedus.errors import UsageError
from foedus.model.base import Frozen
from foedus.model.casus import Casus
from foedus.model.change import Added, Diff, ReadResult
from foedus.model.listing import (
    ClaimLine,
    PactAnswer,
    PactLine,
    QuestionLine,
    ResolvedActor,
    SourceLine,
    Verification,
)
from foedus.model.taken import BatchText
from foedus.model.vocabulary import ActKind, Trust
from foedus.register import PactRecord

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class BatchAct(Frozen, frozen=True, kw_only=True):
    """One act of a scenario in a batch. In this release a scenario has one, and it is an attack."""

    attacker: str
    target: str
    on: str | None = None
    kind: Literal["attack", "join"] = "attack"


class BatchScenario(Frozen, frozen=True, kw_only=True):
    """One line that ``casus --batch`` takes: the options of the command, by the same names."""

    id: str
    acts: tuple[BatchAct, ...]
    on: str | None = None
    reported: str | None = None
    known: int | None = None
    act: ActKind = "armed_attack"
    place: str | None = None
    provoked: bool | None = None
    given: dict[str, bool] = msgspec.field(default_factory=dict)
    depth: int = 1
    trust: Trust = "all"
    source: Literal["all", "register", "atop", "ledger"] = "all"
    lang: Literal["id", "en"] = "en"


PRINTED: dict[str, Any] = {
    "read": ReadResult,
    "add": Added,
    "casus": Casus,
    "diff": Diff,
    "pacts": PactLine,
    "pact": PactAnswer,
    "claims": ClaimLine,
    "questions": QuestionLine,
    "sources": SourceLine,
    "actors": ResolvedActor,
    "verify": Verification,
}
"""By command: the type of each object that it prints. All their fields are always present."""

TAKEN: dict[str, Any] = {
    "batch": BatchText,
    "scenario": BatchScenario,
    "actor": ActorRecord,
    "register": PactRecord,
}
"""What one may write: lines for ``read --batch``, ``casus --batch`` and ``--actors``; the register."""


def names() -> tuple[str, ...]:
    """Every name that has a schema."""
    return (*PRINTED, *TAKEN)


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of that name. Raises UsageError where there is none."""
    if name in PRINTED:
        made = _all_required(msgspec.json.schema(PRINTED[name]))
    elif name in TAKEN:
        made = msgspec.json.schema(TAKEN[name])
    else:
        raise UsageError(f"there is no schema {name!r}", to_do=f"the names are {', '.join(names())}")
    return {"$schema": DIALECT, "title": f"foedus {name}", **made}


def _all_required(node: Any) -> Any:
    """Every field of an object that is printed is required: what is not there is null or [].

    A field with a default is optional to msgspec, which thinks of reading; we write.
    """
    if isinstance(node, list):
        return [_all_required(one) for one in node]
    if not isinstance(node, dict):
        return node
    # A default would say that the field may be left out, and one in a schema of output says nothing else.
    made = {
        key: _all_required(value) for key, value in node.items() if key != "default" or "type" not in node
    }
    if isinstance(node.get("properties"), dict) and node.get("type") == "object":
        made["properties"] = {
            key: _without_default(_all_required(one)) for key, one in node["properties"].items()
        }
        made["required"] = list(node["properties"])
    return made


def _without_default(node: Any) -> Any:
    return {key: value for key, value in node.items() if key != "default"} if isinstance(node, dict) else node
