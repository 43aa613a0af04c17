"""Words and sentences, and where a stop does not end one."""

from __future__ import annotations

import pytest

from foedus.model.base import Part
from foedus.reading.stops import Stops
from foedus.reading.words import sentences_of, span_of_words, words_of


def cut(text: str, language: str) -> list[str]:
    part = Part(text=text, span=(0, len(text)))
    found = sentences_of(text, part, "body", 0, Stops.of(language))
    return [text[sentence.start : sentence.end] for sentence in found]


def test_words_know_their_places_and_fold() -> None:
    text = "Jum’at: Kim-Trump, “O'Neil’s” 2024"
    words = words_of(text, 0, len(text))
    assert [text[word.start : word.end] for word in words] == [word.text for word in words]
    assert [word.low for word in words] == ["jum'at", "kim", "trump", "o'neil's", "2024"]


def test_words_stay_within_the_piece() -> None:
    text = "satu dua tiga"
    assert [word.text for word in words_of(text, 5, 8)] == ["dua"]
    assert words_of(text, 4, 4) == ()


def test_the_span_of_words_takes_both_ends_in() -> None:
    text = "satu dua tiga"
    start, end = span_of_words(words_of(text, 0, len(text)), 1, 2)
    assert text[start:end] == "dua tiga"


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("Ia pulang. Mereka menunggu.", "id", 2),
        ("He left. They waited!  Who knew? Nobody.", "en", 4),
        ("“Kami setuju.” Ia lalu pergi.", "id", 2),
        ("Prof. Dr. Sari berbicara. Semua diam.", "id", 2),
        ("Letjen. Hadi hadir di Jl. Merdeka No. 5 kemarin.", "id", 1),
        ("The U.S. Navy sailed on Oct. 6 with Gen. Marsh aboard.", "en", 1),
        ("V. Putin met K. J. Un at noon.", "en", 1),
        ("The pact of approx. 40 pages was read. It took an hour.", "en", 2),
        ("Harganya naik 3.5 persen. kata itu kecil.", "id", 1),
        ("Selesai…  Tidak ada lagi.", "id", 2),
        ("", "en", 0),
        ("   ", "en", 0),
    ],
)
def test_sentences(text: str, language: str, sentences: int) -> None:
    assert len(cut(text, language)) == sentences


def test_sentences_are_trimmed_and_numbered() -> None:
    text = "xx  Satu habis.  Dua mulai.  yy"
    part = Part(text=text[2:29], span=(2, 29))
    first, second = sentences_of(text, part, "caption", 7, Stops.of("id"))
    assert text[first.start : first.end] == "Satu habis."
    assert text[second.start : second.end] == "Dua mulai."
    assert (first.section, first.paragraph, first.span) == ("caption", 7, (4, 15))
    assert second.words_from(second.start + 1) == 1
    assert second.words_from(second.end) == len(second.words)
