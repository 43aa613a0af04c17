"""What can be done, in PLOVER's types and CAMEO's codes: ``plover.toml``, checked against its shape."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from foedus.errors import KnowledgeError
from foedus.language.event_words import Turn
from foedus.model.vocabulary import Plover

PATH = Path(__file__).parent / "plover.toml"


class Code(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A type of PLOVER and a code of CAMEO."""

    plover: Plover
    cameo: str


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing that can be done, and CAMEO's codes for turning it (null: the general one)."""

    plover: Plover
    cameo: str
    mode: str | None = None
    context: tuple[str, ...] = ()
    at_home: bool = False
    """True where those who undergo it are the actor's own people, if nobody is named."""
    hostile: bool = False
    """True where to intend it is a threat."""
    intend: str | None = None
    appeal: str | None = None
    demand: str | None = None
    refuse: str | None = None
    threaten: str | None = None

    def turned(self, turn: Turn) -> str | None:
        """CAMEO's code for this topic under a turn."""
        code: str | None = getattr(self, turn)
        return code


class Ontology(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All of ``plover.toml``."""

    turns: dict[Turn, Code]
    topics: dict[str, Topic]


@cache
def ontology() -> Ontology:
    """The topics and turns. Raises KnowledgeError with the field where the file breaks its shape."""
    try:
        return msgspec.convert(tomllib.loads(PATH.read_text("utf-8")), Ontology)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(
            f"not a list of topics: {error}",
            where=str(PATH),
            to_do="compare it with topics.py beside it",
        ) from error
