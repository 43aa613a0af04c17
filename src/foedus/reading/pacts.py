"""Which agreements a story speaks of, and what each line says of which.

Phrases are gathered into groups, one for each agreement: by year, by proper name, by parties; a
phrase without any of these means the last one that fits. A group becomes claims only if the text
holds something actual of it: a step of its life that has happened, or a promise in its words. A plan,
a denial or a question alone makes no pact.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from foedus.actors.record import OrganisationRecord
from foedus.model.base import Part
from foedus.model.mention import Mention
from foedus.model.vocabulary import Form
from foedus.reading.agreements import Phrase
from foedus.reading.facts import CommitmentFact, LineFacts, RelationFact, StageFact, facts_in
from foedus.reading.mentions import Who
from foedus.reading.parties import around_agreement, around_verb, in_line, salient
from foedus.reading.patterns import phrases
from foedus.reading.story import Line, Story


@dataclass
class Telling:
    """What one line says of one agreement."""

    line: Line
    stages: list[tuple[StageFact, str | None]] = field(default_factory=list)
    """Each with the party that acts, where one does."""
    relations: list[RelationFact] = field(default_factory=list)
    commitments: list[CommitmentFact] = field(default_factory=list)
    phrase: Phrase | None = None


@dataclass
class Group:
    """One agreement of a story, as far as the story has told it."""

    label: str
    years: set[int] = field(default_factory=set)
    names: list[Part] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)
    """Parties that act alone (accede, withdraw), where the text names no others."""
    security: bool = False
    strict: bool = False
    story_news: bool = False
    tellings: list[Telling] = field(default_factory=list)

    @property
    def form(self) -> Form | None:
        """The form said most often, a treaty before the looser words."""
        if not self.forms:
            return None
        forms = [form for form in self.forms if form != "agreement"] or self.forms
        return max(forms, key=lambda form: forms.count(form))

    @property
    def actual(self) -> bool:
        """Whether the text holds something actual of it."""
        for telling in self.tellings:
            if any(fact.mood.actual for fact, _ in telling.stages):
                return True
        planned = any(telling.stages for telling in self.tellings)
        said = any(telling.commitments for telling in self.tellings)
        return said and not planned


class PactReader:
    """Reads the agreements of one story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._groups: list[Group] = []
        self._excluded = phrases(story.pack.pacts.excluded)
        self._security = phrases(story.pack.pacts.security)
        self._salient = salient(story)

    def read(self) -> list[Group]:
        """The agreements of the story, in the order in which it names them."""
        pending: list[tuple[LineFacts, CommitmentFact]] = []
        for line in self._story.lines:
            facts = facts_in(self._story, line)
            if self._is_excluded(line, facts):
                continue
            self._line(facts, pending)
        self._settle(pending)
        return [group for group in self._groups if self._stands(group)]

    def _is_excluded(self, line: Line, facts: LineFacts) -> bool:
        if not self._excluded.find(line.sentence.words):
            return False
        strict = any(not phrase.loose for phrase in facts.phrases)
        return not (strict and self._security.find(line.sentence.words))

    def _stands(self, group: Group) -> bool:
        if not group.actual or not (group.security or group.strict):
            return False
        if len(group.parties) < 2 and not (group.members and group.names):
            if len(self._salient) == 2 and group is self._groups[0]:
                group.parties = list(self._salient)
            else:
                return len(group.parties) >= 2
        return True

    # --- one line -----------------------------------------------------------------------------------

    def _line(self, facts: LineFacts, pending: list[tuple[LineFacts, CommitmentFact]]) -> None:
        line = facts.line
        security = bool(self._security.find(line.sentence.words)) or bool(facts.commitments)
        here: list[tuple[Phrase, Group]] = []
        for phrase in facts.phrases:
            parties = self._parties(facts, phrase)
            year = phrase.year or self._signing_year(facts, phrase)
            group = self._group_for(phrase, parties, year, facts)
            self._learn(group, phrase, parties, year, security)
            here.append((phrase, group))
        self._stage_facts(facts, here, security)
        if here:
            telling = self._telling(here[0][1], line, here[0][0])
            telling.relations.extend(facts.relations)
        elif facts.relations and self._groups:
            self._telling(self._groups[0], line, None).relations.extend(facts.relations)
        for commitment in facts.commitments:
            group_here = self._group_of_commitment(commitment, here)
            if group_here is None:
                pending.append((facts, commitment))
            else:
                group_here.security = True
                self._telling(group_here, line, None).commitments.append(commitment)

    def _stage_facts(self, facts: LineFacts, here: list[tuple[Phrase, Group]], security: bool) -> None:
        for stage in facts.stages:
            group: Group | None = None
            if stage.words.about_members:
                group = self._alliance_group(facts.line, stage)
            if group is None and stage.phrase is not None:
                group = next((g for phrase, g in here if phrase is stage.phrase), None)
            if group is None:
                continue
            party = self._actor_of(facts.line, stage)
            telling = self._telling(group, facts.line, stage.phrase)
            if any(known.words.stage == stage.words.stage and who == party for known, who in telling.stages):
                continue
            telling.stages.append((stage, party))
            if party and party not in group.members:
                group.members.append(party)
            year = stage.date.year if stage.date is not None else None
            if stage.words.stage == "signed" and stage.mood.actual and year is not None:
                group.years.add(year)

    def _alliance_group(self, line: Line, stage: StageFact) -> Group | None:
        """``joined NATO``: the group of the alliance that stands right behind the verb."""
        words = line.sentence.words
        end = words[stage.last].end
        for who in line.who:
            if who.kind != "organisation" or who.start < end:
                continue
            if sum(1 for word in words if end <= word.start and word.end <= who.start) > 4:
                continue
            record = self._story.actors.get(who.actor or "")
            if not isinstance(record, OrganisationRecord) or record.pact is None:
                continue
            name = self._story.part((who.start, who.end))
            for group in self._groups:
                if any(known.text == name.text for known in group.names):
                    return group
            group = self._new()
            group.names.append(name)
            group.security = group.strict = True
            return group
        return None

    def _actor_of(self, line: Line, stage: StageFact) -> str | None:
        """The one party that acts, for steps that one party takes; null where two or none do."""
        if not stage.words.one_party:
            return None
        words = line.sentence.words
        start, end = words[stage.first].start, words[stage.last].end
        everyone = [
            who
            for who in line.who
            if who.kind in ("state", "seat", "body", "person") and who.countries and not who.place
        ]
        before = [who for who in everyone if who.end <= start]
        after = [who for who in everyone if who.start >= end]
        passive = self._story.text[words[stage.first].start :].lower().startswith("di")
        order = [*after, *reversed(before)] if passive and after else [*reversed(before), *after]
        bodies = [who for who in order if who.kind == "body"]
        subjects = around_verb(self._story, line, start, end) if not bodies else []
        if len(subjects) >= 2 and not stage.words.about_members:
            return None
        return (bodies or order)[0].countries[0] if (bodies or order) else None

    # --- whose agreement ------------------------------------------------------------------------------

    def _parties(self, facts: LineFacts, phrase: Phrase) -> list[str]:
        line = facts.line
        start, end = phrase.span(line)
        if phrase.name is not None:
            start, end = min(start, phrase.name.span[0]), max(end, phrase.name.span[1])
        found = around_agreement(self._story, line, start, end)
        if found:
            return found
        words = line.sentence.words
        for stage in facts.stages:
            if stage.phrase is not phrase or stage.words.one_party:
                continue
            found = around_verb(self._story, line, words[stage.first].start, words[stage.last].end)
            if found:
                return found
        if any(stage.words.one_party for stage in facts.stages if stage.phrase is phrase):
            return []
        found = in_line(line)
        return found if len(found) == 2 else []

    def _signing_year(self, facts: LineFacts, phrase: Phrase) -> int | None:
        for stage in facts.stages:
            if stage.phrase is phrase and stage.words.stage == "signed" and stage.date is not None:
                return stage.date.year
        return None

    def _group_for(self, phrase: Phrase, parties: list[str], year: int | None, facts: LineFacts) -> Group:
        for group in reversed(self._groups):
            if _fits(group, phrase, parties, year, facts, self._story):
                return group
        return self._new()

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
        group.forms.append(phrase.form)
        group.security = group.security or security
        group.strict = group.strict or not phrase.loose
        if len(parties) >= 2 and (len(group.parties) < 2 or set(group.parties) < set(parties)):
            group.parties = parties

    def _telling(self, group: Group, line: Line, phrase: Phrase | None) -> Telling:
        for telling in group.tellings:
            if telling.line is line:
                telling.phrase = telling.phrase or phrase
                return telling
        telling = Telling(line, phrase=phrase)
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
            named = set(in_line(facts.line))
            fitting = [
                group
                for group in self._groups
                if group.parties and (not named or named <= set(group.parties) or set(group.parties) <= named)
            ]
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


