"""A batch: a JSON object a line, read as a stream; a line that cannot be used is named and passed over."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator
from datetime import date
from os import PathLike, fspath
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from foedus.api.given import built_in_actors
from foedus.api.reading import ReaderName, Readers, read, readers
from foedus.errors import FoedusError, ModelError, ModelUnavailable, SourceMissing

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.model.change import ReadResult

T = TypeVar("T")

LONGEST = 64 * 1024 * 1024
"""Bytes of one line. A longer one is no story, and would have to be held whole."""
GIVEN_UP = 3
"""After how many texts in a row that a model does not answer it is given up."""


class BadLine(FoedusError):
    """A line of a batch that cannot be used."""

    exit_code = 1


class Patience:
    """Counts the texts in a row for which a model did not answer, and says when it is to be given up."""

    def __init__(self) -> None:
        self._failures = 0

    def is_lost(self, error: FoedusError | None) -> bool:
        """Whether no further text is worth trying, after one that ended with ``error`` (null: well)."""
        self._failures = self._failures + 1 if isinstance(error, ModelUnavailable) else 0
        return (isinstance(error, ModelError) and error.lasting) or self._failures >= GIVEN_UP


def read_batch(
    path: str | PathLike[str],
    *,
    published: str | date | None = None,
    language: str | None = None,
    actors: Actors | None = None,
    reader: ReaderName | Readers = "rules",
    seen: Callable[[int], object] | None = None,
) -> Generator[ReadResult | FoedusError, None, None]:
    """What each text of a file of JSON lines tells (``-``: standard input), one after another.

    A line that cannot be used, or whose text cannot be read, gives the error that says why, with its place;
    the next one follows. Nothing is held but the line at hand. ``published`` and ``language`` stand for
    what a line does not say; ``seen`` is told how many bytes have been taken. Raises SourceMissing where
    there is no such file, and ModelUnavailable where a model has to be given up: the error says at which
    line.
    """
    from foedus.model.taken import BatchText

    given = reader if isinstance(reader, Readers) else readers(reader)
    who = actors or built_in_actors()
    name = fspath(path)
    patience = Patience()
    for number, line in lines(name, BatchText, seen):
        if isinstance(line, BadLine):
            yield line
            continue
        failed: FoedusError | None = None
        try:
            yield read(
                text=line.text,
                uri=line.uri,
                published=line.published or published,
                language=line.lang or language,
                actors=who,
                reader=given,
                id=line.id,
            )
        except FoedusError as error:
            failed = error
            where = place(name, number)
            error.where = where if error.where is None else f"{where}: {error.where}"
            yield error
        if patience.is_lost(failed):
            raise ModelUnavailable(
                "the model is given up, and no further line is read",
                where=place(name, number),
                to_do="mend what the lines above say, then go on from there",
            )


def lines(
    path: str, shape: type[T], seen: Callable[[int], object] | None = None
) -> Iterator[tuple[int, T | BadLine]]:
    """Each line's number with what it holds, or with why it cannot be used. ``-`` is standard input.

    ``seen`` is told, before each line and at the end, how many bytes have been dealt with. Raises
    SourceMissing where there is no such file. Empty lines are passed over.
    """
    import msgspec

    decoder = msgspec.json.Decoder(shape)
    with _opened(path) as stream:
        number = taken = 0
        while line := stream.readline(LONGEST + 1):
            number += 1
            if seen is not None:
                seen(taken)
            taken += len(line)
            if len(line) > LONGEST:
                yield number, _bad(path, number, "longer than 64 MB")
                while not line.endswith(b"\n") and (line := stream.readline(LONGEST)):
                    taken += len(line)
                continue
            if not line.strip():
                continue
            try:
                yield number, decoder.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield number, _bad(path, number, f"not what is wanted: {error}")
        if seen is not None:
            seen(taken)


def _bad(path: str, number: int, what: str) -> BadLine:
    return BadLine(
        what,
        where=place(path, number),
        to_do="passed over; 'foedus schema batch' and 'scenario' show the shape",
    )


def place(path: str, number: int) -> str:
    """How a line is named."""
    return f"{'standard input' if path == '-' else path}, line {number}"


def _opened(path: str) -> BinaryIO:
    if path == "-":
        return sys.stdin.buffer
    try:
        return open(path, "rb")
    except IsADirectoryError:
        raise SourceMissing("this is a folder", where=path, to_do="give a file of JSON lines") from None
    except OSError as error:
        raise SourceMissing(
            f"cannot be read ({error.strerror})", where=path, to_do="check the path"
        ) from None
