"""Between whom: the states and organisations that a verb or an agreement stands among."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from foedus.actors.record import BodyRecord, OrganisationRecord
from foedus.language.pack import load
from foedus.reading.mentions.who import Who
from foedus.reading.once_a_line import once_a_line
from foedus.reading.pacts.stages import StageFact
from foedus.reading.story import Line, Story

_SIDES = ("state", "seat", "person", "body", "pair", "organisation")
_OWN_SUBJECT = 3
"""From so many words behind ``that`` on a verb has a subject of its own there."""
_ALLOWED_STRAY = 2
"""How many words that are no join and no title may stand between two members of one chain."""


@cache
def _links(language: str) -> frozenset[str]:
    pack = load(language)
    titles = {word for title in pack.titles for phrase in title.words for word in phrase.split()}
    return frozenset({*pack.mentions.joins, *pack.mentions.articles, *titles})


def ids_of(chain: Sequence[Who]) -> list[str]:
    """Distinct ids of the states (or organisations) of a chain, in order."""
    found: list[str] = []
    for who in chain:
        ids = who.countries or ((who.actor,) if who.kind == "organisation" and who.actor else ())
        found.extend(id for id in ids if id not in found)
    return found


@once_a_line
def sides(story: Story, line: Line) -> list[Who]:
    """Everyone in the line who may be a side: no outlets, places, adversaries, brokers or bare descriptions.

    The parliament, the police and the parties of a state do not conclude its pacts.

    An alliance (an organisation that rests on a pact of the register) is a pact here and no side.
    """
    return [
        who
        for who in line.who
        if who.kind in _SIDES
        and not (who.place or who.against or who.attached)
        and ids_of([who])
        and alliance(story, who) is None
        and not isinstance(story.actors.get(who.actor or ""), BodyRecord)
        and not _brokers(story, line, who)
    ]


def brokers_in(story: Story, line: Line) -> list[str]:
    """Those who help others to an agreement in a line."""
    return ids_of([who for who in line.who if who.kind in _SIDES and _brokers(story, line, who)])


def _brokers(story: Story, line: Line, who: Who) -> bool:
    """``Oslo brokered a ceasefire``: one who helps others to an agreement is no party to it."""
    words = line.sentence.words
    behind = line.sentence.words_from(who.end)
    return behind < len(words) and words[behind].low in story.pack.pacts.brokering


def alliance(story: Story, who: Who) -> OrganisationRecord | None:
    """The record of an organisation that rests on a pact; null for anyone else."""
    record = story.actors.get(who.actor) if who.kind == "organisation" and who.actor else None
    return record if isinstance(record, OrganisationRecord) and record.pact is not None else None


def chain_before(story: Story, line: Line, offset: int, reach: int = 8) -> list[Who]:
    """The last run of sides before ``offset``, joined by commas, ``dan`` or titles.

    Empty where the nearest stands more than ``reach`` words away.
    """
    before = [who for who in sides(story, line) if who.end <= offset]
    if not before or _words_between(line, before[-1].end, offset) > reach:
        return []
    chain = [before[-1]]
    for who in reversed(before[:-1]):
        if not _joined(story, line, who, chain[0]):
            break
        chain.insert(0, who)
    return chain


def chain_after(story: Story, line: Line, offset: int, reach: int = 3) -> list[Who]:
    """The first run of sides after ``offset``, as ``chain_before``."""
    after = [who for who in sides(story, line) if who.start >= offset]
    if not after or _words_between(line, offset, after[0].start) > reach:
        return []
    chain = [after[0]]
    for who in after[1:]:
        if not _joined(story, line, chain[-1], who):
            break
        chain.append(who)
    return chain


def _joined(story: Story, line: Line, left: Who, right: Who) -> bool:
    between = story.text[left.end : right.start]
    if any(mark in between for mark in ';:.“”"()'):
        return False
    links = _links(story.language)
    attached = [who for who in line.who if who.attached and left.end <= who.start and who.end <= right.start]
    stray = 0
    joins = between.count(",") + between.count("-") + between.count("–") + between.count("/")
    for word in line.sentence.words:
        if word.start < left.end or word.end > right.start:
            continue
        if word.low in links:
            joins += 1
        elif not any(who.start <= word.start and word.end <= who.end for who in attached):
            stray += 1
    return joins > 0 and stray <= _ALLOWED_STRAY


def _words_between(line: Line, start: int, end: int) -> int:
    return sum(1 for word in line.sentence.words if word.start >= start and word.end <= end)


def around_agreement(story: Story, line: Line, start: int, end: int, until: int | None = None) -> list[str]:
    """Parties named right at an agreement phrase ``[start, end)``, before the next agreement at ``until``.

    ``treaty between A and B``, ``perjanjian A-B``, ``the A-B treaty``, ``treaty with B`` after A.
    """
    words = line.sentence.words
    behind = [word for word in words if word.start >= end and (until is None or word.start < until)][:8]
    between = set(story.pack.pacts.between)
    for word in behind:
        if word.low in between:
            found = ids_of(chain_after(story, line, word.end))
            if len(found) >= 2:
                return found
    adjectival = ids_of(chain_before(story, line, start, reach=2))
    if len(adjectival) >= 2:
        return adjectival
    behind_it = ids_of(chain_after(story, line, end, reach=0))
    if len(behind_it) >= 2:
        return behind_it
    if behind and behind[0].low in story.pack.mentions.joins:
        partners = ids_of(chain_after(story, line, behind[0].end, reach=1))
        owner = ids_of(chain_before(story, line, start, reach=5))
        both = [*owner, *(id for id in partners if id not in owner)]
        return both if owner and len(both) >= 2 else []
    return []


def around_verb(story: Story, line: Line, start: int, end: int) -> list[str]:
    """Parties of a verb at ``[start, end)``: its subjects, with those behind ``dengan`` or ``with``.

    In a passive, those behind ``oleh`` or ``by``.
    """
    agents = _behind(story, line, end, story.pack.mentions.by)
    if len(agents) >= 2:
        return agents
    subjects = ids_of(chain_before(story, line, start))
    if len(subjects) >= 2:
        return subjects
    partners = _behind(story, line, end, story.pack.mentions.joins)
    both = [*subjects, *(id for id in partners if id not in subjects)]
    return both if len(both) >= 2 else []


def of_somebody_else(story: Story, line: Line, opener: int, verb: int) -> bool:
    """``agreements that the island concluded``: words before a verb that say whose it is, and name no side.

    ``opener`` is the word right behind the agreement.
    """
    words, openers = line.sentence.words, (*story.pack.speech.relatives, *story.pack.speech.that)
    if opener + _OWN_SUBJECT > verb or words[opener].low not in openers:
        return False
    return not any(words[opener].end <= who.start < words[verb].start for who in sides(story, line))


def acting(story: Story, line: Line, stage: StageFact) -> list[str | None]:
    """The parties that act, for steps that a party takes alone; none where all do it together.

    Several subjects of joining or leaving each do it; several of ratifying do it together.
    """
    if not stage.words.one_party:
        return []
    words = line.sentence.words
    start, end = words[stage.first].start, words[stage.last].end
    agents = ids_of(chain_after(story, line, end, reach=4)) if _is_passive(story, line, stage) else []
    subjects = agents or ids_of(chain_before(story, line, start, reach=10))
    if len(subjects) > 1 and not stage.words.about_members:
        return []
    return list(subjects)


def _is_passive(story: Story, line: Line, stage: StageFact) -> bool:
    """Whether the one who acts stands behind the verb: ``diratifikasi parlemen``, ``ratified by``."""
    words = line.sentence.words
    following = words[stage.last + 1].low if stage.last + 1 < len(words) else ""
    if following in story.pack.mentions.by:
        return True
    return story.pack.pacts.name_follows and words[stage.first].low.startswith("di")


def partners_of(story: Story, line: Line, start: int, end: int) -> tuple[list[str], list[str]]:
    """Subjects of a verb, and those behind ``with``, apart."""
    return ids_of(chain_before(story, line, start)), _behind(story, line, end, story.pack.mentions.joins)


def _behind(story: Story, line: Line, end: int, links: Sequence[str]) -> list[str]:
    for word in line.sentence.words:
        if word.start >= end and word.low in links:
            found = ids_of(chain_after(story, line, word.end, reach=4))
            if found:
                return found
    return []


def in_line(story: Story, line: Line, *, pairs: bool = True) -> list[str]:
    """Ids of the states of a line, with or without those that "both countries" may mean.

    Organisations are sides only where a verb or the pact joins them.
    """
    named = [who for who in sides(story, line) if pairs or who.kind != "pair"]
    return [id for id in ids_of(named) if id in story.actors.states]


def salient(story: Story) -> list[str]:
    """The two states most named in title and body, where each is named at least twice.

    None where an armed group is named as often as the second of them: the story's two are not both states.
    """
    counts: dict[str, int] = {}
    groups: dict[str, int] = {}
    for line in story.lines:
        if line.sentence.section == "caption":
            continue
        for who in line.who:
            if who.kind in ("outlet", "pair") or who.against:
                continue
            if who.kind == "group" and who.actor is not None:
                groups[who.actor] = groups.get(who.actor, 0) + 1
                continue
            for country in who.countries:
                counts[country] = counts.get(country, 0) + 1
    ranked = sorted(counts, key=lambda id: -counts[id])
    if len(ranked) >= 2 and max(groups.values(), default=0) >= counts[ranked[1]]:
        return []
    return ranked[:2] if len(ranked) >= 2 and counts[ranked[1]] >= 2 else []
