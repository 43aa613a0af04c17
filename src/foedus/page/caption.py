"""Captions of pictures and their credits.

``Kim dan Putin (Foto: ANTARA/KCNA/tm)``, ``Leaders meet. REUTERS/Jane Doe``, ``Photo: AP``: a caption shows
by its credit. Without one, only its place between title and story can tell (see ``article``).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foedus.page.lines import Line
from foedus.page.marks import Marks, starts_with
from foedus.page.outlets import Outlets

_LONGEST = 600
_LONGEST_CREDIT = 90
CLOSED = (")", "]", ").", "].")
_AT_END = re.compile(r"[(\[]([^()\[\]\n]{2,90})[)\]]\.?$")
_SLASHED_AT_END = re.compile(r"(?<!\S)[A-Z]{2,10}(?: [A-Z][A-Za-z]{1,9})?/[^\s.()][^.()\n]{0,50}\.?$")
_SLASHED = re.compile(r"[A-Z]{2,10}(?: [A-Z][A-Za-z]{1,9})?/\S")
_LEAD_MARK = re.compile(r"\s*[:/.]\s*|\s+")


class Credited(NamedTuple):
    """A line that is a caption.

    Its words at ``[start, end)`` (none where only a credit stands), and its credit.
    """

    start: int
    end: int
    credit: str | None


def credited(line: Line, marks: Marks, outlets: Outlets, *, in_head: bool) -> Credited | None:
    """Read ``line`` as a caption with a credit. Between title and story (``in_head``) a bare name will do."""
    if len(line.text) > _LONGEST:
        return None
    return (
        _led_by_word(line, marks)
        or _led_by_credit(line, marks, outlets)
        or _bracketed(line, marks, outlets, in_head=in_head)
        or _trailing(line, marks, outlets, in_head=in_head)
    )


def _led_by_word(line: Line, marks: Marks) -> Credited | None:
    """``Image caption, The two leaders``: a line that says itself that it is a caption."""
    lead = starts_with(line.text, marks.caption_leads)
    mark = re.match(r"\s*[:,]\s*", line.text[len(lead) :]) if lead else None
    if lead is None or mark is None or len(lead) + mark.end() >= len(line.text):
        return None
    return Credited(line.start + len(lead) + mark.end(), line.end, None)


def _led_by_credit(line: Line, marks: Marks, outlets: Outlets) -> Credited | None:
    """``Foto: ANTARA/KCNA`` is a credit; ``Foto: Kim dan Putin (Reuters)`` is a caption with one."""
    lead = starts_with(line.text, marks.credit)
    if lead is None:
        return None
    # "Image source, Reuters": a comma does where the lead is more than one word.
    mark = re.match(r"\s*[:,]\s*" if " " in lead else r"\s*:\s*", line.text[len(lead) :])
    if mark is None or len(lead) + mark.end() >= len(line.text):
        return None
    first = len(lead) + mark.end()
    rest = line.text[first:]
    inner = _AT_END.search(rest)
    if inner and inner.start() > 0:
        stop = first + len(rest[: inner.start()].rstrip())
        return Credited(line.start + first, line.start + stop, _bare_credit(inner.group(1), marks))
    if len(rest) <= _LONGEST_CREDIT:
        return Credited(line.start, line.start, rest.rstrip("."))
    return Credited(line.start + first, line.end, None)


def _bracketed(line: Line, marks: Marks, outlets: Outlets, *, in_head: bool) -> Credited | None:
    inner = _AT_END.search(line.text) if line.text.endswith(CLOSED) else None
    if inner is None:
        return None
    words = inner.group(1).strip()
    lead = starts_with(words, marks.credit)
    named = lead is not None and words[len(lead) : len(lead) + 1] in ("", " ", ":", "/", ".")
    slashed = _SLASHED.match(words) is not None and (in_head or _is_agency(words, marks, outlets))
    agency = starts_with(words, marks.agencies) is not None and words.casefold() not in marks.agencies
    bare = in_head and any(True for _ in outlets.find(words, 0, len(words), fold=True))
    if not (named or slashed or agency or bare):
        return None
    stop = line.start + len(line.text[: inner.start()].rstrip())
    return Credited(line.start, stop, _bare_credit(words, marks))


def _trailing(line: Line, marks: Marks, outlets: Outlets, *, in_head: bool) -> Credited | None:
    """``... in Pyongyang. REUTERS/Jane Doe`` or ``... in Pyongyang. Photo: AP``."""
    slashed = _SLASHED_AT_END.search(line.text) if "/" in line.text else None
    if slashed and (in_head or _is_agency(slashed.group(), marks, outlets)):
        stop = line.start + len(line.text[: slashed.start()].rstrip())
        return Credited(line.start, stop, slashed.group().rstrip("."))
    for separator in (". ", " | ", " - ", " – ", " — ", "; "):
        left, found, right = line.text.rpartition(separator)
        if not found or len(right) > _LONGEST_CREDIT or len(left) < 10:
            continue
        lead = starts_with(right, marks.credit)
        if lead is not None and right[len(lead) :].lstrip().startswith(":"):
            stop = line.start + len(left) + (1 if separator == ". " else 0)
            return Credited(line.start, stop, _bare_credit(right, marks))
        if right.rstrip(".").casefold().endswith(marks.agencies) and len(right.split()) <= 6 and "/" in right:
            return Credited(line.start, line.start + len(left) + 1, right.rstrip("."))
    return None


def _is_agency(credit: str, marks: Marks, outlets: Outlets) -> bool:
    """Whether a credit such as ``REUTERS/Jane Doe`` begins with an outlet.

    ``XVIII/2020`` numbers a ruling.
    """
    first = credit.split("/")[0].strip()
    return outlets.named(first) is not None or first.casefold() in marks.agencies


def _bare_credit(words: str, marks: Marks) -> str | None:
    """A credit without what leads to it: ``Foto: ANTARA/tm`` is ``ANTARA/tm``."""
    lead = starts_with(words, marks.credit)
    if lead is not None:
        mark = _LEAD_MARK.match(words, len(lead))
        rest = words[mark.end() :] if mark else words[len(lead) :]
        # "File photo" and "Handout" are credits themselves when nothing follows.
        words = rest if rest.strip() else words
    return words.strip().rstrip(".") or None
