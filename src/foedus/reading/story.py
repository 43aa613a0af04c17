"""A Text laid out for reading: its sentences, who is named in each, and its dates."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import count
from typing import NamedTuple

import msgspec

from foedus.actors import Actors
from foedus.actors.names import Found
from foedus.language.pack import Pack, load
from foedus.model.base import Date, Part, Span
from foedus.model.source import Article
from foedus.model.vocabulary import Section
from foedus.reading.dates.raw import RawDate, dates_in
from foedus.reading.dates.resolving import Clues, Resolver
from foedus.reading.mentions.anaphora import Context
from foedus.reading.mentions.finder import Finder
from foedus.reading.mentions.who import Who
from foedus.reading.patterns import Patterns, phrases
from foedus.reading.speech.quotes import quotes_in
from foedus.reading.stops import Stops
from foedus.reading.words import Sentence, sentences_of

_LEAD = 4
"""How many sentences of the body are the lead."""
_DATED = 2
"""How many lines the date line counts for, when it is asked where a story is set."""
_BY_NAME = ("state", "seat")
_FEW = 4
"""Lines of a text in which one name is enough to tell where it is set."""
_NEAR = 4
"""How many words before a verb a word such as ``setelah`` may stand."""


class Line(msgspec.Struct, frozen=True, gc=False):
    """A sentence with what was found in it, and its place among those of the story."""

    sentence: Sentence
    who: tuple[Who, ...]
    dates: tuple[RawDate, ...]
    number: int


class Setting(NamedTuple):
    """In how many lines each state is named, in the order of the numbers, the first named among equals."""

    counts: tuple[tuple[str, int], ...]
    lines: int
    """How many lines the story has."""
    first: dict[str, Who]
    """Each state where it is first named; by a person only where nothing else names it."""
    groups: dict[str, Who]
    """The armed groups that the story names, each where it is first named."""

    @property
    def states(self) -> tuple[str, ...]:
        """The states alone."""
        return tuple(state for state, _ in self.counts)

    def without(self, line: Line, dated_in: str | None = None) -> str | None:
        """The state named in most of the other lines; null where they name none.

        In a story of more than a few lines one name is too little. ``dated_in`` is the state of the date
        line, which counts as ``_DATED`` lines more.
        """
        here = _states_of(line)
        left = [
            (count - (state in here) + (_DATED if state == dated_in else 0), state)
            for state, count in self.counts
        ]
        best = max(left, default=(0, ""), key=lambda pair: pair[0])
        return best[1] if best[0] > (self.lines > _FEW) else None


def _states_of(line: Line) -> tuple[str, ...]:
    """The states that a line names, each once, as it names them: no set, whose order no two runs share."""
    named: dict[str, None] = {}
    for who in line.who:
        if who.countries and who.kind not in ("outlet", "pair") and not who.pronoun:
            named.update(dict.fromkeys(who.countries))
    return tuple(named)


class Story(msgspec.Struct, frozen=True):
    """A Text laid out for reading. ``day`` is the story's own day, as far as it is known."""

    text: str
    article: Article
    language: str
    pack: Pack
    lines: tuple[Line, ...]
    resolver: Resolver
    actors: Actors
    named_in: Setting
    key: str
    """A hash of the text, for ids that no other text's may equal."""

    @property
    def day(self) -> Date | None:
        """The publication date, or the best that the text gives."""
        return self.resolver.story_day

    @property
    def news_day(self) -> Date | None:
        """The day of the story's news, as the date of something that it tells without one: inferred."""
        day = self.resolver.event_day
        if day is None:
            return None
        return Date(
            start=day.start,
            end=day.end,
            precision=day.precision,
            text=day.text,
            span=day.span,
            certainty="ambiguous" if day.certainty == "ambiguous" else "inferred",
            candidates=day.candidates or ((day.start,) if day.start else ()),
        )

    def lies_before_news(self, line: Line, verb: int) -> bool:
        """Whether the verb at that place is told of as what went before: ``setelah India menyerang``."""
        words, after = line.sentence.words, self.pack.dates.after
        before = line.sentence.words_from(verb)
        return any(word.low in after for word in words[max(0, before - _NEAR) : before])

    def date_in(self, line: Line, since: int = 0) -> Date | None:
        """The first day that a line names behind the place ``since``, resolved; null where it names none."""
        for raw in line.dates:
            if raw.start < since:
                continue
            if raw.names_days:
                return self.resolver.resolve(raw)
        return None

    @property
    def states(self) -> tuple[str, ...]:
        """The states that the story is about, those named in most lines first."""
        return self.named_in.states

    def quote(self, span: Span) -> str:
        """The words at ``span``."""
        return self.text[span[0] : span[1]]

    def part(self, span: Span) -> Part:
        """A piece of the text."""
        return Part(text=self.text[span[0] : span[1]], span=span)


@cache
def _since_years(language: str) -> Patterns[str]:
    return phrases(load(language).dates.since_years)


