"""Who did what to whom, in PLOVER and CAMEO."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.reading.telling import laid_out

from foedus.reading.events import Happened, events_in
from foedus.reading.parties import ids_of


def happened(text: str, language: str) -> list[Happened]:
    return events_in(laid_out(*text.split("|"), language=language))


def told(text: str, language: str) -> list[tuple[str, str, list[str], list[str], Sequence[str]]]:
    return [
        (one.words.plover, one.words.cameo, ids_of(one.actors), ids_of(one.recipients), one.auxiliary)
        for one in happened(text, language)
    ]


def test_a_comma_alone_makes_no_list_of_those_who_suffer_it() -> None:
    ((_, _, actors, recipients, _),) = told("If Kenya attacks Tanzania, Japan will help.", "en")
    assert (actors, recipients) == (["KEN"], ["TZA"])
    ((_, _, actors, recipients, _),) = told("Kenya attacked Tanzania, Uganda and Chad.", "en")
    assert (actors, recipients) == (["KEN"], ["TZA", "UGA", "TCD"])


@pytest.mark.parametrize(
    ("text", "language", "plover", "cameo", "actor", "recipient"),
    [
        ("Narendra Modi mengunjungi Jepang.", "id", "CONSULT", "042", "IND", "JPN"),
        ("Kenya menyerang Tanzania.", "id", "ASSAULT", "190", "KEN", "TZA"),
        ("Tanzania diserang oleh Kenya.", "id", "ASSAULT", "190", "KEN", "TZA"),
        ("Kenya menjatuhkan sanksi terhadap Tanzania.", "id", "SANCTION", "163", "KEN", "TZA"),
        ("Pemerintah Kenya mengecam Tanzania.", "id", "ACCUSE", "111", "KEN", "TZA"),
        ("Kenya bertemu dengan Tanzania.", "id", "CONSULT", "040", "KEN", "TZA"),
        ("Narendra Modi visited Japan.", "en", "CONSULT", "042", "IND", "JPN"),
        ("Kenya attacked Tanzania.", "en", "ASSAULT", "190", "KEN", "TZA"),
        ("Tanzania was attacked by Kenya.", "en", "ASSAULT", "190", "KEN", "TZA"),
        ("Kenya's invasion of Tanzania goes on.", "en", "ASSAULT", "190", "KEN", "TZA"),
        ("Kenya imposed sanctions on Tanzania.", "en", "SANCTION", "163", "KEN", "TZA"),
        ("The Kenyan government condemned Tanzania.", "en", "ACCUSE", "111", "KEN", "TZA"),
        ("Kenya dan Tanzania bertemu di Nairobi.", "id", "CONSULT", "040", "KEN", "TZA"),
        ("Kenya and Tanzania met in Nairobi.", "en", "CONSULT", "040", "KEN", "TZA"),
        ("Kenya met with Tanzania.", "en", "CONSULT", "040", "KEN", "TZA"),
    ],
)
def test_one_event(text: str, language: str, plover: str, cameo: str, actor: str, recipient: str) -> None:
    assert told(text, language) == [(plover, cameo, [actor], [recipient], ())]


@pytest.mark.parametrize(
    ("text", "language", "auxiliary"),
    [
        ("Kenya tidak menyerang Tanzania.", "id", "negated"),
        ("Kenya akan menyerang Tanzania.", "id", "future"),
        ("Kenya mungkin menyerang Tanzania.", "id", "hypothetical"),
        ("Kenya pernah menyerang Tanzania.", "id", "historical"),
        ("Kenya has not attacked Tanzania.", "en", "negated"),
        ("Kenya may have attacked Tanzania.", "en", "hypothetical"),
        ("Kenya once attacked Tanzania.", "en", "historical"),
    ],
)
def test_the_auxiliary_modes(text: str, language: str, auxiliary: str) -> None:
    (one,) = happened(text, language)
    assert one.auxiliary == (auxiliary,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya dan Uganda mengecam Tanzania.", "id"),
        ("Kenya and Uganda condemned Tanzania.", "en"),
    ],
)
def test_several_act_together(text: str, language: str) -> None:
    assert told(text, language) == [("ACCUSE", "111", ["KEN", "UGA"], ["TZA"], ())]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya mengecam keras.", "id"),
        ("Kenya mengecam Kenya.", "id"),
        ("Kenya menunggu Tanzania.", "id"),
        ("The Kenyan government condemned Nairobi.", "en"),
        ("Kenya attacked at dawn.", "en"),
        ("Kenya waits for Tanzania.", "en"),
    ],
)
def test_without_two_sides_there_is_no_event(text: str, language: str) -> None:
    assert happened(text, language) == []


def test_what_is_told_twice_is_one() -> None:
    assert len(happened("Kenya attacked Tanzania.|Again: Kenya attacked Tanzania.", "en")) == 1
