"""The public API: the rooms put together, and no rule of the domain.

    read    bytes > page > reading > linking, with the built-in register to look pacts up in; keeps nothing
    add     the same with the ledger to look pacts up in; appends, and tells what that changes
    casus   ledger or register > pacts > casus
    diff    two such views > changes

Rooms are imported when they are first needed: what reads no page loads nothing of the machinery for pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from os import PathLike, fspath
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from foedus.errors import DateError, UnknownActor, UsageError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.ledger import Ledger
    from foedus.linking.index import PactIndex
    from foedus.model.casus import Casus, Scenario, Times
    from foedus.model.change import Added, Diff, ReadResult
    from foedus.model.claim import Reading
    from foedus.model.vocabulary import ActKind, Trust
    from foedus.pacts import View
    from foedus.page import Page, Received

SCHEMA = 1
"""The number of the contract's shapes."""

Source = Literal["all", "register", "ledger"]


class Opened(NamedTuple):
    """A source as a Page, and the Reading of it, not linked yet."""

    page: Page
    data: bytes
    reading: Reading


def iso_day(text: str | date, *, where: str | None = None) -> str:
    """A day as ISO 8601. Raises DateError where ``text`` is none."""
    if isinstance(text, date):
        return date(text.year, text.month, text.day).isoformat()
    try:
        if len(text) != 10:
            raise ValueError
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise DateError(
            f"{text!r} is no day", where=where, to_do="give one as YYYY-MM-DD, such as 2024-06-19"
        ) from None


def received_from(source: str | PathLike[str] | None, text: str | None, uri: str | None) -> Received:
    """What is to be read: a file (``-``: standard input) or a text in hand; one of the two."""
    from foedus.page import receive, receive_text

    if (source is None) == (text is None):
        raise UsageError("read takes a source or a text, and one of them", to_do="give a path, or text=...")
    if text is not None:
        return receive_text(text, uri=uri)
    assert source is not None
    return receive(fspath(source))


def open_source(
    received: Received, *, published: str | date | None, language: str | None, actors: Actors
) -> Opened:
    """Page and Reading of what was received. Raises SourceError where it cannot be read."""
    from foedus.page import open_page
    from foedus.reading import read as read_text

    known = None if published is None else iso_day(published, where="published")
    page = open_page(received, language=language, published=known)
    reading = read_text(
        page.text.text,
        page.article,
        received=date.fromisoformat(page.document.received_at[:10]),
        actors=actors,
        text_id=page.text.id,
        source_uri=page.document.uri,
    )
    return Opened(page, received.data, reading)


def read(
    source: str | PathLike[str] | None = None,
    *,
    text: str | None = None,
    uri: str | None = None,
    published: str | date | None = None,
    language: str | None = None,
    actors: Actors | None = None,
    id: str | None = None,
) -> ReadResult:
    """Say what a source tells, and keep nothing.

    ``source`` is a path (``-``: standard input), or give the ``text`` itself, with its ``uri`` if it has one.
    ``published`` is the day on which it came out, ``language`` the code of a language pack; both are found in
    the source where not given. ``id`` is put on the result; without one it is the id of the Text.
    Raises SourceError where the source cannot be read.
    """
    from foedus.linking import link
    from foedus.model.change import ReadResult
    from foedus.model.source import SourceInfo

    who = actors or _actors()
    received = received_from(source, text, uri)
    page, _, reading = open_source(received, published=published, language=language, actors=who)
    reading = link(reading, _register_index(who))
    document = page.document
    return ReadResult(
        schema=SCHEMA,
        id=page.text.id if id is None else id,
        source=SourceInfo(
            sha256=document.sha256,
            uri=document.uri,
            media_type=document.media_type,
            received_at=document.received_at,
            text_id=page.text.id,
            text=page.text.text,
        ),
        article=page.article,
        claims=reading.claims,
    )


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

    who = actors or _actors()
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

    ledger.meet_release(release())
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


def view(
    ledger: Ledger | str | None = None,
    *,
    on: str | date | None = None,
    reported: str | date | None = None,
    known: int | None = None,
    trust: Trust = "all",
    source: Source = "all",
    actors: Actors | None = None,
) -> View:
    """All pacts as of three times: from a ledger, or from the built-in register where there is none.

    ``ledger`` is an open Ledger, the URL of one, or null for the register alone. ``source`` leaves only
    what the register tells, or only what was added to the ledger.
    """
    return view_as_of(
        times_of(on, reported, known), ledger, trust=trust, source=source, actors=actors or _actors()
    )


def times_of(on: str | date | None, reported: str | date | None, known: int | None) -> Times:
    """The three times; the day in the world is today where none is given."""
    from foedus.model.casus import Times

    return Times(
        on=iso_day(date.today() if on is None else on, where="on"),
        reported=None if reported is None else iso_day(reported, where="reported"),
        known=known,
    )


def view_as_of(
    times: Times, ledger: Ledger | str | None, *, trust: Trust, source: Source, actors: Actors
) -> View:
    """What is held as of ``times``. Raises UsageError where an entry of no ledger is asked for."""
    from foedus.pacts import kept_of
    from foedus.pacts import view as view_of
    from foedus.register import release

    if isinstance(ledger, str):
        with _ledger(ledger) as opened:
            return view_as_of(times, opened, trust=trust, source=source, actors=actors)
    if ledger is None and times.known is not None:
        raise UsageError(
            "there is no ledger whose entries could be counted", to_do="leave out the known time"
        )
    if source == "register" or (ledger is None and source == "all"):
        built_in = release()
        return view_of(kept_of(built_in), times, actors, trust, release=built_in.id)
    if ledger is None:
        return view_of((), times, actors, trust)
    kept = ledger.claims(times.known)
    if source == "ledger":
        return view_of((one for one in kept if one.text_id is not None), times, actors, trust)
    held = ledger.release_id(times.known)
    return view_of(kept, times, actors, trust, release=held)


