"""Told stages to held ones: one step of a pact's life, with all who tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from foedus.model.base import Date
from foedus.model.claim import ClaimedStage
from foedus.model.kept import Kept
from foedus.model.pact import Contradiction, HeldStage, Witness
from foedus.model.vocabulary import StageKind
from foedus.pacts.belief import RANK, actual, source_of, witness_of

REPEATABLE: frozenset[StageKind] = frozenset({"proposed", "amended", "renewed", "suspended"})
"""Steps that a pact may take more than once: another date is another step, not a contradiction."""

_CERTAINTY = {"stated": 0, "resolved": 0, "inferred": 1, "ambiguous": 2}
_PRECISION = {"day": 0, "month": 1, "year": 2, "decade": 3}


@dataclass
class _Step:
    """A held stage while it is being put together."""

    date: Date | None
    sources: dict[str, Date | None]
    witnesses: list[Witness] = field(default_factory=list)


def merge_stages(
    pact: str, told: Iterable[tuple[Kept, ClaimedStage]]
) -> tuple[tuple[HeldStage, ...], tuple[Contradiction, ...]]:
    """All stages of one pact, in order of time, and the dates that do not fit.

    The best verified leads, then what the register or an import tells, then the surest and most precise
    date, then the earliest reported. One that tells another date of a step that happens once is kept as a
    contradiction. Two dates from one source are two steps (a state that left and came back).
    """
    groups: dict[tuple[StageKind, str | None], list[_Step]] = {}
    against: list[Contradiction] = []
    for kept, stage in sorted(told, key=_order):
        if not (actual(kept.claim) and stage.polarity == "affirmed" and stage.modality == "actual"):
            continue
        steps = groups.setdefault((stage.stage, stage.party), [])
        found = next((step for step in steps if _fits(step, kept, stage.date)), None)
        if found is None and _clashes(steps, source_of(kept), stage.stage):
            held = steps[0].date
            against.append(
                Contradiction(
                    pact=pact,
                    stage=stage.stage,
                    party=stage.party,
                    held=held,
                    told=stage.date,
                    witness=witness_of(kept),
                )
            )
            continue
        if found is None:
            found = _Step(stage.date, {})
            steps.append(found)
        found.sources.setdefault(source_of(kept), stage.date)
        found.witnesses.append(witness_of(kept))
        found.date = found.date or stage.date
    return _held(groups), tuple(against)


def reach(stage: HeldStage) -> tuple[str, str] | None:
    """The first and the last day on which the step may have been taken.

    Without a date it had been taken when the world first read of it.
    """
    if stage.date is not None and stage.date.start is not None:
        return stage.date.start, stage.date.end or stage.date.start
    reported = [witness.reported for witness in stage.witnesses if witness.reported]
    return (min(reported), min(reported)) if reported else None


def overlap(one: Date | None, other: Date | None) -> bool:
    """Whether two dates may be one and the same day; a missing date, or a candidate that fits, does."""
    if one is None or other is None or one.start is None or other.start is None:
        return True
    if one.start <= (other.end or other.start) and other.start <= (one.end or one.start):
        return True
    return any(one.start <= day <= (one.end or one.start) for day in other.candidates) or any(
        other.start <= day <= (other.end or other.start) for day in one.candidates
    )


def _fits(step: _Step, kept: Kept, date: Date | None) -> bool:
    """Whether a told date tells this step. A register tells each step once; a text may repeat itself."""
    source = source_of(kept)
    if source in step.sources and kept.text_id is None:
        return step.sources[source] == date
    return overlap(step.date, date)


def _clashes(steps: list[_Step], source: str, stage: StageKind) -> bool:
    return bool(steps) and stage not in REPEATABLE and not any(source in step.sources for step in steps)


def _order(told: tuple[Kept, ClaimedStage]) -> tuple[int, bool, int, int, str, str, str, str]:
    kept, stage = told
    date = stage.date
    return (
        RANK[kept.claim.verified],
        kept.text_id is not None,
        _CERTAINTY[date.certainty] if date else 3,
        _PRECISION[date.precision] if date else 4,
        kept.claim.reported or "9999",
        (date.start or "") if date else "",
        kept.claim.id,
        stage.party or "",
    )


def _held(groups: dict[tuple[StageKind, str | None], list[_Step]]) -> tuple[HeldStage, ...]:
    held = [
        HeldStage(
            stage=kind,
            party=party,
            date=step.date,
            verified=min((witness.verified for witness in step.witnesses), key=RANK.__getitem__),
            witnesses=tuple(step.witnesses),
        )
        for (kind, party), steps in groups.items()
        for step in steps
    ]
    return in_order(held)


def in_order(stages: Iterable[HeldStage]) -> tuple[HeldStage, ...]:
    """Stages in order of time; those of one day by name."""
    return tuple(
        sorted(stages, key=lambda stage: (reach(stage) or ("9999", "9999"), stage.stage, stage.party or ""))
    )
