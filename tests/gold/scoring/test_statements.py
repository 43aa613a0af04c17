"""Statements against marked stories: known counts on stories of a few lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.gold.scoring.made import lines

from scoring.counts import Counts
from scoring.statements import score, table

TEXT = """JAKARTA, KABAR — Rapat berlangsung dua jam.
“Kami akan menang besok,” kata Budi Santoso di Jakarta.
“Semua sudah siap di lapangan,” ujar Siti Aminah."""


def marked(number: int, *spans: tuple[str, str]) -> dict[str, Any]:
    placed = [
        {"label": label, "start": (start := TEXT.index(words)), "end": start + len(words)}
        for label, words in spans
    ]
    return {"id": f"story-{number}", "text": TEXT, "spans": placed}


# A quotation is marked to its last mark, the comma before the closing one included.
FIRST = (("STATEMENT", "Kami akan menang besok,"), ("CUE", "kata"), ("PERSON", "Budi Santoso"))
SECOND = (("STATEMENT", "Semua sudah siap di lapangan,"), ("CUE", "ujar"), ("PERSON", "Siti Aminah"))


def test_both_found_with_their_speakers(tmp_path: Path) -> None:
    result = score(lines(tmp_path / "gold.jsonl", [marked(0, *FIRST, *SECOND)]))
    assert result.dev.one_to_one == Counts(2, 0, 0)
    assert (result.dev.speakers_right, result.dev.speakers_asked) == (2, 2)
    assert result.test.stories == 0


def test_what_nobody_marked_is_made_up_and_a_wrong_speaker_is_told(tmp_path: Path) -> None:
    wrong = (*FIRST[:2], ("PERSON", "Siti Aminah"))
    moved = [dict(span) for span in marked(0, *wrong)["spans"]]
    moved[2]["start"], moved[2]["end"] = TEXT.index("Jakarta."), TEXT.index("Jakarta.") + len("Jakarta")
    result = score(lines(tmp_path / "gold.jsonl", [{"id": "story-0", "text": TEXT, "spans": moved}]))
    assert result.all.one_to_one == Counts(1, 1, 0)
    assert (result.all.speakers_right, result.all.speakers_asked) == (0, 1)
    assert sorted(miss.kind for miss in result.all.misses) == ["made up", "speaker"]


def test_halves_are_even_and_odd_lines(tmp_path: Path) -> None:
    path = lines(tmp_path / "gold.jsonl", [marked(0, *FIRST), marked(1, *SECOND), marked(2, *FIRST)])
    assert (score(path).dev.stories, score(path).test.stories) == (2, 1)
    assert score(path, "test").dev.stories == 0
    shown = table(path)
    assert shown.columns == ("dev", "test", "all")
    assert shown.rows[0].cells == (Counts(2, 2, 0), Counts(1, 1, 0), Counts(3, 3, 0))
    assert shown.shares[0].cells == ((2, 2), (1, 1), (3, 3))
