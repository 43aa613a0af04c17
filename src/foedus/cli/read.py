"""``foedus read SOURCE…``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from foedus.cli import options
from foedus.cli.printing import Printer
from foedus.errors import FoedusError, UsageError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.model.change import ReadResult


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1)
@options.published
@options.language
@options.more_actors
@options.reader
@options.batch("Texts to read instead of SOURCE, one JSON object a line: id, text, published?, lang?, uri?.")
@options.output
def read(
    sources: tuple[str, ...],
    published: str | None,
    language: str | None,
    actors_file: str | None,
    reader: str,
    batch: str | None,
    shape: str | None,
) -> None:
    """Say what a text tells, and keep nothing.

    SOURCE is a file of plain text or HTML, or - for standard input. What is found is printed with the words
    it rests on and their place in the text: pacts with their stages, promises and relations, statements,
    events, and the questions that the text leaves open.
    """
    options.check_reader(reader)
    if bool(sources) == (batch is not None):
        raise UsageError("give sources or --batch, and one of them", to_do="foedus read STORY.txt")
    printer = Printer(shape)
    actors = options.actors_from(actors_file)
    if batch is not None:
        _read_batch(batch, published, language, actors, printer)
    for source in sources:
        _read_source(source, published, language, actors, printer)
    printer.end()


def _read_source(
    source: str, published: str | None, language: str | None, actors: Actors, printer: Printer
) -> None:
    from foedus.api import read as read_source

    try:
        result = read_source(source, published=published, language=language, actors=actors)
    except FoedusError as error:
        printer.fail(error)
        return
    _show(result, actors, printer)


def _read_batch(
    path: str, published: str | None, language: str | None, actors: Actors, printer: Printer
) -> None:
    from foedus.api import read as read_source
    from foedus.cli.batch import BadLine, lines, place
    from foedus.schema import BatchText

    for number, line in lines(path, BatchText):
        if isinstance(line, BadLine):
            printer.fail(line)
            continue
        try:
            result = read_source(
                text=line.text,
                uri=line.uri,
                published=line.published or published,
                language=line.lang or language,
                actors=actors,
                id=line.id,
            )
        except FoedusError as error:
            printer.fail_at(place(path, number), error)
            continue
        _show(result, actors, printer)


def _show(result: ReadResult, actors: Actors, printer: Printer) -> None:
    def table(console: object) -> None:
        from rich.console import Console

        from foedus.cli.tables.read import draw

        assert isinstance(console, Console)
        draw(console, result, actors)

    printer.show(result, table)
