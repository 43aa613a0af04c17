"""The words by which a language's news pages are built: ``language/<code>/page.toml``.

In: the code of a language pack. Out: its :class:`PageWords`, checked against the schema below and kept for
the life of the process. All words are literal strings; matching ignores case.
"""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from foedus.errors import KnowledgeError
from foedus.language.table import Table

_HERE = Path(__file__).parent

Words = tuple[str, ...]


class Furniture(Table, frozen=True, kw_only=True):
    """What stands on a page and belongs to no story."""

    lines: Words
    """Whole lines: ``Bagikan``, ``ADVERTISEMENT``."""
    starts: Words
    """What a line begins with: ``Ikuti kami``, ``Follow us``."""
    brackets: Words
    """What a line in square brackets begins with: ``Gambas:Video``."""
    age: Words
    """What ends the age of a story: ``yang lalu``, ``ago``; the line begins with a figure."""
    sections: Words
    """Names of sections that stand alone above a title: ``Internasional``, ``World``."""


class Related(Table, frozen=True, kw_only=True):
    """Pointers to other stories."""

    read_also: Words
    """What leads to another story, followed by its title or by nothing: ``Baca juga``."""
    headers: Words
    """Headings of lists of other stories: ``Berita Terkait``."""
    labels: Words
    """Labels that stand before a headline with a colon: ``Cek Fakta``."""


class Captions(Table, frozen=True, kw_only=True):
    """Pictures."""

    leads: Words
    """What leads to a caption: ``Keterangan foto``, ``Image caption``."""
    credit: Words
    """What leads to a picture's credit: ``Foto``, ``Photo by``."""
    agencies: Words
    """What a credit without such a lead contains: ``ANTARA FOTO``, ``Getty Images``."""


class Bylines(Table, frozen=True, kw_only=True):
    """Who wrote it."""

    by: Words
    """What leads to the writer's name without a colon: ``Oleh``, ``By``."""
    writers: Words
    """The same with a colon: ``Penulis``, ``Reporter``."""
    others: Words
    """Who worked on it and did not write it, with a colon: ``Editor``."""
    signed: Words
    """What leads to the writers in a line at the end: ``Reporting by``."""
    edited: Words
    """What leads to those who only edited, in such a line: ``Editing by``."""
    nobody: Words
    """First words of a name that is none: ``Redaksi``, ``Staff``."""
    positions: Words
    """Last words of what a writer is, after a comma: ``Correspondent``."""
    companies: Words
    """Words in the names of companies and of no person: ``PT``, ``Media``."""


class Published(Table, frozen=True, kw_only=True):
    """Lines that say when the page came out."""

    leads: Words
    """Words that may stand beside the date: ``Diterbitkan``, ``Published``."""
    updated: Words
    """Words by which the date is a later one: ``Diperbarui``, ``Updated``."""
    zones: Words
    """Names of time zones and halves of the day: ``WIB``, ``GMT``, ``am``."""
    weekdays: Words
    months: dict[str, int]
    day_first: bool
    """Whether ``06/07/2024`` is the sixth of July."""


class Attribution(Table, frozen=True, kw_only=True):
    """Words by which a story names another outlet as its source."""

    before: Words
    """Words before the outlet's name: ``dilansir dari``, ``told``."""
    after: Words
    """Words right after it: ``melaporkan``, ``reported``."""
    joins: Words
    """What joins two names: ``dan``, ``and``."""
    sources: Words
    """What leads, before a colon on a line of its own, to the outlet it comes from: ``Sumber``."""


class PageWords(Table, frozen=True, kw_only=True):
    """All that ``page.toml`` says."""

    schema: Literal[1]
    function_words: Words
    """Frequent words that are no frequent words of other languages written in the same letters."""
    furniture: Furniture
    related: Related
    captions: Captions
    bylines: Bylines
    copyright: Words
    """What a line of copyright begins with."""
    tags: Words
    """What leads to the page's tags."""
    published: Published
    attribution: Attribution


@functools.cache
def packs() -> tuple[str, ...]:
    """Codes of the language packs there are, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in _HERE.glob("*/page.toml")))


@functools.cache
def page_words(code: str) -> PageWords:
    """Return the page words of the pack ``code``; :class:`KnowledgeError` if they break their schema."""
    return load_page_words(_HERE / code / "page.toml")


def load_page_words(path: Path) -> PageWords:
    """Read and check one ``page.toml``."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(table, PageWords)
    except OSError as error:
        what = f"the page words cannot be read ({error.strerror})"
        raise KnowledgeError(
            what, where=str(path), to_do="name a language pack that has a page.toml"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(
            f"the page words break their schema: {error}",
            where=str(path),
            to_do="mend the file as language/page_words.py describes it",
        ) from error
