"""PactIndex: what linking looks an agreement up in."""

from __future__ import annotations

import msgspec

from foedus.model.vocabulary import Form


class PactEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What linking needs to know of one pact. Days are ISO; ``year`` is that of signature."""

    id: str
    aliases: tuple[str, ...]
    names: tuple[str, ...]
    form: Form | None
    parties: tuple[str, ...]
    year: int | None
    since: str | None
    until: str | None
