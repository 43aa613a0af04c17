"""A language pack: one folder a language, all of it data. This module holds its shape.

``reading/*.toml`` hold what the rule reader needs, a file a matter; ``page.toml`` what ``page`` needs.
Lists of words are written in lower case. Phrases of the reader are patterns, explained in
``foedus.reading.patterns``.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from foedus.errors import KnowledgeError, LanguageUnknown
from foedus.language.event_words import EventWords
from foedus.language.forms import Forms
from foedus.language.speech_words import Speech
from foedus.language.table import Table
from foedus.model.vocabulary import (
    CommitmentKind,
    Form,
    Process,
    RelationKind,
    Role,
    StageKind,
    Strength,
    Trigger,
)

FOLDER = Path(__file__).parent


class Sentences(Table, frozen=True, kw_only=True):
    """Where a sentence does not end. Abbreviations lack their last stop; rules: foedus.reading.stops."""

    abbreviations: tuple[str, ...]
    """What never ends a sentence, since a name follows it: ``prof``, ``jl``."""
    ending: tuple[str, ...]
    """What ends one before any capital: ``dll``, ``etc``; a degree (``s.h``) only behind a comma."""
    open: tuple[str, ...]
    """What ends one only before one of ``starters``: ``inc``, ``oct``."""
    before_number: tuple[str, ...]
    """What ends none before a number, and is a word elsewhere: ``no``, ``hal``."""
    starters: tuple[str, ...]
    """Words that begin sentences and are no part of a name: ``the``, ``mereka``."""
    domains: tuple[str, ...]
    """What follows the stop in a name of the web: ``com``."""


Unit = Literal["day", "week", "weekend", "month", "year", "decade"]
"""What time is counted in."""
PartOfTime = Literal["early", "mid", "late", "so_far", "rest"]
"""A third of a unit; ``so_far`` runs to the story's day and ``rest`` from it."""


class Dates(Table, frozen=True, kw_only=True):
    """Names of time. ``months`` maps each name to 1..12, ``weekdays`` to 0 (Monday) .. 6."""

    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    """Words for a day, as days from the story's own: ``kemarin`` -1, ``tonight`` 0."""
    units: dict[str, Unit]
    """Units as they stand beside ``last``, ``this`` and ``next``."""
    counted: dict[str, Unit]
    """Units as they stand behind a number."""
    parts: dict[str, PartOfTime]
    numbers: dict[str, int]
    one: str = ""
    """What is set before a unit to mean one of it: ``se`` in ``sepekan``."""
    ordinals: str = ""
    """Endings of the number of a day, with spaces between them: ``st nd``."""
    vague: tuple[str, ...]
    """Words for a number that is not told: ``beberapa``; nothing can be counted by it."""
    last: tuple[str, ...]
    this: tuple[str, ...]
    next: tuple[str, ...]
    modifiers_first: bool
    """True where those stand before their unit (``last week``), false where behind (``pekan lalu``)."""
    ago: tuple[str, ...]
    """What follows counted units that lie back: ``lalu``, ``ago``."""
    hence: tuple[str, ...]
    """What follows counted units that lie ahead: ``from now``."""
    past_span: tuple[str, ...]
    """What makes counted units a time that ends on the story's day: ``terakhir``, ``past``."""
    coming_span: tuple[str, ...]
    """What makes them a time that begins on it: ``ke depan``, ``next``."""
    before_month: tuple[str, ...]
    """Words before the bare name of a month: ``in``, ``sejak``."""
    month_marks: tuple[str, ...]
    """Words between a day and its month: ``(19th) of (June)``."""
    year_marks: tuple[str, ...]
    """Words between a month or a part and its year, or a part and its month: ``of``, ``tahun``."""
    beside_weekday: tuple[str, ...]
    """Words between a weekday and its date: ``malam``, ``night``."""
    before_weekday: tuple[str, ...]
    """Words between a verb and the weekday of it: ``on``, ``hari``."""
    ahead: tuple[str, ...]
    """Patterns of verbs that look ahead, so that a weekday by them is the next one: ``will``, ``akan``."""
    decade_endings: tuple[str, ...]
    """What makes a decade of a year: ``s``, ``-an``."""
    before_decade: tuple[str, ...]
    """Words before a decade of two digits: ``tahun (80-an)``."""
    year_prefixes: tuple[str, ...]
    """What may be bound to a year by a hyphen: ``post (-1991)``."""
    before_year: tuple[str, ...]
    """Words before a number that make it a year whatever follows: ``since``, ``tahun``."""
    amounts: tuple[str, ...]
    """Words before a number that make it a count: ``more than``."""
    things: tuple[str, ...]
    """What follows a number that counts it: ``troops``, ``persen``, ``wib``."""
    numbered: tuple[str, ...]
    """What bears a number: ``resolution``, ``pasal``, ``rp``; a stop at its end is part of it."""
    day_first: bool
    after: tuple[str, ...]
    """Words that part a date from a verb behind them: ``setelah``, ``after``."""
    since_years: tuple[str, ...]
    """Patterns of "for the first time in N years"; the number in them counts back from the story's day."""


