"""What two readers found in one text, side by side: where they agree, and what only one of them found."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.console import Console
from rich.text import Text

from foedus.actors import Actors
from foedus.cli.tables.drawing import Row, beside, chain, heading
from foedus.model.change import ReadResult
from foedus.model.claim import Claim
from foedus.model.readers import Agreement

Rows = Callable[[Claim, Actors], Iterable[Row]]
Title = Callable[[Claim], str]


def draw_both(
    console: Console, result: ReadResult, agreement: Agreement, actors: Actors, title: Title, rows: Rows
) -> None:
    """Draw the claims of two readers in three parts; an agreement stands once, as the rules tell it."""
    claims = {claim.id: claim for claim in result.claims}
    parts = (
        ("BOTH READERS", [pair.rules for pair in agreement.agree]),
        ("ONLY THE RULES", list(agreement.only_rules)),
        ("ONLY THE MODEL", list(agreement.only_model)),
    )
    for name, ids in parts:
        heading(console, name, f"{len(ids)} {'claim' if len(ids) == 1 else 'claims'}")
        for claim in (claims[id] for id in ids):
            said = chain(claim.speakers, actors)
            about = f"  {claim.pact.pact or 'which pact is not clear'}" if claim.pact else ""
            console.print(Text(f"  {title(claim)}{about}{f'  {said}' if said else ''}", "dim"))
            beside(console, rows(claim, actors), indent=4)
