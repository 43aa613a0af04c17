"""The days around the treaty of 19 June 2024, asked of the built-in register."""

from __future__ import annotations

import pytest

from foedus.actors import load
from foedus.casus import answer
from foedus.model.casus import Casus, Duty, Scenario, Times
from foedus.pacts import kept_of, view
from foedus.register import release


def ask(on: str, *, reported: str | None = None, language: str = "en") -> Casus:
    times = Times(on=on, reported=reported)
    held = view(kept_of(release()), times, load(), release=release().id)
    scenario = Scenario(attacker="USA", target="PRK", act="armed_attack", times=times)
    return answer(held, scenario, load(), language=language)


def owed(casus: Casus, kind: str, standing: str) -> dict[str, str]:
    """From bearer to pact."""
    return {duty.bearer: duty.pact for duty in casus.duties if (duty.kind, duty.standing) == (kind, standing)}


def defence_of(casus: Casus, bearer: str) -> Duty:
    return next(duty for duty in casus.duties if duty.kind == "defence" and duty.bearer == bearer)


def test_in_1990_three_owe_defence() -> None:
    casus = ask("1990-01-01")
    assert owed(casus, "defence", "due") == {
        "SUN": "prk-sun-1961",
        "CHN": "chn-prk-1961",
        "CUB": "cub-prk-1986",
    }
    assert casus.breaches == ()


def test_in_1998_nothing_is_soviet_or_russian() -> None:
    casus = ask("1998-01-01")
    assert set(owed(casus, "defence", "due")) == {"CHN", "CUB"}
    assert {duty.bearer for duty in casus.duties}.isdisjoint({"SUN", "RUS"})


def test_between_dissolution_and_end_russia_carries_the_treaty() -> None:
    assert owed(ask("1994-01-01"), "defence", "due")["RUS"] == "prk-sun-1961"
    assert "RUS" in owed(ask("1996-09-09"), "defence", "due")
    assert "RUS" not in owed(ask("1996-09-10"), "defence", "due")


def test_on_the_day_after_the_signature_russian_defence_is_not_in_force() -> None:
    casus = ask("2024-06-20")
    assert set(owed(casus, "defence", "due")) == {"CHN", "CUB"}
    assert owed(casus, "consultation", "due")["RUS"] == "prk-rus-2000"
    assert owed(casus, "defence", "not_in_force") == {"RUS": "prk-rus-2024"}
    assert defence_of(casus, "RUS").stage == "signed"
    assert [(breach.actor, breach.pact) for breach in casus.breaches] == [("USA", "tac")]


def test_at_the_end_of_2024_russian_defence_is_due() -> None:
    casus = ask("2024-12-31")
    assert owed(casus, "defence", "due") == {
        "CHN": "chn-prk-1961",
        "CUB": "cub-prk-1986",
        "RUS": "prk-rus-2024",
    }
    assert "prk-rus-2000" not in {duty.pact for duty in casus.duties}
    assert casus.drawn_in.certain == ("CHN", "CUB", "RUS")


def test_the_proof_of_the_russian_duty_has_words_stage_and_source() -> None:
    steps = defence_of(ask("2024-12-31"), "RUS").proof
    assert [step.step for step in steps][:4] == ["act", "pact", "stage", "claim"]
    assert "4 December 2024" in steps[2].text
    assert "Article 4" in steps[3].text
    assert all(step.evidence is not None for step in steps if step.step == "stage")


def test_what_could_not_be_verified_about_the_cuban_treaty_is_said() -> None:
    duty = defence_of(ask("2024-12-31"), "CUB")
    assert duty.verified == "dataset"
    told = " ".join(step.text for step in duty.proof)
    assert "not verified" in told
    assert "words are not held" in told


@pytest.mark.parametrize("on", ["2024-06-20", "2024-12-31"])
def test_what_was_not_yet_public_is_hidden(on: str) -> None:
    casus = ask(on, reported="2024-06-25")
    assert owed(casus, "defence", "not_in_force") == {"RUS": "prk-rus-2024"}
    assert owed(casus, "consultation", "due")["RUS"] == "prk-rus-2000"


def test_before_the_signature_nobody_could_read_of_it() -> None:
    casus = ask("2024-12-31", reported="2024-06-18")
    assert "prk-rus-2024" not in {duty.pact for duty in casus.duties}


def test_the_answer_is_three_sentences_in_either_language() -> None:
    english = ask("2024-12-31").summary
    indonesian = ask("2024-12-31", language="id").summary
    assert "China, Cuba and Russia" in english
    assert "Tiongkok, Kuba dan Rusia" in indonesian
    assert "31 Desember 2024" in indonesian


def test_a_day_before_the_register_begins_is_outside_its_coverage() -> None:
    held = ask("1940-01-01")
    assert held.outside_coverage == ("register",)
    assert ask("1990-01-01").outside_coverage == ()