class Mentions(Table, frozen=True, kw_only=True):
    """How people, offices and pairs are spoken of."""

    pronouns: tuple[str, ...]
    genders: dict[str, Literal["f", "m"]] = msgspec.field(default_factory=dict)
    """Pronouns that tell the gender of the one they mean."""
    others: tuple[str, ...] = ()
    """Pronouns that stand as an object: ``him``, ``them``; one that begins with a hyphen ends the verb."""
    own_country: tuple[str, ...]
    pairs: tuple[str, ...]
    """Patterns that mean the two states at hand: ``kedua negara``, ``the two sides``."""
    triples: tuple[str, ...]
    """The same for three: ``ketiga negara``."""
    by: tuple[str, ...]
    """Words before the one who acts in a passive: ``oleh``, ``by``."""
    counterparts: tuple[str, ...]
    """Nouns before one who holds the same office elsewhere: ``his Chinese counterpart (Xi)``."""
    joins: tuple[str, ...]
    """Words between two names that make one actor of them: ``dan``, ``and``."""
    locatives: tuple[str, ...]
    """Words before a name that make it a place."""
    against: tuple[str, ...]
    """Words before a name that make it an adversary or an object, no party."""
    articles: tuple[str, ...]
    of: tuple[str, ...]
    """Words between an office and its state: ``president of``."""
    not_names: tuple[str, ...]
    """Phrases that hold the name of a state and mean none: ``Latin America``."""
    not_surnames: tuple[str, ...] = ()
    """Words that are surnames too (``major``), and mean a leader only where the text names him in full."""

    directions: tuple[str, ...] = ()
    """Words that stand alone for a state whose name they begin: ``the South`` for South Korea."""


class Title(Table, frozen=True, kw_only=True):
    """Words for an office or a body: ``presiden``, ``foreign minister``, ``tentara``."""

    words: tuple[str, ...]
    role: Role
    offices: tuple[str, ...] = ()
    person: bool = True


class Modalities(Table, frozen=True, kw_only=True):
    """Words that move a verb out of the actual."""

    intended: tuple[str, ...]
    possible: tuple[str, ...]
    conditional: tuple[str, ...]
    demanded: tuple[str, ...]
    negations: tuple[str, ...]
    """Words that negate a verb behind them, whatever stands between: ``did not``, ``without``."""
    denials: tuple[str, ...]
    """Verbs that negate what is their object alone: ``denied it and attacked`` tells an attack."""
    undone: tuple[str, ...]
    """Patterns behind a noun for a deed that tell that it did not come about: ``was postponed``."""
    ands: tuple[str, ...]
    """Words that join one verb with the next."""
    whens: tuple[str, ...]
    """Words before what has not come about, which stand before a time too: ``before dawn``."""
    complements: tuple[str, ...]
    """Words right behind a denial that begin the deed denied; ``~`` stands for the rest of a word."""
    verbal: tuple[str, ...]
    """Forms in which a verb tells a deed: ``~ed``, ``me~``."""
    inflected: bool
    """Whether such a form behind a join is under no denial before it: ``refused to sign and attacked``."""
    historical: tuple[str, ...]
    purpose: tuple[str, ...]
    """Words right before a verb that make it an aim: ``to (sign)``, ``untuk (menandatangani)``."""


class Agreement(Table, frozen=True, kw_only=True):
    """Nouns that name an agreement of one form."""

    form: Form
    words: tuple[str, ...]
    loose: bool = False
    """True for nouns that name an agreement only when a stage or a commitment stands by them."""


class StageWords(Table, frozen=True, kw_only=True):
    """Patterns that say a step of a pact's life."""

    stage: StageKind
    words: tuple[str, ...]
    one_party: bool = False
    by_role: Role | None = None
    """Counts only where one of that role stands in the line: ``approved`` by a parliament."""
    unless_before: tuple[str, ...] = ()
    """Words behind the verb that make it another: ``berlaku selama`` is a term and no entry into force."""
    subject_only: bool = False
    """True where the agreement stands before the verb: ``digantikan oleh``, ``expired``."""
    about_members: bool = False
    """True where the object may be an organisation or a known pact by name (``joined NATO``)."""


class RelationWords(Table, frozen=True, kw_only=True):
    """Patterns that say how one agreement stands to an earlier one."""

    relation: RelationKind
    words: tuple[str, ...]


class CommitmentWords(Table, frozen=True, kw_only=True):
    """Patterns that say a commitment. ``mutual`` false: the subject owes it to the object."""

    kind: CommitmentKind
    words: tuple[str, ...]
    trigger: Trigger
    mutual: bool = True
    strength: Strength | None = None
    from_name: bool = False
    """True where the pattern is only what the pact is called (``mutual defence treaty``)."""
    only_denied: bool = False
    """True where the pattern counts only with a denial (``not a military alliance``)."""


