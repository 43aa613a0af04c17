"""The rule reader: from a Text and its Article to a Reading, in Indonesian and English.

Everything that it finds stands in the text, to the code point. What is not supported yet: pronouns of
groups, gender, treaties as documents of their own, agreements that are not of security, and events
beyond the few kinds of the language packs.
"""

from __future__ import annotations

import hashlib
from datetime import date

from foedus.actors import Actors
from foedus.model.base import Date, Place, Span
from foedus.model.claim import (
    Claim,
    ClaimedCommitment,
    ClaimedRelation,
    ClaimedStage,
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
from foedus.model.vocabulary import Kind, Modality, Polarity, StageKind
from foedus.reading.chain import Chains
from foedus.reading.events import Happened, events_in
from foedus.reading.facts import CommitmentFact, StageFact
from foedus.reading.pacts import Group, PactReader, Telling, parties_as_mentions
from foedus.reading.parties import chain_after, chain_before, ids_of
from foedus.reading.questions import Asked, questions_in
from foedus.reading.statements import Said, StatementReader
from foedus.reading.story import Line, Story, lay_out
from foedus.reading.words import span_of_words

READER = "rules/1"
_DATED_BY_THE_STORY: tuple[StageKind, ...] = ("signed", "ratified", "acceded", "withdrawn", "denounced")
"""Steps that a story without a date of their own tells as its news, and that thus bear its day."""


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
        self._groups = PactReader(story).read()
        self._lines = {line.sentence.span: line for line in story.lines}
        self._reported = story.day.start if story.day is not None else None

    def all(self) -> list[Claim]:
        """All claims in the order of the text: statements, events, pacts, questions."""
        claims = [self._statement(said) for said in self._said]
        claims.extend(self._event(event) for event in events_in(self._story))
        for group in self._groups:
            for telling in group.tellings:
                claims.extend(self._pact(group, telling))
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
            plover=event.words.plover,
            mode=event.words.mode,
            context=event.words.context,
            auxiliary=event.auxiliary,
            cameo=event.words.cameo,
            actors=tuple(who.mention(text) for who in event.actors),
            recipients=tuple(who.mention(text) for who in event.recipients),
        )
        chain = self._chains.of(event.span, event.line.sentence.span)
        when = self._date_in(event.line) or self._news_day()
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
        """The agreement that a question is about: the one named last before it, if of this story."""
        best: str | None = None
        for group in self._groups:
            for telling in group.tellings:
                if (
                    telling.line.sentence.start <= line.sentence.start
                    and telling.line.sentence.section != "title"
                ):
                    best = group.label if best is None or group is self._groups[0] else best
        return best or (self._groups[0].label if self._groups else None)

    # --- pacts --------------------------------------------------------------------------------------

    def _pact(self, group: Group, telling: Telling) -> list[Claim]:
        """The claims of one line about one agreement: one for each speaker chain in it."""
        stages = [(fact, party) for fact, party in telling.stages if fact.mood.modality != "asked"]
        if not stages and not telling.commitments and not telling.relations:
            return []
        line = telling.line
        by_speaker: dict[Span | None, list[CommitmentFact]] = {}
        for fact in telling.commitments:
            said = self._chains.around(fact.span)
            by_speaker.setdefault(said.content if said else None, []).append(fact)
        head = self._verb_span(line, stages, telling)
        said = self._chains.around(head) if head is not None else None
        key = said.content if said else None
        claims: list[Claim] = []
        if stages or telling.relations:
            commitments = by_speaker.pop(key, [])
            claims.append(self._pact_claim(group, telling, stages, commitments, head or line.sentence.span))
        for facts in by_speaker.values():
            claims.append(self._pact_claim(group, telling, [], facts, facts[0].span))
        return claims

    def _verb_span(
        self, line: Line, stages: list[tuple[StageFact, str | None]], telling: Telling
    ) -> Span | None:
        words = line.sentence.words
        if stages:
            return (words[stages[0][0].first].start, words[stages[0][0].last].end)
        return telling.relations[0].span if telling.relations else None

    def _pact_claim(
        self,
        group: Group,
        telling: Telling,
        stages: list[tuple[StageFact, str | None]],
        commitments: list[CommitmentFact],
        inside: Span,
    ) -> Claim:
        line = telling.line
        parties = parties_as_mentions(self._story, group)
        ids = tuple(mention.actor for mention in parties if mention.actor)
        with_relations = bool(stages) or not commitments
        body = PactClaim(
            pact=group.label,
            names=tuple(group.names),
            parties=parties,
            form=group.form,
            place=self._place(line) if stages else None,
            stages=tuple(self._stage(group, telling, fact, party) for fact, party in stages),
            relations=self._relations(telling) if with_relations else (),
            commitments=tuple(self._commitment(line, fact, ids) for fact in commitments),
            security=True,
        )
        mood = stages[0][0].mood if stages else None
        when = body.stages[0].date if body.stages else None
        return self._claim(
            "pact",
            line.sentence.span,
            line,
            self._chains.of(inside, line.sentence.span),
            mood.polarity if mood else "affirmed",
            mood.modality if mood else "actual",
            when,
            600 if line.sentence.section == "title" else 800,
            pact=body,
        )

    def _stage(self, group: Group, telling: Telling, fact: StageFact, party: str | None) -> ClaimedStage:
        line = telling.line
        when = self._story.resolver.resolve(fact.date) if fact.date is not None else None
        if (
            when is None
            and telling.phrase is not None
            and telling.phrase.year
            and fact.words.stage == "signed"
        ):
            year = telling.phrase.year
            when = Date(start=f"{year}-01-01", end=f"{year}-12-31", precision="year", certainty="inferred")
        if (
            when is None
            and fact.mood.actual
            and fact.words.stage in _DATED_BY_THE_STORY
            and self._is_news(group)
        ):
            when = self._news_day()
        span = span_of_words(line.sentence.words, fact.first, fact.last)
        return ClaimedStage(
            stage=fact.words.stage,
            party=party,
            date=when,
            quote=self._story.quote(span),
            span=span,
            polarity=fact.mood.polarity,
            modality=fact.mood.modality,
        )

    def _is_news(self, group: Group) -> bool:
        """Whether an agreement is the story's own news and not of years before."""
        day = self._reported
        return not group.years or (day is not None and int(day[:4]) in group.years)

    def _relations(self, telling: Telling) -> tuple[ClaimedRelation, ...]:
        return tuple(
            ClaimedRelation(
                relation=fact.words.relation,
                pact=None,
                candidates=(),
                year=fact.year,
                text=self._story.quote(fact.span),
                span=fact.span,
            )
            for fact in telling.relations
        )

    def _commitment(self, line: Line, fact: CommitmentFact, parties: tuple[str, ...]) -> ClaimedCommitment:
        bearers, beneficiaries = self._directions(line, fact, parties)
        digest = hashlib.sha256(f"{self._text_id}:{fact.kind}:{fact.span}".encode()).hexdigest()
        return ClaimedCommitment(
            id=digest[:16],
            kind=fact.kind,
            polarity=fact.polarity,
            bearers=bearers,
            beneficiaries=beneficiaries,
            adversaries=(),
            area=(),
            trigger=fact.trigger,
            conditions=(),
            process=fact.process,
            strength=fact.strength,
            article=fact.article,
            quote=self._story.quote(fact.span),
            span=fact.span,
        )

    def _directions(
        self, line: Line, fact: CommitmentFact, parties: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who owes and to whom: one to another only where the words name the two apart."""
        if fact.mutual is None:
            subjects = ids_of(chain_before(self._story, line, fact.span[0], reach=4))
            objects = [
                id
                for who in line.who
                if fact.span[0] <= who.start and who.end <= fact.span[1]
                for id in who.countries
            ] or ids_of(chain_after(self._story, line, fact.span[1], reach=2))
            one = [id for id in subjects if id in parties]
            other = [id for id in objects if id in parties and id not in one]
            if len(one) == 1 and other:
                return tuple(one), tuple(dict.fromkeys(other))
        return parties, parties

    # --- what all share -----------------------------------------------------------------------------

    def _place(self, line: Line) -> Place | None:
        """Where the line says it happened: a seat or state behind a word of place."""
        for who in line.who:
            if who.place and who.kind in ("seat", "state"):
                text = self._story.quote((who.start, who.end))
                return Place(id=None, name=text, country=who.country, text=text, span=(who.start, who.end))
        return None

    def _date_in(self, line: Line) -> Date | None:
        for raw in line.dates:
            if raw.day is not None or raw.weekday is not None or raw.shift is not None:
                return self._story.resolver.resolve(raw)
        return None

    def _news_day(self) -> Date | None:
        """The day of the story's news, as the date of something that it tells without one: inferred."""
        day = self._story.news_day
        if day is None:
            return None
        return Date(
            start=day.start,
            end=day.end,
            precision=day.precision,
            text=day.text,
            span=day.span,
            certainty="ambiguous" if day.certainty == "ambiguous" else "inferred",
            candidates=day.candidates or ((day.start,) if day.start else ()),
        )

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
            extra = f"{event.cameo}:{[m.span for m in event.actors]}:{[m.span for m in event.recipients]}"
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
