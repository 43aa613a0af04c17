"""Where a sentence speaks of somebody: right behind a cue, before it, or at its own head.

A phrase is a run of words within one clause, which may begin with an office or a description and ends with a
name.
"""

from __future__ import annotations

from itertools import pairwise

from foedus.reading.mentions.names import LONGEST_NAME, Names, Phrase, index_at
from foedus.reading.story import Line, Story
from foedus.reading.words import Word

_LONGEST = 24
"""Words of an office with its name: ``Kepala Pusat Data, Informasi, dan Komunikasi ...``."""
_OPENING = 6
"""Words of an opening before the subject: ``Di tempat yang sama,``."""
_DESCRIPTION = 8
"""How many words may describe a speaker before his name."""


class CuePhrases:
    """Finds the phrases in the lines of one story."""

    def __init__(self, story: Story, names: Names) -> None:
        speech, mentions = story.pack.speech, story.pack.mentions
        self._names = names
        self._between = frozenset(speech.between)
        self._relatives = frozenset(speech.relatives)
        self._possessives = speech.possessives
        self._locatives = frozenset(mentions.locatives)
        self._joins = frozenset(mentions.joins)
        self._of = frozenset(mentions.of)
        self._links = {*mentions.of, *mentions.articles}

    # --- behind a cue, and at the head ------------------------------------------------------------

    def behind(self, line: Line, index: int) -> Phrase | None:
        """The phrase right behind a cue, at word ``index``; over an office, the name behind its comma."""
        words, names = line.sentence.words, self._names
        if index >= len(words) or names.is_aside(words[index]) or (index and names.parted(words, index - 1)):
            return None
        return self.onward(words, index)

    def subject(self, line: Line) -> tuple[Phrase, bool] | None:
        """What a sentence begins with, over ``Sementara itu,`` and the like; and if it described before."""
        words, names = line.sentence.words, self._names
        for place in range(min(len(words), _OPENING)):
            if place and not names.parted(words, place - 1):
                continue
            if names.is_name(words[place]):
                phrase = self.onward(words, place)
                alone = phrase.last == phrase.first and words[place].low not in names.short
                return None if alone else (phrase, phrase.first > place)
        return None

    def onward(self, words: tuple[Word, ...], first: int) -> Phrase:
        """From a word to the end of the name that it leads to.

        Over the commas and brackets in an office, and over a description to the name behind its comma.
        """
        names = self._names
        last = self._end(words, first)
        described = words[first].text[0].islower() or names.is_office_at(words, first)
        if described or words[last].low.endswith(self._possessives):
            return self._apposed(words, Phrase(first, last)) or self._before_of(words, Phrase(first, last))
        return self._before_of(words, Phrase(first, last))

    def _end(self, words: tuple[Word, ...], first: int) -> int:
        names = self._names
        last = first
        office = names.is_office_at(words, first)
        named = words[first].text[0].isupper()
        while last + 1 < min(len(words), first + _LONGEST):
            if names.parted(words, last):
                over = self._over_brackets(words, last) or self._over_list(words, last) if office else None
                if over is None:
                    break
                last = over
                continue
            if names.gap(words, last) == "-":
                last += 1  # "Lee Sung-jun": the second half of a name, and no month.
                continue
            if names.is_aside(words[last + 1]) or (named and not self._goes_on(words, last + 1)):
                break
            last += 1
            named = named or words[last].text[0].isupper()
        return last

    def _goes_on(self, words: tuple[Word, ...], index: int) -> bool:
        """Whether a name goes on at this word: a capital or a number, or ``dan``, ``of`` before a capital."""
        word = words[index]
        if word.text[0].isupper() or word.text[0].isdigit() or self._names.gap(words, index - 1) == "-":
            return True
        joint = word.low in self._joins or word.low in self._links
        return joint and index + 1 < len(words) and words[index + 1].text[0].isupper()

    def _before_of(self, words: tuple[Word, ...], phrase: Phrase) -> Phrase:
        """``Sen. Ted Cruz of Texas``: the name before its place.

        No name is an office (``Ketua DPR dari Fraksi X NAME``) or a word alone (``Bank of America``), but
        for one that stands alone elsewhere too.
        """
        names = self._names
        for place in range(phrase.last, phrase.first, -1):
            if words[place].low not in self._of or phrase.last - place > 2:
                continue
            run = names.run_to(words, Phrase(phrase.first, place - 1))
            name = names.bare(words, run) if run is not None else None
            if name is None or any(names.is_office(word) for word in words[name.first : name.last + 1]):
                return phrase
            alone = name.first == name.last and words[name.first].low not in names.short
            return phrase if alone else Phrase(phrase.first, place - 1)
        return phrase

    def _over_brackets(self, words: tuple[Word, ...], last: int) -> int | None:
        """Over ``(KPU)`` to a capitalised word right behind it."""
        names = self._names
        if names.gap(words, last).strip() != "(":
            return None
        for place in range(last + 1, min(last + 4, len(words) - 1)):
            gap = names.gap(words, place).strip()
            if gap == ")":
                named = names.is_name(words[place + 1]) and words[place].low.isalpha()
                return place + 1 if named else None
            if gap:
                return None
        return None

    def _over_list(self, words: tuple[Word, ...], last: int) -> int | None:
        """Over ``, Informasi, dan Komunikasi``: a capitalised word or two, a comma and ``dan``."""
        if self._names.gap(words, last).strip() != ",":
            return None
        if words[last + 1].low in self._joins:
            return last + 1
        for place in range(last + 1, min(last + 4, len(words) - 1)):
            if not words[place].text[0].isupper():
                return None
            if self._names.parted(words, place):
                return place + 1 if words[place + 1].low in self._joins else None
        return None

    def _apposed(self, words: tuple[Word, ...], phrase: Phrase) -> Phrase | None:
        """``sejarawan Universitas Y, NAME``: the name right behind a description and its comma.

        Of several such (``Kepala Puskesmas X, Jakarta Utara, NAME``) the last.
        """
        names = self._names
        office = names.is_office_at(words, phrase.first) and words[phrase.first].text[0].isupper()
        stop = phrase.last if office else max(phrase.last, phrase.first + _DESCRIPTION)
        found: Phrase | None = None
        place = phrase.last
        while place < min(stop + 1, len(words) - 1):
            if not names.parted(words, place):
                place += 1
                continue
            run = names.run_from(words, place + 1)
            if names.gap(words, place).strip() != "," or run is None or names.is_office(words[place + 1]):
                return found
            if run.last - run.first >= LONGEST_NAME or not self._ends(words, run.last):
                return found
            found, place, stop = run, run.last, run.last
        return found

    def _ends(self, words: tuple[Word, ...], last: int) -> bool:
        return (
            last + 1 == len(words) or self._names.parted(words, last) or self._names.is_aside(words[last + 1])
        )

    # --- before a cue -----------------------------------------------------------------------------

    def before(self, line: Line, cue: int, start: int) -> list[Phrase]:
        """Phrases that may name who speaks, between code point ``start`` and word ``cue``; the best first.

        The one right before the cue; else, over asides between commas, the nearest that has the looks of a
        name; else any other, from the first on. Where ``dan`` leads to the cue (``tiba dan mengatakan``), the
        head of the clause.
        """
        words = line.sentence.words
        first = index_at(words, start)
        last = cue - 1
        joined = False
        while last >= first and words[last].low in self._between:
            joined = joined or words[last].low in self._joins
            last -= 1
        if last < first:
            return []
        if joined:
            return self._head(words, first, last)
        clauses = self._between_marks(words, first, last)
        phrases: list[Phrase] = []
        near = self._over_trailing_brackets(words, first, last)
        if near is not None and (found := self._backward(words, first, near)) is not None:
            phrases.append(found)
        phrases.extend(self._described(words, clauses))
        named = [c for c in reversed(clauses) if self._is_named(words, c)]
        phrases.extend(c for c in (*named, *clauses) if c not in phrases)
        return phrases

    def _head(self, words: tuple[Word, ...], first: int, last: int) -> list[Phrase]:
        """The first name of a clause that is no place."""
        for place in range(first, last + 1):
            if self._names.is_name(words[place]) and (
                place == first or words[place - 1].low not in self._locatives
            ):
                head = self.onward(words, place)
                return [Phrase(head.first, min(head.last, last))] if head.first <= last else []
        return []

    def _is_named(self, words: tuple[Word, ...], clause: Phrase) -> bool:
        """Whether a clause begins with a capital, or is a name behind one small word (``where NAME``)."""
        if words[clause.first].text[0].isupper():
            return True
        run = self._names.run_to(words, clause)
        return run is not None and run.last > run.first == clause.first + 1

    def _over_trailing_brackets(self, words: tuple[Word, ...], first: int, last: int) -> int | None:
        """The last word before a cue, without ``(KPU)`` or ``(42)``; null where a mark parts the two."""
        names = self._names
        gap = names.gap(words, last).strip()
        if gap == ")":
            for place in range(last - 1, max(first, last - 5) - 1, -1):
                if "(" in names.gap(words, place):
                    return place
            return None
        return None if names.parted(words, last) else last

    def _backward(self, words: tuple[Word, ...], first: int, last: int) -> Phrase | None:
        """The phrase that ends at ``last``; null for a place (``di Jakarta``) and within ``yang ...``."""
        names = self._names
        begin = last
        while begin > first and not names.parted(words, begin - 1) and not names.is_aside(words[begin - 1]):
            begin -= 1
        if names.is_aside(words[begin]):
            return None
        if begin > first and not names.parted(words, begin - 1):
            low = words[begin - 1].low
            if low in self._locatives or low in self._relatives:
                return None
        return self._before_of(words, Phrase(begin, last))

    def _between_marks(self, words: tuple[Word, ...], first: int, last: int) -> list[Phrase]:
        """What stands between commas, each up to its first aside; behind the last semicolon, no brackets."""
        names = self._names
        clauses: list[Phrase] = []
        begin = first
        bracket = False
        for place in range(first, last + 1):
            if not (place == last or names.parted(words, place)):
                continue
            gap = names.gap(words, place)
            if ";" in gap and place < last:
                clauses.clear()
            elif not (bracket or names.is_aside(words[begin]) or words[begin].low.isdigit()):
                end = begin
                while end < place and not names.is_aside(words[end + 1]):
                    end += 1
                clauses.append(Phrase(begin, end))
            bracket = "(" in gap
            begin = place + 1
        return clauses

    def _described(self, words: tuple[Word, ...], clauses: list[Phrase]) -> list[Phrase]:
        """The name that an office behind it describes: ``Budi Santoso, Direktur X, ...``."""
        return [
            name
            for name, office in pairwise(clauses)
            if self._names.is_office(words[office.first])
            and name.last - name.first < LONGEST_NAME
            and not self._names.is_office(words[name.first])
            and all(self._names.is_name(word) for word in words[name.first : name.last + 1])
        ]
