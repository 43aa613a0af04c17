"""What must hold of sentences and dates for any text: in order, apart, complete, and in linear time."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.model.base import Part
from foedus.reading.dates.raw import dates_in
from foedus.reading.dates.resolving import Clues, Resolver
from foedus.reading.stops import Stops
from foedus.reading.words import Sentence, sentences_of, words_of

BOUNDED = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
LANGUAGES = st.sampled_from(["id", "en"])
PIECES = """Rabu (19/6) (4/1/2026) 3 Maret 2025 pekan lalu minggu Minggu depan dua hari yang tiga bulan awal
akhir tahun pertengahan 2023 24 terakhir kemarin lusa ini malam tadi 1990-an '80-an dekade ke last
next this week Tuesday two a days ago month early late mid- June 19 2024 2024-06-19 1980s over the
past years tonight year will akan said 2000 troops resolution 1929 Rp % , . … ? ! " “ ” ' ’ ( ) - –
/ : ; İ ß ﬁ _ U.S. Jl. S.H., No. 5 Kyiv.Rusia 1. a. Gen. dll. p.m. in on pada Agustus 31 Februari
17-18 99 999 1800 2099"""
MIXED = st.lists(st.sampled_from(PIECES.split()), max_size=40).flatmap(
    lambda pieces: st.sampled_from([" ", "", "  ", "\n"]).map(lambda space: space.join(pieces))
)
TEXTS = st.one_of(st.text(max_size=200), MIXED)


def cut(text: str, language: str) -> list[Sentence]:
    return sentences_of(text, Part(text=text, span=(0, len(text))), "body", 0, Stops.of(language))


@BOUNDED
@given(TEXTS, LANGUAGES)
def test_sentences_are_in_order_apart_and_hold_every_word(text: str, language: str) -> None:
    sentences = cut(text, language)
    edges = [edge for sentence in sentences for edge in sentence.span]
    assert edges == sorted(edges)
    assert all(sentence.start < sentence.end for sentence in sentences)
    assert tuple(word for sentence in sentences for word in sentence.words) == words_of(text, 0, len(text))
    for sentence in sentences:
        assert all(text[word.start : word.end] == word.text for word in sentence.words)


@BOUNDED
@given(TEXTS, LANGUAGES, st.dates(date(1900, 1, 1), date(2100, 1, 1)) | st.none(), st.integers(0, 5))
def test_dates_are_in_order_apart_and_quote(
    text: str, language: str, published: date | None, skipped: int
) -> None:
    raws = dates_in(text, skipped, len(text), language)
    edges = [edge for raw in raws for edge in (raw.start, raw.end)]
    assert edges == sorted(edges)
    assert all(skipped <= raw.start < raw.end <= len(text) for raw in raws)
    resolver = Resolver(text, Clues(published, date(2026, 11, 24), (1961, 2000), (24,), ()))
    resolver.settle(raws, raws[:2])
    for raw in raws:
        when = resolver.resolve(raw)
        if when is None:
            continue
        assert when.span == (raw.start, raw.end)
        assert when.text == text[raw.start : raw.end]
        assert when.start is not None
        assert when.end is not None
        assert date.fromisoformat(when.start) <= date.fromisoformat(when.end)
        assert (when.precision == "day") == (when.start == when.end)


@pytest.mark.parametrize(
    "piece",
    [
        ". ",
        '."A',
        "S.H. ",
        "1. ",
        "(",
        "Rabu ",
        "Rabu, ",
        "Rabu (19/6) ",
        "19/6/",
        "dua ",
        "dua hari ",
        "akhir ",
        "the ",
        "in the ",
        "1961 ",
        "1961-",
        "Resolution 1718, ",
        "A.",
        "  ",
        "last ",
        "early in the ",
        "will Hanoi, Tuesday ",
        "'",
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_time_is_linear(piece: str, language: str) -> None:
    """Eight times the text may take at most some twenty times as long, were it quadratic sixty-four."""

    def seconds(times: int) -> float:
        text = piece * times
        best = 9.0
        for _ in range(3):
            begin = time.perf_counter()
            cut(text, language)
            dates_in(text, 0, len(text), language)
            best = min(best, time.perf_counter() - begin)
        return best

    seconds(1)
    assert seconds(4_000) < 20 * seconds(500) + 0.05
