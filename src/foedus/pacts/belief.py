"""Which claims a view believes, and whose word each is."""

from __future__ import annotations

from collections.abc import Iterable

from foedus.model.casus import Times
from foedus.model.claim import Claim
from foedus.model.days import last_day
from foedus.model.kept import Kept
from foedus.model.pact import Witness
from foedus.model.vocabulary import Trust, Verified

_SECTION = {"body": 0, "caption": 1, "title": 2, "related": 3}

RANK: dict[Verified, int] = {"text": 0, "dataset": 1, "report": 2, "unverified": 3}
"""How far a fact is known, best first."""


def believed(kept: Iterable[Kept], times: Times, trust: Trust) -> list[Kept]:
    """The claims that a view of these times and this trust may use, best first, whatever order they came in.

    With a bound on ``reported``, a claim whose day of publication is not known is hidden: nothing
    shows that the world could read it. ``accepted`` lets in the built-in register and imports only.
    """
    seen = {
        one.claim.id + (one.text_id or ""): one
        for one in kept
        if _readable(one.claim, times.reported)
        and (times.known is None or one.seq is None or one.seq <= times.known)
        and (trust != "accepted" or one.text_id is None)
    }
    return sorted(seen.values(), key=_order)


def weight(kept: Kept) -> tuple[int, int]:
    """How plainly a text says it: in its body before its title, by the surer claim first."""
    claim = kept.claim
    return _SECTION.get(claim.section or "body", 0), -claim.score


def source_of(kept: Kept) -> str:
    """Where a claim came in: its text, or what the built-in register and imports are."""
    return kept.text_id or kept.claim.reader.split("/")[0]


def origin_of(kept: Kept) -> str:
    """Whose report a claim is: the first outlet in its speaker chain, so that republishers count once."""
    if kept.text_id is None:
        return source_of(kept)
    for speaker in kept.claim.speakers:
        if speaker.role == "MED":
            return speaker.actor or speaker.text or source_of(kept)
    return f"source:{kept.source or kept.text_id}"


def witness_of(kept: Kept, verified: Verified | None = None) -> Witness:
    """The claim as a witness for a held fact."""
    claim = kept.claim
    return Witness(
        claim=claim.id,
        evidence=claim.evidence,
        speakers=claim.speakers,
        reported=claim.reported,
        verified=verified or claim.verified,
        seq=kept.seq,
        source=source_of(kept),
        origin=origin_of(kept),
    )


def actual(claim: Claim) -> bool:
    """Whether a claim says that something is so: a denial is not a fact, an intention is not an act."""
    return claim.polarity == "affirmed" and claim.modality == "actual"


def corroborated(witnesses: tuple[Witness, ...]) -> bool:
    """Whether a fact is of the register or an import, or rests on two independent origins."""
    origins = {witness.origin for witness in witnesses}
    return len(origins) > 1 or any(witness.origin == witness.source for witness in witnesses)


def _readable(claim: Claim, bound: str | None) -> bool:
    if bound is None:
        return True
    return claim.reported is not None and last_day(claim.reported) <= bound


def _order(kept: Kept) -> tuple[int, int, str, str, str]:
    claim = kept.claim
    text = kept.text_id or ""
    return (RANK[claim.verified], bool(text), claim.reported or "9999", claim.id, text)
