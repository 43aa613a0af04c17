"""Names in a text: case, possessives, hyphens, the longest at each place, and what is another word."""

from __future__ import annotations

import pytest

from foedus import actors
from foedus.actors.names import NameIndex, key_of, words_of
from foedus.actors.record import OrganisationRecord, PersonRecord, StateRecord


def found(text: str, language: str) -> list[tuple[str, str]]:
    """Words found and the first who bears them."""
    return [
        (text[name.start : name.end], name.names[0].actor)
        for name in actors.load().names.find(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        # capitals only, matched as they are
        ("AS menunggu", "id", [("AS", "USA")]),
        ("As itu bundar, as roda", "id", []),
        ("US troops", "en", [("US", "USA")]),
        ("Us and us, as As", "en", []),
        ("U.S. troops, U.N. aid", "en", [("U.S.", "USA"), ("U.N.", "un")]),
        ("Duta U.S. tiba", "id", [("U.S.", "USA")]),
        ("ASEAN dan NATO", "id", [("ASEAN", "asean"), ("NATO", "nato")]),
        # case
        ("Jepang dan jepang", "id", [("Jepang", "JPN")]),
        ("JEPANG MENUNGGU", "id", [("JEPANG", "JPN")]),
        ("north korea", "en", []),
        ("NORTH KOREA", "en", [("NORTH KOREA", "PRK")]),
        # possessives
        ("Japan's army", "en", [("Japan", "JPN")]),
        ("Japan’s army", "en", [("Japan", "JPN")]),
        ("the US's army", "en", [("US", "USA")]),
        # hyphens and what stands between the words of a name
        ("Kim Jong-un, Kim Jong Un", "en", [("Kim Jong-un", "kim-jong-un"), ("Kim Jong Un", "kim-jong-un")]),
        ("Jepang-Filipina", "id", [("Jepang", "JPN"), ("Filipina", "PHL")]),
        ("the US-Japan pact", "en", [("US", "USA"), ("Japan", "JPN")]),
        ("Korea Selatan-Jepang", "id", [("Korea Selatan", "KOR"), ("Jepang", "JPN")]),
        # the longest
        ("Papua New Guinea", "en", [("Papua New Guinea", "PNG")]),
        ("Guinea and Papua Nugini", "id", [("Guinea", "GIN"), ("Papua Nugini", "PNG")]),
        ("United States of America", "en", [("United States of America", "USA")]),
        ("Democratic Republic of the Congo", "en", [("Democratic Republic of the Congo", "COD")]),
        ("Niger dan Nigeria", "id", [("Niger", "NER"), ("Nigeria", "NGA")]),
        # accents fold
        ("Türkiye, Turkiye", "en", [("Türkiye", "TUR"), ("Turkiye", "TUR")]),
        # short words of another language
        ("Lima negara", "id", []),
        ("in Lima", "en", [("Lima", "PER")]),
        ("AU bersidang", "id", []),
        ("the AU met", "en", [("AU", "african-union")]),
        ("kata White House", "id", [("White House", "USA")]),
        ("", "en", []),
    ],
)
def test_names(text: str, language: str, names: list[tuple[str, str]]) -> None:
    assert found(text, language) == names


@pytest.mark.parametrize("text", ["North\nKorea", "North, Korea", "North (Korea)", "North: Korea"])
def test_a_name_does_not_reach_over_a_mark_or_a_line(text: str) -> None:
    assert "PRK" not in [actor for words, actor in found(text, "en") if words.startswith("North")]


def test_everyone_who_bears_a_name_is_told() -> None:
    (name,) = actors.load().names.find("Kongo", "id")
    assert {bearer.actor for bearer in name.names} == {"COD", "COG"}


def test_kinds_of_names() -> None:
    index = NameIndex(
        [
            StateRecord(
                id="XAA",
                since=None,
                until=None,
                names={"en": ("Arland",)},
                demonyms={"en": ("Arlandish",)},
                seats={"en": ("Arton",)},
            ),
            PersonRecord(id="ada-berg", names={"en": ("Ada Berg",)}, short=("Berg",)),
            OrganisationRecord(id="ox", since=None, until=None, names={"en": ("OX",), "id": ("OKS",)}),
        ]
    )
    text = "Arland, Arlandish, Arton, Ada Berg, Berg, OX, OKS, Ox"
    kinds = [(text[f.start : f.end], f.names[0].kind) for f in index.find(text, "en")]
    assert kinds == [
        ("Arland", "name"),
        ("Arlandish", "demonym"),
        ("Arton", "seat"),
        ("Ada Berg", "name"),
        ("Berg", "short"),
        ("OX", "name"),
    ]
    assert [f.names[0].text for f in index.find(text, "id")][-1] == "OKS"
    assert [name.actor for name in index.exact("ADA   berg")] == ["ada-berg"]
    assert index.exact("Ada") == ()


def test_keys_fold_case_accents_dots_and_possessives() -> None:
    assert key_of("U.S.") == key_of("us") == ("us",)
    assert key_of("Türkiye’s") == ("turkiye",)
    assert key_of("Kim Jong-un") == ("kim", "jong", "un")
    assert key_of(" … ") == ()


def test_words_know_their_places() -> None:
    text = "Côte d’Ivoire, 2024"
    assert [(word, text[start:end]) for word, _, start, end in words_of(text)] == [
        ("Côte", "Côte"),
        ("d’Ivoire", "d’Ivoire"),
        ("2024", "2024"),
    ]
