"""What ``read`` shows: the parts of the article, then each claim beside the story's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from foedus.actors import Actors
from foedus.cli.tables.both import draw_both
from foedus.cli.tables.drawing import (
    Row,
    beside,
    chain,
    day_of,
    heading,
    in_row,
    plain,
    quoted,
    short_name,
    who,
)
from foedus.model.change import ReadResult
from foedus.model.claim import Claim, ClaimedCommitment, ClaimedRelation, PactClaim
from foedus.model.source import Article

_LANGUAGES = {"id": "Indonesian", "en": "English"}
_TITLES = {"pact": "PACT", "statement": "STATEMENT", "event": "EVENT", "question": "OPEN QUESTION"}
_ORDER = ("question", "event", "statement")


def draw(console: Console, result: ReadResult, actors: Actors) -> None:
    """Draw one source as it was read."""
    article = result.article
    title = article.title.text if article.title else "(no title)"
    console.print(Text(title, "bold"))
    console.print(Text(result.source.uri or "standard input", "dim"), soft_wrap=True)
    beside(console, _parts(article, actors))
    if result.agreement is not None:
        draw_both(console, result, result.agreement, actors, _title, _rows)
    else:
        _draw_claims(console, result.claims, actors)
    if not result.claims:
        heading(console, "Nothing found", "no pact, statement, event or open question in this text")
    if result.refused:
        heading(console, "REFUSED", "offered by the model, and not borne out by the text")
        beside(console, ((one.reason, quoted(_plain(one.words))) for one in result.refused))
    console.print()


def _draw_claims(console: Console, claims: tuple[Claim, ...], actors: Actors) -> None:
    """The claims of one reader: those about pacts together, then each of the others."""
    for pact in _by_pact(claims):
        _draw_pact(console, pact, actors)
    others = [claim for claim in claims if claim.pact is None]
    for claim in sorted(others, key=lambda claim: _ORDER.index(claim.kind)):
        heading(console, _title(claim), chain(claim.speakers, actors))
        beside(console, _rows(claim, actors))


def _plain(words: str | None) -> str:
    """Words that a model made up, without the control characters that they may hold."""
    return "".join(letter if letter.isprintable() else " " for letter in words or "")


def _by_pact(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims about pacts, those about one pact together."""
    groups: dict[object, list[Claim]] = {}
    for claim in claims:
        if claim.pact is not None:
            groups.setdefault(claim.pact.pact or claim.id, []).append(claim)
    return list(groups.values())


def _draw_pact(console: Console, claims: list[Claim], actors: Actors) -> None:
    first = claims[0].pact
    assert first is not None
    heading(console, _TITLES["pact"], _identity(first))
    parties = dict.fromkeys(
        who(party, actors) for claim in claims if claim.pact for party in claim.pact.parties
    )
    names = dict.fromkeys(name.text for claim in claims if claim.pact for name in claim.pact.names)
    form = next((claim.pact.form for claim in claims if claim.pact and claim.pact.form), None)
    named = list(parties) if len(parties) != 1 else [*parties, "others"]
    between = f"{form or 'pact'} between {in_row(named) or 'parties that are not named'}"
    beside(console, [(between, in_row((quoted(name) for name in names), ", "))])
    for claim in claims:
        said = _title(claim).removeprefix(_TITLES["pact"]).removeprefix(", ")
        speakers = " ".join(
            one for one in (chain(claim.speakers, actors), f"[{said}]" if said else "") if one
        )
        console.print(Text(f"  {speakers or 'the story, in its own words'}", "dim"))
        beside(console, _rows(claim, actors), indent=4)


def _parts(article: Article, actors: Actors) -> Iterator[Row]:
    yield f"language   {_LANGUAGES.get(article.language, article.language)}", ""
    published = article.published
    yield f"published  {day_of(published)}", quoted(published.text if published else None)
    origins = ", ".join(who(origin, actors) for origin in article.origins)
    yield (
        f"outlet     {article.outlet or 'not named'}" + (f", after {origins}" if origins else ""),
        quoted(article.dateline.text if article.dateline else None),
    )
    if article.byline:
        yield "byline", quoted(article.byline.text)
    for caption in article.captions:
        yield "caption" + (f"    photo: {caption.credit}" if caption.credit else ""), quoted(caption.text)
    yield f"body       {_count(len(article.paragraphs), 'paragraph')}", ""
    if article.read_also:
        yield f"read also  {_count(len(article.read_also), 'story', 'stories')}, not read here", ""
    if article.related:
        labels = in_row(dict.fromkeys(one.label for one in article.related if one.label))
        told = f" ({labels})" if labels else ""
        yield (
            f"related    {_count(len(article.related), 'headline')} of other stories{told}, not read here",
            "",
        )


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _title(claim: Claim) -> str:
    said = [_TITLES[claim.kind]]
    if claim.polarity == "denied":
        said.append("denied")
    if claim.modality != "actual" and claim.kind != "question":
        said.append(claim.modality)
    return ", ".join(said)


