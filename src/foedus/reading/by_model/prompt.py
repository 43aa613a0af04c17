"""What is sent to the model: our instructions, and the sentences of the story as data.

The sentences are strings of JSON between two lines of marks. No text can leave them: a line end is escaped
in JSON, and so are here the angle brackets of which the control words of many models are made. What the
text itself says to a machine is kept from it altogether (``withheld``); that is a second fence, since no
list of words is complete. The third is that whatever comes back must stand in the text (``anchors``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from foedus.language.orders import all_orders
from foedus.reading.patterns import Patterns, phrases
from foedus.reading.story import Story
from foedus.reading.words import Sentence

PORTION = 24_000
"""Characters of a story that are sent at once: some eight thousand tokens. A longer story goes in
portions."""

_CONTROL = re.compile(
    r"<\|\w+\|>|\[/?(?:INST|SYS)\]|<</?SYS>>|<(?:start|end)_of_turn>|</?(?:s|system|assistant)>", re.I
)
"""Control words of the templates by which models are spoken to; no language's words, so not in a pack."""


@cache
def instructions() -> str:
    """What the model is told to do: ``instructions.md`` beside this module."""
    return files(__package__).joinpath("instructions.md").read_text("utf-8")


@cache
def _orders() -> Patterns[str]:
    return phrases(all_orders().orders)


@cache
def _heads() -> Patterns[str]:
    return phrases(all_orders().heads)


def _speaks_to_a_machine(story: Story, sentence: Sentence) -> bool:
    if not sentence.words:
        return False
    if _orders().first(sentence.words) is not None or _heads().at(sentence.words, 0) is not None:
        return True
    return _CONTROL.search(story.text, sentence.start, sentence.end) is not None


def withheld(story: Story) -> frozenset[int]:
    """Indices of the lines of ``story`` that stand in a paragraph which speaks to the machine that reads it.

    They are not sent, and no claim may rest on them. What such a paragraph says beside is lost to the
    model; the rules still read it.
    """
    speaking = {
        (line.sentence.section, line.sentence.paragraph)
        for line in story.lines
        if _speaks_to_a_machine(story, line.sentence)
    }
    return frozenset(
        index
        for index, line in enumerate(story.lines)
        if (line.sentence.section, line.sentence.paragraph) in speaking
    )


def portions(story: Story, without: frozenset[int]) -> Iterator[list[int]]:
    """Indices of the lines to send, in runs of no more than PORTION characters (or of one longer line)."""
    run: list[int] = []
    size = 0
    for index, line in enumerate(story.lines):
        if index in without:
            continue
        length = line.sentence.end - line.sentence.start
        if run and size + length > PORTION:
            yield run
            run, size = [], 0
        run.append(index)
        size += length
    if run:
        yield run


def material(story: Story, lines: Sequence[int]) -> str:
    """These lines as the message that follows the instructions; the number of a sentence is its index plus
    one."""
    sentences = [
        {
            "number": index + 1,
            "section": story.lines[index].sentence.section,
            "text": story.quote(story.lines[index].sentence.span),
        }
        for index in lines
    ]
    data: dict[str, Any] = {"language": story.language, "sentences": sentences}
    if story.day is not None:
        data["day_of_the_story"] = story.day.start
    written = msgspec.json.encode(data).decode().replace("<", "\\u003c").replace(">", "\\u003e")
    # The mark is made of the whole text, so that none of it can hold the mark.
    mark = story.key[:16]
    return f"-----BEGIN STORY {mark}-----\n{written}\n-----END STORY {mark}-----"
