"""Who existed when, who carries on whose treaties, and which state a word means on a day."""

from __future__ import annotations

import pytest

from foedus import actors
from foedus.actors.record import OrganisationRecord, StateRecord
from foedus.actors.registry import Actors, within
from foedus.errors import UnknownActor


@pytest.fixture(scope="module")
def register() -> Actors:
    return actors.load()


@pytest.mark.parametrize(
    ("day", "since", "until", "inside"),
    [
        ("2000-01-01", None, None, True),
        ("2000-01-01", "2000-01-01", "2000-01-01", True),
        ("2000-01-01", "2000-01-02", None, False),
        ("2000-01-02", None, "2000-01-01", False),
        ("2000-06-15", "2000", "2000", True),
        ("2000-06-15", "2000-06", "2000-06", True),
        ("2000-07-01", "2000", "2000-06", False),
        ("2001-01-01", None, "2000", False),
    ],
)
def test_within(day: str, since: str | None, until: str | None, inside: bool) -> None:
    assert within(day, since, until) is inside


@pytest.mark.parametrize(
    ("state", "day", "exists"),
    [
        ("SUN", "1961-07-06", True),
        ("SUN", "1991-12-25", True),
        ("SUN", "1994-01-01", False),
        ("RUS", "1961-07-06", False),
        ("RUS", "1994-01-01", True),
        ("RUS", "1900-01-01", True),
        ("UKR", "1961-07-06", False),
        ("CSK", "1992-12-31", True),
        ("CSK", "1995-01-01", False),
        ("CZE", "1995-01-01", True),
        ("DDR", "1980-01-01", True),
        ("XKX", "2000-01-01", False),
        ("cow-300", "1900-01-01", True),
        ("cow-300", "1950-01-01", False),
        ("nato", "1900-01-01", True),
        ("nobody-at-all", "2000-01-01", False),
    ],
)
def test_who_existed(register: Actors, state: str, day: str, exists: bool) -> None:
    assert register.exists(state, day) is exists


@pytest.mark.parametrize(
    ("state", "day", "bearer"),
    [
        ("SUN", "1961-07-06", "SUN"),
        ("SUN", "1994-01-01", "RUS"),
        ("RUS", "1994-01-01", "RUS"),
        ("RUS", "1961-07-06", None),
        ("CSK", "1995-01-01", None),
        ("UKR", "1961-07-06", None),
        ("DDR", "1995-01-01", None),
        ("nobody-at-all", "2000-01-01", None),
    ],
)
def test_who_bears_the_treaties(register: Actors, state: str, day: str, bearer: str | None) -> None:
    assert register.bearer(state, day) == bearer


@pytest.mark.parametrize(
    ("state", "persons"),
    [
        ("SUN", ("SUN", "RUS")),
        ("RUS", ("SUN", "RUS")),
        ("CSK", ("CSK",)),
        ("UKR", ("UKR",)),
        ("nato", ("nato",)),
        ("nobody-at-all", ("nobody-at-all",)),
    ],
)
def test_one_person_of_law(register: Actors, state: str, persons: tuple[str, ...]) -> None:
    assert register.same_person_of_law(state) == persons


def test_states_that_continue_each_other_in_a_ring_are_left_in_peace() -> None:
    ring = Actors(
        [
            StateRecord(id="XAA", since=None, until="1999-12-31", names={}, continues="XBB"),
            StateRecord(id="XBB", since=None, until="1999-12-31", names={}, continues="XAA"),
        ],
        "ring",
    )
    assert set(ring.same_person_of_law("XAA")) == {"XAA", "XBB"}
    assert ring.bearer("XAA", "2000-01-01") is None


@pytest.mark.parametrize(
    ("text", "day", "state"),
    [
        ("RUS", "2024-06-19", "RUS"),
        ("rus", "2024-06-19", "RUS"),
        ("cow-300", "1900-01-01", "cow-300"),
        (" Japan ", "2024-06-19", "JPN"),
        ("Jepang", "2024-06-19", "JPN"),
        ("jepang", "2024-06-19", "JPN"),
        ("North Korea", "2024-06-19", "PRK"),
        ("Korea Utara", "2024-06-19", "PRK"),
        ("Uni Soviet", "1961-07-06", "SUN"),
        ("cow:731", "2024-06-19", "PRK"),
        ("COW:731", "2024-06-19", "PRK"),
        ("cow:365", "1961-07-06", "SUN"),
        ("cow:365", "2024-06-19", "RUS"),
    ],
)
def test_a_state_by_id_name_or_number(register: Actors, text: str, day: str, state: str) -> None:
    assert register.state(text, day) == state


