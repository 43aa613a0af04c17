"""Which claims of two readers say the same of the same words."""

from __future__ import annotations

from typing import Any

from foedus.model.base import Part, Span
from foedus.model.claim import (
    Claim,
    ClaimedStage,
    Event,
    PactClaim,
    Question,
    QuestionAbout,
    Statement,
)
from foedus.model.mention import Mention
from foedus.model.vocabulary import Kind, Plover, StageKind
from foedus.reading.side_by_side import compare


def claim(id: str, kind: Kind, span: Span, **more: Any) -> Claim:
    shared: dict[str, Any] = {
        "quote": "x", "section": "body", "speakers": (), "polarity": "affirmed", "modality": "actual",
        "date": None, "reader": "x/1", "score": 1,
    }  # fmt: skip
    return Claim(id=id, kind=kind, span=span, **{**shared, **more})


def who(actor: str | None, country: str | None = None, span: Span = (0, 1)) -> Mention:
    return Mention(actor=actor, country=country, text="x", span=span)


def event(id: str, span: Span, plover: Plover = "ASSAULT", by: str = "RUS", **more: Any) -> Claim:
    body = Event(
        plover=plover, mode=None, context=(), auxiliary=(), cameo=None,
        actors=(who("vladimir-putin", by),), recipients=(who("UKR", "UKR"),),
    )  # fmt: skip
    return claim(id, "event", span, event=body, **more)


def statement(id: str, content: Span, speaker: Mention) -> Claim:
    body = Statement(speaker=speaker, cue=None, content=Part(text="x", span=content), direct=True)
    return claim(id, "statement", content, statement=body)


def pact(id: str, span: Span, name: str | None, *stages: StageKind, parties: str = "RUS PRK") -> Claim:
    body = PactClaim(
        pact=name, names=(), parties=tuple(who(one) for one in parties.split()), form=None, place=None,
        stages=tuple(ClaimedStage(stage=s, party=None, date=None, quote=None, span=None) for s in stages),
        relations=(), commitments=(),
    )  # fmt: skip
    return claim(id, "pact", span, pact=body)


def pairs(rules: list[Claim], model: list[Claim]) -> list[tuple[str, str]]:
    found = compare(rules, model)
    told = [pair.rules for pair in found.agree] + list(found.only_rules)
    assert sorted(told) == sorted(one.id for one in rules)
    told = [pair.model for pair in found.agree] + list(found.only_model)
    assert sorted(told) == sorted(one.id for one in model)
    return [(pair.rules, pair.model) for pair in found.agree]


def test_events_agree_by_type_and_sides() -> None:
    model = [event("m1", (5, 9)), event("m2", (50, 59))]
    assert pairs([event("r", (0, 40))], model) == [("r", "m1")]
    assert pairs([event("r", (0, 40), "THREATEN")], model) == []
    assert pairs([event("r", (0, 40), by="BLR")], model) == []
    assert pairs([event("r", (0, 40), polarity="denied")], model) == []
    assert pairs([event("r", (9, 40))], model) == []


def test_each_claim_is_in_one_pair_with_the_one_that_it_overlaps_most() -> None:
    rules = [event("r1", (0, 40)), event("r2", (0, 40))]
    assert pairs(rules, [event("m1", (0, 5)), event("m2", (0, 30)), event("m3", (0, 2))]) == [
        ("r1", "m2"), ("r2", "m1"),
    ]  # fmt: skip


def test_statements_agree_by_speaker() -> None:
    putin, unknown = who("vladimir-putin"), who(None, span=(40, 50))
    assert pairs([statement("r", (0, 30), putin)], [statement("m", (2, 28), putin)]) == [("r", "m")]
    assert pairs([statement("r", (0, 30), putin)], [statement("m", (2, 28), who("kim-jong-un"))]) == []
    assert pairs([statement("r", (0, 30), unknown)], [statement("m", (2, 28), who(None, span=(45, 50)))])
    assert pairs([statement("r", (0, 30), unknown)], [statement("m", (2, 28), putin)]) == []


def test_pacts_agree_by_identity_and_something_said_of_them() -> None:
    signed = pact("r", (0, 30), "a", "signed", "ratified")
    assert pairs([signed], [pact("m", (0, 30), "a", "signed")]) == [("r", "m")]
    assert pairs([signed], [pact("m", (0, 30), "a", "terminated")]) == []
    assert pairs([signed], [pact("m", (0, 30), "b", "signed")]) == []
    nameless = pact("r", (0, 30), None, "signed")
    assert pairs([nameless], [pact("m", (0, 30), None, "signed")]) == [("r", "m")]
    assert pairs([nameless], [pact("m", (0, 30), None, "signed", parties="JPN PER")]) == []


def test_questions_agree_by_place() -> None:
    body = Question(about=QuestionAbout(pact=None, commitment=None), text="x")
    one, other = claim("r", "question", (0, 9), question=body), claim("m", "question", (3, 30), question=body)
    assert pairs([one], [other]) == [("r", "m")]
    assert pairs([one], [claim("m", "question", (9, 30), question=body)]) == []
    assert pairs([one], [event("m", (0, 9))]) == []
    assert pairs([], []) == []
