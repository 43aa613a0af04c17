"""Who speaks at a cue: the one before it, the one behind it, a document, or a name nobody knows."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from foedus.language.pack import load
from foedus.model.mention import Mention
from foedus.reading.mentions import Who, titles_of
from foedus.reading.patterns import Match, Patterns, phrases
from foedus.reading.story import Line, Story
from foedus.reading.words import Word

CueKind = Literal["cue", "call", "self", "according"]
_SPEAKERS = ("person", "body", "organisation", "seat", "group", "state")
_FAR = 14
"""How many words a speaker may stand from a cue."""
_DESCRIPTION = 8
"""How many words may describe a speaker before his name."""
_LONGEST = 4
"""Words of a name that the register does not hold."""


class Speaker(NamedTuple):
    """Who speaks: someone of the story's people, or a name that the register does not hold."""

    who: Who | None
    mention: Mention


@cache
def _documents(language: str) -> Patterns[str]:
    return phrases(load(language).speech.documents)


class Speakers:
    """Finds the speaker at a cue of one story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._between = frozenset(story.pack.speech.between)
        self._asides = frozenset(story.pack.speech.asides)
        self._documents = _documents(story.language)
        self._titles = titles_of(story.language)
        self._no_names = {*story.pack.dates.months, *story.pack.dates.weekdays, *story.pack.pacts.article}
        self._surnames = {
            word
            for line in story.lines
            for who in line.who
            if who.kind == "person" and not who.pronoun
            for word in story.text[who.start : who.end].split()
        }

    def remember(self, speaker: Speaker) -> None:
        """Know the words of a name again when one of them stands alone at the head of a sentence."""
        self._surnames.update((speaker.mention.text or "").split())

    def known(self, who: Who) -> Speaker:
        """Someone of the story's people as a speaker; one without a name in the register by his own name."""
        if who.actor is None and who.antecedent is not None:
            who = who._replace(start=who.antecedent[0], end=who.antecedent[1])
        return Speaker(who, who.mention(self._story.text))

    def after(self, match: Match[CueKind], line: Line, near: int = 3) -> Speaker | None:
        """``kata Putin``, ``said Russian President Vladimir Putin``: the first name behind the cue."""
        words = line.sentence.words
        index = match.last + 1
        if index >= len(words):
            return None
        limit = words[min(index + near, len(words) - 1)].start
        for who in line.who:
            if who.start < words[index].start or who.kind not in _SPEAKERS or who.attached:
                continue
            same_clause = not _marked(self._story.text[words[index].start : who.start])
            reach = _FAR if who.kind == "person" and same_clause else 0
            between = sum(1 for word in words[index:] if word.end <= who.start)
            if between <= reach or who.start <= limit:
                return self.known(who)
            break
        return self._capitals_after(line, index)

    def before(self, match: Match[CueKind], line: Line, start: int) -> Speaker | None:
        """``Putin mengatakan``: the name before the cue, not before code point ``start``.

        The nearest, if it stands by the cue; a document or an unknown name that does; over an aside
        between commas, the first of the sentence.
        """
        words = line.sentence.words
        cue = words[match.first].start
        named = [
            who
            for who in line.who
            if start <= who.start and who.end <= cue and who.kind in _SPEAKERS
            and not (who.attached or who.place)
        ]  # fmt: skip
        people = [who for who in named if who.kind != "state"] or named
        nearest = people[-1] if people else None
        gap = self._story.text[nearest.end : cue] if nearest else ""
        if nearest is not None and len(gap.split()) <= 2:
            return self.known(nearest)
        unknown = self._document_before(words, match.first, start) or self._capitals_before(
            line, match.first, start
        )
        if unknown is not None:
            return unknown
        if people and gap.rstrip().endswith(","):
            return self.known(people[0])
        if nearest is not None and len(gap.split()) <= _FAR:
            return self.known(nearest)
        return None

    def _document_before(self, words: tuple[Word, ...], cue: int, start: int) -> Speaker | None:
        for first in range(max(0, cue - 3), cue):
            match = self._documents.at(words[:cue], first) if words[first].start >= start else None
            if match is not None and match.last == cue - 1:
                return self._unknown(words, match.first, match.last)
        return None

    def _capitals_after(self, line: Line, index: int) -> Speaker | None:
        """A name that the register does not hold: capitalised words from ``index`` on, behind any office.

        Of a long run (``Direktur Utama PT ... Irwan Hidayat``) the last words are the name.
        """
        words = line.sentence.words
        while index < len(words) and (office := self._titles.at(words, index)) is not None:
            index = office.last + 1
        index = self._behind_description(words, index)
        last = index - 1
        while last + 1 < len(words) and words[last + 1].text[0].isupper():
            if last >= index and self._parted(words, last):
                break
            last += 1
        if last < index or self._is_no_name(line, index):
            return None
        return self._unknown(words, index if last - index < _LONGEST else last - 2, last)

    def _behind_description(self, words: tuple[Word, ...], index: int) -> int:
        """Over ``sejarawan Universitas Y,`` to the name behind its comma; unmoved where none comes soon."""
        if index < len(words) and words[index].text[0].isupper():
            return index
        for place in range(index + 1, min(index + _DESCRIPTION, len(words))):
            if words[place].low in self._asides:
                break
            comma = "," in self._story.text[words[place - 1].end : words[place].start]
            if comma:
                return place if words[place].text[0].isupper() else index
        return index

    def _capitals_before(self, line: Line, cue: int, start: int) -> Speaker | None:
        """The same, right before the cue, before ``has`` or before a comma.

        One capitalised word at the head of a sentence is as a rule no name, unless it is part of one
        that the text has given before.
        """
        words = line.sentence.words
        last = self._before_aside(words, cue, start)
        first = last + 1
        while first > 0 and last + 1 - first < _LONGEST and words[first - 1].text[0].isupper():
            if words[first - 1].start < start or (first <= last and self._parted(words, first - 1)):
                break
            first -= 1
        if first > last or self._is_no_name(line, first):
            return None
        if words[first].start == start and first == last and words[first].text not in self._surnames:
            return None
        return self._unknown(words, first, last)

    def _before_aside(self, words: tuple[Word, ...], cue: int, start: int) -> int:
        """Last word before a cue, leaving out ``has`` and an aside: ``Name, an analyst at Y, said``.

        What stands between the commas is the name itself if all its words are capitalised.
        """
        last = cue - 1
        while last >= 0 and words[last].low in self._between:
            last -= 1
        if last < 0 or "," not in self._story.text[words[last].end : words[last + 1].start]:
            return last
        first = last
        while first > 0 and words[first - 1].start >= start:
            if "," in self._story.text[words[first - 1].end : words[first].start]:
                break
            first -= 1
        named = all(word.text[0].isupper() for word in words[first : last + 1]) and last - first < _LONGEST
        return last if named or first == 0 else first - 1

    def _parted(self, words: tuple[Word, ...], index: int) -> bool:
        """Whether more than a space, a hyphen or a dot stands behind this word."""
        return bool(self._story.text[words[index].end : words[index + 1].start].strip(" -–.'’"))

    def _is_no_name(self, line: Line, index: int) -> bool:
        word = line.sentence.words[index]
        if word.low in self._no_names:
            return True
        return any(
            who.start <= word.start < who.end and (who.place or who.kind == "outlet") for who in line.who
        )

    def _unknown(self, words: tuple[Word, ...], first: int, last: int) -> Speaker:
        span = (words[first].start, words[last].end)
        return Speaker(None, Mention(actor=None, text=self._story.quote(span), span=span))


def _marked(text: str) -> bool:
    return any(mark in text for mark in ',;:.“”"')
