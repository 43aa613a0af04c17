"""Where the words that the model quotes stand, and whom they mean.

Words are looked for in the one sentence whose number came with them, letter by letter; only white space may
differ. They are not looked for elsewhere, not mended and not replaced by words that are like them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foedus.model.base import Date, Span
from foedus.model.mention import Mention
from foedus.model.readers import Remark
from foedus.model.vocabulary import Kind
from foedus.reading.by_model.answer import Quoted
from foedus.reading.mentions.who import Who
from foedus.reading.story import Line, Story

BEFORE, BEHIND = 4, 1
"""How many sentences before or behind a claim the one it speaks of may be named: ``he`` in the claim, the
name there."""


class NotThere(Exception):
    """A quotation that the text does not bear out."""

    def __init__(self, quoted: Quoted | None, reason: str) -> None:
        super().__init__(reason)
        self.quoted = quoted
        self.reason = reason

    def remark(self, kind: Kind) -> Remark:
        """As the result shows it."""
        words, sentence = (self.quoted.words, self.quoted.sentence) if self.quoted else (None, None)
        return Remark(kind=kind, words=words, sentence=sentence, reason=self.reason)


class Anchor(NamedTuple):
    """Where quoted words stand: the index of their line and their code points."""

    at: int
    span: Span
    quoted: Quoted
    ambiguous: bool


class Anchors:
    """Finds quotations in one story."""

    def __init__(self, story: Story, withheld: frozenset[int]) -> None:
        self._story = story
        self._withheld = withheld

    def line(self, anchor: Anchor) -> Line:
        """The line in which an anchor stands."""
        return self._story.lines[anchor.at]

    def find(self, quoted: Quoted, near: Sequence[Anchor] = ()) -> Anchor:
        """Where the words stand. Raises NotThere.

        Of several places in the sentence it is the one nearest to the anchors ``near`` of the same
        sentence; without such an anchor the first, marked ambiguous.
        """
        index = quoted.sentence - 1
        if not 0 <= index < len(self._story.lines):
            raise NotThere(quoted, f"there is no sentence {quoted.sentence}")
        if index in self._withheld:
            raise NotThere(quoted, f"sentence {quoted.sentence} speaks to a machine and tells no news")
        sentence = self._story.lines[index].sentence
        places = _places(self._story.text, sentence.span, quoted.words)
        if not places:
            raise NotThere(quoted, f"quote not in sentence {quoted.sentence}")
        others = [anchor.span for anchor in near if anchor.at == index]
        if len(places) == 1:
            return Anchor(index, places[0], quoted, False)
        if not others:
            return Anchor(index, places[0], quoted, True)
        nearest = min(places, key=lambda place: (min(_gap(place, other) for other in others), place))
        return Anchor(index, nearest, quoted, False)

    def beside(self, quoted: Quoted, claim: Anchor) -> Anchor:
        """Where the words for somebody stand of whom the claim speaks: in its sentence or close by."""
        found = self.find(quoted, (claim,))
        here, there = self.line(claim).sentence, self.line(found).sentence
        if here.section != there.section or not -BEFORE <= found.at - claim.at <= BEHIND:
            raise NotThere(quoted, f"named in sentence {quoted.sentence}, far from the claim")
        return found

    def people(self, anchor: Anchor) -> list[Who]:
        """Who stands in the quoted words by our own register; a name that is part of another's title is
        left out."""
        start, end = anchor.span
        inside = [who for who in self.line(anchor).who if who.start < end and start < who.end]
        return [who for who in inside if not who.attached] or inside

    def mentions(self, anchor: Anchor) -> list[Mention]:
        """The same as mentions; the quoted words by themselves where the register knows nobody in them."""
        found = [self._mention(who) for who in self.people(anchor)]
        return found or [Mention(actor=None, text=self._story.quote(anchor.span), span=anchor.span)]

    def one(self, anchor: Anchor) -> Mention:
        """The one mention that the words are; where several are in them, nobody, with all as candidates."""
        found = self.mentions(anchor)
        if len(found) == 1:
            return found[0]
        candidates = tuple(dict.fromkeys(one.actor for one in found if one.actor is not None))
        return Mention(
            actor=None, text=self._story.quote(anchor.span), span=anchor.span, candidates=candidates
        )

    def powers(self, anchor: Anchor) -> list[str]:
        """The states and organisations that the words stand for: ``Putin`` is Russia here."""
        found: list[str] = []
        for who in self.people(anchor):
            if who.countries:
                found.extend(who.countries)
            elif who.kind == "organisation" and who.actor is not None:
                found.append(who.actor)
        return list(dict.fromkeys(found))

    def named_in(self, index: int) -> frozenset[str]:
        """States and organisations that a line speaks of by our own reading, by whatever word."""
        named: set[str] = set()
        for who in self._story.lines[index].who:
            named.update(who.countries)
            if who.kind == "organisation" and who.actor is not None:
                named.add(who.actor)
        return frozenset(named)

    def day(self, anchor: Anchor) -> Date | None:
        """The day that the words name, found and resolved as for the rules; null where they name none."""
        for raw in self.line(anchor).dates:
            if raw.start < anchor.span[1] and anchor.span[0] < raw.end:
                return self._story.resolver.resolve(raw)
        return None

    def year(self, anchor: Anchor) -> int | None:
        """The year that stands in the words; null where none does."""
        years = (
            raw.year
            for raw in self.line(anchor).dates
            if anchor.span[0] <= raw.start and raw.end <= anchor.span[1]
        )
        return next((year for year in years if year is not None), None)

    def _mention(self, who: Who) -> Mention:
        # A name that the register does not hold is shown rather than the pronoun that stands for it.
        if who.actor is None and who.antecedent is not None:
            who = who._replace(start=who.antecedent[0], end=who.antecedent[1])
        return who.mention(self._story.text)


def _places(text: str, within: Span, words: str) -> list[Span]:
    """All places of the words in that part of the text, as whole words; white space stands for any of
    itself."""
    pieces = words.split()
    if not pieces:
        return []
    pattern = r"\s+".join(re.escape(piece) for piece in pieces)
    found = (match.span() for match in re.compile(pattern).finditer(text, *within))
    return [place for place in found if _whole(text, place)]


def _whole(text: str, place: Span) -> bool:
    """Whether a place neither begins nor ends inside a word: ``US`` is not in ``RUSSIA``."""
    start, end = place
    cut = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    return not cut and not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())


def _gap(one: Span, other: Span) -> int:
    return max(0, other[0] - one[1], one[0] - other[1])
