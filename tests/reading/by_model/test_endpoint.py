"""A real endpoint on loopback that answers well, badly, slowly and not at all; we stop, and say why."""

from __future__ import annotations

import socket
import sys
import time
from typing import Any

import pytest
from tests.reading.by_model.asking import settings
from tests.served import KEY, Asked, Reply, Served, Timer, completion, failure, served

from foedus.errors import AnswerUnusable, FoedusError, ModelError, ModelUnavailable, UsageError
from foedus.reading.by_model import Settings
from foedus.reading.by_model.endpoint import Endpoint, Question

QUESTION = Question("Do so.", "material", {"type": "object"})


def put(endpoint: Served, seconds: float = 5.0, **more: Any) -> str:
    """What comes of one question, as words."""
    asked = Endpoint(settings(endpoint.url, **more))
    return asked.ask(QUESTION, time.monotonic() + seconds, lambda content: content)


def test_an_answer_is_asked_for_by_its_schema() -> None:
    with served(lambda asked: completion("yes")) as endpoint:
        assert put(endpoint) == "yes"
    (asked,) = endpoint.asked
    assert asked.body["model"] == "fake"
    assert asked.body["temperature"] == 0
    wanted = asked.body["response_format"]
    assert wanted["json_schema"] == {"name": "claims", "strict": True, "schema": QUESTION.schema}
    assert [one["role"] for one in asked.body["messages"]] == ["system", "user"]
    assert asked.headers["authorization"] == f"Bearer {KEY}"


def test_nothing_of_another_account_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_ADMIN_KEY"):
        monkeypatch.setenv(name, "of-another-account")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with served(lambda asked: completion("yes")) as endpoint:
        asked = Endpoint(Settings(url=endpoint.url, model="fake", seconds=5, tries=1))
        asked.ask(QUESTION, time.monotonic() + 5, str)
    assert "of-another-account" not in str(endpoint.asked[0].headers)


def test_no_proxy_stands_between_us_and_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with served(lambda asked: completion("yes")) as endpoint:
        assert put(endpoint) == "yes"


@pytest.mark.parametrize(
    "first", [failure(500), failure(429, retry_after="0.01"), failure(408), Reply(b"<html>")]
)
def test_what_may_pass_is_tried_again(first: Reply) -> None:
    with served(lambda asked: completion("yes") if asked.number else first) as endpoint:
        assert put(endpoint) == "yes"
    assert len(endpoint.asked) == 2


@pytest.mark.parametrize("status", [401, 403, 404])
def test_what_will_not_pass_is_not(status: int) -> None:
    with (
        served(lambda asked: failure(status, "who are you?")) as endpoint,
        pytest.raises(ModelUnavailable, match=f"answered {status}: who are you") as refused,
    ):
        put(endpoint)
    assert refused.value.lasting
    assert len(endpoint.asked) == 1


@pytest.mark.parametrize(
    ("refuses", "tries"),
    [("temperature", 2), ("json_schema", 3), ("response_format", 4)],
)
@pytest.mark.parametrize("status", [400, 422, 500])
def test_a_form_that_is_not_known_is_asked_for_in_another(refuses: str, tries: int, status: int) -> None:
    def answers(asked: Asked) -> Reply:
        if refuses in str(asked.body):
            return failure(status, f"no {refuses} in response_format here")
        return completion("yes")

    with served(answers) as endpoint:
        asked = Endpoint(settings(endpoint.url))
        for _ in range(2):
            assert asked.ask(QUESTION, time.monotonic() + 5, str) == "yes"
    # Once for each form that it does not know, and then no more.
    assert len(endpoint.asked) == tries + 1
    if refuses != "temperature":
        assert '{"type":"object"}' in endpoint.asked[-1].body["messages"][0]["content"]


