"""The web of duties on a view's day."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.model.casus import Obligation
from foedus.model.evidence import Evidence
from foedus.model.vocabulary import Standing, Verified
from foedus.pacts import Thread, View, threads

Key = tuple[str, str, str, str]
"""Pact, bearer, toward and kind: what makes two obligations the same one."""

STANDING: dict[Standing, int] = {"due": 0, "possible": 1, "not_in_force": 2, "barred": 3}
VERIFIED: dict[Verified, int] = {"text": 0, "dataset": 1, "report": 2, "unverified": 3}


@dataclass(frozen=True)
class Strand:
    """An obligation with the thread that it was seen on."""

    obligation: Obligation
    thread: Thread

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What the promise and its stage rest on, each once."""
        stage = self.thread.status.held
        witnesses = [*self.thread.held.witnesses, *(stage.witnesses[:1] if stage else ())]
        return tuple(dict.fromkeys(one.evidence for one in witnesses if one.evidence is not None))


def web(view: View, actors: Actors) -> tuple[Obligation, ...]:
    """Every thread of the web of duties on the view's day, no attacker named yet.

    ``due``: it binds, should its case arise; ``possible``: it is not verified, or only a month or year
    is told; ``not_in_force``: signed, ratified or suspended, the stage named. Those that have ended are
    left out. ``actors`` are those that the view was made with.
    """
    return tuple(strand.obligation for strand in strands(view).values())


def strands(view: View, pacts: Container[str] | None = None) -> dict[Key, Strand]:
    """The web by key, in order, of some pacts where given.

    Of several promises of one kind in one pact the one that stands best.
    """
    best: dict[Key, Strand] = {}
    for thread in threads(view, view.times.on, pacts=pacts):
        key = (thread.pact.id, thread.bearer, thread.toward, thread.kind)
        strand = Strand(_obligation(thread), thread)
        if key not in best or _weight(strand) < _weight(best[key]):
            best[key] = strand
    return dict(sorted(best.items()))


def _obligation(thread: Thread) -> Obligation:
    standing: Standing
    if not thread.in_force:
        standing = "not_in_force"
    elif thread.held.verified == "unverified" or thread.status.unsure:
        standing = "possible"
    else:
        standing = "due"
    return Obligation(
        bearer=thread.bearer,
        toward=thread.toward,
        kind=thread.kind,
        pact=thread.pact.id,
        commitment=thread.commitment.id,
        standing=standing,
        stage=thread.status.stage or "",
        verified=thread.held.verified,
        strength=thread.commitment.strength,
        article=thread.commitment.article,
    )


def _weight(strand: Strand) -> tuple[int, int, str]:
    one = strand.obligation
    return STANDING[one.standing], VERIFIED[one.verified], one.commitment
