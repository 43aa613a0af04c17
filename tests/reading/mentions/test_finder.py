"""Who is named: names, offices and bodies, on the day of the story."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out

from foedus.reading.mentions.who import Who


def named(text: str, language: str, published: str | None = "2025-10-06") -> dict[str, Who]:
    story = laid_out(text, language=language, published=published)
    return {story.quote((who.start, who.end)): who for line in story.lines for who in line.who}


@pytest.mark.parametrize(
    ("text", "language", "words", "kind", "actor", "country"),
    [
        ("Jepang menunggu.", "id", "Jepang", "state", "JPN", "JPN"),
        ("Japan waits.", "en", "Japan", "state", "JPN", "JPN"),
        ("Kata Tokyo, itu benar.", "id", "Tokyo", "seat", "JPN", "JPN"),
        ("For the Kremlin it is true.", "en", "Kremlin", "seat", "RUS", "RUS"),
        ("Narendra Modi tiba.", "id", "Narendra Modi", "person", "narendra-modi", "IND"),
        ("NATO bersidang.", "id", "NATO", "organisation", "nato", None),
        ("Uni Soviet runtuh.", "id", "Uni Soviet", "state", "SUN", "SUN"),
        ("Pasukan Kenya berbaris.", "id", "Pasukan", "body", "KEN", "KEN"),
        ("Parlemen Korea Selatan bersidang.", "id", "Parlemen", "body", "KOR", "KOR"),
        ("The South Korean parliament sat.", "en", "parliament", "body", "KOR", "KOR"),
        ("Kenyan troops marched.", "en", "troops", "body", "KEN", "KEN"),
    ],
)
def test_one_named(text: str, language: str, words: str, kind: str, actor: str, country: str | None) -> None:
    who = named(text, language)[words]
    assert (who.kind, who.actor, who.country) == (kind, actor, country)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Perdana Menteri Jepang berbicara.", "id", "Perdana Menteri Jepang"),
        ("The Japanese prime minister spoke.", "en", "Japanese prime minister"),
        ("The prime minister of Japan spoke.", "en", "prime minister of Japan"),
    ],
)
@pytest.mark.parametrize(("day", "holder"), [("2013-06-01", "shinzo-abe"), ("2023-06-01", "fumio-kishida")])
def test_an_office_means_its_holder_on_the_day(
    text: str, language: str, words: str, day: str, holder: str
) -> None:
    assert named(text, language, day)[words].actor == holder


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Presiden Kenya Odhiambo Mwangi berbicara.", "id"),
        ("Kenyan President Odhiambo Mwangi spoke.", "en"),
    ],
)
def test_an_unknown_holder_speaks_for_the_state(text: str, language: str) -> None:
    found = named(text, language)
    who = found["Odhiambo Mwangi"]
    assert (who.actor, who.country, who.role) == (None, "KEN", "GOV")
    assert all(other.attached for words, other in found.items() if words != "Odhiambo Mwangi")


def test_a_surname_is_known_after_the_full_name_only_where_several_bear_it() -> None:
    assert named("Kim Yong-nam tiba. Kim lalu pulang.", "id")["Kim Yong-nam"].kind == "person"
    story = laid_out("Kim Jong Un smiled. Then Kim left.", language="en")
    assert [who.actor for line in story.lines for who in line.who] == ["kim-jong-un", "kim-jong-un"]


def test_one_name_of_two_states_lists_both() -> None:
    who = named("Kongo menunggu.", "id")["Kongo"]
    assert (who.actor, set(who.candidates)) == (None, {"COD", "COG"})


@pytest.mark.parametrize(
    ("text", "language", "words", "place", "against"),
    [
        ("Mereka bertemu di Jepang.", "id", "Jepang", True, False),
        ("They met in the Philippines.", "en", "Philippines", True, False),
        ("Sanksi terhadap Jepang dicabut.", "id", "Jepang", False, True),
        ("Sanctions against Japan were lifted.", "en", "Japan", False, True),
        ("Jepang pulang.", "id", "Jepang", False, False),
    ],
)
def test_a_place_and_an_adversary_are_marked(
    text: str, language: str, words: str, place: bool, against: bool
) -> None:
    who = named(text, language)[words]
    assert (who.place, who.against) == (place, against)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Laut China Selatan tenang.", "id"),
        ("The South China Sea is calm.", "en"),
        ("Amerika Latin menunggu.", "id"),
        ("They live in Northern Ireland.", "en"),
        ("Ini us dan as, kata mereka.", "id"),
    ],
)
def test_what_holds_a_name_and_means_no_one(text: str, language: str) -> None:
    assert named(text, language) == {}


def test_mentions_carry_their_words() -> None:
    story = laid_out("Menteri Pertahanan Jepang tiba.", language="id")
    mention = story.lines[0].who[0].mention(story.text)
    assert mention.span is not None
    assert story.quote(mention.span) == mention.text
    assert (mention.country, mention.role) == ("JPN", "GOV")


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("The concert of Kim Kardashians was sold out.", "en", "Kim"),
        ("On Friday Merkel Bakery opened a shop.", "en", "Merkel"),
        ("Penggemar Modi Band berkumpul.", "id", "Modi"),
        ("No answer was given. Major changes came.", "en", "No"),
        ("No answer was given. Major changes came.", "en", "Major"),
        ("Sisi lain kota itu sepi.", "id", "Sisi"),
    ],
)
def test_a_surname_within_another_name_or_that_is_a_word_names_no_leader(
    text: str, language: str, word: str
) -> None:
    published = "1995-05-05" if word == "Major" else "2017-05-05"
    assert word not in named(text, language, published)


@pytest.mark.parametrize(
    ("text", "language", "words", "actor"),
    [
        ("On Friday Merkel Tuesday was praised.", "en", "Merkel", "angela-merkel"),
        ("Presiden Sisi tiba di Jakarta.", "id", "Sisi", "abdel-fattah-el-sisi"),
        ("John Major spoke. Major left.", "en", "Major", "john-major"),
    ],
)
def test_a_day_behind_an_office_before_or_the_full_name_earlier_tell_a_leader(
    text: str, language: str, words: str, actor: str
) -> None:
    published = "1995-05-05" if words == "Major" else "2017-05-05"
    assert named(text, language, published)[words].actor == actor


def test_a_leader_met_before_does_not_lend_his_name_to_a_longer_one() -> None:
    who = named("Prabowo Subianto tiba. Jenderal Listyo Sigit Prabowo menyambut.", "id")
    assert "Prabowo Subianto" in who
    assert "Prabowo" not in who


@pytest.mark.parametrize("text", ["Kenya met Mr Putin in Moscow.", "Kenya met Mr. Putin in Moscow."])
def test_a_leader_may_be_called_by_a_courtesy(text: str) -> None:
    story = laid_out(text, language="en", published="2025-03-12")
    assert "vladimir-putin" in [who.actor for who in story.lines[0].who]
