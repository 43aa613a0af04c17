"""Acts, and which triggers of promises they meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from foedus.model.vocabulary import ActKind, ConditionValue, Trigger

Kind = ActKind | Literal["war"]

_ATTACK: frozenset[Trigger] = frozenset({"armed_attack", "aggression", "war", "threat", "any"})
_FORCE: frozenset[Trigger] = frozenset({"armed_attack", "aggression", "war"})
_MEETS: dict[Kind, frozenset[Trigger]] = {
    "armed_attack": _ATTACK,
    "nuclear_attack": _ATTACK,
    "blockade": frozenset({"threat", "any"}),
    "cyber_attack": frozenset({"threat", "any"}),
    "threat": frozenset({"threat", "any"}),
    "war": frozenset({"war", "any"}),
}
_OPEN: dict[Kind, frozenset[Trigger]] = {
    "blockade": _FORCE,
    "cyber_attack": _FORCE,
    "war": frozenset({"armed_attack", "aggression", "threat"}),
}


@dataclass(frozen=True)
class Act:
    """One act of a scenario: who strikes whom.

    ``war`` is the act of the cascade: ``target`` has joined the first target's side by the duty
    ``by`` and so is at war with ``attacker``, which need not have struck it.
    """

    attacker: str
    target: str
    kind: Kind
    day: str
    level: int = 1
    by: str | None = None

    def meets(self, trigger: Trigger) -> ConditionValue:
        """Whether the act meets a trigger.

        An armed attack meets them all; a threat meets only ``threat`` and ``any``. Whether a blockade
        or a cyber attack is an armed attack is disputed, so it is unknown. One that has joined a war
        is at war, but not thereby attacked.
        """
        if trigger in _MEETS[self.kind]:
            return "true"
        return "unknown" if trigger in _OPEN.get(self.kind, frozenset()) else "false"

    @property
    def forceful(self) -> bool:
        """Whether the two are at war by it for certain."""
        return self.kind in ("armed_attack", "nuclear_attack", "war")
