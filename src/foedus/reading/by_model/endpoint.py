"""One question to an OpenAI-compatible endpoint: with a time limit, retries, and an answer of bounded size.

Not supported: streamed answers, tools, several choices, and any way of signing in but a bearer key.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from foedus.errors import AnswerUnusable, ModelError, ModelUnavailable
from foedus.reading.by_model.settings import KEY, MODEL, URL, Settings

if TYPE_CHECKING:
    from openai import APIStatusError, OpenAI

T = TypeVar("T")

LARGEST = 8 * 1024 * 1024
"""Bytes of an answer. A larger one is none, and would have to be held whole."""
_LONGEST_WAIT = 30.0
"""Seconds that we wait before another try, whatever the endpoint asks for."""
_SHOWN = 160
"""Characters that are shown of what an endpoint says went wrong."""
_FORMS = ("schema", "schema, no temperature", "object", "text")
"""How an answer in JSON is asked for; what an endpoint does not know is asked for in the next way."""
_NEVER = frozenset({401, 403, 404, 405})
"""Answers that will be the same for the next text: the key, the address or the model is wrong."""
_LATER = frozenset({408, 409, 425, 429})
"""Answers, beside those of 500 and more, that may be another in a moment."""


class _Fault(Exception):
    """A try that failed and may be made again, after so many seconds."""

    def __init__(self, error: ModelError, wait: float = 0.0) -> None:
        super().__init__()
        self.error = error
        self.wait = wait


class _Unknown(Exception):
    """The endpoint does not take the form of the question."""

    def __init__(self, error: ModelError) -> None:
        super().__init__()
        self.error = error


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Message(msgspec.Struct):
    content: str | None = None
    refusal: str | None = None


class _Completion(msgspec.Struct):
    choices: list[_Choice]


class Question(NamedTuple):
    """What is asked: the instructions, the material, and the JSON Schema of the answer."""

    instructions: str
    material: str
    schema: dict[str, Any]


class Endpoint:
    """An endpoint that is asked one question after another. What it turned out not to know is remembered."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._client: OpenAI | None = None
        self._form = 0

    def ask(self, question: Question, until: float, check: Callable[[str], T]) -> T:
        """What ``check`` makes of the answer; it raises AnswerUnusable for one that is worth another try.

        ``until`` is the moment (of ``time.monotonic``) at which we stop. Raises ModelUnavailable where the
        endpoint cannot be reached, does not answer in time or refuses, AnswerUnusable where no try gave an
        answer.
        """
        pause = self._settings.pause
        for attempt in range(1, self._settings.tries + 1):
            try:
                return check(self._content(question, until))
            except AnswerUnusable as error:
                fault = _Fault(error)
            except _Fault as raised:
                fault = raised
            wait = min(max(pause, fault.wait), _LONGEST_WAIT)
            if attempt == self._settings.tries or time.monotonic() + wait >= until:
                fault.error.where = self._settings.host
                raise fault.error from None
            time.sleep(wait)
            pause *= 2
        raise AssertionError("a loop of at least one try ends in it")

    def _content(self, question: Question, until: float) -> str:
        """The words of one answer, asked for in the best form that the endpoint knows."""
        for form in range(self._form, len(_FORMS)):
            try:
                content = self._try(question, form, until)
            except _Unknown as unknown:
                if form == len(_FORMS) - 1:
                    unknown.error.where = self._settings.host
                    raise unknown.error from None
                continue
            self._form = form
            return content
        raise AssertionError("the last form raises or returns")

    def _try(self, question: Question, form: int, until: float) -> str:
        seconds = min(self._settings.longest_try, until - time.monotonic())
        if seconds <= 0:
            raise _Fault(self._too_late())
        client = self._connected()
        try:
            body = _within(
                seconds, lambda: _asked(client, _request(question, form, self._settings.model), seconds)
            )
        except _TooLong:
            # What still waits for the endpoint waits by itself; the next try has a connection of its own.
            self._client = None
            raise _Fault(self._too_late()) from None
        except ModelError:
            raise
        except Exception as error:
            raise self._told(error) from None
        return _words(body)

    def _too_late(self) -> ModelUnavailable:
        return ModelUnavailable(
            f"the model did not answer in time ({self._settings.longest_try:g} s a try, "
            f"{self._settings.seconds:g} s in all)",
            to_do="give it more with --model-seconds, or take a faster one",
        )

    def _connected(self) -> OpenAI:
        if self._client is None:
            self._client = _connect(self._settings)
        return self._client

    def _told(self, error: Exception) -> Exception:
        """What the library raised, in our words: without the key, and without what it would print of
        itself."""
        import openai

        if isinstance(error, openai.APITimeoutError):
            return _Fault(self._too_late())
        if isinstance(error, openai.APIStatusError):
            return self._status(error)
        if isinstance(error, openai.APIConnectionError):
            return _Fault(
                ModelUnavailable(
                    "the model cannot be reached", to_do=f"see that {URL} is right and that it runs"
                )
            )
        return _Fault(ModelUnavailable(f"the endpoint gave no answer of HTTP ({type(error).__name__})"))

    def _status(self, error: APIStatusError) -> Exception:
        status, said = error.status_code, self._shown(error)
        told = f"the endpoint answered {status}" + (f": {said}" if said else "")
        if status in _NEVER:
            to_do = f"see that {URL}, {MODEL} and {KEY} are right"
            return ModelUnavailable(told, where=self._settings.host, to_do=to_do, lasting=True)
        # Some endpoints say with 500 that they do not know a form of answer.
        if status in (400, 422) or "response_format" in said or "json_schema" in said:
            return _Unknown(ModelUnavailable(told, to_do=f"see that {MODEL} takes a text of this length"))
        wait = _seconds(error.response.headers.get("retry-after"))
        to_do = "try again later" if status in _LATER or status >= 500 else f"see that {URL} is right"
        return _Fault(ModelUnavailable(told, to_do=to_do), wait)

    def _shown(self, error: APIStatusError) -> str:
        """What the endpoint says, on a line, cut short: it may be anybody's, and may echo the key."""
        body = error.body
        if isinstance(body, dict):
            inner = body.get("error", body)
            body = inner.get("message", "") if isinstance(inner, dict) else inner
        said = str(body or "")
        if self._settings.key:
            said = said.replace(self._settings.key, "…")
        plain = " ".join("".join(letter if letter.isprintable() else " " for letter in said).split())
        return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"


