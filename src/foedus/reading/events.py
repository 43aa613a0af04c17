"""Who did what to whom, in PLOVER and CAMEO, from the event grammar of the language pack.

What each sentence mainly tells is kept: its main verbs, and what a turn makes of them; a clause of what
went before only where both sides are known; a noun or a participle only where no verb tells anything. A
denial, a plan or a condition is told as such (PLOVER's auxiliary modes ``negated``, ``future``,
``hypothetical``, ``historical``) and never as a fact. One event told twice in a story is one.

Not supported: events that stretch over sentences, numbers of dead and wounded, and who an unnamed side
is where only the rest of the story tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Day
from functools import cache
from typing import NamedTuple

from foedus.language.pack import load
from foedus.model.base import Date, Span
from foedus.model.vocabulary import Auxiliary, Plover
from foedus.reading.act import Act
from foedus.reading.acts import ActFinder, may_tell
from foedus.reading.at_home import domestic, own_people
from foedus.reading.clauses import Clauses, clauses_of
from foedus.reading.dates import RawDate
from foedus.reading.elsewhere import mediated, other_side, set_in
from foedus.reading.grammar import grammar
from foedus.reading.mentions import Who
from foedus.reading.modality import Mood, mood_at
from foedus.reading.patterns import Patterns, phrases
from foedus.reading.questions import lies_in_question
from foedus.reading.sides import Sides
from foedus.reading.story import Line, Story
from foedus.reading.topics import Topic
from foedus.reading.verbs import BACKGROUND, BESIDE, MAIN, NOUN
from foedus.reading.words import Word

_A_YEAR = 366
"""Days: what lies further back is background."""
_EASED = ("0811", "0812", "0813", "0814")
"""CAMEO's codes for what a state eases at home: freedoms, bans, curfews, emergencies."""
_A_STORY = 3
"""Lines: a text of so few may be cut from its story, and tell a side by a name alone."""
_OF_PLAY = 5
"""One line in so many of a story about a game tells that it is one."""


class Happened(NamedTuple):
    """One event and the line that tells it."""

    line: Line
    span: Span
    verb: Span
    """The words that tell what is done."""
    plover: Plover
    mode: str | None
    cameo: str
    context: tuple[str, ...]
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    auxiliary: tuple[Auxiliary, ...]
    mood: Mood
    date: Date | None = None
    """When, as far as the clause of the verb tells it by a day, a month, a year or a decade."""
    tellings: tuple[Span, ...] = ()
    """Every sentence of the story that tells it, this one first."""


@cache
def _never(language: str) -> Patterns[str]:
    return phrases(load(language).events.never)


def events_in(story: Story) -> list[Happened]:
    """The events of a story, in order; one told twice stands at its first telling."""
    found: dict[tuple[object, ...], Happened] = {}
    if _is_play(story):
        return []
    whole = len(story.lines) > _A_STORY
    for line in story.lines:
        for event in _in_line(story, line):
            if whole and not _is_political(event):
                continue
            key = (event.plover, event.cameo, ids(event.actors), ids(event.recipients), event.mood.polarity)
            first = found.get(key)
            if first is None:
                found[key] = event
            elif event.span not in first.tellings:
                found[key] = first._replace(tellings=(*first.tellings, event.span))
    return _without_headlines(list(found.values()))


def _is_political(event: Happened) -> bool:
    """Whether a state, an organisation or a group is on one side at least, as far as the story tells.

    A story has room to say for whom somebody acts. Whom no line of it ties to one of these is a company, a
    singer or a neighbour as a rule: what they do is no political event.
    """
    return any(who.side or who.candidates for who in (*event.actors, *event.recipients))


