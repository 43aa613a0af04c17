"""Bodies of states that the press calls by their own names: their shape, whose they are, what finds them."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import foedus.language
from foedus import actors
from foedus.actors.loading import DATA, read_lines
from foedus.actors.names import Found, key_of
from foedus.actors.record import BodyRecord, PersonRecord, StateRecord

BODIES = DATA / "bodies.jsonl"
PACKS = Path(foedus.language.__file__).parent
AT_LEAST = 800

ROLES = {"GOV", "MIL", "LEG", "JUD", "SPY", "COP", "PTY", "OPP", "EDU", "REL", "BUS", "LAB"}
"""Organs of a state and of its regions; parties (PTY, and OPP for those that never governed); and the few
institutes, companies, clergies and unions that are told of as part of a state's public life."""

TOLD_BY_A_PACK = {
    "Bareskrim",
    "Bawaslu",
    "Brimob",
    "Duma",
    "Kejagung",
    "Kejaksaan Agung",
    "Kemenhan",
    "Kemenkes",
    "Kemenlu",
    "Kemhan",
    "Kemlu",
    "Kominfo",
    "Mahkamah Konstitusi",
    "Pemda",
    "Pemkab",
    "Pemkot",
    "Pemprov",
    "Polda",
    "Polres",
    "Polresta",
    "Polri",
    "Polsek",
    "Satpol PP",
}
"""Names that a language pack knows too, as nouns that tell a role: they are words for nothing else."""


@cache
def bodies() -> tuple[BodyRecord, ...]:
    return tuple(record for record in read_lines(BODIES) if isinstance(record, BodyRecord))


@cache
def words_of_the_packs() -> frozenset[str]:
    """Every word and phrase of the language packs, in small letters."""
    found: set[str] = set()
    for path in PACKS.rglob("*.toml"):
        for text in _strings(tomllib.loads(path.read_text("utf-8"))):
            found.add(text.strip().lower())
            found.update(re.findall(r"[^\W\d_]+", text.lower()))
    return frozenset(found)


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for child in node.values():
            yield from _strings(child)
    elif isinstance(node, list):
        for child in node:
            yield from _strings(child)


def _matched_as_capitals(name: str) -> bool:
    return name.isupper() and len(name) <= 5


def test_there_are_many_and_their_ids_are_slugs_in_order() -> None:
    ids = [body.id for body in bodies()]
    assert len(ids) >= AT_LEAST
    assert ids == sorted(set(ids))
    assert [one for one in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one)] == []


def test_no_id_is_that_of_another_actor() -> None:
    others = [record.id for path in DATA.glob("*.jsonl") if path != BODIES for record in read_lines(path)]
    assert {body.id for body in bodies()} & set(others) == set()


def test_lines_are_compact() -> None:
    for line in BODIES.read_text("utf-8").splitlines():
        assert line == json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))


def test_names_stand_in_both_languages_without_repeats() -> None:
    for body in bodies():
        assert set(body.names) == {"en", "id"}, body.id
        for names in body.names.values():
            assert names, body.id
            assert len(names) == len(set(names)), body.id
            assert all(name == unicodedata.normalize("NFC", name).strip() for name in names), body.id


def test_every_body_is_one_of_a_state_of_the_register() -> None:
    states = {record.id for record in read_lines(DATA / "states.jsonl")}
    assert [body.id for body in bodies() if body.country not in states] == []


def test_roles_are_those_of_bodies() -> None:
    assert {body.role for body in bodies()} <= ROLES


def test_spans_are_sane_and_say_that_they_were_not_checked() -> None:
    for body in bodies():
        for field in ("since", "until"):
            day = getattr(body, field)
            assert day is None or re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", day), body.id
            assert (day is not None) == (field in body.unverified), (body.id, field)
        if body.since and body.until:
            assert body.since[:7] <= body.until or body.since[:4] == body.until, body.id


def test_no_name_is_that_of_another_actor() -> None:
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    ours: set[tuple[str, ...]] = set()
    for record in actors.load().records.values():
        lists = list(record.names.values())
        if isinstance(record, StateRecord):
            lists += [*record.demonyms.values(), *record.seats.values()]
        if isinstance(record, PersonRecord):
            lists.append(record.short)
        for name in (name for names in lists for name in names):
            bearers[key_of(name)].add(record.id)
            if isinstance(record, BodyRecord):
                ours.add(key_of(name))
    assert {key: bearers[key] for key in ours if len(bearers[key]) > 1} == {}


def test_no_name_is_a_word_of_the_language_packs() -> None:
    """A name of up to five capitals is matched as capitals only, so that ``ICE`` is no ice."""
    told = {
        name
        for body in bodies()
        for names in body.names.values()
        for name in names
        if not _matched_as_capitals(name) and " ".join(key_of(name)) in words_of_the_packs()
    }
    assert told - TOLD_BY_A_PACK == set()


