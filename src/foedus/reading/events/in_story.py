"""Who did what to whom, in PLOVER and CAMEO, from the event grammar of the language pack.

What each sentence mainly tells is kept: its main verbs, and what a turn makes of them; a clause of what
went before only where both sides are known; a noun or a participle only where no verb tells anything. A
denial, a plan or a condition is told as such (PLOVER's auxiliary modes ``negated``, ``future``,
``hypothetical``, ``historical``) and never as a fact. One event told twice in a story is one.

Not supported: events that stretch over sentences, and numbers of dead and wounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from functools import cache

from msgspec.structs import replace

from foedus.language.pack import load
from foedus.model.base import Date
from foedus.model.vocabulary import Auxiliary
from foedus.reading.dates.raw import RawDate
from foedus.reading.events.act import Act
from foedus.reading.events.acts import ActFinder, begins_to_tell
from foedus.reading.events.blame import with_blame
from foedus.reading.events.clauses import Clauses, clauses_of
from foedus.reading.events.grammar import grammar
from foedus.reading.events.happened import Happened, ids
from foedus.reading.events.once import told_once
from foedus.reading.events.sides import Sides
from foedus.reading.events.two_sides import two_sides
from foedus.reading.events.verbs import BACKGROUND, BESIDE, MAIN, NOUN
from foedus.reading.followed import is_followed
from foedus.reading.modality import Mood, mood_at, undone_at
from foedus.reading.patterns import Patterns, phrases
from foedus.reading.questions import lies_in_question
from foedus.reading.story import Line, Story
from foedus.reading.words import Word

_A_YEAR = 366
"""Days: what lies further back is background."""
_A_STORY = 3
"""Lines: a text of so few may be cut from its story, and tell a side by a name alone."""
_ALWAYS = ("ASSAULT", "PROTEST")
"""What is political whoever does it, as long as the state in which it happens is known."""
_OPENING = 3
"""How many words may stand before the date with which a sentence opens: ``On the``."""
_OF_PLAY = 5
"""One line in so many of a story about a game tells that it is one."""


@cache
def _never(language: str) -> Patterns[str]:
    return phrases(load(language).events.never)


def events_in(story: Story) -> list[Happened]:
    """The events of a story, in order; one told twice stands at its first telling."""
    if _is_play(story):
        return []
    told = with_blame([event for line in story.lines for event in _in_line(story, line)])
    if len(story.lines) <= _A_STORY:
        return told_once(told)
    followed = is_followed(story)
    return told_once(event for event in told if _is_political(event, followed=followed))


def _is_political(event: Happened, *, followed: bool) -> bool:
    """Whether a state, an organisation or a group is on one side at least, as far as the story tells.

    A story has room to say for whom somebody acts. Whom no line of it ties to one of these is a company, a
    singer or a neighbour as a rule: what they do is no political event. In a story that is not about those
    whom the register holds, nor is what its own people and offices do to each other, but for violence and
    protest.
    """
    both = (*event.actors, *event.recipients)
    if followed or event.plover in _ALWAYS:
        return any(who.side or who.candidates for who in both)
    return any((who.side and not who.inferred) or who.candidates for who in both)


def _is_play(story: Story) -> bool:
    """Whether a story as a whole is of sport, film and games: one line in five of it tells so."""
    never = _never(story.language)
    telling = sum(never.first(line.sentence.words) is not None for line in story.lines)
    return telling > 1 and telling * _OF_PLAY >= len(story.lines)


def _time_of(story: Story, line: Line, clauses: Clauses, act: Act) -> Date | None:
    """The date that stands in the clause of a verb: a day, or a year behind a preposition (``in 2016``).

    Where there is none, that with which the sentence opens: ``In 2016, a court ruled, but China refused``.
    """
    if not line.dates:
        return None
    words = line.sentence.words
    found: list[RawDate] = []
    opening: list[RawDate] = []
    for raw in line.dates:
        index = next((i for i, word in enumerate(words) if word.end > raw.start), None)
        if raw.span or index is None:
            continue
        before = words[index - 1].low if index else ""
        if not raw.names_days and before not in grammar(story.language).prepositions:
            continue
        if clauses.of[index] == clauses.of[act.first]:
            found.append(raw)
        elif index < _OPENING and story.text[raw.end : raw.end + 1] == ",":
            opening.append(raw)
    found = found or opening[:1]
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
    since = begins_to_tell(words, story.language) if len(words) > 2 else None
    if since is None or _never(story.language).first(words):
        return []
    clauses = clauses_of(story.text, words, story.language)
    sides = Sides(story, line, clauses)
    told = story.actors.names.adjectives(story.language)
    ends = frozenset(named.last for named in sides.named)
    adjectives = frozenset(index for index in ends if words[index].text in told)
    titled = line.sentence.section == "title"
    acts = ActFinder(story.text, words, clauses, story.language, ends, adjectives, titled).find(since)
    if not acts:
        return []
    heads = [act.first for act in acts if not act.noun]
    contexts = [match.meaning for match in _context_words(story.language).find(words)]
    events = []
    for act in acts:
        event = _event(story, line, sides, act, heads, contexts)
        if event is not None:
            events.append((act, _dated(story, event, _time_of(story, line, clauses, act))))
    return _kept(events)


def _dated(story: Story, event: Happened, when: Date | None) -> Happened:
    if when is None:
        return event
    if _is_long_ago(story, when) and "historical" not in event.auxiliary and "future" not in event.auxiliary:
        return replace(event, date=when, auxiliary=(*event.auxiliary, "historical"))
    return replace(event, date=when)


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


def _alike(left: str, right: str) -> bool:
    """Whether two codes of CAMEO in one sentence may tell one deed: one is general, or they have one root."""
    return left.endswith("0") or right.endswith("0") or left[:3] == right[:3]


def _distinct(events: list[Happened]) -> list[Happened]:
    if len(events) < 2:
        return events
    found: list[Happened] = []
    for event in events:
        sides = (ids(event.actors), ids(event.recipients))
        if not any(
            event.plover == other.plover
            and _alike(event.cameo, other.cameo)
            and sides == (ids(other.actors), ids(other.recipients))
            for other in found
        ):
            found.append(event)
    return found


def _event(
    story: Story, line: Line, sides: Sides, act: Act, heads: list[int], contexts: list[str]
) -> Happened | None:
    """What happened in an act, or null; ``contexts`` are those that the words of its sentence tell."""
    words = line.sentence.words
    if act.of_place and not sides.place_behind(act):
        return None
    actors, recipients = two_sides(story, line, sides, act, heads)
    if not actors and (not recipients or act.turn is not None):
        return None
    if lies_in_question(story, line, act.first):
        # "It is unclear whether": the question says it, and a question is no answer.
        return None
    told_at = act.governed if act.denied and act.governed else act.first
    mood = mood_at(story.text, words, told_at, story.language)
    if act.denied or (act.noun and undone_at(story.text, words, act.last, story.language)):
        mood = mood._replace(polarity="denied")
    if act.rank == MAIN and act.turn is None and mood.modality == "intended" and _is_tried(story, words, act):
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
        # Those that the topic has of itself, then those of the sentence.
        tuple(dict.fromkeys([*(topic.context if topic is not None else ()), *contexts])),
        actors,
        recipients,
        auxiliary,
        mood,
        tellings=(line.sentence.span,),
    )


def _is_tried(story: Story, words: Sequence[Word], act: Act) -> bool:
    """``tried to hack``: an infinitive that is the deed and no aim."""
    return act.first > 0 and words[act.first - 1].low in grammar(story.language).infinitives


@cache
def _context_words(language: str) -> Patterns[str]:
    return Patterns((word, context) for context, some in load(language).contexts.items() for word in some)


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
