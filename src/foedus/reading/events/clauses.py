"""How a sentence divides into clauses, as far as words and commas show it.

A word such as ``who``, ``after`` or ``yang`` opens a clause that lasts to the next comma; a verb of saying
opens what is said, to the end. What names the source (``..., officials said on Friday``) stands apart. This
is no parse: coordination without a comma and clauses inside clauses of the same kind are not told apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from foedus.language.event_words import EventWords
from foedus.language.pack import load
from foedus.reading.events.grammar import grammar
from foedus.reading.first_words import ALL_SETS
from foedus.reading.patterns import Match, Patterns
from foedus.reading.words import Word

_TAIL = 9
"""How many words may follow the verb of saying of a source named at the end."""
_DATED = 4
"""How many words may tell the day behind it where the sentence goes on."""
_NAMED = 14
"""How many words may name that source before the verb."""
_MARKS = re.compile("[,;:—]| [–-] ")
"""What parts two clauses: all but a comma two of one rank."""
_SHORTEST_DEED = 4
"""How many words at least a clause behind ``after`` has, with it."""
_SHORTEST = 4
"""Words of a sentence that can stand before its source."""


class Clause(msgspec.Struct, frozen=True):
    """One clause: the word that opens it (null for the main one), and the clause around it."""

    opener: str | None
    parent: int | None
    begin: int
    """Its first word, behind the opener."""
    said_by: int | None = None
    """For what is said: the first word of the verb of saying."""


class Clauses(msgspec.Struct, frozen=True):
    """The clauses of a sentence. ``of`` gives the clause of each word; the source's words have clause -1."""

    all: tuple[Clause, ...]
    of: tuple[int, ...]
    ways: tuple[tuple[Clause, ...], ...]
    """For each clause: itself and those around it, the innermost first."""
    cues: tuple[tuple[int, int], ...]
    """Verbs of saying: first and last word."""

    def openers(self, word: int) -> tuple[Clause, ...]:
        """The clauses around a word, the innermost first; empty for the words of a source."""
        clause = self.of[word]
        return self.ways[clause] if clause >= 0 else ()


@cache
def _cues(language: str) -> Patterns[str]:
    speech = load(language).speech
    said = [(phrase, "said") for phrase in (*speech.cues, *speech.self_cues)]
    followed = [(phrase, "followed") for phrase in speech.followed]
    return Patterns([*followed, *said, *((phrase, "according") for phrase in speech.according_to)])


@cache
def _self_cues(language: str) -> frozenset[str]:
    return frozenset(load(language).speech.self_cues)


class _Barriers(NamedTuple):
    """The words behind which a clause begins: some wherever they stand, some only behind a comma."""

    anywhere: frozenset[str]
    bit: int
    """All of them in ``first_words``."""


@cache
def _barriers(language: str) -> _Barriers:
    events = load(language).events
    words = (*events.barriers, *events.barriers_behind_comma)
    return _Barriers(frozenset(events.barriers), ALL_SETS.enter(words))


def clauses_of(text: str, words: Sequence[Word], language: str) -> Clauses:
    """Divide the words of one sentence."""
    events = load(language).events
    cues = _cues(language).find(words)
    said = {match.last + 1: match.first for match in cues if match.meaning != "according"}
    source = _without_background(words, _source(text, words, cues, language), events)
    found = [Clause(None, None, 0)]
    of: list[int] = []
    current, end = 0, len(words)
    anywhere, bit = _barriers(language)
    perfect = events.perfect
    marks, barriers = _marks(text, words), ALL_SETS.places(words, bit)
    # Between these words no clause begins or ends.
    for index in sorted({*marks, *said, *barriers}):
        if index >= end:
            break
        of.extend([current] * (index - len(of)))
        mark = marks.get(index)
        if mark == ";":
            found.append(Clause(";", None, index))
            current = len(found) - 1
        elif mark == ",":
            current = _closed(found, current, events)
        if index in said and said[index] not in source:
            found.append(Clause("", current, index, said[index]))
            current = len(found) - 1
        if index in barriers and index + 1 < end and not (index and words[index - 1].low in perfect):
            # "has since accused": behind an auxiliary it opens nothing.
            low = words[index].low
            if low in anywhere or not index or (mark and "," in _gap(text, words, index)):
                found.append(Clause(low, current, index + 1))
                current = len(found) - 1
    of.extend([current] * (end - len(of)))
    if events.bare_agent:
        _end_relatives(words, found, of, language)
    of[source.start : source.stop] = [-1] * len(source)
    spoken = tuple((m.first, m.last) for m in cues if m.meaning != "according" and m.first not in source)
    return Clauses(tuple(found), tuple(of), _ways(found), spoken)


def _end_relatives(words: Sequence[Word], found: list[Clause], of: list[int], language: str) -> None:
    """``delegasi yang dipimpin Phee bertemu``: a second verb right behind the agent is of the clause around.

    For languages in which the agent of a passive stands behind it without a word such as ``by``.
    """
    events, voices = load(language).events, grammar(language).voices
    for number, clause in enumerate(found):
        first = clause.begin
        if clause.opener not in events.relatives or clause.parent is None or first >= len(words):
            continue
        if not words[first].low.startswith(events.bare_agent):
            continue
        place = first + 1
        while place < len(words) and of[place] == number and voices.get(words[place].low) != "active":
            place += 1
        if place == len(words) or of[place] != number:
            continue
        # "yang disokong Kenya itu menolak": over the word that points at the one described.
        last = place - 1 if words[place - 1].low not in events.pointers else place - 2
        if not words[last].text[0].isupper():
            continue
        while place < len(words) and of[place] == number:
            of[place] = clause.parent
            place += 1


