"""Score who said what against news stories whose quotations and speakers people have marked.

``python -m scoring.statements FILE.jsonl`` prints the figures; ``--misses`` every miss as well,
``--half dev|test`` of one half.

Each line of the file is a story: ``{"id", "text", "spans": [{"label", "start", "end"}]}`` with the labels
STATEMENT, CUE, CUECOREF, PERSON, PERSONCOREF, ROLE and AFFILIATION of PFSA-ID (Purnomo and others, Kompas
stories). Every story is read as ``foedus read --batch`` reads a line. Even lines, counted from 0, are for
tuning; odd lines only measure.

Three ways of counting a statement found: one to one with an intersection over union of at least a half; by
the characters that both mark; and any overlap of at least half of the shorter one. The data mark what public
figures say in quotation marks, and neither reported speech nor most of what private persons say: so our
statements are counted twice, all of them, and those alone that we call direct.

What is not scored: the cue's own words. What nobody has marked counts as made up, be it right or wrong.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from foedus.api import read
from foedus.model.claim import Claim
from scoring.counts import Counts
from scoring.table import Row, Share, Table, text_of

Span = tuple[int, int]
Half = Literal["dev", "test", "all"]
_NAMES = ("PERSON", "PERSONCOREF")
_DESCRIPTIONS = ("ROLE", "AFFILIATION")


class Label(NamedTuple):
    """A span that people have marked."""

    start: int
    end: int
    label: str
    text: str


class Marked(NamedTuple):
    """A marked statement, and the words that name its speaker (folded; empty where nobody is marked)."""

    span: Span
    speaker: frozenset[str]


class Miss(NamedTuple):
    """One thing that went wrong: ``missed``, ``made up``, ``reported`` (made up, indirect) or ``speaker``."""

    story: str
    kind: str
    wanted: str
    told: str


class HalfScore(NamedTuple):
    """The figures of one half of the stories. ``direct``: of our direct statements alone."""

    stories: int
    one_to_one: Counts
    characters: Counts
    overlap: Counts
    direct_one_to_one: Counts
    direct_characters: Counts
    speakers_right: int
    speakers_asked: int
    misses: tuple[Miss, ...]

    @property
    def speakers(self) -> float:
        """The share of the statements found (one to one) whose speaker is right."""
        return self.speakers_right / self.speakers_asked if self.speakers_asked else 1.0

    def plus(self, other: HalfScore) -> HalfScore:
        """Both together."""
        return HalfScore(
            self.stories + other.stories,
            self.one_to_one.plus(other.one_to_one),
            self.characters.plus(other.characters),
            self.overlap.plus(other.overlap),
            self.direct_one_to_one.plus(other.direct_one_to_one),
            self.direct_characters.plus(other.direct_characters),
            self.speakers_right + other.speakers_right,
            self.speakers_asked + other.speakers_asked,
            self.misses + other.misses,
        )


NOTHING = HalfScore(0, Counts(), Counts(), Counts(), Counts(), Counts(), 0, 0, ())


class Score(NamedTuple):
    """The figures of both halves."""

    dev: HalfScore
    test: HalfScore

    @property
    def all(self) -> HalfScore:
        """Both halves together."""
        return self.dev.plus(self.test)


def score(path: Path | str, half: Half = "all") -> Score:
    """Read every story of the file (or of one half of it) and compare."""
    halves = [NOTHING, NOTHING]
    for number, story in enumerate(_stories(Path(path))):
        if half != "all" and number % 2 != (half == "test"):
            continue
        halves[number % 2] = halves[number % 2].plus(_story(story))
    return Score(*halves)


def _stories(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _story(story: dict[str, Any]) -> HalfScore:
    text: str = story["text"]
    result = read(text=text, id=story["id"], published=story.get("published"), language=story.get("lang"))
    assert result.source.text == text, f"{story['id']}: the text was changed, so that no span holds"
    labels = sorted(
        Label(s["start"], s["end"], s["label"], text[s["start"] : s["end"]]) for s in story["spans"]
    )
    wanted = marked(text, labels)
    found = [claim for claim in result.claims if claim.kind == "statement"]
    return compare(story["id"], text, wanted, found)


# --- what people have marked --------------------------------------------------------------------------


def marked(text: str, labels: Sequence[Label]) -> list[Marked]:
    """The marked statements with their speakers.

    The lines of one quotation share a speaker: he stands by the cue behind its last line, or before its
    first. A quotation without a cue of its own has the speaker of the one before it.
    """
    result: list[Marked] = []
    speaker: frozenset[str] = frozenset()
    for unit in _quotations(text, [label for label in labels if label.label == "STATEMENT"]):
        cue = _cue_behind(text, labels, unit[-1]) or _cue_before(text, labels, unit[0])
        if cue is not None:
            speaker = _speaker_at(text, labels, cue)
        result.extend(Marked((one.start, one.end), speaker) for one in unit)
    return result


def _quotations(text: str, statements: Sequence[Label]) -> Iterator[list[Label]]:
    """Statements that lie within one pair of quotation marks, together."""
    unit: list[Label] = []
    for one in statements:
        if unit and (one.text[:1] in '“"' or _closes(text, unit[-1])):
            yield unit
            unit = []
        unit.append(one)
    if unit:
        yield unit


def _closes(text: str, one: Label) -> bool:
    return one.text.rstrip()[-1:] in '”"' or text[one.end : one.end + 1] in ("”", '"')


def _cue_behind(text: str, labels: Sequence[Label], last: Label) -> Label | None:
    stop = _line_end(text, last.end)
    if stop == last.end:  # ``“... apa?”`` and, on a line of its own, ``tanyanya``
        stop = _line_end(text, stop + 1) if text[stop + 1 : stop + 2].islower() else stop
    for label in labels:
        if label.start >= last.end and label.end <= stop:
            if label.label == "STATEMENT":
                return None
            if label.label in ("CUE", "CUECOREF"):
                return label
    return None


def _cue_before(text: str, labels: Sequence[Label], first: Label) -> Label | None:
    start = text.rfind("\n", 0, first.start) + 1
    cues = [
        x for x in labels if start <= x.start < first.start and x.label in ("CUE", "CUECOREF", "STATEMENT")
    ]
    return cues[-1] if cues and cues[-1].label != "STATEMENT" else None


def _speaker_at(text: str, labels: Sequence[Label], cue: Label) -> frozenset[str]:
    """The words of the name by a cue and of the full name behind it; of a role where no name is marked."""
    start, stop = text.rfind("\n", 0, cue.start) + 1, _line_end(text, cue.end)
    here = [label for label in labels if start <= label.start and label.end <= stop]
    if cue.label == "CUE":
        names = [x for x in here if x.label in _NAMES]
        behind = [x for x in names if x.start >= cue.end]
        named = behind[0] if behind else (names[-1] if names else None)
        if named is not None:
            return _with_full_name(labels, named)
        roles = [x for x in here if x.label in _DESCRIPTIONS and x.start >= cue.end]
        return _words(" ".join(role.text for role in roles))
    before = [label for label in labels if label.end <= cue.start and label.label in _NAMES]
    return _with_full_name(labels, before[-1]) if before else frozenset()


def _with_full_name(labels: Sequence[Label], named: Label) -> frozenset[str]:
    words = _words(named.text)
    full = [x for x in labels if x.label == "PERSON" and x.start <= named.start]
    same = [x for x in full if words & _words(x.text)]
    if same:
        return words | _words(same[-1].text)
    if named.label == "PERSONCOREF" and named.text.islower() and full:
        return _words(full[-1].text)
    return words


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end == -1 else end


def _words(text: str) -> frozenset[str]:
    pieces = (piece.strip(".,()“”\"'’") for piece in text.casefold().split())
    return frozenset(piece for piece in pieces if len(piece) > 1)


# --- ours against theirs ------------------------------------------------------------------------------


def compare(story: str, text: str, wanted: Sequence[Marked], found: Sequence[Claim]) -> HalfScore:
    """The figures of one story."""
    ours = [claim.span for claim in found if claim.span is not None]
    direct = [c.span for c in found if c.span is not None and c.statement is not None and c.statement.direct]
    theirs = [one.span for one in wanted]
    pairs = _pairs(ours, theirs)
    right = asked = 0
    misses: list[Miss] = []
    for mine, gold in sorted(pairs.items(), key=lambda pair: pair[1]):
        speaker, claim = wanted[gold].speaker, found[mine]
        if not speaker:
            continue
        asked += 1
        told = _told(claim)
        if speaker & _words(told):
            right += 1
        else:
            misses.append(Miss(story, "speaker", " ".join(sorted(speaker)), f"{told}: {claim.quote}"))
    misses.extend(
        Miss(story, "missed", text[start:end], "")
        for number, (start, end) in enumerate(theirs)
        if number not in pairs.values()
    )
    for number, claim in enumerate(found):
        if number not in pairs:
            kind = "made up" if claim.statement is not None and claim.statement.direct else "reported"
            misses.append(Miss(story, kind, "", f"{_told(claim)}: {claim.quote}"))
    return HalfScore(
        1,
        _counts(len(pairs), len(ours), len(theirs)),
        _characters(ours, theirs),
        _overlaps(ours, theirs),
        _counts(len(_pairs(direct, theirs)), len(direct), len(theirs)),
        _characters(direct, theirs),
        right,
        asked,
        tuple(misses),
    )


def _told(claim: Claim) -> str:
    """The first link of our chain: a pronoun's antecedent stands there already."""
    return (claim.speakers[0].text or claim.speakers[0].actor or "") if claim.speakers else ""


