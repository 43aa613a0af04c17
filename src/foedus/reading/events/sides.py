"""Who acts and who undergoes: the phrases on either side of an act.

The subject is the first phrase of its clause that no preposition governs, with those joined to it. A pronoun
means the subject of the verb of saying around it. The object is the first phrase behind the verb in its
clause, whichever preposition stands before it, that is not the one who acts; a place comes last.
"""

from __future__ import annotations

from collections.abc import Sequence

from foedus.model.vocabulary import Plover
from foedus.reading.events.act import Act
from foedus.reading.events.at_home import AGAINST_ITS_OWN, INSIDE, ORGANS, arrested, is_leader_behind
from foedus.reading.events.bare_agents import bare_agent
from foedus.reading.events.clauses import Clause, Clauses
from foedus.reading.events.elsewhere import last_other, leaders_before
from foedus.reading.events.grammar import grammar
from foedus.reading.events.happened import acted_for
from foedus.reading.events.phrases import Named, phrases_of
from foedus.reading.events.together import Together, covers
from foedus.reading.events.unknown_names import capitals
from foedus.reading.mentions.who import Who
from foedus.reading.story import Line, Story
from foedus.reading.words import Word

_BACK = 4
"""How many words before a name its preposition may stand."""
_FAR = 30
"""How many words behind a verb its object may stand."""
_BY = 12
"""How many words behind a passive its agent may be named."""


