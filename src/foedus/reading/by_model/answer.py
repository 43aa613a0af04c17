"""What the model is asked for: its shape, its JSON Schema, and an answer taken apart.

Wherever the model quotes, it gives the words and the number of their sentence. It is never asked for an id,
a day, a position or words of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import msgspec

from foedus.errors import AnswerUnusable
from foedus.model.vocabulary import (
    Auxiliary,
    CommitmentKind,
    Form,
    Kind,
    Modality,
    Plover,
    Polarity,
    RelationKind,
    StageKind,
    Trigger,
)


class _Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the answer."""


class Quoted(_Asked, frozen=True, kw_only=True):
    """Words copied from a sentence, letter by letter, and its number."""

    words: str
    sentence: int


class OfferedStatement(_Asked, frozen=True, kw_only=True):
    """Who said what: the speaker, the verb of saying, and what was said without the verb."""

    speaker: Quoted
    cue: Quoted | None = None
    content: Quoted


class OfferedEvent(_Asked, frozen=True, kw_only=True):
    """Who did what to whom: `words` are those that tell it."""

    words: Quoted
    plover: Plover
    mode: str | None = None
    auxiliary: tuple[Auxiliary, ...] = ()
    actors: tuple[Quoted, ...]
    recipients: tuple[Quoted, ...] = ()
    when: Quoted | None = None


class OfferedStage(_Asked, frozen=True, kw_only=True):
    """One step in the life of an agreement: `words` hold the verb, `party` the one that acts alone."""

    stage: StageKind
    words: Quoted
    party: Quoted | None = None
    when: Quoted | None = None
    polarity: Polarity = "affirmed"
    modality: Modality = "actual"


class OfferedRelation(_Asked, frozen=True, kw_only=True):
    """How an agreement stands to an earlier one: `words` name the earlier one."""

    relation: RelationKind
    words: Quoted


class OfferedCommitment(_Asked, frozen=True, kw_only=True):
    """What an agreement promises: by whom and to whom only where it is not each party to each."""

    kind: CommitmentKind
    words: Quoted
    polarity: Polarity = "affirmed"
    trigger: Trigger = "any"
    bearers: tuple[Quoted, ...] = ()
    beneficiaries: tuple[Quoted, ...] = ()


class OfferedPact(_Asked, frozen=True, kw_only=True):
    """One agreement between states or organisations, with all that the text says of it."""

    parties: tuple[Quoted, ...]
    names: tuple[Quoted, ...] = ()
    form: Form | None = None
    stages: tuple[OfferedStage, ...] = ()
    relations: tuple[OfferedRelation, ...] = ()
    commitments: tuple[OfferedCommitment, ...] = ()


class OfferedQuestion(_Asked, frozen=True, kw_only=True):
    """What the text says is not known; `pact` is the place of the agreement in `pacts`, counted from 0."""

    words: Quoted
    pact: int | None = None
    commitment: CommitmentKind | None = None


class Answer(_Asked, frozen=True, kw_only=True):
    """Everything that the sentences say, and nothing that they do not."""

    statements: tuple[OfferedStatement, ...] = ()
    events: tuple[OfferedEvent, ...] = ()
    pacts: tuple[OfferedPact, ...] = ()
    questions: tuple[OfferedQuestion, ...] = ()


Offered = OfferedStatement | OfferedEvent | OfferedPact | OfferedQuestion

_LISTS: dict[str, tuple[Kind, type[Any]]] = {
    "statements": ("statement", OfferedStatement),
    "events": ("event", OfferedEvent),
    "pacts": ("pact", OfferedPact),
    "questions": ("question", OfferedQuestion),
}


class Malformed(NamedTuple):
    """One part of an answer that is not of the shape that was asked for, and why."""

    kind: Kind
    why: str


@cache
def schema() -> dict[str, Any]:
    """JSON Schema of an Answer, as strict endpoints want it: an object at the root, every field required,
    no other."""
    made = msgspec.json.schema(Answer)
    root = made.pop("$ref").rsplit("/", 1)[-1]
    parts = {name: _strict(part) for name, part in made["$defs"].items()}
    return {**parts.pop(root), "$defs": parts}


def _strict(node: Any) -> Any:
    """Without defaults, with all fields required and no more allowed, and the type beside each list of
    words."""
    if isinstance(node, list):
        return [_strict(one) for one in node]
    if not isinstance(node, dict):
        return node
    made = {key: _strict(value) for key, value in node.items() if key not in ("default", "title")}
    if isinstance(node.get("properties"), dict):
        made["properties"] = {key: _strict(value) for key, value in node["properties"].items()}
        made["required"] = list(node["properties"])
        made["additionalProperties"] = False
    if "enum" in node and "type" not in node:
        made["type"] = "string"
    return made


def take_apart(content: str) -> Iterator[Offered | Malformed]:
    """The parts of an answer, pacts first, each checked against its shape by itself.

    Raises AnswerUnusable where it is no JSON object with these lists. A model that does not know how to
    answer in JSON alone may put it between lines of its own: the outermost braces count.
    """
    whole = _object_in(content)
    for name in ("pacts", "statements", "events", "questions"):
        kind, shape = _LISTS[name]
        items = whole.get(name, [])
        if not isinstance(items, list):
            yield Malformed(kind, f"{name} is no list")
            continue
        for item in items:
            try:
                yield msgspec.convert(item, shape)
            except msgspec.ValidationError as error:
                yield Malformed(kind, f"not of the shape that was asked for: {error}")


def _object_in(content: str) -> dict[str, Any]:
    start, end = content.find("{"), content.rfind("}")
    if start == -1 or end < start:
        raise AnswerUnusable("the model answered without JSON", to_do=_ANOTHER)
    try:
        found = msgspec.json.decode(content[start : end + 1].encode())
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        raise AnswerUnusable(f"the model's answer is no JSON: {error}", to_do=_ANOTHER) from None
    if not isinstance(found, dict) or not found.keys() & _LISTS.keys():
        raise AnswerUnusable(f"the model's answer holds none of {', '.join(_LISTS)}", to_do=_ANOTHER)
    return found


_ANOTHER = "choose a model that follows a JSON Schema, or read by the rules"
