"""Dates: what is one, how precise it is, and which year a day without a year has."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reading.telling import laid_out

from foedus.model.base import Date
from foedus.reading.dates.raw import RawDate, dates_in
from foedus.reading.dates.resolving import Clues, Resolver, rank_years

RECEIVED = date(2026, 11, 24)


def raws(text: str, language: str) -> list[RawDate]:
    return dates_in(text, 0, len(text), language)


def resolved(text: str, language: str, published: date | None = date(2025, 10, 6)) -> list[Date | None]:
    resolver = Resolver(text, Clues(published, RECEIVED, (), (), ()))
    return [resolver.resolve(raw) for raw in raws(text, language)]


def days(text: str, language: str) -> list[str]:
    """Each date as ISO, as long as it is precise."""
    length = {"day": 10, "month": 7, "year": 4}
    return [str(d.start)[: length[d.precision]] for d in resolved(text, language) if d is not None]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Naskah diteken pada 17 September 2025.", "id", ["2025-09-17"]),
        ("Naskah diteken Rabu (15/11/2023) sore.", "id", ["2023-11-15"]),
        ("Naskah diteken Rabu (15/11/23) sore.", "id", ["2023-11-15"]),
        ("Naskah diteken Senin, 6 Oktober 2025.", "id", ["2025-10-06"]),
        ("Signed on 17 September 2025.", "en", ["2025-09-17"]),
        ("Signed on September 17, 2025, in Lae.", "en", ["2025-09-17"]),
        ("Signed on Sept. 17, 2025.", "en", ["2025-09-17"]),
        ("Signed on the 3rd May 1999.", "en", ["1999-05-03"]),
        ("Catatan 2024-06-19 dan 2020-02-29.", "id", ["2024-06-19", "2020-02-29"]),
        ("Sejak Maret 1998 hingga Mei 2003.", "id", ["1998-03", "2003-05"]),
        ("From March 1998 to May 2003.", "en", ["1998-03", "2003-05"]),
        ("Perjanjian tahun 1961 dan 2000.", "id", ["1961", "2000"]),
        ("The treaty of 1961 was replaced in 2000.", "en", ["1961", "2000"]),
        ("Parties met in 1955, 1970 and 1983.", "en", ["1955", "1970", "1983"]),
    ],
)
def test_dates_of_every_make(text: str, language: str, found: list[str]) -> None:
    assert days(text, language) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rapat (31/2/2024) batal.", "id"),
        ("Rapat (12/13) batal.", "id"),
        ("Rapat 31 Februari 2024 batal.", "id"),
        ("The talks of February 30 failed.", "en"),
        ("Code 2024-13-40 failed.", "en"),
        ("Anggaran 2.024 triliun, kode 20241 dan 1961%.", "id"),
        ("A bill of $2000 for 1,950 tons.", "en"),
        ("Mereka menunggu seminggu, minggu demi minggu.", "id"),
        ("They sat in the sun and may march.", "en"),
    ],
)
def test_what_is_no_date_is_passed_over(text: str, language: str) -> None:
    assert [raw for raw in raws(text, language) if raw.day or raw.weekday is not None] == []


def test_spans_are_the_words() -> None:
    text = "Pada Rabu (19/6) dan tahun 1961, juga kemarin."
    assert [text[raw.start : raw.end] for raw in raws(text, "id")] == ["Rabu (19/6)", "1961", "kemarin"]


def test_a_bare_year_is_a_year_and_never_a_day() -> None:
    (found,) = resolved("Pakta 1961", "id")
    assert found is not None
    assert (found.precision, found.start, found.end) == ("year", "1961-01-01", "1961-12-31")
    assert (found.certainty, found.text) == ("stated", "1961")


def test_a_month_has_its_last_day() -> None:
    (found,) = resolved("pada Februari 2024", "id")
    assert found is not None
    assert (found.precision, found.end) == ("month", "2024-02-29")


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Senin", "id", "2025-10-06"),
        ("Jumat", "id", "2025-10-03"),
        ("Jum'at", "id", "2025-10-03"),
        ("Minggu", "id", "2025-10-05"),
        ("on Tuesday", "en", "2025-09-30"),
        ("on Saturday", "en", "2025-10-04"),
        ("hari ini", "id", "2025-10-06"),
        ("kemarin", "id", "2025-10-05"),
        ("besok", "id", "2025-10-07"),
        ("yesterday", "en", "2025-10-05"),
        ("tomorrow", "en", "2025-10-07"),
        ("Rabu (1/10)", "id", "2025-10-01"),
        ("on December 30", "en", "2025-12-30"),
        ("on 3 May", "en", "2025-05-03"),
        ("pada 28 Desember", "id", "2025-12-28"),
    ],
)
def test_a_day_is_seen_from_the_day_of_publication(text: str, language: str, day: str) -> None:
    (found,) = resolved(text, language)
    assert found is not None
    assert (found.start, found.certainty, found.candidates) == (day, "resolved", ())


def test_new_year_is_near() -> None:
    text = "pada 30 Desember dan 2 Januari"
    first, second = resolved(text, "id", date(2025, 1, 1))
    assert first is not None
    assert second is not None
    assert (first.start, second.start) == ("2024-12-30", "2025-01-02")


def test_a_leap_day_without_a_year() -> None:
    (found,) = resolved("on February 29", "en", date(2024, 3, 2))
    assert found is not None
    assert found.start == "2024-02-29"


# --- without a day of publication -----------------------------------------------------------------


def clues(*years: int, back: tuple[int, ...] = (), terms: tuple[tuple[str, str], ...] = ()) -> Clues:
    return Clues(None, RECEIVED, years, back, terms)


def raw(text: str) -> RawDate:
    (found,) = raws(text, "id")
    return found


def test_the_weekday_leaves_candidates() -> None:
    ranked, narrowed = rank_years(raw("Rabu (19/6)"), clues(2000))
    assert not narrowed
    assert ranked == [date(2024, 6, 19), date(2019, 6, 19), date(2013, 6, 19), date(2002, 6, 19)]


def test_years_since_narrow_the_candidates() -> None:
    """The first visit in 24 years, in a text that names 2000: 2024."""
    ranked, narrowed = rank_years(raw("Rabu (19/6)"), clues(1961, 2000, back=(24,)))
    assert narrowed
    assert ranked[0] == date(2024, 6, 19)
    assert len(ranked) > 1


def test_terms_of_office_narrow_the_candidates() -> None:
    ranked, narrowed = rank_years(raw("Rabu (19/6)"), clues(2000, terms=(("2011-01-01", "2014-12-31"),)))
    assert narrowed
    assert ranked[0] == date(2013, 6, 19)


def test_nothing_lies_before_the_last_year_named_or_after_receipt() -> None:
    ranked, _ = rank_years(raw("(19/6)"), clues(2021))
    assert {day.year for day in ranked} == {2021, 2022, 2023, 2024, 2025, 2026}
    assert ranked == sorted(ranked, reverse=True)


def test_an_inferred_day_lists_its_candidates() -> None:
    story = laid_out(
        "Delegasi Kenya tiba Rabu (19/6), lawatan pertama sejak 24 tahun terakhir.",
        "Lawatan sebelumnya terjadi pada tahun 2000.",
        language="id",
        published=None,
    )
    assert story.day is not None
    assert (story.day.start, story.day.certainty) == ("2024-06-19", "inferred")
    assert story.day.candidates[0] == "2024-06-19"
    assert "2019-06-19" in story.day.candidates


def test_an_ambiguous_day_makes_what_hangs_on_it_ambiguous() -> None:
    story = laid_out(
        "Delegasi Kenya tiba Rabu (19/6), sehari setelah Selasa.",
        "Lawatan sebelumnya terjadi pada tahun 2000.",
        language="id",
        published=None,
    )
    tuesday = story.resolver.resolve(story.lines[0].dates[1])
    assert tuesday is not None
    assert (tuesday.start, tuesday.certainty) == ("2024-06-18", "ambiguous")
    assert "2019-06-18" in tuesday.candidates


def test_a_weekday_of_no_week_is_null() -> None:
    assert resolved("Rabu", "id", None) == [None]
    assert resolved("kemarin", "id", None) == [None]


def test_a_day_of_publication_that_no_calendar_of_news_knows_tells_no_weekday() -> None:
    """Pages whose makers know no day print 0001-01-01."""
    assert resolved("on Monday", "en", date(1, 1, 1)) == [None]


def test_a_weekday_of_the_news_narrows_the_year_of_the_date_line() -> None:
    told = clues(2000)._replace(weekday=2)
    ranked, narrowed = rank_years(raw("(19/6)"), told)
    assert not narrowed
    assert ranked[:4] == [date(2024, 6, 19), date(2019, 6, 19), date(2013, 6, 19), date(2002, 6, 19)]


def test_a_day_of_no_clue_is_none_beside_one_of_three_and_of_many_ten_are_told() -> None:
    terms = (("2011-01-01", "2014-12-31"), *[("2012-01-01", "2014-12-31")] * 2)
    ranked, narrowed = rank_years(raw("(19/6)"), clues(1951, terms=terms))
    assert not narrowed
    assert ranked == [date(year, 6, 19) for year in (2014, 2013, 2012, 2011)]
    ranked, _ = rank_years(raw("(19/6)"), clues(1951))
    assert ranked == [date(year, 6, 19) for year in range(2026, 2016, -1)]


def test_a_story_takes_the_year_in_which_its_day_falls_on_its_weekday() -> None:
    story = laid_out(
        "NAIROBI, July 8 - Kenya and Tanzania signed a pact on Monday.",
        "An earlier pact dates from 2022.",
        language="en",
        published=None,
    )
    assert story.day is not None
    assert (story.day.start, story.day.certainty) == ("2024-07-08", "inferred")


@pytest.mark.parametrize(
    ("text", "language"), [("0/11/2013", "id"), ("00/11/2013", "id"), ("0 May 2024", "en")]
)
def test_no_day_is_the_nought_of_a_month(text: str, language: str) -> None:
    assert all(found.day != 0 for found in raws(f"Kenya ({text}) waits.", language))
