"""The organisations of the register: their shape, and that the press's words find them in both languages."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache

import pytest

from foedus import actors
from foedus.actors.loading import DATA, read_lines
from foedus.actors.names import key_of
from foedus.actors.record import OrganisationRecord, PersonRecord, StateRecord

ORGANISATIONS = DATA / "organisations.jsonl"
AT_LEAST = 400

SHARED_NAMES = {
    # In Indonesian both the Council of Europe and the European Council; only the text around it can tell.
    "Dewan Eropa": {"council-of-europe", "european-council"},
}
"""Names that two actors share, and who they are."""

COALITIONS = {
    "global-coalition-against-daesh",
    "mnjtf",
    "multi-national-force-iraq",
    "mutual-defence-coalition-yemen",
    "un-command-korea",
}
"""Troops of several states under one command that are no organisation: their role is MIL."""

DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}[ -]")
"""``U.N. General Assembly``: the abbreviation is found by itself before a longer name is looked for."""


@cache
def organisations() -> tuple[OrganisationRecord, ...]:
    return tuple(one for one in read_lines(ORGANISATIONS) if isinstance(one, OrganisationRecord))


def test_there_are_many_and_their_ids_are_slugs_in_order() -> None:
    ids = [one.id for one in organisations()]
    assert len(ids) >= AT_LEAST
    assert ids == sorted(set(ids))
    assert [one for one in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one)] == []


def test_lines_are_compact() -> None:
    for line in ORGANISATIONS.read_text("utf-8").splitlines():
        assert line == json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))


def test_each_is_of_states_or_of_none() -> None:
    roles = Counter(one.role for one in organisations())
    assert set(roles) == {"IGO", "NGO", "MIL"}
    assert roles["NGO"] >= 100
    assert {one.id for one in organisations() if one.role == "MIL"} == COALITIONS


def test_names_stand_in_both_languages_without_repeats() -> None:
    for one in organisations():
        assert set(one.names) == {"en", "id"}, one.id
        for names in one.names.values():
            assert names, one.id
            assert len(names) == len(set(names)), one.id
            assert all(name == unicodedata.normalize("NFC", name).strip() for name in names), one.id


def test_spans_are_sane() -> None:
    for one in organisations():
        for day in (one.since, one.until):
            assert day is None or re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", day), one.id
        if one.since and one.until:
            assert one.since[:4] <= one.until[:4], one.id


def test_what_was_not_checked_says_so() -> None:
    for one in organisations():
        assert bool(one.sources) != ("names" in one.unverified), one.id
        if not one.sources:
            for field in ("since", "until"):
                assert (getattr(one, field) is not None) == (field in one.unverified), (one.id, field)


def test_no_name_is_shared_but_those_listed() -> None:
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
            if isinstance(record, OrganisationRecord):
                ours.add(key_of(name))
    shared = {key: bearers[key] for key in ours if len(bearers[key]) > 1}
    assert shared == {key_of(name): who for name, who in SHARED_NAMES.items()}


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_name_is_found_in_a_sentence(language: str) -> None:
    index = actors.load().names
    for one in organisations():
        for name in one.names[language]:
            if DOTTED.search(name):
                continue
            found = index.find(f"1 {name} 2", language)
            assert one.id in {bearer.actor for hit in found for bearer in hit.names}, (one.id, name)


@pytest.mark.parametrize(
    ("language", "text", "organisation"),
    [
        ("en", "the UN Security Council", "un-security-council"),
        ("en", "the U.N. Security Council", "un-security-council"),
        ("en", "said UNIFIL", "unifil"),
        ("en", "UNDOF observers", "undof"),
        ("en", "the peacekeepers of MONUSCO", "monusco"),
        ("en", "the International Criminal Court", "icc"),
        ("en", "Doctors Without Borders said", "msf"),
        ("en", "the Committee to Protect Journalists", "cpj"),
        ("en", "the European Commission", "european-commission"),
        ("en", "Save the Children said", "save-the-children"),
        ("en", "the White Helmets", "white-helmets"),
        ("en", "the Permanent Court of Arbitration", "pca"),
        ("en", "African Union Commission", "african-union-commission"),
        ("en", "the rights group B'Tselem", "btselem"),
        ("id", "DK PBB", "un-security-council"),
        ("id", "Dewan Keamanan PBB", "un-security-council"),
        ("id", "Sidang Umum PBB", "un-general-assembly"),
        ("id", "Liga Arab", "arab-league"),
        ("id", "Uni Eropa", "eu"),
        ("id", "Mahkamah Pidana Internasional", "icc"),
        ("id", "Mahkamah Internasional", "icj"),
        ("id", "Palang Merah Internasional", "icrc"),
        ("id", "Palang Merah Indonesia", "pmi"),
        ("id", "Bulan Sabit Merah Palestina", "palestinian-red-crescent"),
        ("id", "menurut KontraS", "kontras"),
        ("id", "Indonesia Corruption Watch", "icw-indonesia"),
        ("id", "PP Muhammadiyah", "muhammadiyah"),
        ("id", "Nahdlatul Ulama", "nahdlatul-ulama"),
        ("id", "Bank Dunia", "world-bank"),
        ("id", "Organisasi Kerja Sama Islam", "oic"),
        ("id", "Badan Pengungsi PBB", "unhcr"),
        ("id", "Pasukan Stabilisasi Internasional", "international-stabilisation-force-gaza"),
    ],
)
def test_words_of_the_press_mean_these_organisations(language: str, text: str, organisation: str) -> None:
    found = actors.load().names.find(text, language)
    assert organisation in {bearer.actor for one in found for bearer in one.names}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Amnesty was granted."),
        ("en", "Peace now depends on who cares."),
        ("en", "The General Assembly of the church"),
        ("id", "Kontrak itu, PMI ilegal, dan Kelompok lima orang"),
        ("id", "Itu saja, dan Majelis Umum gereja"),
    ],
)
def test_words_that_mean_something_else_are_no_organisations(language: str, text: str) -> None:
    records = actors.load().records
    found = actors.load().names.find(text, language)
    assert [
        one for one in found for name in one.names if isinstance(records[name.actor], OrganisationRecord)
    ] == []
