"""From bytes to a Text: decoding, NFC, ``\\n`` line ends.

In: the bytes of a Document and its media type. Out: a string, or :class:`SourceUnreadable` saying where the
bytes break and what to do.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata

from foedus.errors import SourceUnreadable
from foedus.model.source import Text

PLAIN = "plain/1"
HTML = "html/1"

# The first bytes of formats that people hand in by mistake.
_MAGIC = (
    (b"%PDF-", "a PDF", "save its words as plain text first (for instance with pdftotext)"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "unpack it, or save its words as plain text"),
    (b"\x1f\x8b", "compressed with gzip", "unpack it first (gunzip)"),
    (b"\x89PNG", "a PNG picture", "give the words, not a picture of them"),
    (b"\xff\xd8\xff", "a JPEG picture", "give the words, not a picture of them"),
    (b"GIF8", "a GIF picture", "give the words, not a picture of them"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save its words as plain text"),
    (b"\x7fELF", "a program", "give a text"),
    (b"SQLite format 3\x00", "a database", "give a text"),
    (b"RIFF", "sound or moving pictures", "give a text"),
    (b"BZh", "compressed with bzip2", "unpack it first (bunzip2)"),
    (b"\xfd7zXZ\x00", "compressed with xz", "unpack it first (unxz)"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_LOOKED_AT = 4096


def decode(data: bytes, media_type: str, *, where: str | None = None) -> str:
    """Decode ``data``; the string is NFC with ``\\n`` line ends and without a byte order mark."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return normalise(_strictly(data[len(bom) :], encoding, len(bom), where))
    _refuse_binary(data, where)
    declared = _declared(data) if media_type == "text/html" else None
    return normalise(_strictly(data, declared or "utf-8", 0, where))


def normalise(text: str) -> str:
    """NFC and ``\\n`` line ends, and nothing else."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def make_text(text: str, *, document: str, extractor: str) -> Text:
    """A Text with its id. ``text`` is normalised already; ``document`` is the SHA-256 of the Document."""
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return Text(id=digest, document=document, extractor=extractor, text=text)


def _refuse_binary(data: bytes, where: str | None) -> None:
    for magic, what, to_do in _MAGIC:
        if data.startswith(magic):
            raise SourceUnreadable(f"this is {what}, not a text", where=where, to_do=to_do)
    nul = data.find(b"\x00")
    if nul >= 0:
        raise SourceUnreadable(
            f"this is a binary file (a zero byte at offset {nul})",
            where=where,
            to_do="give plain text or HTML",
        )


def _declared(data: bytes) -> str | None:
    """The encoding that the HTML declares, if Python knows it as one of text."""
    found = _DECLARED.search(data, 0, _LOOKED_AT)
    if found is None:
        return None
    name = found.group(1).decode("ascii").lower()
    # As browsers do (WHATWG Encoding Standard): these labels mean windows-1252.
    if name in ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"):
        return "windows-1252"
    try:
        codec = codecs.lookup(name)
        # "utf-16" declared in bytes that were read as ASCII so far cannot be true; the standard says UTF-8.
        return (
            "utf-8" if codec.name.startswith(("utf-16", "utf-32")) or not _is_of_text(codec) else codec.name
        )
    except LookupError:
        return None


def _is_of_text(codec: codecs.CodecInfo) -> bool:
    return bool(getattr(codec, "_is_text_encoding", True)) and codec.name not in (
        "idna",
        "punycode",
        "unicode_escape",
    )


def _strictly(data: bytes, encoding: str, skipped: int, where: str | None) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        offset = error.start + skipped
        raise SourceUnreadable(
            f"broken {encoding.upper()} at byte {offset} (0x{data[error.start]:02x})",
            where=where,
            to_do="save it as UTF-8 (for instance: iconv -f windows-1252 -t utf-8)",
        ) from error
    if "\x00" in text:
        raise SourceUnreadable("this is a binary file", where=where, to_do="give plain text or HTML")
    return text