class Sides:
    """Finds the two sides of the acts of one sentence."""

    def __init__(self, story: Story, line: Line, clauses: Clauses) -> None:
        self._story = story
        self._line = line
        self._text = story.text
        self._clauses = clauses
        self._words = line.sentence.words
        self._grammar = grammar(story.language)
        self._named = phrases_of(story, line)
        self._together = Together(story.text, line, self._named, self._grammar, story.language)
        self._joins = self._grammar.joins
        self._contrasts = story.pack.speech.contrasts

    @property
    def named(self) -> list[Named]:
        """Every phrase of the sentence."""
        return self._named

    @property
    def clauses(self) -> Clauses:
        """The clauses of the sentence."""
        return self._clauses

    # --- the one before the verb ----------------------------------------------------------------------

    def subject(self, act: Act, heads: list[int]) -> list[Who]:
        """Those before the verb; empty where nobody is named."""
        return self._before(act.first, self._clauses.of[act.first], heads, 0)

    def _before(self, verb: int, clause_index: int, heads: list[int], depth: int) -> list[Who]:
        if clause_index < 0 or depth > 4:
            return []
        clause = self._clauses.all[clause_index]
        inside = [
            n
            for n in self._named
            if (n.last < verb or n.first <= verb <= n.last) and self._clauses.of[n.first] == clause_index
        ]
        free = [n for n in inside if not n.who.attached and not self._governed(n)]
        since = max([head for head in heads if head < verb], default=-1)
        aside = next((n for n in free if n.last + 1 == since and self._comma_behind(n)), None)
        if aside is not None and self._comma_before(verb):
            # "Merz, visiting Ankara, praised": the verb of an aside parts nobody from his own.
            return self._together.chain(aside, since)
        near = next((n for n in reversed(free) if self._is_next_to(n.last, verb, since)), None)
        spoken = clause.said_by if clause.said_by is not None else self._said_around(clause)
        if free and spoken is not None and all(n.who.pronoun for n in free):
            # "He said that he would": the one who speaks, whoever else was spoken of before.
            speaker = self._before(spoken, self._clauses.of[spoken], heads, depth + 1)
            if speaker:
                return speaker
        if near is not None and not near.who.pronoun:
            start = self._together.start(self._before_aside(near, free, since), free, since)
            return self._together.chain(start, verb)
        led_by = self._led_by(since, verb, clause_index, heads) if near is None and since >= 0 else None
        if led_by is not None:
            earlier_heads = [head for head in heads if head < led_by]
            return self._before(led_by, self._clauses.of[led_by], earlier_heads, depth + 1)
        joined = any(word.low in self._joins for word in self._words[max(since, verb - 4, 0) : verb])
        later = [] if joined else [n for n in free if n.first > since]
        chosen = later[:1] or free[:1]
        if chosen:
            return self._together.chain(chosen[0], verb)
        unknown = self._capitals_before(clause_index, verb)
        if unknown is not None:
            return [unknown]
        if clause.opener in self._grammar.words.relatives:
            earlier = [n for n in self._named if n.last < clause.begin - 1 and not n.who.attached]
            return [earlier[-1].who] if earlier else []
        if clause.said_by is not None:
            return self._before(clause.said_by, self._clauses.of[clause.said_by], heads, depth + 1)
        if clause.parent is not None:
            first = self._leader_of(clause, verb)
            if first:
                return first
            begin = max(clause.begin, 1)
            return self._before(begin, clause.parent, heads, depth + 1)
        inside = [n for n in inside if not n.who.attached]
        return [inside[0].who] if inside else self._leader_before(verb)

    def _before_aside(self, near: Named, free: list[Named], since: int) -> Named:
        """``Russia, a neighbour of Norway, said``: the one whom an aside behind a comma describes."""
        if not self._comma_behind(near):
            return near
        earlier = [n for n in free if since < n.first and n.last < near.first and self._comma_behind(n)]
        return earlier[-1] if earlier and not self._together.joined(earlier[-1], near) else near

    def _comma_between(self, left: Named, right: Named) -> bool:
        return "," in self._text[self._words[left.last].end : self._words[right.first].start]

    def _comma_behind(self, named: Named) -> bool:
        after = named.last + 1
        return (
            after < len(self._words)
            and "," in self._text[self._words[named.last].end : self._words[after].start]
        )

    def _led_by(self, since: int, verb: int, clause: int, heads: list[int]) -> int | None:
        """The verb before whose subject a verb behind a join has: ``killed two men and wounded``."""
        place = verb - 1
        joins = {*self._joins, *self._contrasts}
        while place > since and self._is_small(self._words[place]) and self._words[place].low not in joins:
            place -= 1
        joined = place > since and self._words[place].low in joins
        if self._line.sentence.section == "title":
            # "Mali suspends radio, expels envoy": a headline joins with a comma.
            joined = joined or self._comma_before(verb)
        said_by = self._clauses.all[clause].said_by
        if (
            joined
            and said_by is not None
            and said_by in heads
            and said_by < since
            and self._comma_before(place)
        ):
            # "accused Chad of arming rebels, and vowed": the one who accuses.
            return said_by
        # What a verb such as "condemned" opens as said is no more than its object.
        return since if joined and (self._clauses.of[since] == clause or said_by == since) else None

    def _comma_before(self, place: int) -> bool:
        return "," in self._text[self._words[place - 1].end : self._words[place].start]

    def _said_around(self, clause: Clause) -> int | None:
        """The verb of saying around a clause that ``that`` opens."""
        if clause.opener in self._grammar.words.that and clause.parent is not None:
            return self._clauses.all[clause.parent].said_by
        return None

    def _leader_of(self, clause: Clause, verb: int) -> list[Who]:
        """``rejected it after it blew up``: whom the pronoun of a clause means, who leads the one around."""
        words = self._words[clause.begin : verb]
        if clause.parent is None or not any(word.low in self._grammar.words.pronouns for word in words):
            return []
        for named in self._named:
            around = self._clauses.of[named.first] == clause.parent and named.last < clause.begin
            if around and not named.who.attached and not self._governed(named):
                return self._together.chain(named, clause.begin)
        return []

    def _leader_before(self, verb: int) -> list[Who]:
        """Whom ``it`` and ``they`` mean at the head of a sentence: who leads a sentence before."""
        pronoun = next((w.low for w in self._words[:verb] if w.low in self._grammar.words.pronouns), None)
        if pronoun is None:
            return []
        person = pronoun in self._story.pack.mentions.genders
        return leaders_before(self._story, self._line, person=person)

    def _is_next_to(self, last: int, verb: int, since: int) -> bool:
        if verb - last > 8:
            return False
        between = self._words[last + 1 : verb]
        if 0 <= since < last and "," in self._text[self._words[verb - 1].end : self._words[verb].start]:
            # "attacks Tanzania, expels envoys": the object of the verb before.
            return False
        if 0 <= since < last and any(word.low in self._joins for word in between):
            # "attacked Tanzania and condemned": the object of the verb before.
            return False
        return all(self._is_small(word) for word in between)

    def _is_small(self, word: Word) -> bool:
        """A word that may stand between a subject and its verb."""
        grammar = self._grammar
        return (
            word.low in grammar.before_verb
            or word.low in grammar.words.between
            or word.low in grammar.be
            or word.low in self._grammar.days
            or word.low.isdigit()
            or word.low.endswith(grammar.adverbs)
        )

    def _governed(self, named: Named) -> bool:
        """Whether a preposition stands before a phrase in its clause, no more than a few words back."""
        clause = self._clauses.of[named.first]
        begin = self._clauses.all[clause].begin if clause >= 0 else 0
        for place in range(named.first - 1, max(begin, named.first - _BACK) - 1, -1):
            word = self._words[place]
            if "," in self._text[word.end : self._words[place + 1].start]:
                return False
            if word.low in self._grammar.prepositions:
                return not self._opens(place)
            if word.low in self._joins and place == named.first - 1:
                # "from Kenya and Tanzania": as the one before it.
                if self._together.begins_anew(named):
                    return False  # "with Kenya, and Tanzania left"
                before = next((n for n in self._named if n.last == place - 1), None)
                return before is not None and not before.head and self._governed(before)
            if word.low in self._grammar.voices or word.low in self._joins:
                return False
            if any(n.first <= place <= n.last and n is not named and not n.who.attached for n in self._named):
                return False
        return False

    def _opens(self, place: int) -> bool:
        """``after gunmen killed``: the word opens a clause and governs no name."""
        following = self._clauses.of[place + 1]
        return (
            following >= 0
            and self._clauses.all[following].begin == place + 1
            and any(
                word.low in self._grammar.voices or word.low in self._grammar.be
                for word in self._words[place + 2 : place + 7]
            )
        )

    def _capitals_before(self, clause: int, verb: int) -> Who | None:
        """A name that the register does not hold: the first run of capitals of its clause."""
        for run in capitals(self._words, range(verb), self._grammar, self._grammar.days):
            if self._clauses.of[run.first] == clause and not self._is_known(run.first, run.last):
                placed = Named(Who(*run.span, "body", None), run.first, run.last)
                if not self._governed(placed):
                    return placed.who
        return None

    def _is_known(self, first: int, last: int) -> bool:
        return any(n.first <= last and first <= n.last for n in self._named)

    # --- the one behind the verb ----------------------------------------------------------------------

    def objects(self, act: Act, actors: list[Who], heads: Sequence[int] = ()) -> list[Who]:
        """Those behind the verb; empty where nobody is named."""
        reach = [
            n
            for n in self._named
            if act.first < n.first <= act.first + _FAR and self._reaches(act.first, n.first)
        ]
        limit = next((n.first for n in reach if self._begins_anew(act, n)), len(self._words))
        joined = self._joined_verb(act, heads)
        if any(n.first < joined for n in reach):
            # "put its forces on alert and stopped aid to Kenya": another verb's object; "sank and burnt
            # the ship" are of one.
            limit = min(limit, joined)
        reach = [n for n in reach if n.first < limit]
        whole = [n for n in reach if not n.who.attached or not covers(n, reach)]
        own = acted_for(actors)
        other = [n for n in whole if own.isdisjoint(n.who.side)]
        its_own = [n for n in whole if not own.isdisjoint(n.who.side)]
        inside = [n for n in its_own if self._is_inside(n, actors, act.plover)]
        if inside and any(actor.role in INSIDE for actor in actors):
            other = [n for n in whole if n in other or n in inside]
        firm = [n for n in other if not self._at_place(n)]
        if whole and not whole[0].head and is_leader_behind(act, whole[0].who, whole[0].first, actors):
            return self._together.chain(whole[0], limit)
        # A noun without a state gives way to a name close behind it.
        named = [n for n in firm if not (n.head and not n.who.countries and n.who.actor is None)]
        # "a mayor, rival of Erdogan": whoever stands behind the comma tells of the one before it.
        if firm and firm[0] not in named:
            named = [n for n in named if not self._comma_between(firm[0], n)]
            inside = [n for n in inside if n.first < firm[0].first or not self._comma_between(firm[0], n)]
        if inside and named and inside[0].first < named[0].first and inside[0].who.kind == "person":
            named = []  # "arrested former president Duterte on a warrant of the court"
        chosen = (named or inside or firm or other)[:1]
        return self._together.chain(chosen[0], limit) if chosen else []

    def _joined_verb(self, act: Act, heads: Sequence[int]) -> int:
        """The next verb that a word such as ``and`` joins with an act; behind the sentence where none is."""
        following = (head for head in heads if head > act.last and self._words[head - 1].low in self._joins)
        return min(following, default=len(self._words))

    def _begins_anew(self, act: Act, named: Named) -> bool:
        """``..., and Nicaragua did the same``: the subject of another verb."""
        return named.first - 1 > act.last and self._together.begins_anew(named)

    def _is_inside(self, named: Named, actors: list[Who], plover: Plover) -> bool:
        """Whether a phrase of the actor's own state can still be the other side."""
        if any(actor.start == named.who.start for actor in actors):
            return False
        roles = {actor.role for actor in actors}
        if plover in AGAINST_ITS_OWN and named.who.kind in ("person", "body") and roles & set(ORGANS):
            # The police arrest a governor, an army topples its president, a court orders the government.
            return named.who.role not in roles
        return bool(roles & set(INSIDE)) or named.who.role in INSIDE or self._at_place(named)

    def _reaches(self, first: int, index: int) -> bool:
        """Whether a word stands in the clause of the verb, or in what is said or asked under it."""
        if self._clauses.of[index] < 0:
            return False
        if self._clauses.of[index] == self._clauses.of[first]:
            return True
        own = self._clauses.openers(first)[0]
        for clause in self._clauses.openers(index):
            if clause is own:
                return True
            if clause.said_by is not None and clause.said_by > first:
                return False  # ``condemned it and said it would send``: another verb of saying.
            if clause.opener not in self._grammar.that:
                return False
        return False

    def _at_place(self, named: Named) -> bool:
        for place in range(named.first - 1, max(-1, named.first - 1 - _BACK), -1):
            word = self._words[place]
            if word.low in self._grammar.words.places:
                return True
            if word.low in self._grammar.prepositions:
                return False
        return False

    def joins_behind(self, act: Act) -> bool:
        """``signed a pact with Kenya``: one more stands behind, joined by a word such as ``with``."""
        for place in range(act.first, min(act.last + 6, len(self._words))):
            if self._words[place].low in self._grammar.words.partners:
                behind = [n for n in self._named if place < n.first <= place + _BACK]
                if any(not self._at_place(n) for n in behind):
                    return True
        return False

    def meant(self, act: Act, actors: list[Who]) -> list[Who]:
        """Whom a pronoun behind the verb means: the last state spoken of that is not the one who acts."""
        words = [word.low for word in self._words[act.first : act.last + 4]]
        others = self._story.pack.mentions.others
        endings = tuple(other[1:] for other in others if other.startswith("-"))
        if not (any(low in others for low in words) or (endings and words[0].endswith(endings))):
            return []
        before = [n for n in self._named if n.last < act.first]
        last = self._line.number
        earlier = () if before[1:] else self._story.lines[max(0, last - 1) : last]
        people = [*(n for one in earlier for n in phrases_of(self._story, one)), *before]
        held = arrested(act, actors, [n.who for n in people if n.head])
        return [held] if held is not None else last_other(self._story, self._line, before, acted_for(actors))

    def agent(self, act: Act) -> list[Who]:
        """``by X`` behind a passive or a noun."""
        agents = self._grammar.words.agents
        for index in range(act.first + 1, min(act.last + _BY, len(self._words))):
            if self._clauses.of[index] < 0 or self._words[index].low not in agents:
                continue
            after = [n for n in self._named if index < n.first <= index + 5]
            whole = [n for n in after if not n.who.attached or not covers(n, after)]
            if whole:
                return self._together.chain(whole[0], len(self._words))
        return self._bare_agent(act)

    def _bare_agent(self, act: Act) -> list[Who]:
        """``diserang Israel``: the one right behind a passive, where the language allows it."""
        named = bare_agent(act, self._words, self._named, self._grammar)
        if named is None:
            return []
        whole = [n for n in self._named if n.first >= named.first]
        first = next((n for n in whole if not n.who.attached or not covers(n, whole)), named)
        return self._together.chain(first, len(self._words))

    def place_behind(self, act: Act) -> bool:
        """Whether a place stands right behind a verb, or right before a passive: ``captured Goma``."""
        behind = range(act.last + 1, act.last + 3)
        seats = [n for n in self._named if n.place or n.who.place or n.who.kind == "seat"]
        if act.passive:
            return any(n.last < act.first <= n.last + 4 for n in seats)
        return any(n.first in behind and not n.who.attached for n in seats)

    def place(self, act: Act) -> list[Who]:
        """The state in which it happened."""
        after = [n for n in self._named if n.first > act.first and self._at_place(n) and n.who.countries]
        return [after[0].who] if after else []

    def speaker_of(self, act: Act, heads: list[int]) -> list[Who]:
        """Who says what an act stands in; empty where the story itself does."""
        for clause in self._clauses.openers(act.first):
            if clause.said_by is not None:
                return self._before(clause.said_by, self._clauses.of[clause.said_by], heads, 0)
        source = [n for n in self._named if self._clauses.of[n.first] < 0 and not n.who.attached]
        return [source[0].who] if source else []
