"""What one sentence tells, step by step: its clauses, its acts, its phrases, its events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.reading.telling import laid_out

from foedus.reading.events.act import Act
from foedus.reading.events.acts import ActFinder
from foedus.reading.events.clauses import Clauses, clauses_of
from foedus.reading.events.happened import Happened
from foedus.reading.events.in_story import events_in
from foedus.reading.events.phrases import Named, phrases_of
from foedus.reading.pacts.parties import ids_of
from foedus.reading.story import Line, Story

Told = tuple[str, str, list[str], list[str], Sequence[str]]
"""PLOVER's type, CAMEO's code, who acts, who undergoes it, the auxiliary modes."""


def story_of(text: str, language: str, **more: Any) -> Story:
    """A story of these paragraphs, parted by ``|``."""
    return laid_out(*text.split("|"), language=language, **more)


def happened(text: str, language: str, **more: Any) -> list[Happened]:
    """The events of a story."""
    return events_in(story_of(text, language, **more))


def told(text: str, language: str, **more: Any) -> list[Told]:
    """The events of a story, in short."""
    return [
        (one.plover, one.cameo, ids_of(one.actors), ids_of(one.recipients), one.auxiliary)
        for one in happened(text, language, **more)
    ]


def first_line(text: str, language: str) -> tuple[Story, Line]:
    """A story and its first sentence."""
    story = story_of(text, language)
    return story, story.lines[0]


def clauses(text: str, language: str) -> tuple[Clauses, list[str]]:
    """The clauses of the first sentence, and its words in lower case."""
    story, line = first_line(text, language)
    words = line.sentence.words
    return clauses_of(story.text, words, language), [word.low for word in words]


def openers(text: str, language: str, word: str) -> list[str | None]:
    """What opens the clauses around a word of the first sentence, the innermost first."""
    found, words = clauses(text, language)
    return [clause.opener for clause in found.openers(words.index(word))]


def of_source(text: str, language: str) -> str:
    """The words of the first sentence that only name its source."""
    found, words = clauses(text, language)
    return " ".join(word for word, clause in zip(words, found.of, strict=True) if clause < 0)


def phrases(text: str, language: str) -> list[tuple[str, Named]]:
    """The phrases of the first sentence that can act or undergo, each with its words."""
    story, line = first_line(text, language)
    return [(story.quote((n.who.start, n.who.end)), n) for n in phrases_of(story, line)]


def acts(text: str, language: str, *, titled: bool = False) -> list[tuple[str, Act]]:
    """What is done in the first sentence, each with its words."""
    story, line = first_line(text, language)
    words = line.sentence.words
    adjectives = story.actors.names.adjectives(language)
    ends = frozenset(n.last for n in phrases_of(story, line))
    describing = frozenset(end for end in ends if words[end].text in adjectives)
    divided = clauses_of(story.text, words, language)
    finder = ActFinder(story.text, words, divided, language, ends, describing, titled)
    return [
        (story.quote((words[act.first].start, words[act.last].end)).casefold(), act) for act in finder.find()
    ]
