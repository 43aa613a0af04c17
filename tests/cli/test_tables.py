"""How findings are put into words for a person."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from foedus.actors import load
from foedus.cli.tables import changes, drawing
from foedus.model.base import Date
from foedus.model.casus import Times
from foedus.model.change import Change, Diff
from foedus.model.mention import Mention

ACTORS = load()


def test_a_chain_of_speakers_marks_what_is_inferred() -> None:
    speakers = (
        Mention(actor="vladimir-putin", text="ia", span=(0, 2)),
        Mention(actor=None, text="seorang pejabat", span=(3, 18)),
        Mention(actor="cnn", inferred=True),
    )
    assert drawing.chain(speakers, ACTORS) == "Putin > seorang pejabat > (CNN)"


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        (None, "undated"),
        (Date(start="1961-01-01", end="1961-12-31", precision="year"), "1961"),
        (Date(start="1990-01-01", end="1999-12-31", precision="decade"), "1990s"),
        (Date(start="2024-06-19", end="2024-06-19", precision="day", certainty="resolved"), "2024-06-19"),
        (
            Date(
                start="2024-06-19",
                end="2024-06-19",
                precision="day",
                certainty="inferred",
                candidates=("2024-06-19", "2019-06-19"),
            ),
            "2024-06-19 (inferred; or 2019-06-19)",
        ),
    ],
)
def test_a_date_says_what_is_uncertain_in_it(date: Date | None, shown: str) -> None:
    assert drawing.day_of(date) == shown


def duty(bearer: str, toward: str, **more: str) -> dict[str, object]:
    kept: dict[str, object] = {
        "bearer": bearer,
        "toward": toward,
        "kind": "defence",
        "pact": "nato",
        "commitment": "c",
        "standing": "due",
        "stage": "in_force",
        "verified": "text",
        "strength": None,
        "article": "5",
    }
    return kept | more


def drawn(*found: Change) -> str:
    out = StringIO()
    console = Console(file=out, width=200, highlight=False, markup=False)
    times = Times(on="2024-01-01")
    changes.draw_diff(console, Diff(schema=1, before=times, after=times, changes=found), ACTORS)
    return out.getvalue()


def new(bearer: str, toward: str) -> Change:
    return Change(change="new", subject="duty", before=None, after=duty(bearer, toward), evidence=())


def test_duties_of_one_pact_stand_in_one_sentence() -> None:
    seen = drawn(new("FIN", "SWE"), new("SWE", "FIN"))
    assert "new duty: Finland and Sweden owe each other defence, binding (nato, Article 5)" in seen


def test_one_that_joins_owes_and_is_owed() -> None:
    seen = drawn(new("FIN", "SWE"), new("SWE", "FIN"), new("FIN", "NOR"), new("NOR", "FIN"))
    assert "Finland and each of Sweden and Norway owe each other defence" in seen


def test_those_that_leave_together_stand_before_those_that_stay() -> None:
    leave, stay = ["MLI", "NER"], ["BEN", "GHA"]
    pairs = [(one, other) for one in leave + stay for other in leave + stay if one != other]
    seen = drawn(*(new(*pair) for pair in pairs if not set(pair) <= set(stay)))
    assert "Mali and Niger owe each other, and each of them and each of Benin and Ghana, defence" in seen


def test_one_side_only() -> None:
    assert "Finland owes Sweden and Norway defence" in drawn(new("FIN", "SWE"), new("FIN", "NOR"))


def test_a_duty_that_stands_better_says_how_it_stood() -> None:
    before = duty("RUS", "PRK", standing="not_in_force", stage="signed")
    change = Change(change="new", subject="duty", before=before, after=duty("RUS", "PRK"), evidence=())
    assert "stronger duty: Russia owes North Korea defence, binding; before: not in force (signed)" in drawn(
        change
    )


def test_a_duty_that_is_better_known_says_from_what() -> None:
    before, after = duty("RUS", "PRK", verified="report"), duty("RUS", "PRK")
    change = Change(change="corroborated", subject="duty", before=before, after=after, evidence=())
    assert "binding, known from its words, before from a report" in drawn(change)


def test_no_difference() -> None:
    assert "No difference." in drawn()


def test_brackets_in_a_story_are_no_markup() -> None:
    out = StringIO()
    console = Console(file=out, width=80, markup=False, highlight=False)
    drawing.beside(console, [("[HOAKS atau FAKTA]", "“[bold]x[/bold]”")])
    assert "[HOAKS atau FAKTA]" in out.getvalue()
    assert "[bold]" in out.getvalue()
