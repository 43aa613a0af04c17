"""What is held as of three times: from a ledger, from the built-in register, or from both."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from foedus.api.given import built_in_actors, iso_day, open_ledger
from foedus.errors import UsageError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.ledger import Ledger
    from foedus.model.casus import Times
    from foedus.model.vocabulary import Trust
    from foedus.pacts import View

Source = Literal["all", "register", "ledger"]
"""From where pacts are taken: the built-in register, what was added to the ledger, or both."""


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
        times_of(on, reported, known), ledger, trust=trust, source=source, actors=actors or built_in_actors()
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
    from foedus.register import READER, release

    if isinstance(ledger, str):
        with open_ledger(ledger) as opened:
            return view_as_of(times, opened, trust=trust, source=source, actors=actors)
    if ledger is None and times.known is not None:
        raise UsageError(
            "there is no ledger whose entries could be counted",
            to_do="leave out the known time (--known), or name the ledger that is meant",
        )
    if source == "register" or (ledger is None and source == "all"):
        built_in = release()
        return view_of(kept_of(built_in), times, actors, trust, release=built_in.id)
    if ledger is None:
        return view_of((), times, actors, trust)
    kept = ledger.claims(times.known)
    if source == "ledger":
        return view_of((one for one in kept if one.text_id is not None), times, actors, trust)
    built_in = release()
    if times.known is None and not ledger.has_met(built_in.sha256):
        # A newer register than the ledger has met: it answers at once, and is entered with the next story.
        others = (one for one in kept if one.claim.reader != READER)
        return view_of((*kept_of(built_in), *others), times, actors, trust, release=built_in.id)
    return view_of(kept, times, actors, trust, release=ledger.release_id(times.known))
