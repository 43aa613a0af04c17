"""Quotations: their marks, what is speech by its length, and one that is left open."""

from __future__ import annotations

import pytest

from foedus.reading.quotes import quotes_in


def quoted(text: str) -> list[str]:
    return [text[quote.span[0] : quote.span[1]] for quote in quotes_in(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Satu dua,” kata dia, “tiga empat.”", ["Satu dua,", "tiga empat."]),
        ('"One two," he said.', ["One two,"]),
        ("«Un deux» et „drei vier“", ["Un deux", "drei vier"]),
        ('“Mixed marks," he said.', ["Mixed marks,"]),
        ("He said: “This goes on", ["This goes on"]),
        ('A stray " mark', []),
        ("no marks, it's plain", []),
        ("”", []),
        ("“", [""]),
        ("", []),
    ],
)
def test_what_stands_between_the_marks(text: str, words: list[str]) -> None:
    assert quoted(text) == words


def test_one_left_open_says_so() -> None:
    (quote,) = quotes_in("“Dan kami pun pergi ke sana", 0, 27)
    assert (quote.start, quote.end, quote.closed, quote.whole) == (0, 27, False, True)


def test_a_word_or_two_in_marks_is_no_speech() -> None:
    text = "“aliansi” itu; “kami tidak akan pergi”"
    first, second = quotes_in(text, 0, len(text))
    assert (first.whole, second.whole) == (False, True)


def test_a_quotation_stays_in_its_paragraph() -> None:
    text = "x “satu\ndua” y"
    assert [(q.start, q.end) for q in quotes_in(text, 0, 7)] == [(2, 7)]