def casus(
    attacker: str | Scenario,
    target: str | None = None,
    *,
    on: str | date | None = None,
    reported: str | date | None = None,
    known: int | None = None,
    act: ActKind = "armed_attack",
    place: str | None = None,
    provoked: bool | None = None,
    given: Mapping[str, bool] | None = None,
    depth: int = 1,
    trust: Trust = "all",
    source: Source = "all",
    language: str = "en",
    ledger: Ledger | str | None = None,
    actors: Actors | None = None,
    id: str | None = None,
) -> Casus:
    """Who owes what to whom if ``attacker`` attacks ``target`` on a day, under which words, and why.

    Both are an id (``PRK``), a name in any language pack or ``cow:731``; or give a Scenario in the place of
    ``attacker``, which then says all but source, language and ledger. ``given`` settles conditions. Without a
    ledger the built-in register answers. Raises UnknownActor, DateError and UsageError for what cannot be
    asked.
    """
    from foedus.casus.answer import answer
    from foedus.model.casus import Scenario

    who = actors or _actors()
    if isinstance(attacker, Scenario):
        scenario = attacker
    else:
        if target is None:
            raise UsageError("an attack needs a target", to_do="give attacker and target")
        times = times_of(on, reported, known)
        scenario = Scenario(
            attacker=attacker_on(attacker, times.on, who),
            target=who.state(target, times.on),
            act=act,
            times=times,
            place=place,
            provoked=provoked,
            given=dict(given or {}),
            depth=depth,
            trust=trust,
        )
    _check(scenario)
    held = view_as_of(scenario.times, ledger, trust=scenario.trust, source=source, actors=who)
    found = answer(held, scenario, who, language=language)
    if id is None:
        return found
    from msgspec.structs import replace

    return replace(found, id=id)


def diff(
    before: str | date | Times,
    after: str | date | Times,
    *,
    reported: str | date | None = None,
    known: int | None = None,
    trust: Trust = "all",
    source: Source = "all",
    ledger: Ledger | str | None = None,
    actors: Actors | None = None,
) -> Diff:
    """How the web of duties differs between two days, or between two sets of three times."""
    from foedus.changes import diff as difference
    from foedus.model.casus import Times
    from foedus.model.change import Diff

    who = actors or _actors()
    one, other = (
        times if isinstance(times, Times) else times_of(times, reported, known) for times in (before, after)
    )
    first = view_as_of(one, ledger, trust=trust, source=source, actors=who)
    second = view_as_of(other, ledger, trust=trust, source=source, actors=who)
    return Diff(schema=SCHEMA, before=one, after=other, changes=difference(first, second, who))


def attacker_on(text: str, day: str, actors: Actors) -> str:
    """The state that ``text`` means on that day; where no state is ever called so, the organisation or group.

    Raises UnknownActor where it means none, or more than one.
    """
    try:
        return actors.state(text, day)
    except UnknownActor:
        others = actors.resolve(text, day)
        if any(one in actors.states for one in actors.resolve(text, None)) or text.upper() in actors.states:
            raise
        fighting = [one for one in others if one not in actors.people and _kind(one, actors) != "outlet"]
        if len(fighting) != 1:
            raise
        return fighting[0]


def _kind(actor: str, actors: Actors) -> str:
    return str(actors.records[actor].__struct_config__.tag)


def _check(scenario: Scenario) -> None:
    from foedus.model.vocabulary import ActKind, Condition

    if scenario.attacker == scenario.target:
        raise UsageError(f"{scenario.attacker} would attack itself", to_do="name two different actors")
    if scenario.act not in get_args(ActKind):
        raise UsageError(f"no act {scenario.act!r}", to_do=f"choose one of {', '.join(get_args(ActKind))}")
    for condition in scenario.given:
        if condition not in get_args(Condition):
            raise UsageError(
                f"no condition {condition!r}", to_do=f"choose of {', '.join(get_args(Condition))}"
            )
    if scenario.depth < 0:
        raise UsageError(
            f"no depth {scenario.depth}", to_do="give 1 for direct duties, 2 for those of the helpers"
        )


def _actors() -> Actors:
    from foedus.actors import load

    return load()


@cache
def _register_index(actors: Actors) -> PactIndex:
    from foedus.linking import of_register
    from foedus.register import release

    return of_register(release().records, actors)


def _ledger(url: str) -> Ledger:
    from foedus.ledger import Ledger

    return Ledger.open(url, create=False)


def ledger_at(url: str | None) -> Ledger | None:
    """The ledger at that URL (null: the usual one) for reading, or null where there is none yet.

    Never makes one. Raises LedgerError where something else stands there.
    """
    from foedus.ledger import default_address

    address = url or default_address()
    if _is_absent(address):
        return None
    return _ledger(address)


def _is_absent(address: str) -> bool:
    """Whether the address is a file that is not there, told without loading the machinery of databases."""
    from pathlib import Path

    if "://" not in address:
        return not Path(address).exists()
    path = address.removeprefix("sqlite:///")
    return path != address and bool(path) and "?" not in path and not Path(path).exists()
