"""Who said what: speech in quotation marks and reported speech, with its speaker and cue.

The content of a statement lies in one paragraph. A quotation that goes on over several is a statement in
each, all of the same speaker; within one it stays whole, also where it holds several sentences.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from foedus.language.pack import load
from foedus.model.base import Span
from foedus.model.vocabulary import Polarity
from foedus.reading.followed import is_followed, names_someone
from foedus.reading.modality import mood_at, negates
from foedus.reading.patterns import Match, Patterns, phrases
from foedus.reading.speech.direct import Attribution, Attributions
from foedus.reading.speech.floor import Floor, Said
from foedus.reading.speech.quotes import Quote, quotations
from foedus.reading.speech.reported import Reported, ReportedSpeech, covered
from foedus.reading.speech.speakers import CueKind, Speaker, Speakers, cues_of
from foedus.reading.story import Line, Story

__all__ = ["Said", "StatementReader"]

_ENDS = frozenset(".,?!…")


class _Paragraph:
    """The lines of one paragraph, with the quotations that begin in it and what of it is quoted."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.span: Span = (lines[0].sentence.start, lines[-1].sentence.end)
        self.begun: list[tuple[Quote, ...]] = []
        self.quoted: list[Span] = []


class StatementReader:
    """Finds the statements of one story, paragraph by paragraph."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._speakers = Speakers(story)
        self._floor = Floor(story, self._speakers)
        find = cues_of(story.language).find
        self._cues = {
            line.sentence.start: [m for m in find(line.sentence.words) if _says(story, line, m)]
            for line in story.lines
        }
        self._attributions = Attributions(story, self._speakers, self._floor, self._cues)
        self._reported = ReportedSpeech(story, self._speakers, self._floor)
        self._paragraphs = _paragraphs(story)
        self._followed = is_followed(story)
        self._taken: set[Span] = set()
        """Cues that have their statement already."""

    def read(self) -> tuple[Said, ...]:
        """All statements, in the order of the text."""
        for line in self._story.lines:
            for match in self._cues[line.sentence.start]:
                if match.meaning in ("followed", "cue"):
                    self._speakers.learn_alone(line, match)
        found: list[Said] = []
        for number in range(len(self._paragraphs)):
            found.extend(self._paragraph(number))
        return tuple(sorted(found, key=lambda said: said.content))

    def _paragraph(self, number: int) -> list[Said]:
        paragraph = self._paragraphs[number]
        found: list[Said] = []
        alone: list[tuple[Quote, ...]] = []
        for line in paragraph.lines:
            heard: Said | None = None
            for quotation in paragraph.begun:
                if line.sentence.start <= quotation[0].start < line.sentence.end:
                    said = self._direct(quotation, number)
                    found.extend(said)
                    heard = said[-1] if said else heard
                    if not said and quotation[0].whole:
                        alone.append(quotation)
            for reported in self._report(line, paragraph.quoted, found):
                heard = reported
                if self._concerns_someone(reported, paragraph):
                    found.append(reported)
            if heard is None and line.sentence.section == "title":
                heard = self._headed(line)
                found.extend([heard] if heard is not None else [])
            if heard is not None:
                self._floor.heard(heard)
            else:
                self._pass(line, paragraph.quoted)
        found.extend(self._continued(alone, found, number))
        return found

    def _pass(self, line: Line, quoted: Sequence[Span]) -> None:
        told = next((match for match in self._cues[line.sentence.start] if match.meaning == "told"), None)
        self._floor.leave(line, told, tuple(quoted))

    # --- direct speech ----------------------------------------------------------------------------

    def _direct(self, quotation: tuple[Quote, ...], number: int) -> list[Said]:
        last = number + len(quotation) - 1
        lines = self._paragraphs[last].lines
        after = self._paragraphs[last + 1].lines if last + 1 < len(self._paragraphs) else ()
        found = self._attributions.of(quotation, self._paragraphs[number].lines, lines, after)
        if found is None:
            return []
        first = self._said(found.speaker, found.cue, found.line, quotation[0].span, True)
        return list(self._pieces(first, quotation, number, found))

    def _pieces(
        self, said: Said, quotation: tuple[Quote, ...], number: int, found: Attribution | None
    ) -> Iterator[Said]:
        """A statement for every paragraph of a quotation; the cue stays in its own paragraph."""
        for place, quote in enumerate(quotation):
            lines = self._paragraphs[number + place].lines
            own = found is not None and (len(quotation) == 1 or found.line in lines)
            if own:
                yield replace(said, content=quote.span)
                continue
            start = next((ln for ln in reversed(lines) if ln.sentence.start <= quote.start), lines[0])
            yield replace(said, content=quote.span, cue=None, direct=True, sentence=start.sentence.span)

    def _continued(self, alone: list[tuple[Quote, ...]], found: list[Said], number: int) -> list[Said]:
        """A quotation without a cue goes on with the speaker of the quotation beside it, or of the last one.

        Only one that has the looks of speech: it ends with a stop within its marks, and no word leads on to
        it.
        """
        result: list[Said] = []
        for quotation in alone:
            quote = quotation[0]
            if any(s.content[0] <= quote.start and quote.end <= s.content[1] + 1 for s in found):
                continue
            near = next((said for said in found if said.direct), None)
            speaker = near or self._floor.last
            if speaker is None or not self._is_speech(quotation):
                continue
            result.extend(self._pieces(speaker, quotation, number, None))
        return result

    def _is_speech(self, quotation: tuple[Quote, ...]) -> bool:
        text, end = self._story.text, quotation[-1].span[1]
        if text[end - 1 : end] not in _ENDS:
            return False
        before = text[: quotation[0].start].rstrip(" ")[-1:]
        return before in ("", "\n", ".", "?", "!", ":", ",", "”", '"', "…")

    # --- reported speech --------------------------------------------------------------------------

    def _report(self, line: Line, quoted: Sequence[Span], found: list[Said]) -> Iterator[Said]:
        """What is reported in a line: one content, and more behind a semicolon, a contrast and a joined cue.

        Where all of it is what somebody says behind it (``Kenya urged calm, a diplomat said``), that alone.
        """
        words = line.sentence.words
        direct = [said.content for said in found if said.direct]
        begin = line.sentence.start
        free = [match for match in self._cues[begin] if self._is_free(match, line, quoted)]
        closing = self._reported.closing(free[-1], line) if len(free) > 1 else None
        if (
            closing is not None
            and begin == closing.content[0] <= words[free[0].first].start < closing.content[1]
            and not covered(closing.content, direct)
        ):
            yield self._said(closing.speaker, closing.cue, line, closing.content, False)
            return
        for match in free:
            if words[match.first].start < begin or not self._is_free(match, line, quoted):
                continue
            told = self._reported.at(match, line) if not self._is_asked(line, match) else None
            if told is None or covered(told.content, direct):
                continue
            yield from self._joined(told, line)
            rest = self._reported.rest(told, line)
            if rest is None:
                return
            begin = rest

    def _is_free(self, match: Match[CueKind], line: Line, quoted: Sequence[Span]) -> bool:
        """Whether a cue has no statement yet and stands in nobody's own words."""
        words = line.sentence.words
        span = (words[match.first].start, words[match.last].end)
        return span not in self._taken and not any(start <= span[0] < end for start, end in quoted)

    def _is_asked(self, line: Line, match: Match[CueKind]) -> bool:
        """``the official, asked whether it would, said``: the one before the comma is asked."""
        words = line.sentence.words
        if not match.first or words[match.first].low not in self._story.pack.speech.asked:
            return False
        return self._story.text[words[match.first - 1].end : words[match.first].start].strip() == ","

    def _joined(self, told: Reported, line: Line) -> Iterator[Said]:
        """``denied it and warned that it would respond``: what each verb of one speaker reports."""
        while True:
            behind = self._reported.joined(told, line, self._cues[line.sentence.start])
            if behind is None:
                break
            first, told = behind
            if first is not None:
                yield self._said(first.speaker, first.cue, line, first.content, False)
        yield self._said(told.speaker, told.cue, line, told.content, False)

    def _headed(self, line: Line) -> Said | None:
        """A title that names a speaker of the register before a colon: ``Putin: Kami siap berunding``."""
        told = self._reported.headed(line)
        if told is None:
            return None
        speaker, content, direct = told
        return Said(speaker.mention, None, content, direct, "affirmed", line.sentence.span, speaker.who)

    def _concerns_someone(self, said: Said, paragraph: _Paragraph) -> bool:
        """Whether a paraphrase has to do with anyone whom the register of actors holds.

        Its speaker is one of them or stands for a state without a name of his own; its paragraph names one;
        or so much of the story does that it is about them. What a stranger is said to have said about
        strangers is no news for a reader of this register; in his own words it is kept.
        """
        who = said.who
        known = said.speaker.actor is not None or (who is not None and said.speaker.country is not None)
        if known and not (who is not None and who.kind == "body"):
            return True
        return self._followed or any(names_someone(line) for line in paragraph.lines)

    # --- what all share ---------------------------------------------------------------------------

    def _said(self, speaker: Speaker, match: Match[CueKind], line: Line, content: Span, direct: bool) -> Said:
        words = line.sentence.words
        cue = (words[match.first].start, words[match.last].end)
        language = self._story.language
        denied = any(negates(words, i, language) for i in range(match.first, match.last + 1))
        unsaid = mood_at(self._story.text, words, match.first, language).polarity == "denied"
        polarity: Polarity = "denied" if denied or (unsaid and not direct) else "affirmed"
        self._speakers.remember(speaker)
        self._taken.add(cue)
        return Said(speaker.mention, cue, content, direct, polarity, line.sentence.span, speaker.who)


