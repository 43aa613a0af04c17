"""Who is named in a sentence: the names that the register of actors holds, on the day of the story."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise

from foedus.actors import Actors
from foedus.actors.names import Found, Name
from foedus.actors.record import (
    BodyRecord,
    GroupRecord,
    OrganisationRecord,
    OutletRecord,
    PersonRecord,
    StateRecord,
)
from foedus.language.pack import load
from foedus.model.base import Span
from foedus.model.vocabulary import Role
from foedus.reading.mentions.offices import Offices, last_words_of_offices
from foedus.reading.mentions.who import Who, WhoKind
from foedus.reading.patterns import Patterns, phrases
from foedus.reading.words import Sentence

_MOST_CANDIDATES = 4
"""People in office who may share a surname; of one that more share, nobody is meant for sure."""


@cache
def _in_capitals(language: str) -> frozenset[str]:
    """Words that stand in capitals behind a name and are none: days, months, offices and bodies."""
    pack = load(language)
    titles = (part for title in pack.titles for word in title.words for part in word.split())
    return frozenset((*pack.dates.months, *pack.dates.weekdays, *titles))


@cache
def _not_names(language: str) -> Patterns[str]:
    return phrases(load(language).mentions.not_names)


class Finder:
    """Finds who is named, sentence by sentence, on the article's day."""

    def __init__(
        self,
        text: str,
        language: str,
        actors: Actors,
        day: str | None,
        found: dict[Span, list[Found]] | None = None,
    ) -> None:
        self._text = text
        self._language = language
        self._pack = load(language)
        self._not_names = _not_names(language)
        self._actors = actors
        self._day = day
        self._locatives = frozenset(self._pack.mentions.locatives)
        self._against = frozenset(self._pack.mentions.against)
        self._articles = frozenset(self._pack.mentions.articles)
        self._last_words = last_words_of_offices(language)
        self._offices = Offices(text, language, actors, day)
        self._found = {} if found is None else found
        self._not_surnames = frozenset(self._pack.mentions.not_surnames)
        self._others: set[str] = set()
        """Surnames that somebody else bears in the text: ``Imran`` where it tells of ``Fadil Imran``."""
        self.met: dict[str, str] = {}
        """Surnames of people whom the text has named in full: folded word to actor id."""

    def find(self, sentence: Sentence) -> list[Who]:
        """Everyone named in the sentence, in order. Pronouns and pairs are found elsewhere."""
        named = [who for name in self._names(sentence) if (who := self._who(name, sentence)) is not None]
        return self._offices.joined(sentence, named)

    def meet(self, sentence: Sentence) -> None:
        """Take note of the people named in full, so that their surnames are known beforehand."""
        for person in self.named_in_full(sentence):
            self._note(person)
        for name in self._names(sentence):
            if self._is_part_of_another(name, sentence, sentence.words_from(name.start)):
                self._others.add(self._text[name.start : name.end].casefold())

    def named_in_full(self, sentence: Sentence) -> list[str]:
        """The people whom a sentence names in full; of several who bear a name, the first."""
        people = self._actors.people
        found = (
            [n.actor for n in f.names if n.kind == "name" and n.actor in people]
            for f in self._names(sentence)
        )
        return [actors[0] for actors in found if actors]

    def _names(self, sentence: Sentence) -> list[Found]:
        """The names in a sentence; looked up once, though a text is gone through twice."""
        if sentence.span not in self._found:
            self._found[sentence.span] = self._look_up(sentence)
        return self._found[sentence.span]

    def _look_up(self, sentence: Sentence) -> list[Found]:
        found = self._actors.names.find(self._text, self._language, sentence.words)
        others = [
            (sentence.words[match.first].start, sentence.words[match.last].end)
            for match in self._not_names.find(sentence.words)
        ]
        return [name for name in found if not any(start <= name.start < end for start, end in others)]

    def _note(self, person: str) -> None:
        record = self._actors.people[person]
        for short in record.short:
            self.met.setdefault(short.casefold(), person)

    def _who(self, found: Found, sentence: Sentence) -> Who | None:
        index = sentence.words_from(found.start)
        before = sentence.words[index - 1].low if index else ""
        earlier = sentence.words[index - 2].low if index > 1 else ""
        if before in self._articles:
            before = earlier
        if self._is_part_of_another(found, sentence, index):
            return None
        name = self._choose(found)
        if name is None:
            return self._ambiguous(found)
        record = self._actors.get(name.actor)
        place = before in self._locatives
        against = before in self._against or self._is_aggressor(sentence, found.end)
        if isinstance(record, StateRecord):
            kind: WhoKind = "seat" if name.kind == "seat" else "state"
            role: Role | None = "GOV" if kind == "seat" else None
            return Who(found.start, found.end, kind, record.id, (record.id,), role, (), place, against)
        if isinstance(record, PersonRecord):
            return self._person(found.start, found.end, record.id)
        if isinstance(record, OrganisationRecord):
            return Who(found.start, found.end, "organisation", record.id, (), record.role, (), False, against)
        if isinstance(record, OutletRecord):
            countries = (record.country,) if record.country else ()
            return Who(found.start, found.end, "outlet", record.id, countries, record.role)
        if isinstance(record, BodyRecord):
            return Who(
                found.start, found.end, "body", record.id, (record.country,), record.role, (), place, against
            )
        if isinstance(record, GroupRecord):
            countries = (record.country,) if record.country else ()
            return Who(found.start, found.end, "group", record.id, countries, record.role, (), False, against)
        return None

    def _is_part_of_another(self, found: Found, sentence: Sentence, index: int) -> bool:
        """``Fadil Imran``: a leader's surname, not named in full before, behind another capital."""
        word = self._text[found.start : found.end].casefold()
        if any(name.kind != "short" for name in found.names):
            return False
        if word in self.met:
            # "Listyo Sigit Prabowo": two names of no register before it, whomever the text has met.
            return sentence.section != "title" and index > 2 and self._is_name(index - 2, index, sentence)
        if word in self._others:
            return True
        if word in self._not_surnames and not self._after_title(found.start):
            return True
        if sentence.section == "title":
            return False
        return self._goes_on(found, sentence) or (index > 1 and self._is_name(index - 1, index, sentence))

    def _is_name(self, first: int, name: int, sentence: Sentence) -> bool:
        """Whether the words from ``first`` to word ``name`` are capitals, and no known name or office."""
        words, known = sentence.words, self._names(sentence)
        return all(
            word.text[0].isupper()
            and not word.text.isupper()
            and self._text[word.end : behind.start] == " "
            and word.low not in self._articles
            and word.low not in _in_capitals(self._language)
            and not any(one.start <= word.start < one.end for one in known)
            for word, behind in pairwise(words[first : name + 1])
        )

    def _goes_on(self, found: Found, sentence: Sentence) -> bool:
        """``Taylor Swift``: whether another name stands right behind, which no register holds."""
        index = bisect_left(sentence.words, found.end, key=lambda word: word.start)
        if index >= len(sentence.words):
            return False
        behind = sentence.words[index]
        return (
            self._text[found.end : behind.start] == " "
            and behind.text[0].isupper()
            and behind.text[1:].islower()
            and behind.low not in _in_capitals(self._language)
            and not any(one.start == behind.start for one in self._names(sentence))
        )

    def _is_aggressor(self, sentence: Sentence, end: int) -> bool:
        """``a Russian armed attack``: one whose attack or threat is spoken of is no side here."""
        index = sentence.words_from(end)
        following = [word.low for word in sentence.words[index : index + 2]]
        return not self._pack.pacts.name_follows and any(w in self._pack.pacts.triggers for w in following)

    def _person(self, start: int, end: int, person: str) -> Who:
        country, role = self.standing(person)
        return Who(start, end, "person", person, (country,) if country else (), role)

    def standing(self, person: str) -> tuple[str | None, Role | None]:
        """The state (or null) and the role for which a person speaks on the article's day."""
        record = self._actors.people[person]
        term = self._actors.term_on(person, self._day) if self._day else None
        if term is None and record.terms:
            past = [t for t in record.terms if self._day is None or t.since is None or t.since <= self._day]
            term = max(past or record.terms, key=lambda t: t.since or "")
        if term is None:
            return None, None
        if term.of not in self._actors.states:
            return None, "IGO"
        state = self._actors.bearer(term.of, self._day) if self._day else term.of
        return state or term.of, "GOV"

    def _choose(self, found: Found) -> Name | None:
        """The one bearer that is meant, or null where more than one may be."""
        full = [name for name in found.names if name.kind != "short"]
        if full:
            return self._choose_full(full)
        word = self._text[found.start : found.end].casefold()
        if word in self.met:
            return next((n for n in found.names if n.actor == self.met[word]), None)
        if self._day is not None:
            in_office = [n for n in found.names if self._actors.term_on(n.actor, self._day)]
        else:
            in_office = list(found.names)
        return in_office[0] if len({name.actor for name in in_office}) == 1 else None

    def _choose_full(self, names: list[Name]) -> Name | None:
        """Of those who bear a name in full, the one who existed on the day; else one of the past.

        A state that ended before 1974 is meant on a later day only by a name of two words or more
        (``South Vietnam``): ``Bavaria`` is a place today.
        """
        states = self._actors.states
        alive = [n for n in names if n.actor not in states or self._exists(n.actor)]
        past = [
            n
            for n in names
            if (not n.actor.startswith("cow-") or " " in n.text or "-" in n.text)
            and not (n.kind == "seat" and n.actor in states)
        ]
        best = alive or past
        return best[0] if len({name.actor for name in best}) == 1 else None

    def _exists(self, state: str) -> bool:
        if self._day is None:
            return self._actors.states[state].until is None
        return self._actors.exists(state, self._day)

    def _ambiguous(self, found: Found) -> Who | None:
        candidates = tuple(dict.fromkeys(name.actor for name in found.names))
        if all(candidate in self._actors.states for candidate in candidates):
            return Who(found.start, found.end, "state", None, (), None, candidates)
        if any(name.kind == "short" for name in found.names) and not self._after_title(found.start):
            # A surname alone is one of those in office, or somebody whom the register does not hold.
            candidates = tuple(c for c in candidates if self._day and self._actors.term_on(c, self._day))
            if not 1 < len(candidates) <= _MOST_CANDIDATES:
                return None
        if not all(candidate in self._actors.people for candidate in candidates):
            return Who(found.start, found.end, "person", None, (), None, candidates)
        standings = {self.standing(candidate) for candidate in candidates}
        country, role = next(iter(standings)) if len(standings) == 1 else (None, None)
        return Who(found.start, found.end, "person", None, (country,) if country else (), role, candidates)

    def _after_title(self, start: int) -> bool:
        """Whether an office stands right before a place in the text: ``President (Bush)``."""
        before = self._text[max(0, start - 24) : start].split()
        return bool(before) and before[-1].casefold() in self._last_words
