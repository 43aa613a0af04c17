"""The protocol of readers, and the first of its two makers: the rules. The other is ``by_model``."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, Protocol

from foedus.actors import Actors
from foedus.model.claim import Reading
from foedus.model.readers import Remark
from foedus.model.source import Article


class Found(NamedTuple):
    """What a reader makes of one Text.

    ``offered`` counts what a model offered as claims, null where none was asked; ``refused`` are those of
    them that the text does not bear out, ``doubts`` what was taken with a reservation or never shown to it.
    """

    reading: Reading
    offered: int | None = None
    refused: tuple[Remark, ...] = ()
    doubts: tuple[Remark, ...] = ()


class Reader(Protocol):
    """Makes a Text and its Article into a Reading, every claim of which quotes the Text to the code point.

    ``received`` is the day on which the Text came in, ``actors`` the register to name people by. The pacts of
    the Reading bear local labels (``#1``): linking gives them identity. Raises LanguageUnknown where no pack
    can read it, and ModelError where a model does not do its work.
    """

    @property
    def name(self) -> str:
        """Which reader it is and of what version: ``rules/1``."""
        ...

    def read(
        self,
        text: str,
        article: Article,
        *,
        received: date,
        actors: Actors,
        text_id: str,
        source_uri: str | None = None,
    ) -> Found:
        """Read one Text."""
        ...


class RuleReader:
    """The rules, as a Reader."""

    @property
    def name(self) -> str:
        """Which reader it is and of what version."""
        from foedus.reading.rules import READER

        return READER

    def read(
        self,
        text: str,
        article: Article,
        *,
        received: date,
        actors: Actors,
        text_id: str,
        source_uri: str | None = None,
    ) -> Found:
        """Read one Text by the rules."""
        from foedus.reading.rules import read

        return Found(
            read(text, article, received=received, actors=actors, text_id=text_id, source_uri=source_uri)
        )
