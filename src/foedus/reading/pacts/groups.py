"""The agreements of a story while it is read: what has been told of each, and which a phrase may mean."""

from __future__ import annotations

from collections import Counter

import msgspec

from foedus.model.base import Part
from foedus.model.mention import Mention
from foedus.model.vocabulary import Form, StageKind
from foedus.reading.mentions.who import Who
from foedus.reading.pacts.agreements import Phrase
from foedus.reading.pacts.commitments import CommitmentFact
from foedus.reading.pacts.facts import RelationFact
from foedus.reading.pacts.stages import StageFact
from foedus.reading.story import Line, Story

_OF_WHAT_STANDS: tuple[StageKind, ...] = ("terminated", "renewed", "amended", "suspended", "withdrawn")
"""Steps that, planned or denied, still say that the agreement stands."""


class Telling(msgspec.Struct):
    """What one line says of one agreement."""

    line: Line
    stages: list[tuple[StageFact, str | None]] = msgspec.field(default_factory=list)
    """Each with the party that acts, where one does."""
    relations: list[RelationFact] = msgspec.field(default_factory=list)
    commitments: list[CommitmentFact] = msgspec.field(default_factory=list)
    phrase: Phrase | None = None


class Group(msgspec.Struct):
    """One agreement of a story, as far as the story has told it."""

    label: str
    years: set[int] = msgspec.field(default_factory=set)
    names: list[Part] = msgspec.field(default_factory=list)
    forms: Counter[Form] = msgspec.field(default_factory=Counter)
    parties: list[str] = msgspec.field(default_factory=list)
    members: list[str] = msgspec.field(default_factory=list)
    """Parties that act alone (accede, withdraw), where the text names no others."""
    security: bool = False
    strict: bool = False
    alliance: str | None = None
    """The organisation that the agreement is, where the text calls it so (``NATO``)."""
    tellings: list[Telling] = msgspec.field(default_factory=list)

    @property
    def form(self) -> Form | None:
        """The form said most often, a treaty before the looser words."""
        if not self.forms:
            return None
        return max(self.forms, key=lambda form: (form != "agreement", self.forms[form]))

    @property
    def actual(self) -> bool:
        """Whether the text holds something actual of it."""
        for telling in self.tellings:
            if any(fact.mood.actual for fact, _ in telling.stages):
                return True
        planned = any(
            fact.words.stage not in _OF_WHAT_STANDS for telling in self.tellings for fact, _ in telling.stages
        )
        said = any(
            promise.polarity == "affirmed" for telling in self.tellings for promise in telling.commitments
        )
        return said and not planned

    @property
    def unsigned(self) -> bool:
        """Whether it is told of as something that is yet to be signed, or that was not."""
        facts = [fact for telling in self.tellings for fact, _ in telling.stages]
        signings = [fact for fact in facts if fact.words.stage == "signed"]
        return bool(signings) and not any(fact.mood.actual for fact in signings)


def fits(group: Group, phrase: Phrase, parties: list[str], year: int | None, story: Story) -> bool:
    """Whether a phrase may mean this group: nothing that it says speaks against it."""
    if group.alliance is not None and phrase.loose and phrase.name is None:
        return False
    if year is not None and group.years and year not in group.years:
        return False
    if phrase.name is not None and group.names:
        words = _name_words(phrase.name, story)
        if words and not any(_alike(words, _name_words(name, story)) for name in group.names):
            return False
    if len(parties) >= 2 and len(group.parties) >= 2:
        return len(set(parties) & set(group.parties)) >= 2
    return not (len(parties) >= 2 and group.alliance is not None)


def _alike(one: set[str], other: set[str]) -> bool:
    """Whether two names share more than half of the words of the shorter."""
    return len(one & other) * 2 > min(len(one), len(other))


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
