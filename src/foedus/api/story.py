"""A story: open it, and keep it in a ledger."""

from __future__ import annotations

from datetime import date
from os import PathLike, fspath
from typing import TYPE_CHECKING, NamedTuple

from foedus.api.given import SCHEMA, built_in_actors, iso_day
from foedus.api.held import times_of, view_as_of
from foedus.errors import UsageError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.ledger import Ledger
    from foedus.model.change import Added
    from foedus.model.claim import Reading
    from foedus.page import Page, Received


class Opened(NamedTuple):
    """A source as a Page, and the Reading of it, not linked yet."""

    page: Page
    data: bytes
    reading: Reading


def received_from(source: str | PathLike[str] | None, text: str | None, uri: str | None) -> Received:
    """What is to be read: a file (``-``: standard input) or a text in hand; one of the two."""
    from foedus.page import receive, receive_text

    if (source is None) == (text is None):
        raise UsageError("read takes a source or a text, and one of them", to_do="give a path, or text=...")
    if text is not None:
        return receive_text(text, uri=uri)
    assert source is not None
    return receive(fspath(source))


def page_of(received: Received, *, published: str | date | None, language: str | None) -> Page:
    """The Page of what was received. Raises SourceError where it cannot be read."""
    from foedus.page import open_page

    known = None if published is None else iso_day(published, where="published")
    return open_page(received, language=language, published=known)


def open_source(
    received: Received, *, published: str | date | None, language: str | None, actors: Actors
) -> Opened:
    """Page and Reading (by the rules) of what was received. Raises SourceError where it cannot be read."""
    from foedus.reading import read as read_text

    page = page_of(received, published=published, language=language)
    reading = read_text(
        page.text.text,
        page.article,
        received=date.fromisoformat(page.document.received_at[:10]),
        actors=actors,
        text_id=page.text.id,
        source_uri=page.document.uri,
    )
    return Opened(page, received.data, reading)


def add(
    source: str | PathLike[str] | None = None,
    *,
    ledger: Ledger | str | None = None,
    text: str | None = None,
    uri: str | None = None,
    published: str | date | None = None,
    language: str | None = None,
    actors: Actors | None = None,
) -> Added:
    """Read a source, keep it in a ledger with what was found, and tell what that changes.

    ``ledger`` is an open Ledger or the URL of one, which is made where there is none (null: the usual one).
    The source is read before the ledger is touched, so that one which cannot be read leaves no trace.
    Raises SourceError, LedgerError and ClaimRefused.
    """
    from foedus.ledger import Ledger

    who = actors or built_in_actors()
    received = received_from(source, text, uri)
    opened = open_source(received, published=published, language=language, actors=who)
    if isinstance(ledger, Ledger):
        return keep(opened, ledger, who)
    with Ledger.open(ledger, create=True) as made:
        return keep(opened, made, who)


def keep(opened: Opened, ledger: Ledger, actors: Actors) -> Added:
    """Link what was read to the pacts of a ledger, append it, and tell what it changes.

    What changes is told against what could be read before the story's own day; then what is known since.
    A story that the ledger holds already changes nothing.
    """
    from foedus.changes import added, story_views
    from foedus.linking import PactIndex, link
    from foedus.model.change import Added, AddedSource
    from foedus.pacts import entries
    from foedus.register import release

    built_in = release()
    if not ledger.has_met(built_in.sha256):
        ledger.meet_release(built_in)
    today = date.today().isoformat()
    held = view_as_of(times_of(today, None, None), ledger, trust="all", source="all", actors=actors)
    reading = link(opened.reading, PactIndex(entries(held), actors))
    document, text, article = opened.page
    appended = ledger.append_source(document, opened.data, text, article, reading)
    day = _day_of(reading, document.received_at)
    source = AddedSource(
        sha256=document.sha256,
        uri=document.uri,
        text_id=text.id,
        title=article.title,
        published=day,
        claims=len(reading.claims),
        entry=None if appended.already else appended.seq,
        already=appended.already,
    )
    if appended.already:
        return Added(schema=SCHEMA, sources=(source,), claims=0, changes=(), since=())
    views = story_views(ledger.claims(), {text.id}, day, actors, today=today, release=ledger.release_id())
    changes, since = added(views, actors)
    return Added(schema=SCHEMA, sources=(source,), claims=len(reading.claims), changes=changes, since=since)


def _day_of(reading: Reading, received_at: str) -> str:
    """The story's own day: that of its publication, else the one that its words tell, else of its receipt."""
    if reading.published is not None and reading.published.start is not None:
        return reading.published.start
    return next((claim.reported for claim in reading.claims if claim.reported), received_at[:10])
