"""What goes in, and what comes out again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from foedus.errors import ClaimRefused, LedgerError
from foedus.ledger import Ledger
from foedus.ledger.entry import DocumentEntry, RetractionEntry
from foedus.model.change import Judgement
from foedus.model.description import PactDescription
from foedus.register import release, release_of

Make = Callable[..., Any]


def test_a_source_is_kept_with_its_document_its_pact_and_its_reading(ledger: Ledger, source: Make) -> None:
    document, data, text, article, reading = source()
    appended = ledger.append_source(document, data, text, article, reading)
    assert not appended.already
    assert appended.minted == ("xaa-xbb-2027",)
    assert ledger.document(document.sha256) == data
    assert ledger.text(text.id) == text
    assert ledger.article(text.id) == article
    (kept,) = ledger.claims()
    assert (kept.claim, kept.seq, kept.text_id) == (reading.claims[0], appended.seq, text.id)
    assert kept.source == "file:///story.txt"
    (held,) = ledger.sources()
    assert (held.published, held.claims, held.retracted) == ("2027-03-01", 1, False)
    assert ledger.verify().problems == ()


def test_the_same_again_appends_nothing(ledger: Ledger, source: Make) -> None:
    first = ledger.append_source(*source())
    head = ledger.head()
    again = ledger.append_source(*source())
    assert (again.seq, again.already) == (first.seq, True)
    assert ledger.append_source(*source(published=None)).already
    assert ledger.head() == head


def test_a_newer_reading_supersedes_and_the_older_can_be_had_again(ledger: Ledger, source: Make) -> None:
    first = ledger.append_source(*source())
    second = ledger.append_source(*source(reader="rules/2"))
    assert [kept.claim.reader for kept in ledger.claims()] == ["rules/2"]
    assert [kept.claim.reader for kept in ledger.claims(known=first.seq)] == ["rules/1"]
    assert second.minted == ()


def test_another_reader_stands_beside_the_first(ledger: Ledger, source: Make) -> None:
    ledger.append_source(*source())
    ledger.append_source(*source(reader="model/1"))
    assert {kept.claim.reader for kept in ledger.claims()} == {"rules/1", "model/1"}


def test_a_retracted_source_says_nothing_any_more(ledger: Ledger, source: Make) -> None:
    document, *rest = source()
    appended = ledger.append_source(document, *rest)
    ledger.append(RetractionEntry(source=document.sha256, by="an editor", reason="a hoax"))
    assert ledger.claims() == []
    assert ledger.sources()[0].retracted
    assert len(ledger.claims(known=appended.seq)) == 1


def test_a_judgement_is_kept(ledger: Ledger) -> None:
    judgement = Judgement(
        claim="c",
        verdict="accept",
        other=None,
        by="an editor",
        reason="read",
        text_id=None,
        span=None,
        kind="pact",
    )
    assert ledger.append(judgement) == 1
    assert ledger.verify() == ledger.verify()
    assert ledger.verify().entries == 1


def test_what_has_a_door_of_its_own_goes_through_it(ledger: Ledger, source: Make) -> None:
    with pytest.raises(LedgerError, match="door of its own"):
        ledger.append(DocumentEntry(document=source()[0], size=1))


def test_a_release_is_met_once_and_then_only_its_difference(ledger: Ledger) -> None:
    whole = release()
    fewer = release_of(whole.records[1:])
    first = ledger.meet_release(fewer)
    assert not first.already
    assert ledger.meet_release(fewer).already
    second = ledger.meet_release(whole)
    assert second.seq == first.seq + 1
    assert ledger.release_id() == whole.id
    assert ledger.release_id(known=first.seq) == fewer.id
    newest = {kept.claim.pact.pact: kept.seq for kept in ledger.claims() if kept.claim.pact}
    assert newest[whole.records[0].id] == second.seq
    assert newest[whole.records[1].id] == first.seq
    assert whole.records[0].id not in {k.claim.pact.pact for k in ledger.claims(known=1) if k.claim.pact}
    third = ledger.meet_release(fewer)
    assert whole.records[0].id not in {k.claim.pact.pact for k in ledger.claims() if k.claim.pact}
    assert third.seq == second.seq + 1
    assert ledger.verify().problems == ()


def test_a_pact_of_the_register_is_not_minted(ledger: Ledger, source: Make) -> None:
    ledger.meet_release(release())
    assert ledger.append_source(*source(pact="prk-rus-2024")).minted == ()


def test_a_minted_id_never_changes_and_is_given_once(ledger: Ledger) -> None:
    ledger.meet_release(release())
    told = PactDescription(parties=("IDN", "FRA"), year=2027)
    assert ledger.mint("fra-idn-2027", told) == "fra-idn-2027"
    assert ledger.mint("fra-idn-2027", told) == "fra-idn-2027"
    assert ledger.mint("fra-idn-2027", PactDescription(parties=("IDN", "FRA"), year=2028)) == "fra-idn-2027-2"
    assert ledger.mint("nato", PactDescription(parties=("XAA",))) == "nato-2"


@pytest.mark.parametrize(
    ("quote", "span", "says"),
    [
        ("Aland and", (1, 10), "at 1:10 stands 'land and '"),
        ("Aland", (0, 4000), "0:4000 in a text of 39 characters"),
        (None, None, "it quotes nothing"),
        ("Aland", None, "it quotes nothing"),
    ],
)
def test_a_claim_that_misquotes_is_refused_and_nothing_is_kept(
    ledger: Ledger, source: Make, quote: str | None, span: tuple[int, int] | None, says: str
) -> None:
    document, data, text, article, reading = source()
    wrong = msgspec.structs.replace(reading.claims[0], quote=quote, span=span)
    with pytest.raises(ClaimRefused, match=wrong.id) as refused:
        ledger.append_source(document, data, text, article, msgspec.structs.replace(reading, claims=(wrong,)))
    assert says in str(refused.value)
    assert ledger.head()[0] == 0
    assert ledger.document(document.sha256) is None


def test_a_part_deep_in_a_claim_that_misquotes_is_refused(ledger: Ledger, source: Make) -> None:
    document, data, text, article, reading = source()
    claim = reading.claims[0]
    stage = msgspec.structs.replace(claim.pact.stages[0], quote="signed", span=(0, 6))
    wrong = msgspec.structs.replace(claim, pact=msgspec.structs.replace(claim.pact, stages=(stage,)))
    with pytest.raises(ClaimRefused, match=r"it\.pact\.stages\[0\]"):
        ledger.append_source(document, data, text, article, msgspec.structs.replace(reading, claims=(wrong,)))


def test_a_text_of_other_bytes_is_refused(ledger: Ledger, source: Make) -> None:
    document, _, text, article, reading = source()
    with pytest.raises(ClaimRefused, match="not those of the document"):
        ledger.append_source(document, b"other", text, article, reading)


@pytest.mark.parametrize("table", ["entries", "documents"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid"])
def test_the_database_itself_refuses_change(
    ledger: Ledger, source: Make, path: Path, table: str, statement: str
) -> None:
    ledger.append_source(*source())
    with (
        sqlite3.connect(path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="never altered"),
    ):
        connection.execute(statement.format(table))
