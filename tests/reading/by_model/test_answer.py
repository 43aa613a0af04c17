"""The shape of the answer that is asked for, and answers of every other shape."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from foedus.errors import AnswerUnusable
from foedus.reading.by_model.answer import Malformed, OfferedQuestion, schema, take_apart

QUESTION = {"words": {"words": "x", "sentence": 1}, "pact": None, "commitment": None}


def objects(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [found for one in node for found in objects(one)]
    if not isinstance(node, dict):
        return []
    below = [found for one in node.values() for found in objects(one)]
    return [node, *below] if isinstance(node.get("properties"), dict) else below


def test_the_schema_is_what_strict_endpoints_take() -> None:
    made = schema()
    jsonschema.Draft202012Validator.check_schema(made)
    assert made["type"] == "object"
    assert len(objects(made)) >= 9
    for one in objects(made):
        assert one["additionalProperties"] is False
        assert one["required"] == list(one["properties"])
    assert '"default"' not in json.dumps(made)
    jsonschema.validate({"statements": [], "events": [], "pacts": [], "questions": [QUESTION]}, made)


def test_an_answer_between_other_words_is_found() -> None:
    answer = f"Here it is:\n```json\n{json.dumps({'questions': [QUESTION]})}\n```\nAnything else?"
    (one,) = take_apart(answer)
    assert isinstance(one, OfferedQuestion)


def test_a_part_that_is_malformed_does_not_spoil_the_others() -> None:
    pieces: list[Any] = [QUESTION, {"words": "x"}, 3, {**QUESTION, "commitment": "marriage"}, QUESTION]
    found = list(take_apart(json.dumps({"questions": pieces, "events": {}, "pacts": None})))
    assert [isinstance(one, Malformed) for one in found] == [True, True, False, True, True, True, False]
    assert {one.kind for one in found if isinstance(one, Malformed)} == {"pact", "event", "question"}


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "I cannot do that.",
        "[]",
        "{}",
        '{"claims": []}',
        '{"pacts": [',
        "}{",
        '{"pacts": ["\\ud800"]}',
        "{" * 9999,
    ],
)
def test_what_is_no_answer(answer: str) -> None:
    with pytest.raises(AnswerUnusable):
        list(take_apart(answer))
