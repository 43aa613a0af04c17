"""Names that only tell whose or where somebody is: ``Ukraine's allies``, ``India's Modi``, ``KBRI Kairo``.

Not supported: whom ``Ukraine's allies`` are; they act as nobody whom the register holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from foedus.language.pack import Pack
from foedus.reading.mentions.who import Who
from foedus.reading.words import Sentence

_STATES = ("state", "seat", "organisation")


def with_kin(text: str, sentence: Sentence, named: Sequence[Who], pack: Pack) -> list[Who]:
    """The names of a sentence, in order, those that only describe marked as attached."""
    found: list[Who] = []
    for number, who in enumerate(named):
        before = found[-1] if found else None
        behind = named[number + 1] if number + 1 < len(named) else None
        if who.kind in _STATES and (
            _describes(text, sentence, who, before, pack) or _has_leader(text, who, behind)
        ):
            who = who._replace(attached=True)
        found.append(who)
    return found


def _has_leader(text: str, who: Who, behind: Who | None) -> bool:
    """``India's Narendra Modi``."""
    if behind is None or behind.kind != "person" or text[who.end : behind.start] not in ("'s ", "’s "):
        return False
    return bool(who.countries) and who.countries == behind.countries


def _describes(text: str, sentence: Sentence, who: Who, before: Who | None, pack: Pack) -> bool:
    words, kin = sentence.words, pack.events.kin
    if text[who.end : who.end + 1] == "-" and text[who.end + 1 : who.end + 2].islower():
        return True  # "Saudi-led", "Rwanda-backed"
    if not pack.pacts.name_follows:
        behind = sentence.words_from(who.end)
        while behind < len(words) and words[behind].start < who.end:
            behind += 1
        close = behind < len(words) and words[behind].start - who.end <= len("'s ")
        return close and words[behind].low in kin
    first = sentence.words_from(who.start)
    if first and words[first - 1].low in kin:
        return True
    # An embassy or a police of a town: the body stands first and acts.
    if before is None or text[before.end : who.start] != " ":
        return False
    return before.kind == "body" and before.actor is not None
