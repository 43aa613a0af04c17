"""Which of several places of one name is meant, on bearers written by hand."""

from __future__ import annotations

import msgspec
import pytest

from foedus.places.choice import choose
from foedus.places.entry import Entry, Sense

TOWN = Entry(
    id="x",
    kind="city",
    name="X",
    indonesian=None,
    country="AAA",
    also=(),
    lat=0.0,
    lon=0.0,
    population=100_000,
    sense="own",
)


def town(country: str, population: int, sense: Sense = "own") -> Entry:
    return msgspec.structs.replace(TOWN, id=country, country=country, population=population, sense=sense)


def test_nobody_bears_the_name() -> None:
    assert choose(()) is None


@pytest.mark.parametrize(("greater", "meant"), [(500_000, "BBB"), (499_000, None)])
def test_a_place_five_times_as_weighty_as_the_next_is_meant(greater: int, meant: str | None) -> None:
    found = choose((town("AAA", 100_000), town("BBB", greater)))
    assert (found and found.country) == meant


def test_the_country_that_is_stated_decides_whatever_the_size() -> None:
    bearers = (town("AAA", 9_000_000, "first"), town("BBB", 5_000))
    found = choose(bearers, "BBB")
    assert found is not None
    assert found.country == "BBB"


def test_a_stated_country_without_such_a_place_decides_nothing() -> None:
    found = choose((town("AAA", 9_000_000), town("BBB", 5_000)), "CCC")
    assert found is not None
    assert found.country == "AAA"


@pytest.mark.parametrize(
    ("abroad", "near", "meant"),
    [(400_000, 100_000, "BBB"), (6_000_000, 100_000, "AAA"), (20_000_000, 250_000, "BBB")],
)
def test_the_states_at_hand_decide_but_for_a_small_town(abroad: int, near: int, meant: str) -> None:
    found = choose((town("AAA", abroad), town("BBB", near)), among=("BBB", "DDD"))
    assert found is not None
    assert found.country == meant


def test_namesakes_in_one_country_stay_open() -> None:
    assert choose((town("AAA", 100_000), town("AAA", 90_000)), "AAA") is None


def test_a_town_that_is_headed_by_the_name_goes_before_one_that_bears_it_besides() -> None:
    found = choose((town("AAA", 400_000, "other"), town("BBB", 300_000)))
    assert found is not None
    assert found.country == "BBB"


def test_a_town_known_by_the_name_leaves_no_room_for_another_of_its_country() -> None:
    known = town("AAA", 10_000, "first")
    assert choose((town("AAA", 900_000, "other"), known)) == known


def test_a_state_holds_the_town_of_its_name() -> None:
    state = msgspec.structs.replace(TOWN, id="state", kind="country")
    assert choose((TOWN, state)) == state


def test_a_province_gives_way_to_the_town_that_holds_a_good_part_of_it() -> None:
    province = msgspec.structs.replace(TOWN, id="province", kind="province", population=1_900_000)
    assert choose((TOWN, province)) == TOWN
    large = msgspec.structs.replace(province, population=30_000_000)
    assert choose((TOWN, large)) == large


def test_a_region_is_found_by_any_state_that_holds_or_claims_it() -> None:
    region = msgspec.structs.replace(TOWN, kind="region", country=None, also=("CCC", "DDD"))
    assert choose((region, town("EEE", 200_000)), among=("DDD",)) == region


@pytest.mark.parametrize(
    ("among", "sense", "meant"),
    [(("AAA",), "other", None), (("AAA",), "own", "BBB"), ((), "other", "BBB"), (("BBB",), "other", "BBB")],
)
def test_a_small_town_of_another_name_is_not_meant_where_the_story_is_elsewhere(
    among: tuple[str, ...], sense: Sense, meant: str | None
) -> None:
    found = choose((town("BBB", 19_000, sense),), among=among)
    assert (found and found.country) == meant


@pytest.mark.parametrize(("people", "meant"), [(9_000, None), (19_000, "BBB")])
def test_a_place_of_a_few_thousand_far_off_is_not_meant(people: int, meant: str | None) -> None:
    found = choose((town("BBB", people),), among=("AAA",))
    assert (found and found.country) == meant
