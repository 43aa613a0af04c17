"""The fields that the contract names (docs: the design's section 5), as nested names.

A dict is an object with at least these fields; a list of one shape is an array of such; ``None`` is any
value; ``Maybe`` is an object or null.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

Shape = Any


class Maybe(NamedTuple):
    """An object of that shape, or null."""

    shape: Shape


def fields(names: str, /, **nested: Shape) -> dict[str, Shape]:
    """An object with these fields, some of them of a shape of their own."""
    return {name: nested.get(name) for name in [*names.split(), *(set(nested) - set(names.split()))]}


PART = fields("text span")
DATE = fields("start end precision text span certainty candidates")
MENTION = fields("actor country role text span candidates")
PLACE = fields("id name country lat lon text span")

STATEMENT = fields("speaker cue content direct", speaker=MENTION, cue=Maybe(PART), content=PART)
EVENT = fields(
    "plover mode context auxiliary cameo actors recipients place",
    actors=[MENTION],
    recipients=[MENTION],
    place=Maybe(PLACE),
)
STAGE = fields("stage party date quote span", date=Maybe(DATE))
RELATION = fields("relation pact candidates year text span")
COMMITMENT = fields(
    "id kind polarity bearers beneficiaries adversaries area trigger conditions process strength article "
    "quote span"
)
PACT = fields(
    "pact names parties form place stages relations commitments",
    names=[PART],
    parties=[MENTION],
    place=Maybe(PLACE),
    stages=[STAGE],
    relations=[RELATION],
    commitments=[COMMITMENT],
)
QUESTION = fields("about text", about=fields("pact commitment"))
CLAIM = fields(
    "id kind quote span section speakers polarity modality date reader score statement event pact question",
    speakers=[MENTION],
    date=Maybe(DATE),
    statement=Maybe(STATEMENT),
    event=Maybe(EVENT),
    pact=Maybe(PACT),
    question=Maybe(QUESTION),
)
ARTICLE = fields(
    "title language published dateline byline outlet url captions paragraphs read_also related origins",
    title=Maybe(PART),
    published=Maybe(DATE),
    dateline=Maybe(PART),
    byline=Maybe(PART),
    captions=[fields("text span credit")],
    paragraphs=[PART],
    read_also=[PART],
    related=[fields("text span label url")],
    origins=[MENTION],
)
READ = fields(
    "schema id source article claims",
    source=fields("sha256 uri media_type received_at text_id text"),
    article=ARTICLE,
    claims=[CLAIM],
)

STEP = fields("step text ref value evidence speakers", speakers=[MENTION])
CASUS = fields(
    "schema id scenario summary register duties conflicts breaches drawn_in outside_coverage",
    scenario=fields("attacker target"),
    duties=[
        fields(
            "id bearer kind toward against standing reason level pact also commitment verified strength "
            "unknowns proof",
            proof=[STEP],
        )
    ],
    conflicts=[fields("bearer duties")],
    breaches=[fields("actor toward pact commitment proof", proof=[STEP])],
    drawn_in=fields("certain possible"),
)

CHANGE = fields("change subject before after evidence")
ADD = fields("schema sources claims changes since", changes=[CHANGE], since=[CHANGE])


def missing(value: Any, shape: Shape, path: str = "") -> Iterator[str]:
    """Every place where a field of the shape is not there."""
    if isinstance(shape, Maybe):
        if value is not None:
            yield from missing(value, shape.shape, path)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield f"{path} is no array"
            return
        for one in value:
            yield from missing(one, shape[0], f"{path}[]")
    elif isinstance(shape, dict):
        if not isinstance(value, dict):
            yield f"{path} is no object"
            return
        for name, inner in shape.items():
            if name not in value:
                yield f"{path}.{name} is missing"
            else:
                yield from missing(value[name], inner, f"{path}.{name}")


def met(value: Any, shape: Shape, path: str = "") -> Iterator[str]:
    """The path of every object of the shape that the value really holds."""
    if isinstance(shape, Maybe):
        if value is not None:
            yield from met(value, shape.shape, path)
    elif isinstance(shape, list):
        for one in value:
            yield from met(one, shape[0], f"{path}[]")
    elif isinstance(shape, dict):
        yield path
        for name, inner in shape.items():
            yield from met(value[name], inner, f"{path}.{name}")


def paths(shape: Shape, path: str = "") -> Iterator[str]:
    """The path of every object in a shape."""
    if isinstance(shape, Maybe):
        yield from paths(shape.shape, path)
    elif isinstance(shape, list):
        yield from paths(shape[0], f"{path}[]")
    elif isinstance(shape, dict):
        yield path
        for name, inner in shape.items():
            yield from paths(inner, f"{path}.{name}")
