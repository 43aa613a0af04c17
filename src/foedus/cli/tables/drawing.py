"""What all tables share: a finding beside the words that it rests on, names, days, chains of speakers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from foedus.actors import Actors
from foedus.actors.record import PersonRecord
from foedus.model.base import Date
from foedus.model.evidence import CitationEvidence, Evidence, RowEvidence, SpanEvidence
from foedus.model.mention import Mention

Row = tuple[RenderableType, RenderableType]

_OTHERS = 3
"""How many other days that a date may mean are shown."""
_ROOT = 4
"""Letters of a state's name that its adjective shares: ``Kenyan``."""
_PRECISE = {"day": 10, "month": 7, "year": 4}


def heading(console: Console, title: str, aside: str = "") -> None:
    """A line that opens a part of the answer."""
    console.print()
    console.print(Text.assemble((title, "bold"), (f"  {aside}" if aside else "", "dim")))


def beside(console: Console, rows: Iterable[Row], indent: int = 2) -> None:
    """Findings on the left, each with its words on the right; one without words takes the whole width."""
    pairs: list[Row] = []
    for left, right in rows:
        if right:
            pairs.append((left, right))
            continue
        _pairs(console, pairs, indent)
        pairs = []
        if left:
            console.print(Padding(left, (0, 0, 0, indent)))
    _pairs(console, pairs, indent)


def _pairs(console: Console, pairs: Sequence[Row], indent: int) -> None:
    if not pairs:
        return
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(ratio=5, overflow="fold")
    grid.add_column(ratio=5, overflow="fold", style="italic")
    for left, right in pairs:
        grid.add_row(left, right)
    console.print(Padding(grid, (0, 0, 0, indent)))


def inset(text: str, style: str = "", by: int = 2) -> Padding:
    """A finding that belongs to the one above it."""
    return Padding(Text(text, style), (0, 0, 0, by))


def table(console: Console, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A plain table of short values."""
    drawn = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in head:
        drawn.add_column(name, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    console.print(drawn)


def quoted(words: str | None) -> str:
    """Words in quotation marks; nothing where there are none."""
    if not words:
        return ""
    words = " ".join(words.split())
    return words if words[0] in '“"«' and words[-1] in '”"»' else f"“{words}”"


def in_row(parts: Iterable[str], last: str = " and ") -> str:
    """Parts in a row: ``a, b and c``."""
    row = list(parts)
    return last.join([", ".join(row[:-1]), row[-1]]) if len(row) > 1 else "".join(row)


def sentence(words: str) -> str:
    """The words with a capital at their head."""
    return words[:1].upper() + words[1:]


def plain(word: str | None) -> str:
    """A word of the vocabulary as one reads it: ``not_in_force`` is ``not in force``."""
    return (word or "").replace("_", " ")


def short_name(actor: str | None, actors: Actors, language: str = "en") -> str:
    """What the press calls an actor after the first mention."""
    if actor is None:
        return "somebody"
    record = actors.get(actor)
    if isinstance(record, PersonRecord) and record.short:
        return record.short[0]
    return actors.name(actor, language)


def who(mention: Mention, actors: Actors) -> str:
    """Whom a mention means; as the text calls them where nobody known is meant, with their state.

    ``police (Kenya)``, and ``Kenyan police`` where its own words tell.
    """
    if mention.actor is not None:
        return short_name(mention.actor, actors)
    if mention.text and mention.country is not None:
        state = short_name(mention.country, actors)
        return mention.text if state[:_ROOT] in mention.text else f"{mention.text} ({state})"
    return mention.text or " or ".join(short_name(one, actors) for one in mention.candidates) or "somebody"


def chain(speakers: Iterable[Mention], actors: Actors) -> str:
    """Who says so: ``Putin > CNN > (MerahPutih.com)``; a link that is inferred stands in parentheses."""
    return " > ".join(
        f"({who(speaker, actors)})" if speaker.inferred else who(speaker, actors) for speaker in speakers
    )


def day_of(date: Date | None) -> str:
    """A date with what is uncertain in it: ``2024-06-19 (inferred; or 2019-06-19)``.

    Of many candidates the best few; JSON holds all.
    """
    if date is None or date.start is None:
        return "undated"
    shown = date.start[: _PRECISE.get(date.precision, 4)] + ("s" if date.precision == "decade" else "")
    said: list[str] = [] if date.certainty in ("stated", "resolved") else [date.certainty]
    others = [day for day in date.candidates if day != date.start]
    if others:
        more = f" and {len(others) - _OTHERS} more" if len(others) > _OTHERS else ""
        said.append("or " + ", ".join(others[:_OTHERS]) + more)
    return f"{shown} ({'; '.join(said)})" if said else shown


def words_of(evidence: Evidence | dict[str, Any] | None) -> str:
    """The words that an Evidence shows."""
    if isinstance(evidence, dict):
        return quoted(evidence.get("quote"))
    if isinstance(evidence, SpanEvidence | CitationEvidence):
        return quoted(evidence.quote)
    return ""


def where_of(evidence: Evidence | None) -> str:
    """Where an Evidence stands: a story, a treaty and its article, a row of a table."""
    if isinstance(evidence, SpanEvidence):
        return (evidence.source or "standard input").rsplit("/", 1)[-1]
    if isinstance(evidence, RowEvidence):
        return f"{evidence.file}, row {evidence.row}"
    if isinstance(evidence, CitationEvidence):
        article = f", Article {evidence.article}" if evidence.article else ""
        return f"{evidence.work}{article}"
    return ""
