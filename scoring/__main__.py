"""``python -m scoring``: every gold set that is here, one table a set.

``--misses`` lists what went wrong, with a SET of that set alone; ``--json`` prints one object a set, a line
each. The data that are not ours lie in ``shared/gold`` beside the checkout, or under the folder that
``FOEDUS_SHARED`` names; a set that is not there is named and left out. The exit code is 0 whatever the
figures: this is a measure and no test.
"""

from __future__ import annotations

import argparse
import json

from scoring.sets import GoldSet, gold_sets, shared_folder
from scoring.table import text_of, value_of


def run(sets: tuple[GoldSet, ...], *, misses: bool, as_json: bool) -> None:
    """Score and print, set by set."""
    for one in sets:
        if not one.path.exists():
            print(_missing(one, as_json=as_json), flush=True)
            continue
        table = one.score(one.path)
        if as_json:
            print(json.dumps(value_of(table, misses=misses), ensure_ascii=False), flush=True)
            continue
        print(text_of(table), end="\n\n", flush=True)
        if misses:
            print(*table.misses, sep="\n", end="\n\n")


def _missing(one: GoldSet, *, as_json: bool) -> str:
    where = f"{one.path.parent.name}/{one.path.name}"
    if as_json:
        return json.dumps({"set": one.name, "missing": where})
    return f"{one.name}: not here ({where} in the folder shared beside the checkout, or FOEDUS_SHARED)\n"


def main(arguments: list[str] | None = None) -> None:
    """The command."""
    sets = gold_sets(shared_folder())
    names = [one.name for one in sets]
    parser = argparse.ArgumentParser(prog="python -m scoring", description="score the rule reader")
    parser.add_argument("--misses", nargs="?", const="", choices=("", *names), metavar="SET",
                        help="list what went wrong, in all sets or in this one alone")  # fmt: skip
    parser.add_argument("--json", action="store_true", help="one object a set, a line each")
    given = parser.parse_args(arguments)
    chosen = tuple(one for one in sets if not given.misses or one.name == given.misses)
    run(chosen, misses=given.misses is not None, as_json=given.json)


if __name__ == "__main__":
    main()
