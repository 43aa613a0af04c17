"""What a line says of one agreement, as the contract shows it: stages, relations, commitments."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from foedus.model.base import Date, Span
from foedus.model.claim import ClaimedCommitment, ClaimedRelation, ClaimedStage, PactClaim
from foedus.model.vocabulary import StageKind
from foedus.reading.modality import Mood
from foedus.reading.pacts.commitments import CommitmentFact
from foedus.reading.pacts.groups import Group, Telling, parties_as_mentions
from foedus.reading.pacts.parties import chain_after, chain_before, ids_of
from foedus.reading.pacts.stages import StageFact
from foedus.reading.speech.chain import Chains
from foedus.reading.story import Line, Story
from foedus.reading.where import place_of
from foedus.reading.words import span_of_words

_DATED_BY_THE_STORY: tuple[StageKind, ...] = ("signed", "ratified", "acceded", "withdrawn", "denounced")
"""Steps that a story without a date of their own tells as its news, and that thus bear its day."""

_Stages = list[tuple[StageFact, str | None]]


class Told(NamedTuple):
    """One pact claim in the making: its body, the words that decide whose claim it is, its mood."""

    body: PactClaim
    inside: Span
    mood: Mood


def tell(story: Story, chains: Chains, group: Group, telling: Telling) -> list[Told]:
    """What one line says of one agreement: one for each speaker chain in it."""
    line = telling.line
    stages = [(fact, party) for fact, party in telling.stages if fact.mood.modality != "asked"]
    if not stages and not telling.commitments and not telling.relations:
        return []
    by_speaker: dict[Span | None, list[CommitmentFact]] = {}
    for fact in telling.commitments:
        by_speaker.setdefault(_speech(chains, fact.span), []).append(fact)
    told: list[Told] = []
    if stages or telling.relations:
        head = _head(line, stages, telling)
        told.append(_told(story, group, telling, stages, by_speaker.pop(_speech(chains, head), []), head))
    told.extend(_told(story, group, telling, [], facts, facts[0].span) for facts in by_speaker.values())
    return told


def _speech(chains: Chains, span: Span) -> Span | None:
    said = chains.around(span)
    return said.content if said is not None else None


def _head(line: Line, stages: _Stages, telling: Telling) -> Span:
    """The words that decide whose claim it is: the first verb's, or the first relation's."""
    if stages:
        return span_of_words(line.sentence.words, stages[0][0].first, stages[0][0].last)
    return telling.relations[0].span


def _told(
    story: Story,
    group: Group,
    telling: Telling,
    stages: _Stages,
    commitments: list[CommitmentFact],
    inside: Span,
) -> Told:
    line = telling.line
    parties = parties_as_mentions(story, group)
    ids = tuple(mention.actor for mention in parties if mention.actor)
    body = PactClaim(
        pact=group.label,
        names=tuple(group.names),
        parties=parties,
        form=group.form,
        place=place_of(story, line) if stages else None,
        stages=tuple(_stage(story, group, telling, fact, party) for fact, party in stages),
        relations=_relations(story, telling) if stages or not commitments else (),
        commitments=tuple(_commitment(story, line, fact, ids) for fact in commitments),
        year=min(group.years) if len(group.years) == 1 else None,
    )
    return Told(body, inside, stages[0][0].mood if stages else Mood("affirmed", "actual"))


def _stage(story: Story, group: Group, telling: Telling, fact: StageFact, party: str | None) -> ClaimedStage:
    span = span_of_words(telling.line.sentence.words, fact.first, fact.last)
    return ClaimedStage(
        stage=fact.words.stage,
        party=party,
        date=_when(story, group, telling, fact),
        quote=story.quote(span),
        span=span,
        polarity=fact.mood.polarity,
        modality=fact.mood.modality,
    )


def _when(story: Story, group: Group, telling: Telling, fact: StageFact) -> Date | None:
    """The date beside the verb; else the year in the agreement's own name; else the day of the news."""
    beside = story.resolver.resolve(fact.date) if fact.date is not None else None
    if beside is not None:
        return beside
    year = telling.phrase.year if telling.phrase is not None else None
    if year and fact.words.stage == "signed":
        return Date(start=f"{year}-01-01", end=f"{year}-12-31", precision="year", certainty="inferred")
    if fact.mood.actual and fact.words.stage in _DATED_BY_THE_STORY and _is_news(story, group, telling, fact):
        return story.news_day
    return None


def _is_news(story: Story, group: Group, telling: Telling, fact: StageFact) -> bool:
    """Whether a step without a date is the story's own news.

    A signature is, unless the agreement is of another year or an alliance that stands; any other step in
    title or lead is. What the line tells as gone before (``after X left``) is not.
    """
    if story.lies_before_news(telling.line, telling.line.sentence.words[fact.first].start):
        return False
    day = story.day.start if story.day is not None else None
    if fact.words.stage == "signed":
        if group.alliance is not None:
            return False
        return not group.years or (day is not None and int(day[:4]) in group.years)
    return telling.line.sentence.section == "title" or 0 <= telling.line.sentence.paragraph <= 1


def _relations(story: Story, telling: Telling) -> tuple[ClaimedRelation, ...]:
    return tuple(
        ClaimedRelation(
            relation=fact.words.relation,
            pact=None,
            candidates=(),
            year=fact.year,
            text=story.quote(fact.span),
            span=fact.span,
            parties=fact.parties,
        )
        for fact in telling.relations
    )


def _commitment(
    story: Story, line: Line, fact: CommitmentFact, parties: tuple[str, ...]
) -> ClaimedCommitment:
    bearers, beneficiaries = _directions(story, line, fact, parties)
    words = story.quote(fact.span)
    digest = hashlib.sha256(f"{fact.kind}:{fact.polarity}:{fact.span}:{story.key}".encode()).hexdigest()
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
        quote=words,
        span=fact.span,
    )


def _directions(
    story: Story, line: Line, fact: CommitmentFact, parties: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who owes and to whom: one to another only where the words name the two apart."""
    if fact.mutual is None:
        subjects = ids_of(chain_before(story, line, fact.span[0], reach=4))
        objects = [
            id
            for who in line.who
            if fact.span[0] <= who.start and who.end <= fact.span[1]
            for id in who.countries
        ] or ids_of(chain_after(story, line, fact.span[1], reach=2))
        one = [id for id in subjects if id in parties]
        other = [id for id in objects if id in parties and id not in one]
        if len(one) == 1 and other:
            return tuple(one), tuple(dict.fromkeys(other))
    return parties, parties
