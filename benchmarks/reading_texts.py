"""The texts that the speed of reading is measured on, in sets; no text stands twice in a set.

Two kinds: the coded stories of ``tests/gold``, and, where the shared data lies beside the checkout (or
where ``FOEDUS_SHARED`` says), real sentences and stories out of it, which are not ours to ship.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.run import ROOT

from foedus.errors import LanguageUnknown
from foedus.language.detect import detect

STORIES = ROOT / "tests" / "gold" / "stories"
ENGLISH = ("en-plv.jsonl", "en-plover.jsonl")
INDONESIAN = "id-statements.jsonl"

IN_A_STORY = 12
"""Sentences in a story that is made of single ones: about as many as a short report of an agency has."""
IN_A_PARAGRAPH = 3
WARM = 3
"""Of that many texts one is read to warm up, and not measured: the names and words that a language uses most
are looked up once a process, and the figures are those of a process that has met them."""


class TextSet(NamedTuple):
    """Texts of one language and kind: those to warm up on, and those that are measured."""

    name: str
    language: str
    warm: tuple[str, ...]
    measured: tuple[str, ...]

    def without(self, warm: Sequence[bool], measured: Sequence[bool]) -> TextSet:
        """The set less the texts that are marked: those that foedus refuses."""
        return self._replace(
            warm=tuple(t for t, refused in zip(self.warm, warm, strict=True) if not refused),
            measured=tuple(t for t, refused in zip(self.measured, measured, strict=True) if not refused),
        )


def text_set(name: str, language: str, texts: Sequence[str]) -> TextSet:
    """A set out of texts: each once, every third (with the first) to warm up on."""
    once = list(dict.fromkeys(texts))
    return TextSet(name, language, tuple(once[::WARM]), tuple(t for i, t in enumerate(once) if i % WARM))


def joined(sentences: Sequence[str]) -> list[str]:
    """Stories of twelve sentences each, three to a paragraph; what is left over at the end makes none."""
    whole = range(0, len(sentences) - IN_A_STORY + 1, IN_A_STORY)
    return [_story(sentences[start : start + IN_A_STORY]) for start in whole]


def _story(sentences: Sequence[str]) -> str:
    starts = range(0, len(sentences), IN_A_PARAGRAPH)
    return "\n".join(" ".join(sentences[start : start + IN_A_PARAGRAPH]) for start in starts) + "\n"


def shared_folder() -> Path | None:
    """The folder of texts that are not ours to ship; null where there are none."""
    folder = Path(os.environ.get("FOEDUS_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "gold").is_dir() else None


def all_sets() -> list[TextSet]:
    """The sets that can be had here."""
    sets = [_coded("en", "English"), _coded("id", "Indonesian")]
    shared = shared_folder()
    if shared is None:
        return sets
    gold = shared / "gold"
    sentences = list(dict.fromkeys(text for name in ENGLISH for text in _texts(gold / name)))
    return [
        *sets,
        text_set("English, single sentences", "en", sentences),
        text_set(f"English, stories of {IN_A_STORY} sentences", "en", joined(sentences)),
        text_set("Indonesian, whole news stories", "id", _texts(gold / INDONESIAN)),
        *_pages(shared / "pages" / "en" / "ground-truth.json"),
    ]


def _pages(path: Path) -> list[TextSet]:
    """The articles of web pages in English: news of all kinds, politics and else, as the web has it."""
    if not path.is_file():
        return []
    articles = [str(page["articleBody"]) for page in json.loads(path.read_text("utf-8")).values()]
    return [text_set("English, whole news stories", "en", [a for a in articles if _is_english(a)])]


def _is_english(text: str) -> bool:
    try:
        return detect(text) == "en"
    except LanguageUnknown:
        return False


def _coded(language: str, called: str) -> TextSet:
    paths = sorted(STORIES.glob(f"{language}-*.txt"))
    return text_set(f"{called}, coded stories", language, [path.read_text("utf-8") for path in paths])


def _texts(path: Path) -> list[str]:
    return [str(json.loads(line)["text"]) for line in path.read_text("utf-8").splitlines() if line.strip()]
