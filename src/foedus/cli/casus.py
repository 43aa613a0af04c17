"""``foedus casus ATTACKER TARGET``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from foedus.cli import options
from foedus.cli.printing import Printer
from foedus.errors import FoedusError, UsageError

if TYPE_CHECKING:
    from foedus.actors import Actors
    from foedus.ledger import Ledger
    from foedus.model.casus import Casus
    from foedus.schema import BatchScenario

ACTS = ("armed_attack", "threat", "nuclear_attack", "cyber_attack", "blockade")


@click.command()
@click.argument("attacker", required=False)
@click.argument("target", required=False)
@options.on
@options.times
@click.option(
    "--act",
    type=click.Choice(ACTS),
    default="armed_attack",
    show_default=True,
    help="What the attacker does.",
)
@click.option("--place", help="Where the act strikes; the target's home where it is not given.")
@click.option(
    "--provoked/--unprovoked", default=None, help="Whether the target provoked it; unknown where not given."
)
@click.option(
    "--given",
    multiple=True,
    metavar="CONDITION=true|false",
    help="Settle a condition on which a promise depends, such as request=true. May be given more than once.",
)
@click.option(
    "--depth",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="1: direct duties; 2: also those toward the ones drawn in.",
)
@options.trust
@options.source
@click.option(
    "--lang",
    "language",
    type=click.Choice(options.LANGUAGES),
    default="en",
    show_default=True,
    help="The language of the answer.",
)
@click.option("--retaliation", is_flag=True, help="Not in this release.")
@click.option("--honour", metavar="all|none|ID,...", help="Not in this release.")
@options.batch("Scenarios instead of ATTACKER and TARGET, one JSON object a line ('foedus schema scenario').")
@click.option(
    "--proof", is_flag=True, help="In a table, show each step of every proof. JSON always has them."
)
@options.more_actors
@options.ledger
@options.output
def casus(attacker: str | None, target: str | None, batch: str | None, **asked: Any) -> None:
    """Who owes what to whom if ATTACKER attacks TARGET, under which words, and why.

    ATTACKER and TARGET are ids (PRK), names in Indonesian or English, or numbers of the Correlates of War
    (cow:731). Without a ledger the built-in register answers.
    """
    _refuse(asked)
    if batch is not None and attacker is not None:
        raise UsageError(
            "--batch and an attacker were both given", to_do="leave out one: the file names its own attackers"
        )
    if (batch is None and attacker is None) or (attacker is None) != (target is None):
        raise UsageError(
            "give an attacker and a target, or --batch", to_do="foedus casus USA PRK --on 2024-12-31"
        )
    printer = Printer(asked.pop("shape"))
    actors = options.actors_from(asked.pop("actors_file"))
    proof = asked.pop("proof")
    given = dict(_condition(one) for one in asked.pop("given"))
    with options.reading(asked.pop("ledger"), asked["source"]) as ledger:
        if batch is not None:
            _answer_batch(batch, given, asked, ledger, actors, printer, proof)
        else:
            from foedus.api import casus as answer

            assert attacker is not None
            answered = answer(attacker, target, given=given, ledger=ledger, actors=actors, **asked)
            _show(answered, actors, asked["language"], proof, printer)
    printer.end()


def _refuse(asked: dict[str, Any]) -> None:
    """Refuse what the contract names and this release does not answer."""
    if asked.pop("retaliation"):
        raise options.not_in_this_release("--retaliation", "leave it out: no act in return is supposed")
    if asked.pop("honour") is not None:
        raise options.not_in_this_release(
            "--honour", "leave it out: duties are told, not whether they are met"
        )
    if asked["source"] == "atop":
        raise options.not_in_this_release("--source atop", "choose all, register or ledger")


def _condition(text: str) -> tuple[str, bool]:
    name, sign, value = text.partition("=")
    if not sign or value.lower() not in ("true", "false"):
        raise UsageError(f"--given {text!r} settles nothing", to_do="write it as request=true")
    return name.strip(), value.lower() == "true"


def _answer_batch(
    path: str,
    given: dict[str, bool],
    asked: dict[str, Any],
    ledger: Ledger | None,
    actors: Actors,
    printer: Printer,
    proof: bool,
) -> None:
    from foedus.cli.batch import BadLine, lines, place
    from foedus.schema import BatchScenario

    for number, line in lines(path, BatchScenario):
        if isinstance(line, BadLine):
            printer.fail(line)
            continue
        try:
            answered = _answer(line, given, asked, ledger, actors)
        except FoedusError as error:
            printer.fail_at(place(path, number), error)
            continue
        _show(answered, actors, line.lang, proof, printer)


def _answer(
    line: BatchScenario, given: dict[str, bool], asked: dict[str, Any], ledger: Ledger | None, actors: Actors
) -> Casus:
    from foedus.api import casus as answer

    if len(line.acts) != 1 or line.acts[0].kind != "attack":
        raise options.not_in_this_release(
            "a scenario of more than one attack", "give `acts` with one attack in it"
        )
    if line.source == "atop":
        raise options.not_in_this_release('"source": "atop"', "choose all, register or ledger")
    act = line.acts[0]
    return answer(
        act.attacker,
        act.target,
        on=act.on or line.on or asked["on"],
        reported=line.reported or asked["reported"],
        known=asked["known"] if line.known is None else line.known,
        act=line.act,
        place=line.place,
        provoked=line.provoked,
        given={**given, **line.given},
        depth=line.depth,
        trust=line.trust,
        source=line.source,
        language=line.lang,
        ledger=ledger,
        actors=actors,
        id=line.id,
    )


def _show(answered: Casus, actors: Actors, language: str, proof: bool, printer: Printer) -> None:
    def table(console: Any) -> None:
        from foedus.cli.tables.casus import draw

        draw(console, answered, actors, language=language, proof=proof)

    printer.show(answered, table)
