"""Verbs that turn a deed into a promise, an appeal, a demand, a refusal, a threat or a denial."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import acts, happened, told


@pytest.mark.parametrize(
    ("text", "language", "plover", "cameo"),
    [
        ("Kenya will visit Tanzania.", "en", "AGREE", "036"),
        ("Kenya plans to visit Tanzania.", "en", "AGREE", "036"),
        ("Kenya will send troops to Tanzania.", "en", "THREATEN", "138"),
        ("Kenya promised to release prisoners of Tanzania.", "en", "AGREE", "0353"),
        ("Kenya asked Tanzania to release its prisoners.", "en", "REQUEST", "0253"),
        ("Kenya demanded that Tanzania release its prisoners.", "en", "REQUEST", "1053"),
        ("Kenya refused to release prisoners of Tanzania.", "en", "REJECT", "1243"),
        ("Kenya threatened to arrest diplomats of Tanzania.", "en", "THREATEN", "132"),
        ("Kenya akan mengunjungi Tanzania.", "id", "AGREE", "036"),
        ("Kenya berjanji mengunjungi Tanzania.", "id", "AGREE", "036"),
        ("Kenya meminta Tanzania membebaskan tahanan.", "id", "REQUEST", "0253"),
        ("Kenya menuntut Tanzania membebaskan tahanan.", "id", "REQUEST", "1053"),
        ("Kenya mengancam akan menyerang Tanzania.", "id", "THREATEN", "138"),
    ],
)
def test_a_turn_has_a_code_of_its_own_for_each_deed(
    text: str, language: str, plover: str, cameo: str
) -> None:
    ((kind, code, actors, recipients, _),) = told(text, language)
    assert (kind, code, actors, recipients) == (plover, cameo, ["KEN"], ["TZA"])


@pytest.mark.parametrize(
    ("text", "language", "plover"),
    [
        ("Kenya threatened Tanzania.", "en", "THREATEN"),
        ("Kenya rejected a Tanzanian offer.", "en", "REJECT"),
        ("Kenya promised it to Tanzania.", "en", "AGREE"),
        ("Kenya mengancam Tanzania.", "id", "THREATEN"),
    ],
)
def test_some_turns_are_an_event_alone(text: str, language: str, plover: str) -> None:
    ((kind, _, actors, recipients, _),) = told(text, language)
    assert (kind, actors, recipients) == (plover, ["KEN"], ["TZA"])


@pytest.mark.parametrize(("text", "language"), [("Kenya will wait.", "en"), ("Kenya akan menunggu.", "id")])
def test_a_mere_plan_of_nothing_known_is_none(text: str, language: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "who", "whom"),
    [
        ("Tanzania said Kenya must withdraw its troops.", "en", "TZA", "KEN"),
        ("Tanzania said that Kenya has to withdraw its troops.", "en", "TZA", "KEN"),
        ("Tanzania mengatakan bahwa Kenya harus menarik pasukan.", "id", "TZA", "KEN"),
    ],
)
def test_must_is_a_demand_of_the_one_who_says_it(text: str, language: str, who: str, whom: str) -> None:
    assert told(text, language) == [("REQUEST", "1056", [who], [whom], ())]


@pytest.mark.parametrize("text", ["Kenya must withdraw its troops.", "Kenya should release its prisoners."])
def test_must_without_a_speaker_is_nobodys_demand(text: str) -> None:
    assert told(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language", "cameo"),
    [
        ("Kenya will demand talks with Tanzania.", "en", "106"),
        ("Kenya will urge Tanzania to release its prisoners.", "en", "0253"),
        ("Kenya akan meminta Tanzania membebaskan tahanan.", "id", "0253"),
    ],
)
def test_a_demand_to_come_is_a_demand(text: str, language: str, cameo: str) -> None:
    assert told(text, language) == [("REQUEST", cameo, ["KEN"], ["TZA"], ("future",))]


def test_a_meeting_refused() -> None:
    assert told("Kenya rejected talks with Tanzania.", "en") == [("REJECT", "125", ["KEN"], ["TZA"], ())]
    assert told("Kenya menolak perundingan dengan Tanzania.", "id") == [
        ("REJECT", "125", ["KEN"], ["TZA"], ())
    ]


@pytest.mark.parametrize(
    ("text", "cameo"),
    [
        ("Kenya demanded a ceasefire from Tanzania.", "1056"),
        ("Kenya demanded an apology from Tanzania.", "102"),
        ("Kenya demanded the withdrawal of Tanzania.", "1056"),
        ("Kenya demanded military aid from Tanzania.", "1032"),
    ],
)
def test_what_is_demanded_may_be_a_noun(text: str, cameo: str) -> None:
    assert told(text, "en") == [("REQUEST", cameo, ["KEN"], ["TZA"], ())]


def test_the_noun_alone_is_no_event() -> None:
    assert acts("The ceasefire in Kenya went on.", "en") == []


def test_what_would_have_been_was_not() -> None:
    ((kind, _, _, _, marks),) = told("Kenya would have attacked Tanzania.", "en")
    assert (kind, marks) == ("ASSAULT", ("hypothetical",))


def test_no_comment_is_no_refusal() -> None:
    assert [kind for kind, *_ in told("Kenya declined to comment on Tanzania.", "en")] == []


def test_no_comment_denies_nothing() -> None:
    found = told("Kenya declined to comment on the attack on Tanzania.", "en")
    assert all("negated" not in marks for *_, marks in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya denied that it had attacked Tanzania.", "en"),
        ("Kenya stopped short of attacking Tanzania.", "en"),
        ("Kenya membantah menyerang Tanzania.", "id"),
        ("Kenya menyangkal menyerang Tanzania.", "id"),
    ],
)
def test_a_denial_is_the_deed_negated_and_no_event_itself(text: str, language: str) -> None:
    assert told(text, language) == [("ASSAULT", "190", ["KEN"], ["TZA"], ("negated",))]


@pytest.mark.parametrize("text", ["Kenya weighed the offer to Tanzania.", "The promise to Tanzania stood."])
def test_a_noun_is_no_turn(text: str) -> None:
    assert told(text, "en") == []


def test_an_attack_refused_is_no_attack() -> None:
    for text, language in (
        ("Kenya refused to attack Tanzania.", "en"),
        ("Kenya will not attack Tanzania.", "en"),
        ("Kenya tidak akan menyerang Tanzania.", "id"),
    ):
        found = told(text, language)
        assert not [one for one in found if one[0] == "ASSAULT" and "negated" not in one[4]], text


def test_a_call_for_a_truce_is_none() -> None:
    assert told("Kenya called for a ceasefire.", "en") == [("REQUEST", "0256", ["KEN"], [], ())]


def test_must_with_its_speaker_at_the_end() -> None:
    found = told("Kenya must withdraw its troops at once, Tanzania said.", "en")
    assert found == [("REQUEST", "1056", ["TZA"], ["KEN"], ())]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya threatened to attack if Tanzania sends envoys.", "en"),
        ("Kenya mengancam akan menyerang jika Tanzania datang.", "id"),
    ],
)
def test_whom_a_threat_is_for_its_condition_may_tell(text: str, language: str) -> None:
    threat = happened(text, language)[0]
    assert (threat.plover, [who.country for who in threat.recipients]) == ("THREATEN", ["TZA"])
