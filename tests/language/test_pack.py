"""The language packs: whole, without slips, and alike in what they hold."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from foedus.errors import KnowledgeError, LanguageUnknown
from foedus.language import pack
from foedus.language.pack import Pack, languages, load
from foedus.reading.events.topics import ontology
from foedus.reading.patterns import Patterns

LANGUAGES = languages()


@pytest.fixture(params=LANGUAGES)
def one(request: pytest.FixtureRequest) -> Pack:
    return load(request.param)


def lists_of(value: Any, path: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every list of words in a pack, and the keys of every table, with the way to it."""
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from lists_of(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, dict):
        yield path, tuple(value)
    elif isinstance(value, tuple):
        if all(isinstance(item, str) for item in value):
            yield path, value
        else:
            for number, item in enumerate(value):
                yield from lists_of(item, f"{path}[{number}]")


def patterns_of(held: Pack) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Those lists whose items are patterns."""
    yield "since_years", held.dates.since_years
    for name in ("pronouns", "own_country", "pairs", "triples", "not_names"):
        yield f"mentions.{name}", getattr(held.mentions, name)
    for title in held.titles:
        yield "titles", title.words
    for name in ("cues", "calls", "self_cues", "according_to", "documents"):
        yield f"speech.{name}", getattr(held.speech, name)
    moods = (
        "intended",
        "possible",
        "conditional",
        "demanded",
        "negations",
        "denials",
        "historical",
        "purpose",
    )
    for name in moods:
        yield f"modalities.{name}", getattr(held.modalities, name)
    yield "pacts.security", held.pacts.security
    yield "pacts.excluded", held.pacts.excluded
    yield "pacts.denials", held.pacts.denials
    yield "pacts.processes", tuple(held.pacts.processes)
    for table in (held.pacts.agreements, held.pacts.stages, held.pacts.relations, held.pacts.commitments):
        for row in table:
            yield type(row).__name__, row.words
    yield "questions.openers", held.questions.openers
    yield "questions.interrogatives", held.questions.interrogatives
    for context, words in held.contexts.items():
        yield f"contexts.{context}", words
    yield "dates.ahead", held.dates.ahead
    for name in ("never", "unturned", "aspects"):
        yield f"events.{name}", getattr(held.events, name)
    for act in held.events.acts:
        yield f"events.{act.topic}", (*act.verbs, *act.nouns, *act.objects)
    for turn in held.events.turns:
        yield f"events.{turn.turn}", turn.verbs
    for people in held.events.people:
        yield f"events.people.{people.role}", people.words


def test_there_is_a_pack_for_both_languages() -> None:
    assert {"en", "id"} <= set(LANGUAGES)


def test_every_pattern_compiles(one: Pack) -> None:
    for name, patterns in patterns_of(one):
        for pattern in patterns:
            try:
                Patterns([(pattern, name)], one.forms, one.events.sets)
            except KnowledgeError as error:
                pytest.fail(f"{name}: {error}")


def test_every_topic_is_one_of_the_ontology(one: Pack) -> None:
    assert {act.topic for act in one.events.acts} <= set(ontology().topics)


def test_words_are_lower_case_and_not_empty(one: Pack) -> None:
    for name, words in lists_of(one):
        if name.endswith((".offices", ".context", ".role")):
            continue
        assert [word for word in words if not word.strip() or word != word.lower()] == [], name


def test_no_pattern_stands_twice_in_one_list(one: Pack) -> None:
    """A pattern that two lists of one table share says two things at once, and is seen there as well."""
    twice = {
        name: sorted(word for word, count in Counter(words).items() if count > 1)
        for name, words in lists_of(one)
    }
    assert {name: words for name, words in twice.items() if words} == {}


def test_packs_fill_the_same_tables() -> None:
    tables = {
        language: {
            name
            for name, words in lists_of(load(language))
            if words and "[" not in name and not name.startswith(("forms.irregular.", "events.sets"))
        }
        for language in LANGUAGES
    }
    # Indonesian nouns have no plural of their own, its verbs no forms of "be", its adverbs and owners no
    # endings, its pronouns no gender, its possessives are endings, its perfect no auxiliary; an English agent
    # stands behind a word (``by``), and each English barrier opens a clause wherever it stands; ``the South``
    # alone means a state in English, no direction in Indonesian does; no English word points back at a noun
    # from behind all that describes it, or makes an attribute or a noun of the word before it.
    may_be_empty = {
        "events.owned",
        "events.perfect",
        "pacts.plurals",
        "forms.be",
        "forms.be_between",
        "forms.closed",
        "events.adverb_endings",
        "events.possessive_endings",
        "events.unturned",
        "events.bare_agent",
        "events.barriers_behind_comma",
        "mentions.genders",
        "mentions.directions",
        "events.pointers",
        "events.attributive",
        "events.reflexives",
    }
    wanted = set.union(*tables.values()) - may_be_empty
    for language, held in tables.items():
        assert wanted - held == set(), language


@pytest.mark.parametrize(
    "kinds",
    [
        lambda held: {row.stage for row in held.pacts.stages},
        lambda held: {row.relation for row in held.pacts.relations},
        lambda held: {row.kind for row in held.pacts.commitments},
        lambda held: {row.form for row in held.pacts.agreements},
        lambda held: {ontology().topics[act.topic].plover for act in held.events.acts},
        lambda held: {turn.turn for turn in held.events.turns},
        lambda held: {office for row in held.titles for office in row.offices},
        lambda held: {row.role for row in held.titles},
        lambda held: set(held.pacts.triggers.values()),
        lambda held: set(held.pacts.processes.values()),
        lambda held: set(held.questions.about.values()),
    ],
    ids=[
        "stages",
        "relations",
        "promises",
        "forms",
        "events",
        "turns",
        "offices",
        "roles",
        "triggers",
        "ways",
        "topics",
    ],
)
def test_packs_tell_the_same_things(kinds: Any) -> None:
    told = {language: kinds(load(language)) for language in LANGUAGES}
    for language, held in told.items():
        assert set.union(*told.values()) - held == set(), language


def test_months_and_weekdays_are_complete(one: Pack) -> None:
    assert set(one.dates.months.values()) == set(range(1, 13))
    assert set(one.dates.weekdays.values()) == set(range(7))


def test_a_language_without_a_pack_is_refused() -> None:
    with pytest.raises(LanguageUnknown) as error:
        load("tlh")
    assert "'tlh'" in str(error.value)
    for language in LANGUAGES:
        assert language in str(error.value)


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        ("sentences.toml", ("[sentences]", "[sentence]"), "sentence"),
        ("dates.toml", ("day_first = false", "day_first = 7"), "dates.day_first"),
        ("dates.toml", ("day_first = false", "day_first ="), "dates.toml"),
        ("dates.toml", ("january = 1", 'january = "one"'), "dates.months"),
        ("questions.toml", ("[questions]", "[dates.more]\n[questions]"), "in more than one file"),
    ],
)
def test_a_broken_pack_names_file_and_field(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, change: tuple[str, str], said: str
) -> None:
    folder = tmp_path / "xx" / "reading"
    shutil.copytree(pack.FOLDER / "en" / "reading", folder)
    text = (folder / file).read_text("utf-8")
    assert change[0] in text
    (folder / file).write_text(text.replace(*change, 1), encoding="utf-8")
    monkeypatch.setattr(pack, "FOLDER", tmp_path)
    with pytest.raises(KnowledgeError) as error:
        load.__wrapped__("xx")
    assert "reading" in str(error.value)
    assert said in str(error.value)
