"""The threads of the web: who has promised what to whom, and where both stand on a day."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from foedus.model.claim import ClaimedCommitment
from foedus.model.days import first_day, last_day
from foedus.model.pact import HeldCommitment, Pact
from foedus.model.vocabulary import CommitmentKind
from foedus.pacts.status import Status, status_in
from foedus.pacts.view import View

_WEIGHT = {"suspended": 4, "denounced": 3, "ratified": 2, "acceded": 2, "signed": 1}


@dataclass(frozen=True)
class Thread:
    """One promise between two actors on a day.

    ``bearer`` and ``toward`` are those who carry it on that day (Russia for the Soviet Union);
    ``party`` and ``other`` those named by the pact. ``status`` is that of the one who is less bound,
    and decides; ``statuses`` are both.
    """

    bearer: str
    toward: str
    party: str
    other: str
    pact: Pact
    held: HeldCommitment
    status: Status
    statuses: tuple[Status, Status]

    @property
    def commitment(self) -> ClaimedCommitment:
        """The promise itself."""
        return self.held.commitment

    @property
    def kind(self) -> CommitmentKind:
        """The kind of promise."""
        return self.held.commitment.kind

    @property
    def in_force(self) -> bool:
        """Whether both are bound on the day."""
        return self.status.in_force


def threads(
    view: View,
    day: str,
    *,
    toward: str | None = None,
    bearer: str | None = None,
    kinds: frozenset[CommitmentKind] | None = None,
    pacts: Container[str] | None = None,
) -> Iterator[Thread]:
    """Every thread on a day, in order of pacts; of one beneficiary, bearer, some kinds or pacts where given.

    Left out: promises that are denied, those of a pact that had ended for either side or not begun
    (proposed is not begun), and those whose bearer or beneficiary has no state to carry it.
    """
    for pact in view.pacts.values():
        if pacts is not None and pact.id not in pacts:
            continue
        wanted = [
            held
            for held in pact.commitments
            if held.commitment.polarity == "affirmed" and (kinds is None or held.commitment.kind in kinds)
        ]
        if wanted:
            yield from _of_pact(view, pact, wanted, day, toward, bearer)


def _of_pact(
    view: View, pact: Pact, wanted: list[HeldCommitment], day: str, toward: str | None, bearer: str | None
) -> Iterator[Thread]:
    standing = {party: status_in(life, day) for party, life in view.lives(pact).items()}
    begun = {party: status for party, status in standing.items() if _begun(status)}
    if not begun:
        return
    carrier = {party: view.actors.bearer(party, day) for party in begun}
    for held in wanted:
        commitment = held.commitment
        for other in commitment.beneficiaries or begun:
            status_other, to = _side(view, other, standing, carrier, day)
            if status_other is None or to is None or (toward is not None and to != toward):
                continue
            for party in commitment.bearers or begun:
                status_party, who = _side(view, party, standing, carrier, day, outsider=False)
                if status_party is None or who is None or who == to or (bearer is not None and who != bearer):
                    continue
                both = (status_party, status_other)
                status = _phase(commitment, day, _less_bound(both))
                if status is not None:
                    yield Thread(who, to, party, other, pact, held, status, both)


def _side(
    view: View,
    party: str,
    standing: dict[str, Status],
    carrier: dict[str, str | None],
    day: str,
    outsider: bool = True,
) -> tuple[Status | None, str | None]:
    """Where one side stands and who carries it. One who is promised something need not be a party."""
    if party in carrier:
        return standing[party], carrier[party]
    if party in standing or not outsider:
        return None, None
    return Status("in_force", True), view.actors.bearer(party, day)


def _begun(status: Status) -> bool:
    return status.stage is not None and status.stage != "proposed" and not status.ended


def _less_bound(both: tuple[Status, Status]) -> Status:
    """The status on which a promise between two rests."""
    free = [status for status in both if not status.in_force]
    if free:
        return max(free, key=lambda status: _WEIGHT.get(status.stage or "", 0))
    unsure = any(status.unsure for status in both)
    chosen = next((status for status in both if status.stage == "denounced"), both[0])
    return Status(chosen.stage, True, unsure, chosen.held)


def _phase(commitment: ClaimedCommitment, day: str, status: Status) -> Status | None:
    """The status within the commitment's own phase; null outside it.

    A pact under notice whose promise has run out stands at that notice, not in force.
    """
    if commitment.since is not None and day < first_day(commitment.since):
        return None
    if commitment.until is not None and day > last_day(commitment.until):
        return Status("denounced", False, held=status.held) if status.stage == "denounced" else None
    return status
