"""How dates are written: the patterns of one language, built from the words of its pack (``dates.toml``).

Each form is a regular expression over text in small letters; what a group holds is told by its name, alike
in all forms: ``w`` weekday, ``d`` day, ``l`` last day of several, ``m`` month, ``y`` year, ``part``, ``mod``
(last, this, next), ``unit``, ``n`` number, ``cu`` counted unit, ``ago``/``hence``/``past``/``coming`` what
follows it, ``rel`` a word for a day, ``order`` (empty) that day and
month are two numbers. ``core`` is the date itself where a form needs a word before it.
White space within a date is at most three code points, so that every form takes time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from foedus.language.pack import Dates, load

S = r"\s{1,3}"
S0 = r"\s{0,3}"
_FREE = r"(?<![\w/])(?<!\d[.,\-–])"
"""Not within a word or a number."""
_NO_NUMBER_GOES_ON = r"(?![.,]?\d)(?!\w)"


class Form(NamedTuple):
    """One way to write a date, and the kinds of words without which it cannot stand in a sentence."""

    needs: frozenset[str]
    pattern: re.Pattern[str]


class Forms(NamedTuple):
    """All ways of one language, those that hold more words first, and the words that hint at each."""

    forms: tuple[Form, ...]
    firsts: frozenset[str]
    """The words that every date but one of digits alone has at least one of: of a phrase its longest."""
    kinds: dict[str, frozenset[str]]
    """What each of them may be: month, weekday, unit, day; or a word that some forms want beside these."""
    held: Dates
    turns: dict[str, int]
    """Each word for last (-1), this (0) and next (1)."""


def any_of(words: Iterable[str]) -> str:
    """One of these words or phrases, the longest that fits; in a phrase any white space will do."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    escaped = (re.escape(word).replace(r"\ ", S).replace(r"\-", r"[\s\-]") for word in ordered)
    return f"(?:{'|'.join(escaped)})"


@cache
def forms_of(language: str) -> Forms:
    """The forms of a language, compiled once."""
    held = load(language).dates
    turns = {**dict.fromkeys(held.last, -1), **dict.fromkeys(held.this, 0), **dict.fromkeys(held.next, 1)}
    one = [f"{held.one}{unit}" for unit in held.counted] if held.one else []
    units = {*held.units, *held.counted, *one}
    kinds: dict[str, set[str]] = {}
    hints = {
        "month": held.months,
        "weekday": held.weekdays,
        "unit": units,
        "day": held.days,
        "part": held.parts,
        "turn": turns,
        "ago": held.ago,
        "hence": held.hence,
        "span": (*held.past_span, *held.coming_span),
        "vague": held.vague,
        "before": held.before_month,
    }
    for kind, phrases in hints.items():
        for phrase in phrases:
            # Of several words the longest tells the most: ``the past``.
            kinds.setdefault(max(re.split(r"[\W_]+", phrase), key=len), set()).add(kind)
    written = [
        *_dated(held),
        *_vague(held),
        *_counted(held),
        _in_week(held),
        *_of_units(held, turns),
        _weekday(held, turns),
    ]
    forms = tuple(Form(frozenset(needs.split()), re.compile(pattern)) for needs, pattern in written)
    return Forms(forms, frozenset(kinds), {word: frozenset(of) for word, of in kinds.items()}, held, turns)


def _marked(held: Dates) -> str:
    """White space, with up to two small words that may stand in it."""
    return rf"{S}(?:{any_of(held.year_marks)}{S}){{0,2}}"


def _turned(held: Dates) -> str:
    """``last year``, ``tahun lalu``, ``lalu`` behind a date without its year."""
    mods, units = any_of((*held.last, *held.this, *held.next)), any_of(held.units)
    if held.modifiers_first:
        return rf"(?P<mod>{mods}){S}(?P<unit>{units})(?!\w)"
    return rf"(?:(?P<unit>{units}){S})?(?P<mod>{mods})(?!\w)"


def _dated(held: Dates) -> list[tuple[str, str]]:
    """Days and months by their numbers and names."""
    weekday, beside = any_of(held.weekdays), any_of(held.beside_weekday)
    before = rf"(?:(?P<w>{weekday})(?!\w)(?:{S}{beside})?,?{S0})?"
    month = rf"(?P<m>{any_of(held.months)})(?!\w)(?:\.(?=,?\s{{1,3}}\d))?"
    ordinal = rf"(?:{any_of(held.ordinals.split())})?" if held.ordinals else ""
    day = rf"(?P<d>\d{{1,2}}){ordinal}(?:{S0}[-–]{S0}(?P<l>\d{{1,2}}){ordinal})?"
    marked, turned = _marked(held), _turned(held)
    year = rf"(?:,?{marked}(?P<y>\d{{4}})(?!\w)|,?{S}{turned})?"
    thirds = any_of(part for part, kind in held.parts.items() if kind in ("early", "mid", "late"))
    part = rf"(?:(?P<part>{thirds})(?:-|{marked}))"
    inside = rf"\({S0}(?:(?P<w2>{weekday}),?{S})?(?P<d>\d{{1,2}})(?:{S0}[-–]{S0}(?P<l>\d{{1,2}}))?"
    mods = any_of((*held.last, *held.this, *held.next))
    return [
        ("joined", rf"{_FREE}{before}{inside}(?P<order>)/(?P<m>\d{{1,2}})(?:/(?P<y>\d{{4}}|\d{{2}}))?{S0}\)"),
        (
            "joined",
            rf"{_FREE}(?<!-)(?P<order>){before}(?P<d>\d{{1,2}})(?P<sep>[/-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>\d{{4}})(?![\w/-])",
        ),
        ("joined", rf"{_FREE}(?<!-){before}(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d|-\d)(?![^\W\dt])"),
        ("digit month", rf"{_FREE}{before}{day}{S}(?:{any_of(held.month_marks)}{S})?{month}{year}"),
        ("digit month", rf"{_FREE}{before}{month}{S}{day}{_NO_NUMBER_GOES_ON}{year}"),
        ("digit month", rf"(?<!\w){part}?{month},?{marked}(?P<y>\d{{4}})(?!\w)"),
        ("month part", rf"(?<!\w){part}{month}(?:{S}{turned})?"),
        ("month turn", rf"(?<!\w){month}{S}{turned}"),
        *([("month turn", rf"(?<!\w)(?P<mod>{mods}){S}{month}(?!{S}\d)")] if held.modifiers_first else []),
        ("month before", rf"(?<!\w){any_of(held.before_month)}{S}(?P<core>{month})(?!{S}\d)"),
    ]


