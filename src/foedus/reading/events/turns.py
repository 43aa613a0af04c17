"""The verbs that turn an act: a promise, an appeal, a demand, a refusal, a threat or a denial of it.

``Agreed to release`` is an agreement about a release, ``threatened to attack`` a threat of an attack (PLOVER
Codebook 0.8: AGREE and THREATEN are told by intent alone).
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from foedus.language.event_words import Turn, TurnWords
from foedus.reading.events.act import Act
from foedus.reading.events.clauses import Clauses
from foedus.reading.events.grammar import Grammar
from foedus.reading.events.topics import ontology
from foedus.reading.events.verbs import BESIDE, OBJECT, Verbs
from foedus.reading.modality import reaches
from foedus.reading.patterns import Match
from foedus.reading.words import Word

_REACH = 12
"""How many words behind a turn the act that it governs may begin."""
_CLOSE = 3
"""How many words behind a refusal the deed refused may begin: ``rejected talk of annexing`` is another's."""
_WORDS_ALONE = ("REQUEST", "REJECT", "ACCUSE", "THREATEN", "AGREE")
"""Types that ``will`` leaves as they are: ``will demand`` is a demand to come."""


class Turns:
    """The turns of one sentence."""

    def __init__(
        self,
        words: Sequence[Word],
        clauses: Clauses,
        grammar: Grammar,
        verbs: Verbs,
        language: str,
    ) -> None:
        self._words = words
        self._clauses = clauses
        self._grammar = grammar
        self._verbs = verbs
        self._language = language

    def is_turn(self, match: Match[TurnWords], heads: set[int]) -> bool:
        """Whether a match is a turn here and no noun (``the offer to``)."""
        if self._grammar.unturned.at(self._words, match.first) is not None:
            return False
        word = self._words[match.first]
        if word.low in self._grammar.days and match.first and word.text[0].isupper():
            return False
        voice = self._grammar.voices.get(self._words[match.first].low)
        if voice is None:
            return True
        return voice != "noun" and self._verbs.is_verb(match.first, voice, heads)

    def turned(self, match: Match[TurnWords], act: Act | None) -> Act:
        """What a turn makes of the act that it governs; its own event where it governs none."""
        turn = match.meaning.turn
        voice = self._grammar.voices.get(self._words[match.first].low, "active")
        passive = self._verbs.is_passive(match.first, voice) if voice != "active" or act is None else False
        rank = self._verbs.rank(match.first, voice, passive)
        future = turn in ("intend", "threaten")
        if turn == "deny":
            if act is not None:
                return replace(act, first=match.first, rank=rank, denied=True, governed=act.first)
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
            of_place=act.of_place,
        )

    def govern(self, acts: list[Act], turns: list[tuple[Match[TurnWords], Act]]) -> list[Act]:
        """Join each turn with what it governs; the outermost turn that stands alone rules."""
        found: list[Act] = []
        taken: set[int] = set()
        for match, turn in turns:
            if match.first in taken:
                continue
            anew = [m.first for m, _ in turns if m.first > match.last and self._parts_turns(m.first)]
            limit = min(anew, default=len(self._words))
            inner = next((a for a in acts if self._governs(match, a.first) and a.first not in taken), None)
            inner = inner if inner is not None and inner.first < limit else None
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

    def _parts_turns(self, first: int) -> bool:
        """``urged calm and offered talks``: whether a turn is joined with what stands before it."""
        return first > 0 and self._words[first - 1].low in self._grammar.joins

    def _joined(self, match: Match[TurnWords], turn: Act, inner: Act) -> Act:
        neutral = inner.topic is not None and inner.plover in _WORDS_ALONE
        if not match.meaning.lone and turn.turn == "intend" and neutral:
            return replace(inner, rank=turn.rank, future=True, governed=inner.first)
        close = inner.first - match.last <= _CLOSE
        if turn.turn == "refuse" and close and inner.topic is not None and inner.topic.hostile:
            return replace(inner, rank=turn.rank, first=match.first, governed=inner.first, denied=True)
        return self.turned(match, inner)

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
        if act.rank == BESIDE and self._words[first].start - self._words[first - 1].end > 1:
            return False  # "Kenya, condemning Tanzania, recalled": the aside has ended.
        outer = self._clauses.openers(act.first)
        for clause in self._clauses.openers(first):
            if clause in outer:
                return clause.opener == outer[0].opener and self._parts_none(act.last, first)
            if clause.opener not in self._grammar.that:
                return False
        return False

    def _parts_none(self, last: int, first: int) -> bool:
        """Whether no word such as ``and`` begins another deed of the same subject in between."""
        words = self._words
        return not any(
            words[place].low in self._grammar.joins
            # "accused Kenya, and Uganda left": a comma before it parts them too.
            and (place == first - 1 or words[place].start - words[place - 1].end > 1)
            for place in range(last, first)
        )

    def _future(
        self, other: tuple[Match[TurnWords], Act], acts: list[Act], taken: set[int], outer: Act
    ) -> Act:
        match, turn = other
        inner = next((a for a in acts if self._governs(match, a.first) and a.first not in taken), None)
        if inner is not None:
            taken.add(inner.first)
            turn = self.turned(match, inner)
        return replace(
            turn,
            rank=min(outer.rank, turn.rank),
            future=outer.turn == "intend" or turn.future,
            denied=outer.turn == "deny",
        )

    def _follows(self, turn: int, first: int) -> bool:
        """Whether an act can be what ``would`` tells of: no other verb with its object stands in between.

        It does in ``would take the place of documents signed in 1961``, and does not in ``will send the army
        to attack``.
        """
        words, grammar = self._words, self._grammar
        if words[first - 1].low in grammar.infinitives:
            return True
        return not any(words[place].low in grammar.determiners for place in range(turn + 1, first))

    def _governs(self, match: Match[TurnWords], first: int) -> bool:
        """Whether an act that begins at word ``first`` stands under a turn."""
        if not match.first < first <= match.last + _REACH:
            return False
        outer = self._clauses.openers(match.first)
        events = self._grammar.words
        for clause in self._clauses.openers(first):
            if clause in outer:
                if clause is not outer[0] and outer[0].opener in events.relatives:
                    # ``those who were urged to talk, attacked``: the clause of the turn has ended.
                    return False
                break
            if clause.said_by is not None and clause.said_by > match.last:
                return False  # ``denied it and said that``: what another verb of saying opens is its own.
            if clause.opener not in self._grammar.that:
                return False
        if match.meaning.turn == "intend" and not match.meaning.lone and not self._follows(match.last, first):
            return False
        if match.meaning.turn in ("deny", "refuse") and not reaches(
            self._words, match.last, first, self._language
        ):
            return False
        return not match.meaning.spoken or first - match.last <= 4
