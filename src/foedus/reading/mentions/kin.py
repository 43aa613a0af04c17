"""Names that only tell whose or where somebody is: ``Ukraine's allies``, ``sekutu Ukraina``, ``KBRI Kairo``.

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
    for who in named:
        if who.kind in _STATES and _describes(text, sentence, who, found[-1] if found else None, pack):
            who = who._replace(attached=True)
        found.append(who)
    return found


def _describes(text: str, sentence: Sentence, who: Who, before: Who | None, pack: Pack) -> bool:
    words, kin = sentence.words, pack.events.kin
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
