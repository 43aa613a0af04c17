"""The event grammar of a language pack, compiled: what is looked up at each word of a sentence."""

from __future__ import annotations

from functools import cache

import msgspec

from foedus.language.event_words import ActWords, EventWords, TurnWords
from foedus.language.forms import Forms, Voice
from foedus.language.pack import load
from foedus.reading.patterns import Patterns

_NO_ENDING = ("\0",)


class Grammar(msgspec.Struct, frozen=True):
    """The event grammar of a language, compiled."""

    verbs: Patterns[ActWords]
    nouns: Patterns[ActWords]
    objects: Patterns[ActWords]
    turns: Patterns[TurnWords]
    unturned: Patterns[str]
    voices: dict[str, Voice]
    forms: Forms
    words: EventWords
    determiners: frozenset[str]
    prepositions: frozenset[str]
    before_verb: frozenset[str]
    nominal: frozenset[str]
    """Forms that may be nouns as well: a root, or a root with one or two letters more."""
    aspects: Patterns[str]
    be: frozenset[str]
    be_between: frozenset[str]
    infinitives: frozenset[str]
    people: frozenset[str]
    joins: frozenset[str]
    counterparts: frozenset[str]
    open_words: frozenset[str | None]
    """What may open a clause into which a pattern may reach."""
    numbers: frozenset[str]
    days: frozenset[str]
    """Names of months and days of the week."""
    adverbs: tuple[str, ...]
    """Endings; one that no word has where the language has none, since nothing ends in no ending."""
    owners: tuple[str, ...]
    """The same."""
    that: frozenset[str | None]
    """What opens what is said, asked or demanded: words, and the verb of saying itself."""
    beginning: tuple[tuple[int, Patterns[ActWords] | Patterns[TurnWords]], ...]
    """What can tell something by itself: verbs, nouns and turns, each with its bit in ``first_words``."""
    first_words: int
    """The sets of verbs, nouns, objects and turns, as ``first_words`` knows them."""


@cache
def grammar(language: str) -> Grammar:
    """Compile the event grammar of a pack."""
    pack = load(language)
    words, forms = pack.events, pack.forms
    voices: dict[str, Voice] = {}
    nominal: set[str] = set()
    heads = [pattern.split()[0] for act in words.acts for pattern in act.verbs]
    heads += [pattern.split()[0] for turn in words.turns for pattern in turn.verbs]
    roots = {choice[1:] for head in heads for choice in head.split("|") if choice.startswith("@")}
    for root in sorted(roots):
        for form, voice in forms.of(root).items():
            voices.setdefault(form, voice)
            if form.startswith(root) and len(form) <= len(root) + 2:
                nominal.add(form)
    verbs = Patterns(((p, act) for act in words.acts for p in act.verbs), forms, words.sets)
    nouns = Patterns(((p, act) for act in words.acts for p in act.nouns), forms, words.sets)
    objects = Patterns(((p, act) for act in words.acts for p in act.objects), forms, words.sets)
    turns = Patterns(((p, turn) for turn in words.turns for p in turn.verbs), forms, words.sets)
    people = (
        *(w for agents in words.people for w in agents.words),
        *(w for t in pack.titles for w in t.words),
    )
    last = {word for phrase in people for word in phrase.split()[-1].split("|")}
    return Grammar(
        verbs,
        nouns,
        objects,
        turns,
        Patterns(((p, p) for p in words.unturned), forms, words.sets),
        voices,
        forms,
        words,
        frozenset(words.determiners),
        frozenset(words.prepositions),
        frozenset((*words.auxiliaries, *words.pronouns, *words.relatives, *words.infinitives)),
        frozenset(nominal),
        Patterns(((p, p) for p in words.aspects), forms, words.sets),
        frozenset(forms.be),
        frozenset(forms.be_between),
        frozenset(words.infinitives),
        frozenset(last),
        frozenset(pack.mentions.joins),
        frozenset(pack.mentions.counterparts),
        frozenset((*words.that, "", None, ";")),
        frozenset(words.numbers),
        frozenset((*pack.dates.months, *pack.dates.weekdays)),
        words.adverb_endings or _NO_ENDING,
        words.possessive_endings or _NO_ENDING,
        frozenset((*words.that, "")),
        ((verbs.bit, verbs), (nouns.bit, nouns), (turns.bit, turns)),
        verbs.bit | nouns.bit | objects.bit | turns.bit,
    )
