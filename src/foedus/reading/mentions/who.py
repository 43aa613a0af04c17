"""Someone who is named in a sentence, and who is meant."""

from __future__ import annotations

from typing import Literal

import msgspec

from foedus.model.base import Span
from foedus.model.mention import Mention
from foedus.model.vocabulary import Role

WhoKind = Literal["state", "seat", "person", "organisation", "outlet", "group", "body", "pair"]


class Who(msgspec.Struct, frozen=True, order=True, gc=False):
    """Someone in a sentence: where the words stand and who is meant.

    ``countries`` are the states acted for: one for most, two or more for "both countries".
    ``place`` is true where the name only says where; ``against`` where it stands as an adversary;
    ``attached`` where it is part of somebody's description ("Russian" in "Russian president").
    """

    start: int
    end: int
    kind: WhoKind
    actor: str | None
    countries: tuple[str, ...] = ()
    role: Role | None = None
    candidates: tuple[str, ...] = ()
    place: bool = False
    against: bool = False
    attached: bool = False
    pronoun: bool = False
    antecedent: Span | None = None
    """For a pronoun: where the one it means is named."""
    inferred: bool = False
    """True where the state is not named beside it but follows from the rest of the sentence."""

    def _replace(self, **changes: object) -> Who:
        """The same with some fields changed, by the name that named tuples have for it."""
        return msgspec.structs.replace(self, **changes)

    @property
    def country(self) -> str | None:
        """The one state acted for; null where there is none or more than one."""
        return self.countries[0] if len(self.countries) == 1 else None

    @property
    def side(self) -> tuple[str, ...]:
        """For whom someone acts: states, else an organisation; an armed group is a side by itself."""
        if self.kind == "group" and self.actor is not None:
            return (self.actor,)
        return self.countries or ((self.actor,) if self.actor else ())

    def mention(self, text: str) -> Mention:
        """As the contract shows it."""
        return Mention(
            actor=self.actor,
            country=self.country,
            role=self.role,
            text=text[self.start : self.end],
            span=(self.start, self.end),
            candidates=self.candidates,
            inferred=self.inferred,
        )
