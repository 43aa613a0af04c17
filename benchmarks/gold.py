"""Scores the rule reader on the gold stories, and on the gold sets that are here, and keeps the figures.

``figures`` are those of the stories of this repository. The reader has been tuned on most of them: they say
what still goes wrong on known ground, and whether a change made things worse. How it reads stories not seen
before: ``tests/gold/README.md``. ``sets`` are the tables of ``make score``; those of gold that is not ours
are there where it lies beside the checkout.

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

from scoring import coded
from scoring.coded import STORIES
from scoring.sets import gold_sets, shared_folder
from scoring.stories import score_all
from scoring.table import value_of

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
    for language, name in (("en", "English"), ("id", "Indonesian")):
        events = coded.score(language=language)
        figures[f"events with both sides, {name}, F1"] = events.sides.all.f1
        figures[f"types of events, {name}, F1"] = events.kinds.all.f1
    kept = {
        "name": "gold",
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": git("rev-parse", "HEAD"),
        "machine": {"platform": platform.platform(), "cpu": processor(), "cores": os.cpu_count()},
        "python": platform.python_version(),
        "stories": len(list(STORIES.glob("*.txt"))),
        "figures": {name: round(value, 3) for name, value in figures.items()},
        "counts": dict(sorted(score.counts.items())),
        "sets": [
            value_of(one.score(one.path), misses=False)
            for one in gold_sets(shared_folder())
            if one.path.exists()
        ],
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(kept, indent=2) + "\n", "utf-8")
    print(f"{kept['stories']} gold stories")
    for name, value in figures.items():
        print(f"{name:40s}{value:6.2f}")
    print(f"\nkept in {options.out.name}")


if __name__ == "__main__":
    main()
