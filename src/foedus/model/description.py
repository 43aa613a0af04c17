"""What ``reading`` hands to ``linking``: an agreement as a text describes it, not yet identified."""

from __future__ import annotations

from foedus.model.base import Frozen
from foedus.model.vocabulary import Form


class PactDescription(Frozen, frozen=True, kw_only=True):
    """Of which agreement a text speaks: by parties, year, name and form, whichever it gives.

    ``parties`` are actor ids as on the article's date; ``year`` is that of signature; ``on`` is the
    article's date (ISO day) where known, so that SUN can be seen behind RUS.
    """

    parties: tuple[str, ...] = ()
    year: int | None = None
    names: tuple[str, ...] = ()
    form: Form | None = None
    on: str | None = None


class Identity(Frozen, frozen=True, kw_only=True):
    """What linking answers: the pact, or candidates, and whether it was held already."""

    pact: str | None
    candidates: tuple[str, ...] = ()
    known: bool = False