class Pacts(Table, frozen=True, kw_only=True):
    """How agreements are spoken of."""

    agreements: tuple[Agreement, ...]
    security: tuple[str, ...]
    """Words that make a loose agreement one of security."""
    never: tuple[str, ...]
    """Patterns that make a line one about no agreement of states: companies, clubs, coalitions."""
    excluded: tuple[str, ...]
    """The same, unless a strict noun and a word of security stand in the line: trade, visas."""
    stages: tuple[StageWords, ...]
    relations: tuple[RelationWords, ...]
    rumours: tuple[str, ...]
    """Patterns that make a line one about what is told about and not vouched for: hoaxes, viral posts."""
    mutual: tuple[str, ...]
    """Words that make a promise one of each to each: ``saling``, ``each``."""
    commitments: tuple[CommitmentWords, ...]
    denials: tuple[str, ...]
    not_owed: tuple[str, ...]
    """Patterns that deny a promise also from inside its words: ``(if attacked) nobody is obliged to``."""
    triggers: dict[str, Trigger]
    processes: dict[str, Process]
    article: tuple[str, ...]
    """Words before the number of an article: ``pasal``, ``article``."""
    brokering: tuple[str, ...]
    """Verbs of one who helps others to an agreement: ``brokered``, ``memediasi``."""
    between: tuple[str, ...]
    name_links: tuple[str, ...]
    """Small words inside the name of a treaty: ``of``, ``and``, ``dan``."""
    name_follows: bool
    """True where a bare name follows the noun (``pakta ANZUS``), false where it goes before."""
    its: tuple[str, ...]
    """Pronouns that stand for an agreement; one that begins with a hyphen is an ending of the verb."""
    parts: tuple[str, ...]
    """What an alliance has and a state can leave or join without it: ``NATO's command``, ``KTT ASEAN``."""
    year_links: tuple[str, ...]
    """Words between an agreement and its own year: ``treaty of 1961``, ``perjanjian tahun 1961``."""
    papers: tuple[str, ...]
    """Nouns that an earlier agreement may be called by: ``dokumen``, ``text``."""
    another: tuple[str, ...]
    """Articles that bring in an agreement not spoken of yet: ``a``, ``sebuah``."""
    this: tuple[str, ...]
    """Words beside the noun that make it the story's own agreement: ``ini``, ``new``."""
    plurals: tuple[str, ...]
    """Nouns that mean one agreement with each of several partners: ``agreements``."""


class Questions(Table, frozen=True, kw_only=True):
    """How a text says that something is not known."""

    openers: tuple[str, ...]
    interrogatives: tuple[str, ...]
    joins: tuple[str, ...]
    relatives: tuple[str, ...]
    """First words of interrogatives that behind a comma are as a rule none: ``who``, ``di (mana)``."""
    including: tuple[str, ...]
    """Words that bring in one more question: ``termasuk``, ``including``."""
    topics: tuple[str, ...]
    """Words before a thing that is not known: ``mengenai``, ``over``."""
    about: dict[str, CommitmentKind]


class Pack(Table, frozen=True, kw_only=True):
    """All of ``reading/*.toml``: each top table stands in a file of its own or shares one."""

    sentences: Sentences
    dates: Dates
    mentions: Mentions
    titles: tuple[Title, ...]
    speech: Speech
    modalities: Modalities
    pacts: Pacts
    questions: Questions
    events: EventWords
    contexts: dict[str, tuple[str, ...]]
    """Patterns that tell a context of PLOVER."""
    forms: Forms


def languages() -> tuple[str, ...]:
    """Codes of the languages that have a pack for the reader."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/reading")))


@cache
def load(language: str) -> Pack:
    """The pack of one language.

    Raises LanguageUnknown where there is none, KnowledgeError with file and field where it breaks
    its shape.
    """
    folder = FOLDER / language / "reading"
    if not folder.is_dir():
        raise LanguageUnknown(
            f"there is no language pack for {language!r}",
            to_do=f"packs stand for: {', '.join(languages())}; docs/how-to say how to add one",
        )
    tables: dict[str, object] = {}
    for path in sorted(folder.glob("*.toml")):
        tables.update(_tables_of(path, tables))
    try:
        return msgspec.convert(tables, Pack)
    except msgspec.ValidationError as error:
        raise _broken(str(error), folder) from error


def _tables_of(path: Path, earlier: dict[str, object]) -> dict[str, object]:
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise _broken(str(error), path) from error
    for name in tables:
        if name in earlier:
            raise _broken(f"the table {name!r} stands in more than one file of its folder", path)
    return tables


def _broken(what: str, where: Path) -> KnowledgeError:
    return KnowledgeError(
        f"not a language pack: {what}", where=str(where), to_do="compare it with foedus.language.pack"
    )
