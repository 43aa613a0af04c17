"""The noun phrases that can act or undergo, and whose they are."""

from __future__ import annotations

import pytest
from tests.reading.events.acting import first_line, happened, phrases, story_of, told

from foedus.reading.events.phrases import nouns_of, phrases_of


@pytest.mark.parametrize(
    ("text", "language", "words", "country", "role"),
    [
        ("Afghan rebels attacked.", "en", "Afghan rebels", "AFG", "REB"),
        ("Rebels in the Ivory Coast attacked.", "en", "Rebels", "CIV", "REB"),
        ("Troops from Kenya attacked.", "en", "Troops", "KEN", "MIL"),
        ("The Kenyan opposition leader spoke.", "en", "Kenyan opposition leader", "KEN", "OPP"),
        ("The Malian junta met.", "en", "Malian junta", "MLI", "MIL"),
        ("Polisi Thailand tiba.", "id", "Polisi Thailand", "THA", "COP"),
        ("Pejabat senior Iran tiba.", "id", "Pejabat senior Iran", "IRN", "GOV"),
        ("Pemberontak Afghanistan tiba.", "id", "Pemberontak Afghanistan", "AFG", "REB"),
        ("Mahasiswa di Kenya berkumpul.", "id", "Mahasiswa", "KEN", "EDU"),
    ],
)
def test_people_told_by_a_noun_are_of_the_state_beside_them(
    text: str, language: str, words: str, country: str, role: str
) -> None:
    found, named = phrases(text, language)[0]
    assert found == words
    assert (named.who.country, named.who.role, named.head) == (country, role, True)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("A UN spokesman spoke.", "en", "UN spokesman"),
        ("Juru bicara PBB tiba.", "id", "Juru bicara PBB"),
    ],
)
def test_a_spokesman_stands_for_the_body_beside_him(text: str, language: str, words: str) -> None:
    ((found, named),) = phrases(text, language)
    assert (found, named.who.actor, named.who.role) == (words, "un", "IGO")


def test_a_person_before_whom_an_office_stands_is_of_its_body() -> None:
    (body, body_named), (person, named) = phrases("UN spokesman Karl Hasani spoke.", "en")
    assert (body, body_named.who.attached) == ("UN", True)
    assert (person, named.who.kind, named.who.actor) == ("Karl Hasani", "person", "un")


def test_a_name_that_holds_the_noun_is_left_whole() -> None:
    found = [words for words, _ in phrases("Serikat buruh di Amerika Serikat berkumpul.", "id")]
    assert "Amerika Serikat" in found
    assert all(not words.startswith("Serikat buruh di A") for words in found)


def test_a_comma_or_a_preposition_between_parts_a_state_from_a_noun() -> None:
    for text in ("In Kenya, rebels spoke.", "Uganda and rebels spoke."):
        *_, (words, named) = phrases(text, "en")
        assert (words.removeprefix("and "), named.who.country) == ("rebels", None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Police arrested students.|Kenya is calm.|The president of Kenya spoke.", "en"),
        ("Polisi menangkap mahasiswa.|Kenya tenang.|Presiden Kenya bicara.", "id"),
    ],
)
def test_people_without_a_state_are_of_the_one_that_the_story_is_set_in_as_an_inference(
    text: str, language: str
) -> None:
    event = happened(text, language)[0]
    for who in (*event.actors, *event.recipients):
        assert (who.country, who.inferred) == ("KEN", True)
        mention = who.mention(story_of(text, language).text)
        assert (mention.actor, mention.country, mention.inferred) == (None, "KEN", True)


def test_where_no_other_sentence_names_a_state_nobody_is_given_one() -> None:
    assert told("A student was arrested by police.", "en") == [("COERCE", "173", [], [], ())]


def test_a_state_that_is_named_is_no_inference() -> None:
    (event,) = happened("Kenyan police arrested a Tanzanian journalist.|Uganda is calm.", "en")
    assert [(who.country, who.inferred) for who in (*event.actors, *event.recipients)] == [
        ("KEN", False),
        ("TZA", False),
    ]


@pytest.mark.parametrize(
    ("text", "language", "candidates"),
    [
        ("Congo attacked Kenya.", "en", {"COD", "COG"}),
        ("Korea condemned Kenya.", "en", {"KOR", "PRK"}),
        ("Korea mengecam Kenya.", "id", {"KOR", "PRK"}),
    ],
)
def test_a_name_of_two_keeps_both_as_candidates(text: str, language: str, candidates: set[str]) -> None:
    (event,) = happened(text, language)
    (who,) = event.actors
    assert (who.actor, who.countries) == (None, ())
    assert set(who.candidates) >= candidates


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_noun_tells_one_role(language: str) -> None:
    known = nouns_of(language)
    assert known is nouns_of(language)
    probe = {"en": "The rebels and soldiers met.", "id": "Pemberontak dan tentara bertemu."}[language]
    assert [named.who.role for _, named in phrases(probe, language)] == ["REB", "MIL"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Kenya denied that its troops had attacked Somalia.", ("KEN",)),
        ("Kenya met Somalia, and its soldiers left.", ("KEN",)),
        ("Kenya cut its army budget.", ()),
    ],
)
def test_its_own_people_are_of_who_leads_the_sentence(text: str, countries: tuple[str, ...]) -> None:
    story, line = first_line(text, "en")
    (people,) = [named for named in phrases_of(story, line) if named.head]
    assert people.who.countries == countries


def test_an_ending_tells_whose_somebody_is() -> None:
    story, line = first_line("Kenya mengatakan pasukannya menyerang Somalia.", "id")
    (people,) = [named for named in phrases_of(story, line) if named.head]
    assert story.quote((people.who.start, people.who.end)) == "pasukannya"
    assert (people.who.countries, people.who.inferred) == (("KEN",), True)


def test_an_ending_at_the_head_of_a_sentence_points_back() -> None:
    (event,) = happened("Kenya membantah.|Jet tempurnya menggempur Somalia.", "id")
    assert event.actors[0].countries == ("KEN",)


def test_a_leaders_government_is_of_his_state() -> None:
    ((_, _, actors, recipients, _),) = told("Nicolás Maduro's government freed six American prisoners.", "en")
    assert (actors, recipients) == (["VEN"], ["USA"])


def test_a_body_takes_in_the_state_behind_it() -> None:
    found = told("Kenya menyebut tentara Tanzania melukai enam prajuritnya.", "id")
    assert [(actors, recipients) for _, _, actors, recipients, _ in found] == [(["TZA"], ["KEN"])]


def test_an_attribute_of_a_noun_is_nobody() -> None:
    ((_, _, actors, recipients, _),) = told("Kenya menolak pakta militer dengan Tanzania.", "id")
    assert (actors, recipients) == (["KEN"], ["TZA"])
    ((_, _, actors, _, _),) = told("Kenya tahu bahwa militer Tanzania menyerang Uganda.", "id")
    assert actors == ["TZA"]
