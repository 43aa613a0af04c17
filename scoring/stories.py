"""Score the rule reader on the coded stories of this repository: pacts, their fields, questions, statements.

``python -m scoring.stories [FOLDER] [--misses]``. A pact is found where its id or its parties are; one only
mentioned (``background``) is not missed. A stage is right where its kind, its date and the party that
acts are; a commitment where kind and polarity are and its words overlap those coded. A story's questions are
right where their number is; a statement is found where one of ours overlaps its words, and its speaker is
right where a word of his name is. Statements, stages and speakers are shares of what is coded: a reader may
rightly find more than the main ones.

Events are scored in ``scoring.coded``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Any, NamedTuple

from foedus import actors, page
from foedus.language.pack import languages
from foedus.linking import link, of_register
from foedus.model.claim import Claim, ClaimedCommitment, ClaimedStage
from foedus.reading import read
from foedus.register import release
from scoring.coded import STORIES
from scoring.counts import Counts
from scoring.table import Row, Share, Table, text_of

RECEIVED = date(2026, 11, 24)


class Found(NamedTuple):
    """One pact as the reader tells it, over all its claims."""

    id: str | None
    parties: frozenset[str]
    stages: list[ClaimedStage]
    commitments: list[ClaimedCommitment]
    replaces: frozenset[str]


class Score:
    """Counts of what was right, made up and missed, with a line for each miss."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.misses: list[str] = []

    def right(self, what: str) -> None:
        """Count one that is right."""
        self.counts[f"{what} right"] += 1

    def wrong(self, what: str, kind: str, line: str) -> None:
        """Count one that was ``missed`` or ``made up``, and keep the line that tells of it."""
        self.counts[f"{what} {kind}"] += 1
        self.misses.append(f"{what} {kind}: {line}")

    def of(self, what: str) -> Counts:
        """Right, made up and missed of one thing."""
        return Counts(*(self.counts[f"{what} {kind}"] for kind in ("right", "made up", "missed")))

    def found(self, what: str) -> tuple[int, int]:
        """How many were right, of how many that are coded."""
        counts = self.of(what)
        return counts.right, counts.right + counts.missed

    def share(self, what: str) -> float:
        """Recall: right over right and missed."""
        return self.of(what).recall

    def f1(self, what: str) -> float:
        """F1 of a thing that can also be made up."""
        return self.of(what).f1

    def plus(self, other: Score) -> Score:
        """Both together."""
        result = Score()
        result.counts = self.counts + other.counts
        result.misses = self.misses + other.misses
        return result


def claims_of(path: Path, gold: dict[str, Any]) -> tuple[str, tuple[Claim, ...]]:
    """The text and the linked claims of one story."""
    register = actors.load()
    received = page.receive(str(path))
    given = gold.get("published") or gold.get("published_given")
    opened = page.open_page(received, published=given)
    text = opened.text.text
    reading = read(text, opened.article, received=RECEIVED, actors=register, text_id=opened.text.id)
    return text, link(reading, of_register(release().records, register)).claims


def pacts_of(claims: tuple[Claim, ...]) -> list[Found]:
    """The pacts of a story: those with something actual."""
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        if claim.pact is not None:
            ids = tuple(sorted(m.actor for m in claim.pact.parties if m.actor))
            groups.setdefault((claim.pact.pact or "", *(ids if claim.pact.pact is None else ())), []).append(
                claim
            )
    found = []
    for members in groups.values():
        pacts = [claim.pact for claim in members if claim.pact is not None]
        stages = [s for p in pacts for s in p.stages if s.polarity == "affirmed" and s.modality == "actual"]
        commitments = [c for p in pacts for c in p.commitments]
        if not stages and not commitments:
            continue
        found.append(
            Found(
                pacts[0].pact,
                frozenset(m.actor for p in pacts for m in p.parties if m.actor),
                stages,
                commitments,
                frozenset(
                    str(r.year or r.text) for p in pacts for r in p.relations if r.relation == "replaces"
                ),
            )
        )
    return found


def score_story(path: Path, gold: dict[str, Any], score: Score) -> None:
    """Add one story to the score."""
    text, claims = claims_of(path, gold)
    name = path.stem
    found = pacts_of(claims)
    left = list(found)
    for wanted in gold["pacts"]:
        match = next((f for f in left if wanted["pact"] and f.id == wanted["pact"]), None)
        match = match or next((f for f in left if _same(f, wanted)), None)
        if match is None:
            if not wanted.get("background"):
                score.wrong("pact", "missed", f"{name}: {wanted['pact']} {wanted['parties']}")
            continue
        left.remove(match)
        score.right("pact")
        _fields(name, text, match, wanted, score)
    for extra in left:
        score.wrong("pact", "made up", f"{name}: {extra.id} {sorted(extra.parties)}")
    _questions(name, claims, gold, score)
    _statements(name, text, claims, gold, score)


def _same(found: Found, wanted: dict[str, Any]) -> bool:
    register = actors.load()

    def persons(ids: Iterable[str]) -> set[str]:
        return {register.same_person_of_law(id)[0] for id in ids}

    return persons(found.parties) == persons(wanted["parties"])