def test_abbreviations_hold_no_dots() -> None:
    """The index drops the dots of a text itself; a name with dots would match in small letters too."""
    for body in bodies():
        assert not any(re.search(r"\b[A-Z]\.", name) for names in body.names.values() for name in names), (
            body.id
        )


def _found(text: str, language: str) -> list[Found]:
    return actors.load().names.find(text, language)


def _ids(text: str, language: str) -> set[str]:
    records = actors.load().records
    found = {bearer.actor for one in _found(text, language) for bearer in one.names}
    return {actor for actor in found if isinstance(records[actor], BodyRecord)}


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_name_is_found_whole_in_a_sentence(language: str) -> None:
    for body in bodies():
        for name in body.names[language]:
            text = f"1 {name} 2"
            spans = [text[one.start : one.end] for one in _found(text, language)]
            assert body.id in _ids(text, language), name
            assert spans == [name], body.id


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("en", "the Knesset voted", "knesset"),
        ("en", "Russia's State Duma", "duma"),
        ("en", "agents of the F.B.I. said", "fbi"),
        ("en", "ICE officers", "ice"),
        ("en", "India's RAW and Pakistan", "raw"),
        ("en", "the ISI denied it", "isi"),
        ("en", "Israel’s IDF struck", "idf"),
        ("en", "the People’s Liberation Army", "pla"),
        ("en", "a Tis Hazari court", "tis-hazari"),
        ("en", "the Scottish government", "scottish-government"),
        ("en", "a ZANU-PF rally", "zanu-pf"),
        ("en", "the PML-N leader", "pml-n"),
        ("en", "Indonesia's KPK", "kpk"),
        ("en", "the National Democratic Alliance", "national-democratic-alliance-india"),
        ("id", "penyidik KPK memeriksa", "kpk"),
        ("id", "anggota Densus 88 menembak", "densus-88"),
        ("id", "Kepala Staf TNI AL", "tni-al"),
        ("id", "kata Kejagung", "kejagung"),
        ("id", "putusan Mahkamah Konstitusi", "mahkamah-konstitusi"),
        ("id", "Mahkamah Konstitusi Korea Selatan", "constitutional-court-korea"),
        ("id", "kader PDI-P menang", "pdip"),
        ("id", "Pemprov DKI menutup", "pemprov-dki"),
        ("id", "agen CIA dan Mossad", "mossad"),
        ("id", "Pasukan Pertahanan Israel", "idf"),
        ("id", "Tentara Pembebasan Rakyat China", "pla"),
        ("id", "Bank sentral AS menaikkan", "federal-reserve"),
    ],
)
def test_words_of_the_press_mean_these_bodies(language: str, text: str, body: str) -> None:
    assert body in _ids(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ice melts and Raw meat rots in the Bin."),
        ("en", "He was well fed: a Pan, a Mea culpa and the Anc"),
        ("en", "an MIT lab, the NIS 5 million grant, the EPA with Japan"),
        ("en", "Democrats and the Labour Party, the Congress Party and the Coast Guard"),
        ("id", "Isi surat itu Pan dan Bin, kata Mk"),
        ("id", "AKP Yasir dari kepolisian, pertukaran AEOI, upah UMP dan MEA"),
        ("id", "Rada sulit, Pasok senjata, Lega sekali, Garda depan"),
        ("id", "Dewan Negara-negara Penghasil Minyak"),
    ],
)
def test_words_that_mean_something_else_are_no_bodies(language: str, text: str) -> None:
    assert _ids(text, language) == set()


@pytest.mark.parametrize(
    ("body", "country", "role"),
    [
        ("kpk", "IDN", "COP"),
        ("dpr-ri", "IDN", "LEG"),
        ("bin", "IDN", "SPY"),
        ("komnas-ham", "IDN", "GOV"),
        ("gerindra", "IDN", "PTY"),
        ("cia", "USA", "SPY"),
        ("nasa", "USA", "GOV"),
        ("mossad", "ISR", "SPY"),
        ("idf", "ISR", "MIL"),
        ("knesset", "ISR", "LEG"),
        ("hong-kong-government", "CHN", "GOV"),
        ("kuomintang", "TWN", "PTY"),
        ("generalitat", "ESP", "GOV"),
        ("kgb", "SUN", "SPY"),
        ("stasi", "DDR", "SPY"),
        ("mdc", "ZWE", "OPP"),
        ("sandiganbayan", "PHL", "JUD"),
    ],
)
def test_whose_they_are(body: str, country: str, role: str) -> None:
    one = {one.id: one for one in bodies()}[body]
    assert (one.country, one.role) == (country, role)
