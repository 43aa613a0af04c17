"""Who is on which side of an act: by its voice, the phrases around it, and what the story leaves unsaid."""

from __future__ import annotations

from msgspec.structs import replace

from foedus.reading.events.act import Act
from foedus.reading.events.at_home import domestic, own_people
from foedus.reading.events.elsewhere import mediated, other_side, set_in
from foedus.reading.events.happened import ids
from foedus.reading.events.nominal import sides_of_noun
from foedus.reading.events.sides import Sides
from foedus.reading.mentions.who import Who
from foedus.reading.story import Line, Story

_CALMING = ("0256", "1056")
"""CAMEO's codes for asking to cease fire or to stand down, which is asked of both who fight."""
_EASED = ("0811", "0812", "0813", "0814")
"""CAMEO's codes for what a state eases at home: freedoms, bans, curfews, emergencies."""


def two_sides(
    story: Story, line: Line, sides: Sides, act: Act, heads: list[int]
) -> tuple[tuple[Who, ...], tuple[Who, ...]]:
    """Who does it and who undergoes it; ``heads`` are the first words of all acts that are verbs."""
    actors, recipients = _phrases(story, line, sides, act, heads)
    return _each(actors), _each(recipients)


def _each(side: list[Who]) -> tuple[Who, ...]:
    """``both countries`` as the states that are meant, each by itself."""
    found: list[Who] = []
    for who in side:
        if len(who.countries) < 2:
            found.append(who)
            continue
        found.extend(
            who._replace(kind="state", actor=state, countries=(state,), inferred=True)
            for state in who.countries
        )
    return tuple(found)


def _phrases(
    story: Story, line: Line, sides: Sides, act: Act, heads: list[int]
) -> tuple[list[Who], list[Who]]:
    if act.noun:
        return sides_of_noun(story, sides, act)
    before = sides.subject(act, heads)
    if act.denied and act.governed is not None:
        # What is denied has a subject of its own, or else that of the denial.
        before = sides.subject(replace(act, first=act.governed), heads)
    if act.spoken and act.turn is not None:
        # "said that Sudan must": what a state says of itself is no demand.
        speakers = sides.speaker_of(act, heads)
        return (speakers, before) if speakers and not ids(speakers) & ids(before) else ([], [])
    if act.spoken:
        speakers = sides.speaker_of(act, heads)
        others = [who for who in before if not ids([who]) & ids(speakers)] or sides.objects(act, speakers)
        return speakers, others or _left_unsaid(story, line, act, speakers)
    if act.passive:
        agents = sides.objects(act, before) if act.swapped else sides.agent(act)
        if not agents and act.by_place:
            agents = [who for who in sides.place(act) if who.countries]
        if act.mutual and len(ids(agents)) > 1:
            # "a pact on military aid that both signed": who signs with whom is told.
            return agents, []
        if not agents and act.plover == "MOBILIZE":
            # Forces that are put on alert are those of the one who does it.
            return before, []
        if not agents and _is_of_home(act):
            return _at_home(story, line, before)
        return agents, before
    if act.alone:
        return _settled(sides, before), []
    if act.mutual and len(ids(before)) > 1 and not sides.joins_behind(act):
        return before, []
    behind = sides.objects(act, before, heads)
    if act.mutual and behind and all(who.place for who in behind):
        # "are to meet in Geneva": the place is no partner.
        behind = []
    if act.plover == "MOBILIZE":
        # "put its army on alert": forces that are nobody else's are those of the one who does it.
        own = ids(before)
        behind = [who for who in behind if who.role != "MIL" or (who.countries and not who.inferred)]
        behind = [who for who in behind if not (who.place and ids([who]) <= own)]
    if not behind:
        behind = _conditioned(story, sides, act) if act.plover == "THREATEN" else sides.meant(act, before)
    before, behind = domestic(act, before, behind)
    if not behind and act.topic is not None and act.topic.at_home and act.turn is None:
        behind = [own_people(who) for who in before if who.countries][:1]
    if not behind:
        behind = _left_unsaid(story, line, act, before)
    return before, behind


def _conditioned(story: Story, sides: Sides, act: Act) -> list[Who]:
    """Who a threat is for where only its condition tells: ``if the United States goes ahead``."""
    conditions = story.pack.events.conditions
    for named in sides.named:
        if named.first <= act.last or sides.clauses.of[named.first] < 0 or named.who.attached:
            continue
        if any(clause.opener in conditions for clause in sides.clauses.openers(named.first)):
            return [named.who]
    return []


def _is_of_home(act: Act) -> bool:
    """Whether a passive without its agent is as a rule the act of the state that a story is set in."""
    return act.topic is not None and (act.topic.at_home or act.by_place or act.topic.cameo in _EASED)


def _at_home(story: Story, line: Line, undergoing: list[Who]) -> tuple[list[Who], list[Who]]:
    """``The curfew was lifted``, ``she has been charged``: both sides from what the story is set in."""
    told = next((who for who in undergoing if who.countries), None)
    home = [own_people(told)] if told is not None else set_in(story, line)
    return home, undergoing if told is not None else home


def _left_unsaid(story: Story, line: Line, act: Act, actors: list[Who]) -> list[Who]:
    """The side that a sentence of a story leaves out, as the rest of the story tells it: inferred."""
    known = next((who for who in actors if who.side), None)
    if known is None or act.plover == "MOBILIZE" or len(story.lines) == 1:
        return []
    if len(ids(actors)) > 1 and set(story.states[:2]) <= ids(actors):
        return []  # The two whom the story is about did it together.
    topic = act.topic
    if topic is not None and topic.cameo == "045":
        return mediated(story, line, ids(actors)) or other_side(story, line, ids(actors))
    if act.cameo in _CALMING:
        return mediated(story, line, ids(actors)) or other_side(story, line, ids(actors))
    if known.role == "COP" and known.countries:
        return [own_people(known)]
    if act.turn is None and topic is not None and (topic.plover == "CONCEDE" or topic.mode == "release"):
        # What a state grants, it grants its own people, as a rule.
        return [own_people(known)] if known.countries else []
    return other_side(story, line, ids(actors)) or _at_home_alone(story, known)


def _at_home_alone(story: Story, known: Who) -> list[Who]:
    """Where a story is about the state of the one who acts and hardly any other: its own people."""
    counts = dict(story.named_in.counts)
    own = sum(counts.get(state, 0) for state in known.countries)
    others = max((n for state, n in counts.items() if state not in known.countries), default=0)
    return [own_people(known)] if known.countries and own > 2 * others else []


def _settled(sides: Sides, actors: list[Who]) -> list[Who]:
    """One who acts alone and whose state the sentence names only elsewhere."""
    state = next((named.who for named in sides.named if named.who.countries), None)
    if state is None or any(who.countries or who.actor for who in actors):
        return actors
    return [who._replace(countries=state.countries, inferred=True) for who in actors]
