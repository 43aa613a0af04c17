"""Who speaks at a cue: the one before it, the one behind it, a document, or a name nobody knows."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec
from msgspec.structs import replace

from foedus.language.pack import load
from foedus.model.base import Span
from foedus.model.mention import Mention
from foedus.model.vocabulary import Role
from foedus.reading.mentions.names import Names, Phrase
from foedus.reading.mentions.who import Who
from foedus.reading.patterns import Match, Patterns, phrases
from foedus.reading.speech.cue_phrases import CuePhrases
from foedus.reading.story import Line, Story
from foedus.reading.words import Word

CueKind = Literal["cue", "followed", "call", "self", "according", "told"]
_SPEAKERS = ("person", "body", "organisation", "seat", "group", "state", "pair")


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Who speaks: someone of the story's people, or a name that the register does not hold."""

    who: Who | None
    mention: Mention


@cache
def cues_of(language: str) -> Patterns[CueKind]:
    """The cues of a language."""
    speech = load(language).speech
    kinds: list[tuple[tuple[str, ...], CueKind]] = [
        (speech.self_cues, "self"),
        (speech.according_to, "according"),
        (speech.calls, "call"),
        (speech.cues, "cue"),
        (speech.followed, "followed"),
        (speech.told_by, "told"),
    ]
    return Patterns((phrase, kind) for words, kind in kinds for phrase in words)


@cache
def _nameless(language: str) -> Patterns[str]:
    speech = load(language).speech
    kinds = ((speech.documents, "document"), (speech.unnamed, "unnamed"))
    return Patterns((phrase, kind) for phrases, kind in kinds for phrase in phrases)


@cache
def _pronouns(language: str) -> Patterns[str]:
    return phrases(load(language).mentions.pronouns)


