"""What is done in a sentence: the verbs and nouns of the event grammar, and the verbs that turn them.

An act is a match of the grammar with its voice and its standing in the sentence (``rank``). A turn that
governs an act makes it another: ``agreed to release`` is an agreement about a release, ``threatened to
attack`` a threat of an attack (PLOVER Codebook 0.8: AGREE and THREATEN are told by intent alone).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from foedus.language.event_words import ActWords, EventWords, Turn, TurnWords
from foedus.language.forms import Forms, Voice
from foedus.language.pack import load
from foedus.model.vocabulary import Plover
from foedus.reading.clauses import Clauses
from foedus.reading.patterns import Match, Patterns
from foedus.reading.topics import Topic, ontology
from foedus.reading.words import Word

Kind = Literal["verb", "noun"]
_REACH = 12
"""How many words behind a turn the act that it governs may begin."""

MAIN, BESIDE, BACKGROUND, NOUN, AIM, OBJECT = range(6)
"""Ranks: a main verb; a participle; a clause of what went before; a noun; a purpose; what a turn is about."""


class Act(NamedTuple):
    """One thing done: words ``first`` to ``last``, what, and how it stands."""

    first: int
    last: int
    plover: Plover
    cameo: str
    topic: Topic | None
    passive: bool
    noun: bool
    rank: int
    mutual: bool = False
    by_place: bool = False
    alone: bool = False
    turn: Turn | None = None
    spoken: bool = False
    governed: int | None = None
    """For a turn: the first word of the act that it governs."""
    future: bool = False
    denied: bool = False


class Grammar(NamedTuple):
    """The event grammar of a language, compiled."""

    verbs: Patterns[ActWords]
    nouns: Patterns[ActWords]
    objects: Patterns[ActWords]
    turns: Patterns[TurnWords]
    unturned: Patterns[str]
    voices: dict[str, Voice]
    forms: Forms
    words: EventWords
    determiners: frozenset[str]
    prepositions: frozenset[str]
    before_verb: frozenset[str]
    nominal: frozenset[str]
    """Forms that may be nouns as well: a root, or a root with one or two letters more."""
    aspects: Patterns[str]
    be: frozenset[str]
    be_between: frozenset[str]
    infinitives: frozenset[str]
    people: frozenset[str]
    joins: frozenset[str]
    open_words: frozenset[str | None]
    """What may open a clause into which a pattern may reach."""
    numbers: frozenset[str]
    adverbs: tuple[str, ...]
    owners: tuple[str, ...]


@cache
def grammar(language: str) -> Grammar:
    """Compile the event grammar of a pack."""
    pack = load(language)
    words, forms = pack.events, pack.forms
    voices: dict[str, Voice] = {}
    nominal: set[str] = set()
    for entry in (*words.acts, *words.turns):
        for pattern in (*entry.verbs, *entry.nouns):
            for choice in pattern.split()[0].split("|"):
                if choice.startswith("@"):
                    root = choice[1:]
                    for form, voice in forms.of(root).items():
                        voices.setdefault(form, voice)
                        if form.startswith(root) and len(form) <= len(root) + 2:
                            nominal.add(form)
    verbs = Patterns(((p, act) for act in words.acts for p in act.verbs), forms, words.sets)
    nouns = Patterns(((p, act) for act in words.acts for p in act.nouns), forms, words.sets)
    objects = Patterns(((p, act) for act in words.acts for p in act.objects), forms, words.sets)
    turns = Patterns(((p, turn) for turn in words.turns for p in turn.verbs), forms, words.sets)
    people = (
        *(w for agents in words.people for w in agents.words),
        *(w for t in pack.titles for w in t.words),
    )
    last = {word for phrase in people for word in phrase.split()[-1].split("|")}
    return Grammar(
        verbs,
        nouns,
        objects,
        turns,
        Patterns(((p, p) for p in words.unturned), forms, words.sets),
        voices,
        forms,
        words,
        frozenset(words.determiners),
        frozenset(words.prepositions),
        frozenset((*words.auxiliaries, *words.pronouns, *words.relatives, *words.infinitives)),
        frozenset(nominal),
        Patterns(((p, p) for p in words.aspects), forms, words.sets),
        frozenset(forms.be),
        frozenset(forms.be_between),
        frozenset(words.infinitives),
        frozenset(last),
        frozenset(pack.mentions.joins),
        frozenset((*words.that, "", None, ";")),
        frozenset(words.numbers),
        words.adverb_endings,
        words.possessive_endings,
    )


class ActFinder:
    """Finds the acts of one sentence. ``ends`` are the words at which a name ends; ``adjectives`` those of
    names that only describe (``Israeli``). In a headline (``titled``) a verb may begin with a capital."""

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        clauses: Clauses,
        language: str,
        ends: frozenset[int],
        adjectives: frozenset[int],
        titled: bool = False,
    ) -> None:
        self._text = text
        self._words = words
        self._clauses = clauses
        self._grammar = grammar(language)
        self._ends = ends
        self._adjectives = adjectives
        self._titled = titled

    def find(self) -> list[Act]:
        """All acts, in the order of the sentence, those that a turn governs joined with it."""
        acts: list[Act] = []
        objects: list[Act] = []
        turns: list[tuple[Match[TurnWords], Act]] = []
        heads: set[int] = set()
        for index in self._places():
            words = self._within(index)
            covered = any(a.first < index <= a.last for a in acts)
            act = self._act_at(words, index, heads)
            turn = None if covered else self._grammar.turns.at(words, index)
            if turn is not None and (act is None or (turn.meaning.lone and act.last <= turn.last)):
                if self._is_turn(turn, heads):
                    turns.append((turn, self._turned(turn, None)))
                    heads.add(index)
                    continue
            if act is not None and not covered:
                acts.append(act)
                heads.add(index)
            elif turns and (named := self._grammar.objects.at(words, index)) is not None:
                objects.append(self._act(named, noun=True, passive=False, rank=OBJECT))
        return self._govern(sorted([*acts, *objects]), turns)

    def _places(self) -> list[int]:
        """The words at which something of the grammar can begin."""
        grammar, end = self._grammar, len(self._words)
        places = {
            place
            for patterns in (grammar.verbs, grammar.nouns, grammar.turns, grammar.objects)
            for place in patterns.begins(self._words, 0, end)
        }
        return sorted(place for place in places if self._clauses.of[place] >= 0)

    def _within(self, index: int) -> Sequence[Word]:
        """The words to the end of the clause of a word, and of what is said or asked under it."""
        open_words = self._grammar.open_words
        place = index + 1
        of, all_ = self._clauses.of, self._clauses.all
        while place < len(self._words):
            if of[place] < 0 or (of[place] != of[place - 1] and all_[of[place]].opener not in open_words):
                break
            place += 1
        return self._words if place == len(self._words) else self._words[:place]

    # --- acts -----------------------------------------------------------------------------------------

    def _act_at(self, words: Sequence[Word], index: int, heads: set[int]) -> Act | None:
        verb = self._grammar.verbs.at(words, index)
        if verb is not None:
            voice = self._grammar.voices.get(words[index].low, "active")
            if voice != "noun" and self._is_verb(index, voice, heads):
                passive = self._is_passive(index, voice)
                return self._act(verb, noun=False, passive=passive, rank=self._rank(index, voice, passive))
        low = words[index].low
        if self._grammar.voices.get(low, "noun") != "noun" and low not in self._grammar.nominal:
            return None
        noun = self._grammar.nouns.at(words, index)
        return self._act(noun, noun=True, passive=False, rank=NOUN) if noun is not None else None

    def _act(self, match: Match[ActWords], *, noun: bool, passive: bool, rank: int) -> Act:
        entry = match.meaning
        topic = ontology().topics[entry.topic]
        return Act(
            match.first,
            match.last,
            topic.plover,
            topic.cameo,
            topic,
            passive != entry.swap,
            noun,
            rank,
            entry.mutual,
            entry.by_place,
            entry.alone,
            spoken=entry.spoken,
        )

    def _is_verb(self, index: int, voice: Voice, heads: set[int]) -> bool:
        """Whether a form stands as a verb here: its neighbour on the left tells."""
        if voice == "passive":
            return True
        if index == 0:
            return voice == "gerund" or voice == "active"
        if self._words[index].text[0].isupper() and not self._titled:
            return False
        if self._words[index].start - self._words[index - 1].end == 1 and self._hyphen(index):
            return False
        grammar, before = self._grammar, self._words[index - 1]
        if before.low in grammar.before_verb or before.low.endswith(grammar.adverbs or ("\0",)):
            return True
        if before.low in grammar.be:
            return True
        if before.low in grammar.determiners or before.low.endswith(grammar.owners or ("\0",)):
            return False
        if voice == "either":
            return not (
                before.low in grammar.prepositions or index - 1 in self._adjectives or index - 1 in heads
            )
        if voice == "gerund":
            return True
        if self._words[index].low not in grammar.nominal:
            return before.low not in grammar.prepositions or before.low in grammar.words.between
        if before.low in grammar.prepositions:
            return before.low in grammar.words.between and index - 2 in self._ends
        if index - 1 in self._ends:
            return index - 1 not in self._adjectives
        return before.low in grammar.people or self._gap(index) or before.low in grammar.joins

    def _hyphen(self, index: int) -> bool:
        """``long-threatened``, ``Saudi-backed``: part of a word that only describes."""
        return self._text[self._words[index].start - 1] in "-–"

    def _gap(self, index: int) -> bool:
        """Whether more than a space stands before a word."""
        return self._words[index].start - self._words[index - 1].end > 1

    def _is_passive(self, index: int, voice: Voice) -> bool:
        if voice == "passive":
            return True
        if voice in ("gerund", "noun"):
            return False
        place = index - 1
        while place >= 0 and self._may_stand_between(self._words[place].low):
            place -= 1
        if place >= 0 and self._words[place].low in self._grammar.be:
            return True
        after = [word.low for word in self._words[index + 1 : index + 3]]
        return (
            voice == "either"
            and len(after) == 2
            and after[0] in self._grammar.words.agents
            and (not after[1].isdigit() and after[1] not in self._grammar.numbers)
        )

    def _may_stand_between(self, low: str) -> bool:
        grammar = self._grammar
        if low in grammar.be:
            return False
        return low in grammar.be_between or low.endswith(grammar.adverbs or ("\0",))

    def _rank(self, index: int, voice: Voice, passive: bool) -> int:
        before = self._words[index - 1].low if index else ""
        if before in self._grammar.infinitives and not self._goes_on(index):
            return AIM
        if voice == "gerund" and before not in self._grammar.be:
            return BESIDE
        events = self._grammar.words
        for clause in self._clauses.openers(index):
            if clause.opener in events.backgrounds or clause.opener in events.conditions:
                return BACKGROUND
        if passive and voice == "either" and before not in self._grammar.be and not self._be_near(index):
            return BESIDE
        return MAIN

    def _goes_on(self, index: int) -> bool:
        """``tried to hack``: the infinitive is the deed."""
        return any(
            (match := self._grammar.aspects.at(self._words[: index - 1], place)) is not None
            and match.last == index - 2
            for place in range(max(0, index - 4), index - 1)
        )

    def _be_near(self, index: int) -> bool:
        return any(word.low in self._grammar.be for word in self._words[max(0, index - 3) : index])

    # --- turns ----------------------------------------------------------------------------------------

    def _is_turn(self, match: Match[TurnWords], heads: set[int]) -> bool:
        if self._grammar.unturned.at(self._words, match.first) is not None:
            return False
        voice = self._grammar.voices.get(self._words[match.first].low)
        if voice is None:
            return True
        return voice != "noun" and self._is_verb(match.first, voice, heads)

    def _turned(self, match: Match[TurnWords], act: Act | None) -> Act:
        turn = match.meaning.turn
        voice = self._grammar.voices.get(self._words[match.first].low, "active")
        passive = self._is_passive(match.first, voice) if voice != "active" or act is None else False
        rank = self._rank(match.first, voice, passive)
        future = turn in ("intend", "threaten")
        if turn == "deny":
            if act is not None:
                return act._replace(first=match.first, rank=rank, denied=True, governed=act.first)
            return Act(match.first, match.last, "REJECT", "120", None, passive, False, rank, turn=turn)
        if act is None or act.topic is None:
            code = ontology().turns[turn]
            return Act(
                match.first, match.last, code.plover, code.cameo, None, passive, False, rank,
                turn=turn, spoken=match.meaning.spoken, future=future, mutual=match.meaning.mutual,
            )  # fmt: skip
        kind: Turn = "threaten" if turn == "intend" and act.topic.hostile else turn
        code = ontology().turns[kind]
        return Act(
            match.first,
            act.last,
            code.plover,
            act.topic.turned(kind) or code.cameo,
            act.topic,
            passive,
            False,
            rank,
            mutual=(act.mutual or match.meaning.mutual) and kind == "intend",
            turn=kind,
            spoken=match.meaning.spoken,
            governed=act.first,
            future=future,
        )

    def _govern(self, acts: list[Act], turns: list[tuple[Match[TurnWords], Act]]) -> list[Act]:
        """Join each turn with what it governs; the outermost turn that stands alone rules."""
        found: list[Act] = []
        taken: set[int] = set()
        for match, turn in turns:
            if match.first in taken:
                continue
            inner = next((a for a in acts if self._governs(match, a.first) and a.first not in taken), None)
            other = next(((m, t) for m, t in turns if self._governs(match, m.first) and m.meaning.lone), None)
            if (
                other is not None
                and not match.meaning.lone
                and (inner is None or other[0].first <= inner.first)
            ):
                # "will demand": the demand itself, in the future.
                found.append(self._future(other, acts, taken, turn))
                taken.update((match.first, other[0].first))
                continue
            if inner is None:
                if match.meaning.lone:
                    taken.add(match.first)
                    found.append(turn)
                continue
            taken.update((match.first, inner.first))
            taken.update(m.first for m, _ in turns if match.first < m.first <= inner.last)
            found.append(self._joined(match, turn, inner))
        found.extend(act for act in acts if act.first not in taken and act.rank != OBJECT)
        accused = self._accused(found)
        found = [act for act in found if act.first not in accused and act.turn != "deny"]
        return sorted(found, key=lambda act: (act.first, act.rank))

    def _joined(self, match: Match[TurnWords], turn: Act, inner: Act) -> Act:
        neutral = inner.topic is not None and inner.plover in (
            "REQUEST",
            "REJECT",
            "ACCUSE",
            "THREATEN",
            "AGREE",
        )
        if not match.meaning.lone and turn.turn == "intend" and neutral:
            return inner._replace(rank=turn.rank, future=True, governed=inner.first)
        if turn.turn == "refuse" and inner.topic is not None and inner.topic.hostile:
            return inner._replace(rank=turn.rank, first=match.first, governed=inner.first)
        return self._turned(match, inner)

    def _accused(self, acts: list[Act]) -> set[int]:
        """Acts that stand in what somebody is accused of, denied or asked about: not told as done."""
        found: set[int] = set()
        for act in acts:
            if act.plover != "ACCUSE" or act.noun:
                continue
            found.update(a.first for a in acts if a is not act and self._stands_under(act, a.first))
        return found

    def _stands_under(self, act: Act, first: int) -> bool:
        if first <= act.first:
            return False
        outer = self._clauses.openers(act.first)
        events = self._grammar.words
        for clause in self._clauses.openers(first):
            if clause in outer:
                return clause.opener == outer[0].opener and self._parts_none(act.last, first)
            if clause.opener not in (*events.that, ""):
                return False
        return False

    def _parts_none(self, last: int, first: int) -> bool:
        """Whether no word such as ``and`` begins another deed of the same subject in between."""
        return not any(
            self._words[place].low in self._grammar.joins and place == first - 1
            for place in range(last, first)
        )

    def _future(
        self, other: tuple[Match[TurnWords], Act], acts: list[Act], taken: set[int], outer: Act
    ) -> Act:
        match, turn = other
        inner = next((a for a in acts if self._governs(match, a.first) and a.first not in taken), None)
        if inner is not None:
            taken.add(inner.first)
            turn = self._turned(match, inner)
        return turn._replace(rank=min(outer.rank, turn.rank), future=outer.turn == "intend" or turn.future)

    def _governs(self, match: Match[TurnWords], first: int) -> bool:
        """Whether an act that begins at word ``first`` stands under a turn."""
        if not match.first < first <= match.last + _REACH:
            return False
        outer = self._clauses.openers(match.first)
        events = self._grammar.words
        for clause in self._clauses.openers(first):
            if clause in outer:
                break
            if clause.opener not in (*events.that, ""):
                return False
        return not match.meaning.spoken or first - match.last <= 4
