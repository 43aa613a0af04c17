"""Small gold files made in a test's own folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def lines(path: Path, records: list[dict[str, Any]]) -> Path:
    """A file of one record a line."""
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path


def story(folder: Path, name: str, text: str, **coding: Any) -> Path:
    """A story with its coding; what is not given is coded as nothing."""
    gold: dict[str, Any] = {
        "language": "en",
        "published": None,
        "published_given": "2024-06-20",
        "pacts": [],
        "question_count": 0,
        "questions": [],
        "statements": [],
        "events": [],
        "events_partial": False,
        **coding,
    }
    (folder / f"{name}.txt").write_text(text, "utf-8")
    (folder / f"{name}.json").write_text(json.dumps(gold), "utf-8")
    return folder


def event(
    plover: str, actors: list[str], recipients: list[str], contains: str, *marks: str
) -> dict[str, Any]:
    """The coding of one event."""
    return {
        "plover": plover,
        "actors": actors,
        "recipients": recipients,
        "auxiliary": list(marks),
        "contains": contains,
    }
