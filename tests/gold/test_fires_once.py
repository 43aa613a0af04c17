"""No entry of the event grammar is there for one gold sentence alone: each that fires once was looked at."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from tests.gold.fired import KINDS, Entry, Firing, entries, fired_in, firings, looked_at

from foedus.language.pack import languages

VERDICT = re.compile(r"general(?:: (?P<sentence>[A-Z].+[.?!]))?|cut: .+")
OUTDATED = 10
"""One line in so many may be out of date: who adds a text need not tidy up here at once."""


@pytest.fixture(scope="module")
def found(shared: Path) -> dict[Entry, list[Firing]]:
    return firings(shared)


def _told(entry: Entry) -> str:
    return f"{entry.language} {entry.kind} {entry.key}"


def test_every_entry_that_fires_once_was_looked_at(
    found: dict[Entry, list[Firing]], capsys: pytest.CaptureFixture[str]
) -> None:
    never = Counter(f"{entry.language} {entry.kind}" for entry, there in found.items() if not there)
    with capsys.disabled():
        print(f"\nentries that never fire: {sum(never.values())} of {len(found)} {dict(never)}")
    kept = looked_at()
    lacking = [
        f"{_told(entry)} | {there[0].sentence}"
        for entry, there in found.items()
        if len(there) == 1 and not there[0].of_test and entry not in kept
    ]
    assert lacking == [], "name another sentence for each, or cut it: see tests/gold/fires_once.toml"


def test_few_lines_are_out_of_date(found: dict[Entry, list[Firing]]) -> None:
    kept = looked_at()
    outdated = [_told(entry) for entry in kept if len(found.get(entry, [])) != 1]
    assert len(outdated) * OUTDATED <= len(kept), "run python tests/gold/fired.py --prune"


def test_no_line_outlives_its_entry() -> None:
    held = {entry for code in languages() for entry in entries(code)}
    gone = [_told(entry) for entry in looked_at() if entry not in held]
    assert gone == [], "take these lines out: python tests/gold/fired.py --prune"


def test_every_verdict_is_one() -> None:
    assert [v for v in looked_at().values() if VERDICT.fullmatch(v) is None] == []
    assert {entry.kind for entry in looked_at()} <= set(KINDS)


def test_the_sentence_named_for_an_entry_is_told_by_it_and_by_no_text_here(
    found: dict[Entry, list[Firing]],
) -> None:
    for entry, verdict in looked_at().items():
        match = VERDICT.fullmatch(verdict)
        sentence = match["sentence"] if match is not None else None
        if sentence is not None:
            assert entry in {one for one, _ in fired_in(sentence, entry.language)}, (_told(entry), sentence)
            assert all(firing.sentence != sentence for firing in found.get(entry, [])), sentence
