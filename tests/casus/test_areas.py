"""Answers of the built-in register that hang on where an act strikes and whom a promise is about."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from foedus.api import casus
from foedus.casus import conditions
from foedus.model.vocabulary import Standing
from foedus.register import release


def standings(attacker: str, target: str, pact: str, kind: str) -> set[Standing]:
    found = casus(attacker, target, on="2026-01-01").duties
    return {duty.standing for duty in found if (duty.pact, duty.kind, duty.toward) == (pact, kind, target)}


@pytest.mark.parametrize(
    ("attacker", "target", "pact", "standing"),
    [
        ("PRK", "USA", "pan-usa-neutrality-1977", "barred"),
        ("COL", "PAN", "pan-usa-neutrality-1977", "possible"),
        ("RUS", "DNK", "dnk-usa-1951", "possible"),
        ("ETH", "SOM", "som-tur-2024", "possible"),
        ("IRN", "QAT", "qat-usa-2025", "due"),
    ],
)
def test_an_area_smaller_than_a_home_does_not_cover_it(
    attacker: str, target: str, pact: str, standing: Standing
) -> None:
    assert standings(attacker, target, pact, "defence") == {standing}


@pytest.mark.parametrize(
    ("pact", "about", "others"),
    [("budapest-1994", "UKR", "USA"), ("cyprus-guarantee-1960", "CYP", "GBR")],
)
def test_a_promise_to_consult_about_one_state_is_owed_to_that_state(
    pact: str, about: str, others: str
) -> None:
    assert standings("CHN", about, pact, "consultation") == {"due"}
    assert standings("CHN", others, pact, "consultation") == set()


def test_what_the_united_states_owe_pakistan_hangs_on_aggression() -> None:
    assert standings("IND", "PAK", "pak-usa-1959", "defence") == {"possible"}


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_area_of_the_register_has_a_name(language: str) -> None:
    path = Path(conditions.__file__).parent / "areas.toml"
    named = tomllib.loads(path.read_text(encoding="utf-8"))["name"][language]
    areas = {area for record in release().records for one in record.commitments for area in one.area}
    assert areas <= named.keys()