def _connect(settings: Settings) -> OpenAI:
    try:
        from openai import DefaultHttpxClient, OpenAI
    except ImportError:
        raise ModelUnavailable(
            "the model reader needs the package openai, which is not installed",
            to_do="pip install 'foedus[model]'",
            lasting=True,
        ) from None
    client = OpenAI(
        base_url=settings.url,
        # The library insists on one, and would else take that of the environment for another service.
        api_key=settings.key or "none",
        timeout=settings.longest_try,
        max_retries=0,
        # No proxy of the environment can reach this machine's own loopback.
        http_client=DefaultHttpxClient(trust_env=False) if settings.is_here else None,
    )
    # Nor is what the environment says of that service anything to send to this one.
    client.organization = client.project = client.admin_api_key = None
    return client


def _request(question: Question, form: int, model: str) -> dict[str, Any]:
    instructions = question.instructions
    wanted: dict[str, Any] = {}
    if form <= 1:
        schema = {"name": "claims", "strict": True, "schema": question.schema}
        wanted["response_format"] = {"type": "json_schema", "json_schema": schema}
    else:
        written = msgspec.json.encode(question.schema).decode()
        instructions = f"{instructions}\nThe JSON Schema of the answer:\n{written}\n"
    if form == 0:
        wanted["temperature"] = 0
    if form == 2:
        wanted["response_format"] = {"type": "json_object"}
    messages = [
        {"role": "system", "content": instructions},
        {"role": "user", "content": question.material},
    ]
    return {"model": model, "messages": messages, **wanted}


def _asked(client: OpenAI, request: dict[str, Any], seconds: float) -> bytes:
    """The body of one answer, as it came. Runs in a thread of its own."""
    got = bytearray()
    create = client.chat.completions.with_streaming_response.create
    with create(**request, timeout=seconds) as response:
        for block in response.iter_bytes():
            got += block
            if len(got) > LARGEST:
                raise AnswerUnusable("the model's answer is longer than 8 MB", to_do=_ANOTHER)
    return bytes(got)


def _words(body: bytes) -> str:
    """What the model said, out of the envelope of the endpoint."""
    try:
        found = msgspec.json.decode(body, type=_Completion)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise AnswerUnusable(
            "the endpoint did not answer as a model does", to_do=f"see that {URL} is right"
        ) from None
    if not found.choices:
        raise AnswerUnusable("the endpoint answered without a choice", to_do=_ANOTHER)
    choice = found.choices[0]
    if choice.finish_reason == "length":
        raise AnswerUnusable("the model's answer was cut off", to_do="let the model answer at greater length")
    if choice.message.refusal or not choice.message.content:
        raise AnswerUnusable("the model declined to answer", to_do=_ANOTHER)
    return choice.message.content


def _seconds(text: str | None) -> float:
    """Seconds of a Retry-After header; none where it is a date or no number."""
    try:
        return max(0.0, float(text or 0))
    except ValueError:
        return 0.0


class _TooLong(Exception):
    """What was waited for has not come."""


def _within(seconds: float, call: Callable[[], T]) -> T:
    """What ``call`` returns or raises, if it does so in that time; raises _TooLong.

    The library's own limits count from one piece of an answer to the next, so that an endpoint which sends
    a byte now and then would be waited for without end. The thread that is left behind ends with the
    library's limit.
    """
    done: queue.SimpleQueue[tuple[T | None, BaseException | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            done.put((call(), None))
        except BaseException as error:
            done.put((None, error))

    threading.Thread(target=run, name="foedus-model", daemon=True).start()
    try:
        value, error = done.get(timeout=seconds)
    except queue.Empty:
        raise _TooLong from None
    if error is not None:
        raise error
    return value  # type: ignore[return-value]


_ANOTHER = "choose a model that follows a JSON Schema, or read by the rules"