def test_an_unknown_name_brings_the_nearest(register: Actors) -> None:
    with pytest.raises(UnknownActor) as error:
        register.state("Nort Korea", "2024-06-19")
    assert "'Nort Korea'" in str(error.value)
    assert "North Korea (PRK)" in str(error.value)
    assert error.value.exit_code == 2


def test_a_name_like_no_other_says_what_to_give(register: Actors) -> None:
    with pytest.raises(UnknownActor, match="RUS"):
        register.state("Qwzxv", "2024-06-19")


def test_a_name_of_two_asks_which(register: Actors) -> None:
    with pytest.raises(UnknownActor, match="COD or COG"):
        register.state("Kongo", "2024-06-19")


@pytest.mark.parametrize(
    ("text", "day", "message"),
    [
        ("SUN", "1994-01-01", "carried on by RUS"),
        ("Uni Soviet", "1994-01-01", "1991-12-25"),
        ("CSK", "1995-01-01", "1992-12-31"),
        ("XKX", "2000-01-01", "2008-02-17"),
        ("Russia", "1961-07-06", "no state on 1961-07-06"),
        ("cow:9999", "2024-06-19", "9999"),
        ("cow:", "2024-06-19", "number"),
        ("", "2024-06-19", "no state"),
        ("NATO", "2024-06-19", "no state"),
    ],
)
def test_one_that_is_no_state_on_that_day(register: Actors, text: str, day: str, message: str) -> None:
    with pytest.raises(UnknownActor) as error:
        register.state(text, day)
    assert message in str(error.value)


def test_resolve_puts_those_in_office_first(register: Actors) -> None:
    assert register.resolve("Kim", "2024-06-19")[0] == "kim-jong-un"
    assert "kim-il-sung" in register.resolve("Kim", "2024-06-19")
    then = register.resolve("Kim", "1975-01-01")
    assert then.index("kim-il-sung") < then.index("kim-jong-un")


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("Jepang", "2024-06-19", ("JPN",)),
        ("RUS", "2024-06-19", ("RUS",)),
        ("Uni Soviet", "2024-06-19", ()),
        ("Uni Soviet", None, ("SUN",)),
        ("NATO", "1940-01-01", ()),
        ("NATO", None, ("nato",)),
        ("nobody at all", None, ()),
    ],
)
def test_resolve(register: Actors, text: str, day: str | None, found: tuple[str, ...]) -> None:
    assert register.resolve(text, day) == found


@pytest.mark.parametrize(
    ("actor", "language", "name"),
    [
        ("JPN", "en", "Japan"),
        ("JPN", "id", "Jepang"),
        ("JPN", "xx", "Japan"),
        ("nobody-at-all", "en", "nobody-at-all"),
    ],
)
def test_the_name_to_show(register: Actors, actor: str, language: str, name: str) -> None:
    assert register.name(actor, language) == name


def test_who_held_an_office(register: Actors) -> None:
    assert register.head_of("JPN", "2013-06-01", ["head_of_government"]) == ("shinzo-abe",)
    assert register.head_of("JPN", "2013-06-01", []) == ()
    term = register.term_on("shinzo-abe", "2013-06-01")
    assert term is not None
    assert term.of == "JPN"
    assert register.term_on("shinzo-abe", "1950-01-01") is None
    assert register.term_on("JPN", "2013-06-01") is None


def test_more_actors_make_another_register(register: Actors) -> None:
    pact = OrganisationRecord(id="mombasa-pact", since=None, until=None, names={"en": ("Mombasa Pact",)})
    bigger = register.with_more([pact])
    assert bigger.get("mombasa-pact") == pact
    assert bigger.resolve("Mombasa Pact", None) == ("mombasa-pact",)
    assert register.get("mombasa-pact") is None
    assert bigger.release != register.release


def test_a_record_of_the_same_id_replaces(register: Actors) -> None:
    island = StateRecord(id="JPN", since=None, until=None, names={"en": ("Nippon",)})
    assert register.with_more([island]).name("JPN") == "Nippon"
    assert register.name("JPN") == "Japan"
