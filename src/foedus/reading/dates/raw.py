"""Dates in a text, by rules: which words are one, and what they say, before anything is resolved.

Found are days, months, years and decades by number or name, weekdays, words for days (``kemarin``), units
beside ``last``, ``this`` and ``next``, counted units (``two days ago``, ``over the past 24 years``) and
thirds of them (``awal Juni``, ``late last year``). A bare year is a year and never a day; which numbers are
years, ``years`` says. How each is written is in the pack (``forms``), which days it means in ``resolving``.

Not supported: centuries; years before 1800; times told from another time of the story (``the next day``,
``sehari sebelumnya``); numbers that are not told (``several days ago``); hours (``two hours ago``); lists of
days (``19 dan 20 Juni``, of which the last is found); a third of a unit that is not named further
(``akhir tahun``); seasons and feasts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import msgspec
from msgspec.structs import replace

from foedus.language.pack import PartOfTime, Unit
from foedus.reading.dates.ahead import looks_ahead
from foedus.reading.dates.forms import Forms, forms_of
from foedus.reading.dates.periods import possible
from foedus.reading.dates.years import decades_in, years_in
from foedus.reading.first_words import ALL_SETS
from foedus.reading.words import Word, words_of

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_JOINED = re.compile(r"\d[/-]\d")
_INNER = re.compile(r"['’](?!s\b)\w")
_LEADING = frozenset({"month", "weekday", "unit", "day"})
"""The kinds of words one of which every date has that is not of digits alone."""
_DIGITS, _JOINED_DIGITS = frozenset({"digit", "vague"}), frozenset({"digit", "vague", "joined"})


class RawDate(msgspec.Struct, frozen=True, order=True, gc=False):
    """A date as it stands in the text, not yet resolved. What the words do not say is null."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    """Units from the story's own: -1 for ``last week`` (``unit`` week) or ``kemarin`` (``unit`` day).
    With a weekday or a month and no unit: -1 for the last one before the story's day, 1 for the next."""
    unit: Unit | None = None
    back: int | None = None
    """Years that the day lies further back: ``85 years ago today``."""
    span: bool = False
    """From the story's day back or ahead by ``shift`` units: ``over the past 24 years``."""
    part: PartOfTime | None = None
    decade: int | None = None
    """First year of a decade."""
    last_day: int | None = None
    """Last day of several in one month: ``17-18 Juni``."""
    ahead: bool = False
    """A weekday or month by a verb that looks ahead: the next one is meant."""
    order_open: bool = False
    """``day`` and ``month`` are two numbers that may change places: ``(4/1/2026)`` in English."""

    @property
    def names_days(self) -> bool:
        """Whether it tells of a day, a week or a month as the time of something, and not only of a year."""
        if self.span:
            return False
        return (
            self.day is not None
            or self.weekday is not None
            or self.unit in ("day", "week", "weekend", "month")
        )


def dates_in(
    text: str, start: int, end: int, language: str, words: Sequence[Word] | None = None
) -> list[RawDate]:
    """Dates in ``text[start:end]``, in order, never overlapping; spans in code points of ``text``.

    ``words`` are those of that piece, where they are known: what none of them hints at is not looked for.
    """
    piece = text[start:end]
    if words is not None and not _may_hold(piece, words, language):
        return []
    low = small_letters(piece)
    forms = forms_of(language)
    there = _hints(low, forms, language, words)
    tried = _tried(language, there)
    if not tried and "digit" not in there:
        return []
    words = words_of(text, start, end) if words is None else words
    found: list[RawDate] = []
    taken = bytearray(len(piece))
    for pattern, has_core in tried:
        for match in pattern.finditer(low):
            begin, stop = match.span("core") if has_core else match.span()
            if any(taken[begin:stop]):
                continue
            raw = _raw(match, begin, stop, piece, forms)
            if raw is not None or match.groupdict().get("vague"):
                taken[begin:stop] = b"\1" * (stop - begin)
            if raw is not None:
                raw = replace(raw, start=begin + start, end=stop + start)
                found.append(_told(raw, text, words, language))
    if "digit" in there:
        found.extend(
            RawDate(a + start, b + start, decade=first, part=part)
            for a, b, first, part in decades_in(piece, low, taken, language)
        )
        found.extend(
            RawDate(a + start, b + start, year, part=part)
            for a, b, year, part in years_in(piece, low, taken, language)
        )
    return sorted(found)


@cache
def _hint_bit(language: str) -> int:
    """The bit, among those of all sets of patterns, of the words without which there is no date in words."""
    words = [word.casefold() for word, kinds in forms_of(language).kinds.items() if kinds & _LEADING]
    return ALL_SETS.enter(words, [f"{word}'" for word in words])


def _may_hold(piece: str, words: Sequence[Word], language: str) -> bool:
    """Whether there may be a date: a digit, or a word that every date without digits has one of.

    Such a word may also stand behind an apostrophe, which makes it part of another.
    """
    if ALL_SETS.any(words, _hint_bit(language)) or _DIGIT.search(piece):
        return True
    return ("'" in piece or "’" in piece) and _INNER.search(piece) is not None


@cache
def _tried(language: str, there: frozenset[str]) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The forms that can stand where there are words of these kinds, and whether each has a ``core``."""
    patterns = (form.pattern for form in forms_of(language).forms if form.needs <= there)
    return tuple((pattern, "core" in pattern.groupindex) for pattern in patterns)


def small_letters(text: str) -> str:
    """``text`` in small letters with straight apostrophes, each code point where it was."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
    return low if low.isascii() else low.replace("’", "'").replace("‘", "'")


