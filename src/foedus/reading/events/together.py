"""Which phrases of a sentence stand in a list: ``Kenya, Tanzania and Uganda``."""

from __future__ import annotations

from foedus.language.pack import load
from foedus.reading.events.grammar import Grammar
from foedus.reading.events.phrases import Named, nouns_of
from foedus.reading.mentions.who import Who
from foedus.reading.story import Line


class Together:
    """The lists of one sentence. In a headline a comma joins as ``and`` does: ``Kenya, Uganda sign``."""

    def __init__(self, text: str, line: Line, named: list[Named], grammar: Grammar, language: str) -> None:
        self._text = text
        self._words = line.sentence.words
        self._named = named
        self._grammar = grammar
        self._joins = grammar.joins
        self._titled = line.sentence.section == "title"
        self._language = language
        self._links = load(language).mentions.of

    def start(self, named: Named, free: list[Named], since: int) -> Named:
        """The first of those joined with a phrase, behind the last verb."""
        start = named
        for other in reversed([n for n in free if n.last < named.first and n.first > since]):
            if not self.joined(other, start):
                break
            if since >= 0 and "," in self._text[other.who.end : start.who.start]:
                break  # ``arrested Bazoum, and ECOWAS threatened``: the one before undergoes another.
            start = other
        return start

    def chain(self, named: Named, limit: int) -> list[Who]:
        """A phrase and those joined to it; a list that no word such as ``and`` ends is none."""
        chain, whole = [named], 1
        for other in self._named:
            if other.first <= chain[-1].last or other.last >= limit:
                continue
            if (other.who.attached and covers(other, self._named)) or self._tells_whose(chain[-1], other):
                continue
            if not self.joined(chain[-1], other):
                break
            if limit == len(self._words) and self.begins_anew(other):
                break
            chain.append(other)
            if self._titled or self._is_joined_by_word(chain[-2], other):
                whole = len(chain)
        return [one.who for one in chain[:whole]]

    def begins_anew(self, named: Named) -> bool:
        """``..., and Nicaragua did the same``: whether a phrase is the subject of another verb."""
        before, after = named.first - 1, named.last + 1
        if before < 1 or after >= len(self._words):
            return False
        # "..., and Colombia and Chile recalled": behind the last of those who stand together.
        while self._words[after].low in self._joins:
            joined = next((n for n in self._named if n.first == after + 1), None)
            if joined is None or joined.last + 1 >= len(self._words):
                break
            after = joined.last + 1
        follows = self._words[after].low
        if self._words[before].low in self._joins:
            gap = self._text[self._words[before - 1].end : self._words[before].start]
        elif self._titled:
            gap = self._text[self._words[before].end : self._words[named.first].start]
        else:
            return False
        return "," in gap and (
            follows in self._grammar.voices
            or follows in self._grammar.be
            or follows in self._grammar.before_verb
        )

    def _tells_whose(self, left: Named, named: Named) -> bool:
        """``mitranya dari Prancis Emmanuel Macron``: a state right before the one whom it describes."""
        gap = (word.low for word in self._words[left.last + 1 : named.first])
        return any(word in self._grammar.counterparts for word in gap) and any(
            n.first == named.last + 1 and n.who.kind == "person" for n in self._named
        )

    def _is_joined_by_word(self, left: Named, right: Named) -> bool:
        return any(word.low in self._joins for word in self._words[left.last + 1 : right.first])

    def joined(self, left: Named, right: Named) -> bool:
        """Whether nothing but a comma or a word such as ``and`` stands between two phrases."""
        gap = self._text[left.who.end : right.who.start].strip().casefold()
        small = self._grammar.determiners
        # "and the Kurdish-led SDF": what describes the second.
        words = [word for word in gap.replace(",", " ").split() if word not in small and "-" not in word]
        words = [word for word in words if not (word.isdigit() or word in self._grammar.numbers)]
        if right.who.kind == "group":
            words = [word for word in words if word not in self._grammar.words.kinds_of_group]
        if not self._grammar.counterparts.isdisjoint(words):
            # "Putin and his Chinese counterpart Xi": what describes the second is no word between them.
            between = [n for n in self._named if left.last < n.first and n.last < right.first]
            described = {self._words[i].low for n in between for i in range(n.first, n.last + 1)}
            described |= self._grammar.counterparts | self._grammar.prepositions
            words = [word for word in words if word not in described or word in self._joins]
        if right.who.kind == "person" and words and words[-1] not in self._joins:
            words = self._without_office(left, right, words)
        return (bool(words) or "," in gap) and all(word in self._joins for word in words)

    def _without_office(self, left: Named, right: Named, words: list[str]) -> list[str]:
        """``Lavrov and Turkish Foreign Minister Hakan Fidan``: less the office and its state."""
        first, end = left.last + 1, right.first
        between = [n for n in self._named if first <= n.first and n.last < end]
        described = {word for n in between for word in range(n.first, n.last + 1)}
        for match in nouns_of(self._language).find(self._words, first, end):
            described.update(range(match.first, match.last + 1))
        # "India's S. Jaishankar": an initial is of the name.
        described.update(i for i in range(first, end) if len(self._words[i].low) == 1)
        place = end
        while place > first and (place - 1 in described or self._words[place - 1].low in self._links):
            place -= 1
        return words[: max(0, len(words) - (end - place))] if place < end else words


def covers(named: Named, others: list[Named]) -> bool:
    """Whether a name only describes a phrase beside it: ``Israeli`` in ``Israeli army chief``."""
    return any(
        o is not named
        and not o.who.attached
        and named.first <= o.first <= named.last + 4
        and set(named.who.countries) <= set(o.who.countries)
        for o in others
    )
