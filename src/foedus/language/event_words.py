"""The shape of ``events.toml``: the grammar by which a language tells who did what to whom.

What is done is written once, as patterns over verb roots (``@sign``) and sets of nouns (``<agreement>``);
the codes of PLOVER and CAMEO stand beside the topics in ``foedus/reading/plover.toml``. Turns are verbs that
make a promise, an appeal, a demand, a refusal or a threat of what follows them.
"""

from __future__ import annotations

from typing import Literal

from foedus.language.table import Table
from foedus.model.vocabulary import Role

Turn = Literal["intend", "appeal", "demand", "refuse", "threaten", "deny"]
"""``deny``: what follows is denied, and the denial itself is no event."""


class ActWords(Table, frozen=True, kw_only=True):
    """How one topic is told."""

    topic: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    """Nominalisations: the actor stands before or behind ``by``, the recipient behind."""
    objects: tuple[str, ...] = ()
    """Nouns that tell it only as what a turn asks, promises or refuses: ``(demanded a) ceasefire``."""
    mutual: bool = False
    """True where two subjects do it with each other (``met``, ``signed``)."""
    by_place: bool = False
    """True where a passive without an agent is the act of the state in which it happened."""
    spoken: bool = False
    """True where the one who acts is the one who speaks: ``said that it was out of the question``."""
    alone: bool = False
    """True where nobody undergoes it: ``resigned``."""
    of_place: bool = False
    """True where it is told of a place right behind the verb alone: ``captured (Goma)``."""
    swap: bool = False
    """True where the subject undergoes it (``suffered an attack by``)."""


class TurnWords(Table, frozen=True, kw_only=True):
    """How one turn is told."""

    turn: Turn
    verbs: tuple[str, ...] = ()
    mutual: bool = False
    """True where two subjects do it with each other (``agreed``)."""
    lone: bool = False
    """True where it is an event even if nothing known follows: ``rejected``, ``demanded``."""
    spoken: bool = False
    """True where the one who demands is the one who speaks: ``said that Sudan must``."""


class Agents(Table, frozen=True, kw_only=True):
    """Nouns for people of one role: ``rebels``, ``mahasiswa``."""

    role: Role
    words: tuple[str, ...]


class EventWords(Table, frozen=True, kw_only=True):
    """All of ``events.toml``."""

    barriers: tuple[str, ...]
    """Words behind which another clause begins."""
    barriers_behind_comma: tuple[str, ...] = ()
    """Those that do so only behind a comma or at the head: ``sementara`` is *for now* elsewhere."""
    relatives: tuple[str, ...]
    """Those that take up the one named right before: ``who``, ``yang``."""
    backgrounds: tuple[str, ...]
    """Those behind which stands what went before or goes beside: ``after``, ``ketika``."""
    conditions: tuple[str, ...]
    """Those behind which stands what has not happened: ``if``, ``jika``."""
    that: tuple[str, ...]
    """Those that open what is said, asked or demanded and no aside."""
    prepositions: tuple[str, ...]
    places: tuple[str, ...]
    """Prepositions of place."""
    directions: tuple[str, ...] = ()
    """Prepositions of whence and whither."""
    attributive: tuple[str, ...] = ()
    """Nouns for people that behind another noun only describe it: ``(pakta) militer``."""
    reflexives: tuple[str, ...] = ()
    """Words that make a noun of a bare verb before them: ``(bom bunuh) diri``."""
    pointers: tuple[str, ...] = ()
    """Words behind a noun and all that describes it: ``(kelompok yang didukung Kenya) itu``."""
    upon: tuple[str, ...] = ()
    """Verbs, as signs, right behind which a place may stand by its name alone: ``shelled (Kharkiv)``."""
    kinds_of_place: tuple[str, ...] = ()
    """Words that may stand before a place's name: ``town``, ``kota``."""
    kin: tuple[str, ...] = ()
    """Nouns for others than the one whose they are: ``(Kenya's) allies``, ``sekutu (Kenya)``."""
    kinds_of_group: tuple[str, ...] = ()
    """Words that may stand before a group's name: ``kelompok (Houthi)``."""
    determiners: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    """Words that may stand between a subject and its verb."""
    perfect: tuple[str, ...] = ()
    """Auxiliaries behind which no word opens a clause: ``has (since accused)``."""
    partners: tuple[str, ...]
    """Words before one who does it too: ``with``."""
    agents: tuple[str, ...]
    """Words before the one who acts in a passive."""
    bare_agent: tuple[str, ...] = ()
    """Beginnings of passives behind which the agent may stand without a word: ``di`` (``diserang X``)."""
    infinitives: tuple[str, ...]
    """Words that make an aim of the verb behind them: ``to``, ``untuk``."""
    pronouns: tuple[str, ...]
    adverb_endings: tuple[str, ...] = ()
    """Endings of adverbs, which may stand between a subject and its verb: ``ly``."""
    owned: tuple[str, ...] = ()
    """Words that make somebody that of the one named before: ``its (troops)``."""
    possessive_endings: tuple[str, ...] = ()
    """Endings of an owner's name, behind which no verb stands: ``'s``."""
    numbers: tuple[str, ...] = ()
    """Small numbers in words."""
    bare_behind_comma: bool = True
    """False where a bare root behind a comma is a noun, but in headlines: ``, invasi Rusia``."""
    source_before_cue: bool = True
    """False where a source at the end of a sentence stands behind its verb alone: ``, kata X``."""
    agrees: bool = False
    """True where a verb takes an ending behind one who acts alone, so that a bare form is a noun there."""
    between: tuple[str, ...] = ()
    """Further words that may stand between a subject and its verb: those of time."""
    origins: tuple[str, ...] = ()
    """Prepositions that tell whose someone is: ``from``, ``asal``."""
    aspects: tuple[str, ...] = ()
    """Patterns before an infinitive that leave it a deed: ``tried (to)``."""
    people: tuple[Agents, ...]
    """Nouns for people who act without an office."""
    never: tuple[str, ...]
    """Patterns that take a line out of politics: sport, film, games."""
    unturned: tuple[str, ...] = ()
    """Patterns that look like a turn and are none: ``would have``, ``declined to comment``."""
    sets: dict[str, tuple[str, ...]]
    acts: tuple[ActWords, ...]
    turns: tuple[TurnWords, ...]
