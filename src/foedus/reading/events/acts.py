"""What is done in a sentence: the verbs and nouns of the event grammar, and what turns make of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foedus.language.event_words import ActWords, TurnWords
from foedus.reading.events.act import Act
from foedus.reading.events.clauses import Clauses
from foedus.reading.events.grammar import grammar
from foedus.reading.events.topics import ontology
from foedus.reading.events.turns import Turns
from foedus.reading.events.verbs import NOUN, OBJECT, Verbs
from foedus.reading.first_words import ALL_SETS
from foedus.reading.patterns import Match
from foedus.reading.words import Word


def begins_to_tell(words: Sequence[Word], language: str) -> int | None:
    """Where the first pattern of the grammar stands in a sentence: null in one sentence of four.

    Where none does nothing is done in it, and neither its clauses nor its names need be asked for.
    """
    known = grammar(language)
    first_words, beginning = known.first_words, known.beginning
    seen = ALL_SETS.seen(words)
    for place, sets in seen.begun:
        if sets & first_words:
            for bit, patterns in beginning:
                if sets & bit and patterns.at_low(seen.lows, place) is not None:
                    return place
    return None


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
        self._words = words
        self._clauses = clauses
        self._grammar = grammar(language)
        self._verbs = Verbs(text, words, clauses, self._grammar, ends, adjectives, titled)
        self._turns = Turns(words, clauses, self._grammar, self._verbs, language)

    def find(self, since: int = 0) -> list[Act]:
        """All acts, in the order of the sentence, those that a turn governs joined with it.

        Before the word ``since`` none is looked for.
        """
        acts: list[Act] = []
        objects: list[Act] = []
        turns: list[tuple[Match[TurnWords], Act]] = []
        heads: set[int] = set()
        grammar, last = self._grammar, -1
        turn_bit, object_bit = grammar.turns.bit, grammar.objects.bit
        deeds = grammar.verbs.bit | grammar.nouns.bit
        for index, sets, lows in self._places(since):
            covered = index <= last
            act = self._act_at(lows, index, sets, heads) if sets & deeds else None
            turn = grammar.turns.at_low(lows, index) if sets & turn_bit and not covered else None
            wins = turn is not None and (
                act is None or ((turn.meaning.lone or turn.meaning.turn == "deny") and act.last <= turn.last)
            )
            if turn is not None and wins and self._turns.is_turn(turn, heads):
                turns.append((turn, self._turns.turned(turn, None)))
                heads.add(index)
                continue
            if act is not None and not covered:
                acts.append(act)
                last = max(last, act.last)
                heads.add(index)
            elif turns and sets & object_bit and (named := grammar.objects.at_low(lows, index)) is not None:
                objects.append(self._act(named, noun=True, passive=False, rank=OBJECT))
        return self._turns.govern(sorted([*acts, *objects], key=_place), turns)

    def _places(self, since: int) -> Iterator[tuple[int, int, list[str]]]:
        """The words at which something of the grammar can begin, with the sets that can.

        And with all words up to the end of their clause, and of what is said or asked under it.
        """
        first_words, of = self._grammar.first_words, self._clauses.of
        seen = ALL_SETS.seen(self._words)
        ends = iter(self._ends())
        end, lows = 0, seen.lows
        for place, sets in seen.begun:
            if sets & first_words and place >= since and of[place] >= 0:
                if end <= place:
                    while end <= place:
                        end = next(ends)
                    lows = seen.lows[:end]
                yield place, sets, lows

    def _ends(self) -> list[int]:
        """Where a clause ends, with what is said or asked under it: each time the word behind."""
        open_words = self._grammar.open_words
        of, all_ = self._clauses.of, self._clauses.all
        ends = []
        if len(all_) > 1 or -1 in of:
            changes = [place for place in range(1, len(of)) if of[place] != of[place - 1]]
            ends = [place for place in changes if of[place] < 0 or all_[of[place]].opener not in open_words]
        return [*ends, len(of)]

    def _act_at(self, lows: list[str], index: int, sets: int, heads: set[int]) -> Act | None:
        """The act at a word among those of its clause; ``sets`` are those that may begin there."""
        low, verbs, nouns = lows[index], self._grammar.verbs, self._grammar.nouns
        if sets & verbs.bit and (verb := verbs.at_low(lows, index)) is not None:
            voice = self._grammar.voices.get(low, "active")
            if voice != "noun" and self._verbs.is_verb(index, voice, heads):
                passive = self._verbs.is_passive(index, voice)
                rank = self._verbs.rank(index, voice, passive)
                return self._act(verb, noun=False, passive=passive, rank=rank)
        if not sets & nouns.bit:
            return None
        if self._grammar.voices.get(low, "noun") != "noun" and low not in self._grammar.nominal:
            return None
        noun = nouns.at_low(lows, index)
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
            entry.swap,
            spoken=entry.spoken,
            of_place=entry.of_place,
        )


def _place(act: Act) -> tuple[int, int]:
    return act.first, act.last