def lay_out(text: str, article: Article, received: date, actors: Actors) -> Story:
    """Divide an Article into lines: title, captions and body; related headlines are no part of it.

    ``received`` is the day on which the Text came in: no inferred date lies after it.
    """
    language = article.language
    sentences = _sentences(text, article)
    raws = [tuple(dates_in(text, s.start, s.end, language, s.words)) for s in sentences]
    dateline = dates_in(text, *article.dateline.span, language) if article.dateline else []
    body_first = sorted(
        zip(sentences, raws, strict=True), key=lambda one: (one[0].section != "body", one[0].start)
    )
    told = [*dateline, *(raw for _, own in body_first for raw in own)]
    found: dict[Span, list[Found]] = {}
    clues = Clues(_day(article.published), received, _years(raws), (), ())
    if clues.published is None and any(raw.day is not None and raw.year is None for raw in told):
        finder = Finder(text, language, actors, None, found)
        terms = _terms(sentences, finder, actors) if any(raws) else ()
        lead = [raw for _, own in body_first[:_LEAD] for raw in own]
        clues = clues._replace(
            years_back=_years_back(sentences, language), terms=terms, weekday=_weekday_of_news(lead)
        )
    quoted = _quoted(text, article) if any(raw.unit is not None for raw in told) else ()
    resolver = Resolver(text, clues, quoted)
    resolver.settle(told, [raw for _, own in body_first[:_LEAD] for raw in own])
    day = resolver.story_day.start if resolver.story_day else None
    who = _name_everyone(sentences, Finder(text, language, actors, day, found), Context(language, actors))
    lines = tuple(map(Line, sentences, who, raws, count()))
    key = hashlib.sha256(text.encode()).hexdigest()
    return Story(text, article, language, load(language), lines, resolver, actors, _setting(lines), key)


def _years(raws: Sequence[tuple[RawDate, ...]]) -> tuple[int, ...]:
    """The years that a text names."""
    return tuple(dict.fromkeys(raw.year for own in raws for raw in own if raw.year is not None))


def _quoted(text: str, article: Article) -> list[Span]:
    """Where somebody speaks in quotation marks."""
    return [quote.span for p in article.paragraphs for quote in quotes_in(text, *p.span) if quote.whole]


def _setting(lines: Sequence[Line]) -> Setting:
    counts: Counter[str] = Counter()
    groups: dict[str, Who] = {}
    first: dict[str, Who] = {}
    for line in lines:
        counts.update(_states_of(line))
        for who in line.who:
            if who.kind == "group" and who.actor is not None:
                groups.setdefault(who.actor, who)
            if who.country is not None and who.kind in _BY_NAME:
                first.setdefault(who.country, who)
    for who in (who for line in lines for who in line.who):
        if who.country is not None and who.kind in ("person", "body"):
            first.setdefault(who.country, who)
    return Setting(tuple(counts.most_common()), len(lines), first, groups)


def _sentences(text: str, article: Article) -> list[Sentence]:
    stops = Stops.of(article.language)
    parts: list[tuple[Part, Section, int]] = []
    if article.title is not None:
        parts.append((article.title, "title", -1))
    for caption in article.captions:
        parts.append((Part(text=caption.text, span=caption.span), "caption", -1))
    parts.extend((paragraph, "body", number) for number, paragraph in enumerate(article.paragraphs))
    return [s for part, section, number in parts for s in sentences_of(text, part, section, number, stops)]


def _day(published: Date | None) -> date | None:
    return date.fromisoformat(published.start) if published is not None and published.start else None


def _weekday_of_news(lead: Sequence[RawDate]) -> int | None:
    """The first weekday that a lead names without a date, and without saying which week it is of."""
    return next((r.weekday for r in lead if r.weekday is not None and r.day is None and not r.shift), None)


def _years_back(sentences: Sequence[Sentence], language: str) -> tuple[int, ...]:
    """Of how many years a text says that it is the first time in them."""
    found: list[int] = []
    for sentence in sentences:
        for match in _since_years(language).find(sentence.words):
            words = sentence.words[match.first : match.last + 1]
            found.extend(int(word.low) for word in words if word.low.isdigit() and len(word.low) <= 3)
    return tuple(found)


def _terms(sentences: Sequence[Sentence], finder: Finder, actors: Actors) -> tuple[tuple[str, str], ...]:
    """Terms of office of the people named in full, where the register holds one office for them."""
    seen = {person for sentence in sentences for person in finder.named_in_full(sentence)}
    terms = [term for person in sorted(seen) for term in actors.people[person].terms]
    return tuple((term.since or "0000", term.until or "9999") for term in terms)


def _name_everyone(
    sentences: Sequence[Sentence], finder: Finder, context: Context
) -> Iterator[tuple[Who, ...]]:
    """Who is named in each sentence, once everyone who is named in full has been met."""
    for sentence in sentences:
        finder.meet(sentence)
    for sentence in sentences:
        yield tuple(context.fill(sentence, finder.find(sentence)))
