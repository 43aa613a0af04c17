"""Who acts and who undergoes: the names, offices and people on either side of an act.

The subject is the first name of its clause that no preposition governs, with those joined to it; what has no
name in the register is known by its noun (``rebels``, ``mahasiswa``) and by a state named beside it (``rebels in
the Ivory Coast``). A pronoun means the subject of the verb of saying around it, or whoever it meant
before. The object is the first name behind the verb in its clause, whichever preposition stands before it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from foedus.language.pack import load
from foedus.model.vocabulary import Role
from foedus.reading.acts import Act, Grammar, grammar
from foedus.reading.clauses import Clauses
from foedus.reading.mentions import Who
from foedus.reading.patterns import Patterns
from foedus.reading.story import Line, Story
from foedus.reading.words import Word

_SIDES = ("state", "seat", "person", "body", "pair", "organisation", "group")
_BACK = 4
"""How many words before a name its preposition may stand."""
_FAR = 25
"""How many words behind a verb its object may stand."""


class Named(NamedTuple):
    """Someone in a sentence, with the words at which the name begins and ends."""

    who: Who
    first: int
    last: int


@cache
def _people(language: str) -> Patterns[Role]:
    """Nouns for people and bodies without a name, with the role that they tell."""
    pack = load(language)
    entries: list[tuple[str, Role]] = [(word, "CVL") for word in pack.events.people]
    entries.extend((word, title.role) for title in pack.titles for word in title.words)
    return Patterns(entries)


class Sides:
    """Finds the two sides of the acts of one sentence."""

    def __init__(self, story: Story, line: Line, clauses: Clauses) -> None:
        self._story = story
        self._line = line
        self._clauses = clauses
        self._words = line.sentence.words
        self._grammar: Grammar = grammar(story.language)
        self._starts = [word.start for word in self._words]
        self._named = [self._placed(who) for who in line.who if who.kind in _SIDES]
        self._joins = frozenset(story.pack.mentions.joins)

    def _placed(self, who: Who) -> Named:
        first = bisect_left(self._starts, who.start)
        last = max(first, bisect_left(self._starts, who.end) - 1)
        return Named(who, first, last)

    @property
    def ends(self) -> frozenset[int]:
        """The words at which a name ends."""
        return frozenset(named.last for named in self._named)

    # --- the one before the verb ----------------------------------------------------------------------

    def subject(self, act: Act, heads: list[int]) -> list[Who]:
        """Those before the verb; empty where nobody is named."""
        return self._before(act.first, heads, depth=0)

    def _before(self, verb: int, heads: list[int], depth: int) -> list[Who]:
        clause_index = self._clauses.of[verb]
        if clause_index < 0 or depth > 4:
            return []
        clause = self._clauses.all[clause_index]
        inside = [
            named
            for named in self._named
            if named.last < verb and self._clauses.of[named.first] == clause_index
        ]
        free = [named for named in inside if not named.who.attached and not self._governed(named)]
        near = [named for named in free if self._is_next_to(named.last, verb)]
        since = max((head for head in heads if head < verb), default=-1)
        later = [named for named in free if named.first > since]
        chosen = (near[-1:] and self._chain_start(near[-1], free, since)) or later[:1] or free[:1]
        if chosen:
            return self._chain(chosen[0], verb, since if chosen[0].first > since else -1)
        noun = self._noun_before(clause_index, verb)
        if noun is not None:
            return [noun]
        if clause.opener in self._grammar.words.relatives:
            earlier = [n for n in self._named if n.last < clause.begin - 1 and not n.who.attached]
            return [earlier[-1].who] if earlier else []
        if clause.said_by is not None:
            return self._before(clause.said_by, heads, depth + 1)
        if clause.parent is not None:
            parent = [i for i in range(clause.begin) if self._clauses.of[i] == clause.parent]
            anchor = parent[-1] + 1 if parent else None
            if anchor is not None and self._clauses.of[anchor - 1] == clause.parent:
                return self._before_in(clause.parent, anchor, heads, depth + 1)
        return [named.who for named in inside[:1]]

    def _before_in(self, clause_index: int, before: int, heads: list[int], depth: int) -> list[Who]:
        """The subject of the clause around, where a clause has none of its own."""
        inside = [n for n in self._named if n.last < before and self._clauses.of[n.first] == clause_index]
        free = [named for named in inside if not named.who.attached and not self._governed(named)]
        if free:
            return self._chain(free[0], before, -1)
        noun = self._noun_before(clause_index, before)
        if noun is not None:
            return [noun]
        clause = self._clauses.all[clause_index]
        if clause.said_by is not None:
            return self._before(clause.said_by, heads, depth)
        return []

    def _is_next_to(self, last: int, verb: int) -> bool:
        between = self._words[last + 1 : verb]
        grammar = self._grammar
        return len(between) <= 7 and all(
            word.low in grammar.before_verb
            or word.low in grammar.be
            or word.low.isdigit()
            or word.low.endswith(grammar.adverbs or ("\0",))
            for word in between
        )

    def _chain_start(self, named: Named, free: list[Named], since: int) -> list[Named]:
        """The first of those joined with a name, behind the last verb."""
        start = named
        for other in reversed([n for n in free if n.last < named.first and n.first > since]):
            if not self._joined(other, start):
                break
            start = other
        return [start]

    def _chain(self, named: Named, limit: int, since: int) -> list[Who]:
        chain = [named]
        for other in self._named:
            if other.first <= chain[-1].last or other.last >= limit or other.first <= since:
                continue
            if other.who.attached and not self._is_alone(other):
                continue
            if not self._joined(chain[-1], other):
                break
            chain.append(other)
        return [one.who for one in chain]

    def _is_alone(self, named: Named) -> bool:
        return not any(o.who.start >= named.who.start and not o.who.attached for o in self._named[:0])

    def _joined(self, left: Named, right: Named) -> bool:
        gap = self._story.text[left.who.end : right.who.start].strip().casefold()
        return gap in self._joins or gap == "," or gap.removeprefix(",").strip() in self._joins

    def _governed(self, named: Named) -> bool:
        """Whether a preposition stands before a name, no more than a few words back."""
        low = 0
        for place in range(named.first - 1, max(-1, named.first - 1 - _BACK), -1):
            word = self._words[place]
            gap = self._story.text[word.end : self._words[place + 1].start]
            if any(mark in gap for mark in ",;:"):
                return False
            if word.low in self._grammar.prepositions:
                return True
            if word.text[0].isupper() and low == 0 and place != named.first - 1:
                return False
            if word.low in self._grammar.voices:
                return False
        return False

    def _noun_before(self, clause: int, verb: int) -> Who | None:
        """``rebels in the Ivory Coast``: a noun for people, with the first state named behind it."""
        patterns = _people(self._story.language)
        for index in range(verb):
            if self._clauses.of[index] != clause:
                continue
            match = patterns.at(self._words[:verb], index)
            if match is None or self._preposition_at(index):
                continue
            return self._described(match.first, match.last, match.meaning, verb, clause)
        return self._capitals_before(clause, verb)

    def _preposition_at(self, index: int) -> bool:
        for place in range(index - 1, max(-1, index - 1 - _BACK), -1):
            low = self._words[place].low
            if low in self._grammar.prepositions:
                return True
            if "," in self._story.text[self._words[place].end : self._words[place + 1].start]:
                return False
        return False

    def _described(self, first: int, last: int, role: Role, limit: int, clause: int) -> Who:
        states = [
            named.who
            for named in self._named
            if named.last < limit and named.who.countries and self._clauses.of[named.first] == clause
        ]
        before = [who for who in states if who.end <= self._words[first].start]
        behind = [who for who in states if who.start >= self._words[last].end]
        countries = (before[-1:] or behind[:1] or [None])[0]
        start, end = self._words[first].start, self._words[last].end
        return Who(start, end, "body", None, countries.countries if countries else (), role)

    def _capitals_before(self, clause: int, verb: int) -> Who | None:
        """A name that the register does not hold: the first run of capitals of its clause."""
        index = 0
        while index < verb:
            word = self._words[index]
            if self._clauses.of[index] == clause and word.text[0].isupper() and not self._small(word):
                last = index
                while last + 1 < verb and self._words[last + 1].text[0].isupper():
                    last += 1
                if not self._preposition_at(index) and (last > index or index > 0 or word.text.isupper()):
                    start, end = word.start, self._words[last].end
                    return Who(start, end, "body", None)
                index = last
            index += 1
        return None

    def _small(self, word: Word) -> bool:
        low = word.low
        grammar = self._grammar
        dates = self._story.pack.dates
        return (
            low in grammar.determiners
            or low in grammar.prepositions
            or low in grammar.before_verb
            or low in dates.months
            or low in dates.weekdays
        )

    # --- the one behind the verb ----------------------------------------------------------------------

    def objects(self, act: Act, not_these: frozenset[str]) -> list[Who]:
        """Those behind the verb: the first in its clause that is not the one who acts."""
        found = self._behind(act.first, act, not_these)
        if not found and act.governed is not None:
            found = self._behind(act.governed, act, not_these)
        return found

    def _behind(self, first: int, act: Act, not_these: frozenset[str]) -> list[Who]:
        reach = [n for n in self._named if first < n.first <= first + _FAR and self._reaches(first, n.first)]
        whole = [n for n in reach if not n.who.attached or not self._covers(n, reach)]
        other = [n for n in whole if not (self._ids(n.who) & not_these)]
        firm = [n for n in other if not self._at_place(n)]
        chosen = (firm or other)[:1]
        if not chosen:
            return []
        return self._chain(chosen[0], len(self._words), -1)

    def _covers(self, named: Named, others: list[Named]) -> bool:
        return any(
            o is not named and not o.who.attached and o.first >= named.first and o.first <= named.last + 4
            and set(named.who.countries) <= set(o.who.countries)
            for o in others
        )  # fmt: skip

    def _reaches(self, first: int, index: int) -> bool:
        """Whether a word stands in the clause of the verb, or in what is said or asked under it."""
        if self._clauses.of[index] < 0:
            return False
        outer = self._clauses.openers(first)
        for clause in self._clauses.openers(index):
            if clause in outer:
                return True
            if clause.opener not in (*self._grammar.words.that, ""):
                return False
        return False

    def _at_place(self, named: Named) -> bool:
        for place in range(named.first - 1, max(-1, named.first - 1 - _BACK), -1):
            word = self._words[place]
            if word.low in self._grammar.words.places:
                return True
            if word.low in self._grammar.prepositions:
                return False
        return False

    def agent(self, act: Act) -> list[Who]:
        """``by X`` behind a passive or a noun."""
        agents = self._grammar.words.agents
        for index in range(act.first + 1, min(act.last + 12, len(self._words))):
            if self._clauses.of[index] < 0 or self._words[index].low not in agents:
                continue
            after = [n for n in self._named if index < n.first <= index + 5]
            whole = [n for n in after if not n.who.attached or not self._covers(n, after)]
            if whole:
                return self._chain(whole[0], len(self._words), -1)
            noun = self._noun_behind(index)
            if noun is not None:
                return [noun]
        return []

    def _noun_behind(self, index: int) -> Who | None:
        patterns = _people(self._story.language)
        for place in range(index + 1, min(index + 5, len(self._words))):
            match = patterns.at(self._words, place)
            if match is not None:
                start, end = self._words[match.first].start, self._words[match.last].end
                return Who(start, end, "body", None, (), match.meaning)
        return None

    def noun_object(self, act: Act) -> Who | None:
        """People without a name behind a verb: ``killed 12 protesters``."""
        patterns = _people(self._story.language)
        for index in range(act.first + 1, min(act.last + 6, len(self._words))):
            if self._clauses.of[index] != self._clauses.of[act.first]:
                return None
            match = patterns.at(self._words, index)
            if match is not None:
                start, end = self._words[match.first].start, self._words[match.last].end
                return Who(start, end, "body", None, (), match.meaning)
        return None

    def owner(self, act: Act) -> list[Who]:
        """``Israel's attack on``, ``the Israeli attack``: the one right before a noun."""
        before = [n for n in self._named if n.last < act.first and act.first - n.last <= 3]
        return [before[-1].who] if before else []

    def place(self, act: Act) -> list[Who]:
        """The state in which it happened."""
        after = [n for n in self._named if n.first > act.first and self._at_place(n) and n.who.countries]
        return [after[0].who] if after else []

    def speaker_of(self, act: Act, heads: list[int]) -> list[Who]:
        """Who says what an act stands in; empty where the story itself does."""
        for clause in self._clauses.openers(act.first):
            if clause.said_by is not None:
                return self._before(clause.said_by, heads, 0)
        return []

    @staticmethod
    def _ids(who: Who) -> frozenset[str]:
        return frozenset(who.countries or ((who.actor,) if who.actor else ()))
