"""What a text says is not known, divided into its single questions."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out

from foedus.reading.questions import questions_in


def asked(text: str, language: str) -> list[tuple[str, str | None]]:
    story = laid_out(text, language=language)
    return [(story.quote(one.span), one.about) for line in story.lines for one in questions_in(story, line)]


@pytest.mark.parametrize(
    ("text", "language", "questions"),
    [
        ("Belum jelas kapan pakta itu berlaku.", "id", ["kapan pakta itu berlaku"]),
        (
            "Belum jelas kapan pakta itu berlaku dan apakah parlemen setuju.",
            "id",
            ["kapan pakta itu berlaku", "apakah parlemen setuju"],
        ),
        (
            "Ia tidak menyebut kapan, di mana, dan bagaimana uang dikirim.",
            "id",
            ["kapan", "di mana", "bagaimana uang dikirim"],
        ),
        ("Kapan pakta itu berlaku belum diketahui.", "id", ["Kapan pakta itu berlaku"]),
        ("It is unclear when the pact takes effect.", "en", ["when the pact takes effect"]),
        (
            "It is unclear when the pact takes effect and whether parliament agrees.",
            "en",
            ["when the pact takes effect", "whether parliament agrees"],
        ),
        (
            "It remains to be seen who, when, and how they will pay.",
            "en",
            ["who", "when", "how they will pay"],
        ),
        ("When the pact takes effect is not known.", "en", ["When the pact takes effect"]),
        (
            "Belum diketahui siapa yang membayar, kapan uang dikirim, serta bagaimana caranya.",
            "id",
            ["siapa yang membayar", "kapan uang dikirim", "bagaimana caranya"],
        ),
        (
            "It remains to be seen who will pay, when money will flow, and how it will be sent.",
            "en",
            ["who will pay", "when money will flow", "how it will be sent"],
        ),
    ],
)
def test_each_question_is_one(text: str, language: str, questions: list[str]) -> None:
    found = [words for words, _ in asked(text, language)]
    assert len(found) == len(questions)
    for words, wanted in zip(found, questions, strict=True):
        assert words.startswith(wanted)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Pakta itu menimbulkan pertanyaan mengenai pangkalan di Mombasa.", "id", "pangkalan di Mombasa"),
        ("Questions remain over the bases in Mombasa.", "en", "the bases in Mombasa"),
    ],
)
def test_a_topic_is_a_question(text: str, language: str, words: str) -> None:
    assert asked(text, language) == [(words, "basing")]


@pytest.mark.parametrize(
    ("text", "language", "about"),
    [
        ("Belum jelas apakah Kenya wajib membela Tanzania.", "id", "defence"),
        ("Belum jelas apakah mereka berbagi data intelijen.", "id", "intelligence"),
        ("Belum jelas kapan upacara digelar.", "id", None),
        ("It is unclear whether Kenya must defend Tanzania.", "en", "defence"),
        ("It is unclear whether they would consult first.", "en", "consultation"),
        ("It is unclear when the feast is held.", "en", None),
    ],
)
def test_what_it_is_about(text: str, language: str, about: str | None) -> None:
    assert [kind for _, kind in asked(text, language)] == [about]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“Kapan kita mulai?” tanya seorang warga.", "id"),
        ("Ia menjelaskan kapan pakta itu berlaku.", "id"),
        ("“When do we start?” asked a resident.", "en"),
        ("He explained when the pact takes effect.", "en"),
    ],
)
def test_a_question_in_a_mouth_or_answered_is_not_open(text: str, language: str) -> None:
    assert asked(text, language) == []
