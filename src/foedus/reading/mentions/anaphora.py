"""Who is meant by a pronoun, by "his country" and by "both countries"."""

from __future__ import annotations

from collections import Counter
from functools import cache

from msgspec.structs import replace

from foedus.actors import Actors
from foedus.language.pack import load
from foedus.reading.mentions.who import Who
from foedus.reading.patterns import Patterns
from foedus.reading.words import Sentence


@cache
def _phrases(language: str) -> Patterns[str]:
    words = load(language).mentions
    return Patterns(
        [
            *((phrase, "pronoun") for phrase in words.pronouns),
            *((phrase, "own_country") for phrase in words.own_country),
            *((phrase, "2") for phrase in words.pairs),
            *((phrase, "3") for phrase in words.triples),
        ]
    )


_GROUP = "group "
"""Marks a group among the states kept in mind."""
_LEADERS = 3
"""How many people who led a sentence are kept in mind."""
_MEMORY = 40
"""How many names of states are kept in mind."""


def _told_as(who: Who) -> tuple[str, ...]:
    """For whom somebody stands: states; an armed group for itself, whichever its state."""
    return (_GROUP + who.actor,) if who.kind == "group" and who.actor is not None else who.countries


def _of_states(sides: list[str]) -> list[str]:
    """The sides of a pair; none where one of them is a group: the pair is of no two states."""
    return [] if any(side.startswith(_GROUP) for side in sides) else sides


class Context:
    """What has been said before in a text, and what a pronoun can therefore mean.

    A pronoun means the person who led the last sentence with a person in it, or one named earlier in
    its own sentence, unless the register knows that person to be of the other gender. A pair (or three) means
    the last states named before it. This is thin: plural pronouns and groups of more than three are not told
    apart.
    """

    def __init__(self, language: str, actors: Actors) -> None:
        self._phrases = _phrases(language)
        self._genders = load(language).mentions.genders
        self._actors = actors
        self._leaders: list[Who] = []
        self._named_in: Counter[str] = Counter()
        """In how many sentences each state was named."""
        self._states: list[str] = []
        self._all: list[str] = []
        """With those for whom only people spoke: taken where too few states were named themselves."""

    def fill(self, sentence: Sentence, named: list[Who]) -> list[Who]:
        """The sentence's people with its pronouns and pairs among them, in order; then remember them."""
        matches = self._phrases.find(sentence.words)
        if not matches:
            self._remember(named)
            return named
        everyone = list(named)
        covered = [(who.start, who.end) for who in named]
        for match in matches:
            gender = self._genders.get(sentence.words[match.first].low)
            start, end = sentence.words[match.first].start, sentence.words[match.last].end
            if any(begin < end and start < stop for begin, stop in covered):
                continue
            who = self._meant(match.meaning, start, end, named, gender)
            if who is not None:
                everyone.append(who)
        everyone.sort()
        self._remember(everyone)
        return everyone

    def _meant(self, phrase: str, start: int, end: int, named: list[Who], gender: str | None) -> Who | None:
        before = [who for who in named if who.end <= start]
        if phrase.isdigit():
            states = self._recent(before, int(phrase))
            return Who(start, end, "pair", None, tuple(states)) if len(states) == int(phrase) else None
        people = [*(who for who in before if who.kind == "person"), *self._leaders]
        person = next((who for who in people if self._may_be(who, gender)), None)
        if person is None:
            return None
        if phrase == "own_country":
            if not person.countries:
                return None
            return Who(start, end, "state", person.countries[0], person.countries)
        named_at = (person.start, person.end)
        return replace(person, start=start, end=end, pronoun=True, attached=False, antecedent=named_at)

    def _may_be(self, who: Who, gender: str | None) -> bool:
        """Whether a pronoun of that gender can mean somebody: whoever is not known to be of the other."""
        known = self._actors.people.get(who.actor) if who.actor is not None else None
        return gender is None or known is None or known.gender in (None, gender)

    def _recent(self, before: list[Who], number: int) -> list[str]:
        """Those meant by "both": the last named in the sentence itself, else the most named, else the last.

        A mediator is named between the two sides of a dispute, but not as often as they are.
        """
        here = [who for who in before if who.kind != "outlet"]
        most = self._counted(here, number)
        if most is not None:
            return _of_states(most)
        order = [*self._states, *(c for who in here if who.kind != "person" for c in _told_as(who))]
        if len(set(order)) < number:
            order = [*self._all, *(country for who in here for country in who.countries)]
        found: list[str] = []
        for state in reversed(order):
            if state not in found:
                found.append(state)
            if len(found) == number:
                break
        return _of_states(list(reversed(found)))

    def _counted(self, here: list[Who], number: int) -> list[str] | None:
        """The states named in most sentences; null where some are level or the sentence names its own."""
        own = {c for who in here for c in _told_as(who)}
        if len(own) >= number or not self._named_in:
            return None
        ranked = self._named_in.most_common()
        if len(ranked) <= number or ranked[number - 1][1] == ranked[number][1]:
            return None
        chosen = {state for state, _ in ranked[:number]}
        return [state for state in self._named_in if state in chosen]

    def _remember(self, everyone: list[Who]) -> None:
        people = [who for who in everyone if who.kind == "person" and not who.pronoun]
        if people:
            self._leaders = [people[0], *self._leaders[: _LEADERS - 1]]
        told: dict[str, None] = {}
        for who in everyone:
            if who.kind in ("outlet", "pair"):
                continue
            sides = _told_as(who)
            told.update(dict.fromkeys(sides))
            if who.place or who.against:
                continue
            self._all.extend(who.countries)
            if who.kind != "person":
                self._states.extend(sides)
        for state in told:
            self._named_in[state] += 1
        del self._states[:-_MEMORY], self._all[:-_MEMORY]
