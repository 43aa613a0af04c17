"""Direct speech: the cue of a quotation, behind it, before it or in the midst of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from foedus.reading.mentions.names import index_at
from foedus.reading.patterns import Match
from foedus.reading.speech.floor import Floor
from foedus.reading.speech.quotes import Quote
from foedus.reading.speech.speakers import CueKind, Speaker, Speakers
from foedus.reading.story import Line, Story

Cues = Mapping[int, Sequence[Match[CueKind]]]
"""The cues in each line, by the code point at which its sentence begins."""

_BEHIND = 9
"""Words behind a quotation among which its cue stands."""
_BEFORE = 8
"""Words between a cue and the quotation that it leads to."""


class Attribution(NamedTuple):
    """Who says a quotation, and the cue with its line that say so."""

    speaker: Speaker
    cue: Match[CueKind]
    line: Line


class Attributions:
    """Finds who says the quotations of one story."""

    def __init__(self, story: Story, speakers: Speakers, floor: Floor, cues: Cues) -> None:
        self._text = story.text
        self._that = frozenset(story.pack.speech.that)
        self._speakers = speakers
        self._floor = floor
        self._cues = cues

    def of(
        self, quotation: tuple[Quote, ...], first: Sequence[Line], last: Sequence[Line], after: Sequence[Line]
    ) -> Attribution | None:
        """Who says a quotation, by its own cue; null where it has none.

        ``first`` and ``last`` are the lines of the paragraphs in which it begins and ends, ``after`` those of
        the next one.
        """
        begin, end = quotation[0], quotation[-1]
        for number, line in enumerate(last):
            if line.sentence.start < end.end <= line.sentence.end + 1:
                nearby = self._next(end, line, [*last[number + 1 :], *after])
                found = self._behind(end, line) or (self._behind(end, nearby) if nearby else None)
                if found is not None:
                    return found
                break
        for line in first:
            if line.sentence.start <= begin.start < line.sentence.end:
                return self._before(begin, line) if begin.whole else None
        return None

    def _next(self, quote: Quote, line: Line, later: Sequence[Line]) -> Line | None:
        """The sentence behind one that ends with the mark: ``“... why?” Macron asked.``"""
        if not quote.closed or quote.end < line.sentence.end or not later:
            return None
        asks = self._text[quote.end - 2 : quote.end - 1] in ("?", "!", "…", ".", ",")
        following = later[0].sentence
        if not asks or not following.words:
            return None
        same = following.paragraph == line.sentence.paragraph
        return later[0] if same or following.words[0].text[0].islower() else None

    def _behind(self, quote: Quote, line: Line) -> Attribution | None:
        """``“...,” kata Putin`` and ``“...,” Putin said``: the cue follows the quotation."""
        words = line.sentence.words
        first = index_at(words, quote.end)
        apart = first < len(words) and line.sentence.start >= quote.end
        reach = first if apart and words[first].text[0].islower() else first + (4 if apart else _BEHIND)
        for match in self._cues[line.sentence.start]:
            if match.first < first:
                continue
            if match.first > reach or (not quote.whole and match.first - first > 2):
                break
            if "“" in self._text[quote.end : words[match.first].start]:
                break
            speaker = self._at(match, line, max(quote.end, line.sentence.start), first)
            if speaker is not None:
                return Attribution(speaker, match, line)
        return None

    def _at(self, match: Match[CueKind], line: Line, start: int, first: int) -> Speaker | None:
        if match.meaning == "self":
            return self._floor.spoken_of(line, line.sentence.words[match.first].start)
        if match.meaning in ("followed", "according"):
            near = match.first == first or match.meaning == "followed"
            speaker = self._speakers.after(match, line) if near else None
            if speaker is None and match.first == first and match.meaning == "followed":
                return self._floor.spoken_of(line, line.sentence.words[match.first].start)
            return self._floor.meant(speaker, line)
        if match.meaning != "cue":
            return None
        speaker = self._speakers.before(match, line, start)
        if speaker is None and match.first == first:
            speaker = self._speakers.after(match, line)
        return self._floor.meant(speaker, line)

    def _before(self, quote: Quote, line: Line) -> Attribution | None:
        """``Putin mengatakan, “...”``: the cue stands close before the quotation."""
        words = line.sentence.words
        last = index_at(words, quote.start)
        for match in reversed(self._cues[line.sentence.start]):
            if match.last >= last or last - match.last > _BEFORE:
                continue
            speaker: Speaker | None = None
            if match.meaning == "self":
                speaker = self._floor.spoken_of(line, words[match.first].start)
            elif match.meaning == "according":
                speaker = self._speakers.after(match, line)
            elif match.meaning in ("cue", "call"):
                speaker = self._speakers.before(match, line, line.sentence.start)
            speaker = self._floor.meant(speaker, line)
            if speaker is not None:
                return Attribution(speaker, match, line)
        return None