def _fits(
    group: Group, phrase: Phrase, parties: list[str], year: int | None, facts: LineFacts, story: Story
) -> bool:
    """Whether a phrase may mean this group: nothing that it says speaks against it."""
    if year is not None and group.years and year not in group.years:
        return False
    if year is not None and not group.years and group.tellings and not phrase.name:
        day = story.day.start if story.day else None
        if day is not None and year < int(day[:4]) - 1 and group.story_news:
            return False
    if phrase.name is not None and group.names:
        words = _name_words(phrase.name, story)
        if not any(words & _name_words(name, story) for name in group.names):
            return False
    if len(parties) >= 2 and len(group.parties) >= 2:
        shared = set(parties) & set(group.parties)
        if len(shared) < 2:
            return False
    return True


def _name_words(name: Part, story: Story) -> set[str]:
    """The words of a name that tell it from other agreements."""
    nouns = {word for kind in story.pack.pacts.agreements for word in kind.words}
    return {word.casefold() for word in name.text.split() if len(word) > 3} - nouns


def parties_as_mentions(story: Story, group: Group) -> tuple[Mention, ...]:
    """The group's parties, each at its first mention in the text; inferred where none names it."""
    ids = group.parties if len(group.parties) >= 2 else group.members
    return tuple(_party(story, id, group) for id in ids)


def _party(story: Story, id: str, group: Group) -> Mention:
    lines = [telling.line for telling in group.tellings]
    for line in [*lines, *story.lines]:
        for who in sorted((w for w in line.who if w.kind != "outlet"), key=_plainness):
            if who.countries == (id,) or (who.kind == "organisation" and who.actor == id):
                country = id if who.countries else None
                return Mention(
                    actor=id,
                    country=country,
                    role="IGO" if who.kind == "organisation" else None,
                    text=story.text[who.start : who.end],
                    span=(who.start, who.end),
                )
    country = id if id in story.actors.states else None
    return Mention(actor=id, country=country, inferred=True)


def _plainness(who: Who) -> int:
    return {"state": 0, "seat": 1, "organisation": 1}.get(who.kind, 2)


__all__ = ["Group", "PactReader", "Telling", "parties_as_mentions"]
