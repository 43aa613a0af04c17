"""What was said, and who has the floor: the one whom ``ujarnya``, ``dia`` and ``he`` mean."""

from __future__ import annotations

import msgspec

from foedus.model.base import Span
from foedus.model.mention import Mention
from foedus.model.vocabulary import Polarity
from foedus.reading.mentions.who import Who
from foedus.reading.patterns import Match
from foedus.reading.speech.speakers import CueKind, Speaker, Speakers
from foedus.reading.story import Line, Story


class Said(msgspec.Struct, frozen=True, gc=False):
    """One statement: its speaker, cue and content, and the sentence that holds the cue."""

    speaker: Mention
    cue: Span | None
    content: Span
    direct: bool
    polarity: Polarity
    sentence: Span
    who: Who | None


class Floor:
    """Follows a story line by line, so that it is known who spoke last or was spoken of last.

    The floor has whoever spoke last, until a sentence is about another person: one that begins with him, or
    says that something was told by him. Not told apart: gender, and groups of people.
    """

    def __init__(self, story: Story, speakers: Speakers) -> None:
        self._story = story
        self._speakers = speakers
        self._holder: Speaker | None = None
        self.last: Said | None = None
        """The last statement."""

    @property
    def holder(self) -> Speaker | None:
        """Who has the floor."""
        return self._holder

    def heard(self, said: Said) -> None:
        """Someone has spoken."""
        self.last = said
        self._holder = self._speakers.in_full(Speaker(said.who, said.speaker))

    def leave(self, line: Line, told: Match[CueKind] | None, quoted: tuple[Span, ...]) -> None:
        """A line without a statement of its own has been passed: note whom it is about.

        ``told`` is a cue in it that says who spoke (``disampaikan X``), ``quoted`` what it has in marks.
        """
        if told is not None:
            teller = self.meant(self._speakers.after(told, line), line)
            if teller is not None:
                self._holder = teller
                return
        speaker = self._speakers.subject(line)
        span = speaker.mention.span if speaker is not None else None
        if speaker is not None and not (span and any(start <= span[0] < end for start, end in quoted)):
            self._holder = self._speakers.in_full(speaker)

    def meant(self, speaker: Speaker | None, line: Line) -> Speaker | None:
        """A speaker; where a pronoun speaks, the one in its own sentence or else the one who has the floor.

        Null where nobody does.
        """
        who = speaker.who if speaker is not None else None
        if who is None or not who.pronoun:
            return speaker
        if who.antecedent is not None and who.antecedent[0] >= line.sentence.start:
            return speaker
        return self._holder or (speaker if who.antecedent is not None else None)

    def spoken_of(self, line: Line, cue: int) -> Speaker | None:
        """Whom ``ujarnya`` and ``he said`` at code point ``cue`` mean."""
        if self._holder is not None:
            return self._holder
        leader: Who | None = None
        for other in self._story.lines:
            if other.sentence.start > line.sentence.start:
                break
            people = [who for who in other.who if who.kind == "person" and who.end <= cue]
            leader = people[0] if people else leader
        return self._speakers.known(leader) if leader is not None else None
