"""From what the model offers to claims: each quotation anchored, each name looked up, each day resolved by
us."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from foedus.model.base import Date, Span
from foedus.model.claim import Claim, Event, PactClaim, Question, QuestionAbout, Statement
from foedus.model.evidence import SpanEvidence
from foedus.model.readers import Remark
from foedus.model.vocabulary import Kind, Modality, Polarity
from foedus.reading.by_model.anchors import Anchor, Anchors, NotThere
from foedus.reading.by_model.answer import (
    Malformed,
    Offered,
    OfferedEvent,
    OfferedPact,
    OfferedQuestion,
    OfferedStatement,
)
from foedus.reading.by_model.pact import PactTeller, Told
from foedus.reading.speech.chain import Chains
from foedus.reading.speech.quotes import quotes_in
from foedus.reading.speech.statements import Said
from foedus.reading.story import Line, Story
from foedus.reading.where import place_of

_SURE, _UNSURE = 500, 400
"""How sure a model's claim is, and one with words that stand at several places: below any of the rules."""


class _Draft(NamedTuple):
    """A claim but for its speaker chain, which waits until all statements are known."""

    kind: Kind
    span: Span
    line: Line
    inside: Span
    polarity: Polarity
    modality: Modality
    date: Date | None
    score: int
    own: Said | None = None
    statement: Statement | None = None
    event: Event | None = None
    pact: PactClaim | None = None
    question: Question | None = None


