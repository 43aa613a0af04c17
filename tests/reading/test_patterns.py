"""The patterns of the packs: what each sign of the little language takes, and that none blows up."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from foedus.errors import KnowledgeError
from foedus.reading.patterns import Patterns, phrases
from foedus.reading.words import Word, words_of


def words(text: str) -> tuple[Word, ...]:
    return words_of(text, 0, len(text))


def matched(pattern: str, text: str) -> str | None:
    found = phrases([pattern]).first(words(text))
    return None if found is None else " ".join(w.text for w in words(text)[found.first : found.last + 1])


@pytest.mark.parametrize(
    ("pattern", "text", "match"),
    [
        ("pakta", "sebuah Pakta baru", "Pakta"),
        ("pakta", "sebuah paktanya", None),
        ("agresi~", "soal agresinya itu", "agresinya"),
        ("agresi~", "soal agres itu", None),
        ("treaty|pact", "a new pact", "pact"),
        ("in # years", "the first in 24 years", "in 24 years"),
        ("in # years", "the first in many years", None),
        ("come to their? aid", "they come to aid us", "come to aid"),
        ("come to their? aid", "they come to their aid", "come to their aid"),
        ("signed .. pact", "signed a new defence pact", "signed a new defence pact"),
        ("signed .. pact", "signed a new bold joint defence pact", None),
        ("signed .. pact", "signed pact", "signed pact"),
        (
            "if ... attack~",
            "if one of the two should be attacked again",
            "if one of the two should be attacked",
        ),
        ("if ... attack~", "if a b c d e f g h i j k l m attacked", None),
        ("non agresi", "pakta non-agresi", "non agresi"),
        ("non-agresi", "pakta non agresi", "non agresi"),
        ("a ... b ... c", "a x b b x c", "a x b b x c"),
        ("a b? b c", "a b c", "a b c"),
        ("a ...", "a x y", "a"),
    ],
)
def test_what_a_pattern_takes(pattern: str, text: str, match: str | None) -> None:
    assert matched(pattern, text) == match


def test_a_beginning_competes_with_the_word_itself() -> None:
    found = Patterns([("attack~", "short"), ("attacked by", "long")])
    assert [m.meaning for m in found.find(words("attacked by night, attacks by day"))] == ["long", "short"]


def test_matches_do_not_overlap_and_stay_inside() -> None:
    found = phrases(["a b"])
    text = words("a b a b a b")
    assert [(m.first, m.last) for m in found.find(text)] == [(0, 1), (2, 3), (4, 5)]
    assert [(m.first, m.last) for m in found.find(text, 1, 5)] == [(2, 3)]
    assert found.find(text, 3, 4) == []
    assert found.first(text, 5) is None
    assert phrases(["a ... b"]).find(text, 0, 1) == []


@pytest.mark.parametrize("pattern", ["", "  ", "... a", ".. a", "a? b", "# years"])
def test_a_pattern_begins_with_a_word(pattern: str) -> None:
    with pytest.raises(KnowledgeError, match="does not begin with a word"):
        phrases([pattern])


class _Counted(Sequence[Word]):
    """Words that count how often they are looked at."""

    def __init__(self, held: Sequence[Word]) -> None:
        self._held = held
        self.looks = 0

    def __len__(self) -> int:
        return len(self._held)

    def __getitem__(self, index: int | slice) -> object:  # type: ignore[override]
        if isinstance(index, int):
            self.looks += 1
        return self._held[index]


def test_many_gaps_do_not_blow_up() -> None:
    """Five gaps of nine lengths each are 59,049 ways to place them; each place is tried once."""
    adversary = _Counted(words("a " * 2_000))
    patterns = phrases(["a ... a ... a ... a ... a ... b", "a ... a? ... a? ... a? ... a? ... b"])
    for position in range(len(adversary)):
        assert patterns.at(adversary, position) is None
    assert adversary.looks < 2_000 * 2_000


def test_the_longest_wins_and_the_first_written_among_equals() -> None:
    found = Patterns([("defence", 1), ("defence pact", 2), ("defence pact|deal", 3)])
    (match,) = found.find(words("a defence pact"))
    assert (match.first, match.last, match.meaning) == (1, 2, 2)
