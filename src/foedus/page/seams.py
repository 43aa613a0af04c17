"""The seams inside paragraphs: the dateline before the first, the initials after the last."""

from __future__ import annotations

from typing import NamedTuple

from foedus.model.base import Part
from foedus.page.byline import initials_at_end
from foedus.page.dateline import Dateline, find_dateline
from foedus.page.lines import ends_sentence, part_of
from foedus.page.marks import Marks
from foedus.page.outlets import OutletHit, Outlets

_DATELINE_WITHIN = 3
_INITIALS_WITHIN = 15


class Seams(NamedTuple):
    """The paragraphs without what is not theirs, and what that was."""

    paragraphs: list[Part]
    dateline: Part | None
    outlets: tuple[OutletHit, ...]
    """The outlets that the dateline names."""
    initials: Part | None
    origins: tuple[OutletHit, ...]
    """Outlets that stand among the initials."""


def cut_seams(text: str, paragraphs: list[Part], marks: Marks, outlets: Outlets) -> Seams:
    """Cut dateline and initials off the paragraphs."""
    kept = list(paragraphs)
    found = _first_dateline(text, kept, marks, outlets)
    dateline: Part | None = None
    named: tuple[OutletHit, ...] = ()
    if found is not None:
        index, line = found
        dateline = part_of(text, line.start, line.end)
        named = line.outlets
        rest = part_of(text, line.body, kept[index].span[1])
        kept[index : index + 1] = [rest] if rest else []
    signature = _signature(text, kept, outlets)
    if signature is not None:
        kept.pop()
        return Seams(kept, dateline, named, *signature)
    for back in range(1, min(_INITIALS_WITHIN, len(kept)) + 1):
        part = kept[-back]
        initials = initials_at_end(text, *part.span, outlets)
        if initials is None:
            if back >= 4 and ends_sentence(part.text):
                break
            continue
        # What follows the initials and is no sentence is a scrap of the page.
        after = [later for later in kept[len(kept) - back + 1 :] if ends_sentence(later.text)]
        rest = part_of(text, part.span[0], initials.before)
        kept[len(kept) - back :] = [*([rest] if rest else []), *after]
        return Seams(kept, dateline, named, initials.part, initials.outlets)
    return Seams(kept, dateline, named, None, ())


def _first_dateline(
    text: str, paragraphs: list[Part], marks: Marks, outlets: Outlets
) -> tuple[int, Dateline] | None:
    """The dateline of the first paragraph, or a sure one of the two after it.

    A standfirst may come before.
    """
    for index, part in enumerate(paragraphs[:_DATELINE_WITHIN]):
        line = find_dateline(text, *part.span, marks, outlets)
        if line is not None and (index == 0 or (line.sure and line.end - line.start >= 6)):
            return index, line
    return None


def _signature(
    text: str, paragraphs: list[Part], outlets: Outlets
) -> tuple[Part | None, tuple[OutletHit, ...]] | None:
    """``DINI TEJA`` or ``REUTERS | JANE DOE`` on the last line, in capitals.

    The writer, and the outlets there.
    """
    if len(paragraphs) < 2 or not ends_sentence(paragraphs[-2].text):
        return None
    last = paragraphs[-1]
    words = last.text.replace("|", " ").split()
    if (
        not 1 <= len(words) <= 6
        or len(last.text) > 50
        or not all(len(word) > 1 and word.isupper() for word in words)
    ):
        return None
    if not all(word.replace("-", "").replace(".", "").isalpha() for word in words):
        return None
    hits, writer, position = [], None, last.span[0]
    for piece in last.text.split("|"):
        part = part_of(text, position, position + len(piece))
        position += len(piece) + 1
        if part is None:
            continue
        outlet = outlets.named(part.text)
        if outlet is not None:
            hits.append(OutletHit(*part.span, outlet))
        elif " " in part.text:
            writer = writer or part
    return (writer, tuple(hits)) if writer or hits else None
