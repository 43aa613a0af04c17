"""Mention: a Span and the Actor that it means on the article's date."""

from __future__ import annotations

from foedus.model.base import Frozen, Span
from foedus.model.vocabulary import Role


class Mention(Frozen, frozen=True, kw_only=True):
    """Who a piece of text means.

    ``actor`` is an id of the register of actors, or null where nobody known is meant. ``country`` is
    the state that the actor acts for. ``text`` and ``span`` are null only where the link is inferred
    (``inferred``): the text does not state it in so many words.
    """

    actor: str | None
    country: str | None = None
    role: Role | None = None
    text: str | None = None
    span: Span | None = None
    candidates: tuple[str, ...] = ()
    inferred: bool = False