def _number(held: Dates) -> str:
    """A number in digits or words, or the beginning of a word that means one (``se`` in ``sepekan``)."""
    counted = f"(?P<n>\\d{{1,3}}|{any_of(held.numbers)}){S}"
    return (
        rf"(?<![\w/])(?<!\d[.,\-–])(?:{counted}|{re.escape(held.one)})" if held.one else rf"{_FREE}{counted}"
    )


def _vague(held: Dates) -> list[tuple[str, str]]:
    """``several years ago``, ``1.200 tahun lalu``: nothing to count by, so no ``tahun lalu`` either."""
    large = r"\d{1,4}(?:[.,]\d{1,3}){1,3}|\d{4,9}"
    return [("unit vague", rf"(?<!\w)(?P<vague>{any_of(held.vague)}|{large}){S}{any_of(held.counted)}(?!\w)")]


def _counted(held: Dates) -> list[tuple[str, str]]:
    """``two days ago``, ``85 years ago today``, ``over the past 24 years``, ``tiga hari ke depan``."""
    number, unit = _number(held), rf"(?P<cu>{any_of(held.counted)})(?!\w)"
    past, coming = any_of(held.past_span), any_of(held.coming_span)
    day = rf"(?P<rel>{any_of(held.days)})(?!\w)"
    ago = rf"(?P<ago>{any_of(held.ago)})(?!\w)"
    if held.modifiers_first:
        only = any_of(word for word in held.past_span if word not in held.last)
        spans = [
            (
                "unit span",
                rf"(?<!\w)(?:(?P<past>{past})|(?P<coming>{coming})){S}(?P<n>\d{{1,3}}|{any_of(held.numbers)}){S}{unit}",
            ),
            ("unit span", rf"(?<!\w)(?P<past>{only}){S}(?P<unit>{any_of(held.units)})(?!\w)"),
        ]
    else:
        spans = [("unit span", rf"{number}{unit}{S}(?:(?P<past>{past})|(?P<coming>{coming}))(?!\w)")]
    return [
        *spans,
        ("day unit ago", rf"(?<!\w){day},?{S}{number}{unit}{S}{ago}"),
        ("unit ago", rf"{number}{unit}{S}{ago}(?:{S}{day})?"),
        ("unit hence", rf"{number}{unit}{S}(?P<hence>{any_of(held.hence)})(?!\w)"),
    ]


def _of_units(held: Dates, turns: dict[str, int]) -> list[tuple[str, str]]:
    """``late last year``, ``akhir pekan lalu``, and the words for days."""
    mods, units = any_of(turns), any_of(held.units)
    part = rf"(?:(?P<part>{any_of(held.parts)})(?:-|{S}))?"
    order = (
        rf"(?P<mod>{mods}){S}(?P<unit>{units})"
        if held.modifiers_first
        else rf"(?P<unit>{units}){S}(?P<mod>{mods})"
    )
    return [
        ("unit turn", rf"(?<![\w-]){part}{order}(?!\w)"),
        ("day", rf"(?<!\w)(?P<rel>{any_of(held.days)})(?!\w)"),
    ]


def _in_week(held: Dates) -> tuple[str, str]:
    """``Tuesday last week``, ``Selasa pekan lalu``."""
    beside = rf"(?:{S}{any_of(held.beside_weekday)})?"
    mods, units = any_of((*held.last, *held.this, *held.next)), any_of(held.units)
    week = (
        rf"(?P<mod>{mods}){S}(?P<unit>{units})"
        if held.modifiers_first
        else rf"(?P<unit>{units}){S}(?P<mod>{mods})"
    )
    return "weekday unit turn", rf"(?<!\w)(?P<w>{any_of(held.weekdays)})(?!\w){beside},?{S}{week}(?!\w)"


def _weekday(held: Dates, turns: dict[str, int]) -> tuple[str, str]:
    """``last Tuesday``, ``Selasa depan``, ``Rabu``."""
    weekday, mods = rf"(?P<w>{any_of(held.weekdays)})(?!\w)", any_of(turns)
    if held.modifiers_first:
        return "weekday", rf"(?<!\w)(?:(?P<mod>{mods}){S})?{weekday}"
    beside = rf"(?:{S}{any_of(held.beside_weekday)})?"
    return "weekday", rf"(?<!\w){weekday}(?:{beside}{S}(?P<mod>{mods})(?!\w))?"
