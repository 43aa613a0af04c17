"""Who reads: the rules, a model, or both; and what is told where the model fails."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reading.by_model.asking import STORY, good, hold, settings
from tests.served import Answers, Asked, Reply, completion, failure, served

import foedus
from foedus.errors import ModelError, ModelUnavailable, UsageError
from foedus.model.change import ReadResult

TEXT = "\n".join(STORY)


def read(reader: Any, answers: Answers | None = None, **more: Any) -> ReadResult:
    given = {"text": TEXT, "published": "2024-06-19", "language": "en", **more}
    if answers is None:
        return foedus.read(reader=reader, **given)
    with served(answers) as endpoint:
        found = foedus.read(reader=foedus.readers(reader, settings(endpoint.url, tries=1)), **given)
    hold(found.claims, TEXT)
    return found


def well(asked: Asked) -> Reply:
    return completion(good(asked))


def test_the_rules_alone_are_asked_for_nothing_more() -> None:
    found = read("rules")
    assert (found.offered, found.refused, found.doubts, found.agreement) == (None, (), (), None)
    assert {claim.reader for claim in found.claims} == {"rules/1"}


def test_a_model_alone() -> None:
    found = read("model", well)
    assert {claim.reader for claim in found.claims} == {"model/1 fake"}
    assert (found.offered, found.refused, found.agreement) == (6, (), None)
    pacts = [claim.pact for claim in found.claims if claim.pact]
    # The identity is that of our register, by parties and year; the model names none.
    assert {pact.pact for pact in pacts} == {"prk-rus-2024"}
    assert {one.pact for pact in pacts for one in pact.relations} == {"prk-sun-1961"}


def test_both_and_where_they_agree() -> None:
    found = read("both", well)
    assert found.agreement is not None
    claims = {claim.id: claim for claim in found.claims}
    assert len(claims) == len(found.claims)
    for pair in found.agreement.agree:
        assert (claims[pair.rules].reader, claims[pair.model].reader) == ("rules/1", "model/1 fake")
        assert claims[pair.rules].kind == claims[pair.model].kind == pair.kind
    assert {pair.kind for pair in found.agreement.agree} >= {"pact", "statement", "question"}
    told = [one for pair in found.agreement.agree for one in (pair.rules, pair.model)]
    told += [*found.agreement.only_rules, *found.agreement.only_model]
    assert sorted(told) == sorted(claims)
    assert [claim for claim in found.claims if claim.reader == "rules/1"] == list(read("rules").claims)
    bodies = [claim.span for claim in found.claims if claim.span]
    assert bodies == sorted(bodies)


def test_what_the_rules_found_outlives_the_model() -> None:
    with pytest.raises(ModelUnavailable, match="answered 503") as failed:
        read("both", lambda asked: failure(503), id="one")
    partial = failed.value.partial
    assert isinstance(partial, ReadResult)
    assert (partial.id, partial.claims, partial.agreement) == ("one", read("rules").claims, None)
    assert str(failed.value).startswith("model at 127.0.0.1:")
    with pytest.raises(ModelError) as alone:
        read("model", lambda asked: failure(503))
    assert alone.value.partial is None


def test_a_pact_that_nobody_could_identify_is_among_the_refused() -> None:
    def answers(asked: Asked) -> Reply:
        answer = good(asked)
        answer["pacts"][0] |= {"parties": [], "names": [asked.quote("Pyongyang")]}
        return completion(answer)

    found = read("model", answers)
    assert not any(claim.pact for claim in found.claims)
    assert "which agreement is meant" in str(found.refused)


def test_a_model_that_was_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FOEDUS_MODEL_URL", "FOEDUS_MODEL"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(UsageError, match="FOEDUS_MODEL_URL"):
        read("model")


def test_the_environment_names_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    with served(well) as endpoint:
        monkeypatch.setenv("FOEDUS_MODEL_URL", endpoint.url)
        monkeypatch.setenv("FOEDUS_MODEL", "another")
        assert {claim.reader for claim in read("model").claims} == {"model/1 another"}
    assert endpoint.asked[0].headers["authorization"] == "Bearer none"