def _fields(name: str, text: str, found: Found, wanted: dict[str, Any], score: Score) -> None:
    for stage in wanted["stages"]:
        label = f"{name}: {wanted['pact']} {stage['stage']} {stage['party']} {stage['date']}"
        if any(_same_stage(other, stage) for other in found.stages):
            score.right("stage")
        else:
            told = [(s.stage, s.party, s.date.start if s.date else None) for s in found.stages]
            score.wrong("stage", "missed", f"{label}; told {told}")
    for promise in wanted["commitments"]:
        start = text.index(promise["quote_contains"])
        span = (start, start + len(promise["quote_contains"]))
        if any(_same_promise(other, promise, span) for other in found.commitments):
            score.right("commitment")
        else:
            promised = [(c.kind, c.polarity, c.quote) for c in found.commitments]
            score.wrong(
                "commitment",
                "missed",
                f"{name}: {promise['kind']} {promise['polarity']} {promise['quote_contains']!r};"
                f" told {promised}",
            )
    kinds = {(c["kind"], c["polarity"]) for c in wanted["commitments"]}
    for other in found.commitments:
        if (other.kind, other.polarity) not in kinds:
            score.wrong("commitment", "made up", f"{name}: {other.kind} {other.polarity} {other.quote!r}")
    for earlier in wanted["replaces"]:
        if any(str(earlier) in other or other in str(earlier) for other in found.replaces):
            score.right("replaces")
        else:
            score.wrong("replaces", "missed", f"{name}: {earlier}; told {sorted(found.replaces)}")


def _same_stage(found: ClaimedStage, wanted: dict[str, Any]) -> bool:
    if found.stage != wanted["stage"] or (wanted["party"] and found.party != wanted["party"]):
        return False
    if wanted["date"] is None:
        return True
    return found.date is not None and (found.date.start or "").startswith(str(wanted["date"]))


def _same_promise(found: ClaimedCommitment, wanted: dict[str, Any], span: tuple[int, int]) -> bool:
    if found.kind != wanted["kind"] or found.polarity != wanted["polarity"] or found.span is None:
        return False
    return found.span[0] < span[1] and span[0] < found.span[1]


def _questions(name: str, claims: tuple[Claim, ...], gold: dict[str, Any], score: Score) -> None:
    asked = [claim.question.text for claim in claims if claim.question is not None]
    if len(asked) == gold["question_count"]:
        score.right("questions")
    else:
        wanted = [q["contains"] for q in gold["questions"]]
        score.wrong("questions", "missed", f"{name}: wanted {gold['question_count']} {wanted}; asked {asked}")


def _statements(name: str, text: str, claims: tuple[Claim, ...], gold: dict[str, Any], score: Score) -> None:
    said = [claim for claim in claims if claim.statement is not None]
    for wanted in gold["statements"]:
        start = text.index(wanted["content_contains"])
        end = start + len(wanted["content_contains"])
        near = [c for c in said if c.span and c.span[0] < end and start < c.span[1]]
        if not near:
            score.wrong("statement", "missed", f"{name}: {wanted['speaker']}: {wanted['content_contains']!r}")
            continue
        score.right("statement")
        speakers = [c.speakers[0] for c in near if c.speakers]
        words = set(wanted["speaker"].casefold().split())
        if any(words & set(_names(m.text, m.actor)) for m in speakers):
            score.right("speaker")
        else:
            told = [(m.text, m.actor) for m in speakers]
            score.wrong("speaker", "missed", f"{name}: {wanted['speaker']}; told {told}")


def _names(text: str | None, actor: str | None) -> list[str]:
    return [*(text or "").casefold().split(), *(actor or "").casefold().split("-")]


def score_all(folder: Path = STORIES, language: str | None = None) -> Score:
    """Score every story of a folder, or those of one language."""
    score = Score()
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        if language is None or gold["language"] == language:
            score_story(path, gold, score)
    return score


def table(folder: Path = STORIES) -> Table:
    """The figures of a folder, by language."""
    scores = [score_all(folder, language) for language in languages()]
    scores.append(reduce(Score.plus, scores))
    counted = (("pact", "pacts"), ("commitment", "commitments"))
    shared = (
        ("stage", "stages found"),
        ("replaces", "earlier pacts found"),
        ("questions", "stories, questions right"),
        ("statement", "statements found"),
        ("speaker", "speakers right"),
    )
    return Table(
        "stories",
        f"pacts, questions and statements in {len(list(folder.glob('*.txt')))} stories of this repository",
        (*languages(), "all"),
        tuple(Row(name, tuple(score.of(what) for score in scores)) for what, name in counted),
        shares=tuple(Share(name, tuple(score.found(what) for score in scores)) for what, name in shared),
        misses=tuple(scores[-1].misses),
    )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=STORIES)
    parser.add_argument("--misses", action="store_true", help="print every miss too")
    given = parser.parse_args()
    figures = table(given.folder)
    if given.misses:
        print(*figures.misses, sep="\n")
    print(text_of(figures))


if __name__ == "__main__":
    main()
