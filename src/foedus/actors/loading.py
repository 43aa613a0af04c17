"""Read the register of actors from its data files, each line checked against its shape."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from foedus.actors.record import ActorRecord
from foedus.errors import KnowledgeError, SourceMissing

DATA = Path(__file__).parent / "data"

_decoder = msgspec.json.Decoder(ActorRecord)


def read_lines(path: Path) -> list[ActorRecord]:
    """Actor records of one JSONL file, in order.

    Raises KnowledgeError naming file, line and field where a line breaks the shape (``record.py``),
    SourceMissing where there is no such file.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceMissing(
            "cannot read this file of actors", where=str(path), to_do="give the path of a JSONL file"
        ) from error
    try:
        return _decoder.decode_lines(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        _name_bad_line(path, data)
        raise


def _name_bad_line(path: Path, data: bytes) -> None:
    for number, line in enumerate(data.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            _decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise KnowledgeError(
                f"not an actor: {error}",
                where=f"{path}, line {number}",
                to_do="compare it with the shape that `foedus schema actor` prints",
            ) from error


@cache
def built_in() -> tuple[tuple[ActorRecord, ...], str]:
    """All built-in records and the release's name (version and hash of the files)."""
    records: list[ActorRecord] = []
    digest = hashlib.sha256()
    for path in sorted(DATA.glob("*.jsonl")):
        digest.update(path.read_bytes())
        records.extend(read_lines(path))
    return tuple(records), f"foedus-actors {digest.hexdigest()[:8]}"
