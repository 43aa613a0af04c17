"""The event grammar of a pack, compiled."""

from __future__ import annotations

from typing import TypeVar

import pytest

from foedus.language.pack import languages, load
from foedus.reading.events.grammar import grammar
from foedus.reading.events.topics import ontology
from foedus.reading.patterns import Patterns
from foedus.reading.words import Word, words_of

M = TypeVar("M")
LANGUAGES = sorted(languages())


def words(text: str) -> tuple[Word, ...]:
    return words_of(text, 0, len(text))


def first(patterns: Patterns[M], text: str) -> M:
    """What the longest pattern at the first word of a text means."""
    match = patterns.at(words(text), 0)
    assert match is not None
    return match.meaning


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_grammar_is_compiled_once(language: str) -> None:
    assert grammar(language) is grammar(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_that_a_pack_tells_is_known(language: str) -> None:
    assert {act.topic for act in load(language).events.acts} <= set(ontology().topics)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_and_every_turn_is_told_by_some_words(language: str) -> None:
    events = load(language).events
    assert all(act.verbs or act.nouns or act.objects for act in events.acts)
    assert all(turn.verbs for turn in events.turns)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_opens_a_clause_for_a_reason_is_a_barrier(language: str) -> None:
    events = load(language).events
    for kind in (events.relatives, events.that):
        assert {word for word in kind if " " not in word} <= set(events.barriers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_small_lists_hold_no_word_twice(language: str) -> None:
    events = load(language).events
    for name in ("barriers", "relatives", "conditions", "that", "places", "agents", "partners", "pronouns"):
        held = getattr(events, name)
        assert len(held) == len(set(held)), name


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "attacked", "attack"),
        ("en", "attacking", "attack"),
        ("en", "lifted the sanctions", "ease_sanctions"),
        ("id", "diserang", "attack"),
        ("id", "menyerang", "attack"),
        ("id", "mencabut sanksi", "ease_sanctions"),
    ],
)
def test_verbs(language: str, text: str, expected: str) -> None:
    assert first(grammar(language).verbs, text).topic == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "refused to", "refuse"),
        ("en", "threatened", "threaten"),
        ("id", "menuntut", "demand"),
        ("id", "mengancam", "threaten"),
        ("id", "membantah", "deny"),
    ],
)
def test_turns(language: str, text: str, expected: str) -> None:
    assert first(grammar(language).turns, text).turn == expected


def test_voices_and_forms_that_may_be_nouns() -> None:
    english, indonesian = grammar("en"), grammar("id")
    assert english.voices["attacked"] == "either"
    assert {"attack", "attacks"} <= english.nominal
    assert "attacking" not in english.nominal
    assert indonesian.voices["diserang"] == "passive"
    assert indonesian.voices["penyerangan"] == "noun"
