"""What is compared of the name of a place: its words, without case, accents and hyphens.

The same as ``foedus.actors.names.key_of``, which a test holds it to. It stands here again, and imports
nothing but the standard library, because the build makes the gazetteer with it (``scripts/gazetteer.py``)
where neither foedus nor what foedus needs is installed yet.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")


def key_of(name: str) -> str:
    """The folded words of a name, one space between them; empty where there is no word in it."""
    plain = name.casefold().replace("-", " ")
    if plain.isascii() and plain.replace(" ", "").isalnum():
        # Nine names in ten: the same words at a quarter of the cost.
        return " ".join(plain.split())
    undotted = _DOTTED.sub(lambda match: match.group().replace(".", ""), name)
    return " ".join(_fold(word) for word in _WORD.findall(undotted))


def without_marks(text: str) -> str:
    """The text without accents and other marks above or below its letters (``Ḩamāh``: ``Hamah``)."""
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare)


def _fold(word: str) -> str:
    word = word.casefold().replace("’", "'").removesuffix("'s")
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
