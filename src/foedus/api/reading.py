"""Say what a source tells: by the rules, by a model, or by both."""

from __future__ import annotations

from datetime import date
from functools import cache
from os import PathLike
from typing import TYPE_CHECKING, Literal, NamedTuple

from foedus.api.given import SCHEMA, built_in_actors
from foedus.api.story import page_of, received_from
from foedus.errors import ModelError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.linking.index import PactIndex
    from foedus.model.change import ReadResult
    from foedus.model.claim import Claim
    from foedus.model.readers import Remark
    from foedus.page import Page
    from foedus.reading.by_model import Settings
    from foedus.reading.reader import Found, Reader

ReaderName = Literal["rules", "model", "both"]


class Readers(NamedTuple):
    """Who reads: the rules, a model, or both. Made once for many texts, so that a connection is made once."""

    rules: Reader | None
    model: Reader | None


def readers(name: ReaderName = "rules", model: Settings | None = None) -> Readers:
    """The readers of that name.

    ``model`` says where the model is; null: the environment does (``FOEDUS_MODEL_URL``, ``FOEDUS_MODEL``,
    ``FOEDUS_MODEL_KEY``). Raises UsageError where neither does.
    """
    from foedus.reading.reader import RuleReader

    by_rules = None if name == "model" else RuleReader()
    if name == "rules":
        return Readers(by_rules, None)
    from foedus.reading.by_model import ModelReader, Settings

    return Readers(by_rules, ModelReader(model or Settings.from_environment()))


def read(
    source: str | PathLike[str] | None = None,
    *,
    text: str | None = None,
    uri: str | None = None,
    published: str | date | None = None,
    language: str | None = None,
    actors: Actors | None = None,
    reader: ReaderName | Readers = "rules",
    id: str | None = None,
) -> ReadResult:
    """Say what a source tells, and keep nothing.

    ``source`` is a path (``-``: standard input), or give the ``text`` itself, with its ``uri`` if it has one.
    ``published`` is the day on which it came out, ``language`` the code of a language pack; both are found in
    the source where not given. ``reader`` is who reads, by name or made by ``readers``. ``id`` is put on the
    result; without one it is the id of the Text. Raises SourceError where the source cannot be read, and
    ModelError where a model does not do its work: what the rules found then stands in its ``partial``.
    """
    given = reader if isinstance(reader, Readers) else readers(reader)
    who = actors or built_in_actors()
    page = page_of(received_from(source, text, uri), published=published, language=language)
    ruled = None if given.rules is None else _linked(given.rules, page, who)
    try:
        modelled = None if given.model is None else _linked(given.model, page, who)
    except ModelError as error:
        model = f"model at {error.where}" if error.where else None
        error.where = ", ".join(one for one in (page.document.uri, model) if one) or None
        error.partial = None if ruled is None else _result(page, id, ruled, None)
        raise
    return _result(page, id, ruled, modelled)


def _linked(reader: Reader, page: Page, actors: Actors) -> Found:
    """What a reader finds, its pacts identified; a model's pacts that cannot be are among the refused."""
    from foedus.linking import link

    found = reader.read(
        page.text.text,
        page.article,
        received=date.fromisoformat(page.document.received_at[:10]),
        actors=actors,
        text_id=page.text.id,
        source_uri=page.document.uri,
    )
    linked = link(found.reading, _register_index(actors))
    if found.offered is None:
        return found._replace(reading=linked)
    kept = {claim.id for claim in linked.claims}
    dropped = tuple(_unidentified(claim) for claim in found.reading.claims if claim.id not in kept)
    return found._replace(reading=linked, refused=(*found.refused, *dropped))


def _unidentified(claim: Claim) -> Remark:
    from foedus.model.readers import Remark

    reason = "which agreement is meant cannot be told: no two parties, and no name that is held"
    return Remark(kind=claim.kind, words=claim.quote, sentence=None, reason=reason)


def _result(page: Page, id: str | None, ruled: Found | None, modelled: Found | None) -> ReadResult:
    from foedus.model.change import ReadResult
    from foedus.model.source import SourceInfo
    from foedus.reading.side_by_side import compare

    document = page.document
    by_rules = ruled.reading.claims if ruled else ()
    by_model = modelled.reading.claims if modelled else ()
    return ReadResult(
        schema=SCHEMA,
        id=page.text.id if id is None else id,
        source=SourceInfo(
            sha256=document.sha256,
            uri=document.uri,
            media_type=document.media_type,
            received_at=document.received_at,
            text_id=page.text.id,
            text=page.text.text,
        ),
        article=page.article,
        claims=_in_order((*by_rules, *by_model)) if ruled and modelled else by_rules or by_model,
        offered=modelled.offered if modelled else None,
        refused=modelled.refused if modelled else (),
        doubts=modelled.doubts if modelled else (),
        agreement=compare(by_rules, by_model) if ruled and modelled else None,
    )


def _in_order(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Claims of two readers in the order of the text: title, captions, body; the rules before the model."""
    order = {"title": 0, "caption": 1, "body": 2, "related": 3}
    return tuple(sorted(claims, key=lambda claim: (order[claim.section or "body"], claim.span or (0, 0))))


@cache
def _register_index(actors: Actors) -> PactIndex:
    from foedus.linking import of_register
    from foedus.register import release

    return of_register(release().records, actors)
