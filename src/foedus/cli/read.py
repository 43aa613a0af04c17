"""``foedus read SOURCE…``."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from foedus.cli import options
from foedus.cli.printing import Printer
from foedus.errors import FoedusError, ModelError, ModelUnavailable, UsageError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.api import Readers
    from foedus.model.change import ReadResult

_REASONS = 3
"""How many refusals of one text are told on stderr; the JSON has them all."""
_SHOWN = 80


class _Asked(NamedTuple):
    """What holds for every text of one run."""

    published: str | None
    language: str | None
    actors: Actors
    readers: Readers


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1)
@options.published
@options.language
@options.more_actors
@options.reader
@options.model
@options.batch("Texts to read instead of SOURCE, one JSON object a line: id, text, published?, lang?, uri?.")
@options.output
def read(sources: tuple[str, ...], batch: str | None, shape: str | None, **asked: Any) -> None:
    """Say what a text tells, and keep nothing.

    SOURCE is a file of plain text or HTML, or - for standard input. What is found is printed with the words
    it rests on and their place in the text: pacts with their stages, promises and relations, statements,
    events, and the questions that the text leaves open. What a model offers and the text does not bear out is
    refused, and told on stderr.
    """
    if bool(sources) == (batch is not None):
        raise UsageError("give sources or --batch, and one of them", to_do="foedus read STORY.txt")
    readers = options.readers_from(
        asked["reader"], asked["model_url"], asked["model_name"], asked["model_seconds"]
    )
    printer = Printer(shape)
    actors = options.actors_from(asked["actors_file"])
    given = _Asked(asked["published"], asked["language"], actors, readers)
    if batch is not None:
        _read_batch(batch, given, printer)
    else:
        _read_sources(sources, given, printer)
    printer.end()


def _read_sources(sources: tuple[str, ...], asked: _Asked, printer: Printer) -> None:
    from foedus.api import read as read_source
    from foedus.api.batch import Patience

    patience = Patience()
    for number, source in enumerate(sources, start=1):
        failed: FoedusError | None = None
        try:
            result = read_source(
                source,
                published=asked.published,
                language=asked.language,
                actors=asked.actors,
                reader=asked.readers,
            )
        except FoedusError as error:
            failed = error
            _fail(error, asked.actors, printer)
        else:
            _show(result, asked.actors, printer)
        if patience.is_lost(failed) and number < len(sources):
            raise ModelUnavailable(
                f"the model is given up, and {len(sources) - number} more sources are not read",
                to_do="mend what the lines above say",
            )


def _read_batch(path: str, asked: _Asked, printer: Printer) -> None:
    from foedus.api import read_batch
    from foedus.cli.batch import progress

    with progress(path) as seen:
        found = read_batch(
            path,
            published=asked.published,
            language=asked.language,
            actors=asked.actors,
            reader=asked.readers,
            seen=seen,
        )
        with closing(found):
            for one in found:
                if isinstance(one, FoedusError):
                    _fail(one, asked.actors, printer)
                else:
                    _show(one, asked.actors, printer)


def _fail(error: FoedusError, actors: Actors, printer: Printer) -> None:
    """Say what failed; what another reader found in the same text is printed all the same."""
    from foedus.model.change import ReadResult

    if isinstance(error, ModelError) and isinstance(error.partial, ReadResult):
        _show(error.partial, actors, printer)
    printer.fail(error)


def _show(result: ReadResult, actors: Actors, printer: Printer) -> None:
    def table(console: object) -> None:
        from rich.console import Console

        from foedus.cli.tables.read import draw

        assert isinstance(console, Console)
        draw(console, result, actors)

    printer.show(result, table)
    _tell_refused(result, printer)


def _tell_refused(result: ReadResult, printer: Printer) -> None:
    """What a model offered and the text does not bear out, and what it was not shown: a line each."""
    name = (result.source.uri or result.id[:12]).rsplit("/", 1)[-1]
    if result.refused:
        reasons = dict.fromkeys(
            f"{one.reason}: {_quoted(one.words)}" if one.words else one.reason for one in result.refused
        )
        told = "; ".join(list(reasons)[:_REASONS])
        more = f"; and {len(reasons) - _REASONS} more reasons" if len(reasons) > _REASONS else ""
        printer.note(f"{name}: refused {len(result.refused)} of {result.offered} claims: {told}{more}")
    hidden = ", ".join(str(one.sentence) for one in result.doubts if one.kind is None)
    if hidden:
        printer.note(f"{name}: not shown to the model, as they speak to a machine: sentences {hidden}")


def _quoted(words: str) -> str:
    """Words that a model made up may hold anything: on one line, cut short, without control characters."""
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())
    return f"“{plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + '…'}”"
