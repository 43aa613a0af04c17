"""Who acts and who undergoes it."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import happened, story_of, told

from foedus.reading.pacts.parties import ids_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya, Uganda and Rwanda condemned Tanzania.", "en"),
        ("Kenya, Uganda dan Rwanda mengecam Tanzania.", "id"),
        ("Kenya, Uganda, dan Rwanda mengecam Tanzania.", "id"),
    ],
)
def test_a_compound_subject(text: str, language: str) -> None:
    assert told(text, language) == [("ACCUSE", "111", ["KEN", "UGA", "RWA"], ["TZA"], ())]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya attacked Tanzania, Uganda and Rwanda.", "en"),
        ("Kenya menyerang Tanzania, Uganda, dan Rwanda.", "id"),
    ],
)
def test_several_undergo_it(text: str, language: str) -> None:
    assert told(text, language) == [("ASSAULT", "190", ["KEN"], ["TZA", "UGA", "RWA"], ())]


@pytest.mark.parametrize(
    ("text", "language", "subject", "state"),
    [
        ("Kenya summoned envoys of Tanzania. It closed its embassy in Uganda.", "en", "KEN", "UGA"),
        ("Kenya attacked Tanzania. They withdrew from Uganda.", "en", "KEN", "UGA"),
        ("Kenya menyerang Tanzania. Mereka mundur dari Uganda.", "id", "KEN", "UGA"),
    ],
)
def test_a_pronoun_means_who_leads_the_sentence_before(
    text: str, language: str, subject: str, state: str
) -> None:
    event = happened(text, language)[-1]
    assert (ids_of(event.actors), ids_of(event.recipients)) == ([subject], [state])
    assert [who.inferred for who in event.actors] == [True]


def test_a_pronoun_that_follows_nobody_means_nobody() -> None:
    ((_, _, actors, _, _),) = told("They closed the embassy in Uganda.", "en")
    assert actors == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya said that it had attacked Tanzania.", "en"),
        ("Kenya menyatakan bahwa mereka menyerang Tanzania.", "id"),
    ],
)
def test_a_pronoun_under_a_verb_of_saying_means_who_says_it(text: str, language: str) -> None:
    assert told(text, language) == [("ASSAULT", "190", ["KEN"], ["TZA"], ())]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya and Tanzania signed a pact. Both countries condemned Uganda.", "en"),
        ("Kenya dan Tanzania menandatangani perjanjian. Kedua negara mengecam Uganda.", "id"),
    ],
)
def test_a_pair_is_each_of_its_two(text: str, language: str) -> None:
    event = happened(text, language)[-1]
    assert (ids_of(event.actors), ids_of(event.recipients)) == (["KEN", "TZA"], ["UGA"])
    assert all(who.inferred and who.kind == "state" for who in event.actors)


@pytest.mark.parametrize(
    ("text", "language", "actors", "recipients"),
    [
        ("Kenya and Tanzania signed a pact.", "en", ["KEN", "TZA"], []),
        ("Kenya signed a pact with Tanzania.", "en", ["KEN"], ["TZA"]),
        ("Kenya and Tanzania signed a pact with Uganda.", "en", ["KEN", "TZA"], ["UGA"]),
        ("Kenya dan Tanzania menandatangani perjanjian.", "id", ["KEN", "TZA"], []),
        ("Kenya menandatangani perjanjian dengan Tanzania.", "id", ["KEN"], ["TZA"]),
    ],
)
def test_what_two_do_together(text: str, language: str, actors: list[str], recipients: list[str]) -> None:
    assert told(text, language) == [("SUPPORT", "057", actors, recipients, ())]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya, which attacked Tanzania, met Uganda.", "en"),
        ("Kenya, yang menyerang Tanzania, menemui Uganda.", "id"),
    ],
)
def test_a_relative_takes_up_the_one_before_it(text: str, language: str) -> None:
    main, aside = told(text, language)
    if main[0] == "ASSAULT":
        main, aside = aside, main
    assert (main[2], main[3]) == (["KEN"], ["UGA"])
    assert (aside[2], aside[3]) == (["KEN"], ["TZA"])


def test_one_whom_a_preposition_governs_does_not_act() -> None:
    ((_, _, actors, recipients, _),) = told("After talks with Uganda, Kenya attacked Tanzania.", "en")
    assert (actors, recipients) == (["KEN"], ["TZA"])


def test_the_subject_of_the_next_verb_undergoes_nothing() -> None:
    found = told("Kenya resumed exports, and Uganda did the same.", "en")
    assert all(recipients == [] for _, _, _, recipients, _ in found)


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Kenya's attack on Tanzania went on.", ["KEN"], ["TZA"]),
        ("The Kenyan attack on Tanzania went on.", ["KEN"], ["TZA"]),
        ("The attack on Tanzania by Kenya went on.", ["KEN"], ["TZA"]),
        ("The attack on Tanzania went on.", [], ["TZA"]),
    ],
)
def test_the_sides_of_a_noun(text: str, actors: list[str], recipients: list[str]) -> None:
    assert told(text, "en") == [("ASSAULT", "190", actors, recipients, ())]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Kenya released prisoners.", "en"), ("Kenya membebaskan tahanan.", "id")],
)
def test_what_is_done_at_home_is_done_to_its_own(text: str, language: str) -> None:
    (event,) = happened(text, language)
    assert [(who.country, who.inferred) for who in event.recipients] == [("KEN", True)]


def test_refugees_are_nobodys_own() -> None:
    (event,) = happened("Kenya expelled refugees.", "en")
    assert [who.country for who in event.recipients] == [None]


def test_one_who_acts_alone_has_no_other_side() -> None:
    ((_, _, actors, recipients, _),) = told("The foreign minister of Kenya resigned in Tanzania.", "en")
    assert (actors, recipients) == (["KEN"], [])


def test_every_side_quotes_the_text() -> None:
    text = "Kenyan police arrested a Tanzanian journalist."
    story = story_of(text, "en")
    (event,) = happened(text, "en")
    mentions = [who.mention(story.text) for who in (*event.actors, *event.recipients)]
    assert [m.text for m in mentions] == ["Kenyan police", "Tanzanian journalist"]
    assert all(m.span is not None and story.quote(m.span) == m.text for m in mentions)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya menyerang Tanzania dan mengecam Uganda.", "id"),
        ("Kenya attacked Tanzania and condemned Uganda.", "en"),
    ],
)
def test_two_deeds_of_one_subject(text: str, language: str) -> None:
    assert [(who, whom) for _, _, who, whom, _ in told(text, language)] == [
        (["KEN"], ["TZA"]),
        (["KEN"], ["UGA"]),
    ]


def test_a_noun_of_two_states() -> None:
    assert told("Officials from Kenya and Tanzania met in Uganda.", "en")[0][2:4] == (["KEN", "TZA"], [])


def test_an_owner_behind_its_noun() -> None:
    assert told("Serangan Kenya terhadap Tanzania berlanjut.", "id")[0][2:4] == (["KEN"], ["TZA"])


def test_who_gives_what_another_receives() -> None:
    assert told("Kenya received aid from Tanzania.", "en")[0][2:4] == (["TZA"], ["KEN"])


@pytest.mark.parametrize(
    "text",
    [
        "Students marched on the Japanese embassy in Nairobi, and Kenyan police arrested nine of them.",
    ],
)
def test_those_whom_the_police_of_their_state_arrest_are_the_ones_without_a_name(text: str) -> None:
    events = [event for event in happened(text, "en") if event.plover == "COERCE"]
    assert [ids_of(event.recipients) for event in events] == [["KEN"]]
    assert all(who.inferred for event in events for who in event.recipients)


@pytest.mark.parametrize(
    ("text", "language", "recipients"),
    [
        ("Rebels captured Goma on Monday.", "en", ["COD"]),
        ("Russia shelled Zaporizhzhia on Monday.", "en", ["UKR"]),
        ("Rusia menggempur Zaporizhzhia, Senin.", "id", ["UKR"]),
    ],
)
def test_a_place_right_behind_a_verb_undergoes_it(text: str, language: str, recipients: list[str]) -> None:
    ((kind, _, _, found, _),) = told(text, language)
    assert (kind, found) == ("ASSAULT", recipients)


def test_what_is_told_of_places_alone_is_told_of_nothing_else() -> None:
    assert told("Kenya took office in the council.", "en") == []
    assert told("Kenya would take the chair next year.", "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Philippine police arrested former president Rodrigo Duterte on a warrant of the United Nations.",
            "en",
        ),
        ("Polisi Filipina menangkap mantan presiden Rodrigo Duterte atas perintah PBB.", "id"),
    ],
)
def test_a_leader_named_before_another_is_the_one_arrested(text: str, language: str) -> None:
    (event,) = happened(text, language, published="2025-03-12")
    assert [who.actor for who in event.recipients] == ["rodrigo-duterte"]


def test_who_stands_behind_a_comma_tells_of_the_one_before_it() -> None:
    (event,) = happened(
        "Polisi Turki menahan wali kota, pesaing Recep Tayyip Erdogan.", "id", published="2025-03-12"
    )
    assert [who.actor for who in event.recipients] == [None]


def test_those_who_do_it_with_each_other_do_it_to_no_place() -> None:
    text = "Dua kapal perang Kenya dan satu kapal perusak Tanzania menggelar latihan bersama di Oman."
    ((_, _, actors, recipients, _),) = told(text, "id")
    assert (actors, recipients) == (["KEN", "TZA"], [])


def test_those_of_the_sentence_before_are_the_ones_whom_the_police_disperse() -> None:
    text = "Ribuan warga Kenya berunjuk rasa di Nairobi.|Polisi Kenya membubarkan mereka."
    (event,) = [event for event in happened(text, "id") if event.plover != "PROTEST"]
    assert ids_of(event.recipients) == ["KEN"]