def _gap(text: str, words: Sequence[Word], index: int) -> str:
    """What stands before a word."""
    return text[words[index - 1].end : words[index].start]


def _marks(text: str, words: Sequence[Word]) -> dict[int, str]:
    """The words behind marks: ``,`` behind a comma, ``;`` behind any other mark or both."""
    found: dict[int, str] = {}
    if not words:
        return found
    starts: list[int] = []
    for match in _MARKS.finditer(text, words[0].end, words[-1].start):
        starts = starts or [word.start for word in words]
        index = bisect_left(starts, match.end() - 1)
        if found.get(index) != ";":
            found[index] = "," if match.group() == "," else ";"
    return found


def _ways(clauses: list[Clause]) -> tuple[tuple[Clause, ...], ...]:
    ways: list[tuple[Clause, ...]] = []
    for clause in clauses:
        ways.append((clause,) if clause.parent is None else (clause, *ways[clause.parent]))
    return tuple(ways)


def _closed(found: list[Clause], current: int, events: EventWords) -> int:
    """The clause in which a sentence goes on behind a comma: an aside ends, what is said does not.

    With ``Moscow, which denies that ...,`` the aside ends, whatever it opens itself.
    """
    index: int | None = current
    while index is not None:
        clause = found[index]
        if clause.opener in events.relatives and clause.parent is not None:
            return clause.parent
        index = clause.parent
    index = current
    while True:
        clause = found[index]
        if clause.parent is None or clause.opener == "" or clause.opener in events.that:
            return index
        index = clause.parent


def _source(text: str, words: Sequence[Word], cues: Sequence[Match[str]], language: str) -> range:
    """Words that only name the source: ``, the White House announced Tuesday``; ``according to X``."""
    for cue in cues:
        first, last, kind = cue.first, cue.last, cue.meaning
        comma = _comma_before(text, words, first)
        if kind == "according":
            if first < _SHORTEST:
                return range(first, _comma_behind(text, words, last))
            return range(first, len(words))
        if kind == "followed" and comma == first:
            # "Kenya, kata Uganda, menyerang": an aside where so little stands before it.
            return range(first, _comma_behind(text, words, last) if first < _SHORTEST else len(words))
        if comma is None or comma < _SHORTEST or first - comma > _NAMED:
            continue
        if not load(language).events.source_before_cue:
            # ``, ujarnya``: no other verb of saying tells a source at the end.
            if comma == first and words[first].low in _self_cues(language):
                return range(comma, len(words))
            continue
        tail = len(words) - 1 - last
        inverted = (
            comma == first
            and words[first].low in load(language).speech.inverting
            and not _reports(words[last + 1 :], language)
        )
        if comma == first and not inverted:
            continue
        if not inverted and _tells_deed(words, comma, first, last, language):
            continue
        if inverted or (tail <= _TAIL and not _goes_on(words[last + 1 :], language)):
            return range(comma, len(words))
        behind = _comma_behind(text, words, last)
        if behind - last <= _DATED and not _goes_on(words[last + 1 :], language):
            # "..., the minister said on Monday, a day after": the source stands in the middle.
            return range(comma, behind)
    return range(0)


def _without_background(words: Sequence[Word], source: range, events: EventWords) -> range:
    """``Netanyahu said after rockets hit Haifa``: who says it, without what went before it."""
    begin = source.start + 2
    opened = (i for i in range(begin, source.stop) if words[i].low in events.backgrounds)
    end = next((i for i in opened if _leads_to_deed(words, i)), source.stop)
    return range(source.start, end)


def _leads_to_deed(words: Sequence[Word], opener: int) -> bool:
    """Whether a clause stands behind a word such as ``after``, and no time or noun alone."""
    return len(words) - opener > _SHORTEST_DEED


def _tells_deed(words: Sequence[Word], comma: int, first: int, last: int, language: str) -> bool:
    """``, has never condemned the invasion``, ``, while Kenya accuses the Tanzanians``: no source, but news.

    A verb with nobody before it goes on with the sentence; one that is a deed with an object does so too.
    """
    known = grammar(language)
    if words[comma].low in known.before_verb or words[comma].low in known.words.barriers:
        return True
    deed = known.verbs.at(words, first) or known.turns.at(words, first)
    if deed is None or last + 1 == len(words):
        return False
    behind = words[last + 1]
    return behind.low in known.determiners or (behind.text[0].isupper() and behind.low not in known.days)


def _reports(tail: Sequence[Word], language: str) -> bool:
    """``that Kenya``, ``it would``: whether what is said follows, and not who says it."""
    events = load(language).events
    return bool(tail) and (
        tail[0].low in events.that
        or (len(tail) > 1 and tail[0].low in events.pronouns and tail[1].low in grammar(language).before_verb)
    )


def _goes_on(tail: Sequence[Word], language: str) -> bool:
    events = load(language).events
    if tail and tail[0].low in events.infinitives:
        return True
    return any(w.low in events.that or w.low in events.pronouns for w in tail[:3])


def _comma_before(text: str, words: Sequence[Word], index: int) -> int | None:
    """The word behind the last comma before ``index``: ``index`` itself where it stands right there."""
    for place in range(index, 0, -1):
        gap = _gap(text, words, place)
        if gap != " " and ("," in gap or "”" in gap or '"' in gap):
            return place
    return None


def _comma_behind(text: str, words: Sequence[Word], index: int) -> int:
    for place in range(index + 1, len(words)):
        if "," in _gap(text, words, place):
            return place
    return len(words)
