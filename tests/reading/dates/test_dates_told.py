"""Dates that are told from the story's day, parts of months and years, and numbers that are no years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from foedus.model.base import Date
from foedus.reading.dates.periods import Period, part_of, span_to, unit_around
from foedus.reading.dates.raw import dates_in
from foedus.reading.dates.resolving import Clues, Resolver

THURSDAY = date(2024, 6, 20)
RECEIVED = date(2026, 11, 24)


def told(text: str, language: str, published: date | None = THURSDAY) -> list[tuple[str, Date | None]]:
    resolver = Resolver(text, Clues(published, RECEIVED, (), (), ()))
    raws = dates_in(text, 0, len(text), language)
    return [(text[raw.start : raw.end], resolver.resolve(raw)) for raw in raws]


def days(text: str, language: str) -> list[str]:
    """Each date as its first day, or its first and last."""
    found = [when for _, when in told(text, language) if when is not None]
    return [when.start or "" if when.start == when.end else f"{when.start}..{when.end}" for when in found]


WEEK, NEXT_WEEK = "2024-06-10..2024-06-16", "2024-06-24..2024-06-30"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rabu (19/6)", "2024-06-19"),
        ("Rabu malam (19/6/2024)", "2024-06-19"),
        ("(Rabu, 19/6)", "2024-06-19"),
        ("Menteri datang (4/1/2026).", "2026-01-04"),
        ("Senin, 3 Maret 2025", "2025-03-03"),
        ("Terbit 19/06/2024.", "2024-06-19"),
        ("Rapat 17-18 Juni 2024 gagal.", "2024-06-17..2024-06-18"),
        ("Rapat Selasa (17-18/6) gagal.", "2024-06-17..2024-06-18"),
        ("pekan lalu", WEEK),
        ("minggu lalu", WEEK),
        ("Minggu lalu, Putin tiba.", WEEK),
        ("Putin tiba Minggu lalu.", "2024-06-16"),
        ("minggu depan", NEXT_WEEK),
        ("pekan ini", "2024-06-17..2024-06-23"),
        ("awal pekan ini", "2024-06-17..2024-06-18"),
        ("akhir pekan lalu", "2024-06-15..2024-06-16"),
        ("Selasa pekan lalu", "2024-06-11"),
        ("Selasa depan", "2024-06-25"),
        ("Kamis lalu", "2024-06-13"),
        ("dua hari lalu", "2024-06-18"),
        ("sehari yang lalu", "2024-06-19"),
        ("sepekan silam", WEEK),
        ("tiga bulan yang lalu", "2024-03-01..2024-03-31"),
        ("setahun lalu", "2023-01-01..2023-12-31"),
        ("dua puluh empat tahun lalu", "2000-01-01..2000-12-31"),
        ("hari ini 85 tahun lalu", "1939-06-20"),
        ("sejak 24 tahun terakhir", "2000-01-01..2024-06-20"),
        ("dalam sepekan terakhir", "2024-06-13..2024-06-20"),
        ("tiga hari ke depan", "2024-06-20..2024-06-23"),
        ("kemarin", "2024-06-19"),
        ("lusa", "2024-06-22"),
        ("hari ini", "2024-06-20"),
        ("malam tadi", "2024-06-19"),
        ("tadi malam", "2024-06-19"),
        ("sore ini", "2024-06-20"),
        ("bulan ini", "2024-06-01..2024-06-30"),
        ("tahun depan", "2025-01-01..2025-12-31"),
        ("awal Juni", "2024-06-01..2024-06-10"),
        ("medio Juni 2023", "2023-06-11..2023-06-20"),
        ("akhir Februari 2024", "2024-02-21..2024-02-29"),
        ("pertengahan 2023", "2023-05-01..2023-08-31"),
        ("awal tahun 2023", "2023-01-01..2023-04-30"),
        ("akhir tahun lalu", "2023-09-01..2023-12-31"),
        ("sejak Maret", "2024-03-01..2024-03-31"),
        ("Juni lalu", "2023-06-01..2023-06-30"),
        ("Mei mendatang", "2025-05-01..2025-05-31"),
        ("19 Juni tahun lalu", "2023-06-19"),
        ("Oktober tahun lalu", "2023-10-01..2023-10-31"),
        ("tahun 1990-an", "1990-01-01..1999-12-31"),
        ("dekade 1980-an", "1980-01-01..1989-12-31"),
        ("tahun 80-an", "1980-01-01..1989-12-31"),
        ("akhir 1980-an", "1987-01-01..1989-12-31"),
        ("awal tahun 2000-an", "2000-01-01..2003-12-31"),
        ("pasca-1998", "1998-01-01..1998-12-31"),
    ],
)
def test_indonesian(text: str, day: str) -> None:
    assert days(text, "id") == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("June 19", "2024-06-19"),
        ("19 June 2024", "2024-06-19"),
        ("the 19th of June, 2024", "2024-06-19"),
        ("June 19, 2024", "2024-06-19"),
        ("2024-06-19", "2024-06-19"),
        ("2024-06-19T10:00", "2024-06-19"),
        ("(6/19/2024)", "2024-06-19"),
        ("(19/6)", "2024-06-19"),
        ("on June 17-18", "2024-06-17..2024-06-18"),
        ("on Tuesday", "2024-06-18"),
        ("last Tuesday", "2024-06-18"),
        ("last Thursday", "2024-06-13"),
        ("next Thursday", "2024-06-27"),
        ("Tuesday last week", "2024-06-11"),
        ("Tuesday night", "2024-06-18"),
        ("last week", WEEK),
        ("next week", NEXT_WEEK),
        ("early next week", "2024-06-24..2024-06-25"),
        ("later this week", "2024-06-21..2024-06-23"),
        ("last weekend", "2024-06-15..2024-06-16"),
        ("two days ago", "2024-06-18"),
        ("a couple of days ago", "2024-06-18"),
        ("a week ago", WEEK),
        ("two weeks from now", "2024-07-01..2024-07-07"),
        ("twenty-four years ago", "2000-01-01..2000-12-31"),
        ("a decade ago", "2010-01-01..2019-12-31"),
        ("85 years ago today", "1939-06-20"),
        ("last month", "2024-05-01..2024-05-31"),
        ("late last year", "2023-09-01..2023-12-31"),
        ("the end of last year", "2023-09-01..2023-12-31"),
        ("earlier this year", "2024-01-01..2024-06-20"),
        ("over the past 24 years", "2000-01-01..2024-06-20"),
        ("over the past week", "2024-06-13..2024-06-20"),
        ("the next two years", "2024-06-20..2026-12-31"),
        ("early June", "2024-06-01..2024-06-10"),
        ("mid-June 2023", "2023-06-11..2023-06-20"),
        ("in August", "2023-08-01..2023-08-31"),
        ("last June", "2023-06-01..2023-06-30"),
        ("next March", "2025-03-01..2025-03-31"),
        ("June last year", "2023-06-01..2023-06-30"),
        ("mid-2023", "2023-05-01..2023-08-31"),
        ("late 2023", "2023-09-01..2023-12-31"),
        ("in the early 1990s", "1990-01-01..1993-12-31"),
        ("the 1980s", "1980-01-01..1989-12-31"),
        ("the '90s", "1990-01-01..1999-12-31"),
        ("since 1961", "1961-01-01..1961-12-31"),
        ("pre-2014", "2014-01-01..2014-12-31"),
        ("tonight", "2024-06-20"),
        ("last night", "2024-06-19"),
        ("the day before yesterday", "2024-06-18"),
    ],
)
def test_english(text: str, day: str) -> None:
    assert days(text, "en") == [day]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sebanyak 2000 tentara dikirim.", "id"),
        ("Ada 1.961 orang.", "id"),
        ("Harganya Rp 2024 atau Rp2024.", "id"),
        ("Nilainya 2000 dolar atau US$ 2000.", "id"),
        ("Resolusi 1929 dan Resolusi DK PBB 1929 dicabut.", "id"),
        ("Penerbangan GA 2024 ditunda.", "id"),
        ("Menurut Pasal 2001 dan Nomor 1999.", "id"),
        ("Skor 2-1 pada pukul 19.30 WIB.", "id"),
        ("Rapat pukul 1930 WIB.", "id"),
        ("Hubungi (021) 2024 1999 atau 0812-2024-1999.", "id"),
        ("Naik 2000 persen, lalu 2000%.", "id"),
        ("Lebih dari 2000 tewas.", "id"),
        ("Musim 2024/2025 dan 2014-15.", "id"),
        ("Sejak abad ke-19.", "id"),
        ("Beberapa tahun lalu, puluhan tahun silam.", "id"),
        ("1.200 tahun lalu, dua setengah tahun lalu, tiga ratus tahun lalu.", "id"),
        ("Sehari sebelumnya ia pergi.", "id"),
        ("Mei yang manis, maret pun tiba.", "id"),
        ("2000 troops, 1,961 troops and 2000 North Korean soldiers.", "en"),
        ("UN resolution 1929 and Security Council Resolutions 1718, 1874 and 2094.", "en"),
        ("Flight 2024, flight MH 2024 and Room 2024.", "en"),
        ("Article 2001 costs $2000 or 2000 euros.", "en"),
        ("At 1930 GMT and 2015 local time.", "en"),
        ("More than 2000 died, at least 1900 of hunger.", "en"),
        ("Up 2000 percent, Su-2000, Mirage 2000.", "en"),
        ("March 5,000 people in your boots, said Theresa May.", "en"),
        ("A man in his 60s, of the 19th century.", "en"),
        ("Several years ago and the next day.", "en"),
    ],
)
def test_what_is_no_date(text: str, language: str) -> None:
    assert [words for words, _ in told(text, language)] == []


@pytest.mark.parametrize(
    ("text", "language", "years"),
    [
        ("Sejak 2014 pasukan Rusia menduduki Krimea.", "id", ["2014"]),
        ("UU Nomor 34 Tahun 2004 berlaku.", "id", ["2004"]),
        ("Pasal 5 Piagam 1949 itu.", "id", ["1949"]),
        ("Perang 1914-1918 dan 1939–1945.", "id", ["1914", "1918", "1939", "1945"]),
        ("Resolusi 1929 (2010) itu.", "id", ["2010"]),
        ("In 2014 Russian troops took Crimea.", "en", ["2014"]),
        ("The 2022 sanctions and the 1961 treaty.", "en", ["2022", "1961"]),
        ("Resolution 2231 of 2015.", "en", ["2015"]),
        ("There was no 2014 deal.", "en", ["2014"]),
        ("Between 1961 and 2000 they met.", "en", ["1961", "2000"]),
    ],
)
def test_years_among_other_numbers(text: str, language: str, years: list[str]) -> None:
    assert [words for words, _ in told(text, language)] == years


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Putin akan tiba di Hanoi, Vietnam, pada Rabu.", "id", "2024-06-26"),
        ("Rabu, Putin akan tiba di Hanoi.", "id", "2024-06-26"),
        ("Kim mengatakan pada Rabu ia akan datang.", "id", "2024-06-19"),
        ("Putin tiba di Hanoi Rabu.", "id", "2024-06-19"),
        ("Latihan dijadwalkan digelar pada Agustus.", "id", "2024-08-01..2024-08-31"),
        ("Putin will visit Hanoi on Monday.", "en", "2024-06-24"),
        ("Putin will visit Hanoi, Vietnam, on Monday.", "en", "2024-06-24"),
        ("Putin said he will visit on Monday.", "en", "2024-06-24"),
        ("Putin said on Monday he will visit.", "en", "2024-06-17"),
        ("On Monday, Kim will speak.", "en", "2024-06-24"),
        ("The leader on Monday will speak.", "en", "2024-06-24"),
        ("The leader arrived on Monday and will speak.", "en", "2024-06-17"),
        ("Kim, who will turn 41, arrived on Monday.", "en", "2024-06-17"),
        ("The drills are scheduled for August.", "en", "2024-08-01..2024-08-31"),
    ],
)
def test_a_verb_that_looks_ahead_means_the_next_day_of_that_name(text: str, language: str, day: str) -> None:
    assert days(text, language) == [day]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Rapat digelar pada Maret. Semua hadir.", "id", ["Maret"]),
        ("Rapat digelar 15 April.", "id", ["15 April"]),
        ("It killed 27 in February.", "en", ["February"]),
        ("It was signed on Sept. 17, 2025.", "en", ["Sept. 17, 2025"]),
        ("It was signed in Sept.", "en", ["Sept"]),
        ("Rapat 6 - 8 Desember lalu gagal.", "id", ["6 - 8 Desember lalu"]),
    ],
)
def test_a_date_is_no_longer_than_its_words(text: str, language: str, words: list[str]) -> None:
    assert [quote for quote, _ in told(text, language)] == words


def test_a_range_is_never_a_day() -> None:
    ((_, week),) = told("pekan lalu", "id")
    assert week is not None
    assert (week.precision, week.certainty) == ("month", "resolved")
    ((_, over),) = told("next week", "en", date(2024, 6, 24))
    assert over is not None
    assert (over.start, over.end, over.precision) == ("2024-07-01", "2024-07-07", "month")
    ((_, over),) = told("this week", "en", date(2024, 7, 31))
    assert over is not None
    assert (over.start, over.end, over.precision) == ("2024-07-29", "2024-08-04", "year")


def test_either_order_of_day_and_month_is_told() -> None:
    ((_, unclear),) = told("(4/1/2026)", "en")
    assert unclear is not None
    assert (unclear.certainty, unclear.candidates) == ("ambiguous", ("2026-04-01", "2026-01-04"))
    ((_, near),) = told("(4/1/2026)", "en", date(2026, 1, 5))
    assert near is not None
    assert (near.start, near.certainty) == ("2026-01-04", "resolved")
    ((_, by_weekday),) = told("Saturday (4/1/2023)", "en")
    assert by_weekday is not None
    assert (by_weekday.start, by_weekday.certainty) == ("2023-04-01", "resolved")


@pytest.mark.parametrize(
    "text", ["pekan lalu", "dua hari lalu", "Selasa depan", "awal Juni", "24 tahun terakhir"]
)
def test_without_a_day_to_look_from_nothing_is_invented(text: str) -> None:
    assert [when for _, when in told(text, "id", None)] == [None]


def test_an_unclear_day_makes_what_is_told_from_it_unclear() -> None:
    text = "Delegasi tiba Rabu (19/6), sepekan setelah pekan lalu."
    resolver = Resolver(text, Clues(None, RECEIVED, (2013,), (), ()))
    first, last = dates_in(text, 0, len(text), "id")
    resolver.settle([first, last], [])
    week = resolver.resolve(last)
    assert week is not None
    assert (week.start, week.certainty) == ("2024-06-10", "ambiguous")
    assert week.candidates == ("2024-06-10", "2019-06-10", "2013-06-10")


def test_thirds_cover_their_unit_without_overlap() -> None:
    for unit in ("week", "month", "year", "decade"):
        whole = unit_around(THURSDAY, unit, 0)
        assert whole is not None
        early, mid, late = (part_of(whole, unit, part) for part in ("early", "mid", "late"))
        assert early is not None
        assert mid is not None
        assert late is not None
        assert early.start == whole.start
        assert late.end == whole.end
        assert early.end + timedelta(days=1) == mid.start
        assert mid.end + timedelta(days=1) == late.start


def test_units_far_away_are_null() -> None:
    assert unit_around(THURSDAY, "year", -400) is None
    assert unit_around(THURSDAY, "month", 12 * 400) is None
    assert unit_around(THURSDAY, "day", -(10**6)) is None
    assert span_to(THURSDAY, "decade", -99) is None
    assert Period(date(2019, 12, 30), date(2020, 1, 5)).precision == "decade"