class ClaimMaker:
    """Takes what the model offers for one story, piece by piece, and makes claims of what stands in it."""

    def __init__(
        self, story: Story, withheld: frozenset[int], reader: str, text_id: str, uri: str | None
    ) -> None:
        self._story = story
        self._anchors = Anchors(story, withheld)
        self._reader = reader
        self._text_id = text_id
        self._uri = uri
        self._drafts: list[_Draft] = []
        self._said: list[Said] = []
        self._labels: list[str | None] = []
        self._first_label = 0
        self._pacts = 0
        self.offered = 0
        self.refused: list[Remark] = []
        self.doubts: list[Remark] = []

    def take(self, answer: Sequence[Offered | Malformed]) -> None:
        """Take one answer. Its questions count the pacts of this answer alone."""
        self._first_label = len(self._labels)
        for one in answer:
            if isinstance(one, OfferedPact):
                self._take_pact(one)
                continue
            self.offered += 1
            if isinstance(one, Malformed):
                self.refused.append(Remark(kind=one.kind, words=None, sentence=None, reason=one.why))
                if one.kind == "pact":
                    self._labels.append(None)
                continue
            try:
                self._take(one)
            except NotThere as error:
                self.refused.append(error.remark(_KIND[type(one)]))

    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of the text; one that was offered twice is one."""
        chains = Chains(self._story, tuple(sorted(self._said, key=lambda said: said.content)))
        made = {claim.id: claim for draft in self._drafts for claim in (self._claim(draft, chains),)}
        order = {"title": 0, "caption": 1, "body": 2, "related": 3}
        return tuple(
            sorted(made.values(), key=lambda c: (order[c.section or "body"], c.span or (0, 0), c.kind, c.id))
        )

    # --- kinds --------------------------------------------------------------------------------------

    def _take(self, one: OfferedStatement | OfferedEvent | OfferedQuestion) -> None:
        if isinstance(one, OfferedStatement):
            self._take_statement(one)
        elif isinstance(one, OfferedEvent):
            self._take_event(one)
        else:
            self._take_question(one)

    def _take_statement(self, one: OfferedStatement) -> None:
        content = self._anchors.find(one.content)
        speaker = self._anchors.beside(one.speaker, content)
        cue = self._anchors.beside(one.cue, content) if one.cue and one.cue.words.strip() else None
        if _overlap(content.span, speaker.span):
            raise NotThere(one.speaker, "the speaker stands in his own words")
        line = self._anchors.line(content)
        mention = self._anchors.one(speaker)
        direct = self._is_quoted(content)
        sentence = self._anchors.line(cue or speaker).sentence.span
        said = Said(mention, cue.span if cue else None, content.span, direct, "affirmed", sentence, None)
        self._said.append(said)
        statement = Statement(
            speaker=mention,
            cue=self._story.part(cue.span) if cue else None,
            content=self._story.part(content.span),
            direct=direct,
        )
        score = self._score("statement", content, speaker, cue)
        self._drafts.append(
            _Draft(
                "statement",
                content.span,
                line,
                content.span,
                "affirmed",
                "actual",
                None,
                score,
                said,
                statement,
            )
        )

    def _take_event(self, one: OfferedEvent) -> None:
        words = self._anchors.find(one.words)
        line = self._anchors.line(words)
        actors = [self._anchors.beside(who, words) for who in one.actors]
        recipients = [self._anchors.beside(who, words) for who in one.recipients]
        if not actors:
            raise NotThere(one.words, "nobody is named who does it")
        when = self._anchors.find(one.when, (words,)) if one.when and one.when.words.strip() else None
        past = "historical" in one.auxiliary
        event = Event(
            plover=one.plover,
            mode=_plain(one.mode),
            context=(),
            auxiliary=tuple(dict.fromkeys(one.auxiliary)),
            cameo=None,
            actors=tuple(who for anchor in actors for who in self._anchors.mentions(anchor)),
            recipients=tuple(who for anchor in recipients for who in self._anchors.mentions(anchor)),
            place=place_of(self._story, line),
        )
        modality: Modality = "actual"
        if "hypothetical" in one.auxiliary:
            modality = "possible"
        elif "future" in one.auxiliary:
            modality = "intended"
        self._drafts.append(
            _Draft(
                kind="event",
                span=words.span,
                line=line,
                inside=words.span,
                polarity="denied" if "negated" in one.auxiliary else "affirmed",
                modality=modality,
                date=self._anchors.day(when) if when else None if past else self._story.news_day,
                score=self._score("event", words, *actors, *recipients, when),
                event=event,
            )
        )

    def _take_question(self, one: OfferedQuestion) -> None:
        words = self._anchors.find(one.words)
        about = self._labels[self._first_label :]
        label = about[one.pact] if one.pact is not None and 0 <= one.pact < len(about) else None
        question = Question(
            about=QuestionAbout(pact=label, commitment=one.commitment), text=self._story.quote(words.span)
        )
        line, score = self._anchors.line(words), self._score("question", words)
        self._drafts.append(
            _Draft(
                "question", words.span, line, words.span, "affirmed", "asked", None, score, question=question
            )
        )

    def _take_pact(self, one: OfferedPact) -> None:
        label = f"#{self._pacts + 1}"
        teller = PactTeller(self._story, self._anchors, one, label)
        told = teller.tell()
        self.offered += teller.offered
        self.refused.extend(teller.refused)
        self._labels.append(label if told else None)
        if told:
            self._pacts += 1
        self._drafts.extend(self._of_pact(telling) for telling in told)

    def _of_pact(self, told: Told) -> _Draft:
        body = told.body
        line = self._story.lines[told.at]
        first = body.stages[0] if body.stages else None
        return _Draft(
            kind="pact",
            span=line.sentence.span,
            line=line,
            inside=told.inside,
            polarity=first.polarity if first else "affirmed",
            modality=first.modality if first else "actual",
            date=first.date if first else None,
            score=self._score("pact", *told.anchors),
            pact=body,
        )

    # --- what all share -----------------------------------------------------------------------------

    def _is_quoted(self, content: Anchor) -> bool:
        """Whether the words stand in quotation marks, whatever the model thinks."""
        line = self._anchors.line(content).sentence
        part = self._story.article.paragraphs[line.paragraph].span if line.section == "body" else line.span
        start, end = content.span
        marked = quotes_in(self._story.text, *part)
        return any(quote.start <= start and end <= quote.end for quote in marked)

    def _score(self, kind: Kind, *anchors: Anchor | None) -> int:
        """How sure a claim is; words that stand at several places in their sentence are told of."""
        several = [anchor for anchor in anchors if anchor is not None and anchor.ambiguous]
        for anchor in several:
            remark = Remark(
                kind=kind,
                words=anchor.quoted.words,
                sentence=anchor.quoted.sentence,
                reason="ambiguous: stands there more than once, and the first was taken",
            )
            if remark not in self.doubts:
                self.doubts.append(remark)
        return _UNSURE if several else _SURE

    def _claim(self, draft: _Draft, chains: Chains) -> Claim:
        span, quote = draft.span, self._story.quote(draft.span)
        told = f"{self._text_id}:{self._reader}:{draft.kind}:{span}:{_told_apart(draft)}"
        return Claim(
            id=hashlib.sha256(told.encode()).hexdigest()[:16],
            kind=draft.kind,
            quote=quote,
            span=span,
            section=draft.line.sentence.section,
            speakers=chains.of(draft.inside, draft.line.sentence.span, own=draft.own),
            polarity=draft.polarity,
            modality=draft.modality,
            date=draft.date,
            reader=self._reader,
            score=draft.score,
            statement=draft.statement,
            event=draft.event,
            pact=draft.pact,
            question=draft.question,
            evidence=SpanEvidence(text_id=self._text_id, span=span, quote=quote, source=self._uri),
            reported=self._story.day.start if self._story.day is not None else None,
            verified="report",
        )


_KIND: dict[type, Kind] = {
    OfferedStatement: "statement",
    OfferedEvent: "event",
    OfferedQuestion: "question",
}


def _told_apart(draft: _Draft) -> str:
    """What tells a claim from another of its kind over the same words."""
    if draft.event is not None:
        event = draft.event
        sides = [[who.span for who in side] for side in (event.actors, event.recipients)]
        return f"{event.plover}:{event.auxiliary}:{sides}"
    if draft.pact is not None:
        pact = draft.pact
        return f"{pact.pact}:{draft.inside}:{[c.id for c in pact.commitments]}"
    return f"{draft.statement.speaker.span}" if draft.statement is not None else ""


def _plain(mode: str | None) -> str | None:
    """A mode as a word; whatever is none is left out."""
    word = (mode or "").strip().lower()
    return word if word.replace("-", "").replace("_", "").isalpha() and len(word) <= 32 else None


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
