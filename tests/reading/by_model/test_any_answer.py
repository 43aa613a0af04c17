"""Whatever a model answers, in its schema or not: no claim that the text does not bear out, no crash."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from tests.reading.by_model.asking import STORY, divided, hold

from foedus import actors
from foedus.errors import AnswerUnusable
from foedus.reading.by_model.answer import schema, take_apart
from foedus.reading.by_model.claims import ClaimMaker
from foedus.reading.story import lay_out

TEXT, ARTICLE = divided(
    (*STORY, "Kim thanked Russia, and Russia thanked Kim."), title="Putin and Kim sign treaty"
)
STORY_LAID_OUT = lay_out(TEXT, ARTICLE, date(2026, 11, 24), actors.load())


def filled(node: dict[str, Any], chance: random.Random) -> Any:
    """Something that fits a schema; its words are most often of the text, and of the right sentence."""
    if "$ref" in node:
        name = node["$ref"].rsplit("/", 1)[-1]
        return quotation(chance) if name == "Quoted" else filled(schema()["$defs"][name], chance)
    if "anyOf" in node:
        return filled(chance.choice(node["anyOf"]), chance)
    if "enum" in node:
        return chance.choice(node["enum"])
    kind = node.get("type")
    if kind == "object":
        return {name: filled(one, chance) for name, one in node["properties"].items()}
    if kind == "array":
        return [filled(node["items"], chance) for _ in range(chance.choice((0, 1, 1, 2, 3)))]
    if kind == "integer":
        return chance.choice((0, 1, 2, 7, -1, 10**12))
    return "military" if kind == "string" else None


def quotation(chance: random.Random) -> dict[str, Any]:
    number = chance.randrange(len(STORY_LAID_OUT.lines))
    words = STORY_LAID_OUT.lines[number].sentence.words
    first = chance.randrange(len(words))
    last = min(len(words) - 1, first + chance.choice((0, 0, 1, 2, 5)))
    said = TEXT[words[first].start : words[last].end]
    off = chance.choice((0, 0, 0, 0, 0, 0, 1, -1, 40))
    return {"words": said + chance.choice(("", "", "", "", "", " not")), "sentence": number + 1 + off}


@pytest.mark.parametrize("seed", range(150))
def test_any_answer_of_the_schema(seed: int) -> None:
    import json

    maker = ClaimMaker(STORY_LAID_OUT, frozenset({1}), "model/1 fake", "t", None)
    maker.take(list(take_apart(json.dumps(filled(schema(), random.Random(seed))))))
    claims = maker.claims()
    hold(claims, TEXT)
    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        assert [claim.statement, claim.event, claim.pact, claim.question].count(None) == 3
        assert claim.span is not None
        withheld = STORY_LAID_OUT.lines[1].sentence.span
        assert claim.span[1] <= withheld[0] or withheld[1] <= claim.span[0]
    assert maker.offered >= len(maker.refused)


@limits(max_examples=150, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["pacts", "statements", "events", "questions", "words", "sentence", "x"]),
                inner,
            )
        ),
        max_leaves=12,
    )
)
def test_any_answer_at_all(answer: Any) -> None:
    import json

    maker = ClaimMaker(STORY_LAID_OUT, frozenset(), "model/1 fake", "t", None)
    try:
        maker.take(list(take_apart(json.dumps(answer))))
    except AnswerUnusable:
        return
    assert maker.claims() == ()