def _counts(right: int, ours: int, theirs: int) -> Counts:
    return Counts(right, ours - right, theirs - right)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _pairs(ours: Sequence[Span], theirs: Sequence[Span]) -> dict[int, int]:
    """One to one, best first, where the intersection is at least half of the union: ours to theirs."""
    rated: list[tuple[float, int, int]] = []
    for mine, one in enumerate(ours):
        for gold, other in enumerate(theirs):
            shared = _shared(one, other)
            union = one[1] - one[0] + other[1] - other[0] - shared
            if shared * 2 >= union:
                rated.append((-shared / union, mine, gold))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, mine, gold in sorted(rated):
        if mine not in pairs and gold not in taken:
            pairs[mine] = gold
            taken.add(gold)
    return pairs


def _characters(ours: Iterable[Span], theirs: Iterable[Span]) -> Counts:
    mine = {place for start, end in ours for place in range(start, end)}
    gold = {place for start, end in theirs for place in range(start, end)}
    return Counts(len(mine & gold), len(mine - gold), len(gold - mine))


def _overlaps(ours: Sequence[Span], theirs: Sequence[Span]) -> Counts:
    """Marked ones half covered by one of ours, or the other way round; ours apart from all; the rest."""

    def touches(one: Span, other: Span) -> bool:
        return _shared(one, other) * 2 >= min(one[1] - one[0], other[1] - other[0]) > 0

    made_up = sum(not any(touches(one, other) for other in theirs) for one in ours)
    missed = sum(not any(touches(one, other) for one in ours) for other in theirs)
    return Counts(len(theirs) - missed, made_up, missed)


