"""Offices and bodies, joined with the names that stand by them: ``President Putin``, ``the Kenyan army``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from foedus.actors import Actors
from foedus.language.pack import Title, load
from foedus.reading.mentions.who import Who
from foedus.reading.patterns import Patterns
from foedus.reading.words import Sentence, Word


@cache
def titles_of(language: str) -> Patterns[Title]:
    """The words for offices and bodies in a language."""
    return Patterns((word, title) for title in load(language).titles for word in title.words)


@cache
def last_words_of_offices(language: str) -> frozenset[str]:
    """The last words of the names of offices."""
    return frozenset(word.split()[-1] for t in load(language).titles if t.offices for word in t.words)


class Offices:
    """The offices and bodies of a text, read on its day."""

    def __init__(self, text: str, language: str, actors: Actors, day: str | None) -> None:
        self._text = text
        self._pack = load(language)
        self._titles = titles_of(language)
        self._articles = frozenset(self._pack.mentions.articles)
        self._actors = actors
        self._day = day

    def joined(self, sentence: Sentence, named: list[Who]) -> list[Who]:
        """Join offices and bodies with the names that stand by them."""
        words = sentence.words
        matches = self._titles.find(words)
        if not matches:
            return named
        at = {words_index: who for who in named if (words_index := sentence.words_from(who.start)) >= 0}
        result = {who.start: who for who in named}
        for match in matches:
            before = self._ending_before(sentence, named, match.first)
            following = match.last + 1
            if following < len(words) and words[following].low in self._pack.mentions.of:
                following += 1
            if following < len(words) and words[following].low in self._articles:
                following += 1
            after = at.get(following)
            self._join(sentence, match.first, match.last, match.meaning, before, after, at, result)
        return sorted(result.values())

    def _ending_before(self, sentence: Sentence, named: list[Who], index: int) -> Who | None:
        if index == 0:
            return None
        before = sentence.words[index - 1]
        for who in named:
            if who.start <= before.start and before.end - 2 <= who.end <= before.end:
                return who if who.kind in ("state", "organisation", "seat") else None
        return None

    def _join(
        self,
        sentence: Sentence,
        first: int,
        last: int,
        title: Title,
        before: Who | None,
        after: Who | None,
        at: dict[int, Who],
        result: dict[int, Who],
    ) -> None:
        words = sentence.words
        owner = before
        next_index = last + 1
        if after is not None and after.kind in ("state", "organisation", "seat"):
            owner = after
            next_index = self._index_after(sentence, after)
        if owner is not None:
            result[owner.start] = replace(owner, attached=True, place=False)
        person = at.get(next_index)
        if person is not None and person.kind == "person":
            return
        start = min(words[first].start, owner.start if owner else words[first].start)
        end = max(words[last].end, owner.end if owner else words[last].end)
        if not title.person:
            if owner is not None:
                result[owner.start] = replace(owner, attached=True)
                who = Who(
                    words[first].start, words[last].end, "body", owner.actor, owner.countries, title.role
                )
                result[who.start] = who if who.start != owner.start else owner
            return
        surname = self._unknown_name(words, next_index, at)
        if surname is not None and (owner is not None or title.offices):
            countries = owner.countries if owner else ()
            known = self._holder(title, owner) if owner is None else None
            result[words[next_index].start] = Who(
                words[next_index].start, surname, "person", known, countries, title.role
            )
        elif owner is not None and title.offices:
            holder = self._holder(title, owner)
            who = Who(start, end, "person", holder, owner.countries, title.role)
            result.pop(owner.start, None)
            result[start] = who

    def _index_after(self, sentence: Sentence, who: Who) -> int:
        index = sentence.words_from(who.start)
        while index < len(sentence.words) and sentence.words[index].start < who.end:
            index += 1
        return index

    def _holder(self, title: Title, owner: Who | None) -> str | None:
        if owner is None or owner.actor is None or self._day is None:
            return None
        holders = self._actors.head_of(owner.actor, self._day, title.offices)
        return holders[0] if len(set(holders)) == 1 else None

    def _unknown_name(self, words: Sequence[Word], index: int, at: dict[int, Who]) -> int | None:
        """End of a run of one to four capitalised words that begins at ``index``; null where none."""
        end: int | None = None
        for offset in range(4):
            position = index + offset
            if position >= len(words) or not words[position].text[0].isupper():
                break
            taken = at.get(position)
            if taken is not None and taken.kind != "person":
                break
            if end is not None and self._text[end : words[position].start].strip(" -–.'’"):
                break
            end = words[position].end
        return end
