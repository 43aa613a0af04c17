"""What ``add`` and ``diff`` show: differences as sentences, each with the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec
from rich.console import Console
from rich.text import Text

from foedus.actors import Actors
from foedus.cli.tables.drawing import (
    Row,
    beside,
    chain,
    day_of,
    heading,
    in_row,
    inset,
    plain,
    quoted,
    short_name,
    where_of,
    words_of,
)
from foedus.model.base import Date
from foedus.model.casus import Times
from foedus.model.change import Added, AddedSource, Change, Diff
from foedus.model.evidence import CitationEvidence, Evidence
from foedus.model.mention import Mention

NOTHING_NEW = "Nothing new: the ledger holds this already."
NO_CHANGE = "This story changes nothing that could be read before its day."

_KNOWN = {
    "text": "its words",
    "dataset": "a published coding",
    "report": "a report",
    "unverified": "nothing that could be verified",
}

Speakers = Mapping[Evidence, tuple[Mention, ...]]

_MANY = 5
_FIRST = {"pact": 0, "stage": 1, "duty": 2, "question": 3}
_NEWS = {"new": 0, "opened": 0, "ended": 1, "answered": 1, "contradicted": 2, "corroborated": 3}
"""In which order a reader wants differences: what, and then how new."""
_SIGNS = {"new": "+", "opened": "+", "corroborated": "=", "contradicted": "!", "ended": "-", "answered": "-"}


class _Said(NamedTuple):
    """A difference in words. ``evidence`` is what to show beside it."""

    change: str
    sentence: str
    more: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def draw_added(console: Console, added: Added, actors: Actors, speakers: Speakers) -> None:
    """Draw what a story changes."""
    for source in added.sources:
        _draw_source(console, source)
    if all(source.already for source in added.sources):
        console.print(NOTHING_NEW)
        console.print()
        return
    day = next((source.published for source in added.sources if source.published), None)
    heading(console, "WHAT THIS STORY CHANGES", f"against what could be read before {day}" if day else "")
    if added.changes:
        _draw(console, added.changes, actors, speakers)
    else:
        console.print(f"  {NO_CHANGE}")
    if added.since:
        heading(console, "KNOWN SINCE", "beyond this story, about its pacts")
        _draw(console, added.since, actors, speakers)
    console.print()


def _draw_source(console: Console, source: AddedSource) -> None:
    console.print(Text(source.title.text if source.title else "(no title)", "bold"))
    kept = f"kept as entry {source.entry}, " if source.entry is not None else ""
    claims = f"{source.claims} claim{'' if source.claims == 1 else 's'}"
    day = f"; the story's day is {source.published}" if source.published else ""
    console.print(Text(f"{kept}{claims}{day}", "dim"))


def draw_diff(console: Console, diff: Diff, actors: Actors) -> None:
    """Draw how two views differ."""
    console.print(Text(f"from {_times(diff.before)} to {_times(diff.after)}", "bold"))
    if diff.changes:
        _draw(console, diff.changes, actors, {})
    else:
        console.print("  No difference.")
    console.print()


def _times(times: Times) -> str:
    reported = f", as reported by {times.reported}" if times.reported else ""
    known = f", as known at entry {times.known}" if times.known is not None else ""
    return f"{times.on}{reported}{known}"


def _draw(console: Console, changes: Iterable[Change], actors: Actors, speakers: Speakers) -> None:
    ordered = sorted(changes, key=lambda one: (_FIRST[one.subject], _NEWS[one.change]))
    for said in _sentences(tuple(ordered), actors):
        beside(console, _rows(said, actors, speakers))


def _rows(said: _Said, actors: Actors, speakers: Speakers) -> Iterator[Row]:
    sign = Text(f"{_SIGNS[said.change]} ", "bold")
    words = next((words for one in said.evidence if (words := words_of(one))), "")
    yield sign + Text(said.sentence), "" if words and words[1:-1] in said.sentence else words
    for line in said.more:
        yield inset(line), ""
    who = dict.fromkeys(_source(one, actors, speakers) for one in said.evidence)
    shown = [one for one in who if one]
    more = f"; {len(shown) - 2} more" if len(shown) > 2 else ""
    if shown:
        yield inset("; ".join(shown[:2]) + more, "dim"), ""


def _source(evidence: Evidence, actors: Actors, speakers: Speakers) -> str:
    """Who says so: the chain of speakers where it is known, else where it stands."""
    if evidence in speakers:
        return chain(speakers[evidence], actors) or "this story, in its own words"
    told = f" ({evidence.speaker})" if isinstance(evidence, CitationEvidence) and evidence.speaker else ""
    return where_of(evidence) + told


# Sentences.


def _sentences(changes: tuple[Change, ...], actors: Actors) -> Iterator[_Said]:
    """Every change as a sentence, in order; duties of one pact that differ only in who owes them as one."""
    groups: dict[tuple[object, ...], list[Change]] = {}
    for number, change in enumerate(changes):
        key = _same_duty(change) if change.subject == "duty" else (number,)
        groups.setdefault(key, []).append(change)
    for group in groups.values():
        first = group[0]
        if first.subject == "duty":
            yield _duty(group, actors)
        elif first.subject == "pact":
            yield _pact(first, actors)
        elif first.subject == "stage":
            yield _stage(first, actors)
        else:
            yield _question(first)


def _same_duty(change: Change) -> tuple[object, ...]:
    def standing(side: dict[str, Any] | None) -> object:
        return (side["standing"], side["stage"], side["article"], side["verified"]) if side else None

    shown = change.after or change.before or {}
    return change.change, shown["pact"], shown["kind"], standing(change.before), standing(change.after)


def _duty(group: list[Change], actors: Actors) -> _Said:
    first = group[0]
    shown = first.after or first.before or {}
    pairs = [change.after or change.before or {} for change in group]
    owes = _owes([(one["bearer"], one["toward"]) for one in pairs], plain(shown["kind"]), actors)
    article = f", Article {shown['article']}" if shown["article"] else ""
    stands = _stands(first)
    evidence = tuple(dict.fromkeys(one for change in group for one in change.evidence))
    sentence = f"{_verb(first)} duty: {owes}, {stands} ({shown['pact']}{article})"
    return _Said(first.change, sentence, (), evidence)


def _owes(pairs: list[tuple[str, str]], kind: str, actors: Actors) -> str:
    """Who owes whom, in one clause, however many pairs there are."""
    bearers = list(dict.fromkeys(bearer for bearer, _ in pairs))
    toward = list(dict.fromkeys(other for _, other in pairs))
    if set(bearers) != set(toward):
        owe = "owes" if len(bearers) == 1 else "owe"
        return f"{_names(bearers, actors)} {owe} {_names(toward, actors)} {kind}"
    if len(pairs) == len(bearers) * (len(bearers) - 1):
        return f"{_names(bearers, actors)} owe each other {kind}"
    # Those that joined or left: they and each of the others, but not these among themselves.
    moved = [one for one in bearers if sum(one in pair for pair in pairs) == 2 * (len(bearers) - 1)]
    others = [one for one in bearers if one not in moved]
    rest = _names(others, actors)
    if not moved or len(pairs) != len(bearers) * (len(bearers) - 1) - len(others) * (len(others) - 1):
        return f"some of {rest} owe each other {kind}"
    if len(moved) == 1:
        return f"{_names(moved, actors)} and each of {rest} owe each other {kind}"
    return f"{_names(moved, actors)} owe each other, and each of them and each of {rest}, {kind}"


def _verb(change: Change) -> str:
    if change.change == "new" and change.before:
        return "stronger"
    if change.change == "ended" and change.after:
        return "weaker"
    return change.change


def _stands(change: Change) -> str:
    """Where a duty stands, and where it stood before."""
    if change.before is None or change.after is None:
        before = "" if change.after else "before: "
        return before + _standing(change.after or change.before)
    if change.change == "corroborated":
        known = (
            f"known from {_KNOWN[change.after['verified']]}, before from {_KNOWN[change.before['verified']]}"
        )
        return f"{_standing(change.after)}, {known}"
    return f"{_standing(change.after)}; before: {_standing(change.before)}"


def _standing(duty: dict[str, Any] | None) -> str:
    if duty is None:
        return ""
    if duty["standing"] == "not_in_force":
        return f"not in force ({plain(duty['stage'])})"
    known = {"unverified": ", not verified"}.get(duty["verified"], "")
    return f"{'binding' if duty['standing'] == 'due' else plain(duty['standing'])}{known}"


def _pact(change: Change, actors: Actors) -> _Said:
    shown = change.after or change.before or {}
    parties = _names(shown["parties"], actors)
    signed = next((one for one in shown["stages"] if one["stage"] == "signed" and not one["party"]), None)
    details = [parties, shown["form"] or ""]
    if signed is not None:
        details.append(f"signed {_day(signed['date'])}")
    sentence = f"{change.change} pact {shown['pact']}: {', '.join(one for one in details if one)}"
    more = []
    if change.change == "new":
        if shown["names"]:
            more.append("called " + in_row((quoted(name) for name in shown["names"][:3]), ", "))
        if shown["replaces"]:
            more.append("replaces " + in_row((_replaced(one) for one in shown["replaces"]), ", "))
    return _Said(change.change, sentence, tuple(more), change.evidence)


def _replaced(relation: dict[str, Any]) -> str:
    candidates = [one for one in relation["candidates"] if one != relation["pact"]]
    meant = relation["pact"] or " or ".join(candidates) or "not held"
    if relation["pact"] and candidates:
        meant += f", or {', '.join(candidates)}"
    year = relation["year"] or relation["text"]
    return f"{year} ({meant})" if year else meant


def _stage(change: Change, actors: Actors) -> _Said:
    shown = change.after or change.before or {}
    party = f" by {short_name(shown['party'], actors)}" if shown["party"] else ""
    step = f"{shown['pact']} {plain(shown['stage'])}{party} {_day(shown['date'])}"
    if change.change == "contradicted":
        held = (change.before or {}).get("date")
        return _Said(change.change, f"contradicted stage: {step}; held: {_day(held)}", (), change.evidence)
    return _Said(change.change, f"{change.change} stage: {step}", (), change.evidence)


def _question(change: Change) -> _Said:
    shown = change.after or change.before or {}
    about = ", ".join(one for one in (shown["pact"] or "", plain(shown["commitment"])) if one)
    sentence = f"{change.change} question{f' about {about}' if about else ''}: {quoted(shown['text'])}"
    return _Said(change.change, sentence, (), change.evidence)


def _names(ids: list[str], actors: Actors) -> str:
    names = [short_name(one, actors) for one in ids]
    if len(names) > _MANY:
        return f"{', '.join(names[:3])} and {len(names) - 3} others"
    return in_row(names)


def _day(date: dict[str, Any] | None) -> str:
    return day_of(msgspec.convert(date, Date) if date else None)
