"""What is asked of the pacts held: who owes what on a day, and what differs between two."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, get_args

from foedus.api.given import SCHEMA, built_in_actors
from foedus.api.held import Source, times_of, view_as_of
from foedus.errors import UnknownActor, UsageError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.ledger import Ledger
    from foedus.model.casus import Casus, Scenario, Times
    from foedus.model.change import Diff
    from foedus.model.vocabulary import ActKind, Trust

_AN = {"organisation": "an organisation", "outlet": "a news outlet", "group": "an armed group"}
"""What an actor is, as an error says it; the others are ``a`` what they are."""


def casus(
    attacker: str | Scenario,
    target: str | None = None,
    *,
    on: str | date | None = None,
    reported: str | date | None = None,
    known: int | None = None,
    act: ActKind = "armed_attack",
    place: str | None = None,
    provoked: bool | None = None,
    given: Mapping[str, bool] | None = None,
    depth: int = 1,
    trust: Trust = "all",
    source: Source = "all",
    language: str = "en",
    ledger: Ledger | str | None = None,
    actors: Actors | None = None,
    id: str | None = None,
) -> Casus:
    """Who owes what to whom if ``attacker`` attacks ``target`` on a day, under which words, and why.

    Both are an id (``PRK``), a name in any language pack or ``cow:731``; or give a Scenario in the place of
    ``attacker``, which then says all but source, language and ledger. ``given`` settles conditions. Without a
    ledger the built-in register answers. Raises UnknownActor, DateError and UsageError for what cannot be
    asked.
    """
    from foedus.casus.answer import answer
    from foedus.model.casus import Scenario

    who = actors or built_in_actors()
    if isinstance(attacker, Scenario):
        scenario = attacker
    else:
        if target is None:
            raise UsageError("an attack needs a target", to_do="give attacker and target")
        times = times_of(on, reported, known)
        scenario = Scenario(
            attacker=attacker_on(attacker, times.on, who),
            target=_target_on(target, times.on, who),
            act=act,
            times=times,
            place=place,
            provoked=provoked,
            given=dict(given or {}),
            depth=depth,
            trust=trust,
        )
    _check(scenario)
    held = view_as_of(scenario.times, ledger, trust=scenario.trust, source=source, actors=who)
    found = answer(held, scenario, who, language=language)
    if id is None:
        return found
    from msgspec.structs import replace

    return replace(found, id=id)


def diff(
    before: str | date | Times,
    after: str | date | Times,
    *,
    reported: str | date | None = None,
    known: int | None = None,
    trust: Trust = "all",
    source: Source = "all",
    ledger: Ledger | str | None = None,
    actors: Actors | None = None,
) -> Diff:
    """How the web of duties differs between two days, or between two sets of three times."""
    from foedus.changes import diff as difference
    from foedus.model.casus import Times
    from foedus.model.change import Diff

    who = actors or built_in_actors()
    one, other = (
        times if isinstance(times, Times) else times_of(times, reported, known) for times in (before, after)
    )
    first = view_as_of(one, ledger, trust=trust, source=source, actors=who)
    second = view_as_of(other, ledger, trust=trust, source=source, actors=who)
    return Diff(schema=SCHEMA, before=one, after=other, changes=difference(first, second, who))


def attacker_on(text: str, day: str, actors: Actors) -> str:
    """The state that ``text`` means on that day; where no state is ever called so, the organisation or group.

    Raises UnknownActor where it means none, or more than one.
    """
    try:
        return actors.state(text, day)
    except UnknownActor as error:
        others = _no_state(text, day, actors)
        fighting = [one for one in others if one not in actors.people and _kind(one, actors) != "outlet"]
        if len(fighting) == 1:
            return fighting[0]
        if others and not fighting:
            raise _no_power(text, others[0], actors, "name the state or group that attacks") from error
        raise


def _target_on(text: str, day: str, actors: Actors) -> str:
    """The state that ``text`` means on that day. Raises UnknownActor, for one known that is no state too."""
    try:
        return actors.state(text, day)
    except UnknownActor as error:
        others = _no_state(text, day, actors)
        if others:
            raise _no_power(text, others[0], actors, "name the state that is attacked") from error
        raise


def _no_state(text: str, day: str, actors: Actors) -> tuple[str, ...]:
    """Whom ``text`` means on that day; nobody where a state is ever called so."""
    if text.upper() in actors.states or any(one in actors.states for one in actors.resolve(text, None)):
        return ()
    return actors.resolve(text, day)


def _no_power(text: str, actor: str, actors: Actors, to_do: str) -> UnknownActor:
    kind = _kind(actor, actors)
    return UnknownActor(f"{text!r} is no state but {_AN.get(kind, f'a {kind}')}", to_do=to_do)


def _kind(actor: str, actors: Actors) -> str:
    return str(actors.records[actor].__struct_config__.tag)


def _check(scenario: Scenario) -> None:
    from foedus.casus.conditions import SETTLED
    from foedus.model.vocabulary import ActKind

    if scenario.attacker == scenario.target:
        raise UsageError(f"{scenario.attacker} would attack itself", to_do="name two different actors")
    if scenario.act not in get_args(ActKind):
        raise UsageError(f"no act {scenario.act!r}", to_do=f"choose one of {', '.join(get_args(ActKind))}")
    for condition in scenario.given:
        if condition not in SETTLED:
            raise UsageError(f"no condition {condition!r}", to_do=f"choose of {', '.join(SETTLED)}")
    if scenario.depth < 1:
        raise UsageError(
            f"no depth {scenario.depth}", to_do="give 1 for direct duties, 2 for those of the helpers"
        )