# --- as a table ---------------------------------------------------------------------------------------


def table(path: Path, half: Half = "all") -> Table:
    """The figures of a file, or of one half of it."""
    result = score(path, half)
    halves = (result.dev, result.test, result.all)
    rows = ("one_to_one", "characters", "overlap", "direct_one_to_one", "direct_characters")
    return Table(
        "id-statements",
        f"who said what in {result.all.stories} marked Indonesian stories; direct: of our direct ones alone",
        ("dev", "test", "all"),
        tuple(Row(name.replace("_", " "), tuple(getattr(one, name) for one in halves)) for name in rows),
        shares=(Share("speakers right", tuple((one.speakers_right, one.speakers_asked) for one in halves)),),
        misses=tuple("\t".join(miss) for miss in result.all.misses),
    )


def main() -> None:
    """Print the figures, and on demand the misses."""
    parser = argparse.ArgumentParser(description="who said what, against marked stories")
    parser.add_argument("path", type=Path)
    parser.add_argument("--misses", action="store_true", help="print every miss too")
    parser.add_argument("--half", choices=("dev", "test", "all"), default="all")
    given = parser.parse_args()
    figures = table(given.path, given.half)
    if given.misses:
        print(*figures.misses, sep="\n")
    print(text_of(figures))


if __name__ == "__main__":
    main()
