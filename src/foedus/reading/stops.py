"""Where a sentence ends: which full stops, question marks and exclamation marks of a text close one.

The words that decide are those of the pack (``sentences.toml``). What the rules are, in this order:

* a mark ends a sentence where white space and then anything but a lower-case letter follows; the closing
  quotation marks and brackets behind it belong to the sentence;
* text that was scraped may lack the space (``Kyiv.Rusia``): the mark ends one where a word of three letters
  or a number stands before it and a capitalised word behind it that is no web domain;
* a full stop that makes a numeral or a letter the label of a list (``1. Kedua pihak``) ends none;
* a full stop of an abbreviation ends one as the list says that holds it: never, before any capital, only
  before a word that begins sentences, or only where no number follows. One letter, and letters parted by
  stops (``U.S.``, ``H. M. Soeharto``), are of the third kind without being listed.

Not supported: a sentence that ends in an abbreviation and goes on with a name (``in the U.S. Putin left``),
which stays one; scripts with marks of their own (``。``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from foedus.language.pack import load

_MARK = re.compile(r"[.!?…]++[\"”’'»)\]]*+(?![\d,;:\-/@_a-z%&])")
_NEXT = re.compile(r"\s[^\w.,;:!?…]{0,6}(\w[.)]?)")
"""The first letter or digit behind a mark and white space (with the mark of a label: ``b.``);
quotation marks, brackets and dashes may open."""
_NEXT_UNSPACED = re.compile(r"[“‘(\[]?([^\W\d_]\w*)")
_TOKEN = re.compile(r"[^\s(\[\"“‘]*\Z")
_WORD_HERE = re.compile(r"\w+")
_FOLLOWING = re.compile(r"[^\s,;)]+")
_LETTERED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,4}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
"""Letters that may be a degree or the first names of the one who is named next: ``S.H.``."""
_LABEL = re.compile(r"[\s\"“(\[]*(?:\d{1,3}(?:\.\d{1,2}){0,2}|[^\W\d_]|[ivxIVX]{1,4})?[)\]]?")
_LISTED = re.compile(r"[:;]\s{0,3}\d{1,2}\Z")
_WHOLE = re.compile(r"(?:[^\W\d_]{3}|\d|[\"”’')\]%])\Z")
"""What stands before a stop that ends a sentence without a space: no initial and no degree (``S.Pd``)."""
_REACH = 24
"""How many code points before a stop its abbreviation may begin: none is as long."""


class Stops(NamedTuple):
    """The words of one language that decide whether a stop ends a sentence; see ``pack.Sentences``."""

    never: frozenset[str]
    ending: frozenset[str]
    open: frozenset[str]
    before_number: frozenset[str]
    starters: frozenset[str]
    domains: frozenset[str]

    @staticmethod
    @cache
    def of(language: str) -> Stops:
        """Those of the language's pack."""
        held = load(language).sentences
        return Stops(
            frozenset(held.abbreviations),
            frozenset(held.ending),
            frozenset(held.open),
            frozenset(held.before_number),
            frozenset(held.starters),
            frozenset(held.domains),
        )

    def ends_in(self, text: str, start: int, end: int) -> list[int]:
        """Where sentences end in ``text[start:end]``, in order: each end but that of the piece itself."""
        ends: list[int] = []
        begin = counted = start
        quotes = 0
        for match in _MARK.finditer(text, start, end):
            stop, after = match.span()
            if after >= end:
                break
            spaced = text[after].isspace()
            if not (self._ends_spaced if spaced else self._ends_unspaced)(text, begin, stop, after, end):
                continue
            if not spaced and text[after - 1] == '"':
                quotes += text.count('"', counted, stop)
                counted = stop
                # After an even number of them the mark opens the next sentence: ``pergi."Kami``.
                after -= quotes % 2 == 0
            ends.append(after)
            begin = after
        return ends

    def _ends_spaced(self, text: str, begin: int, stop: int, after: int, end: int) -> bool:
        following = _NEXT.match(text, _last_space(text, after, end), end)
        if following is None or (len(following.group(1)) == 1 and following.group(1).islower()):
            return False
        if _is_label(text, begin, stop):
            return False
        if text[stop] != "." or text[stop : stop + 2] == "..":
            return True
        return self._ends_abbreviated(text, begin, stop, following.start(1), end)

    def _ends_abbreviated(self, text: str, begin: int, stop: int, following: int, end: int) -> bool:
        """Whether a full stop ends a sentence, given the token before it and what follows."""
        token = _token_before(text, begin, stop)
        low = token.casefold()
        if low in self.never:
            return False
        if low in self.before_number:
            return not text[following].isdigit()
        initials = _INITIALS.fullmatch(token) is not None
        place = stop - len(token)
        if low in self.ending and (not initials or "," in text[max(begin, place - 2) : place]):
            return not self._is_abbreviation(text, following, end)
        if low in self.open or (len(token) == 1 and token.isalpha()) or _LETTERED.fullmatch(token):
            return self._starts(text, following, end)
        return True

    def _is_abbreviation(self, text: str, place: int, end: int) -> bool:
        """Whether one more abbreviation stands there: ``S.H. M.H.``."""
        match = _FOLLOWING.match(text, place, end)
        token = match.group() if match else ""
        return token.endswith(".") and (
            token[:-1].casefold() in self.ending or _LETTERED.fullmatch(token[:-1]) is not None
        )

    def _starts(self, text: str, place: int, end: int) -> bool:
        """Whether the word there is one that begins sentences, and no initial (``J. A. Marsh``)."""
        match = _WORD_HERE.match(text, place, end)
        if match is None or match.group().casefold() not in self.starters:
            return False
        return not (len(match.group()) == 1 and text[match.end() : match.end() + 1] == ".")

    def _lists(self, token: str) -> bool:
        low = token.casefold()
        return any(low in held for held in (self.never, self.ending, self.open, self.before_number))

    def _ends_unspaced(self, text: str, begin: int, stop: int, after: int, end: int) -> bool:
        """Whether a mark that is followed at once by a capital ends a sentence: the space was lost."""
        following = _NEXT_UNSPACED.match(text, after, end)
        if following is None or not text[following.start(1)].isupper():
            return False
        word = following.group(1)
        token = _token_before(text, begin, stop)
        if text[stop - 1].isdigit() and word.isupper():
            # ``16.AH.11.01`` is a number of a file.
            return False
        if len(word) < 2 or word.casefold() in self.domains or any(mark in token for mark in "@/."):
            return False
        if text[stop] != ".":
            return True
        return not self._lists(token) and _WHOLE.search(text, max(begin, stop - 3), stop) is not None


def _last_space(text: str, after: int, end: int) -> int:
    """The last of the white space that begins at ``after``, so that the next word is one step away."""
    while after + 1 < end and text[after + 1].isspace():
        after += 1
    return after


def _is_label(text: str, begin: int, stop: int) -> bool:
    """Whether nothing stands before the stop but the number or letter of an item, or nothing at all."""
    if stop - begin <= 16 and _LABEL.fullmatch(text, begin, stop):
        return True
    return _LISTED.search(text, max(begin, stop - 8), stop) is not None


def _token_before(text: str, begin: int, stop: int) -> str:
    match = _TOKEN.search(text, max(begin, stop - _REACH), stop)
    return match.group() if match else ""
