"""Who said what: speech in quotation marks and reported speech, with its speaker and cue."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from foedus.language.pack import load
from foedus.model.base import Span
from foedus.model.mention import Mention
from foedus.model.vocabulary import Polarity
from foedus.reading.mentions import Who
from foedus.reading.modality import mood_at, negates
from foedus.reading.patterns import Match, Patterns
from foedus.reading.quotes import Quote, quotes_in
from foedus.reading.speakers import CueKind, Speaker, Speakers
from foedus.reading.story import Line, Story


class Said(NamedTuple):
    """One statement: its speaker, cue and content, and the sentence that holds the cue."""

    speaker: Mention
    cue: Span | None
    content: Span
    direct: bool
    polarity: Polarity
    sentence: Span
    who: Who | None


@cache
def _cues(language: str) -> Patterns[CueKind]:
    speech = load(language).speech
    kinds: list[tuple[tuple[str, ...], CueKind]] = [
        (speech.self_cues, "self"),
        (speech.according_to, "according"),
        (speech.calls, "call"),
        (speech.cues, "cue"),
    ]
    return Patterns((phrase, kind) for words, kind in kinds for phrase in words)


class StatementReader:
    """Finds the statements of one story, paragraph by paragraph."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._cues = _cues(story.language)
        self._that = frozenset(story.pack.speech.that)
        self._asides = frozenset(story.pack.speech.asides)
        self._speakers = Speakers(story)
        self._last: Said | None = None

    def read(self) -> tuple[Said, ...]:
        """All statements, in the order of the text."""
        found: list[Said] = []
        for group in _paragraphs(self._story.lines):
            found.extend(self._paragraph(group))
        return tuple(sorted(found, key=lambda said: said.content))

    def _paragraph(self, lines: list[Line]) -> list[Said]:
        start, end = lines[0].sentence.start, lines[-1].sentence.end
        quotes = quotes_in(self._story.text, start, end)
        found: list[Said] = []
        unclaimed: list[Quote] = []
        for line in lines:
            for quote in quotes:
                if not line.sentence.start <= quote.start < line.sentence.end:
                    continue
                said = self._direct(quote, lines)
                if said is not None:
                    found.append(said)
                    self._last = said
                elif quote.whole:
                    unclaimed.append(quote)
            said = self._reported(line, quotes, found)
            if said is not None:
                found.append(said)
                self._last = said
        found.extend(self._continued(unclaimed, found, lines))
        return found

    # --- direct speech ----------------------------------------------------------------------------

    def _direct(self, quote: Quote, lines: list[Line]) -> Said | None:
        for line in lines:
            if line.sentence.start <= quote.end <= line.sentence.end + 1:
                after = self._after(quote, line)
                if after is not None:
                    return after
        for line in lines:
            if line.sentence.start <= quote.start < line.sentence.end:
                return self._before(quote, line)
        return None

    def _after(self, quote: Quote, line: Line) -> Said | None:
        """``“...,” kata Putin`` and ``“...,” Putin said``: the cue follows the quotation."""
        words = line.sentence.words
        first = line.sentence.words_from(quote.end)
        for match in self._cues.find(words, first, min(first + 9, len(words))):
            if match.meaning == "self":
                return self._said(self._one_spoken_of(line, match), match, line, quote.span, True)
            if match.meaning != "cue":
                continue
            speaker = self._before_or_after(match, line, quote.end)
            if speaker is not None:
                return self._said(speaker, match, line, quote.span, True)
        return None

    def _before(self, quote: Quote, line: Line) -> Said | None:
        """``Putin mengatakan, “...”``: the cue stands close before the quotation."""
        words = line.sentence.words
        last = line.sentence.words_from(quote.start)
        matches = [m for m in self._cues.find(words, 0, last) if m.meaning == "cue" and last - m.last <= 8]
        if not matches or not quote.whole:
            return None
        speaker = self._settled(self._speakers.before(matches[-1], line, line.sentence.start), line)
        return self._said(speaker, matches[-1], line, quote.span, True) if speaker is not None else None

    def _continued(self, quotes: list[Quote], found: list[Said], lines: list[Line]) -> list[Said]:
        """A whole quotation without a cue goes on with the speaker of the quotation beside it."""
        result = []
        for quote in quotes:
            if any(s.content[0] <= quote.start and quote.end <= s.content[1] + 1 for s in found):
                continue
            near = [s for s in found if s.direct]
            speaker = near[0] if near else self._last
            if speaker is None or not (near or speaker.direct):
                continue
            sentence = next(
                (ln.sentence.span for ln in lines if ln.sentence.start <= quote.start), quote.span
            )
            result.append(speaker._replace(cue=None, content=quote.span, direct=True, sentence=sentence))
        return result

    # --- reported speech --------------------------------------------------------------------------

    def _reported(self, line: Line, quotes: list[Quote], found: list[Said]) -> Said | None:
        sentence = line.sentence
        taken = {said.cue for said in found}
        for match in self._cues.find(sentence.words):
            span = (sentence.words[match.first].start, sentence.words[match.last].end)
            if span in taken or any(quote.start <= span[0] < quote.end for quote in quotes):
                continue
            said = self._one_reported(match, line, span)
            if said is not None and not _mostly_quoted(said.content, quotes, found):
                return said
        return None

    def _one_reported(self, match: Match[CueKind], line: Line, span: Span) -> Said | None:
        if match.meaning == "according":
            return self._according(match, line)
        before_cue = (line.sentence.start, _trim(self._story.text, line.sentence.start, span[0]))
        if match.meaning == "self":
            speaker = self._one_spoken_of(line, match)
            tail = line.sentence.words[match.last + 1 :]
            content = before_cue if match.first > 3 else self._content_after(match, line)
            return self._said(speaker, match, line, content, False) if _long(content) and tail else None
        if self._comma_before(line, span[0]) and match.first > 4:
            speaker = self._speakers.after(match, line, near=2)
            if speaker is not None and self._nothing_more(line, speaker):
                return self._said(speaker, match, line, before_cue, False)
        speaker = self._settled(self._speakers.before(match, line, line.sentence.start), line)
        if speaker is None:
            return None
        content = self._content_before(match, line, speaker) or self._content_after(match, line)
        return self._said(speaker, match, line, content, False) if _long(content) else None

    def _according(self, match: Match[CueKind], line: Line) -> Said | None:
        speaker = self._speakers.after(match, line, near=4)
        if speaker is None:
            return None
        stop = speaker.mention.span[1] if speaker.mention.span else 0
        comma = self._story.text.find(",", stop, line.sentence.end)
        content: Span
        if match.first <= 2 and comma != -1:
            content = _stripped(self._story.text, comma + 1, line.sentence.end)
        else:
            cue_start = line.sentence.words[match.first].start
            content = (line.sentence.start, _trim(self._story.text, line.sentence.start, cue_start))
        return self._said(speaker, match, line, content, False) if _long(content) else None

    def _content_after(self, match: Match[CueKind], line: Line) -> Span:
        """From behind the cue to the end; behind ``that`` where it stands within five words."""
        words = line.sentence.words
        index = match.last + 1
        for near in range(index, min(index + 5, len(words))):
            if words[near].low in self._that:
                index = near + 1
                break
        if index >= len(words):
            return (line.sentence.end, line.sentence.end)
        start = words[index].start
        if start and self._story.text[start - 1] in "“\"‘'":
            start -= 1
        return _stripped(self._story.text, start, line.sentence.end)

    def _content_before(self, match: Match[CueKind], line: Line, speaker: Speaker) -> Span | None:
        """``Armenia has frozen its part, Pashinyan said on Friday``: what is said stands first.

        Only where the cue follows the speaker at once, and nothing but an aside follows the cue.
        """
        span = speaker.mention.span
        words = line.sentence.words
        tail = words[match.last + 1 :]
        if span is None or (tail and tail[0].low not in self._asides):
            return None
        comma = self._story.text.rfind(",", line.sentence.start, span[0])
        if comma == -1 or len(self._story.text[comma : span[0]].split()) > 6:
            return None
        if len(self._story.text[line.sentence.start : comma].split()) < 5:
            return None
        if any(word.low in self._that for word in tail[:6]):
            return None
        return (line.sentence.start, comma)

    def _comma_before(self, line: Line, cue: int) -> bool:
        return self._story.text[line.sentence.start : cue].rstrip().endswith((",", "”", '"'))

    def _nothing_more(self, line: Line, speaker: Speaker) -> bool:
        """Whether the sentence ends behind a speaker, or goes on with an aside only."""
        if speaker.mention.span is None:
            return False
        following = [word for word in line.sentence.words if word.start >= speaker.mention.span[1]]
        if not following:
            return True
        between = self._story.text[speaker.mention.span[1] : following[0].start]
        return "," in between or "(" in between or following[0].low in self._asides

    # --- speakers ---------------------------------------------------------------------------------

    def _before_or_after(self, match: Match[CueKind], line: Line, start: int) -> Speaker | None:
        return self._settled(
            self._speakers.before(match, line, start) or self._speakers.after(match, line), line
        )

    def _settled(self, speaker: Speaker | None, line: Line) -> Speaker | None:
        """A pronoun means the last speaker, if he spoke right before and is not in the register."""
        last = self._last
        pronoun = speaker is not None and speaker.who is not None and speaker.who.pronoun
        if pronoun and last is not None and last.who is None and self._is_near(last, line):
            return Speaker(None, last.speaker)
        return speaker

    def _one_spoken_of(self, line: Line, match: Match[CueKind]) -> Speaker | None:
        """Whom ``ujarnya`` and ``he said`` mean: the last speaker nearby, else who led the last lines."""
        last = self._last
        if last is not None and self._is_near(last, line):
            return Speaker(last.who, last.speaker)
        leader: Who | None = None
        for other in self._story.lines:
            if other.sentence.start > line.sentence.start:
                break
            people = [
                w for w in other.who if w.kind == "person" and w.end <= line.sentence.words[match.first].start
            ]
            leader = people[0] if people else leader
        return self._speakers.known(leader) if leader is not None else None

    def _is_near(self, said: Said, line: Line) -> bool:
        between = self._story.text[said.sentence[1] : line.sentence.start]
        return said.sentence[0] <= line.sentence.start and len(between.strip()) == 0

    def _said(
        self, speaker: Speaker | None, match: Match[CueKind], line: Line, content: Span, direct: bool
    ) -> Said | None:
        if speaker is None:
            return None
        words = line.sentence.words
        cue = (words[match.first].start, words[match.last].end)
        language = self._story.language
        denied = any(negates(words, i, language) for i in range(match.first, match.last + 1))
        unsaid = mood_at(self._story.text, words, match.first, language).polarity == "denied"
        polarity: Polarity = "denied" if denied or (unsaid and not direct) else "affirmed"
        self._speakers.remember(speaker)
        return Said(speaker.mention, cue, content, direct, polarity, line.sentence.span, speaker.who)


def _paragraphs(lines: tuple[Line, ...]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        if line.sentence.section == "caption":
            continue
        key = (line.sentence.section, line.sentence.paragraph)
        if groups and (groups[-1][0].sentence.section, groups[-1][0].sentence.paragraph) == key:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _mostly_quoted(content: Span, quotes: list[Quote], found: list[Said]) -> bool:
    """Whether a content is already said as direct speech for its greater part."""
    length = max(1, content[1] - content[0])
    direct = [said.content for said in found if said.direct]
    covered = sum(max(0, min(content[1], end) - max(content[0], start)) for start, end in direct)
    return covered * 2 > length


def _long(content: Span) -> bool:
    return content[1] - content[0] >= 12


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " ,:;\n\u00a0":
        start += 1
    return start, _trim(text, start, end)


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " ,.;:\n\u00a0":
        end -= 1
    return end
