"""Scores the rule reader on the gold stories and keeps the figures.

The reader has been tuned on these stories: the figures say what still goes wrong on known ground, and
whether a change made things worse. How it reads stories not seen before: ``tests/gold/README.md``.

    python -m benchmarks.gold [--out FILE]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.run import ROOT, git, processor
from tests.gold.score import STORIES, score_all

OUT = ROOT / "benchmarks" / "results" / "gold.json"


def main() -> None:
    """Score, write, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    score = score_all()
    figures = {
        "pacts, F1": score.f1("pact"),
        "commitments, F1": score.f1("commitment"),
        "stages found": score.share("stage"),
        "questions, stories right": score.share("questions"),
        "statements found": score.share("statement"),
        "speakers right": score.share("speaker"),
    }
    kept = {
        "name": "gold",
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": git("rev-parse", "HEAD"),
        "machine": {"platform": platform.platform(), "cpu": processor(), "cores": os.cpu_count()},
        "python": platform.python_version(),
        "stories": len(list(STORIES.glob("*.txt"))),
        "figures": {name: round(value, 3) for name, value in figures.items()},
        "counts": dict(sorted(score.counts.items())),
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(kept, indent=2) + "\n", "utf-8")
    print(f"{kept['stories']} gold stories")
    for name, value in figures.items():
        print(f"{name:28s}{value:6.2f}")
    print(f"\nkept in {options.out.name}")


if __name__ == "__main__":
    main()
