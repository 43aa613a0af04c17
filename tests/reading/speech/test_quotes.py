"""Quotations: their marks, what is speech by its length, and one that is left open."""

from __future__ import annotations

import pytest

from foedus.reading.speech.quotes import quotations, quotes_in


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


def parts(*paragraphs: str) -> list[list[str]]:
    """The quotations of these paragraphs, each as the words in its parts."""
    text = "\n".join(paragraphs)
    spans = []
    start = 0
    for paragraph in paragraphs:
        spans.append((start, start + len(paragraph)))
        start += len(paragraph) + 1
    return [[text[q.span[0] : q.span[1]] for q in quotation] for quotation in quotations(text, spans)]


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (("“Satu dua tiga.", "Empat lima,” kata dia."), [["Satu dua tiga.", "Empat lima,"]]),
        (("“One.", "“Two.", "“Three,” he said."), [["One.", "Two.", "Three,"]]),
        (('"Satu.', 'Dua," kata dia.', '"Tiga," katanya.'), [["Satu.", "Dua,"], ["Tiga,"]]),
        (("“A “b” c.", "D,” kata dia."), [["A “b” c.", "D,"]]),
        (
            ("“Never closed.", "He left.", "“Yes,” he said. “No,” she said."),
            [["Never closed."], ["Yes,"], ["No,"]],
        ),
        (("Dia diam. ”Kami siap, “kata dia.", "Lalu pergi."), [["Kami siap, "]]),
        (("Dia diam, “kata dia.", "Lalu pergi."), []),
        (("Dia diam.”", "Kami siap, “kata dia."), [["Kami siap, "]]),
    ],
)
def test_a_quotation_goes_on_to_the_mark_that_closes_it(
    paragraphs: tuple[str, ...], words: list[list[str]]
) -> None:
    assert parts(*paragraphs) == words


def test_a_short_sentence_in_marks_is_speech() -> None:
    text = "“Kami siap,” kata dia soal “mitra” itu"
    assert [quote.whole for quote in quotes_in(text, 0, len(text))] == [True, False]
