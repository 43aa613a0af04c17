"""A small source for the tests of the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from foedus.ledger import Ledger
from foedus.model.base import Date, Part
from foedus.model.claim import Claim, ClaimedStage, PactClaim, Reading
from foedus.model.mention import Mention
from foedus.model.source import Article, Document, Text

Source = tuple[Document, bytes, Text, Article, Reading]


def part(text: str, words: str) -> Part:
    start = text.index(words)
    return Part(text=words, span=(start, start + len(words)))


def make_source(
    body: str = "Aland and Beland signed a treaty today.",
    *,
    reader: str = "rules/1",
    published: str | None = "2027-03-01",
    pact: str = "xaa-xbb-2027",
) -> Source:
    data = body.encode()
    text = Text(
        id=sha256(data).hexdigest(), document=sha256(data).hexdigest(), extractor="plain/1", text=body
    )
    document = Document(
        sha256=text.document,
        media_type="text/plain",
        uri="file:///story.txt",
        received_at="2027-03-02T08:00:00Z",
    )
    whole = part(body, body)
    first, second = part(body, "Aland"), part(body, "Beland")
    given = Date(start=published, end=published, precision="day") if published else None
    claim = Claim(
        id=sha256((body + reader).encode()).hexdigest()[:16],
        kind="pact",
        quote=whole.text,
        span=whole.span,
        section="body",
        speakers=(),
        polarity="affirmed",
        modality="actual",
        date=given,
        reader=reader,
        score=800,
        reported=published,
        pact=PactClaim(
            pact=pact,
            names=(),
            parties=(
                Mention(actor="XAA", text=first.text, span=first.span),
                Mention(actor="XBB", text=second.text, span=second.span),
            ),
            form="treaty",
            place=None,
            stages=(ClaimedStage(stage="signed", party=None, date=given, quote=whole.text, span=whole.span),),
            relations=(),
            commitments=(),
        ),
    )
    article = Article(
        title=None,
        language="en",
        published=given,
        dateline=None,
        byline=None,
        outlet=None,
        url=None,
        paragraphs=(whole,),
    )
    reading = Reading(
        text_id=text.id, reader=reader, published=given, actors="actors/1", language="en", claims=(claim,)
    )
    return document, data, text, article, reading


@pytest.fixture
def source() -> Callable[..., Source]:
    return make_source


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger.open(f"sqlite:///{path}", create=True) as opened:
        yield opened
