"""A view as linking looks agreements up in."""

from __future__ import annotations

from foedus.linking.index import PactEntry
from foedus.model.pact import Pact
from foedus.pacts.stages import reach
from foedus.pacts.view import View


def entries(view: View) -> tuple[PactEntry, ...]:
    """One entry for each pact of the view, in order of ids."""
    return tuple(_entry(pact) for pact in view.pacts.values())


def _entry(pact: Pact) -> PactEntry:
    since = [member.since for member in pact.parties if member.since is not None]
    ends = [member.until for member in pact.parties]
    known = [end for end in ends if end is not None]
    return PactEntry(
        id=pact.id,
        aliases=pact.aliases,
        names=pact.names,
        form=pact.form,
        parties=tuple(dict.fromkeys(member.party for member in pact.parties)),
        year=_year(pact),
        since=min(since, default=None),
        until=max(known) if known and len(known) == len(ends) else None,
    )


def _year(pact: Pact) -> int | None:
    """The year of signature, or of the first step that is told."""
    days = [(stage.stage != "signed", reach(stage)) for stage in pact.stages if stage.stage != "proposed"]
    dated = sorted((later, day[0]) for later, day in days if day is not None)
    return int(dated[0][1][:4]) if dated else None
