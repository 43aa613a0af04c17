"""One party's time in a pact, from the stages that concern it.

The rules, each of the law of treaties (Vienna Convention 1969, articles 24, 54-59) put plainly:

- An original party is bound from the pact's entry into force on, or from its own entry or later
  ratification where that is told; one that accedes, from its accession on, once the pact is in force.
- A declaration or memorandum for which no entry into force is told takes effect when it is signed.
- The day of an end (terminated, superseded, withdrawn) is the first day no longer bound.
- A notice (denounced) ends nothing by itself.
- A suspension lasts until the next entry into force, renewal or accession that concerns the party.
- Where only a month or a year is told, the days within it are unsure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.model.days import day_before
from foedus.model.pact import HeldStage, Membership
from foedus.model.vocabulary import Form
from foedus.pacts.stages import reach

_ENDS = frozenset({"terminated", "superseded", "withdrawn"})
_RESUMES = frozenset({"in_force", "renewed", "acceded"})
_STEPS_BEFORE = {"proposed": 0, "signed": 1, "acceded": 2, "ratified": 3}
_EFFECTIVE_WHEN_SIGNED: frozenset[Form] = frozenset({"declaration", "memorandum"})

Reach = tuple[str, str]


@dataclass(frozen=True)
class Spell:
    """A time of being bound: where it rests, and when it began and ended at the earliest and latest."""

    start: HeldStage
    began: Reach
    end: HeldStage | None
    ended: Reach | None

    def holds(self, day: str) -> bool:
        """Whether the party is, or may be, bound on that day."""
        return self.began[0] <= day and (self.ended is None or day < self.ended[1])

    def unsure(self, day: str) -> bool:
        """Whether the day lies where only a month or a year is told."""
        return day < self.began[1] or (self.ended is not None and self.ended[0] <= day)


@dataclass(frozen=True)
class Life:
    """All of one party's time in one pact."""

    party: str
    original: bool
    spells: tuple[Spell, ...]
    suspensions: tuple[tuple[str, str | None, HeldStage], ...]
    notices: tuple[tuple[str, HeldStage], ...]
    before: tuple[tuple[str, HeldStage], ...]
    """Steps that bind nobody yet (proposed, signed, ratified, acceded), with the day of each."""
    ends: tuple[tuple[str, HeldStage], ...]

    def memberships(self) -> tuple[Membership, ...]:
        """The same as plain values: one for each spell, or one that is not bound yet."""
        signed = next((day for day, stage in self.before if stage.stage == "signed"), None)
        suspended = tuple((first, until) for first, until, _ in self.suspensions)
        if not self.spells:
            until = day_before(self.ends[-1][0]) if self.ends else None
            return (
                Membership(
                    party=self.party,
                    signed=signed,
                    since=None,
                    until=until,
                    suspended=suspended,
                    original=self.original,
                ),
            )
        return tuple(
            Membership(
                party=self.party,
                signed=signed,
                since=spell.began[0],
                until=day_before(spell.ended[1]) if spell.ended else None,
                suspended=suspended,
                unsure=_unsure(spell),
                original=self.original,
            )
            for spell in self.spells
        )


def lives(
    parties: tuple[str, ...],
    stages: tuple[HeldStage, ...],
    form: Form | None,
    same: dict[str, tuple[str, ...]],
) -> dict[str, Life]:
    """The life of each original party and of each that a stage names.

    ``same`` gives for a party the other ids of the same person of law, so that Russia's notice on a
    Soviet treaty concerns the party that the Soviet Union was.
    """
    owner = {other: party for party in parties for other in same.get(party, ()) if other not in parties}
    shared = [stage for stage in stages if stage.party is None]
    own: dict[str, list[HeldStage]] = {party: [] for party in parties}
    for stage in stages:
        if stage.party is None:
            continue
        takes_over = stage.party in owner and stage.stage != "acceded"
        own.setdefault(owner[stage.party] if takes_over else stage.party, []).append(stage)
    return {party: _life(party, party in parties, own[party], shared, form) for party in own}


def _life(
    party: str, original: bool, own: list[HeldStage], shared: list[HeldStage], form: Form | None
) -> Life:
    concerns = [*own, *shared]
    ends = _dated(concerns, _ENDS)
    spells = _spells(_starts(original, own, shared, form), ends)
    resumed = [first for (first, _), _ in _dated(concerns, _RESUMES)]
    suspensions = tuple(
        (first, next((day_before(day) for day in resumed if day > first), None), stage)
        for (first, _), stage in _dated(concerns, {"suspended"})
    )
    before = _dated([*own, *(shared if original else ())], _STEPS_BEFORE)
    return Life(
        party=party,
        original=original,
        spells=spells,
        suspensions=suspensions,
        notices=tuple((first, stage) for (first, _), stage in _dated(concerns, {"denounced"})),
        before=tuple((first, stage) for (first, _), stage in before),
        ends=tuple((last, stage) for (_, last), stage in ends),
    )


def _starts(
    original: bool, own: list[HeldStage], shared: list[HeldStage], form: Form | None
) -> list[tuple[Reach, HeldStage]]:
    """When the party comes to be bound, each time."""
    effective = _dated(shared, {"in_force"})
    if not effective and form in _EFFECTIVE_WHEN_SIGNED:
        effective = _dated(shared, {"signed"})
    entries = _dated(own, {"in_force"})
    joined = _dated(own, {"acceded"}) or _late(_dated(own, {"ratified"}), original, effective)
    if effective:
        first = effective[0][0]
        entries += [((max(day[0], first[0]), max(day[1], first[1])), stage) for day, stage in joined]
    entries.sort(key=lambda entry: entry[0])
    left = _dated(own, {"withdrawn"})
    returns = bool(entries and left) and left[0][0][0] < entries[0][0][0]
    if original and (not entries or returns):
        entries = sorted([*effective, *entries], key=lambda entry: entry[0])
    return entries


def _late(
    ratified: list[tuple[Reach, HeldStage]], original: bool, effective: list[tuple[Reach, HeldStage]]
) -> list[tuple[Reach, HeldStage]]:
    """Ratifications that bring the party in by themselves: an original party's, only where it came late."""
    return [
        (day, stage) for day, stage in ratified if not original or (effective and day[1] > effective[0][0][0])
    ]


def _spells(starts: list[tuple[Reach, HeldStage]], ends: list[tuple[Reach, HeldStage]]) -> tuple[Spell, ...]:
    spells: list[Spell] = []
    for began, start in starts:
        if spells and (spells[-1].ended is None or began[0] < spells[-1].ended[0]):
            continue
        ended, end = next(((day, stage) for day, stage in ends if day[1] >= began[1]), (None, None))
        spells.append(Spell(start, began, end, ended))
    return tuple(spells)


def _unsure(spell: Spell) -> tuple[tuple[str, str], ...]:
    found = []
    if spell.began[0] < spell.began[1]:
        found.append((spell.began[0], day_before(spell.began[1])))
    if spell.ended is not None and spell.ended[0] < spell.ended[1]:
        found.append((spell.ended[0], day_before(spell.ended[1])))
    return tuple(found)


def _dated(stages: Iterable[HeldStage], kinds: Iterable[str]) -> list[tuple[Reach, HeldStage]]:
    """Stages of these kinds with the days on which they may have been taken, in order of time."""
    found = ((reach(stage), stage) for stage in stages if stage.stage in kinds)
    dated = [(day, stage) for day, stage in found if day is not None]
    return sorted(dated, key=lambda one: (one[0], one[1].stage, one[1].party or ""))
