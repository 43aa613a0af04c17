"""The noun phrases of a sentence that can act or undergo: names, offices, and people told by a noun.

To the names that the register knows come nouns for people and bodies (``rebels``, ``mahasiswa``, ``high
court``) with the state named beside them: before (``Afghan rebels``) or behind (``rebels in Mali``).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

import msgspec
from msgspec.structs import replace

from foedus.language.pack import load
from foedus.model.vocabulary import Role
from foedus.reading.events.dated_at import told_in
from foedus.reading.events.grammar import grammar
from foedus.reading.mentions.who import Who, WhoKind
from foedus.reading.modality import is_like
from foedus.reading.once_a_line import once_a_line
from foedus.reading.patterns import Patterns
from foedus.reading.story import Line, Story
from foedus.reading.where import places_in

KINDS = ("state", "seat", "person", "body", "pair", "organisation", "group")
AT_HOME = (
    "GOV",
    "MIL",
    "REB",
    "OPP",
    "PTY",
    "CVL",
    "LAB",
    "EDU",
    "COP",
    "JUD",
    "LEG",
    "ELI",
    "REL",
    "CRM",
    "SPY",
)
"""Roles of those who, where no state is named, belong to the one that the story is set in."""
_APART = 2
"""How many words may stand between a state's name and the noun that it describes."""
_BEHIND = 5
"""How many words behind a noun its state may be named."""


class Named(msgspec.Struct, frozen=True):
    """Someone in a sentence, with the words at which the phrase begins and ends.

    ``head`` is true for a noun that stands for people without a name.
    """

    who: Who
    first: int
    last: int
    head: bool = False
    place: bool = False
    """True for a place that the gazetteer knows."""


@cache
def nouns_of(language: str) -> Patterns[Role]:
    """Nouns for people and bodies without a name, with the role that they tell."""
    pack = load(language)
    entries: list[tuple[str, Role]] = [
        (word, agents.role) for agents in pack.events.people for word in agents.words
    ]
    entries.extend((word, title.role) for title in pack.titles for word in title.words)
    return Patterns(
        [*entries, *((_owned(word, end), role) for word, role in entries for end in _endings(language))]
    )


@cache
def _endings(language: str) -> tuple[str, ...]:
    """What a noun ends with that is somebody's: ``nya`` (``pasukannya``)."""
    return tuple(other[1:] for other in load(language).mentions.others if other.startswith("-"))


def _owned(pattern: str, ending: str) -> str:
    """The pattern of a noun with an ending: ``jet tempurnya``."""
    before, _, last = pattern.rpartition(" ")
    choices = "|".join(choice + ending for choice in last.split("|"))
    return f"{before} {choices}".strip()


def _is_homeless(named: Named) -> bool:
    who = named.who
    if who.countries or who.actor or who.candidates or who.role not in AT_HOME:
        return False
    return named.head or who.kind == "person"


@cache
def _links(language: str) -> frozenset[str]:
    """Words that lead from a noun to its state: ``of``, ``in``, ``from``."""
    pack = load(language)
    return frozenset((*pack.mentions.of, *pack.events.places, *pack.events.origins))


@once_a_line
def phrases_of(story: Story, line: Line) -> list[Named]:
    """All of them, in order."""
    return _Phrases(story, line).all()


