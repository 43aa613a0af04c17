"""Quotations are looked for in their own sentence, letter by letter, and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from tests.reading.by_model.asking import divided

from foedus import actors
from foedus.reading.by_model.anchors import Anchor, Anchors, NotThere
from foedus.reading.by_model.answer import Quoted
from foedus.reading.story import lay_out


def anchors(paragraphs: Sequence[str], title: str | None = None, withheld: Sequence[int] = ()) -> Anchors:
    text, article = divided(paragraphs, title=title)
    story = lay_out(text, article, date(2026, 11, 24), actors.load())
    return Anchors(story, frozenset(withheld))


def quoted(words: str, sentence: int = 1) -> Quoted:
    return Quoted(words=words, sentence=sentence)


def place(found: Anchors, words: str, sentence: int = 1, near: Sequence[Anchor] = ()) -> tuple[int, int]:
    return found.find(quoted(words, sentence), near).span


def test_white_space_alone_may_differ() -> None:
    found = anchors(["Moscow \u00a0 and\tPyongyang  signed."])
    assert place(found, "Moscow and Pyongyang") == (0, 22)
    assert place(found, " signed. ") == (24, 31)


@pytest.mark.parametrize(
    "words",
    [
        "moscow",
        "Moscow’s",
        "Moskau",
        "Moscow, and",
        "",
        "  ",
        "\n",
        "Mosc",
        "oscow",
        "signed!",
        ".*",
        "Paris",
    ],
)
def test_words_are_not_mended(words: str) -> None:
    found = anchors(["Moscow and Pyongyang signed.", "Paris did not."])
    with pytest.raises(NotThere):
        found.find(quoted(words))


@pytest.mark.parametrize("sentence", [0, -1, 3, 10**12])
def test_a_sentence_that_is_not_there(sentence: int) -> None:
    with pytest.raises(NotThere, match="no sentence"):
        anchors(["Moscow signed.", "Paris did not."]).find(quoted("Moscow", sentence))


def test_a_name_in_the_headline_is_no_name_in_the_body() -> None:
    found = anchors(["The treaty was signed.", "Putin spoke."], title="Putin and Kim sign")
    assert found.find(quoted("Putin", 1)).span == (0, 5)
    assert found.find(quoted("Putin", 3)).span == (42, 47)
    with pytest.raises(NotThere, match="quote not in sentence 2"):
        found.find(quoted("Putin", 2))


def test_of_several_places_the_one_nearest_to_the_other_words() -> None:
    text = "Russia warned Ukraine, and Ukraine said that Russia had attacked Ukraine."
    found = anchors([text])
    attacked = found.find(quoted("attacked"))
    assert place(found, "Russia", 1, [attacked]) == (45, 51)
    assert not found.find(quoted("Russia"), [attacked]).ambiguous
    assert place(found, "Ukraine", 1, [attacked]) == (65, 72)
    first = found.find(quoted("Ukraine"))
    assert (first.span, first.ambiguous) == ((14, 21), True)


def test_a_sentence_that_was_not_shown_is_no_evidence() -> None:
    found = anchors(["Moscow signed.", "Paris did not."], withheld=[1])
    with pytest.raises(NotThere, match="speaks to a machine"):
        found.find(quoted("Paris", 2))


def test_somebody_is_named_close_by_or_not_at_all() -> None:
    found = anchors(["Putin spoke.", *["Nothing happened."] * 5, "He agreed."], title="Kim agrees")
    claim = found.find(quoted("agreed", 8))
    assert found.beside(quoted("He", 8), claim).at == 7
    for words, sentence in (("Putin", 2), ("Kim", 1)):
        with pytest.raises(NotThere, match="far from the claim"):
            found.beside(quoted(words, sentence), claim)


def test_names_mean_whom_our_register_means_on_the_day() -> None:
    found = anchors(["Russian President Vladimir Putin met Kim Jong Un and John Smithson of South Korea."])
    putin = found.find(quoted("Russian President Vladimir Putin"))
    assert [one.actor for one in found.mentions(putin)] == ["vladimir-putin"]
    assert found.powers(putin) == ["RUS"]
    assert found.one(found.find(quoted("John Smithson"))).actor is None
    both = found.one(found.find(quoted("Vladimir Putin met Kim Jong Un")))
    assert both.actor is None
    assert both.candidates == ("vladimir-putin", "kim-jong-un")
    # Half of a name is the whole of nobody else's.
    assert found.powers(found.find(quoted("Korea"))) == ["KOR"]
