"""The register of actors in memory: who is who, who existed when, who carries on whose treaties."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from foedus.actors.names import NameIndex, words_of
from foedus.actors.record import ActorRecord, OfficeTerm, PersonRecord, StateRecord
from foedus.errors import UnknownActor

_LAST = "9999-12-31"


def within(day: str, since: str | None, until: str | None) -> bool:
    """Whether an ISO day lies in ``[since, until]``; open where null. Shorter dates count whole."""
    return (since is None or since <= day) and (until is None or day <= until or day.startswith(until))


class Actors:
    """The register of actors. Immutable after it is made; ``with_more`` makes another."""

    def __init__(self, records: Iterable[ActorRecord], release: str) -> None:
        self.release = release
        self.records = {record.id: record for record in records}
        self._continued_by = {
            record.continues: record.id
            for record in self.records.values()
            if isinstance(record, StateRecord) and record.continues
        }

    def with_more(self, records: Iterable[ActorRecord]) -> Actors:
        """A register that holds these too; a record of the same id replaces the built-in one."""
        return Actors([*self.records.values(), *records], f"{self.release}+more")

    def get(self, actor: str) -> ActorRecord | None:
        """The record of that id, or null."""
        return self.records.get(actor)

    @cached_property
    def names(self) -> NameIndex:
        """Every name of every actor, for finding mentions."""
        return NameIndex(self.records.values())

    @cached_property
    def states(self) -> dict[str, StateRecord]:
        """All states, past and present, by id."""
        return {key: record for key, record in self.records.items() if isinstance(record, StateRecord)}

    @cached_property
    def people(self) -> dict[str, PersonRecord]:
        """All people by id."""
        return {key: record for key, record in self.records.items() if isinstance(record, PersonRecord)}

    def name(self, actor: str, language: str = "en") -> str:
        """The display name; the id itself where nobody has it."""
        record = self.records.get(actor)
        if record is None:
            return actor
        names = record.names.get(language) or record.names.get("en") or next(iter(record.names.values()), ())
        return names[0] if names else actor

    def exists(self, state: str, day: str) -> bool:
        """Whether that state existed on that ISO day. Actors that are no states always do."""
        record = self.records.get(state)
        if not isinstance(record, StateRecord):
            return record is not None
        if not within(day, record.since, record.until):
            return False
        return not any(since <= day <= until for since, until in self._gaps.get(state, ()))

    @cached_property
    def _gaps(self) -> dict[str, list[tuple[str, str]]]:
        """Times within a state's years in which another bore its Correlates of War number.

        Russia's number was the Soviet Union's from 1922 to 1991: in 1961 there is no Russia.
        """
        borne: dict[int, list[tuple[str, str, str]]] = {}
        for state in self.states.values():
            for spell in state.cow:
                borne.setdefault(spell.number, []).append((state.id, spell.since, spell.until or _LAST))
        gaps: dict[str, list[tuple[str, str]]] = {}
        for state in self.states.values():
            if len(state.cow) < 2:
                continue
            first = min(spell.since for spell in state.cow)
            last = max(spell.until or _LAST for spell in state.cow)
            for number in {spell.number for spell in state.cow}:
                for other, since, until in borne[number]:
                    if other != state.id and first < since and until < last:
                        gaps.setdefault(state.id, []).append((since, until))
        return gaps

    def bearer(self, state: str, day: str) -> str | None:
        """The state that carries this one's treaties on that day.

        Itself while it exists; afterwards the state that continues it as the same person of law
        (the Soviet Union in 1994: Russia), null where none does (Czechoslovakia in 1995) or where it
        does not exist yet.
        """
        seen = set()
        current: str | None = state
        while current is not None and current not in seen:
            if self.exists(current, day):
                return current
            record = self.records.get(current)
            if isinstance(record, StateRecord) and record.since is not None and day < record.since:
                return None
            seen.add(current)
            current = self._continued_by.get(current)
        return None

    def same_person_of_law(self, state: str) -> tuple[str, ...]:
        """The ids under which one person of law has stood: (``SUN``, ``RUS``) for either."""
        first = state
        record = self.records.get(first)
        while isinstance(record, StateRecord) and record.continues and record.continues != first:
            first = record.continues
            if first == state:
                break
            record = self.records.get(first)
        chain = [first]
        while (following := self._continued_by.get(chain[-1])) is not None and following not in chain:
            chain.append(following)
        return tuple(chain)

    def head_of(self, state: str, day: str, offices: Iterable[str]) -> tuple[str, ...]:
        """Ids of the people who held one of these offices of that state on that day."""
        wanted = set(offices)
        return tuple(
            person
            for person, term in self._terms.get(state, ())
            if term.office in wanted and within(day, term.since, term.until)
        )

    @cached_property
    def _terms(self) -> dict[str, list[tuple[str, OfficeTerm]]]:
        terms: dict[str, list[tuple[str, OfficeTerm]]] = {}
        for person in self.people.values():
            for term in person.terms:
                terms.setdefault(term.of, []).append((person.id, term))
        return terms

    def term_on(self, person: str, day: str) -> OfficeTerm | None:
        """The office that this person held on that day (the first listed), or null."""
        record = self.records.get(person)
        if not isinstance(record, PersonRecord):
            return None
        return next((term for term in record.terms if within(day, term.since, term.until)), None)

    def state(self, text: str, day: str) -> str:
        """The state that an id, a name in any language pack, or ``cow:731`` means on that day.

        Raises UnknownActor, with the nearest names, where there is none or more than one, and where
        the state did not exist on that day.
        """
        text = text.strip()
        if text.lower().startswith("cow:"):
            return self._state_by_cow(text[4:], day)
        if text.upper() in self.states or text.lower() in self.states:
            found = {text.upper() if text.upper() in self.states else text.lower()}
        else:
            found = {name.actor for name in self.names.exact(text) if name.actor in self.states}
        alive = {state for state in found if self.exists(state, day)}
        if len(alive) == 1:
            return alive.pop()
        if len(alive) > 1:
            raise UnknownActor(
                f"{text!r} may be {' or '.join(sorted(alive))} on {day}", to_do="give the id of the one meant"
            )
        if found:
            raise self._not_on_that_day(text, sorted(found), day)
        raise self._nobody(text)

    def _state_by_cow(self, number: str, day: str) -> str:
        for state in self.states.values():
            for spell in state.cow:
                if str(spell.number) == number and within(day, spell.since, spell.until):
                    return state.id
        raise UnknownActor(
            f"no state bears the Correlates of War number {number!r} on {day}",
            to_do="give an id such as RUS, a name, or a number of States v2016",
        )

    def _not_on_that_day(self, text: str, found: list[str], day: str) -> UnknownActor:
        spans = []
        for state in found:
            record = self.states[state]
            carried = self.bearer(state, day)
            other = self._bearing_its_number(state, day)
            hint = (
                f", carried on by {carried}" if carried else f", and was {other} on that day" if other else ""
            )
            spans.append(f"{state} existed {record.since or '…'} to {record.until or 'now'}{hint}")
        return UnknownActor(
            f"{text!r} is no state on {day}: {'; '.join(spans)}", to_do="give another day or another state"
        )

    def _bearing_its_number(self, state: str, day: str) -> str | None:
        """Who bore a state's Correlates of War number on a day on which it was not itself."""
        numbers = {spell.number for spell in self.states[state].cow}
        for other in self.states.values():
            for spell in other.cow:
                if other.id != state and spell.number in numbers and within(day, spell.since, spell.until):
                    return other.id
        return None

    def _nobody(self, text: str) -> UnknownActor:
        known = {
            name: state.id
            for state in self.states.values()
            for names in state.names.values()
            for name in names
        }
        import difflib  # only needed to say that a name is wrong

        near = difflib.get_close_matches(text, [*known, *self.states], n=3, cutoff=0.6)
        hint = " or ".join(f"{name} ({known[name]})" if name in known else name for name in near)
        return UnknownActor(
            f"no state is called {text!r}",
            to_do=f"did you mean {hint}?" if hint else "give an id such as RUS, a name, or cow:365",
        )

    def resolve(self, text: str, day: str | None) -> tuple[str, ...]:
        """Ids of all actors that bear this name on that day (any day where null), best first."""
        found = [name.actor for name in self.names.exact(text)]
        if text in self.records:
            found.insert(0, text)
        alive = [actor for actor in dict.fromkeys(found) if day is None or self._alive(actor, day)]
        in_office = [actor for actor in alive if day and self.term_on(actor, day)]
        return tuple(dict.fromkeys([*in_office, *alive]))

    def _alive(self, actor: str, day: str) -> bool:
        if actor in self.states:
            return self.exists(actor, day)
        record = self.records[actor]
        since = getattr(record, "since", None)
        until = getattr(record, "until", None)
        return within(day, since, until)


__all__ = ["Actors", "within", "words_of"]