class _Phrases:
    def __init__(self, story: Story, line: Line) -> None:
        self._story = story
        self._line = line
        self._text = story.text
        self._words = line.sentence.words
        self._starts = [word.start for word in self._words]
        self._grammar = grammar(story.language)
        self._nouns = nouns_of(story.language)
        self._follows = story.pack.pacts.name_follows
        self._of = _links(story.language)
        self._named = {n.first: n for who in line.who if who.kind in KINDS for n in (self._placed(who),)}

    def _placed(self, who: Who) -> Named:
        first = bisect_left(self._starts, who.start)
        return Named(who, first, max(first, bisect_left(self._starts, who.end) - 1))

    def all(self) -> list[Named]:
        for found in places_in(self._story, self._line):
            if found.first not in self._named and found.place.country is not None:
                who = Who(self._words[found.first].start, self._words[found.last].end, "seat", None)
                who = who._replace(countries=(found.place.country,), place=found.there)
                self._named[found.first] = Named(who, found.first, found.last, place=True)
        for match in self._nouns.find(self._words):
            if self._describes_noun(match.first, match.last):
                continue
            self._enter(match.first, match.last, match.meaning)
        self._settle()
        return sorted(self._named.values(), key=lambda named: named.first)

    def _settle(self) -> None:
        """Give the state that the rest of the story is set in to those whose own nobody names: inferred."""
        self._settle_owned()
        self._settle_rebels()
        homeless = [first for first, named in self._named.items() if _is_homeless(named)]
        home = self._home() if homeless else None
        if home is None:
            return
        for first in homeless:
            named = self._named[first]
            self._named[first] = replace(named, who=named.who._replace(countries=(home,), inferred=True))

    def _settle_owned(self) -> None:
        """``Kenya denied that its troops``: those of who leads the sentence, where a word says so."""
        for first, named in sorted(self._named.items()):
            if not (self._is_owned(named) and _is_homeless(named)) or self._only_describes(named):
                continue
            earlier = sorted(place for place, n in self._named.items() if n.last < first)
            before = [self._named[place].who for place in earlier if not self._named[place].who.place]
            owner = next((who for who in before if who.countries and not who.attached), None)
            owner = owner or (self._leader_before() if not before else None)
            if owner is not None:
                who = named.who._replace(countries=owner.countries, inferred=True)
                self._named[first] = replace(named, who=who)

    def _is_owned(self, named: Named) -> bool:
        """``its troops``, ``pasukannya``."""
        before = self._words[named.first - 1].low if named.first else ""
        return before in self._grammar.words.owned or self._ends_owned(named.last)

    def _ends_owned(self, last: int) -> bool:
        endings = _endings(self._story.language)
        return bool(endings) and self._words[last].low.endswith(endings)

    def _leader_before(self) -> Who | None:
        """Who leads the sentence before."""
        number = self._line.number
        earlier = self._story.lines[number - 1].who if number else ()
        return next((who for who in earlier if who.countries and not (who.attached or who.place)), None)

    def _only_describes(self, named: Named) -> bool:
        """``its military ties``: whether a plain word right behind makes the noun a description."""
        after = named.last + 1
        if after >= len(self._words) or self._words[after].start - self._words[named.last].end != 1:
            return False
        low, grammar = self._words[after].low, self._grammar
        return not (self._parts(low) or low in grammar.words.barriers or low in grammar.be or low in self._of)

    def _settle_rebels(self) -> None:
        """``The rebels`` of a story that names one armed group are that group: inferred."""
        rebels = [n for n in self._named.values() if n.head and n.who.role == "REB" and _is_homeless(n)]
        if not rebels:
            return
        groups = self._story.named_in.groups
        if len(groups) != 1:
            return
        ((actor, group),) = groups.items()
        for named in rebels:
            who = named.who._replace(actor=actor, countries=group.countries, kind="group", inferred=True)
            self._named[named.first] = replace(named, who=who)

    def _home(self) -> str | None:
        """The state where the line says that it happened, else the one that the story is set in."""
        seats = [n.who for n in self._named.values() if n.who.place and n.who.kind == "seat"]
        there = {country for seat in seats for country in seat.countries}
        if len(there) == 1:
            return next(iter(there))
        return self._story.named_in.without(self._line, told_in(self._story))

    def _enter(self, first: int, last: int, role: Role) -> None:
        inside = [n for n in self._named.values() if n.first <= last and first <= n.last]
        if any(n.first < first and last <= n.last and not n.head for n in inside):
            return  # ``Serikat`` in ``Amerika Serikat``: part of the name itself.
        if any(not n.who.attached and n.who.kind != "state" for n in inside):
            self._widen(first)
            return
        if self._follows and self._with_name_behind(first, last, role):
            return
        owner = None if self._ends_owned(last) else self._before(first) or self._behind(last)
        countries = self._countries_of(owner, first)
        actor = owner.who.actor if owner is not None and owner.who.kind in ("organisation", "group") else None
        follower = self._named.get(last + 1)
        if follower is not None and follower.who.kind == "person" and self._is_kin(last):
            # "pendukung Imran Khan": those who are for him, and not he.
            countries, end = follower.who.countries, follower.who.end
            del self._named[follower.first]
            who = Who(self._words[first].start, end, "body", None, countries, role)
            self._named[first] = Named(who, first, follower.last, head=True)
            return
        if follower is not None and follower.who.kind == "person":
            if not follower.who.countries and follower.who.actor is None:
                who = follower.who._replace(countries=countries, role=follower.who.role or role)
                if actor is not None and owner is not None:
                    who = who._replace(actor=actor, role=owner.who.role or who.role)
                self._named[follower.first] = replace(follower, who=who)
            if owner is not None and owner.first < first:
                self._named[owner.first] = replace(owner, who=owner.who._replace(attached=True))
            return
        begin = first
        if owner is not None and owner.first < first and not self._stands_in_place(owner):
            begin = owner.first
        if owner is not None and owner.who.kind in ("organisation", "group"):
            role = owner.who.role or role
        start, end = self._words[begin].start, self._words[last].end
        for one in inside:
            self._named.pop(one.first, None)
        self._named[begin] = Named(Who(start, end, "body", actor, countries, role), begin, last, head=True)

    def _is_kin(self, last: int) -> bool:
        return self._words[last].low in self._grammar.words.kin

    def _describes_noun(self, first: int, last: int) -> bool:
        """``pakta militer``: whether a noun is a mere attribute of the plain word before it."""
        words = self._words
        if first != last or not first or words[first].low not in self._grammar.words.attributive:
            return False
        before, behind = words[first - 1], self._named.get(last + 1)
        if behind is not None or not before.text[0].islower() or words[first].start - before.end != 1:
            return False
        verbal = is_like(before.low, self._story.pack.modalities.verbal)
        return not (verbal or self._parts(before.low) or before.low in self._grammar.words.barriers)

    def _stands_in_place(self, owner: Named) -> bool:
        """``in Yangon demonstrators``: the name tells where, and is no part of what follows."""
        before = self._words[owner.first - 1].low if owner.first else ""
        return (owner.place or owner.who.kind == "seat") and before in self._grammar.words.places

    def _with_name_behind(self, first: int, last: int, role: Role) -> bool:
        """``polisi Thailand``, ``pejabat senior Iran``: whether their state stands behind."""
        owner = self._plain_up_to_name(last + 1)
        if owner is None:
            return False
        person = self._named.get(owner.last + 1)
        if person is not None and person.who.kind == "person":
            return True  # an office before its holder: the finder of names has joined them.
        del self._named[owner.first]
        for covered in [n for n in self._named.values() if first <= n.first <= last]:
            del self._named[covered.first]
        actor = owner.who.actor if owner.who.kind in ("organisation", "group") else None
        told = owner.who.role or role if actor is not None else role
        kind: WhoKind = "group" if owner.who.kind == "group" else "body"
        who = Who(self._words[first].start, owner.who.end, kind, actor, owner.who.countries, told)
        self._named[first] = Named(who, first, owner.last, head=True)
        return True

    def _plain_up_to_name(self, index: int) -> Named | None:
        """The state, seat, organisation or group named at a word or a few plain words behind it."""
        for place in range(index, min(index + _APART + 1, len(self._words))):
            before, word = self._words[place - 1], self._words[place]
            if word.start - before.end != 1:
                return None
            named = self._named.get(place)
            if named is not None:
                states = named.who.kind in ("state", "seat", "organisation", "group")
                return named if states and not named.head and not named.place else None
            if place + 1 in self._named and word.low in self._grammar.before_verb:
                continue  # "pemerintah baru Suriah": the new one, and no auxiliary before a name.
            if self._parts(word.low) or word.text[0].isupper() or word.low in self._grammar.words.barriers:
                return None
        return None

    def _countries_of(self, owner: Named | None, noun: int) -> tuple[str, ...]:
        """For whom a noun stands: ``officials from Kenya and Tanzania`` for both."""
        if owner is None:
            return ()
        countries = owner.who.countries
        following = owner
        while owner.first > noun and countries:
            joined = self._named.get(following.last + 2)
            word = self._words[following.last + 1].low if following.last + 1 < len(self._words) else ""
            if joined is None or word not in self._grammar.joins or joined.who.kind not in ("state", "seat"):
                break
            countries = tuple(dict.fromkeys((*countries, *joined.who.countries)))
            following = joined
        return countries

    def _widen(self, first: int) -> None:
        """A body that the finder knows takes in its state beside it: ``Israeli army``, ``tentara Israel``."""
        named = self._named.get(first)
        if named is None or named.who.kind != "body":
            return
        if self._follows:
            behind = self._named.get(named.last + 1)
            if behind is not None and behind.who.attached and behind.who.countries == named.who.countries:
                del self._named[behind.first]
                self._named[first] = Named(named.who._replace(end=behind.who.end), first, behind.last)
            return
        owner = self._before(first)
        if owner is None or owner.first == first:
            return
        del self._named[first]
        self._named[owner.first] = Named(named.who._replace(start=owner.who.start), owner.first, named.last)

    def _before(self, first: int) -> Named | None:
        for named in self._named.values():
            if named.last >= first or first - 1 - named.last > _APART:
                continue
            owns = named.who.kind == "person" and named.last == first - 1 and self._is_owner(named)
            if not owns and named.who.kind not in ("state", "seat", "organisation", "group", "body", "pair"):
                continue
            if named.who.pronoun:
                continue
            if named.who.kind == "body" and (named.last != first - 1 or not named.who.countries):
                continue
            between = self._words[named.last + 1 : first]
            gap = self._text[self._words[named.last].end : self._words[first].start]
            if "," in gap or any(self._parts(word.low) for word in between):
                continue
            return named
        return None

    def _is_owner(self, named: Named) -> bool:
        """``Maduro's (government)``."""
        return self._words[named.last].low.endswith(self._grammar.owners)

    def _parts(self, low: str) -> bool:
        grammar = self._grammar
        return (
            low in grammar.prepositions
            or low in grammar.determiners
            or low in grammar.before_verb
            or low in grammar.joins
            or low in grammar.voices
            or low in self._of
        )

    def _behind(self, last: int) -> Named | None:
        after = last + 1
        if after >= len(self._words) or self._words[after].low not in self._of:
            return None
        for named in sorted(self._named.values(), key=lambda n: n.first):
            if named.first <= after or named.first - after > _BEHIND:
                continue
            between = self._words[after + 1 : named.first]
            if any(w.low in self._grammar.voices or w.low in self._grammar.words.barriers for w in between):
                return None
            return named if named.who.countries or named.who.kind in ("organisation", "group") else None
        return None
