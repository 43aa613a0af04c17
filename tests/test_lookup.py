"""What the commands that look things up accept as the name of a pact."""

from __future__ import annotations

import pytest

import foedus
from foedus.errors import UsageError
from foedus.lookup import claim_lines, pact_named
from foedus.pacts import kept_of
from foedus.register import release


def test_claims_are_found_by_an_id_or_an_alias_of_their_pact() -> None:
    kept = list(kept_of(release()))
    seen = foedus.view(on="2026-01-01")
    alias, pact = next(iter(seen.aliases.items()))
    assert pact_named(pact, seen, kept) == pact_named(alias, seen, kept) == pact
    assert claim_lines(kept, pact=pact)


def test_a_pact_that_is_only_told_of_can_be_asked_for_too() -> None:
    kept = list(kept_of(release()))
    before = foedus.view(reported="1990-01-01")
    assert before.pact("prk-rus-2024") is None
    assert pact_named("prk-rus-2024", before, kept) == "prk-rus-2024"


def test_a_pact_that_nobody_tells_of_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean nato") as refused:
        pact_named("natoo", foedus.view(on="2026-01-01"), kept_of(release()))
    assert refused.value.exit_code == 1
