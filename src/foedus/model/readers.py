"""What is told of a reading beside its claims: what was not taken, and where two readers agree."""

from __future__ import annotations

from foedus.model.base import Frozen
from foedus.model.vocabulary import Kind


class Remark(Frozen, frozen=True, kw_only=True):
    """What a reader offered and was not taken as it came, with the reason.

    ``words`` are those that were offered as a quotation (of the text they may be none), ``sentence`` the
    number that came with them; both null where the reason is about something else.
    """

    kind: Kind | None
    words: str | None
    sentence: int | None
    reason: str


class Agreeing(Frozen, frozen=True, kw_only=True):
    """Two claims, one of each reader, that say the same of the same words; each by its id."""

    kind: Kind
    rules: str
    model: str


class Agreement(Frozen, frozen=True, kw_only=True):
    """How far two readers agree on one text. Claims are named by their ids, in the order of the text."""

    agree: tuple[Agreeing, ...]
    only_rules: tuple[str, ...]
    only_model: tuple[str, ...]
