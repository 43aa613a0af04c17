"""The door of the ledger: nothing passes whose quotation is not in the text."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from unicodedata import is_normalized

import msgspec

from foedus.errors import ClaimRefused
from foedus.model.claim import Claim, Reading
from foedus.model.evidence import SpanEvidence
from foedus.model.source import Article, Document, Text

_BODIES = ("statement", "event", "pact", "question")
_SHOWN = 60


def check_source(document: Document, data: bytes, text: Text, article: Article, reading: Reading) -> None:
    """Refuse what does not hold together: bytes, text, article and reading of one source.

    Raises ClaimRefused, which names the claim, the span and what stands there.
    """
    if sha256(data).hexdigest() != document.sha256:
        raise ClaimRefused("the bytes are not those of the document", where=document.uri or document.sha256)
    check_text(text, document.sha256)
    if reading.text_id != text.id:
        raise ClaimRefused("the reading is of another text", where=reading.text_id, to_do=_AGAIN)
    for problem in _misquotes(article, "article", text.text):
        raise ClaimRefused(problem, where=f"text {text.id[:12]}", to_do=_AGAIN)
    for claim in reading.claims:
        check_claim(claim, text)


def check_text(text: Text, document: str) -> None:
    """Refuse a Text that is not of that document, not NFC, or whose id is not its own hash."""
    where = f"text {text.id[:12]}"
    if text.document != document:
        raise ClaimRefused("the text is of another document", where=where, to_do=_AGAIN)
    if sha256(text.text.encode()).hexdigest() != text.id:
        raise ClaimRefused("the id of the text is not the hash of itself", where=where, to_do=_AGAIN)
    if "\r" in text.text or not is_normalized("NFC", text.text):
        raise ClaimRefused("the text is not NFC with line feeds", where=where, to_do=_AGAIN)


def check_claim(claim: Claim, text: Text) -> None:
    """Refuse a claim of a reading that does not quote the text to the code point, in itself or any part."""
    for problem in claim_problems(claim, text):
        raise ClaimRefused(problem, where=f"claim {claim.id} ({claim.kind})", to_do=_AGAIN)


def claim_problems(claim: Claim, text: Text) -> Iterator[str]:
    """What keeps a claim of a reading out, one line each."""
    set_bodies = [name for name in _BODIES if getattr(claim, name) is not None]
    if set_bodies != [claim.kind]:
        yield f"its kind is {claim.kind} and it holds {' and '.join(set_bodies) or 'nothing'}"
    if claim.span is None or not claim.quote:
        yield "it quotes nothing"
    if claim.evidence is not None:
        yield from _evidence_problems(claim, text)
    yield from _misquotes(claim, "it", text.text)


def _evidence_problems(claim: Claim, text: Text) -> Iterator[str]:
    evidence = claim.evidence
    if not isinstance(evidence, SpanEvidence):
        yield "its evidence is not a span of the text that was read"
    elif evidence.text_id != text.id:
        yield f"its evidence is in another text, {evidence.text_id[:12]}"


def _misquotes(value: object, name: str, text: str) -> Iterator[str]:
    """Each part, however deep, whose words are not what stands at its span."""
    if isinstance(value, tuple | list):
        for number, item in enumerate(value):
            yield from _misquotes(item, f"{name}[{number}]", text)
    elif isinstance(value, msgspec.Struct):
        if "span" in value.__struct_fields__:
            yield from _misquote(value, name, text)
        for field in value.__struct_fields__:
            if field != "span":
                yield from _misquotes(getattr(value, field), f"{name}.{field}", text)


def _misquote(part: msgspec.Struct, name: str, text: str) -> Iterator[str]:
    span = getattr(part, "span", None)
    quote = getattr(part, "quote" if "quote" in part.__struct_fields__ else "text", None)
    if span is None:
        if quote is not None:
            yield f"{name} has the words {_short(quote)} and no span"
        return
    start, end = span
    if not 0 <= start <= end <= len(text):
        yield f"{name} has the span {start}:{end} in a text of {len(text)} characters"
    elif text[start:end] != quote:
        yield f"at {start}:{end} stands {_short(text[start:end])}, and {name} has {_short(quote)}"


def _short(words: str | None) -> str:
    if words is None:
        return "no words"
    return repr(words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…")


_AGAIN = "this is a mistake of the reader that made it: report it with the text"