@cache
def _unsaid(language: str) -> Patterns[str]:
    return phrases(load(language).speech.unsaid)


def _says(story: Story, line: Line, match: Match[CueKind]) -> bool:
    """Whether a cue stands for saying something.

    Not in ``asked not to be named``; a verb doubled with a hyphen (``bertanya-tanya``) says something else.
    """
    words = line.sentence.words
    if match.first and words[match.first - 1].low in story.pack.events.infinitives:
        return False  # "summoned him to demand an answer": what for, and no saying.
    if match.first and words[match.first - 1].low in story.pack.forms.be:
        return False  # "was called in", "were told": others say it.
    end = words[match.last].end
    doubled = story.text[end : end + 1] == "-" and story.text[end + 1 : end + 2].isalpha()
    return not doubled and _unsaid(story.language).at(words, match.first) is None


def _paragraphs(story: Story) -> list[_Paragraph]:
    """The paragraphs of a story without its captions, each with its quotations."""
    groups: list[_Paragraph] = []
    key: tuple[str, int] | None = None
    for line in story.lines:
        if line.sentence.section == "caption":
            continue
        other = (line.sentence.section, line.sentence.paragraph)
        if other == key:
            groups[-1].lines.append(line)
        else:
            groups.append(_Paragraph([line]))
        key = other
    groups.sort(key=lambda group: group.lines[0].sentence.start)
    for group in groups:
        group.span = (group.lines[0].sentence.start, group.lines[-1].sentence.end)
    _place_quotations(story.text, groups)
    return groups


def _place_quotations(text: str, groups: list[_Paragraph]) -> None:
    starts = [group.span[0] for group in groups]
    for quotation in quotations(text, [group.span for group in groups]):
        place = bisect_right(starts, quotation[0].start) - 1
        groups[place].begun.append(quotation)
        for offset, quote in enumerate(quotation):
            groups[place + offset].quoted.append((quote.start, quote.end))
