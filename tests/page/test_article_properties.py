"""What must hold for any text at all: no error but ours, spans that quote, paragraphs in order."""

from __future__ import annotations

import io
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.page.test_pages import PAGES, assert_spans_hold

from foedus.actors.record import OutletRecord
from foedus.errors import SourceError
from foedus.model.source import Article
from foedus.page import open_page, receive
from foedus.page.article import divide
from foedus.page.outlets import Outlets
from foedus.page.text import make_text, normalise

SCRAPS = """(ikh)|[Gambas:Video CNN]|Baca juga:|Baca juga: x|Baca juga: ''|Tags:|Tag: ,#,|Foto:|(Foto: )
By|Oleh|© 2024
Related:|Editor:|Penulis: Editor:|31 Juni 2024|June 31, 2024|/TASS/|- -|( ) -
\ufb01le photo: x|\u0130|REUTERS/|[x]
[ ] :|1 lalu|#|..."""
LINES = sorted(
    {line for path in PAGES.glob("*.txt") for line in path.read_text(encoding="utf-8").split("\n")}
    | {scrap for row in SCRAPS.split("\n") for scrap in row.split("|")}
    | {"|", " | By | "}
)
OUTLETS = Outlets(
    [
        OutletRecord(id="antara", names={"id": ("ANTARA", "Antara")}, country="IDN", agency=True),
        OutletRecord(id="cnn", names={"en": ("CNN", "CNN Indonesia")}, country="USA"),
        OutletRecord(id="kompas-com", names={"id": ("Kompas.com",)}, country="IDN", domains=("kompas.com",)),
    ]
)


def divided(raw: str, language: str) -> Article:
    text = normalise(raw)
    article = divide(
        make_text(text, document="0" * 64, extractor="plain/1"), language=language, outlets=OUTLETS
    )
    assert_spans_hold(article, text)
    return article


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400), st.sampled_from(["id", "en"])
)
def test_any_text_divides(text: str, language: str) -> None:
    divided(text, language)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(LINES), max_size=14),
    st.sampled_from(["id", "en"]),
    st.sampled_from(["\n", "\n\n", " "]),
)
def test_any_order_of_lines_divides(lines: list[str], language: str, between: str) -> None:
    divided(between.join(lines), language)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 4000), st.integers(0, 4000), st.randoms(use_true_random=False))
def test_cut_up_pages_divide(first: int, last: int, chance: random.Random) -> None:
    path = chance.choice(sorted(PAGES.glob("*.txt")))
    divided(path.read_text(encoding="utf-8")[first:last], chance.choice(["id", "en"]))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False))
def test_cut_up_markup_raises_nothing_but_ours(chance: random.Random) -> None:
    path = chance.choice(sorted(PAGES.glob("*.html")))
    data = bytearray(path.read_bytes())
    for _ in range(chance.randrange(1, 6)):
        start = chance.randrange(len(data))
        data[start : start + chance.randrange(1, 120)] = chance.choice(
            [b"", b"<", b"</p>", b"<div>", b"&#0;", b"\xff", b"<table><td>"]
        )
    try:
        page = open_page(receive("-", stdin=io.BytesIO(b"<!doctype html>" + bytes(data))), language="id")
    except SourceError:
        return
    assert_spans_hold(page.article, page.text.text)


@pytest.mark.parametrize(
    "piece", ["Baca juga: ", "(", "a, ", "CNN ", "- ", "/", "[x] ", "1 ", ": ", "Foto: ", "kompas.com, "]
)
def test_long_lines_of_marks_divide(piece: str) -> None:
    """Lines that would be slow if a rule looked at the whole of them again and again."""
    divided(piece * 30_000, "id")
    divided("\n".join([piece * 30] * 2_000), "id")


def test_deep_markup_is_read_without_recursion() -> None:
    html = (
        b"<!doctype html><html><body>"
        + b"<div>" * 3000
        + b"kata " * 100
        + b"</div>" * 3000
        + b"</body></html>"
    )
    try:
        page = open_page(receive("-", stdin=io.BytesIO(html)), language="id")
    except SourceError:
        return
    assert_spans_hold(page.article, page.text.text)
