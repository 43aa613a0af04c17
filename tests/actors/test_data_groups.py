"""The armed groups of the register: their shape, whose they are, and that the press's words find them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from functools import cache

import pytest

from foedus import actors
from foedus.actors.loading import DATA, read_lines
from foedus.actors.names import key_of
from foedus.actors.record import GroupRecord, OrganisationRecord, PersonRecord, StateRecord

GROUPS = DATA / "groups.jsonl"
AT_LEAST = 400

SHARED_NAMES = {
    # One is written JeM, the other JEM, and names of three letters are matched as they are written.
    "JeM": {"jaish-e-mohammed", "jem-sudan"},
}
"""Names whose words two actors share, and who they are."""

ROLES = {"REB", "MIL", "OPP", "UNS", "GOV"}
"""Groups in arms; troops of a state or at its side; movements without arms; regions and their parties; and
those who govern somewhere. There is no role for crime in the vocabulary: cartels and gangs are REB."""

ARTICLE = re.compile(r"^(al|an|ar|as|ash|el)[- ](?=[A-Z])")
"""The Arabic article as English and many Indonesian papers write it in mid-sentence: in small letters."""


@cache
def groups() -> tuple[GroupRecord, ...]:
    return tuple(record for record in read_lines(GROUPS) if isinstance(record, GroupRecord))


def test_there_are_many_and_their_ids_are_slugs_in_order() -> None:
    ids = [group.id for group in groups()]
    assert len(ids) >= AT_LEAST
    assert ids == sorted(set(ids))
    assert [one for one in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one)] == []


def test_lines_are_compact() -> None:
    for line in GROUPS.read_text("utf-8").splitlines():
        assert line == json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))


def test_names_stand_in_both_languages_without_repeats() -> None:
    for group in groups():
        assert set(group.names) == {"en", "id"}, group.id
        for names in group.names.values():
            assert names, group.id
            assert len(names) == len(set(names)), group.id
            assert all(name == unicodedata.normalize("NFC", name).strip() for name in names), group.id


def test_every_group_has_a_country_or_says_why_not() -> None:
    states = {record.id for record in read_lines(DATA / "states.jsonl")}
    for group in groups():
        assert group.country in states or (group.country is None and group.note), group.id


def test_roles_are_those_of_groups() -> None:
    assert {group.role for group in groups()} <= ROLES


def test_spans_are_sane() -> None:
    for group in groups():
        for day in (group.since, group.until):
            assert day is None or re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", day), group.id
        if group.since and group.until:
            assert group.since[:7] <= group.until or group.since[:4] == group.until, group.id


def test_what_was_not_checked_says_so() -> None:
    """No dates were checked; names and countries only where a source is named."""
    for group in groups():
        for field in ("since", "until"):
            assert (getattr(group, field) is not None) == (field in group.unverified), (group.id, field)
        assert bool(group.sources) != ("names" in group.unverified), group.id
        if not group.sources and group.country:
            assert "country" in group.unverified, group.id


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
            if isinstance(record, GroupRecord):
                ours.add(key_of(name))
    shared = {key: bearers[key] for key in ours if len(bearers[key]) > 1}
    assert shared == {key_of(name): who for name, who in SHARED_NAMES.items()}


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_name_is_found_in_a_sentence(language: str) -> None:
    """In mid-sentence, as it is written; from its first capital on where it begins with none."""
    index = actors.load().names
    for group in groups():
        for name in group.names[language]:
            found = index.find(f"1 {name} 2", language)
            assert group.id in {bearer.actor for one in found for bearer in one.names}, (group.id, name)


def test_an_article_in_small_letters_does_not_hide_a_group() -> None:
    for group in groups():
        for name in group.names["en"]:
            bare = ARTICLE.sub("", name)
            if bare != name and name[0].islower():
                assert key_of(bare) in {key_of(other) for other in group.names["en"]}, (group.id, name)


@pytest.mark.parametrize(
    ("language", "text", "group"),
    [
        ("en", "gunmen of al-Qaeda in Iraq fled", "al-qaeda-in-iraq"),
        ("en", "an al-Qaeda leader", "al-qaeda"),
        ("en", "the al-Shabaab fighters", "al-shabaab"),
        ("en", "Bosnian Serb forces", "republika-srpska"),
        ("en", "Iran's Revolutionary Guards said", "irgc"),
        ("en", "the Sudan People's Liberation Army", "splm"),
        ("en", "a JEM commander", "jem-sudan"),
        ("en", "the SPLM/A", "splm"),
        ("en", "a FARC dissident group", "farc-dissidents"),
        ("en", "the Karen National Union", "knu"),
        ("en", "Ta’ang National Liberation Army", "tnla"),
        ("en", "the Jalisco cartel", "jalisco-cartel"),
        ("en", "Haiti's G9 gang", "g9-haiti"),
        ("en", "Islamic State Khorasan", "is-khorasan"),
        ("id", "anggota KKB tewas", "opm"),
        ("id", "pasukan TPNPB-OPM", "opm"),
        ("id", "milisi Houthi menembak", "houthis"),
        ("id", "Garda Revolusi Iran", "irgc"),
        ("id", "Garda Revolusi mengancam", "irgc"),
        ("id", "Brigade Al Quds", "palestinian-islamic-jihad"),
        ("id", "kelompok al-Qaeda", "al-qaeda"),
        ("id", "Mujahidin Indonesia Timur", "mit-poso"),
        ("id", "Kelompok Santoso", "mit-poso"),
        ("id", "Tentara Pembebasan Nasional Ta'ang", "tnla"),
        ("id", "Kartel Sinaloa", "sinaloa-cartel"),
        ("id", "Front Pembebasan Islam Moro", "milf"),
        ("id", "Negara Islam Indonesia", "darul-islam-indonesia"),
    ],
)
def test_words_of_the_press_mean_these_groups(language: str, text: str, group: str) -> None:
    found = actors.load().names.find(text, language)
    assert group in {bearer.actor for one in found for bearer in one.names}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On November 17 they met at MIT."),
        ("en", "a PULO of KDP, PCC and CPC"),
        ("id", "lulusan MIT dan pil PCC"),
        ("id", "Pemerintah Persatuan Nasional dibentuk"),
    ],
)
def test_words_that_mean_something_else_are_no_groups(language: str, text: str) -> None:
    records = actors.load().records
    found = actors.load().names.find(text, language)
    kinds = (GroupRecord, OrganisationRecord)
    assert [one for one in found for bearer in one.names if isinstance(records[bearer.actor], kinds)] == []


@pytest.mark.parametrize(
    ("group", "country"),
    [
        ("hamas", "PSE"),
        ("hezbollah", "LBN"),
        ("houthis", "YEM"),
        ("m23", "COD"),
        ("opm", "IDN"),
        ("milf", "PHL"),
        ("ltte", "LKA"),
        ("pkk", "TUR"),
        ("wagner", "RUS"),
        ("rsf-sudan", "SDN"),
        ("jnim", "MLI"),
        ("arsa", "MMR"),
        ("eta", "ESP"),
        ("al-qaeda", None),
    ],
)
def test_whose_they_are(group: str, country: str | None) -> None:
    assert {one.id: one.country for one in groups()}[group] == country
