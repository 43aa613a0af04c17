"""Who speaks at a cue: someone of the register, a document, or a name that nobody knows."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out

from foedus.model.mention import Mention
from foedus.reading.speech.statements import StatementReader


def speakers(text: str, language: str) -> list[Mention]:
    story = laid_out(*text.split("|"), language=language)
    found = [one.speaker for one in StatementReader(story).read()]
    for mention in found:
        assert mention.span is not None
        assert story.quote(mention.span) == mention.text
    return found


@pytest.mark.parametrize(
    ("text", "language", "words", "actor", "country"),
    [
        (
            "Menteri Luar Negeri Jepang mengatakan bahwa naskah itu rampung.",
            "id",
            "Menteri Luar Negeri Jepang",
            "takeshi-iwaya",
            "JPN",
        ),
        ("Kremlin menyatakan bahwa naskah itu sudah rampung.", "id", "Kremlin", "RUS", "RUS"),
        ("NATO mengatakan bahwa naskah itu sudah rampung.", "id", "NATO", "nato", None),
        ("Rendra Kusuma mengatakan bahwa naskah itu rampung.", "id", "Rendra Kusuma", None, None),
        (
            "Presiden Kenya Odhiambo Mwangi mengatakan bahwa naskah itu rampung.",
            "id",
            "Odhiambo Mwangi",
            None,
            "KEN",
        ),
        (
            "The Japanese foreign minister said the text was finished.",
            "en",
            "Japanese foreign minister",
            "takeshi-iwaya",
            "JPN",
        ),
        ("The Kremlin said that the text was finished.", "en", "Kremlin", "RUS", "RUS"),
        ("NATO said that the text was finished.", "en", "NATO", "nato", None),
        ("Lydia Marsh has said that the text was finished.", "en", "Lydia Marsh", None, None),
        ("The joint statement said that the text was finished.", "en", "The joint statement", None, None),
        (
            "Kenyan President Odhiambo Mwangi said that the text was finished.",
            "en",
            "Odhiambo Mwangi",
            None,
            "KEN",
        ),
    ],
)
def test_the_one_before_the_cue(
    text: str, language: str, words: str, actor: str | None, country: str | None
) -> None:
    (mention,) = speakers(text, language)
    assert (mention.text, mention.actor, mention.country) == (words, actor, country)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("“Kami akan menunggu lama sekali,” kata Rendra Kusuma di Bogor.", "id", "Rendra Kusuma"),
        ("“We will wait for very long,” said Lydia Marsh in Leeds.", "en", "Lydia Marsh"),
    ],
)
def test_the_one_behind_the_cue(text: str, language: str, words: str) -> None:
    assert [mention.text for mention in speakers(text, language)] == [words]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (
            "“Kami menunggu lama sekali,” kata Rendra Kusuma.|Kusuma mengatakan bahwa ia tidak gentar.",
            "id",
            ["Rendra Kusuma", "Kusuma"],
        ),
        (
            "“We wait for very long,” said Lydia Marsh.|Marsh said that the others were not afraid.",
            "en",
            ["Lydia Marsh", "Marsh"],
        ),
    ],
)
def test_a_surname_alone_is_known_again(text: str, language: str, words: list[str]) -> None:
    assert [mention.text for mention in speakers(text, language)] == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kemarin mengatakan bahwa semua itu sudah rampung.", "id"),
        ("Yesterday said that all this was finished.", "en"),
        ("Friday said that all this was finished.", "en"),
    ],
)
def test_a_capital_at_the_head_is_no_name(text: str, language: str) -> None:
    assert speakers(text, language) == []


@pytest.mark.parametrize(
    ("behind", "language", "words"),
    [
        ("Kepala Dinas Perikanan Kota Randu Rendra Kusuma, Senin (6/10)", "id", "Rendra Kusuma"),
        ("Kepala Pusat Data, Informasi, dan Komunikasi Kota Randu Rendra Kusuma", "id", "Rendra Kusuma"),
        ("Ketua Badan Sungai Randu (BSR) Rendra Kusuma di Bogor", "id", "Rendra Kusuma"),
        ("Kepala Pasar Randu, Kota Randu, Rendra Kusuma", "id", "Rendra Kusuma"),
        ("sejarawan Universitas Randu, Rendra Kusuma", "id", "Rendra Kusuma"),
        ("seorang nelayan", "id", "seorang nelayan"),
        ("deputy mayor Lydia Marsh of Alderby", "en", "Lydia Marsh"),
        ("the society's chairwoman, Lydia Marsh", "en", "Lydia Marsh"),
        ("a senior official", "en", "a senior official"),
        ("Park Sang-hak", "en", "Park Sang-hak"),
    ],
)
def test_a_stranger_behind_his_office(behind: str, language: str, words: str) -> None:
    quoted = {"id": "“Kami menunggu lama sekali,” kata ", "en": "“We wait for very long,” said "}[language]
    assert [mention.text for mention in speakers(f"{quoted}{behind}.", language)] == [words]


@pytest.mark.parametrize(
    ("before", "language", "words"),
    [
        ("Rendra Kusuma, Ketua Badan Sungai Randu,", "id", "Rendra Kusuma"),
        ("Badan Sungai Randu (BSR)", "id", "Badan Sungai Randu"),
        ("Secara terpisah, Rendra Kusuma (42)", "id", "Rendra Kusuma"),
        ("Kemarin Presiden AS Bill Clinton bertemu Jepang dan", "id", "Bill Clinton"),
        ("Sen. Lydia Marsh of Alderby", "en", "Lydia Marsh"),
        ("There was a vote, where Lydia Marsh, a lawyer,", "en", "Lydia Marsh"),
        ("Officials", "en", "Officials"),
        ("Both countries", "en", "Both countries"),
    ],
)
def test_a_stranger_before_the_cue(before: str, language: str, words: str) -> None:
    said = {"id": "menyatakan bahwa naskah itu rampung.", "en": "said that the text was finished."}[language]
    lead = "Japan met Kenya. " if words == "Both countries" else ""
    assert [mention.text for mention in speakers(f"{lead}{before} {said}", language)] == [words]


@pytest.mark.parametrize(
    ("text", "language", "words", "actor"),
    [
        (
            "Presiden Prancis Emmanuel Macron tiba.|“Kami menunggu lama sekali,” kata Presiden.",
            "id",
            ["Presiden"],
            "emmanuel-macron",
        ),
        (
            "Ketua Badan Sungai Rendra Kusuma tiba.|Ia membantah bahwa sungai itu kotor.",
            "id",
            ["Rendra Kusuma"],
            None,
        ),
        (
            "Hal itu disampaikan Ketua Badan Sungai Rendra Kusuma.|“Kami menunggu lama sekali,” ujarnya.",
            "id",
            ["Rendra Kusuma"],
            None,
        ),
        (
            "India's captain, Lydia Marsh, arrived.|“We wait for very long,” she said.",
            "en",
            ["Lydia Marsh"],
            None,
        ),
    ],
)
def test_one_spoken_of_by_office_or_pronoun(
    text: str, language: str, words: list[str], actor: str | None
) -> None:
    found = speakers(text, language)
    assert [mention.text for mention in found] == words
    assert found[0].actor == actor


def test_a_stranger_keeps_the_country_for_which_he_spoke() -> None:
    text = (
        "Presiden Kenya Odhiambo Mwangi menyatakan naskah itu rampung.|Mwangi menambahkan bahwa Kenya senang."
    )
    assert [mention.country for mention in speakers(text, "id")] == ["KEN", "KEN"]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (
            "In Paris the spokeswoman, Lydia Marsh, accused Japan of wanting more than it had.",
            "en",
            "Lydia Marsh",
        ),
        ("Lydia Marsh, mengatakan pemerintah Jepang sudah lama menunggu.", "id", "Lydia Marsh"),
    ],
)
def test_the_object_of_a_cue_is_not_its_speaker(text: str, language: str, words: str) -> None:
    assert [mention.text for mention in speakers(text, language)] == [words]


@pytest.mark.parametrize(
    ("text", "language", "words", "country"),
    [
        (
            "Juru bicara Kementerian Pertahanan Kenya mengatakan bahwa naskah itu rampung.",
            "id",
            "Juru bicara Kementerian Pertahanan Kenya",
            "KEN",
        ),
        (
            "Naskah itu sudah rampung kemarin, kata juru bicara militer Kenya.",
            "id",
            "juru bicara militer Kenya",
            "KEN",
        ),
        (
            "A spokesman for the Kenyan Foreign Ministry said the text was finished.",
            "en",
            "spokesman for the Kenyan Foreign Ministry",
            "KEN",
        ),
        ("Kenyan officials said the text was finished.", "en", "Kenyan officials", "KEN"),
        (
            "Kenyan Foreign Ministry spokeswoman Ann Oduya said the text was finished.",
            "en",
            "Ann Oduya",
            "KEN",
        ),
    ],
)
def test_an_office_and_its_state_tell_for_whom_somebody_speaks(
    text: str, language: str, words: str, country: str
) -> None:
    (mention,) = speakers(text, language)
    assert (mention.text, mention.country) == (words, country)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Pemerintah Kenya menyatakan bahwa naskah itu sudah rampung.", "id", "Pemerintah Kenya"),
        ("Kenya's foreign ministry said the text was finished.", "en", "Kenya's foreign ministry"),
        ("The Kenyan army said the text was finished.", "en", "Kenyan army"),
    ],
)
def test_a_body_is_quoted_with_the_state_that_it_is_of(text: str, language: str, words: str) -> None:
    (mention,) = speakers(text, language)
    assert (mention.text, mention.country) == (words, "KEN")


@pytest.mark.parametrize(
    ("text", "speaker", "country"),
    [
        ("said a senior Kenyan official, who asked not to be named.", "a senior Kenyan official", "KEN"),
        ("said a Kenyan official.", "a Kenyan official", "KEN"),
    ],
)
def test_somebody_without_a_name_behind_his_state_speaks(text: str, speaker: str, country: str) -> None:
    story = laid_out("Macron arrived.", f"“We are close, but close is not done,” {text}", language="en")
    (one,) = StatementReader(story).read()
    assert (one.speaker.text, one.speaker.country) == (speaker, country)


def test_a_body_behind_its_state_speaks_by_its_whole_name() -> None:
    story = laid_out("The talks on the border have failed, China's embassy said on Monday.", language="en")
    (one,) = StatementReader(story).read()
    assert (one.speaker.text, one.speaker.country) == ("China's embassy", "CHN")


def test_an_office_of_a_body_speaks_for_the_body() -> None:
    text = "Kapal itu terlihat di Natuna, kata Kepala Dinas Penerangan TNI AL."
    (one,) = StatementReader(laid_out(text, language="id")).read()
    assert (one.speaker.actor, one.speaker.country) == ("tni-al", "IDN")
