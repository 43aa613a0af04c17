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
from foedus.reading.mentions.introduced import Introduced
from foedus.reading.mentions.kin import with_kin
from foedus.reading.mentions.offices import Offices, last_words_of_offices
from foedus.reading.mentions.who import Who, WhoKind
from foedus.reading.patterns import Patterns, phrases
from foedus.reading.words import Sentence

_MOST_CANDIDATES = 4
"""People in office who may share a surname; of one that more share, nobody is meant for sure."""


@cache
def _in_capitals(language: str) -> frozenset[str]:
    """Words that stand in capitals beside a name and are none: days, months, offices and bodies, ``Mr``."""
    pack = load(language)
    titles = (part for title in pack.titles for word in title.words for part in word.split())
    return frozenset((*pack.dates.months, *pack.dates.weekdays, *titles, *pack.speech.offices))


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
        self._triggers = self._pack.pacts.triggers
        self._last_words = last_words_of_offices(language)
        self._offices = Offices(text, language, actors, day)
        self._found = {} if found is None else found
        self._not_surnames = frozenset(self._pack.mentions.not_surnames)
        self._introduced = Introduced(text, self._pack.mentions)
        self._others: set[str] = set()
        """Surnames that somebody else bears in the text: ``Imran`` where it tells of ``Fadil Imran``."""
        self._chosen: dict[tuple[Name, ...], Name | None] = {}
        """Of those who bear a name in full, who is meant: the same all through a text."""
        self._alive: dict[str, bool] = {}
        self.met: dict[str, str] = {}
        """Surnames of people whom the text has named in full: folded word to actor id."""

    def find(self, sentence: Sentence) -> list[Who]:
        """Everyone named in the sentence, in order. Pronouns and pairs are found elsewhere."""
        named = [who for name in self.names(sentence) if (who := self._who(name, sentence)) is not None]
        named = with_kin(self._text, sentence, self._offices.joined(sentence, named), self._language)
        return self._introduced.known_again(sentence, named)

    def meet(self, sentence: Sentence) -> None:
        """Take note of the people named in full, so that their surnames are known beforehand."""
        names = self.names(sentence)
        for name in names:
            person = self._person_in_full(name)
            if person is not None:
                self._note(person)
        for name in names:
            if not name.full and self._is_part_of_another(name, sentence):
                self._others.add(self._text[name.start : name.end].casefold())

    def named_in_full(self, sentence: Sentence) -> list[str]:
        """The people whom a sentence names in full; of several who bear a name, the first."""
        people = [self._person_in_full(name) for name in self.names(sentence)]
        return [person for person in people if person is not None]

    def _person_in_full(self, found: Found) -> str | None:
        for name in found.full:
            if name.kind == "name" and name.actor in self._actors.people:
                return name.actor
        return None

    def names(self, sentence: Sentence) -> list[Found]:
        """The names in a sentence; looked up once, though a text is gone through twice."""
        found = self._found.get(sentence.span)
        if found is None:
            found = self._found[sentence.span] = self._look_up(sentence)
        return found

    def _look_up(self, sentence: Sentence) -> list[Found]:
        found = self._actors.names.find(self._text, self._language, sentence.words)
        matches = self._not_names.find(sentence.words) if found else ()
        if not matches:
            return found
        words = sentence.words
        others = [(words[match.first].start, words[match.last].end) for match in matches]
        return [name for name in found if not any(start <= name.start < end for start, end in others)]

    def _note(self, person: str) -> None:
        record = self._actors.people[person]
        for short in record.short:
            self.met.setdefault(short.casefold(), person)

    def _who(self, found: Found, sentence: Sentence) -> Who | None:
        if not found.full and self._is_part_of_another(found, sentence):
            return None
        name = self._choose(found)
        if name is None:
            return self._ambiguous(found)
        record = self._actors.get(name.actor)
        if isinstance(record, PersonRecord):
            return self._person(found.start, found.end, record.id)
        before = self._word_before(found, sentence)
        place = before in self._locatives
        against = before in self._against or self._is_aggressor(sentence, found)
        if isinstance(record, StateRecord):
            kind: WhoKind = "seat" if name.kind == "seat" else "state"
            role: Role | None = "GOV" if kind == "seat" else None
            return Who(found.start, found.end, kind, record.id, (record.id,), role, (), place, against)
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

    def _word_before(self, found: Found, sentence: Sentence) -> str:
        """The word before a name, or before its article."""
        words, index = sentence.words, found.first
        before = words[index - 1].low if index else ""
        if before in self._articles:
            return words[index - 2].low if index > 1 else ""
        return before

    def _is_part_of_another(self, found: Found, sentence: Sentence) -> bool:
        """``Fadil Imran``: a leader's surname, not named in full before, behind another capital.

        Asked only of a name that is nobody's in full.
        """
        index = found.first
        word = self._text[found.start : found.end].casefold()
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
        words, known = sentence.words, self.names(sentence)
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
            and not any(one.start == behind.start for one in self.names(sentence))
        )

    def _is_aggressor(self, sentence: Sentence, found: Found) -> bool:
        """``a Russian armed attack``: one whose attack or threat is spoken of is no side here."""
        if self._pack.pacts.name_follows:
            return False
        words, index = sentence.words, found.first + 1
        while index < len(words) and words[index].start < found.end:
            index += 1
        return not self._triggers.keys().isdisjoint([word.low for word in words[index : index + 2]])

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
        if found.full:
            if found.full not in self._chosen:
                self._chosen[found.full] = self._choose_full(found.full)
            return self._chosen[found.full]
        word = self._text[found.start : found.end].casefold()
        if word in self.met:
            return next((n for n in found.names if n.actor == self.met[word]), None)
        if self._day is not None:
            in_office = [n for n in found.names if self._actors.term_on(n.actor, self._day)]
        else:
            in_office = list(found.names)
        return in_office[0] if len({name.actor for name in in_office}) == 1 else None

    def _choose_full(self, names: tuple[Name, ...]) -> Name | None:
        """Of those who bear a name in full, the one who existed on the day; else one of the past.

        A state that ended before 1974 is meant on a later day only by a name of two words or more
        (``South Vietnam``): ``Bavaria`` is a place today.
        """
        states = self._actors.states
        best = [n for n in names if self._is_alive(n.actor)] or [
            n
            for n in names
            if (not n.actor.startswith("cow-") or " " in n.text or "-" in n.text)
            and not (n.kind == "seat" and n.actor in states)
        ]
        return best[0] if len({name.actor for name in best}) == 1 else None

    def _is_alive(self, actor: str) -> bool:
        """Whether someone exists on the day, as all do who are no states; told once a text."""
        if actor not in self._alive:
            self._alive[actor] = actor not in self._actors.states or self._exists(actor)
        return self._alive[actor]

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
