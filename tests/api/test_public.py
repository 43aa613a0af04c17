"""The public API: its names, how light it is, and the same answers that the commands give."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from tests.running import foedus as run

import foedus
from foedus.errors import SourceMissing, UnknownActor, UsageError

STORY = Path(__file__).resolve().parents[2] / "examples" / "pukpuk-en.txt"


def test_the_names_are_those_that_are_exported() -> None:
    assert foedus.__all__ == sorted(foedus.__all__)
    assert dir(foedus) == foedus.__all__
    for name in foedus.__all__:
        assert getattr(foedus, name) is not None
    assert not hasattr(foedus, "frobnicate")


def test_every_error_of_ours_is_exported() -> None:
    from foedus import errors

    ours = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert ours <= set(foedus.__all__)


def test_casus_is_the_function_whatever_was_imported_first() -> None:
    script = (
        "from foedus.casus.answer import answer\n"
        "import foedus.casus\n"
        "import foedus\n"
        "assert callable(foedus.casus), foedus.casus\n"
        "from foedus import casus\n"
        "assert casus is foedus.casus\n"
        "import foedus.casus.acts\n"
        "assert callable(foedus.casus)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_importing_it_loads_nothing_heavy() -> None:
    script = "import sys, foedus, foedus.api; print(' '.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    heavy = {"msgspec", "click", "rich", "sqlalchemy", "trafilatura", "lxml", "numpy", "py3langid"}
    assert heavy & set(loaded.split()) == set()


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_the_command_starts_light(arguments: list[str]) -> None:
    script = f"import sys; from foedus.cli import main; sys.argv[1:] = {arguments!r}\n"
    script += "try: main()\nexcept SystemExit: pass\nsys.stderr.write(' '.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stderr
    heavy = {"msgspec", "rich", "sqlalchemy", "foedus.page", "foedus.actors", "foedus.register"}
    assert heavy & set(loaded.split()) == set()


def test_reading_plain_text_loads_no_machinery_for_pages_or_databases() -> None:
    script = f"import sys, foedus; foedus.read({str(STORY)!r}); print(' '.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert {"sqlalchemy", "trafilatura", "lxml", "rich", "click", "py3langid"} & set(loaded.split()) == set()


def test_read_gives_what_the_command_prints() -> None:
    here = json.loads(msgspec.json.encode(foedus.read(STORY)))
    there = run("read", STORY).only
    here["source"].pop("received_at"), there["source"].pop("received_at")
    assert here == there


def test_a_text_in_hand_can_be_read() -> None:
    found = foedus.read(text=STORY.read_text("utf-8"), uri="https://example.org/1", id="one")
    assert (found.id, found.source.uri) == ("one", "https://example.org/1")
    assert found.claims == foedus.read(text=STORY.read_text("utf-8"), uri="https://example.org/1").claims


def test_read_wants_one_of_the_two() -> None:
    with pytest.raises(UsageError):
        foedus.read()
    with pytest.raises(UsageError):
        foedus.read(STORY, text="x")
    with pytest.raises(SourceMissing):
        foedus.read("no/such/story.txt")


def test_a_date_may_be_a_date() -> None:
    day = datetime.date(2024, 12, 31)
    assert foedus.casus("USA", "PRK", on=day) == foedus.casus("USA", "PRK", on="2024-12-31")


@pytest.mark.parametrize(
    ("attacker", "target", "told"),
    [
        ("RUS", "NATO", "'NATO' is no state but an organisation; name the state that is attacked"),
        ("RUS", "Hamas", "'Hamas' is no state but an armed group; name the state that is attacked"),
        ("Putin", "UKR", "'Putin' is no state but a person; name the state or group that attacks"),
    ],
)
def test_one_that_is_no_state_is_told_apart_from_one_unknown(attacker: str, target: str, told: str) -> None:
    with pytest.raises(UnknownActor) as refused:
        foedus.casus(attacker, target, on="2023-01-01")
    assert str(refused.value) == told


@pytest.mark.parametrize(
    ("given", "standings"), [({}, ["possible"]), ({"trigger": True}, ["due"]), ({"trigger": False}, [])]
)
def test_whether_an_act_meets_the_words_of_a_promise_can_be_settled(
    given: dict[str, bool], standings: list[str]
) -> None:
    found = foedus.casus("CHN", "PHL", on="2026-01-01", act="blockade", given=given).duties
    sworn = [duty for duty in found if (duty.pact, duty.kind) == ("phl-usa-1951", "defence")]
    assert [duty.standing for duty in sworn] == standings


def test_a_depth_below_the_direct_duties_is_none() -> None:
    with pytest.raises(UsageError, match="1 for direct duties"):
        foedus.casus("USA", "PRK", on="2024-12-31", depth=0)


def test_a_scenario_can_be_asked_as_it_is() -> None:
    times = foedus.Times(on="2024-12-31")
    scenario = foedus.Scenario(attacker="USA", target="PRK", act="armed_attack", times=times)
    assert foedus.casus(scenario) == foedus.casus("Amerika Serikat", "Korut", on="2024-12-31")


def test_add_and_view_and_diff(tmp_path: Path) -> None:
    with foedus.Ledger.open(str(tmp_path / "ledger.db"), create=True) as ledger:
        added = foedus.add(STORY, ledger=ledger)
        assert added.claims > 0
        assert foedus.add(STORY, ledger=ledger).changes == ()
        held = foedus.view(ledger, on="2025-10-07").pacts["aus-png-2025"]
        assert {one.seq for stage in held.stages for one in stage.witnesses} >= {added.sources[0].entry}
        only = foedus.view(ledger, source="ledger").pacts
        assert 0 < len(only) < 5
        assert len(foedus.view(ledger, known=1).pacts) > 50
        found = foedus.diff("2025-10-05", "2025-10-07", ledger=ledger)
        assert any((one.after or {}).get("pact") == "aus-png-2025" for one in found.changes)
