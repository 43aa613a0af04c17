"""What moves a verb out of the actual, and how far such a word reaches."""

from __future__ import annotations

import pytest

from foedus.reading.modality import Mood, mood_at
from foedus.reading.words import words_of


def mood(text: str, verb: str, language: str) -> Mood:
    words = words_of(text, 0, len(text))
    (place,) = [index for index, word in enumerate(words) if word.low == verb]
    return mood_at(text, words, place, language)


@pytest.mark.parametrize(
    ("text", "verb", "language", "polarity", "modality"),
    [
        ("Kenya menandatangani pakta", "menandatangani", "id", "affirmed", "actual"),
        ("Kenya telah menandatangani pakta", "menandatangani", "id", "affirmed", "actual"),
        ("Kenya tidak menandatangani pakta", "menandatangani", "id", "denied", "actual"),
        ("Kenya belum menandatangani pakta", "menandatangani", "id", "denied", "actual"),
        ("Kenya batal menandatangani pakta", "menandatangani", "id", "denied", "actual"),
        ("Kenya akan menandatangani pakta", "menandatangani", "id", "affirmed", "intended"),
        ("Kenya berencana menandatangani pakta", "menandatangani", "id", "affirmed", "intended"),
        ("Kenya mungkin menandatangani pakta", "menandatangani", "id", "affirmed", "possible"),
        ("jika Kenya menandatangani pakta", "menandatangani", "id", "affirmed", "conditional"),
        ("Kenya didesak menandatangani pakta", "menandatangani", "id", "affirmed", "demanded"),
        ("Kenya tidak akan menandatangani pakta", "menandatangani", "id", "denied", "intended"),
        ("Kenya bersiap untuk menandatangani pakta", "menandatangani", "id", "affirmed", "intended"),
        ("Kenya mengancam menandatangani pakta", "menandatangani", "id", "affirmed", "intended"),
        ("Kenya arrived to sign the pact", "sign", "en", "affirmed", "intended"),
        ("Kenya agreed on 3 May 2024 and signed the pact", "signed", "en", "affirmed", "actual"),
        ("Kenya signed the pact", "signed", "en", "affirmed", "actual"),
        ("Kenya has not signed the pact", "signed", "en", "denied", "actual"),
        ("Kenya never signed the pact", "signed", "en", "denied", "actual"),
        ("Kenya will sign the pact", "sign", "en", "affirmed", "intended"),
        ("Kenya is expected to sign the pact", "sign", "en", "affirmed", "intended"),
        ("Kenya may sign the pact", "sign", "en", "affirmed", "possible"),
        ("if Kenya signed the pact", "signed", "en", "affirmed", "conditional"),
        ("Kenya must sign the pact", "sign", "en", "affirmed", "demanded"),
        ("Kenya refused to sign the pact", "sign", "en", "denied", "actual"),
    ],
)
def test_mood(text: str, verb: str, language: str, polarity: str, modality: str) -> None:
    found = mood(text, verb, language)
    assert (found.polarity, found.modality) == (polarity, modality)
    assert found.actual == (polarity == "affirmed" and modality == "actual")


@pytest.mark.parametrize(
    ("text", "verb", "language"),
    [
        ("Tanzania tidak hadir, Kenya menandatangani pakta", "menandatangani", "id"),
        ("Tanzania was not there; Kenya signed the pact", "signed", "en"),
        ("“We will not wait.” Kenya signed the pact", "signed", "en"),
        ("They will all go home some day and then Kenya quickly and quietly signed it", "signed", "en"),
        ("Kenya signed the pact that Tanzania will not", "signed", "en"),
    ],
)
def test_a_word_of_another_clause_or_far_away_does_not_count(text: str, verb: str, language: str) -> None:
    assert mood(text, verb, language).actual


@pytest.mark.parametrize(
    ("text", "verb", "language"),
    [("Kenya pernah menyerang Tanzania", "menyerang", "id"), ("Kenya once attacked it", "attacked", "en")],
)
def test_long_ago(text: str, verb: str, language: str) -> None:
    assert mood(text, verb, language).historical