def test_a_text_that_it_will_not_take() -> None:
    with (
        served(lambda asked: failure(400, "context length exceeded")) as endpoint,
        pytest.raises(ModelUnavailable, match="context length") as refused,
    ):
        put(endpoint)
    assert not refused.value.lasting


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(b""), "did not answer as a model does"),
        (Reply(b"\xff\xfe"), "did not answer as a model does"),
        (Reply(b'{"choices": 3}'), "did not answer as a model does"),
        (Reply(b'{"choices": []}'), "without a choice"),
        (completion("{", finish="length"), "cut off"),
        (completion(""), "declined"),
        (completion("x", refusal="I had rather not"), "declined"),
        (Reply(b"x" * (9 * 1024 * 1024)), "longer than 8 MB"),
    ],
)
def test_what_is_no_answer(reply: Reply, why: str) -> None:
    with served(lambda asked: reply) as endpoint, pytest.raises(AnswerUnusable, match=why):
        put(endpoint)
    assert len(endpoint.asked) == 2


def test_an_answer_that_its_reader_cannot_use_is_asked_for_again() -> None:
    def check(content: str) -> str:
        if content == "bad":
            raise AnswerUnusable("no JSON")
        return content

    with served(lambda asked: completion("good" if asked.number else "bad")) as endpoint:
        asked = Endpoint(settings(endpoint.url))
        assert asked.ask(QUESTION, time.monotonic() + 5, check) == "good"


@pytest.mark.parametrize(
    "reply",
    [
        completion("late")._replace(delay=30),
        completion("in drops " * 50)._replace(drip=0.05),
        failure(429, retry_after="3600"),
    ],
)
def test_it_stops_in_time(reply: Reply) -> None:
    with served(lambda asked: reply) as endpoint, Timer() as timer, pytest.raises(ModelUnavailable):
        put(endpoint, seconds=1.0, seconds_a_try=0.4, tries=9)
    assert timer.seconds < 2.5


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with Timer() as timer, pytest.raises(ModelUnavailable, match="cannot be reached") as refused:
        put(Served(url, []))
    assert timer.seconds < 3
    assert url.removeprefix("http://") in str(refused.value)


@pytest.mark.parametrize(
    "reply",
    [failure(401, f"the key {KEY} is wrong"), failure(500, f"\x1b[2J{KEY}\n" * 50), failure(400, KEY)],
)
def test_the_key_is_shown_nowhere(reply: Reply) -> None:
    with served(lambda asked: reply) as endpoint, pytest.raises(ModelError) as refused:
        put(endpoint)
    chain: list[BaseException | None] = [refused.value]
    while chain[-1] is not None:
        chain.append(
            chain[-1].__cause__ or (None if chain[-1].__suppress_context__ else chain[-1].__context__)
        )
    assert KEY not in str([f"{one} {one!r}" for one in chain])
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 400
    assert KEY not in repr(settings(endpoint.url))


def test_the_package_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(ModelUnavailable, match=r"pip install 'foedus\[model\]'") as refused:
        put(Served("http://127.0.0.1:9/v1", []))
    assert refused.value.lasting


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "localhost:8080"},
        {"url": "ftp://example.org"},
        {"url": "http://"},
        {"url": "http://[::1"},
        {"url": "http://example.org:99999"},
        {"model": " "},
        {"key": "two words"},
        {"key": "line\nend"},
        {"key": "schlüssel"},
        {"seconds": 0},
        {"tries": 0},
    ],
)
def test_settings_that_cannot_be_meant(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError) as refused:
        Settings(**{"url": "http://localhost/v1", "model": "fake", **wrong})
    assert "schlüssel" not in str(refused.value)


def test_settings_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FOEDUS_MODEL_URL", "FOEDUS_MODEL", "FOEDUS_MODEL_KEY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(FoedusError, match="FOEDUS_MODEL_URL is not set"):
        Settings.from_environment()
    monkeypatch.setenv("FOEDUS_MODEL_URL", "http://user:secret@localhost:8080/v1?x=secret")
    with pytest.raises(FoedusError, match="FOEDUS_MODEL is not set"):
        Settings.from_environment()
    monkeypatch.setenv("FOEDUS_MODEL", "fake")
    monkeypatch.setenv("FOEDUS_MODEL_KEY", f" {KEY}\n")
    found = Settings.from_environment(model="another")
    assert (found.model, found.key, found.host) == ("another", KEY, "localhost:8080/v1")
