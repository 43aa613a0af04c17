"""What is skipped for speed alone changes nothing: lines of running text, paragraphs without an outlet."""

from __future__ import annotations

from pathlib import Path

import pytest

from foedus.page import sorting
from foedus.page.lines import lines_of
from foedus.page.marks import marks_for
from foedus.page.outlets import built_in_outlets

STORIES = sorted((Path(__file__).parents[1] / "gold" / "stories").glob("*.txt"))
LINES = (
    "The two sides met in Seoul on Monday, and agreed to meet again in the coming weeks.",
    "Both leaders signed the pact on June 19, 2024, and left for Hanoi soon after that.",
    "“Kami siap membantu siapa saja yang diserang,” kata presiden dalam pidatonya di ibu kota.",
    "Follow us on all our channels and never miss what happens in the world around you today",
    "Home > World > Asia and the Pacific > Korea and its neighbours > Treaties and alliances of old",
    "Kim dan Putin bertemu di Pyongyang pada hari Rabu untuk menandatangani pakta (Foto: ANTARA/KCNA)",
    "Leaders of the two countries shake hands after they signed the pact in the capital. REUTERS/Jane Doe",
)


@pytest.mark.parametrize("in_head", [True, False])
@pytest.mark.parametrize("language", ["en", "id"])
def test_running_text_is_of_no_other_kind(
    language: str, in_head: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks, outlets = marks_for(language), built_in_outlets()
    texts = [*LINES, *(path.read_text("utf-8") for path in STORIES)]
    lines = [line for text in texts for line in lines_of(text)]
    quick = [sorting.sort_line(line, marks, outlets, in_head=in_head) for line in lines]
    monkeypatch.setattr(sorting, "_is_running_text", lambda words, marks, *, in_head: False)
    assert quick == [sorting.sort_line(line, marks, outlets, in_head=in_head) for line in lines]


def test_names_of_outlets_stand_where_there_may_be_some() -> None:
    outlets = built_in_outlets()
    for path in STORIES:
        text = path.read_text("utf-8")
        places = outlets.places(text)
        assert places == sorted(places)
        for line in lines_of(text):
            for hit in outlets.find(text, line.start, line.end):
                assert any(hit.start <= place < hit.end for place in places), text[hit.start : hit.end]
