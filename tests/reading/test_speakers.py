"""Who speaks at a cue: someone of the register, a document, or a name that nobody knows."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out

from foedus.model.mention import Mention
from foedus.reading.statements import StatementReader


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
