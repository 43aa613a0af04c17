"""What the README shows is what the commands print, line by line."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from tests.running import COMMAND


def blocks(readme: str) -> list[list[str]]:
    """The indented blocks of a page, each as its lines without the indent."""
    found: list[list[str]] = [[]]
    for line in readme.splitlines():
        if line.startswith("    "):
            found[-1].append(line[4:])
        elif line.strip() or not found[-1]:
            found.append([])
        else:
            found[-1].append("")
    return [[line for line in block if line.strip()] for block in found if any(block)]


def shown(root: Path) -> list[list[str]]:
    return blocks((root / "README.md").read_text("utf-8"))


@pytest.mark.parametrize("command", ["foedus add", "foedus casus"])
def test_output_in_the_readme_is_real(command: str, root: Path, tmp_path: Path) -> None:
    (block,) = [b for b in shown(root) if b[0].startswith(f"$ {command}")]
    environment = {**os.environ, "COLUMNS": "100", "FOEDUS_LEDGER": f"sqlite:///{tmp_path / 'l.db'}"}
    done = subprocess.run(
        [COMMAND, *block[0].split()[2:]],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    printed = [line.rstrip() for line in done.stdout.splitlines() if line.strip()]
    position = 0
    for line in block[1:]:
        if line.strip() == "...":
            continue
        assert line in printed[position:], line
        position = printed.index(line, position) + 1


def test_the_python_in_the_readme_runs(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    (code,) = [b for b in shown(root) if b[0] == "import foedus"]
    (promised,) = [b for b in shown(root) if re.match(r"[A-Z]{3} due ", b[0])]
    text = "\n".join(code)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(text, "README.md", "exec"), {})
    assert out.getvalue().splitlines()[: len(promised)] == promised


def test_counts_in_the_readme_are_those_of_the_data(root: Path) -> None:
    from foedus.actors import load
    from foedus.actors.record import BodyRecord, GroupRecord, OrganisationRecord, OutletRecord
    from foedus.register import release

    readme = (root / "README.md").read_text("utf-8")
    actors = load()
    assert f"| states since 1816 | {len(actors.states)} |" in readme
    assert f"| people with their offices | {len(actors.people)} |" in readme
    held = Counter(type(record) for record in actors.records.values())
    named = ", ".join(str(held[kind]) for kind in (OrganisationRecord, OutletRecord, GroupRecord))
    assert f"| organisations, outlets, armed groups | {named} |" in readme
    assert f"(`Knesset`, `KPK`) | {held[BodyRecord]} |" in readme
    assert f"| pacts | {len(release().records)} |" in readme


def test_figures_in_the_readme_are_those_that_were_kept(root: Path) -> None:
    readme = " ".join((root / "README.md").read_text("utf-8").split())
    results = root / "benchmarks" / "results"
    gold = json.loads((results / "gold.json").read_text("utf-8"))
    figures = gold["figures"]
    assert f"On the {gold['stories']} coded stories" in readme
    for name, words in {
        "pacts, F1": "pacts F1",
        "commitments, F1": "promises F1",
        "stages found": "stages found",
        "questions, stories right": "open questions right",
        "statements found": "statements found",
        "speakers right": "speakers right",
    }.items():
        assert f"{words} {figures[name]:.2f}".replace(" 0.", " .") in readme, name
    sets = {one["set"]: one for one in gold["sets"]}
    for words, value in {
        "type and country of target, F1": sets["en-plover"]["rows"]["all"]["all"]["f1"],
        "tuned on, and on the other": sets["en-plv"]["macro"]["dev"]["f1"],
        "speakers right": sets["id-statements"]["shares"]["speakers right"]["all"]["share"],
        "events with type and both sides, F1": sets["coded-en"]["rows"]["all"]["with both sides"]["f1"],
        "type alone, F1": sets["coded-en"]["rows"]["all"]["type alone"]["f1"],
    }.items():
        assert f"{words} | {value:.2f}".replace(" 0.", " .") in readme, words
    speed = json.loads((results / "reading-speed.json").read_text("utf-8"))
    for one in speed["sets"]:
        ours = next(f["sentences_per_s"] for f in one["figures"] if f["reader"] == "foedus")
        assert f"| {one['texts']}, {one['sentences']:,} sentences | {round(ours):,} |" in readme
    cost = json.loads((results / "first-light.json").read_text("utf-8"))
    median = {one["name"]: round(one["median_ms"]) for one in cost["figures"]}
    assert f"| `foedus --version` | {median['foedus --version']} |" in readme
    whole = median["foedus read STORY"]
    assert f"| `foedus read` on the example story, the whole process | {whole} |" in readme
    peer, warm = median["trafilatura, import and extract"], median["trafilatura.extract, warm"]
    assert f"(and warm) | {peer} ({warm}) |" in readme
