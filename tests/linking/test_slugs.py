"""The id that a pact would be minted with."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from foedus.linking.slugs import propose, slug


@pytest.mark.parametrize(
    ("parties", "year", "names", "id"),
    [
        (("TZA", "KEN"), 2024, (), "ken-tza-2024"),
        (("RUS", "cow-300"), 1900, (), "cow-300-rus-1900"),
        (("KEN", "TZA", "UGA"), 2024, (), "ken-tza-uga-2024"),
        (("KEN", "TZA", "UGA"), 2024, ("Mombasa Treaty",), "mombasa-treaty-2024"),
        ((), 2024, ("Pakta Perdamaian 2024",), "pakta-perdamaian-2024"),
        ((), None, ("Mombasa Treaty",), "mombasa-treaty"),
        (("KEN", "TZA"), None, ("Mombasa Treaty",), "ken-tza"),
        (("KEN", "TZA"), None, (), None),
        (("KEN",), 2024, (), None),
        ((), None, (), None),
        ((), 2024, ("…",), None),
    ],
)
def test_a_new_id(parties: Sequence[str], year: int | None, names: Sequence[str], id: str | None) -> None:
    assert propose(parties, year, names, frozenset()) == id


def test_one_that_is_taken_gets_a_number() -> None:
    assert propose(("KEN", "TZA"), 2024, (), {"ken-tza-2024"}) == "ken-tza-2024-2"
    assert propose(("KEN", "TZA"), 2024, (), {"ken-tza-2024", "ken-tza-2024-2"}) == "ken-tza-2024-3"


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Traité de l'Élysée", "traite-de-l-elysee"),
        ("  The — Pact!  ", "the-pact"),
        ("條約", ""),
        ("a" * 80, "a" * 60),
    ],
)
def test_a_name_as_a_slug(name: str, made: str) -> None:
    assert slug(name) == made
