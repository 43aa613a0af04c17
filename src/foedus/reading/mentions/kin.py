"""Names that only tell whose or where somebody is: ``Ukraine's allies``, ``India's Modi``, ``KBRI Kairo``.

Not supported: whom ``Ukraine's allies`` are; they act as nobody whom the register holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from foedus.language.pack import load
from foedus.reading.first_words import ALL_SETS
from foedus.reading.mentions.who import Who
from foedus.reading.words import Sentence

_STATES = ("state", "seat", "organisation")


def with_kin(text: str, sentence: Sentence, named: Sequence[Who], language: str) -> list[Who]:
    """The names of a sentence, in order, those that only describe marked as attached."""
    if not any(who.kind in _STATES for who in named):
        return list(named)
    follows, bit = _pack(language)
    kin = ALL_SETS.any(sentence.words, bit)
    found: list[Who] = []
    for number, who in enumerate(named):
        before = found[-1] if found else None
        behind = named[number + 1] if number + 1 < len(named) else None
        if who.kind in _STATES and (
            _is_led(text, who)
            or (kin and _is_by_kin(sentence, who, language))
            or (follows and _stands_behind_body(text, who, before))
            or _has_leader(text, who, behind)
        ):
            who = who._replace(attached=True)
        found.append(who)
    return found


def _has_leader(text: str, who: Who, behind: Who | None) -> bool:
    """``India's Narendra Modi``."""
    if behind is None or behind.kind != "person" or text[who.end : behind.start] not in ("'s ", "’s "):
        return False
    return bool(who.countries) and who.countries == behind.countries


def _is_led(text: str, who: Who) -> bool:
    """``Saudi-led``, ``Rwanda-backed``."""
    return text[who.end : who.end + 1] == "-" and text[who.end + 1 : who.end + 2].islower()


def _is_by_kin(sentence: Sentence, who: Who, language: str) -> bool:
    """``Ukraine's allies``, ``sekutu Ukraina``."""
    words, kin = sentence.words, load(language).events.kin
    if load(language).pacts.name_follows:
        first = sentence.words_from(who.start)
        return first > 0 and words[first - 1].low in kin
    behind = sentence.words_from(who.end)
    while behind < len(words) and words[behind].start < who.end:
        behind += 1
    close = behind < len(words) and words[behind].start - who.end <= len("'s ")
    return close and words[behind].low in kin


def _stands_behind_body(text: str, who: Who, before: Who | None) -> bool:
    """An embassy or a police of a town: the body stands first and acts."""
    if before is None or text[before.end : who.start] != " ":
        return False
    return before.kind == "body" and before.actor is not None


@cache
def _pack(language: str) -> tuple[bool, int]:
    """Whether names follow their nouns in a language, and its nouns for kin as ``first_words`` knows them."""
    pack = load(language)
    return pack.pacts.name_follows, ALL_SETS.enter(pack.events.kin)
