"""What the treaty of 2024 changed, by the built-in register."""

from __future__ import annotations

from typing import Any

from foedus.actors import load
from foedus.changes import diff, web
from foedus.model.casus import Times
from foedus.model.change import Change
from foedus.pacts import View, kept_of, view
from foedus.register import release


def as_of(on: str, reported: str | None = None) -> View:
    return view(kept_of(release()), Times(on=on, reported=reported), load(), release=release().id)


def of_pact(changes: tuple[Change, ...], pact: str) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (change.change, change.subject, change.after or change.before or {})
        for change in changes
        if (change.after or change.before or {}).get("pact") == pact
    ]


def test_what_the_new_treaty_changed() -> None:
    changes = diff(as_of("2024-06-18"), as_of("2024-12-31"), load())
    new = of_pact(changes, "prk-rus-2024")
    assert [(kind, subject) for kind, subject, _ in new][:2] == [("new", "pact"), ("new", "stage")]
    assert {
        (shown["bearer"], shown["toward"])
        for kind, subject, shown in new
        if (kind, subject, shown.get("kind"), shown.get("standing")) == ("new", "duty", "defence", "due")
    } == {("RUS", "PRK"), ("PRK", "RUS")}
    assert any(shown.get("stage") == "in_force" for _, subject, shown in new if subject == "stage")
    old = of_pact(changes, "prk-rus-2000")
    assert ("ended", "pact") in {(kind, subject) for kind, subject, _ in old}
    assert ("ended", "duty") in {(kind, subject) for kind, subject, _ in old}
    assert of_pact(changes, "prk-sun-1961") == []
    assert all(change.evidence for change in changes)


def test_what_was_not_yet_public_is_hidden() -> None:
    changes = diff(as_of("2024-06-18", "2024-06-25"), as_of("2024-12-31", "2024-06-25"), load())
    new = of_pact(changes, "prk-rus-2024")
    assert ("new", "pact") in {(kind, subject) for kind, subject, _ in new}
    assert {shown["standing"] for _, subject, shown in new if subject == "duty"} == {"not_in_force"}
    assert of_pact(changes, "prk-rus-2000") == []


def test_what_became_public_shows_between_two_days_of_reading() -> None:
    changes = diff(as_of("2024-12-31", "2024-06-25"), as_of("2024-12-31"), load())
    duties = [
        change
        for change in changes
        if change.subject == "duty"
        and change.after
        and change.after["pact"] == "prk-rus-2024"
        and change.after["kind"] == "defence"
    ]
    assert {
        (change.change, change.before["standing"], change.after["standing"])
        for change in duties
        if change.before and change.after
    } == {("new", "not_in_force", "due")}


def test_nothing_differs_from_itself() -> None:
    assert diff(as_of("2024-12-31"), as_of("2024-12-31"), load()) == ()


def test_the_web_holds_what_is_signed_and_leaves_out_what_has_ended() -> None:
    held = {(one.pact, one.bearer, one.kind): one for one in web(as_of("2024-06-20"), load())}
    signed = held["prk-rus-2024", "RUS", "defence"]
    assert (signed.standing, signed.stage) == ("not_in_force", "signed")
    assert "prk-sun-1961" not in {pact for pact, _, _ in held}
    assert held["chn-prk-1961", "CHN", "defence"].standing == "due"
