"""How pacts, stages and questions are shown in a change."""

from __future__ import annotations

from typing import Any

import msgspec

from foedus.model.evidence import Evidence
from foedus.model.pact import HeldQuestion, HeldRelation, HeldStage, Pact, Witness
from foedus.pacts.stages import reach


def pact_shown(pact: Pact, on: str) -> dict[str, Any]:
    """A pact with the stages that it had reached on a day, and what it replaces."""
    return {
        "pact": pact.id,
        "names": list(pact.names),
        "parties": list(dict.fromkeys(member.party for member in pact.parties)),
        "form": pact.form,
        "place": pact.place,
        "stages": [stage_shown(pact.id, stage) for stage in reached(pact, on)],
        "replaces": [_relation_shown(one) for one in pact.relations if one.relation == "replaces"],
        "also": list(pact.also),
    }


def _relation_shown(relation: HeldRelation) -> dict[str, Any]:
    return {
        "pact": relation.pact,
        "candidates": list(relation.candidates),
        "year": relation.year,
        "text": relation.text,
    }


def stage_shown(pact: str, stage: HeldStage) -> dict[str, Any]:
    """One step of a pact's life."""
    return {
        "pact": pact,
        "stage": stage.stage,
        "party": stage.party,
        "date": msgspec.to_builtins(stage.date),
        "verified": stage.verified,
    }


def question_shown(question: HeldQuestion) -> dict[str, Any]:
    """An open question."""
    return {
        "question": question.id,
        "text": question.text,
        "pact": question.about.pact,
        "commitment": question.about.commitment,
    }


def reached(pact: Pact, on: str) -> list[HeldStage]:
    """The steps that a pact had taken on a day."""
    return [stage for stage in pact.stages if (day := reach(stage)) is not None and day[0] <= on]


def evidence_of(witnesses: tuple[Witness, ...] | list[Witness]) -> tuple[Evidence, ...]:
    """The evidence of these witnesses, each once."""
    return tuple(dict.fromkeys(one.evidence for one in witnesses if one.evidence is not None))
