"""Bytes that are no story: each is refused with one line that says what, where, and what to do."""

from __future__ import annotations

import io
import os
import unicodedata
from pathlib import Path

import pytest

from foedus.errors import DateError, LanguageUnknown, SourceError, SourceMissing, SourceUnreadable
from foedus.page import LIMIT, open_page, receive, receive_text

BODY = (
    "Dua negara meneken perjanjian yang mengatur bantuan jika salah satu pihak diserang, kata menteri itu.\n"
)


def write(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return str(path)


def refused(error: pytest.ExceptionInfo[SourceError], *words: str) -> None:
    line = str(error.value)
    assert "\n" not in line
    assert error.value.where
    assert error.value.to_do
    assert all(word in line for word in words), line


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing) as missing:
        receive(str(tmp_path / "none.txt"))
    refused(missing, "no such file", "none.txt")
    with pytest.raises(SourceMissing) as folder:
        receive(str(tmp_path))
    refused(folder, "folder")
    with pytest.raises(SourceError):
        receive("a\0b")
    with pytest.raises(SourceError):
        receive("x" * 5000)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n"])
def test_empty(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(SourceUnreadable) as error:
        receive(write(tmp_path / "empty.txt", data))
    refused(error, "empty")


def test_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    with pytest.raises(SourceUnreadable) as error:
        receive(str(path))
    refused(error, "20 MB")
    with pytest.raises(SourceUnreadable) as endless:
        receive("-", stdin=io.BytesIO(b"a" * (LIMIT + 1)))
    refused(endless, "20 MB", "standard input")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x1f\x8b\x08\x00abc", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"text with a \x00 in it", "zero byte at offset 12"),
    ],
)
def test_binary(tmp_path: Path, data: bytes, word: str) -> None:
    with pytest.raises(SourceUnreadable) as error:
        open_page(receive(write(tmp_path / "file.txt", data)))
    refused(error, word, "file.txt")


def test_broken_utf8_names_the_byte(tmp_path: Path) -> None:
    data = BODY.encode() + b"caf\xe9 " + BODY.encode()
    with pytest.raises(SourceUnreadable) as error:
        open_page(receive(write(tmp_path / "broken.txt", data)))
    refused(error, f"byte {len(BODY) + 3}", "0xe9", "UTF-8")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = write(tmp_path / "shut.txt", BODY.encode())
    os.chmod(path, 0)
    with pytest.raises(SourceUnreadable) as error:
        receive(path)
    refused(error, "may not be read")


def test_address_is_refused_for_now() -> None:
    with pytest.raises(SourceUnreadable) as error:
        receive("https://contoh.example/berita")
    refused(error, "does not fetch", "save the page")


def test_other_language_is_refused_by_name(tmp_path: Path) -> None:
    french = "Le président a signé mercredi un traité qui prévoit une assistance mutuelle en cas d'agression."
    with pytest.raises(LanguageUnknown) as error:
        open_page(receive(write(tmp_path / "lettre.txt", french.encode())))
    refused(error, "French", "Indonesian", "lettre.txt")


def test_text_without_words(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadable) as error:
        open_page(receive(write(tmp_path / "figures.txt", b"1961 2000 2001\n")))
    refused(error, "no words", "figures.txt")


@pytest.mark.parametrize(
    "published", ["", "yesterday", "2024-02-30", "20240619", "2024-6-9", "0000-01-01", "2024-06-19x"]
)
def test_bad_date(published: str) -> None:
    with pytest.raises(DateError):
        open_page(receive_text(BODY), published=published)


def test_given_date_wins_and_is_stated(tmp_path: Path) -> None:
    text = "Pakta diteken di Hanoi\nRabu, 12 Maret 2025 19:22 WIB\n" + BODY
    date = open_page(receive_text(text), published="2025-03-13").article.published
    assert date is not None
    assert (date.start, date.end, date.precision) == ("2025-03-13", "2025-03-13", "day")
    assert (date.certainty, date.text, date.span) == ("stated", None, None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_give_one_text(tmp_path: Path, encoding: str) -> None:
    source = "Pertemuan di Kafe Zürich\r\n" + BODY.replace("\n", "\r")
    received = receive(write(tmp_path / "story.txt", unicodedata.normalize("NFD", source).encode(encoding)))
    page = open_page(received, language="id")
    assert page.text.text == "Pertemuan di Kafe Zürich\n" + BODY
    assert page.text.extractor == "plain/1"
    assert page.document.media_type == "text/plain"


def test_encoding_that_the_page_declares(tmp_path: Path) -> None:
    head = '<html><head><meta charset="iso-8859-1"></head>'
    html = f"{head}<body><h1>Kafé di Hanoi</h1><p>{BODY * 4}</p></body></html>"
    page = open_page(receive(write(tmp_path / "page.htm", html.encode("latin-1"))))
    assert page.document.media_type == "text/html"
    assert page.text.extractor == "html/1"
    assert page.article.title is not None
    assert page.article.title.text == "Kafé di Hanoi"


def test_html_is_told_by_its_content_and_its_suffix(tmp_path: Path) -> None:
    assert receive("-", stdin=io.BytesIO(b"\n <!DOCTYPE html><p>x")).document.media_type == "text/html"
    assert receive(write(tmp_path / "a.html", b"<div>x</div>")).document.media_type == "text/html"
    assert receive(write(tmp_path / "a.txt", b"a < b and html > c")).document.media_type == "text/plain"


@pytest.mark.parametrize(
    "html", [b"<html></html>", b"<html><script>let a = 1</script></html>", b"<!doctype html><!-- -->"]
)
def test_html_without_a_story(html: bytes) -> None:
    with pytest.raises(SourceUnreadable):
        open_page(receive("-", stdin=io.BytesIO(html)))


def test_path_becomes_an_absolute_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "cerita baru.txt", BODY.encode())
    monkeypatch.chdir(tmp_path)
    received = receive("cerita baru.txt")
    assert received.document.uri == (tmp_path / "cerita baru.txt").as_uri()
    assert receive(received.document.uri).data == received.data
    assert receive("-", stdin=io.BytesIO(BODY.encode())).document.uri is None


def test_one_line_is_body() -> None:
    for line in (BODY.strip(), "Rusia dan Korut teken perjanjian pertahanan yang baru"):
        article = open_page(receive_text(line)).article
        assert article.title is None
        assert [part.text for part in article.paragraphs] == [line]


def test_half_a_character_is_refused() -> None:
    with pytest.raises(SourceUnreadable):
        receive_text("kata \ud800 menteri")
