"""The model reader: asks, anchors, and tells what it refused."""

from __future__ import annotations

import time
from datetime import date

from foedus.actors import Actors
from foedus.model.claim import Reading
from foedus.model.readers import Remark
from foedus.model.source import Article
from foedus.reading.by_model.answer import Malformed, Offered, schema, take_apart
from foedus.reading.by_model.claims import ClaimMaker
from foedus.reading.by_model.endpoint import Endpoint, Question
from foedus.reading.by_model.prompt import instructions, material, portions, withheld
from foedus.reading.by_model.settings import Settings
from foedus.reading.reader import Found
from foedus.reading.story import Story, lay_out

VERSION = "model/1"
"""Of the instructions, the schema and the rules of anchoring together."""


class ModelReader:
    """A model behind an endpoint, as a Reader.

    Not supported: treaties as documents of their own, CAMEO codes, adversaries, areas, conditions and
    articles of a commitment, and an agreement whose parties are never named in one sentence.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._endpoint = Endpoint(settings)

    @property
    def name(self) -> str:
        """Which reader it is, of what version, and which model: ``model/1 qwen3``."""
        return f"{VERSION} {self._settings.model}"

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
        """Read one Text. Raises ModelError where the model does not answer, or not as it was asked."""
        until = time.monotonic() + self._settings.seconds
        story = lay_out(text, article, received, actors)
        kept_back = withheld(story)
        maker = ClaimMaker(story, kept_back, self.name, text_id, source_uri)
        for lines in portions(story, kept_back):
            question = Question(instructions(), material(story, lines), schema())
            maker.take(self._endpoint.ask(question, until, _taken_apart))
        reading = Reading(
            text_id=text_id,
            reader=self.name,
            published=article.published,
            actors=actors.release,
            language=article.language,
            claims=maker.claims(),
        )
        doubts = (*_kept_back(story, kept_back), *maker.doubts)
        return Found(reading, maker.offered, tuple(maker.refused), doubts)


def _taken_apart(content: str) -> list[Offered | Malformed]:
    return list(take_apart(content))


def _kept_back(story: Story, lines: frozenset[int]) -> list[Remark]:
    """That lines were not shown to the model; so that nobody takes its silence about them for a finding."""
    return [
        Remark(
            kind=None,
            words=story.quote(story.lines[index].sentence.span),
            sentence=index + 1,
            reason="speaks to the machine that reads it: not shown to the model",
        )
        for index in sorted(lines)
    ]
