"""What is held of all pacts, as of three times."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from foedus.actors import Actors
from foedus.model.casus import Times
from foedus.model.claim import PactClaim
from foedus.model.kept import Kept
from foedus.model.pact import Contradiction, HeldQuestion, HeldStage, Pact
from foedus.model.vocabulary import Trust
from foedus.pacts.belief import believed, witness_of
from foedus.pacts.build import Built, build, with_stages
from foedus.pacts.life import Life
from foedus.register import Release, claims


@dataclass(frozen=True)
class View:
    """All pacts by id, the open questions, and the dates that do not fit, as of three times."""

    pacts: dict[str, Pact]
    questions: tuple[HeldQuestion, ...]
    contradictions: tuple[Contradiction, ...]
    times: Times
    actors: Actors
    release: str | None = None
    aliases: dict[str, str] = field(default_factory=dict)
    lives_held: dict[str, dict[str, Life]] = field(default_factory=dict, repr=False, compare=False)

    def pact(self, name: str) -> Pact | None:
        """The pact of that id or alias, or null."""
        return self.pacts.get(name) or self.pacts.get(self.aliases.get(name, ""))

    def lives(self, pact: Pact) -> dict[str, Life]:
        """The life of each party in a pact of this view."""
        return self.lives_held[pact.id]


def kept_of(release: Release) -> tuple[Kept, ...]:
    """The claims of the built-in register as a view takes them, for use without a ledger."""
    return tuple(Kept(claim=claim) for claim in claims(release))


def view(
    kept: Iterable[Kept], times: Times, actors: Actors, trust: Trust = "all", *, release: str | None = None
) -> View:
    """What these claims say, as of ``times``. The order of the claims changes nothing.

    ``release`` is the id of the release of the built-in register among them, for answers to name.
    """
    claims = believed(kept, times, trust)
    aliases = _aliases(claims)
    found = ((name, build(name, told, actors, trust)) for name, told in _by_pact(claims, aliases).items())
    built = _replaced({name: one for name, one in sorted(found) if one is not None}, actors)
    return View(
        pacts={name: one.pact for name, one in built.items()},
        questions=_questions(claims),
        contradictions=tuple(odd for one in built.values() for odd in one.against),
        times=times,
        actors=actors,
        release=release,
        aliases=aliases,
        lives_held={name: one.lives for name, one in built.items()},
    )


def _aliases(claims: list[Kept]) -> dict[str, str]:
    """From each alias to the id; an id is never the alias of another pact."""
    told = [kept.claim.pact for kept in claims if kept.claim.pact is not None and kept.claim.pact.pact]
    ids = {claim.pact for claim in told}
    return {alias: claim.pact for claim in told if claim.pact for alias in claim.aliases if alias not in ids}


def _by_pact(claims: list[Kept], aliases: dict[str, str]) -> dict[str, list[tuple[Kept, PactClaim]]]:
    found: dict[str, list[tuple[Kept, PactClaim]]] = {}
    for kept in claims:
        claim = kept.claim.pact
        if claim is not None and claim.pact is not None:
            found.setdefault(aliases.get(claim.pact, claim.pact), []).append((kept, claim))
    return found


def _questions(claims: list[Kept]) -> tuple[HeldQuestion, ...]:
    found = [
        HeldQuestion(
            id=kept.claim.id,
            text=kept.claim.question.text,
            about=kept.claim.question.about,
            witness=witness_of(kept),
        )
        for kept in claims
        if kept.claim.question is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.witness.reported or "9999", one.id)))


def _replaced(built: dict[str, Built], actors: Actors) -> dict[str, Built]:
    """End what another pact replaces, on the day when that one is in force, where no other end is told.

    A report that a pact is replaced moves no end that is known already, and ends nothing before the
    replacing one binds.
    """
    held = dict(built)
    for pact, _, _ in built.values():
        effective = next((s for s in pact.stages if s.stage == "in_force" and s.party is None), None)
        for relation in pact.relations:
            replaced = held.get(relation.pact or "")
            if relation.relation != "replaces" or replaced is None or effective is None:
                continue
            old = replaced.pact
            if _has_end(old):
                continue
            end = HeldStage(
                stage="superseded",
                party=None,
                date=effective.date,
                verified=relation.witnesses[0].verified,
                witnesses=(*relation.witnesses, *effective.witnesses),
            )
            parties = tuple(dict.fromkeys(member.party for member in old.parties if member.original))
            ended = with_stages(old, (*old.stages, end), parties, actors)
            held[old.id] = ended._replace(against=replaced.against)
    return held


def _has_end(pact: Pact) -> bool:
    return any(stage.stage in ("terminated", "superseded") for stage in pact.stages)
