"""What every command really prints, held against its schema and the fields that the contract names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.contract import shapes
from tests.running import Done, foedus

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).resolve().parents[2]
STORIES = (
    ROOT / "tests" / "fixtures" / "stories" / "invented-en.txt",
    ROOT / "tests" / "fixtures" / "stories" / "invented-id.txt",
    ROOT / "examples" / "pukpuk-id.txt",
    ROOT / "examples" / "pukpuk-en.txt",
)
SCHEMAS = (
    "read", "add", "casus", "diff", "pacts", "pact", "claims", "questions", "sources", "actors", "verify",
)  # fmt: skip


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Done]:
    """One run of each command, on our own stories and a ledger made of them."""
    folder = tmp_path_factory.mktemp("contract")
    ledger = folder / "ledger.db"
    return {
        "read": foedus("read", *STORIES),
        "add": foedus("add", *STORIES, ledger=ledger),
        "casus": foedus("casus", "CHN", "PNG", "--on", "2025-10-07", "--depth", "2", ledger=ledger),
        "diff": foedus("diff", "2025-10-05", "2026-03-04", ledger=ledger),
        "pacts": foedus("pacts", ledger=ledger),
        "pact": foedus("pact", "aus-png-2025", ledger=ledger),
        "claims": foedus("claims", ledger=ledger),
        "questions": foedus("questions", ledger=ledger),
        "sources": foedus("sources", ledger=ledger),
        "actors": foedus("actors", "resolve", "Korea", ledger=ledger),
        "verify": foedus("verify", ledger=ledger),
    }


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_output_fits_its_schema(name: str, printed: dict[str, Done]) -> None:
    schema = foedus("schema", name).only
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    done = printed[name]
    assert (done.code, done.err) == (0, "")
    assert done.objects
    for one in done.objects:
        check.validate(one)
        assert one["schema"] == 1
        assert next(iter(one)) == "schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_asks_for_every_field(name: str, printed: dict[str, Done]) -> None:
    """A field that is left out is found, so that the test above means something."""
    check = jsonschema.Draft202012Validator(foedus("schema", name).only)
    whole = printed[name].objects[0]
    for field in whole:
        with pytest.raises(jsonschema.ValidationError):
            check.validate({key: value for key, value in whole.items() if key != field})


@pytest.mark.parametrize("name", ["batch", "scenario", "actor", "register"])
def test_what_may_be_written_has_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(foedus("schema", name).only)


def test_the_data_of_the_house_fit_their_schemas() -> None:
    import json

    actor = jsonschema.Draft202012Validator(foedus("schema", "actor").only)
    lines = (ROOT / "src" / "foedus" / "actors" / "data" / "states.jsonl").read_text("utf-8").splitlines()
    for line in lines[::25]:
        actor.validate(json.loads(line))
    pact = jsonschema.Draft202012Validator(foedus("schema", "register").only)
    for path in sorted((ROOT / "src" / "foedus" / "register" / "data").glob("*.json"))[::12]:
        pact.validate(json.loads(path.read_text("utf-8")))


SHAPES: dict[str, Any] = {"read": shapes.READ, "casus": shapes.CASUS, "add": shapes.ADD}

NEVER_MET = {
    "read": {"[].claims[].event.place", "[].claims[].pact.place"},
    "casus": {"[].conflicts[]", "[].breaches[].proof[].speakers[]"},
    "add": set(),
}
"""Objects of the contract that our stories do not happen to hold."""


@pytest.mark.parametrize("name", SHAPES)
def test_every_field_of_the_contract_is_there(name: str, printed: dict[str, Done]) -> None:
    objects = printed[name].objects
    assert sorted(set(shapes.missing(objects, [SHAPES[name]]))) == []
    unmet = set(shapes.paths([SHAPES[name]])) - set(shapes.met(objects, [SHAPES[name]]))
    assert unmet <= NEVER_MET[name], "our stories no longer reach these"


def test_a_missing_field_is_found() -> None:
    assert list(shapes.missing([{"text": "x"}], [shapes.PART])) == ["[].span is missing"]
    assert list(shapes.missing([None], [shapes.Maybe(shapes.PART)])) == []


def test_the_same_input_gives_the_same_output(printed: dict[str, Done]) -> None:
    again = foedus("read", *STORIES).objects
    for one, other in zip(again, printed["read"].objects, strict=True):
        one["source"].pop("received_at"), other["source"].pop("received_at")
        assert one == other


def test_an_object_a_line_in_the_order_of_the_input(printed: dict[str, Done]) -> None:
    assert [one["source"]["uri"] for one in printed["read"].objects] == [path.as_uri() for path in STORIES]
    assert [one["sources"][0]["uri"] for one in printed["add"].objects] == [path.as_uri() for path in STORIES]
