"""Whether a word that may be a verb is one here, in which voice, and how it stands in its sentence.

No parser is asked: the neighbour on the left tells a verb from a noun (``the attack``, ``they attack``), a
form of *be* or an agent behind it tells the passive, and the words that open its clause tell whether it is
what the sentence tells or what went before.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from foedus.language.forms import Voice
from foedus.reading.events.clauses import Clauses
from foedus.reading.events.grammar import Grammar
from foedus.reading.words import Word

MAIN, BESIDE, BACKGROUND, NOUN, AIM, OBJECT = range(6)
"""Ranks: a main verb; a participle; a clause of what went before; a noun; a purpose; what a turn is about."""


class Verbs:
    """The verbs of one sentence.

    ``ends`` are the words at which a name ends; ``adjectives`` those of names that only describe
    (``Israeli``). In a headline (``titled``) a verb may begin with a capital.
    """

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        clauses: Clauses,
        grammar: Grammar,
        ends: frozenset[int],
        adjectives: frozenset[int],
        titled: bool = False,
    ) -> None:
        self._text = text
        self._words = words
        self._clauses = clauses
        self._grammar = grammar
        self._ends = ends
        self._adjectives = adjectives
        self._titled = titled

    def is_verb(self, index: int, voice: Voice, heads: set[int]) -> bool:
        """Whether a form stands as a verb here: its neighbour on the left tells."""
        if voice == "passive":
            return True
        behind = self._words[index + 1].low if index + 1 < len(self._words) else ""
        if behind in self._grammar.words.reflexives and self._words[index].low in self._grammar.nominal:
            return False
        if index == 0:
            # "Serang Kenya, Tanzania ...": a bare form heads a sentence as a verb in headlines alone.
            bare = self._words[0].low in self._grammar.nominal and not self._titled
            return voice == "gerund" or (voice == "active" and not bare)
        if self._words[index].text[0].isupper() and not self._titled:
            return False
        if self._words[index].start - self._words[index - 1].end == 1 and self._hyphen(index):
            return False
        grammar, before = self._grammar, self._words[index - 1]
        if before.low in grammar.before_verb or before.low.endswith(grammar.adverbs):
            return True
        if before.low in grammar.be or self._behind_perfect(index):
            return True
        if before.low in grammar.determiners or before.low.endswith(grammar.owners):
            return False
        if voice == "either":
            return not (
                before.low in grammar.prepositions or index - 1 in self._adjectives or index - 1 in heads
            )
        if voice == "gerund":
            return True
        if self._words[index].low not in grammar.nominal:
            may_follow = before.low in grammar.words.between or before.low in grammar.words.barriers
            return before.low not in grammar.prepositions or may_follow
        if before.low in grammar.prepositions:
            return before.low in grammar.words.between and index - 2 in self._ends
        if self._behind_day(index):
            return True
        if index - 1 in self._ends:
            return index - 1 not in self._adjectives and not self._disagrees(index)
        if index > 1 and before.text[0].isupper() and not (grammar.words.agrees or self._titled):
            # "Amir Muttaqi tiba": behind a name that nobody knows, where no form tells a verb from a noun.
            return not self._gap(index)
        apart = self._gap(index) and (grammar.words.bare_behind_comma or self._titled)
        return before.low in grammar.people or apart or before.low in grammar.joins

    def _behind_perfect(self, index: int) -> bool:
        """``has since accused``: an adverb that is a preposition elsewhere."""
        between = self._words[index - 1].low in self._grammar.prepositions
        return index > 1 and between and self._words[index - 2].low in self._grammar.words.perfect

    def _behind_day(self, index: int) -> bool:
        """``Washington on Friday put``: between a name and its verb stands no more than a day."""
        place = index - 1
        if self._words[place].low not in self._grammar.days:
            return False
        while place > 0 and (
            self._words[place].low in self._grammar.days
            or self._words[place].low in self._grammar.words.between
        ):
            place -= 1
        return place in self._ends and place not in self._adjectives

    def _disagrees(self, index: int) -> bool:
        """``Doha strike kills six``: in a headline, a form without the ending that one who acts alone takes.

        Not behind two who act (``Kenya, Chad attack``), and not before an object (``Taliban attack Kabul``).
        """
        low, before = self._words[index].low, self._words[index - 1].low
        if not (self._titled and self._grammar.words.agrees) or low.endswith("s") or before.endswith("s"):
            return False
        begin = self._clauses.all[self._clauses.of[index]].begin if self._clauses.of[index] >= 0 else 0
        subject = self._words[begin:index]
        several = any(
            word.low in self._grammar.joins or "," in self._text[word.end : behind.start]
            for word, behind in pairwise(subject)
        )
        behind = self._words[index + 1] if index + 1 < len(self._words) else None
        takes = behind is not None and (behind.text[0].isupper() or behind.low in self._grammar.determiners)
        return not several and not takes

    def _hyphen(self, index: int) -> bool:
        """``long-threatened``, ``Saudi-backed``: part of a word that only describes."""
        return self._text[self._words[index].start - 1] in "-–"

    def _gap(self, index: int) -> bool:
        """Whether more than a space stands before a word."""
        return self._words[index].start - self._words[index - 1].end > 1

    def is_passive(self, index: int, voice: Voice) -> bool:
        """Whether a form stands in the passive: by itself, behind a form of *be*, or before its agent."""
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
        if voice == "either" and self._follows_passive(index, after[:1]):
            return True
        return (
            voice == "either"
            and len(after) == 2
            and after[0] in self._grammar.words.agents
            and (not after[1].isdigit() and after[1] not in self._grammar.numbers)
        )

    def _follows_passive(self, index: int, behind: list[str]) -> bool:
        """``was arrested and charged with treason``: joined with a passive, and before no object."""
        grammar = self._grammar
        if index < 3 or self._words[index - 1].low not in grammar.joins or not behind:
            return False
        if behind[0] not in grammar.prepositions:
            return False
        first = index - 2
        return self._words[first].low in grammar.voices and self._words[first - 1].low in grammar.be

    def _may_stand_between(self, low: str) -> bool:
        grammar = self._grammar
        if low in grammar.be:
            return False
        return low in grammar.be_between or low.endswith(grammar.adverbs)

    def rank(self, index: int, voice: Voice, passive: bool) -> int:
        """How a form stands in its sentence: one of the ranks."""
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
            (match := self._grammar.aspects.at(self._words, place, index - 1)) is not None
            and match.last == index - 2
            for place in range(max(0, index - 4), index - 1)
        )

    def _be_near(self, index: int) -> bool:
        return any(word.low in self._grammar.be for word in self._words[max(0, index - 3) : index])
