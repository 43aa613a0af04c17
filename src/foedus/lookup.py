"""What the commands that look things up print, made out of a view or a ledger."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import asdict

from foedus.errors import UsageError
from foedus.ledger import Ledger
from foedus.model.base import Date
from foedus.model.kept import Kept
from foedus.model.listing import (
    ClaimLine,
    PactAnswer,
    PactLine,
    QuestionLine,
    SourceLine,
    Verification,
)
from foedus.model.pact import HeldQuestion, HeldStage, Pact
from foedus.model.vocabulary import Kind, StageKind
from foedus.pacts import View, status

SCHEMA = 1


def pact_lines(view: View, *, party: str | None = None) -> list[PactLine]:
    """Every pact of a view in order of ids; those of one state only, where ``party`` names it.

    A party counts under each id of the same person of law, so that Russia's pacts are the Soviet ones too.
    Raises UnknownActor.
    """
    chosen = list(view.pacts.values())
    if party is not None:
        who = set(view.actors.same_person_of_law(view.actors.state(party, view.times.on)))
        chosen = [pact for pact in chosen if who & {member.party for member in pact.parties}]
    return [_line(pact, view) for pact in chosen]


def _line(pact: Pact, view: View) -> PactLine:
    day = view.times.on
    parties = tuple(dict.fromkeys(member.party for member in pact.parties))
    bound = [view.actors.bearer(party, day) for party in parties if status(pact, party, day).in_force]
    since = [member.since for member in pact.parties if member.since is not None]
    ends = [member.until for member in pact.parties if member.since is not None]
    known = [end for end in ends if end is not None]
    kinds = (held.commitment.kind for held in pact.commitments if held.commitment.polarity == "affirmed")
    return PactLine(
        schema=SCHEMA,
        id=pact.id,
        names=pact.names,
        form=pact.form,
        security=pact.security,
        parties=parties,
        bound=tuple(dict.fromkeys(one for one in bound if one is not None)),
        stage=_last_stage(pact.stages, day),
        signed=_signed(pact.stages),
        since=min(since, default=None),
        until=max(known) if known and len(known) == len(ends) else None,
        commitments=tuple(dict.fromkeys(kinds)),
        aliases=pact.aliases,
        also=pact.also,
    )


def _last_stage(stages: Iterable[HeldStage], day: str) -> StageKind | None:
    """The last step of all parties together that was taken by the day."""
    taken = [
        (stage.date.start, stage.stage)
        for stage in stages
        if stage.party is None and stage.date is not None and stage.date.start and stage.date.start <= day
    ]
    return max(taken, key=lambda one: one[0])[1] if taken else None


def _signed(stages: Iterable[HeldStage]) -> Date | None:
    return next((stage.date for stage in stages if stage.stage == "signed" and stage.party is None), None)


def pact_answer(view: View, name: str) -> PactAnswer:
    """All that a view holds of one pact, by its id or alias. Raises UsageError where it holds none such."""
    pact = view.pact(name)
    if pact is None:
        raise _no_pact(view, name)
    return PactAnswer(
        schema=SCHEMA,
        questions=tuple(_question(one) for one in view.questions if one.about.pact == pact.id),
        contradictions=tuple(one for one in view.contradictions if one.pact == pact.id),
        **asdict(pact),
    )


def _no_pact(view: View, name: str) -> UsageError:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), [*view.pacts, *view.aliases], n=3, cutoff=0.6)
    hint = f"did you mean {' or '.join(near)}?" if near else "'foedus pacts' lists those that are held"
    error = UsageError(f"no pact {name!r} is held", to_do=hint)
    error.exit_code = 1
    return error


def pact_named(name: str, view: View, kept: Iterable[Kept]) -> str:
    """The id of the pact of that id or alias, one that is told of but not held (only planned) among them.

    Raises UsageError where nobody tells of such a pact.
    """
    held = view.pact(name)
    if held is not None:
        return held.id
    if any(_about(one) == name for one in kept):
        return name
    raise _no_pact(view, name)


def question_lines(view: View, *, pact: str | None = None) -> list[QuestionLine]:
    """The questions that stories of the view left open, those about one pact where ``pact`` is its id."""
    return [_question(one) for one in view.questions if pact is None or one.about.pact == pact]


def _question(held: HeldQuestion) -> QuestionLine:
    return QuestionLine(schema=SCHEMA, id=held.id, text=held.text, about=held.about, witness=held.witness)


def claim_lines(
    kept: Iterable[Kept], *, kind: Kind | None = None, pact: str | None = None, source: str | None = None
) -> list[ClaimLine]:
    """Claims of a ledger in the order in which they came: of one kind, pact or source, where these are given.

    ``pact`` is an id; ``source`` is the beginning of the id of a Text, or the end of a URI.
    """
    return [
        ClaimLine(schema=SCHEMA, entry=one.seq, text_id=one.text_id, source=one.source, claim=one.claim)
        for one in sorted(kept, key=lambda one: one.seq or 0)
        if (kind is None or one.claim.kind == kind)
        and (pact is None or pact == _about(one))
        and (source is None or _is_from(one, source))
    ]


def _about(kept: Kept) -> str | None:
    claim = kept.claim
    if claim.pact is not None:
        return claim.pact.pact
    return claim.question.about.pact if claim.question is not None else None


def _is_from(kept: Kept, source: str) -> bool:
    return bool(
        (kept.text_id and kept.text_id.startswith(source)) or (kept.source and kept.source.endswith(source))
    )


def source_lines(ledger: Ledger, known: int | None = None) -> list[SourceLine]:
    """The sources of a ledger in the order in which they came."""
    return [
        SourceLine(
            schema=SCHEMA,
            entry=held.seq,
            sha256=held.sha256,
            uri=held.uri,
            text_id=held.text_id,
            title=held.title,
            outlet=held.outlet,
            language=held.language,
            published=held.published,
            received_at=held.received_at,
            reader=held.reader,
            claims=held.claims,
            retracted=held.retracted,
        )
        for held in ledger.sources(known)
    ]


def verification(ledger: Ledger) -> Verification:
    """What a walk over the whole chain of a ledger finds."""
    found = ledger.verify()
    return Verification(
        schema=SCHEMA,
        ledger=ledger.where,
        ok=not found.problems,
        entries=found.entries,
        head=found.head,
        problems=found.problems,
    )
