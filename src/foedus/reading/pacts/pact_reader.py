"""Which agreements a story speaks of, and what each line says of which.

Phrases are gathered into groups, one for each agreement: by year, by proper name, by parties; a
phrase without any of these means the last one that fits. A group becomes claims only if the text
holds something actual of it: a step of its life that has happened, or a promise in its words. A plan,
a denial or a question alone makes no pact.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from foedus.language.pack import load
from foedus.reading.mentions.who import Who
from foedus.reading.pacts.agreements import Phrase
from foedus.reading.pacts.commitments import CommitmentFact
from foedus.reading.pacts.facts import LineFacts, facts_in, may_say_something
from foedus.reading.pacts.groups import Group, Telling, fits
from foedus.reading.pacts.parties import (
    acting,
    alliance,
    around_agreement,
    around_verb,
    brokers_in,
    in_line,
    of_somebody_else,
    partners_of,
    salient,
)
from foedus.reading.pacts.stages import StageFact
from foedus.reading.patterns import Patterns, phrases
from foedus.reading.speech.denied import Denied
from foedus.reading.speech.statements import Said
from foedus.reading.story import Line, Story

_ONLY_BESIDE = ("aid", "intelligence")
"""Kinds that are often spoken of without an agreement, and count only in a line that names one."""


@cache
def _kinds_of_lines(language: str) -> tuple[Patterns[str], Patterns[str], Patterns[str]]:
    """What makes a line one of no pact of security, of no pact of states at all, and of one of security."""
    pacts = load(language).pacts
    return phrases(pacts.excluded), phrases(pacts.never), phrases(pacts.security)


class PactReader:
    """Reads the agreements of one story."""

    def __init__(self, story: Story, said: Sequence[Said] = ()) -> None:
        self._story = story
        self._denied = Denied(said)
        self._groups: list[Group] = []
        self._excluded, self._never, self._security = _kinds_of_lines(story.language)
        self._salient = salient(story)
        self.spoken_of: tuple[Group, ...] = ()
        """All agreements of the story once it is read, also those that are only planned or denied."""
        self._newest = -1
        """Where the line begins that spoke last of an agreement."""

    def read(self) -> list[Group]:
        """The agreements of the story, in the order in which it names them."""
        pending: list[tuple[LineFacts, CommitmentFact]] = []
        for line in self._story.lines:
            if not may_say_something(self._story, line):
                continue
            facts = self._as_denied(facts_in(self._story, line))
            # Many lines still say nothing of agreements: nothing need be asked about these.
            if facts.says_something and not self._is_excluded(line, facts):
                self._line(facts, pending)
        self._settle(pending)
        self.spoken_of = tuple(self._groups)
        return [group for group in self._groups if self._stands(group)]

    def _as_denied(self, facts: LineFacts) -> LineFacts:
        """The same with all denied that somebody denies: ``Kirby denied that a deal had been struck``."""
        if not self._denied:
            return facts
        words = facts.line.sentence.words
        stages = tuple(
            stage._replace(mood=stage.mood._replace(polarity="denied"))
            if self._denied.holds(words[stage.first].start)
            else stage
            for stage in facts.stages
        )
        commitments = tuple(
            promise._replace(polarity="denied") if self._denied.holds(promise.span[0]) else promise
            for promise in facts.commitments
        )
        return facts._replace(stages=stages, commitments=commitments)

    def _is_excluded(self, line: Line, facts: LineFacts) -> bool:
        if self._never.find(line.sentence.words):
            return True
        if not self._excluded.find(line.sentence.words):
            return False
        strict = any(not phrase.loose for phrase in facts.phrases)
        return not (strict and self._security.find(line.sentence.words))

    def _stands(self, group: Group) -> bool:
        if not group.actual or not self._is_of_security(group):
            return False
        if len(group.parties) >= 2 or group.alliance is not None or (group.members and group.names):
            return True
        if len(self._salient) == 2 and group is self._groups[0] and self._may_be_of_salient(group):
            group.parties = list(self._salient)
        return len(group.parties) >= 2 or (bool(group.names) and group.strict)

    def _may_be_of_salient(self, group: Group) -> bool:
        """Whether no line that tells a step of it names another state than the story's two."""
        lines = [telling.line for telling in group.tellings if telling.stages]
        if any(id in self._salient for line in lines for id in brokers_in(self._story, line)):
            return False
        named = {id for line in lines for id in in_line(self._story, line, pairs=False)}
        return named <= set(self._salient)

    def _is_of_security(self, group: Group) -> bool:
        """Whether it is a pact: by its words, or as an earlier agreement of the same two states."""
        if group.security or group.strict:
            return True
        two = set(group.parties)
        pacts = (other for other in self._groups if other.security and other.strict)
        return bool(group.years) and len(two) == 2 and any(set(pact.parties) == two for pact in pacts)

    # --- one line -----------------------------------------------------------------------------------

    def _line(self, facts: LineFacts, pending: list[tuple[LineFacts, CommitmentFact]]) -> None:
        line = facts.line
        security = bool(self._security.find(line.sentence.words)) or bool(facts.commitments)
        here: list[tuple[Phrase, Group]] = []
        for phrase in facts.phrases:
            for parties in self._parties(facts, phrase):
                year = phrase.year or self._signing_year(facts, phrase)
                group = self._group_for(facts, phrase, parties, year)
                self._learn(group, phrase, parties, year, security)
                here.append((phrase, group))
        self._stage_facts(facts, here)
        if here:
            telling = self._telling(here[0][1], line, here[0][0])
            telling.relations.extend(facts.relations)
        elif facts.relations and self._groups:
            self._telling(self._groups[0], line, None).relations.extend(facts.relations)
        for commitment in facts.commitments:
            group_here = self._group_of_commitment(commitment, here)
            if group_here is not None and commitment.from_name and _is_called_off(facts):
                continue
            if group_here is None:
                pending.append((facts, commitment))
            else:
                group_here.security = True
                self._telling(group_here, line, None).commitments.append(commitment)

    def _stage_facts(self, facts: LineFacts, here: list[tuple[Phrase, Group]]) -> None:
        for stage in facts.stages:
            groups = [group for phrase, group in here if phrase is stage.phrase]
            if stage.pronoun and not here:
                groups = [group for group in self._groups if self._was_just_told(group, facts.line)]
            if stage.words.about_members:
                named = self._alliance_group(facts.line, stage)
                groups = [named] if named is not None else groups
                if named is None and self._is_of_no_pact(facts.line, stage):
                    groups = []
            for group in groups:
                self._add_stage(group, facts.line, stage)

    def _add_stage(self, group: Group, line: Line, stage: StageFact) -> None:
        actors = acting(self._story, line, stage)
        if stage.words.about_members and not actors:
            # "Joining an alliance would break the constitution": nobody joins.
            return
        telling = self._telling(group, line, stage.phrase)
        told = any(known.words.stage == stage.words.stage for known, _ in telling.stages)
        for party in actors or [None]:
            if told and stage.words.one_party and party is None:
                continue
            if any(
                known.words.stage == stage.words.stage and who == party and known.date == stage.date
                for known, who in telling.stages
            ):
                continue
            telling.stages.append((stage, party))
            if party and party not in group.members:
                group.members.append(party)
        year = self._year_of(stage)
        if stage.words.stage == "signed" and stage.mood.actual and year is not None:
            group.years.add(year)

    def _alliance_group(self, line: Line, stage: StageFact) -> Group | None:
        """``joined NATO``: the group of the alliance that stands right behind the verb."""
        words = line.sentence.words
        end = words[stage.last].end
        for who in line.who:
            if who.start < end or alliance(self._story, who) is None:
                continue
            between = [word.low for word in words if end <= word.start and word.end <= who.start]
            pacts = self._story.pack.pacts
            behind = [] if pacts.name_follows else [w.low for w in words if w.start >= who.end][:2]
            if len(between) > 4 or any(low in pacts.parts for low in [*between, *behind]):
                continue
            return self._group_of_alliance(who)
        return None

    def _is_of_no_pact(self, line: Line, stage: StageFact) -> bool:
        """``joined BRICS, no pact``: an organisation that rests on no pact stands right behind the verb."""
        words = line.sentence.words
        following = words[stage.last + 1].start if stage.last + 1 < len(words) else -1
        return any(who.kind == "organisation" and who.start == following for who in line.who)

    def _group_of_alliance(self, who: Who) -> Group:
        name = self._story.part((who.start, who.end))
        for group in self._groups:
            if group.alliance == who.actor:
                if all(known.text != name.text for known in group.names):
                    group.names.append(name)
                return group
        group = self._new()
        group.names.append(name)
        group.alliance = who.actor
        group.security = group.strict = True
        return group

    # --- whose agreement ------------------------------------------------------------------------------

    def _parties(self, facts: LineFacts, phrase: Phrase) -> list[list[str]]:
        """The parties of a phrase; more than one list where it means one agreement with each of several."""
        line = facts.line
        start, end = phrase.span(line)
        if phrase.name is not None:
            start, end = min(start, phrase.name.span[0]), max(end, phrase.name.span[1])
        words = line.sentence.words
        stages = [stage for stage in facts.stages if stage.phrase is phrase]
        if words[phrase.last].low in self._story.pack.pacts.plurals and stages:
            first = words[stages[0].first]
            subjects, partners = partners_of(self._story, line, first.start, first.end)
            if len(subjects) == 1 and len(partners) >= 2:
                return [[subjects[0], partner] for partner in partners if partner != subjects[0]]
        following = (words[other.first].start for other in facts.phrases if other.first > phrase.last)
        found = around_agreement(self._story, line, start, end, min(following, default=None))
        if found:
            return [found]
        for stage in stages:
            if stage.words.about_members:
                return [[]]
            if stage.words.subject_only:
                continue
            found = around_verb(self._story, line, words[stage.first].start, words[stage.last].end)
            if found:
                return [found]
        if stages and of_somebody_else(self._story, line, phrase.last + 1, stages[0].first):
            return [[]]
        telling = bool(facts.commitments) or any(stage.words.stage == "signed" for stage in stages)
        settled = any(len(group.parties) >= 2 for group in self._groups)
        found = in_line(self._story, line, pairs=not settled) if telling and phrase.name is None else []
        return [found] if len(found) == 2 else [[]]

    def _signing_year(self, facts: LineFacts, phrase: Phrase) -> int | None:
        for stage in facts.stages:
            if stage.phrase is phrase and stage.words.stage == "signed" and stage.mood.actual:
                return self._year_of(stage)
        return None

    def _year_of(self, stage: StageFact) -> int | None:
        """The year of a step: of the date beside it, as far as the text lets it be told."""
        when = self._story.resolver.resolve(stage.date) if stage.date is not None else None
        return int(when.start[:4]) if when is not None and when.start is not None else None

    def _group_for(self, facts: LineFacts, phrase: Phrase, parties: list[str], year: int | None) -> Group:
        fitting = [g for g in reversed(self._groups) if fits(g, phrase, parties, year, self._story)]
        if year is not None and self._is_past(year):
            fitting = [g for g in fitting if g.years or not g.unsigned]
        elif phrase.year is None and self._is_to_be_signed(facts, phrase):
            fitting = [g for g in fitting if not g.years or not all(map(self._is_past, g.years))]
        if phrase.name is None and phrase.year is not None:
            fitting = [g for g in fitting if g.years or self._is_last(g)]
        if phrase.another and year is not None and self._is_past(year):
            fitting = [g for g in fitting if year in g.years]
        if phrase.name is None and phrase.year is None and not parties:
            fitting = self._by_nearness(fitting, phrase, facts.line)
        if phrase.name is not None and not phrase.loose:
            named = [group for group in fitting if group.names]
            fitting = named or [
                g
                for g in fitting
                if set(parties) & set(g.parties) or (self._is_last(g) and (g.strict or g.security))
            ]
        return fitting[0] if fitting else self._new()

    def _is_to_be_signed(self, facts: LineFacts, phrase: Phrase) -> bool:
        signings = [s.mood for s in facts.stages if s.phrase is phrase and s.words.stage == "signed"]
        return bool(signings) and all(mood == ("affirmed", "intended", mood.historical) for mood in signings)

    def _is_past(self, year: int) -> bool:
        """Whether a year lies before that of the story."""
        day = self._story.day.start if self._story.day is not None else None
        return day is not None and year < int(day[:4])

    def _by_nearness(self, fitting: list[Group], phrase: Phrase, line: Line) -> list[Group]:
        """``the treaty`` is that of the sentence before in its paragraph; else, as ``this``, the story's.

        ``The new treaty`` is that of the sentence before only if it is younger than the story's.
        """
        main = [group for group in self._groups[:1] if group in fitting]
        near = [group for group in fitting if self._was_just_told(group, line)]
        if phrase.this:
            near = [group for group in near if any(_is_younger(group, other) for other in main)]
        return near + main + fitting

    def _was_just_told(self, group: Group, line: Line) -> bool:
        """Whether an agreement was spoken of in the sentence right before, in the same paragraph."""
        if not group.tellings:
            return False
        last = group.tellings[-1].line.sentence
        if last.paragraph != line.sentence.paragraph or last.section != line.sentence.section:
            return False
        gap = self._story.text[last.end : line.sentence.start]
        return last.end <= line.sentence.start and not gap.strip()

    def _is_last(self, group: Group) -> bool:
        """Whether an agreement was spoken of in the line before, and so may now get its name."""
        return bool(group.tellings) and group.tellings[-1].line.sentence.start == self._newest

    def _new(self) -> Group:
        group = Group(label=f"#{len(self._groups) + 1}")
        self._groups.append(group)
        return group

    def _learn(
        self, group: Group, phrase: Phrase, parties: list[str], year: int | None, security: bool
    ) -> None:
        if year is not None:
            group.years.add(year)
        if phrase.name is not None and all(name.text != phrase.name.text for name in group.names):
            group.names.append(phrase.name)
        group.forms[phrase.form] += 1
        group.security = group.security or security
        group.strict = group.strict or not phrase.loose
        if len(parties) >= 2 and (len(group.parties) < 2 or set(group.parties) < set(parties)):
            group.parties = parties

    def _telling(self, group: Group, line: Line, phrase: Phrase | None) -> Telling:
        for telling in reversed(group.tellings):
            if telling.line is line:
                telling.phrase = telling.phrase or phrase
                return telling
            if telling.line.sentence.start < line.sentence.start and telling.line.sentence.section == "body":
                break
        telling = Telling(line, phrase=phrase)
        self._newest = line.sentence.start
        group.tellings.append(telling)
        return telling

    # --- promises -------------------------------------------------------------------------------------

    def _group_of_commitment(
        self, commitment: CommitmentFact, here: list[tuple[Phrase, Group]]
    ) -> Group | None:
        if not here:
            return None
        return min(here, key=lambda pair: abs(pair[0].first - commitment.first))[1]

    def _settle(self, pending: list[tuple[LineFacts, CommitmentFact]]) -> None:
        """Give each promise of a line without an agreement to the agreement that it must speak of."""
        for facts, commitment in pending:
            if commitment.kind in _ONLY_BESIDE and commitment.polarity == "affirmed":
                continue
            named = set(in_line(self._story, facts.line, pairs=False))
            fitting = [
                group
                for group in self._groups
                if not named or named <= set(group.parties) or set(group.parties) <= named
            ]
            alliances = {who.actor for who in facts.line.who if alliance(self._story, who) is not None}
            if alliances:
                fitting = [group for group in fitting if group.alliance in alliances]
            if not fitting:
                continue
            earlier = [
                g
                for g in fitting
                if any(t.line.sentence.start < facts.line.sentence.start for t in g.tellings)
            ]
            group = earlier[-1] if earlier else fitting[0]
            group.security = True
            self._telling(group, facts.line, None).commitments.append(commitment)
        for group in self._groups:
            group.tellings.sort(key=lambda telling: telling.line.sentence.start)


def _is_younger(one: Group, other: Group) -> bool:
    return bool(one.years and other.years) and min(one.years) > max(other.years)


def _is_called_off(facts: LineFacts) -> bool:
    """Whether a line denies a step: then the name of the agreement alone promises nothing."""
    return any(stage.mood.polarity == "denied" for stage in facts.stages)