def _rows(claim: Claim, actors: Actors) -> Iterator[Row]:
    if claim.pact is not None:
        yield from _pact(claim.pact, claim, actors)
    elif claim.statement is not None:
        manner = "in these words" if claim.statement.direct else "in the story's words"
        yield f"{who(claim.statement.speaker, actors)} said, {manner}", quoted(claim.statement.content.text)
    elif claim.event is not None:
        event = claim.event
        sides = [in_row(_sides(event.actors, actors)), in_row(_sides(event.recipients, actors))]
        sides[0] = sides[0] or "somebody"
        code = f"{event.plover}" + (f" {plain(event.mode)}" if event.mode else "")
        details = [code, f"CAMEO {event.cameo}" if event.cameo else "", *event.auxiliary, *event.context]
        when = f", {day_of(claim.date)}" if claim.date else ""
        yield f"{' > '.join(side for side in sides if side)}{when}", quoted(claim.quote)
        yield Text(", ".join(one for one in details if one), "dim"), ""
    elif claim.question is not None:
        about = claim.question.about
        on = [about.pact or "", plain(about.commitment)]
        told = ", ".join(one for one in on if one)
        yield f"not known; about {told}" if told else "not known", quoted(claim.question.text)


def _sides(mentions: tuple[object, ...], actors: Actors) -> list[str]:
    from foedus.model.mention import Mention

    names = [who(one, actors) for one in mentions if isinstance(one, Mention)]
    return list(dict.fromkeys(names))


def _pact(pact: PactClaim, claim: Claim, actors: Actors) -> Iterator[Row]:
    for stage in pact.stages:
        party = f" by {short_name(stage.party, actors)}" if stage.party else ""
        marks: list[str] = [stage.modality] if stage.modality != "actual" else []
        if stage.polarity == "denied":
            marks.append("denied")
        marked = f" [{', '.join(marks)}]" if marks else ""
        yield f"{plain(stage.stage)}{party} {day_of(stage.date)}{marked}", quoted(stage.quote)
    for relation in pact.relations:
        yield _relation(relation), quoted(relation.text)
    for commitment in pact.commitments:
        yield promise(commitment, [one.actor for one in pact.parties], actors), quoted(commitment.quote)
    if not (pact.stages or pact.relations or pact.commitments):
        yield "", quoted(claim.quote)


def _identity(pact: PactClaim) -> str:
    if pact.pact is None:
        near = f"; may be {', '.join(pact.candidates)}" if pact.candidates else ""
        return f"which pact is not clear{near}"
    near = f"; or {', '.join(pact.candidates)}" if pact.candidates else ""
    return f"{pact.pact}{'' if pact.known else ', not held so far'}{near}"


def _relation(relation: ClaimedRelation) -> str:
    year = str(relation.year) if relation.year else ""
    if relation.pact:
        others = [one for one in relation.candidates if one != relation.pact]
        meant = relation.pact + (f" (or {', '.join(others)})" if others else "")
    elif relation.candidates:
        meant = f"one of {', '.join(relation.candidates)}"
    else:
        meant = "a pact that is not held"
    return f"{plain(relation.relation)} {f'that of {year}: ' if year else ''}{meant}"


def promise(commitment: ClaimedCommitment, parties: list[str | None], actors: Actors) -> str:
    """A promise in a line: who owes what to whom, and when."""
    known = [short_name(one, actors) for one in parties if one]
    every = in_row(known if len(known) != 1 else [*known, "others"]) or "each party"
    if set(commitment.bearers) == set(commitment.beneficiaries):
        named = in_row(short_name(one, actors) for one in commitment.bearers) or every
        owes = f"{named} owe each other {plain(commitment.kind)}"
    else:
        bearers = in_row(short_name(one, actors) for one in commitment.bearers) or every
        to = in_row(short_name(one, actors) for one in commitment.beneficiaries) or "the others"
        owes = f"{bearers} owes {to} {plain(commitment.kind)}"
    article = f", Article {commitment.article}" if commitment.article else ""
    denied = "NO " if commitment.polarity == "denied" else ""
    conditions = [plain(condition) for condition in commitment.conditions]
    when = f" on {plain(commitment.trigger)}" if commitment.trigger != "any" else ""
    more = f"; depends on {in_row(conditions)}" if conditions else ""
    return f"{denied}{owes}{when}{article}{more}"
