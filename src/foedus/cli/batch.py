"""A batch: a JSON object a line, read as a stream; a line that cannot be used is named and passed over."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import BinaryIO, TypeVar

from foedus.errors import FoedusError, SourceMissing

T = TypeVar("T")

LONGEST = 64 * 1024 * 1024
"""Bytes of one line. A longer one is no story, and would have to be held whole."""


class BadLine(FoedusError):
    """A line of a batch that cannot be used."""

    exit_code = 1


def lines(path: str, shape: type[T]) -> Iterator[tuple[int, T | BadLine]]:
    """Each line's number with what it holds, or with why it cannot be used. ``-`` is standard input.

    Raises SourceMissing where there is no such file. Empty lines are passed over.
    """
    import msgspec

    decoder = msgspec.json.Decoder(shape)
    with _opened(path) as stream:
        number = 0
        while line := stream.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST:
                yield number, _bad(path, number, "longer than 64 MB")
                while not line.endswith(b"\n") and (line := stream.readline(LONGEST)):
                    pass
                continue
            if not line.strip():
                continue
            try:
                yield number, decoder.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield number, _bad(path, number, f"not what is wanted: {error}")


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
