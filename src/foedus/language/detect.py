"""Which language a text is in, if there is a pack for it.

First by counting the function words of the packs (``page.toml``): a running text of some length shows its
language beyond doubt. Where that does not decide (short texts, other languages), py3langid judges among all
the languages it knows, and the function words have to agree with it.

Malay is read as Indonesian: the two share their function words and their formal grammar, a sentence or two
cannot tell them apart, and what the Indonesian pack does not know of Malay it leaves unread rather than
misreads.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from foedus.errors import LanguageUnknown, SourceUnreadable
from foedus.language.page_words import packs, page_words

_LOOKED_AT = 6000
_WORD = re.compile(r"[^\W\d_]+")
_READ_AS = {"ms": "id"}

# In running text of its language a third or more of the words are on a pack's list (English, measured on
# news); in text of other languages written in the same letters, less than a tenth.
_SURE_SHARE = 0.15
_SURE_WORDS = 4
_SURE_LEAD = 3
_MANY_WORDS = 50
"""So many of one pack, and hardly any of another, tell it at a lower share too: a text of lists, say."""
_MANY_SHARE = 0.12
_MANY_LEAD = 10
_AGREEING_SHARE = 0.03
_SHORT = 20
"""Up to so many words py3langid mistakes names for a language, and one function word weighs more."""

_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "jv": "Javanese", "km": "Khmer", "ko": "Korean",
    "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay", "my": "Burmese", "nb": "Norwegian",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovene", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil",
    "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip


class _Count(NamedTuple):
    """How much of a text the function words of one pack make up."""

    code: str
    hits: int
    share: float


def detect(text: str, *, where: str | None = None) -> str:
    """Return the code of the pack for the language of ``text``.

    Raises :class:`SourceUnreadable` where there is not a single word, and :class:`LanguageUnknown`, naming
    the likely language and the packs there are, where it is in another language.
    """
    words = list(map(str.casefold, _WORD.findall(text, 0, _LOOKED_AT)))
    if not words:
        raise SourceUnreadable(
            "there are no words in this text", where=where, to_do="give a text with words in it"
        )
    counts = sorted((_count(code, words) for code in packs()), key=lambda count: -count.hits)
    best = counts[0]
    others = max((count.hits for count in counts[1:]), default=0)
    lead = best.hits >= _SURE_LEAD * others
    if lead and best.hits >= _SURE_WORDS and best.share >= _SURE_SHARE:
        return best.code
    if best.hits >= max(_MANY_WORDS, _MANY_LEAD * others) and best.share >= _MANY_SHARE:
        return best.code
    likely = _likely(text[:_LOOKED_AT])
    code = _READ_AS.get(likely, likely)
    for count in counts:
        agrees = count.share >= _AGREEING_SHARE or len(words) <= _SHORT
        if count.code == code and count.hits == best.hits and agrees:
            return code
    if lead and best.hits >= 1 and len(words) <= _SHORT and best.share >= _SURE_SHARE:
        return best.code
    if lead and best.hits >= 2 * _SURE_WORDS and best.share >= 4 * _AGREEING_SHARE:
        return best.code
    raise _unknown(likely, code, where)


def _unknown(likely: str, code: str, where: str | None) -> LanguageUnknown:
    known = ", ".join(f"{_NAMES.get(pack, pack)} ({pack})" for pack in packs())
    name = f"{_NAMES[likely]} ({likely})" if likely in _NAMES else f"the language {likely!r}"
    what = (
        f"no words enough to tell the language (perhaps {name})"
        if code in packs()
        else f"this looks like {name}"
    )
    return LanguageUnknown(
        f"{what}; there are language packs for {known}",
        where=where,
        to_do="if it is in one of these, say so with --lang",
    )


def _count(code: str, words: list[str]) -> _Count:
    known = _function_words(code)
    hits = sum(map(known.__contains__, words))
    return _Count(code, hits, hits / len(words))


@functools.cache
def _function_words(code: str) -> frozenset[str]:
    return frozenset(page_words(code).function_words)


def _likely(text: str) -> str:
    """The language that py3langid finds likeliest among all it knows (imported only when needed.

    It is heavy).
    """
    import py3langid

    return str(py3langid.classify(text)[0])
