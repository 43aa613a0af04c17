"""Measures what a first reading costs, beside a peer in the same run, and keeps the figures.

Figures (processor time, user and system, of the median run):

- ``foedus --version`` as a whole process: what it costs to start at all;
- ``foedus read STORY`` as a whole process, and what of it is not start-up;
- ``foedus.read(STORY)`` in a process that is warm.

The peer is trafilatura, which takes the body text out of a page and reads nothing in it: the same story
wrapped in HTML, once as a whole process (import and extract) and once warm. It does less than foedus; it is
there to say how fast the machine was in that run.

The runs of all measures are interleaved, so that a busy moment of the machine falls on each of them.

    python benchmarks/run.py [--rounds 15] [--story FILE] [--out FILE]
"""

from __future__ import annotations

import argparse
import html
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parent.parent
STORIES = ("examples/story-id.txt", "examples/pukpuk-id.txt")
OUT = ROOT / "benchmarks" / "results" / "first-light.json"

PEER = "import sys, trafilatura; trafilatura.extract(open(sys.argv[1], encoding='utf-8').read())"

WARM_CALLS = 10
"""Calls of a warm measure in one round; the round's figure is their mean."""


class Figure(TypedDict):
    """One measure, in milliseconds of processor time."""

    name: str
    peer: bool
    median_ms: float
    min_ms: float
    max_ms: float
    runs_ms: list[float]


def child_ms(command: list[str]) -> float:
    """Processor time of one run of a command, with that of all its own children."""
    # As a user runs it: with compiled modules kept, and output that is no terminal.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment
    ) as child:
        assert child.stderr is not None
        said = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"bench: {' '.join(command)} failed:\n{said.decode(errors='replace')}")
    return (usage.ru_utime + usage.ru_stime) * 1000


def warm_ms(call: Callable[[], object]) -> float:
    """Processor time of one call in this process, as the mean of several."""
    started = time.process_time()
    for _ in range(WARM_CALLS):
        call()
    return (time.process_time() - started) * 1000 / WARM_CALLS


def as_page(story: Path) -> str:
    """The story as a plain page: first line the title, each other line a paragraph."""
    title, *lines = [html.escape(line) for line in story.read_text("utf-8").splitlines() if line.strip()]
    body = "\n".join(f"<p>{line}</p>" for line in lines)
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>\n{body}</article></body></html>"
    )


def measures(story: Path, page: Path) -> dict[str, Callable[[], float]]:
    """What is measured, by name; those of the peer begin with ``trafilatura``."""
    import trafilatura

    import foedus

    command = str(Path(sys.executable).parent / "foedus")
    page_text = page.read_text("utf-8")
    return {
        "foedus --version": lambda: child_ms([command, "--version"]),
        "foedus read STORY": lambda: child_ms([command, "read", "--json", str(story)]),
        "foedus.read, warm": lambda: warm_ms(lambda: foedus.read(story)),
        "trafilatura, import and extract": lambda: child_ms([sys.executable, "-c", PEER, str(page)]),
        "trafilatura.extract, warm": lambda: warm_ms(lambda: trafilatura.extract(page_text)),
    }


def run(story: Path, rounds: int) -> list[Figure]:
    """All measures, interleaved, after one round that does not count (it compiles and fills caches)."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(as_page(story), "utf-8")
        taken = measures(story, page)
        for measure in taken.values():
            measure()
        runs: dict[str, list[float]] = {name: [] for name in taken}
        for _ in range(rounds):
            for name, measure in taken.items():
                runs[name].append(measure())
    pairs = zip(runs["foedus read STORY"], runs["foedus --version"], strict=True)
    runs["foedus read STORY, without start-up"] = [read - start for read, start in pairs]
    return [figure(name, values) for name, values in runs.items()]


def figure(name: str, runs: list[float]) -> Figure:
    """The runs of one measure, summed up."""
    return Figure(
        name=name,
        peer=name.startswith("trafilatura"),
        median_ms=round(statistics.median(runs), 2),
        min_ms=round(min(runs), 2),
        max_ms=round(max(runs), 2),
        runs_ms=[round(value, 2) for value in runs],
    )


def processor() -> str:
    """The model of the processor, as well as this system tells."""
    try:
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or "unknown"


def git(*arguments: str) -> str | None:
    """What git says, or null outside a checkout."""
    try:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


def circumstances(story: Path, rounds: int) -> dict[str, object]:
    """Where, when and on what the figures were taken."""
    import trafilatura

    import foedus

    changed = git(
        "status", "--porcelain", "--untracked-files=no", "--", "src", "benchmarks", "requirements.lock"
    )
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": git("rev-parse", "HEAD"),
        "uncommitted_changes": None if changed is None else bool(changed),
        "machine": {"platform": platform.platform(), "cpu": processor(), "cores": os.cpu_count()},
        "load_before": [round(value, 2) for value in os.getloadavg()],
        "python": platform.python_version(),
        "versions": {"foedus": foedus.__version__, "trafilatura": trafilatura.__version__},
        "story": {"path": _relative(story), "characters": len(story.read_text("utf-8"))},
        "rounds": rounds,
        "unit": "milliseconds of processor time, user and system",
    }


def _relative(path: Path) -> str:
    """A path inside the checkout as seen from its root, any other by its name alone."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


def table(figures: list[Figure]) -> str:
    """The figures for a person."""
    width = max(len(each["name"]) for each in figures)
    head = f"{'processor time, ms':{width}}  {'median':>8}  {'min':>8}  {'max':>8}"
    rows = [
        f"{each['name']:{width}}  {each['median_ms']:8.2f}  {each['min_ms']:8.2f}  {each['max_ms']:8.2f}"
        f"{'  (peer)' if each['peer'] else ''}"
        for each in figures
    ]
    return "\n".join([head, *rows])


def main() -> None:
    """Parse the command line, measure, write, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    default = next((ROOT / name for name in STORIES if (ROOT / name).is_file()), ROOT / STORIES[-1])
    parser.add_argument("--story", type=Path, default=default)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    story = options.story.resolve()
    about = circumstances(story, options.rounds)
    figures = run(story, options.rounds)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    kept = {"name": "first-light", **about, "figures": figures}
    options.out.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(table(figures))
    print(f"\nkept in {_relative(options.out.resolve())}")


if __name__ == "__main__":
    main()
