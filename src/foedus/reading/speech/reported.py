"""Reported speech: what someone is said to have said, in the story's own words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from foedus.actors.record import OutletRecord
from foedus.language.pack import load
from foedus.model.base import Span
from foedus.reading.mentions.names import index_at
from foedus.reading.modality import is_like
from foedus.reading.patterns import Match, Patterns, phrases
from foedus.reading.speech.bounds import marks_of
from foedus.reading.speech.floor import Floor
from foedus.reading.speech.speakers import CueKind, Speaker, Speakers, cues_of
from foedus.reading.story import Line, Story

_SHORTEST = 12
"""Code points of a content: less says nothing."""
_JOINED = 12
"""Words between a cue and a word such as ``and`` that joins the next cue with it."""
_NEAR = 5
"""Words behind a cue among which ``that`` may stand, whatever stands between."""
_ASIDE = 12
"""The same where a time or a place stands between."""
_SAID = 5
"""Words before a cue that are enough for a content."""
_WITH_CUE = 3
"""The same where a verb of saying is among them: ``Kenya urged calm, a diplomat said``."""
_SHORT_TAIL = 4
"""Words behind a cue that are too few for a content: ``..., Putin told Reuters on Monday``."""
_LONGEST_HEAD = 6
"""Words before the colon of a title that says who speaks."""


class Reported(NamedTuple):
    """A speaker, the cue, and the content."""

    speaker: Speaker
    cue: Match[CueKind]
    content: Span


@cache
def _sources(language: str) -> Patterns[str]:
    return phrases(load(language).speech.sourced)


@lru_cache(1 << 12)
def _is_verbal(low: str, language: str) -> bool:
    """Whether a word has the form of a verb; kept, since the words behind a cue are much the same."""
    return is_like(low, load(language).modalities.verbal)


class ReportedSpeech:
    """Finds the reported speech of one story, cue by cue."""

    def __init__(self, story: Story, speakers: Speakers, floor: Floor) -> None:
        self._text = story.text
        self._actors = story.actors
        self._language = story.language
        self._marks = marks_of(story.language)
        self._sources = _sources(story.language)
        self._cues = cues_of(story.language)
        self._speakers = speakers
        self._floor = floor

    def at(self, match: Match[CueKind], line: Line) -> Reported | None:
        """What is reported at one cue; null where it reports nothing."""
        if match.meaning == "told":
            return None
        match = self._without_pronoun(match, line)
        if match.meaning == "according":
            found = self._according(match, line)
        elif match.meaning == "self":
            found = self._self(match, line)
        else:
            found = self._behind(match, line)
            if found is None and match.meaning != "followed":
                found = self._before(match, line)
        if found is None:
            return None
        found = self._object_alone(found, line)
        return found if found.content[1] - found.content[0] >= _SHORTEST else None

    def closing(self, match: Match[CueKind], line: Line) -> Reported | None:
        """What the last cue of a sentence says of all before it: ``Kenya urged calm, a diplomat said``.

        Null for an outlet, which passes on what others say.
        """
        found = self._closing(match, line)
        return found if found is not None and not self._is_outlet(found.speaker) else None

    def _is_outlet(self, speaker: Speaker) -> bool:
        names = self._actors.names.exact(speaker.mention.text or "")
        return any(isinstance(self._actors.get(name.actor), OutletRecord) for name in names)

    def _closing(self, match: Match[CueKind], line: Line) -> Reported | None:
        if match.meaning == "followed":
            return self._behind(match, line)
        if match.meaning != "cue":
            return None
        named = self._speakers.before(match, line, line.sentence.start)
        speaker = self._floor.meant(named, line)
        if named is None or speaker is None:
            return self._behind(match, line)
        content = self._content_before(match, line, named, least=_WITH_CUE)
        return Reported(speaker, match, content) if content is not None else None

    def _without_pronoun(self, match: Match[CueKind], line: Line) -> Match[CueKind]:
        """``Macron said he expected``: the pronoun is the content's where more follows."""
        words = line.sentence.words
        more = match.last + 1 < len(words)
        if match.meaning != "self" or not more or words[match.first].low not in self._marks.inverting:
            return match
        parted = self._text[words[match.last].end : words[match.last + 1].start].strip()
        return match if parted else Match(match.first, match.first, "cue")

    def _object_alone(self, told: Reported, line: Line) -> Reported:
        """``denied the charge and attacked``: what was said ends where a deed is joined with the saying.

        Only where no verb stands in what was said: in ``said Kenya fled and attacked`` both are said.
        """
        words, language = line.sentence.words, self._language
        start = words[told.cue.last].end
        if told.content[0] < start:
            return told
        for place in range(told.cue.last + 1, min(told.cue.last + _JOINED, len(words) - 1)):
            low = words[place].low
            if low in self._marks.that or low in self._marks.between or _is_verbal(low, language):
                return told
            if low in self._marks.ands and _is_verbal(words[place + 1].low, language):
                end = trimmed(self._text, told.content[0], words[place].start)
                return told._replace(content=(told.content[0], max(end, told.content[0])))
        return told

    def joined(
        self, told: Reported, line: Line, cues: Sequence[Match[CueKind]]
    ) -> tuple[Reported | None, Reported] | None:
        """What a cue reports and what the next one does that a word such as ``and`` joins with it.

        Null where none is joined; the first is null where what is left of it says nothing.
        """
        words = line.sentence.words
        for other in cues:
            before = other.first - 1
            while before > told.cue.last and words[before].low in self._marks.between:
                before -= 1
            if before <= told.cue.last or other.meaning != "cue" or words[before].low not in self._marks.ands:
                continue
            if before - told.cue.last > _JOINED or words[told.cue.last + 1].start > told.content[1]:
                return None
            if any(word.low in self._marks.that for word in words[told.cue.last : before]):
                return None
            behind = told._replace(cue=other, content=self._content_after(other, line))
            if behind.content[1] - behind.content[0] < _SHORTEST:
                return None
            end = trimmed(self._text, told.content[0], words[before].start)
            first = told._replace(content=(told.content[0], end))
            return (first if end - told.content[0] >= _SHORTEST else None), behind
        return None

    def headed(self, line: Line) -> tuple[Speaker, Span, bool] | None:
        """``Putin: Kami siap berunding``: speaker, content, and whether it stands in marks.

        Only people and bodies of the register: a state before a colon is as a rule the topic.
        """
        start, end = line.sentence.span
        colon = self._text.find(": ", start, end)
        named = [w for w in line.who if w.end <= colon and w.kind in ("person", "body") and not w.attached]
        if colon == -1 or not named or len(self._text[start:colon].split()) > _LONGEST_HEAD:
            return None
        content = stripped(self._text, colon + 1, end)
        opening = self._text[content[0]]
        direct = opening in "“\"‘'«"
        if direct:
            content = (content[0] + 1, content[1] - (self._text[content[1] - 1] in "”\"’'»"))
        if content[1] - content[0] < _SHORTEST:
            return None
        return self._speakers.known(named[-1]), content, direct

    def _before_cue(self, match: Match[CueKind], line: Line) -> Span:
        cue = line.sentence.words[match.first].start
        return (line.sentence.start, trimmed(self._text, line.sentence.start, cue))

    def _self(self, match: Match[CueKind], line: Line) -> Reported | None:
        """``Naskah itu belum rampung, ujarnya.`` and ``He said the text was not finished.``"""
        words = line.sentence.words
        speaker = self._floor.spoken_of(line, words[match.first].start)
        if speaker is None:
            return None
        if match.first > 3:
            return Reported(speaker, match, self._before_cue(match, line))
        return Reported(speaker, match, self._content_after(match, line))

    def _behind(self, match: Match[CueKind], line: Line) -> Reported | None:
        """``Naskah itu belum rampung, kata Macron.``"""
        cue = line.sentence.words[match.first].start
        # "Indonesia, kata dia, tidak akan": what is said goes on behind who says it.
        half = match.first < _SAID or line.sentence.words[0].low in self._marks.conditions
        if not self._comma_before(line, cue):
            return None
        named = self._speakers.after(match, line)
        speaker = self._floor.meant(named, line)
        if (
            named is None
            or speaker is None
            or not self._nothing_more(line, self._speakers.end_behind(match, line, named))
        ):
            return None
        content = self._other_half(line, self._speakers.end_behind(match, line, named)) if half else None
        if content is None and match.first < _SAID:
            return None
        return Reported(speaker, match, content or self._before_cue(match, line))

    def _other_half(self, line: Line, behind: int) -> Span | None:
        """Of ``If it stops, Macron said, France will``: what will be; null where it does not stand behind."""
        comma = self._text.find(",", behind, line.sentence.end)
        return stripped(self._text, comma + 1, line.sentence.end) if comma != -1 else None

    def _before(self, match: Match[CueKind], line: Line) -> Reported | None:
        """``Macron mengatakan bahwa ...`` and ``..., Macron said on Friday``."""
        named = self._speakers.before(match, line, line.sentence.start)
        speaker = self._floor.meant(named, line)
        if named is None or speaker is None:
            return None
        content = self._content_before(match, line, named) or self._content_after(match, line)
        return Reported(speaker, match, content)

    def _according(self, match: Match[CueKind], line: Line) -> Reported | None:
        named = self._speakers.after(match, line)
        speaker = self._floor.meant(named, line)
        if named is None or speaker is None:
            return None
        comma = self._text.find(",", self._speakers.end_behind(match, line, named), line.sentence.end)
        if match.first <= 2 and comma != -1:
            return Reported(speaker, match, stripped(self._text, comma + 1, line.sentence.end))
        return Reported(speaker, match, self._before_cue(match, line))

    def _content_after(self, match: Match[CueKind], line: Line) -> Span:
        """From where it is opened behind the cue to a semicolon, a contrast or the end."""
        words = line.sentence.words
        index = self._opened(match, line)
        if index >= len(words):
            return (line.sentence.end, line.sentence.end)
        start = words[index].start
        end = self._contrasted(line, index, self._sourced(line, index))
        semicolon = self._text.find(";", start, end)
        end = end if semicolon == -1 else semicolon
        if start and self._text[start - 1] in "“\"‘'":
            start -= 1
        return stripped(self._text, start, end)

    def _opened(self, match: Match[CueKind], line: Line) -> int:
        """The word with which a content begins behind its cue: behind ``that`` if it stands close.

        A time or a place may stand between: ``said at a briefing that``, ``vowed in May to leave``.
        """
        words = line.sentence.words
        index = match.last + 1
        for near in range(index, min(index + _NEAR, len(words))):
            if words[near].low in self._marks.that:
                return near + 1
        if index >= len(words) or words[index].low not in self._marks.asides:
            return index
        for near in range(index + 1, min(index + _ASIDE, len(words))):
            if words[near].low in self._marks.that:
                return near + 1
            opens = words[near].low in self._marks.infinitives and not self._parted(line, index, near)
            if opens and words[near + 1 :] and words[near + 1].text.islower():
                return near
        return index

    def _parted(self, line: Line, first: int, last: int) -> bool:
        """Whether a comma stands between two words of a line."""
        words = line.sentence.words
        return "," in self._text[words[first].end : words[last].start]

    def _contrasted(self, line: Line, index: int, end: int) -> int:
        """Where a content ends before what another does: ``said it was ready, but Kenya refused``."""
        words = line.sentence.words
        for place in range(index + 1, len(words) - 1):
            if words[place].start >= end:
                break
            contrast, joined = words[place].low in self._marks.contrasts, words[place].low in self._marks.ands
            if not (contrast or joined) or not self._parted(line, place - 1, place):
                continue
            other = next((who for who in line.who if who.start == words[place + 1].start), None)
            if other is None or other.pronoun:
                continue
            verb = index_at(words, other.end)
            if contrast or (verb < len(words) and self._cues.at(words, verb) is not None):
                return words[place - 1].end
        return end

    def rest(self, told: Reported, line: Line) -> int | None:
        """Where what stands behind a content begins, if another speaks there: a semicolon, a contrast."""
        start = told.content[1]
        semicolon = self._text.find(";", start, line.sentence.end)
        if semicolon != -1:
            return semicolon
        following = next((word for word in line.sentence.words if word.start >= start), None)
        if following is None or "," not in self._text[start : following.start]:
            return None
        return start if following.low in self._marks.contrasts or following.low in self._marks.ands else None

    def _sourced(self, line: Line, index: int) -> int:
        """Where a sentence ends without the outlet that it names at its end: ``..., seperti dikutip AFP``."""
        words = line.sentence.words
        for match in self._sources.find(words, index + 1):
            behind = words[match.first - 1].end
            if self._text[behind : words[match.first].start].strip() == ",":
                return behind
        return line.sentence.end

    def _content_before(
        self, match: Match[CueKind], line: Line, speaker: Speaker, least: int = _SAID
    ) -> Span | None:
        """``Armenia has frozen its part, Pashinyan said on Friday``: what is said stands first.

        Only where the cue follows the speaker at once, and nothing but an aside follows the cue.
        """
        span = speaker.mention.span
        words = line.sentence.words
        tail = words[match.last + 1 :]
        if match.meaning != "cue" or span is None or "," in self._text[span[1] : words[match.first].start]:
            return None
        behind = self._text[words[match.last].end : tail[0].start] if tail else ""
        if len(tail) > _SHORT_TAIL and tail[0].low not in self._marks.asides and "," not in behind:
            return None
        comma = self._text.rfind(",", line.sentence.start, span[0])
        if comma == -1 or len(self._text[comma : span[0]].split()) > 6:
            return None
        short = len(self._text[line.sentence.start : comma].split()) < least
        if short and not behind.startswith(","):
            return None
        if any(word.low in self._marks.that for word in tail[:6]):
            return None
        leading = self._text[comma + 1 : span[0]].split()
        if leading and (leading[0].casefold() in self._marks.leads or self._is_noun(line, comma, span[0])):
            return None
        half = short or words[0].low in self._marks.conditions
        other = self._other_half(line, words[match.last].end) if half else None
        return other or (line.sentence.start, comma)

    def _is_noun(self, line: Line, comma: int, speaker: int) -> bool:
        """``..., a charge Cairo denied``: whether a noun that is no office stands before who speaks."""
        words, names = line.sentence.words, self._speakers.names
        between = range(index_at(words, comma), index_at(words, speaker))
        plain = [i for i in between if words[i].text[0].islower() and words[i].low not in self._marks.small]
        return bool(plain) and not any(names.is_office_at(words, i) for i in plain)

    def _comma_before(self, line: Line, cue: int) -> bool:
        return self._text[line.sentence.start : cue].rstrip().endswith((",", "”", '"'))

    def _nothing_more(self, line: Line, end: int) -> bool:
        """Whether the sentence ends behind a speaker, at ``end``, or goes on with an aside only."""
        following = [word for word in line.sentence.words if word.start >= end]
        if not following:
            return True
        between = self._text[end : following[0].start]
        return "," in between or "(" in between or following[0].low in self._marks.asides


def covered(content: Span, direct: Sequence[Span]) -> bool:
    """Whether a content is said as direct speech for its greater part."""
    length = max(1, content[1] - content[0])
    shared = sum(max(0, min(content[1], end) - max(content[0], start)) for start, end in direct)
    return shared * 2 > length


def stripped(text: str, start: int, end: int) -> Span:
    """A span without the marks and blanks at its ends."""
    while start < end and text[start] in " ,:;\n\u00a0":
        start += 1
    return start, trimmed(text, start, end)


def trimmed(text: str, start: int, end: int) -> int:
    """The end of a span without the marks and blanks before it."""
    while end > start and text[end - 1] in " ,.;:\n\u00a0":
        end -= 1
    return end
