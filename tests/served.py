"""A model's endpoint on loopback that answers as a test wants: well, badly, slowly, or not at all."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

KEY = "sk-test-0123456789abcdef"


class Reply(NamedTuple):
    """What the endpoint sends back. ``delay`` comes before it, ``drip`` between one byte and the next."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = {}
    delay: float = 0.0
    drip: float = 0.0


class Asked(NamedTuple):
    """One request as it came in, and how many came before it."""

    body: dict[str, Any]
    headers: Mapping[str, str]
    number: int

    @property
    def sent(self) -> list[dict[str, Any]]:
        """The sentences of the story as they were sent."""
        content: str = self.body["messages"][-1]["content"]
        found: list[dict[str, Any]] = json.loads(content.split("\n")[1])["sentences"]
        return found

    @property
    def sentences(self) -> dict[int, str]:
        """Their texts by their numbers."""
        return {one["number"]: one["text"] for one in self.sent}

    def quote(self, words: str, at: str | None = None, section: str = "body") -> dict[str, Any]:
        """A quotation: the words, and the number of the first sentence that holds ``at`` (or the words)."""
        holding = [one for one in self.sent if (at or words) in one["text"] and one["section"] == section]
        return {"words": words, "sentence": holding[0]["number"] if holding else 999}


Answers = Callable[[Asked], Reply]


class Served(NamedTuple):
    """A running endpoint: where it is, and what it was asked."""

    url: str
    asked: list[Asked]


def completion(answer: object, *, finish: str = "stop", refusal: str | None = None) -> Reply:
    """A reply that is good in form; what the model says is ``answer``, as it is or as JSON."""
    content = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
    message = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish}
    whole = {"id": "x", "object": "chat.completion", "created": 0, "model": "fake", "choices": [choice]}
    return Reply(json.dumps(whole).encode(), headers={"content-type": "application/json"})


def failure(status: int, message: str = "no", **headers: str) -> Reply:
    """A reply that says that something is wrong."""
    return Reply(
        json.dumps({"error": {"message": message}}).encode(),
        status,
        {"content-type": "application/json", **{k.replace("_", "-"): v for k, v in headers.items()}},
    )


@contextmanager
def served(answers: Answers) -> Iterator[Served]:
    """An endpoint on a free port of loopback, for as long as it is needed."""
    asked: list[Asked] = []
    stopped = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers.get("content-length", 0)))
            one = Asked(json.loads(data), {k.lower(): v for k, v in self.headers.items()}, len(asked))
            asked.append(one)
            reply = answers(one)
            if stopped.wait(reply.delay):
                return
            try:
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(reply.body)))
                self.end_headers()
                if not reply.drip:
                    self.wfile.write(reply.body)
                for byte in reply.body if reply.drip else b"":
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    if stopped.wait(reply.drip):
                        return
            except OSError:
                return

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_address[1]}/v1", asked)
    finally:
        stopped.set()
        server.shutdown()
        server.server_close()
        thread.join(5)


class Timer:
    """How long something took, in seconds."""

    def __enter__(self) -> Timer:
        self._start = time.monotonic()
        return self

    def __exit__(self, *error: object) -> None:
        self.seconds = time.monotonic() - self._start
