"""The rule reader: from a Text and its Article to a Reading, in Indonesian and English.

Everything that it finds stands in the text, to the code point. What is not supported yet: pronouns of
groups, gender, treaties as documents of their own, agreements that are not of security, and events
beyond the few kinds of the language packs.
"""

from __future__ import annotations

import hashlib
from datetime import date

from foedus.actors import Actors
from foedus.model.base import Date, Span
from foedus.model.claim import (
    Claim,
    Event,
    PactClaim,
    Question,
    QuestionAbout,
    Reading,
    Statement,
)
from foedus.model.evidence import SpanEvidence
from foedus.model.mention import Mention
from foedus.model.source import Article
from foedus.model.vocabulary import Kind, Modality, Polarity
from foedus.reading.events.happened import Happened
from foedus.reading.events.in_story import events_in
from foedus.reading.pacts.claims import Told, tell
from foedus.reading.pacts.pact_reader import PactReader
from foedus.reading.questions import Asked, questions_in
from foedus.reading.speech.chain import Chains
from foedus.reading.speech.statements import Said, StatementReader
from foedus.reading.story import Line, Story, lay_out
from foedus.reading.where import place_of

READER = "rules/1"


def read(
    text: str,
    article: Article,
    *,
    received: date,
    actors: Actors,
    text_id: str,
    source_uri: str | None = None,
) -> Reading:
    """Read one Text.

    ``article`` says how it divides and gives the publication date, if any; ``received`` is the day on
    which it came in; ``actors`` is the register to name people by. The pacts of the Reading bear local
    labels (``#1``): linking gives them identity. Raises LanguageUnknown where no pack can read it.
    """
    story = lay_out(text, article, received, actors)
    claims = _Claims(story, text_id, source_uri).all()
    return Reading(
        text_id=text_id,
        reader=READER,
        published=article.published,
        actors=actors.release,
        language=article.language,
        claims=tuple(claims),
    )


