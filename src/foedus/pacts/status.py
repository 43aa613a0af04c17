"""On which stage a party stands in a pact on a day."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.actors import Actors
from foedus.model.pact import HeldStage, Pact
from foedus.model.vocabulary import StageKind
from foedus.pacts.life import Life, lives


@dataclass(frozen=True)
class Status:
    """Where a party stands: the last stage that counts, and whether the party is bound.

    ``unsure``: only a month or a year is told, and the day lies in it. ``held`` is the stage itself,
    with its witnesses. ``stage`` is null where the pact had not begun for that party.
    """

    stage: StageKind | None
    in_force: bool
    unsure: bool = False
    held: HeldStage | None = None

    @property
    def ended(self) -> bool:
        """Whether the party was bound, or would have been, and is no more."""
        return not self.in_force and self.stage in ("terminated", "superseded", "withdrawn")


NOTHING = Status(None, False)


def status_in(life: Life, day: str) -> Status:
    """The status of a party whose life in the pact is this, on an ISO day."""
    spell = next((spell for spell in life.spells if spell.holds(day)), None)
    if spell is not None:
        for first, until, stage in life.suspensions:
            if spell.began[0] <= first <= day and (until is None or day <= until):
                return Status("suspended", False, held=stage)
        notice = next((s for first, s in reversed(life.notices) if spell.began[0] <= first <= day), None)
        if notice is not None:
            return Status("denounced", True, spell.unsure(day), notice)
        stage = spell.start
        return Status("signed" if stage.stage == "signed" else "in_force", True, spell.unsure(day), stage)
    over = [stage for last, stage in life.ends if last <= day]
    if over:
        return Status(over[-1].stage, False, held=over[-1])
    taken = [stage for first, stage in life.before if first <= day]
    return Status(taken[-1].stage, False, held=taken[-1]) if taken else NOTHING


def lives_of(pact: Pact, actors: Actors | None) -> dict[str, Life]:
    """The life of each party of a pact."""
    parties = tuple(dict.fromkeys(member.party for member in pact.parties if member.original))
    same = {party: actors.same_person_of_law(party) for party in parties} if actors is not None else {}
    return lives(parties, pact.stages, pact.form, same)


def status(pact: Pact, party: str, day: str, actors: Actors | None = None) -> Status:
    """Where a party stands in a pact on an ISO day.

    With ``actors``, a state that carries another's treaties on that day stands where that one did
    (Russia on 1 January 1992 in the treaty of 1961).
    """
    held = lives_of(pact, actors)
    if party in held and (actors is None or actors.exists(party, day)):
        return status_in(held[party], day)
    if actors is not None:
        for member in held:
            if member != party and actors.bearer(member, day) == party:
                return status_in(held[member], day)
    return status_in(held[party], day) if party in held else NOTHING
