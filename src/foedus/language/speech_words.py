"""The shape of ``speech.toml``: how a language marks what somebody says."""

from __future__ import annotations

from foedus.language.table import Table


class Speech(Table, frozen=True, kw_only=True):
    """How speech is marked. ``cues`` to ``sourced`` are patterns but for ``inverting``, the rest words."""

    cues: tuple[str, ...]
    """Verbs of saying: ``mengatakan``, ``said``."""
    inverting: tuple[str, ...]
    """Those verbs, as words, behind which their speaker may stand too: ``said (Macron)``, not ``accused``."""
    followed: tuple[str, ...]
    """Cues whose speaker can only follow: ``ujar``, ``in the words of``."""
    calls: tuple[str, ...] = ()
    """Verbs of calling something so: ``menyebut``, ``called``."""
    self_cues: tuple[str, ...]
    """Cues that carry the pronoun in them: ``ujarnya``, ``he said``."""
    according_to: tuple[str, ...]
    told_by: tuple[str, ...]
    """Verbs that say who spoke, and not what: ``disampaikan (oleh)``, ``was announced by``."""
    documents: tuple[str, ...]
    """Things that speak: ``the document``, ``pernyataan bersama``."""
    unnamed: tuple[str, ...]
    """Speakers whom the text does not name: ``seorang pejabat``, ``officials``."""
    sourced: tuple[str, ...]
    """What leads to the outlet from which a sentence was taken: ``seperti dikutip``, ``as quoted by``."""
    offices: tuple[str, ...]
    """First words of an office or a description with a name behind it: ``kepala``, ``chairman``."""
    relatives: tuple[str, ...]
    """Words that begin what is told of a speaker by the way: ``yang``, ``who``."""
    possessives: tuple[str, ...]
    """Endings of a word to whom something belongs: ``'s``, ``nya``."""
    asked: tuple[str, ...]
    """Cues that behind a comma tell that somebody was asked: ``the official, asked whether ..., said``."""
    unsaid: tuple[str, ...]
    """Patterns that look like a cue and report nothing: ``asked not to be (named)``."""
    that: tuple[str, ...]
    """Words that open what is said: ``bahwa``."""
    infinitives: tuple[str, ...]
    """Words that open it as a deed, behind a time or a place: ``vowed in May to leave``."""
    conditions: tuple[str, ...]
    """Words that begin half a sentence, whose other half stands behind the cue: ``if``."""
    contrasts: tuple[str, ...]
    """Words that behind a comma begin what somebody else does: ``but``, ``sedangkan``."""
    leads: tuple[str, ...]
    """Words before a speaker that lead on from what stands before them, which he did not say: ``so``."""
    between: tuple[str, ...]
    """Words that may stand between a speaker and his cue: ``has``, ``also``, ``juga``."""
    asides: tuple[str, ...]
    """Words that begin what follows ``Putin said`` without being said: time and place."""
    hearers: tuple[str, ...]
    """Words before an outlet to which somebody said what a sentence tells: ``told (Reuters)``."""