class _Claims:
    """Turns what was found into claims, each with its evidence and its speaker chain."""

    def __init__(self, story: Story, text_id: str, source_uri: str | None) -> None:
        self._story = story
        self._text_id = text_id
        self._uri = source_uri
        self._said = StatementReader(story).read()
        self._chains = Chains(story, self._said)
        reader = PactReader(story, self._said)
        self._groups = reader.read()
        self._spoken_of = reader.spoken_of
        self._lines = {line.sentence.span: line for line in story.lines}
        self._reported = story.day.start if story.day is not None else None

    def all(self) -> list[Claim]:
        """All claims in the order of the text: statements, events, pacts, questions."""
        claims = [self._statement(said) for said in self._said]
        claims.extend(self._event(event) for event in events_in(self._story) if not self._is_promise(event))
        for group in self._groups:
            for telling in group.tellings:
                told = tell(self._story, self._chains, group, telling)
                claims.extend(self._pact(telling.line, one) for one in told)
        for line in self._story.lines:
            if line.sentence.section == "body":
                claims.extend(self._question(asked) for asked in questions_in(self._story, line))
        order = {"title": 0, "caption": 1, "body": 2, "related": 3}
        return sorted(claims, key=lambda c: (order[c.section or "body"], c.span or (0, 0), c.kind))

    # --- kinds --------------------------------------------------------------------------------------

    def _statement(self, said: Said) -> Claim:
        span = said.content
        line = self._line_at(said.sentence)
        statement = Statement(
            speaker=said.speaker,
            cue=self._story.part(said.cue) if said.cue else None,
            content=self._story.part(said.content),
            direct=said.direct,
        )
        chain = self._chains.of(span, said.sentence, own=said)
        return self._claim(
            "statement", span, line, chain, said.polarity, "actual", None, 850, statement=statement
        )

    def _event(self, event: Happened) -> Claim:
        text = self._story.text
        body = Event(
            plover=event.plover,
            mode=event.mode,
            context=event.context,
            auxiliary=event.auxiliary,
            cameo=event.cameo,
            actors=tuple(who.mention(text) for who in event.actors),
            recipients=tuple(who.mention(text) for who in event.recipients),
            place=place_of(self._story, event.line),
            cue=self._story.part(event.verb),
            tellings=tuple(self._story.part(span) for span in event.tellings),
        )
        chain = self._chains.of(event.verb, event.line.sentence.span)
        if self._story.lies_before_news(event.line, event.verb[0]):
            when = self._story.date_in(event.line, event.verb[0])
        else:
            when = event.date or self._story.date_in(event.line)
            if when is None and "historical" not in event.auxiliary:
                when = self._story.news_day
        return self._claim(
            "event",
            event.span,
            event.line,
            chain,
            event.mood.polarity,
            event.mood.modality,
            when,
            700,
            event=body,
        )

    def _is_promise(self, event: Happened) -> bool:
        """Whether an event is a promise of a pact, or stands in its words: told as its commitment."""
        promises = [
            promise
            for group in self._groups
            for telling in group.tellings
            if telling.line is event.line
            for promise in telling.commitments
        ]
        start, end = event.verb
        return bool(promises) and (
            event.plover == "AGREE"
            or any(not p.from_name and p.span[0] < end and start < p.span[1] for p in promises)
        )

    def _question(self, asked: Asked) -> Claim:
        label = self._label_near(asked.line)
        question = Question(
            about=QuestionAbout(pact=label, commitment=asked.about), text=self._story.quote(asked.span)
        )
        chain = self._chains.of(asked.span, asked.line.sentence.span)
        return self._claim(
            "question", asked.span, asked.line, chain, "affirmed", "asked", None, 800, question=question
        )

    def _label_near(self, line: Line) -> str | None:
        """The agreement that a question is about: the first that was spoken of before it.

        Null where that one is only planned or denied, and so no pact of this Reading.
        """
        groups = [group for group in self._spoken_of if group.tellings]
        before = [
            group
            for group in groups
            if any(
                telling.line.sentence.start <= line.sentence.start
                and telling.line.sentence.section != "title"
                for telling in group.tellings
            )
        ]
        meant = next(iter(before or groups), None)
        return meant.label if meant in self._groups else None

    def _pact(self, line: Line, told: Told) -> Claim:
        return self._claim(
            "pact",
            line.sentence.span,
            line,
            self._chains.of(told.inside, line.sentence.span),
            told.mood.polarity,
            told.mood.modality,
            told.body.stages[0].date if told.body.stages else None,
            600 if line.sentence.section == "title" else 800,
            pact=told.body,
        )

    # --- what all share -----------------------------------------------------------------------------

    def _line_at(self, span: Span) -> Line:
        return self._lines.get(span) or min(
            self._story.lines, key=lambda line: abs(line.sentence.start - span[0])
        )

    def _claim(
        self,
        kind: Kind,
        span: Span,
        line: Line,
        speakers: tuple[Mention, ...],
        polarity: Polarity,
        modality: Modality,
        when: Date | None,
        score: int,
        *,
        statement: Statement | None = None,
        event: Event | None = None,
        pact: PactClaim | None = None,
        question: Question | None = None,
    ) -> Claim:
        quote = self._story.quote(span)
        extra = f"{pact.pact}:{[c.id for c in pact.commitments]}" if pact else ""
        if event is not None:
            sides = [[mention.span for mention in side] for side in (event.actors, event.recipients)]
            extra = f"{event.cue.span if event.cue else None}:{event.cameo}:{sides}"
        digest = hashlib.sha256(f"{self._text_id}:{READER}:{kind}:{span}:{extra}".encode()).hexdigest()
        return Claim(
            id=digest[:16],
            kind=kind,
            quote=quote,
            span=span,
            section=line.sentence.section,
            speakers=speakers,
            polarity=polarity,
            modality=modality,
            date=when,
            reader=READER,
            score=score,
            statement=statement,
            event=event,
            pact=pact,
            question=question,
            evidence=SpanEvidence(text_id=self._text_id, span=span, quote=quote, source=self._uri),
            reported=self._reported,
            verified="report",
        )
