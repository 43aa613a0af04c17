"""Receiving a source: a path or standard input, as bytes with their hash, and nothing changed."""

from __future__ import annotations

import datetime
import hashlib
import re
import stat
import sys
from pathlib import Path
from typing import BinaryIO, NamedTuple

from foedus.errors import SourceError, SourceMissing, SourceUnreadable
from foedus.model.source import Document

LIMIT = 20 * 1024 * 1024
"""No story is larger; what is larger is something else."""

_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_HTML_START = re.compile(
    rb"\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body|article|meta|title)\b", re.I
)
_XHTML_START = re.compile(rb"\s*<\?xml[^>]{0,200}>\s*<(?:!doctype\s+html|html)\b", re.I)
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


class Received(NamedTuple):
    """A Document and its bytes."""

    document: Document
    data: bytes


def receive(source: str, *, stdin: BinaryIO | None = None) -> Received:
    """Read ``source``, a path or ``-`` for standard input (``stdin``, or the process's own).

    Raises :class:`SourceMissing` where there is no such file, :class:`SourceUnreadable` where it is empty,
    too large or may not be read.
    """
    if source == "-":
        stream = stdin if stdin is not None else sys.stdin.buffer
        return _received(_bounded(stream, "standard input"), uri=None, suffix="", where="standard input")
    if _URL.match(source):
        return _from_address(source)
    return _from_file(Path(source), source)


def receive_text(text: str, *, uri: str | None = None) -> Received:
    """Take a text that is in hand already, such as one line of a batch, as a Document of plain text."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise SourceUnreadable(
            f"half of a character (a lone surrogate) at character {error.start}",
            where=uri,
            to_do="mend the text where it was made",
        ) from error
    if not text.strip():
        raise SourceUnreadable("the text is empty", where=uri, to_do="give a text")
    if len(data) > LIMIT:
        raise _too_large(uri or "the text")
    return Received(_document(data, "text/plain", uri), data)


def _from_address(source: str) -> Received:
    if source.lower().startswith("file://"):
        from urllib.parse import unquote, urlsplit

        return _from_file(Path(unquote(urlsplit(source).path)), source)
    raise SourceUnreadable(
        "this release does not fetch pages", where=source, to_do="save the page as a file and give its path"
    )


def _from_file(path: Path, where: str) -> Received:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise SourceMissing("this is a folder", where=where, to_do="name the files in it, one by one")
        if stat.S_ISREG(mode) and path.stat().st_size > LIMIT:
            raise _too_large(where)
        with path.open("rb") as stream:
            data = _bounded(stream, where)
        uri = path.absolute().resolve().as_uri()
    except FileNotFoundError as error:
        raise SourceMissing("there is no such file", where=where, to_do="check the path") from error
    except PermissionError as error:
        raise SourceUnreadable(
            "this file may not be read", where=where, to_do="change its permissions"
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceUnreadable(
            f"this cannot be read ({reason})", where=where, to_do="check the path"
        ) from error
    return _received(data, uri=uri, suffix=path.suffix.lower(), where=where)


def _bounded(stream: BinaryIO, where: str) -> bytes:
    """At most LIMIT bytes, so that an endless stream ends here."""
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise _too_large(where)
    return data


def _too_large(where: str) -> SourceError:
    return SourceUnreadable(
        f"larger than the limit of {LIMIT // (1024 * 1024)} MB", where=where, to_do="give one story a file"
    )


def _received(data: bytes, *, uri: str | None, suffix: str, where: str) -> Received:
    if not data.strip():
        raise SourceUnreadable("this is empty", where=where, to_do="give a file with a text in it")
    return Received(_document(data, media_type(data, suffix), uri), data)


def _document(data: bytes, kind: str, uri: str | None) -> Document:
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Document(sha256=hashlib.sha256(data).hexdigest(), media_type=kind, uri=uri, received_at=now)


def media_type(data: bytes, suffix: str = "") -> str:
    """``text/html`` or ``text/plain``, by content first and by the file's suffix second."""
    head = data[:2048]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.replace(b"\x00", b"")[2:]
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML_START.match(head) or _XHTML_START.match(head):
        return "text/html"
    return "text/html" if suffix in _HTML_SUFFIXES else "text/plain"
