"""Who said what: speech in quotation marks and reported speech, with its speaker and cue."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from foedus.language.pack import load
from foedus.model.base import Span
from foedus.model.mention import Mention
from foedus.model.vocabulary import Polarity
from foedus.reading.mentions import Who
from foedus.reading.patterns import Match, Patterns
from foedus.reading.quotes import Quote, quotes_in
from foedus.reading.story import Line, Story
from foedus.reading.words import Word

CueKind = Literal["cue", "call", "self", "according"]
_SPEAKERS = ("person", "body", "organisation", "seat", "group", "state")
_FAR = 14
"""How many words a speaker may stand from a cue."""


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
        self._negations = frozenset(story.pack.modalities.negations)
        self._that = frozenset(story.pack.speech.that)
        self._last: Said | None = None
        self._leader: Who | None = None

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
        for quote in quotes:
            said = self._direct(quote, lines)
            if said is not None:
                found.append(said)
                self._last = said
            elif quote.whole:
                unclaimed.append(quote)
        for line in lines:
            said = self._reported(line, quotes, found)
            if said is not None:
                found.append(said)
                self._last = said
            self._remember(line)
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
                return self._said(self._leader, None, match, line, quote.span, True)
            if match.meaning != "cue":
                continue
            who, name = self._speaker_after(match, line)
            if (who is None and name is None) or match.first - first > 3:
                subject = self._speaker_before(match, line, quote.end)
                if subject != (None, None):
                    who, name = subject
            if who is not None or name is not None:
                return self._said(who, name, match, line, quote.span, True)
        return None

    def _before(self, quote: Quote, line: Line) -> Said | None:
        """``Putin mengatakan, “...”``: the cue stands close before the quotation."""
        words = line.sentence.words
        last = line.sentence.words_from(quote.start)
        matches = [m for m in self._cues.find(words, 0, last) if m.meaning == "cue" and last - m.last <= 8]
        if not matches or not quote.whole:
            return None
        match = matches[-1]
        who, name = self._speaker_before(match, line, line.sentence.start)
        if who is None and name is None:
            return None
        return self._said(who, name, match, line, quote.span, True)

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
        sentence = line.sentence
        if match.meaning == "according":
            return self._according(match, line)
        if match.meaning == "self":
            content = (sentence.start, _trim(self._story.text, sentence.start, span[0]))
            return self._said(self._leader, None, match, line, content, False) if _long(content) else None
        after, name_after = self._speaker_after(match, line, near=2)
        tail = line.sentence.words[match.last + 1 :]
        if (after or name_after) and match.first > 4 and self._ends_soon(tail, after):
            content = (sentence.start, _trim(self._story.text, sentence.start, span[0]))
            return self._said(after, name_after, match, line, content, False)
        who, name = self._speaker_before(match, line, sentence.start)
        if who is None and name is None:
            return None
        content = self._content_after(match, line)
        return self._said(who, name, match, line, content, False) if _long(content) else None

    def _according(self, match: Match[CueKind], line: Line) -> Said | None:
        who, name = self._speaker_after(match, line, near=4)
        if who is None and name is None:
            return None
        stop = who.end if who is not None else (name.span[1] if name and name.span else 0)
        comma = self._story.text.find(",", stop, line.sentence.end)
        content: Span
        if match.first <= 2 and comma != -1:
            content = _stripped(self._story.text, comma + 1, line.sentence.end)
        else:
            cue_start = line.sentence.words[match.first].start
            content = (line.sentence.start, _trim(self._story.text, line.sentence.start, cue_start))
        return self._said(who, name, match, line, content, False) if _long(content) else None

    def _content_after(self, match: Match[CueKind], line: Line) -> Span:
        words = line.sentence.words
        index = match.last + 1
        if index < len(words) and words[index].low in self._that:
            index += 1
        if index >= len(words):
            return (line.sentence.end, line.sentence.end)
        start = words[index].start
        if start and self._story.text[start - 1] in "“\"‘'":
            start -= 1
        return _stripped(self._story.text, start, line.sentence.end)

    def _ends_soon(self, tail: tuple[Word, ...], who: Who | None) -> bool:
        return len([word for word in tail if who is None or word.start >= who.end]) <= 12

    # --- speakers ---------------------------------------------------------------------------------

    def _speaker_after(
        self, match: Match[CueKind], line: Line, near: int = 3
    ) -> tuple[Who | None, Mention | None]:
        words = line.sentence.words
        index = match.last + 1
        if index >= len(words):
            return None, None
        limit = words[min(index + near, len(words) - 1)].start
        for who in line.who:
            if who.start >= words[index].start and who.start <= limit + 40 and who.kind in _SPEAKERS:
                between = [w for w in words[index:] if w.end <= who.start]
                if len(between) <= _FAR and (who.kind == "person" or who.start <= limit):
                    return who, None
        return None, self._capitals(words, index)

    def _speaker_before(
        self, match: Match[CueKind], line: Line, start: int
    ) -> tuple[Who | None, Mention | None]:
        words = line.sentence.words
        cue = words[match.first].start
        before = [
            who
            for who in line.who
            if start <= who.start
            and who.end <= cue
            and who.kind in _SPEAKERS
            and not who.attached
            and not who.place
        ]
        people = [who for who in before if who.kind != "state"] or before
        nearest = people[-1] if people else None
        gap = self._story.text[nearest.end : cue] if nearest else ""
        if nearest is not None and len(gap.split()) <= 2:
            return nearest, None
        name = self._capitals_before(words, match.first, start)
        if name is not None:
            return None, name
        if people and gap.rstrip().endswith(","):
            return people[0], None
        if nearest is not None and len(gap.split()) <= _FAR:
            return nearest, None
        return None, None

    def _capitals(self, words: tuple[Word, ...], index: int) -> Mention | None:
        """A name that the register does not hold: up to four capitalised words from ``index``."""
        end = index
        while end < len(words) and end - index < 4 and words[end].text[0].isupper():
            if end > index and self._story.text[words[end - 1].end : words[end].start].strip(" -–.'’"):
                break
            end += 1
        if end == index:
            return None
        span = (words[index].start, words[end - 1].end)
        return Mention(actor=None, text=self._story.quote(span), span=span)

    def _capitals_before(self, words: tuple[Word, ...], cue: int, start: int) -> Mention | None:
        index = cue
        while index > 0 and cue - index < 4 and words[index - 1].text[0].isupper():
            if words[index - 1].start < start:
                break
            if self._story.text[words[index - 1].end : words[index].start].strip(" -–.'’"):
                break
            index -= 1
        if index == cue or (words[index].start == start and cue - index == 1):
            # One capitalised word at the head of a sentence is as a rule no name.
            return None
        span = (words[index].start, words[cue - 1].end)
        return Mention(actor=None, text=self._story.quote(span), span=span)

    def _said(
        self,
        who: Who | None,
        name: Mention | None,
        match: Match[CueKind],
        line: Line,
        content: Span,
        direct: bool,
    ) -> Said | None:
        speaker = who.mention(self._story.text) if who is not None else name
        if speaker is None:
            return None
        words = line.sentence.words
        cue = (words[match.first].start, words[match.last].end)
        denied = any(words[i].low in self._negations for i in range(match.first, match.last + 1))
        polarity: Polarity = "denied" if denied else "affirmed"
        return Said(speaker, cue, content, direct, polarity, line.sentence.span, who)

    def _remember(self, line: Line) -> None:
        people = [who for who in line.who if who.kind == "person"]
        if people:
            self._leader = people[0]


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
