"""The errors of foedus: one tree, one root.

    FoedusError                 the root; catch this to catch all of ours
    ├── UsageError              the call itself is wrong: an option, a date, a name (exit code 2)
    │   ├── DateError           a date that is none
    │   └── UnknownActor        a name or id that no actor bears
    ├── SourceError             one source cannot be read (exit code 1)
    │   ├── SourceMissing       no file there, or a folder
    │   ├── SourceUnreadable    bytes that are no text: binary, broken, too large, empty
    │   └── LanguageUnknown     a language for which there is no pack
    ├── KnowledgeError          a file of knowledge (actors, pacts, language packs) breaks its schema
    ├── LedgerError             the ledger cannot be used
    │   ├── NotALedger          the file or database is something else
    │   ├── LedgerNewer         written by a newer foedus
    │   ├── LedgerDamaged       the chain of entries does not hold
    │   └── LedgerBusy          another writer holds it for longer than we wait
    ├── ModelError              the model reader did not do its work (exit code 1)
    │   ├── ModelUnavailable    its endpoint does not answer, or will not
    │   └── AnswerUnusable      it answered, and not with what was asked for
    └── ClaimRefused            a claim whose quote is not in its text

Every message says what was wrong, where, and what to do about it.
"""

from __future__ import annotations


class FoedusError(Exception):
    """Root of all errors that foedus raises on purpose.

    Parts of the message: ``what`` was wrong, ``where``, and what ``to_do``. ``str()`` joins them
    into one line.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str | None = None, to_do: str | None = None) -> None:
        self.what = what
        self.where = where
        self.to_do = to_do
        super().__init__(what)

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}; {self.to_do}" if self.to_do else line


class UsageError(FoedusError):
    """The call itself is wrong."""

    exit_code = 2


class DateError(UsageError):
    """A date that is none."""


class UnknownActor(UsageError):
    """A name or id that no actor bears."""


class SourceError(FoedusError):
    """One source cannot be read; others may still be."""


class SourceMissing(SourceError):
    """There is no file at that path, or it is a folder."""


class SourceUnreadable(SourceError):
    """The bytes are not a text that foedus can read."""


class LanguageUnknown(SourceError):
    """The text is in a language for which there is no pack."""


class KnowledgeError(FoedusError):
    """A file of knowledge (actors, pacts, language packs) breaks its schema."""


class LedgerError(FoedusError):
    """The ledger cannot be used."""


class NotALedger(LedgerError):
    """The file or database at that address is something else."""


class LedgerNewer(LedgerError):
    """The ledger was written by a newer foedus."""


class LedgerDamaged(LedgerError):
    """The chain of entries does not hold."""


class LedgerBusy(LedgerError):
    """Another writer has held the ledger for longer than we wait."""


class ClaimRefused(FoedusError):
    """A claim whose quote is not in its text, or whose evidence is missing."""


class ModelError(FoedusError):
    """The model reader did not do its work.

    ``lasting`` is true where the next text would fare no better; ``partial`` is what another reader found in
    the same text, as the result that would have been printed for it alone.
    """

    def __init__(
        self, what: str, *, where: str | None = None, to_do: str | None = None, lasting: bool = False
    ) -> None:
        super().__init__(what, where=where, to_do=to_do)
        self.lasting = lasting
        self.partial: object | None = None


class ModelUnavailable(ModelError):
    """The endpoint of the model does not answer in time, cannot be reached, or refuses to answer."""


class AnswerUnusable(ModelError):
    """The model answered with what is no answer: no JSON, cut off, too long."""