class Speakers:
    """Finds the speaker at a cue of one story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._nameless = _nameless(story.language)
        self._pronouns = _pronouns(story.language)
        self._met: dict[str, Mention] = {}
        """Speakers of no name in the register, by the folded words of their names."""
        self._inverting = frozenset(story.pack.speech.inverting)
        self._in_office: dict[str, Speaker] = {}
        """Who was last named with an office, by its first word: ``presiden``, ``minister``."""
        self._in_full: dict[Span, Speaker] = {}
        """Who is meant where an office stands for him."""
        self.names = Names(story)
        self._phrases = CuePhrases(story, self.names)
        self._learn(story)

    def _learn(self, story: Story) -> None:
        """Words that stand alone for a person: beside a cue, or of a name that the register holds."""
        names = self.names
        for line in story.lines:
            for who in line.who:
                if who.kind == "person" and who.actor is not None and not who.pronoun:
                    names.learn(story.text[who.start : who.end].split())
                    office = names.office_before(line.sentence.words, who.start)
                    if office is not None:
                        self._in_office.setdefault(office, self.known(who))

    def learn_alone(self, line: Line, match: Match[CueKind]) -> None:
        """Take note of a single capitalised word beside a cue: ``kata Rita``, ``Rita mengatakan``."""
        words, names = line.sentence.words, self.names
        place = match.last + 1 if match.meaning == "followed" else match.first - 1
        if not 0 <= place < len(words) or names.is_office(words[place]):
            return
        run = names.run_from(words, place)
        before = place > 0 and names.is_name(words[place - 1]) and not names.parted(words, place - 1)
        led = match.meaning == "cue" and (before or (not place and words[0].text not in names.written_large))
        if run is not None and run.first == run.last and not led:
            names.learn([words[place].text])

    def remember(self, speaker: Speaker) -> None:
        """Know the words of a name again when one of them stands alone at the head of a sentence."""
        words = (speaker.mention.text or "").split()
        self.names.learn(words)
        if speaker.mention.actor is None:
            for word in words:
                self._met.setdefault(word.casefold(), speaker.mention)

    def known(self, who: Who) -> Speaker:
        """Someone of the story's people as a speaker; one without a name in the register by his own name."""
        if who.actor is None and who.antecedent is not None:
            who = replace(who, start=who.antecedent[0], end=who.antecedent[1])
        return Speaker(who, who.mention(self._story.text))

    def after(self, match: Match[CueKind], line: Line) -> Speaker | None:
        """``kata Putin``, ``said Russian President Vladimir Putin``: the phrase behind the cue.

        Null behind a verb that only follows its speaker.
        """
        if match.meaning == "cue" and line.sentence.words[match.first].low not in self._inverting:
            return None
        words, index = line.sentence.words, match.last + 1
        phrase = self._phrases.behind(line, index)
        nobody = self._nameless.at(words, index) if index < len(words) else None
        if nobody is not None and (phrase is None or phrase.last < nobody.last):
            # "said a senior US official": somebody without a name, behind the name of his state.
            phrase = Phrase(nobody.first, nobody.last)
        return self._in(line, phrase, ahead=True) if phrase is not None else None

    def end_behind(self, match: Match[CueKind], line: Line, speaker: Speaker) -> int:
        """Where the words for a speaker behind a cue end; those of one spoken of by a pronoun, with that."""
        words, span = line.sentence.words, speaker.mention.span
        if span is not None and words[match.last].end <= span[0] < line.sentence.end:
            return span[1]
        return words[min(match.last + 1, len(words) - 1)].end

    def before(self, match: Match[CueKind], line: Line, start: int) -> Speaker | None:
        """``Putin mengatakan``: the name before the cue, not before code point ``start``."""
        for phrase in self._phrases.before(line, match.first, start):
            speaker = self._in(line, phrase, ahead=False)
            if speaker is not None:
                return speaker
        return None

    def subject(self, line: Line) -> Speaker | None:
        """The person whom a sentence is about, where it begins with one; null for all others."""
        found = self._phrases.subject(line)
        speaker = self._in(line, found[0], ahead=False) if found is not None else None
        if found is None or speaker is None:
            return None
        phrase, described = found
        if speaker.who is not None:
            return speaker if speaker.who.kind == "person" and not speaker.who.pronoun else None
        head = line.sentence.words[phrase.first]
        name = (speaker.mention.text or "").split()
        known = all(word.casefold() in self.names.short for word in name)
        known = known or described or (self.names.is_office(head) and head.text != name[0])
        return speaker if known else None

    def _in(self, line: Line, phrase: Phrase, *, ahead: bool) -> Speaker | None:
        """Whom a phrase names: somebody with a name, else somebody by an office and its state."""
        named = self._named_in(line, phrase, ahead=ahead)
        if named is not None and (
            named.mention.actor in self._story.actors.people or named.mention.candidates
        ):
            return named
        if named is not None and named.who is not None and named.who.kind in ("person", "pair"):
            return named
        officer = self._officer(line, phrase, named)
        return officer or (self._with_owner(line, named) if named is not None else None)

    def _officer(self, line: Line, phrase: Phrase, named: Speaker | None) -> Speaker | None:
        """``juru bicara Kementerian Luar Negeri Filipina``: somebody without a name, for a state or a body.

        A name behind them that the register does not hold speaks for that state too. Null where no office
        of a person stands in the phrase, or no state.
        """
        words = line.sentence.words
        first = max(phrase.first - 1, 0)
        offices = [
            match
            for match in self.names.titles.find(words, first, phrase.last + 1)
            if match.meaning.person and match.last >= phrase.first
        ]
        if not offices:
            return None
        begin, end = words[first].start, words[phrase.last].end + 2
        owners = [who for who in line.who if begin <= who.start and who.end <= end and who.countries]
        owners = [who for who in owners if who.kind in ("state", "seat", "body")]
        if not owners:
            return None
        start = min(words[offices[0].first].start, owners[0].start)
        stop = max(words[offices[-1].last].end, owners[-1].end)
        if named is not None and named.who is None and named.mention.span is not None:
            left, right = named.mention.span
            if left > stop:
                return self._in_office_of(named, owners[-1], offices[0].meaning.role)
            start, stop = min(start, left), max(stop, right)
        who = Who(start, stop, "person", None, owners[-1].countries, offices[0].meaning.role)
        return self.known(who)

    def _with_owner(self, line: Line, named: Speaker) -> Speaker:
        """A body with the state beside it that it is of: ``Pemerintah Venezuela``, ``the Israeli army``."""
        body = named.who
        if body is None or body.kind != "body" or body.pronoun:
            return named
        for who in line.who:
            if who.kind == "state" and who.countries == body.countries:
                start, end = min(who.start, body.start), max(who.end, body.end)
                between = self._story.text[min(who.end, body.end) : max(who.start, body.start)]
                if between in (" ", "'s ", "’s "):
                    return self.known(replace(body, start=start, end=end))
        return named

    def _in_office_of(self, named: Speaker, owner: Who, role: Role | None) -> Speaker:
        """``Chinese ministry spokeswoman Mao Ning``: a name that no register holds, with its state."""
        if named.mention.country is not None:
            return named
        mention = replace(named.mention, country=owner.country, role=named.mention.role or role)
        return Speaker(named.who, mention)

    def _named_in(self, line: Line, phrase: Phrase, *, ahead: bool) -> Speaker | None:
        """Whom a phrase names.

        A person of the register; else a body, state or organisation that is all of the capitalised run at its
        end; else the name in that run; else whoever is named in the phrase, a document or someone unnamed.
        """
        words, names = line.sentence.words, self.names
        pronoun = self._pronoun(line, phrase)
        if pronoun is not None:
            return pronoun
        begin, end = words[phrase.first].start, words[phrase.last].end
        here = [
            who for who in line.who if begin <= who.start and who.end <= end + 2 and who.kind in _SPEAKERS
        ]
        inside = [who for who in here if not (who.attached or who.place)]
        people = [who for who in inside if who.kind == "person"]
        run = names.run_to(words, phrase)
        if run is None and ahead:
            run = self._first_run(words, phrase)
        if people and (run is None or people[-1].end + 2 >= words[run.last].end):
            return self.known(self._bared(people[-1], words, run))
        if run is not None:
            found = self._at_run(line, phrase, run, here, inside)
            return found or self._without_name(words, phrase)
        if inside:
            return self.known(self._with_noun(inside[-1], words, phrase))
        return self._without_name(words, phrase) or self._front(words, phrase)

    def _with_noun(self, who: Who, words: tuple[Word, ...], phrase: Phrase) -> Who:
        """``Kenya's army``: a body of a state by the noun behind its name, where a phrase ends with one."""
        owned = self._story.text[who.end : who.end + 2] in ("'s", "’s")
        if who.kind not in ("state", "seat") or not owned or words[phrase.last].start < who.end:
            return who
        title = self.names.titles.at(words[: phrase.last + 1], phrase.last)
        role = title.meaning.role if title is not None else who.role
        return replace(who, kind="body", actor=None, end=words[phrase.last].end, role=role)

    def _pronoun(self, line: Line, phrase: Phrase) -> Speaker | None:
        """A pronoun that stands for nobody whom the register holds: whoever has the floor."""
        words = line.sentence.words
        match = self._pronouns.at(words[: phrase.last + 1], phrase.first)
        if match is None or any(who.start == words[match.first].start for who in line.who):
            return None
        who = Who(words[match.first].start, words[match.last].end, "person", None, pronoun=True)
        return Speaker(who, who.mention(self._story.text))

    def _bared(self, who: Who, words: tuple[Word, ...], run: Phrase | None) -> Who:
        """A person whom the register does not hold by his name alone, without house and place before it."""
        if who.actor is not None or who.candidates or who.pronoun or run is None:
            return who
        start = words[self.names.bare(words, run).first].start
        return replace(who, start=start) if who.start < start < who.end else who

    def _first_run(self, words: tuple[Word, ...], phrase: Phrase) -> Phrase | None:
        for place in range(phrase.first, phrase.last + 1):
            run = self.names.run_from(words, place)
            if run is not None:
                return Phrase(run.first, min(run.last, phrase.last))
        return None

    def _at_run(
        self, line: Line, phrase: Phrase, run: Phrase, here: list[Who], inside: list[Who]
    ) -> Speaker | None:
        words, names = line.sentence.words, self.names
        rest = [
            word
            for word in words[run.first : run.last + 1]
            if not any(who.start <= word.start < who.end for who in here)
        ]
        others = [who for who in inside if who.end > words[run.first].start]
        if not rest:
            return self.known(others[-1]) if others else None
        led = phrase.first < run.first and names.is_office_at(words, phrase.first)
        bare = names.bare(words, run, office=led)
        while bare.first < bare.last and any(w.start <= words[bare.first].start < w.end for w in here):
            bare = Phrase(bare.first + 1, bare.last)
        office = words[run.first].low if names.is_office_at(words, run.first) else None
        if office is not None and names.is_office_at(words, bare.first) and office in self._in_office:
            return self._as(self._in_office[office], words, run)
        if self._is_common(line, bare):
            return None
        if others and others[-1].start <= words[bare.first].start and words[bare.last].end <= others[-1].end:
            # "kata Kepala Dinas Penerangan TNI AL": an office of a body, and nobody's name.
            return self.known(others[-1])
        speaker = self._unknown(words, bare.first, bare.last)
        if office is not None and bare.first > run.first:
            self._in_office[office] = speaker
        return speaker

    def _as(self, holder: Speaker, words: tuple[Word, ...], run: Phrase) -> Speaker:
        """Someone by his office alone: ``kata Presiden``."""
        span = (words[run.first].start, words[run.last].end)
        meant = holder.mention
        mention = Mention(
            actor=meant.actor,
            country=meant.country,
            role=meant.role,
            text=self._story.quote(span),
            span=span,
            candidates=meant.candidates,
        )
        self._in_full[span] = holder
        return Speaker(holder.who, mention)

    def in_full(self, speaker: Speaker) -> Speaker:
        """A speaker by his name, where he was spoken of by his office."""
        span = speaker.mention.span
        return self._in_full.get(span, speaker) if span is not None else speaker

    def _is_common(self, line: Line, bare: Phrase) -> bool:
        """Whether a capital at the head of a sentence may be there for the sentence's sake alone."""
        words = line.sentence.words
        if bare.first != bare.last or bare.first != 0:
            return False
        if words[0].low in self.names.short or words[0].text in self.names.written_large:
            return False
        return len(words) < 2 or self.names.gap(words, 0).strip() != ","

    def _without_name(self, words: tuple[Word, ...], phrase: Phrase) -> Speaker | None:
        for first in range(phrase.first, phrase.last + 1):
            match = self._nameless.at(words[: phrase.last + 1], first)
            if match is not None:
                last = match.last if match.meaning == "document" else phrase.last
                return self._unknown(words, match.first, last)
        return None

    def _front(self, words: tuple[Word, ...], phrase: Phrase) -> Speaker | None:
        """``Rendra Kusuma tiba dan ...``: the name with which a phrase begins."""
        run = self.names.run_from(words, phrase.first)
        if run is None or run.first == run.last:
            return None
        bare = self.names.bare(words, Phrase(run.first, min(run.last, phrase.last)))
        return self._unknown(words, bare.first, bare.last)

    def _unknown(self, words: tuple[Word, ...], first: int, last: int) -> Speaker:
        """Someone by his words; with the country and the role in which the same name stood before."""
        span = (words[first].start, words[last].end)
        met = self._met.get(words[first].low) or self._met.get(words[last].low)
        country, role = (met.country, met.role) if met is not None else (None, None)
        mention = Mention(actor=None, country=country, role=role, text=self._story.quote(span), span=span)
        return Speaker(None, mention)