def _without_headlines(events: list[Happened]) -> list[Happened]:
    """The events of a story, each of its headline joined with the one of the body that it sums up."""
    body = [event for event in events if event.line.sentence.section == "body"]
    left = []
    for event in events:
        if event.line.sentence.section != "title":
            continue
        place = next((i for i, one in enumerate(body) if _sums_up(event, one)), None)
        if place is None:
            left.append(event)
        elif event.span not in body[place].tellings:
            body[place] = _joined(event, body[place])
    others = [event for event in events if event.line.sentence.section not in ("body", "title")]
    return [*left, *others, *body]


def _joined(headline: Happened, event: Happened) -> Happened:
    """An event of the body told in a headline too, with the sides that one of both names outright."""
    clearer = _outright(headline.recipients) and not _outright(event.recipients)
    return event._replace(
        actors=event.actors if _outright(event.actors) else headline.actors or event.actors,
        recipients=headline.recipients if clearer else event.recipients,
        tellings=(*event.tellings, headline.span),
    )


def _outright(side: tuple[Who, ...]) -> bool:
    return any(who.side and not who.inferred for who in side)


def _sums_up(headline: Happened, event: Happened) -> bool:
    """Whether a headline tells an event of the body: its type, and neither side another."""
    return (
        headline.plover == event.plover
        and headline.mood.polarity == event.mood.polarity
        and _meet(headline.actors, event.actors)
        and _meet(headline.recipients, event.recipients)
    )


def _meet(left: tuple[Who, ...], right: tuple[Who, ...]) -> bool:
    """Whether two sides may be one: they share somebody, or one is not told or only inferred."""
    return not (_outright(left) and _outright(right)) or ids(left) == ids(right)


def _is_play(story: Story) -> bool:
    """Whether a story as a whole is of sport, film and games: one line in five of it tells so."""
    never = _never(story.language)
    telling = sum(never.first(line.sentence.words) is not None for line in story.lines)
    return telling > 1 and telling * _OF_PLAY >= len(story.lines)


def ids(names: Iterable[Who]) -> frozenset[str]:
    """What tells sides apart: states acted for, else the actor, else the words."""
    result: set[str] = set()
    for who in names:
        result.update(who.side or (f"{who.role}",))
    return frozenset(result)


def _time_of(story: Story, line: Line, clauses: Clauses, act: Act) -> Date | None:
    """The date that stands in the clause of a verb: a day, or a year behind a preposition (``in 2016``)."""
    words = line.sentence.words
    found: list[RawDate] = []
    for raw in line.dates:
        index = next((i for i, word in enumerate(words) if word.end > raw.start), None)
        if raw.span or index is None or clauses.of[index] != clauses.of[act.first]:
            continue
        before = words[index - 1].low if index else ""
        if raw.names_days or before in grammar(story.language).prepositions:
            found.append(raw)
    dated = next((raw for raw in found if raw.names_days), None) or (found[0] if found else None)
    return story.resolver.resolve(dated) if dated is not None else None


def _is_long_ago(story: Story, date: Date | None) -> bool:
    """Whether a date lies more than a year before the story's own day: told as background."""
    day = story.day
    if date is None or date.end is None or day is None or day.start is None or date.certainty == "ambiguous":
        return False
    return (Day.fromisoformat(day.start) - Day.fromisoformat(date.end)).days > _A_YEAR


def _in_line(story: Story, line: Line) -> list[Happened]:
    words = line.sentence.words
    if len(words) < 3 or not may_tell(words, story.language) or _never(story.language).first(words):
        return []
    clauses = clauses_of(story.text, words, story.language)
    sides = Sides(story, line, clauses)
    told = story.actors.names.adjectives(story.language)
    ends = frozenset(named.last for named in sides.named)
    adjectives = frozenset(index for index in ends if words[index].text in told)
    titled = line.sentence.section == "title"
    acts = ActFinder(story.text, words, clauses, story.language, ends, adjectives, titled).find()
    heads = [act.first for act in acts if not act.noun]
    events = []
    for act in acts:
        event = _event(story, line, sides, act, heads)
        if event is not None:
            events.append((act, _dated(story, event, _time_of(story, line, clauses, act))))
    return _kept(events)


