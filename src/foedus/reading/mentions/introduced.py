"""People whom a text introduces by name and office, and later names by the last word of that name alone.

``Venezuelan minister Yvan Gil`` makes ``Gil`` one who acts for Venezuela in the rest of the text, and after
``Cook Islands Prime Minister Mark Brown`` the name ``Brown`` means nobody else who bears it.
After ``South Korea`` the words ``the South`` mean that state, unless a name goes on behind them.
Not supported: a last word that two of them share, which means the one introduced last.
"""

from __future__ import annotations

from foedus.language.pack import Mentions
from foedus.reading.mentions.who import Who
from foedus.reading.words import Sentence

_SHORTEST = 3
"""Letters of a name that is known again."""


class Introduced:
    """Those whom a text has introduced so far."""

    def __init__(self, text: str, words: Mentions) -> None:
        self._text = text
        self._not_surnames = frozenset(words.not_surnames)
        self._directions = frozenset(words.directions)
        self._articles = frozenset(words.articles)
        self._by_direction: dict[str, Who] = {}
        self._by_last_word: dict[str, Who] = {}
        self._actors: set[str] = set()
        """Those of them whom the register holds."""

    def known_again(self, sentence: Sentence, named: list[Who]) -> list[Who]:
        """The names of a sentence with those who were introduced before it, in order; then note its own."""
        if self._by_last_word:
            named = self._with_known(sentence, named)
        if self._by_direction:
            named = self._with_directions(sentence, named)
        for who in named:
            self._note(who)
        return named

    def _with_known(self, sentence: Sentence, named: list[Who]) -> list[Who]:
        found = {who.start: who for who in named}
        for word in sentence.words:
            last = word.low.removesuffix("'s")
            who = self._by_last_word.get(last)
            if who is None or not word.text[0].isupper():
                continue
            end = word.start + len(last)
            if all(self._gives_way(other, word.start, end) for other in named):
                found[word.start] = who._replace(start=word.start, end=end)
        return sorted(found.values())

    def _with_directions(self, sentence: Sentence, named: list[Who]) -> list[Who]:
        words, found = sentence.words, list(named)
        for place, word in enumerate(words):
            low = word.low.removesuffix("'s")
            who = self._by_direction.get(low)
            if who is None or not word.text[0].isupper():
                continue
            if not place or words[place - 1].low not in self._articles:
                continue
            end = word.start + len(low)
            goes_on = end == word.end and self._text[end : end + 2][1:].isupper()
            if not goes_on and all(other.end <= word.start or end <= other.start for other in named):
                found.append(who._replace(start=word.start, end=end))
        return sorted(found)

    def _gives_way(self, other: Who, start: int, end: int) -> bool:
        """Whether a name found leaves room for one introduced: elsewhere, or that word by mere likeness."""
        if other.end <= start or end <= other.start:
            return True
        alike = other.kind == "person" and (other.start, other.end) == (start, end)
        return alike and other.actor not in self._actors

    def _note(self, who: Who) -> None:
        if who.kind == "state" and len(who.countries) == 1:
            direction = self._text[who.start : who.end].partition(" ")[0].casefold()
            if direction in self._directions:
                self._by_direction[direction] = who._replace(place=False, against=False, attached=False)
        if who.kind != "person" or who.pronoun or who.candidates or not who.countries:
            return
        words = self._text[who.start : who.end].split()
        last = words[-1].casefold()
        if len(words) < 2 or not all(word[0].isupper() for word in words[-2:]):
            return
        if len(last) >= _SHORTEST and last not in self._not_surnames:
            self._by_last_word[last] = who
            if who.actor is not None:
                self._actors.add(who.actor)
