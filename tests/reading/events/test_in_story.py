"""Who did what to whom, in PLOVER and CAMEO."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.reading.telling import laid_out

from foedus.reading.events.happened import Happened
from foedus.reading.events.in_story import events_in
from foedus.reading.pacts.parties import ids_of


def happened(text: str, language: str) -> list[Happened]:
    return events_in(laid_out(*text.split("|"), language=language))


def told(text: str, language: str) -> list[tuple[str, str, list[str], list[str], Sequence[str]]]:
    return [
        (one.plover, one.cameo, ids_of(one.actors), ids_of(one.recipients), one.auxiliary)
        for one in happened(text, language)
    ]


def test_a_comma_alone_makes_no_list_of_those_who_suffer_it() -> None:
    promise, attack = told("If Kenya attacks Tanzania, Japan will help.", "en")
    assert promise[:4] == ("AGREE", "033", ["JPN"], [])
    assert attack == ("ASSAULT", "190", ["KEN"], ["TZA"], ("hypothetical",))
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
        ("Kenya met with Tanzania.", "en", "CONSULT", "040", "KEN", "TZA"),
    ],
)
def test_one_event(text: str, language: str, plover: str, cameo: str, actor: str, recipient: str) -> None:
    assert told(text, language) == [(plover, cameo, [actor], [recipient], ())]


@pytest.mark.parametrize(
    ("text", "language", "auxiliary"),
    [
        ("Kenya tidak menyerang Tanzania.", "id", "negated"),
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
        ("Kenya dan Tanzania bertemu di Nairobi.", "id"),
        ("Kenya and Tanzania met in Nairobi.", "en"),
    ],
)
def test_what_two_do_together_has_both_as_actors(text: str, language: str) -> None:
    assert told(text, language) == [("CONSULT", "040", ["KEN", "TZA"], [], ())]


@pytest.mark.parametrize(
    ("text", "language", "plover", "cameo"),
    [
        ("Kenya will attack Tanzania.", "en", "THREATEN", "138"),
        ("Kenya threatened to attack Tanzania.", "en", "THREATEN", "138"),
        ("Kenya will visit Tanzania.", "en", "AGREE", "036"),
        ("Kenya agreed to release prisoners of Tanzania.", "en", "AGREE", "0353"),
        ("Kenya refused to release prisoners of Tanzania.", "en", "REJECT", "1243"),
        ("Kenya demanded the release of prisoners from Tanzania.", "en", "REQUEST", "1053"),
        ("Kenya urged Tanzania to release its prisoners.", "en", "REQUEST", "0253"),
        ("Kenya akan menyerang Tanzania.", "id", "THREATEN", "138"),
        ("Kenya mengancam akan menyerang Tanzania.", "id", "THREATEN", "138"),
        ("Kenya akan mengunjungi Tanzania.", "id", "AGREE", "036"),
        ("Kenya menolak membebaskan tahanan Tanzania.", "id", "REJECT", "1243"),
        ("Kenya mendesak Tanzania membebaskan tahanan.", "id", "REQUEST", "0253"),
    ],
)
def test_a_turn_makes_another_event_of_a_deed(text: str, language: str, plover: str, cameo: str) -> None:
    ((kind, code, actors, recipients, marks),) = told(text, language)
    assert (kind, code, actors, recipients) == (plover, cameo, ["KEN"], ["TZA"])
    assert ("future" in marks) == (plover in ("AGREE", "THREATEN"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya denied attacking Tanzania.", "en"),
        ("Kenya denies that it attacked Tanzania.", "en"),
        ("Kenya membantah menyerang Tanzania.", "id"),
        ("Kenya membantah bahwa pasukannya menyerang Tanzania.", "id"),
    ],
)
def test_a_denial_is_the_deed_negated(text: str, language: str) -> None:
    ((kind, _, actors, recipients, marks),) = told(text, language)
    assert (kind, actors, recipients, marks) == ("ASSAULT", ["KEN"], ["TZA"], ("negated",))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya accused Tanzania of attacking Uganda.", "en"),
        ("Kenya menuduh Tanzania menyerang Uganda.", "id"),
    ],
)
def test_what_somebody_is_accused_of_is_not_told_as_done(text: str, language: str) -> None:
    ((kind, _, actors, recipients, _),) = told(text, language)
    assert (kind, actors, recipients) == ("ACCUSE", ["KEN"], ["TZA"])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya menunggu Tanzania.", "id"),
        ("Kenya waits for Tanzania.", "en"),
        ("A storm hit the coast before dawn.", "en"),
        ("Kenya beat Tanzania in the World Cup.", "en"),
    ],
)
def test_what_is_no_event(text: str, language: str) -> None:
    assert happened(text, language) == []


def test_what_is_told_twice_is_one() -> None:
    assert len(happened("Kenya attacked Tanzania.|Again: Kenya attacked Tanzania.", "en")) == 1