def _dated(story: Story, event: Happened, when: Date | None) -> Happened:
    if when is None:
        return event
    if _is_long_ago(story, when) and "historical" not in event.auxiliary and "future" not in event.auxiliary:
        return event._replace(date=when, auxiliary=(*event.auxiliary, "historical"))
    return event._replace(date=when)


def _kept(events: list[tuple[Act, Happened]]) -> list[Happened]:
    """Of all that a sentence holds, what it tells: see the module."""
    main = [event for act, event in events if act.rank == MAIN and not act.noun]
    if main:
        behind = [
            event
            for act, event in events
            if act.rank == BACKGROUND
            and act.turn is None
            and not act.noun
            and _both(event)
            and "future" not in event.auxiliary
        ]
        return _distinct([*main, *behind])
    for rank in (BACKGROUND, BESIDE, NOUN):
        some = [event for act, event in events if act.rank == rank]
        if some:
            return _distinct(some)[:1]
    return []


def _both(event: Happened) -> bool:
    left, right = ids(event.actors), ids(event.recipients)
    return bool(left and right)


def _distinct(events: list[Happened]) -> list[Happened]:
    found: list[Happened] = []
    for event in events:
        sides = (ids(event.actors), ids(event.recipients))
        if not any(
            event.plover == other.plover and sides == (ids(other.actors), ids(other.recipients))
            for other in found
        ):
            found.append(event)
    return found


def _event(story: Story, line: Line, sides: Sides, act: Act, heads: list[int]) -> Happened | None:
    words = line.sentence.words
    actors, recipients = (_each(side) for side in _two_sides(story, line, sides, act, heads))
    if not actors and (not recipients or act.turn is not None):
        return None
    if lies_in_question(story, line, act.first):
        # "It is unclear whether": the question says it, and a question is no answer.
        return None
    told_at = act.governed if act.denied and act.governed else act.first
    mood = mood_at(story.text, words, told_at, story.language)
    if act.denied:
        mood = mood._replace(polarity="denied")
    if act.rank == MAIN and act.turn is None and mood.modality == "intended" and sides.is_tried(act):
        mood = mood._replace(modality="actual")
    if act.noun and not actors and not mood.actual:
        return None
    turned = act.turn is not None and act.turn != "deny"
    topic = act.topic
    auxiliary = _auxiliary(mood, future=act.future, turned=turned)
    return Happened(
        line,
        line.sentence.span,
        (words[act.first].start, words[act.last].end),
        act.plover,
        topic.mode if topic is not None and not turned else None,
        act.cameo,
        _contexts(story.language, words, topic),
        tuple(actors),
        tuple(recipients),
        auxiliary,
        mood,
        tellings=(line.sentence.span,),
    )


def _contexts(language: str, words: Sequence[Word], topic: Topic | None) -> tuple[str, ...]:
    """The contexts that a topic has of itself, then those that the words of its sentence tell."""
    told = [match.meaning for match in _context_words(language).find(words)]
    return tuple(dict.fromkeys([*(topic.context if topic is not None else ()), *told]))


@cache
def _context_words(language: str) -> Patterns[str]:
    return Patterns((word, context) for context, some in load(language).contexts.items() for word in some)


def _each(side: list[Who]) -> list[Who]:
    """``both countries`` as the states that are meant, each by itself."""
    found: list[Who] = []
    for who in side:
        if len(who.countries) < 2:
            found.append(who)
            continue
        found.extend(
            who._replace(kind="state", actor=state, countries=(state,), inferred=True)
            for state in who.countries
        )
    return found


