"""To run the installed command as a user does, in a world of its own: the user's ledger is not touched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

COMMAND = Path(sys.executable).parent / "foedus"
_NOWHERE = Path(tempfile.mkdtemp(prefix="foedus-tests-")) / "data"
SECONDS = 60


class Done(NamedTuple):
    """What came of a run."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The JSON objects printed, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def only(self) -> dict[str, Any]:
        """The one JSON object printed, by a command that succeeded without a word on stderr."""
        assert (self.code, self.err) == (0, ""), self
        (found,) = self.objects
        return found


def foedus(
    *arguments: object,
    ledger: Path | str | None = None,
    stdin: str | bytes | None = None,
    environment: Mapping[str, str] | None = None,
) -> Done:
    """Run ``foedus`` with these arguments, with a ledger where one is given."""
    around = {name: value for name, value in os.environ.items() if not name.startswith(("FOEDUS", "PYTHON"))}
    around |= {"XDG_DATA_HOME": str(_NOWHERE), "LC_ALL": "C.UTF-8", **(environment or {})}
    if ledger is not None:
        around["FOEDUS_LEDGER"] = str(ledger)
    data = stdin.encode() if isinstance(stdin, str) else stdin or b""
    done = subprocess.run(
        [COMMAND, *map(str, arguments)],
        input=data,
        capture_output=True,
        env=around,
        timeout=SECONDS,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
