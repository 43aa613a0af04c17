"""Where the model is, and how long it may take."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from foedus.errors import UsageError

URL, MODEL, KEY = "FOEDUS_MODEL_URL", "FOEDUS_MODEL", "FOEDUS_MODEL_KEY"
"""The environment variables that say so."""

SECONDS = 120.0
"""What the reading of one text may take in all, retries included."""


@dataclass(frozen=True)
class Settings:
    """An endpoint and a model behind it.

    ``url`` is the base of an OpenAI-compatible API (``http://localhost:8080/v1``). ``key`` is sent to it
    and shown nowhere. ``seconds`` bounds the reading of one text, ``seconds_a_try`` one request of it (half
    of that where it is null), ``tries`` the requests that are made before the endpoint is given up; between
    two of them lies ``pause``, twice as long each time. Raises UsageError where a value cannot be meant.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: float = SECONDS
    seconds_a_try: float | None = None
    tries: int = 3
    pause: float = 0.5

    def __post_init__(self) -> None:
        if not _is_http(self.url):
            raise UsageError(
                f"{self.host!r} is no address of a model", to_do="give one such as http://localhost:8080/v1"
            )
        if not self.model.strip() or not self.model.isprintable():
            raise UsageError("the model has no name", to_do=f"set {MODEL}, or give --model-name")
        # A key with a line end in it would come back in the error of the library that refuses to send it.
        if not (self.key.isascii() and self.key.isprintable()) or " " in self.key:
            raise UsageError("the key of the model is no key", to_do=f"set {KEY} to the key and nothing else")
        if self.seconds <= 0 or self.longest_try <= 0 or self.tries < 1 or self.pause < 0:
            raise UsageError("the model is given no time", to_do="give it at least a second and one try")

    @property
    def longest_try(self) -> float:
        """Seconds that one request may take: by default half of all, so that a second can be made."""
        return self.seconds / 2 if self.seconds_a_try is None else self.seconds_a_try

    @property
    def host(self) -> str:
        """The address as it may be shown: without a name, password or query."""
        try:
            parts = urlsplit(self.url)
            port = f":{parts.port}" if parts.port else ""
        except ValueError:
            return "the address given"
        return f"{parts.hostname}{port}{parts.path}" if parts.hostname else "the address given"

    @property
    def is_here(self) -> bool:
        """Whether the endpoint is on this machine."""
        host = urlsplit(self.url).hostname or ""
        return host in ("localhost", "::1") or host.startswith("127.")

    @classmethod
    def from_environment(
        cls, url: str | None = None, model: str | None = None, seconds: float | None = None
    ) -> Settings:
        """What is given, else what the environment says. Raises UsageError where it says nothing."""
        found = {URL: url or os.environ.get(URL, ""), MODEL: model or os.environ.get(MODEL, "")}
        for name, option in ((URL, "--model-url"), (MODEL, "--model-name")):
            if not found[name].strip():
                raise UsageError(
                    f"{name} is not set", to_do=f"set it, or give {option}; or read by the rules"
                )
        return cls(
            url=found[URL].strip(),
            model=found[MODEL].strip(),
            key=os.environ.get(KEY, "").strip(),
            seconds=SECONDS if seconds is None else seconds,
        )


def _is_http(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False
