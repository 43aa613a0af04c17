"""Which entries of the event grammar tell something in the texts here, and how often.

An entry is one alternative at the head of a pattern: ``@hit|@strike .. <building>`` holds two. It fires
where it is the longest pattern that the grammar finds at a word of a sentence. Whether the word is a verb
there, and where its clause ends, is not asked: a word may count that the reader leaves alone.

``python tests/gold/fired.py`` prints the lines that ``fires_once.toml`` lacks, each with the sentence, and
those that are out of date; ``--prune`` takes the latter out of the file.
"""

from __future__ import annotations

import ast
import json
import os
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from foedus.language.pack import languages, load
from foedus.model.base import Part
from foedus.reading.patterns import Patterns
from foedus.reading.stops import Stops
from foedus.reading.words import Sentence, sentences_of

ROOT = Path(__file__).resolve().parents[2]
LOOKED_AT = Path(__file__).parent / "fires_once.toml"
KINDS = ("verbs", "nouns", "objects", "turns")
Verdicts = dict[str, dict[str, dict[str, str]]]
"""By language, kind and entry: ``general``, ``general: a sentence`` or ``cut: why``."""


class Entry(NamedTuple):
    """One alternative of a pattern, under the topic or turn that it tells."""

    language: str
    kind: str
    topic: str
    words: str

    @property
    def key(self) -> str:
        """How it stands in ``fires_once.toml``."""
        return f"{self.topic}: {self.words}"


class Firing(NamedTuple):
    """Where an entry fired."""

    sentence: str
    of_test: bool
    """True for a sentence that a test of the code made up for itself."""


class Text(NamedTuple):
    """A text to look for entries in; ``language`` is null where any pack's entries may stand in it."""

    language: str | None
    words: str
    of_test: bool = False


@cache
def entries(language: str) -> tuple[Entry, ...]:
    """All entries of a pack, in the order in which the grammar tries them."""
    events = load(language).events
    written = [
        (kind, act.topic, pattern)
        for kind in ("verbs", "nouns", "objects")
        for act in events.acts
        for pattern in getattr(act, kind)
    ]
    written += [("turns", turn.turn, pattern) for turn in events.turns for pattern in turn.verbs]
    found: dict[Entry, None] = {}
    for kind, topic, pattern in written:
        head, _, rest = pattern.partition(" ")
        for choice in head.split("|"):
            found.setdefault(Entry(language, kind, topic, f"{choice} {rest}".strip()))
    return tuple(found)


@cache
def _patterns(language: str, kind: str) -> Patterns[Entry]:
    pack = load(language)
    held = [(entry.words, entry) for entry in entries(language) if entry.kind == kind]
    return Patterns(held, pack.forms, pack.events.sets)


def fired_in(text: str, language: str) -> Iterator[tuple[Entry, str]]:
    """The entries that fire in a text, each with its sentence."""
    for sentence in _sentences(text, language):
        for kind in KINDS:
            for match in _patterns(language, kind).find(sentence.words):
                yield match.meaning, text[sentence.start : sentence.end]


def _sentences(text: str, language: str) -> Iterator[Sentence]:
    start = 0
    for paragraph in text.split("\n"):
        part = Part(text=paragraph, span=(start, start + len(paragraph)))
        yield from sentences_of(text, part, "body", 0, Stops.of(language))
        start += len(paragraph) + 1


def texts(shared: Path) -> Iterator[Text]:
    """All texts here and in the folder of shared data."""
    for path in sorted((ROOT / "tests/gold/stories").glob("*.txt")):
        coded = json.loads(path.with_suffix(".json").read_text("utf-8"))
        yield Text(coded["language"], path.read_text("utf-8"))
    for folder in ("examples", "tests/fixtures"):
        for path in sorted((ROOT / folder).rglob("*.txt")):
            language = next((code for code in languages() if code in path.stem.split("-")), None)
            yield Text(language, path.read_text("utf-8"))
    for name, language in (("en-plover", "en"), ("en-plv", "en"), ("id-statements", "id")):
        for line in (shared / f"gold/{name}.jsonl").read_text("utf-8").splitlines():
            yield Text(language, json.loads(line)["text"])
    for path in sorted((shared / "seed").glob("*.txt")):
        yield Text("id", path.read_text("utf-8"))
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for written in _strings(path):
            yield Text(None, written, of_test=True)


def _strings(path: Path) -> Iterator[str]:
    """What a test says in words: its strings of three words and more, a story's paragraphs parted."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.count(" ") > 1:
            yield node.value.replace("|", "\n")


def firings(shared: Path) -> dict[Entry, list[Firing]]:
    """Where each entry of each pack fires; a sentence that stands in several texts counts once."""
    found: dict[Entry, list[Firing]] = {entry: [] for code in languages() for entry in entries(code)}
    for text in texts(shared):
        for code in languages() if text.language is None else (text.language,):
            for entry, sentence in fired_in(text.words, code):
                if all(known.sentence != sentence for known in found[entry][:2]):
                    found[entry].append(Firing(sentence, text.of_test))
    return found


def fire_once(shared: Path) -> dict[Entry, Firing]:
    """The entries that fire just once, and not in a test's own sentence."""
    return {
        entry: there[0]
        for entry, there in firings(shared).items()
        if len(there) == 1 and not there[0].of_test
    }


def looked_at() -> dict[Entry, str]:
    """The verdicts that are kept."""
    kept: Verdicts = tomllib.loads(LOOKED_AT.read_text("utf-8"))
    return {
        Entry(language, kind, *key.split(": ", 1)): verdict
        for language, kinds in kept.items()
        for kind, verdicts in kinds.items()
        for key, verdict in verdicts.items()
    }


HEAD = """\
# Entries of the event grammar that fire once over all texts that the tests know, and a verdict on each.
# `general`: an ordinary word of political news; where that is not plain, with a sentence beside those texts
# that it tells as well. `cut: why`: it is there for one sentence alone and is to go.
# `python tests/gold/fired.py` prints what is lacking here and what is out of date.
"""


def write(verdicts: dict[Entry, str]) -> None:
    """Keep these verdicts, in the order of the grammar."""
    lines = [HEAD]
    for language in sorted({entry.language for entry in verdicts}):
        for kind in KINDS:
            here = [e for e in verdicts if (e.language, e.kind) == (language, kind)]
            lines += [f"\n[{language}.{kind}]\n"] if here else []
            lines += [f"{_quoted(entry.key)} = {_quoted(verdicts[entry])}\n" for entry in here]
    LOOKED_AT.write_text("".join(lines), "utf-8")


def _quoted(text: str) -> str:
    """A basic string of TOML, which JSON writes alike."""
    return json.dumps(text, ensure_ascii=False)


def main(arguments: list[str]) -> None:
    """Print what is lacking and what is out of date; with ``--prune`` take that out."""
    shared = Path(os.environ.get("FOEDUS_SHARED") or ROOT.parent / "shared")
    once, kept = fire_once(shared), looked_at()
    for entry, firing in once.items():
        if entry not in kept:
            print(f"lacking  {entry.language} {entry.kind} {entry.key} | {firing.sentence}")
    for entry in kept:
        if entry not in once:
            print(f"outdated {entry.language} {entry.kind} {entry.key}")
    if "--prune" in arguments:
        write({entry: kept[entry] for entry in once if entry in kept})


if __name__ == "__main__":
    main(sys.argv[1:])