def _two_sides(
    story: Story, line: Line, sides: Sides, act: Act, heads: list[int]
) -> tuple[list[Who], list[Who]]:
    if act.noun:
        return sides.of_noun(act)
    before = sides.subject(act, heads)
    if act.denied and act.governed is not None:
        # What is denied has a subject of its own, or else that of the denial.
        before = sides.subject(act._replace(first=act.governed), heads)
    if act.spoken and act.turn is not None:
        # "said that Sudan must": what a state says of itself is no demand.
        speakers = sides.speaker_of(act, heads)
        return (speakers, before) if speakers and not ids(speakers) & ids(before) else ([], [])
    if act.spoken:
        speakers = sides.speaker_of(act, heads)
        others = [who for who in before if not ids([who]) & ids(speakers)] or sides.objects(act, speakers)
        return speakers, others or _left_unsaid(story, line, act, speakers)
    if act.passive:
        agents = sides.objects(act, before) if act.swapped else sides.agent(act)
        if not agents and act.by_place:
            agents = [who for who in sides.place(act) if who.countries]
        if not agents and act.plover == "MOBILIZE":
            # Forces that are put on alert are those of the one who does it.
            return before, []
        if not agents and _is_of_home(act):
            return _at_home(story, line, before)
        return agents, before
    if act.alone:
        return _settled(sides, before), []
    if act.mutual and len(ids(before)) > 1 and not sides.joins_behind(act):
        return before, []
    behind = sides.objects(act, before)
    if act.mutual and behind and all(who.place for who in behind):
        # "are to meet in Geneva": the place is no partner.
        behind = []
    if not behind:
        behind = sides.conditioned(act) if act.plover == "THREATEN" else sides.meant(act, before)
    before, behind = domestic(act, before, behind)
    if not behind and act.topic is not None and act.topic.at_home and act.turn is None:
        behind = [own_people(who) for who in before if who.countries][:1]
    if not behind:
        behind = _left_unsaid(story, line, act, before)
    return before, behind


def _is_of_home(act: Act) -> bool:
    """Whether a passive without its agent is as a rule the act of the state that a story is set in."""
    return act.topic is not None and (act.topic.at_home or act.by_place or act.topic.cameo in _EASED)


def _at_home(story: Story, line: Line, undergoing: list[Who]) -> tuple[list[Who], list[Who]]:
    """``The curfew was lifted``, ``she has been charged``: both sides from what the story is set in."""
    told = next((who for who in undergoing if who.countries), None)
    home = [own_people(told)] if told is not None else set_in(story, line)
    return home, undergoing if told is not None else home


def _left_unsaid(story: Story, line: Line, act: Act, actors: list[Who]) -> list[Who]:
    """The side that a sentence of a story leaves out, as the rest of the story tells it: inferred."""
    known = next((who for who in actors if who.side), None)
    if known is None or act.plover == "MOBILIZE" or len(story.lines) == 1:
        return []
    if len(ids(actors)) > 1 and set(story.states[:2]) <= ids(actors):
        return []  # The two whom the story is about did it together.
    topic = act.topic
    if topic is not None and topic.cameo == "045":
        return mediated(story, line, ids(actors)) or other_side(story, line, ids(actors))
    if known.role == "COP" and known.countries:
        return [own_people(known)]
    if act.turn is None and topic is not None and (topic.plover == "CONCEDE" or topic.mode == "release"):
        # What a state grants, it grants its own people, as a rule.
        return [own_people(known)] if known.countries else []
    return other_side(story, line, ids(actors))


def _settled(sides: Sides, actors: list[Who]) -> list[Who]:
    """One who acts alone and whose state the sentence names only elsewhere."""
    state = sides.first_state()
    if state is None or any(who.countries or who.actor for who in actors):
        return actors
    return [who._replace(countries=state.countries, inferred=True) for who in actors]


def _auxiliary(mood: Mood, *, future: bool, turned: bool) -> tuple[Auxiliary, ...]:
    marks: list[Auxiliary] = []
    if mood.polarity == "denied":
        marks.append("negated")
    if future or (not turned and mood.modality in ("intended", "demanded")):
        marks.append("future")
    if mood.modality in ("possible", "conditional", "hypothetical", "asked"):
        marks.append("hypothetical")
    if mood.historical:
        marks.append("historical")
    return tuple(marks)
