"""The index: by parties, year, name and form, whichever a text gives."""

from __future__ import annotations

from typing import Any

import pytest

from foedus import actors
from foedus.linking import PactEntry, PactIndex, of_register
from foedus.model.description import Identity, PactDescription
from foedus.register import release


def entry(id: str, parties: str, year: int | None, **more: Any) -> PactEntry:
    return PactEntry(
        id=id,
        aliases=more.get("aliases", ()),
        names=more.get("names", ()),
        form=more.get("form", "treaty"),
        parties=tuple(parties.split()),
        year=year,
        since=more.get("since"),
        until=more.get("until"),
    )


def index(*entries: PactEntry) -> PactIndex:
    return PactIndex(entries, actors.load())


HELD = index(
    entry("prk-sun-1961", "PRK SUN", 1961, until="1996-09-10"),
    entry("chn-prk-1961", "CHN PRK", 1961),
    entry("prk-rus-2000", "PRK RUS", 2000, names=("Treaty of Good Neighbours",)),
    entry("declaration-2000", "PRK RUS", 2000, form="declaration"),
    entry("baltic-watch", "EST LVA LTU", 1998, names=("Baltic Watch", "Riga Charter"), form="charter"),
)


def found(parties: str = "", **more: Any) -> Identity:
    return HELD.find(PactDescription(parties=tuple(parties.split()), **more))


@pytest.mark.parametrize(
    ("parties", "more", "pact"),
    [
        ("RUS PRK", {"year": 1961}, "prk-sun-1961"),
        ("SUN PRK", {"year": 1961}, "prk-sun-1961"),
        ("PRK CHN", {"year": 1961}, "chn-prk-1961"),
        ("PRK CHN", {}, "chn-prk-1961"),
        ("RUS PRK", {"year": 1999}, None),
        ("KEN TZA", {"year": 1961}, None),
        ("RUS PRK KEN", {"year": 1961}, None),
        ("", {"names": ("the Baltic Watch",)}, "baltic-watch"),
        ("", {"names": ("RIGA CHARTER",)}, "baltic-watch"),
        ("EST", {"names": ("Baltic Watch",)}, "baltic-watch"),
        ("FIN", {"names": ("Baltic Watch",)}, "baltic-watch"),
        ("EST LVA", {}, None),
        ("EST LVA LTU", {}, "baltic-watch"),
        ("", {"names": ("Treaty of Oslo",)}, None),
        ("", {}, None),
    ],
)
def test_which_one_is_meant(parties: str, more: dict[str, Any], pact: str | None) -> None:
    identity = found(parties, **more)
    assert (identity.pact, identity.known) == (pact, pact is not None)


def test_near_ones_are_candidates_and_the_form_decides() -> None:
    treaty, declaration = (found("RUS PRK", year=2000, form=form) for form in ("treaty", "declaration"))
    assert treaty.pact == "prk-rus-2000"
    assert declaration.pact == "declaration-2000"
    assert set(treaty.candidates) == set(declaration.candidates) == {"prk-rus-2000", "declaration-2000"}
    assert found("CHN PRK", year=1961).candidates == ()


def test_without_a_year_one_that_has_ended_or_is_to_come_is_not_meant() -> None:
    assert found("RUS PRK", on="2024-06-20").pact != "prk-sun-1961"
    assert found("SUN PRK", on="1970-01-01").pact == "prk-sun-1961"
    assert found("CHN PRK", on="1950-01-01").pact is None


def test_a_name_half_alike_needs_the_parties() -> None:
    assert found(names=("Neighbours Treaty",)).pact is None
    assert found("RUS PRK", names=("Treaty of the Good Neighbours",), year=2000).pact == "prk-rus-2000"


@pytest.mark.parametrize(
    ("parties", "year", "then"),
    [
        (("PRK", "RUS"), 1961, ("PRK", "SUN")),
        (("PRK", "SUN"), 2000, ("PRK", "RUS")),
        (("PRK", "RUS"), 2000, ("PRK", "RUS")),
        (("PRK", "RUS"), None, ("PRK", "RUS")),
    ],
)
def test_parties_as_they_stood(parties: tuple[str, ...], year: int | None, then: tuple[str, ...]) -> None:
    assert HELD.as_signed(parties, year) == then


def test_ids_and_aliases_are_taken() -> None:
    assert index(entry("a", "KEN TZA", 1970, aliases=("b",))).ids == {"a", "b"}


def test_the_index_of_the_register() -> None:
    held = of_register(release().records, actors.load())
    assert {"nato", "prk-rus-2024", "prk-sun-1961", "chn-prk-1961"} <= held.ids
    joined = PactDescription(parties=("SWE",), names=("NATO",), on="2025-01-01")
    assert held.find(joined).pact == "nato"


def test_an_organisation_means_the_pact_it_rests_on() -> None:
    """Whoever joins or leaves it: the parties need not be those that the index holds."""
    leaving = PactDescription(parties=("BFA", "MLI", "NER"), names=("ECOWAS",), on="2025-01-29")
    register = of_register(release().records, actors.load())
    assert register.find(leaving).pact == "ecowas-defence"