def _hints(low: str, forms: Forms, language: str, words: Sequence[Word] | None) -> frozenset[str]:
    """The kinds of words and digits in a piece, without which no form needs be tried on it."""
    if words is not None and "'" not in low and low.isascii():
        # The same words, which need not be cut out again.
        plain = [word.low for word in words]
    else:
        plain = _WORD.findall(low)
    kinds = _kinds(language, forms.firsts.intersection(plain))
    if not _DIGIT.search(low):
        return kinds
    return kinds | (_JOINED_DIGITS if _JOINED.search(low) else _DIGITS)


@lru_cache(1 << 12)
def _kinds(language: str, hints: frozenset[str]) -> frozenset[str]:
    kinds = forms_of(language).kinds
    return frozenset[str]().union(*(kinds[word] for word in hints))


def _told(raw: RawDate, text: str, words: Sequence[Word], language: str) -> RawDate:
    """With what the verb says, where the date leaves open on which side of the story it lies."""
    bare = raw.year is None and raw.shift is None and raw.day is None
    if bare and (raw.weekday is not None or raw.month is not None):
        return replace(raw, ahead=looks_ahead(text, words, raw.start, raw.end, language))
    return raw


def _raw(match: re.Match[str], begin: int, stop: int, piece: str, forms: Forms) -> RawDate | None:
    """What a match of any form says; null where it is no date after all."""
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    if "vague" in groups:
        return None
    raw = RawDate(begin, stop)
    weekday = groups.get("w") or groups.get("w2")
    if weekday:
        raw = replace(raw, weekday=forms.held.weekdays[_single(weekday)])
    if "m" in groups:
        return _in_month(raw, match, groups, piece, forms)
    if weekday:
        # A weekday is written with a capital; "minggu" and "sun" are words of their own without it.
        return _turned(raw, groups, forms) if piece[match.start("w")].isupper() else None
    if "rel" in groups or "cu" in groups:
        return _counted(raw, groups, forms)
    if groups.get("unit") in forms.held.weekdays and piece[match.start("unit")].isupper() and begin > 0:
        # "Minggu lalu" within a sentence is last Sunday; at its beginning maybe last week, which holds it.
        return None
    return _turned(raw, groups, forms)


def _in_month(
    raw: RawDate, match: re.Match[str], groups: dict[str, str], piece: str, forms: Forms
) -> RawDate | None:
    named = groups["m"]
    if not named.isdigit() and "d" not in groups and not piece[match.start("m")].isupper():
        # "may" and "march" are words of their own; so is what a month is not written as.
        return None
    month = int(named) if named.isdigit() else forms.held.months[named]
    year = _year(groups.get("y"))
    day = int(groups["d"]) if "d" in groups else None
    last = int(groups["l"]) if "l" in groups else None
    part = forms.held.parts[_single(groups["part"])] if "part" in groups else None
    open_order = (
        day is not None and last is None and groups.get("order") is not None and not forms.held.day_first
    )
    if open_order and day is not None and month > 12:
        day, month = month, day
    order_open = open_order and day is not None and max(day, month) <= 12 and day != month
    if not possible(year, month, 1 if day is None else day) or (
        last is not None and not possible(year, month, last)
    ):
        return None
    if last is not None and (day is None or last <= day):
        last = None
    raw = replace(raw, year=year, month=month, day=day, last_day=last, part=part, order_open=order_open)
    return raw if year is not None else _turned(raw, groups, forms)


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _turned(raw: RawDate, groups: dict[str, str], forms: Forms) -> RawDate:
    """With ``last``, ``this`` or ``next``, the unit that these speak of, and the third of it."""
    if "past" in groups:
        return replace(raw, shift=-1, unit=forms.held.units[_single(groups["unit"])], span=True)
    mod, unit_name, part_name = groups.get("mod"), groups.get("unit"), groups.get("part")
    if mod is None:
        return raw
    unit: Unit | None = None
    part = raw.part
    if unit_name is not None:
        unit = forms.held.units[_single(unit_name)]
        whole = f"{_single(part_name)} {_single(unit_name)}" if part_name is not None else ""
        if whole in forms.held.units:
            unit = forms.held.units[whole]
        elif part_name is not None and raw.month is None:
            part = forms.held.parts[_single(part_name)]
    return replace(raw, shift=forms.turns[_single(mod)], unit=unit, part=part)


def _counted(raw: RawDate, groups: dict[str, str], forms: Forms) -> RawDate | None:
    """A word for a day, counted units, or both: ``hari ini 85 tahun lalu``."""
    held = forms.held
    day = held.days[_single(groups["rel"])] if "rel" in groups else None
    if "cu" not in groups:
        return replace(raw, shift=day, unit="day")
    unit = held.counted[_single(groups["cu"])]
    count = _count(groups.get("n"), held.numbers)
    if count == 0:
        return None
    if day is not None:
        return replace(raw, shift=day, unit="day", back=count) if unit == "year" else None
    ahead = "hence" in groups or "coming" in groups
    return replace(
        raw, shift=count if ahead else -count, unit=unit, span="past" in groups or "coming" in groups
    )


def _count(number: str | None, numbers: dict[str, int]) -> int:
    if number is None:
        return 1
    if number.isdigit():
        return int(number)
    plain = _single(number)
    return numbers.get(plain) or numbers[plain.replace(" ", "-")]


def _single(phrase: str) -> str:
    """A phrase as the pack has it, with one space where the text may have another or more."""
    return " ".join(phrase.split())
