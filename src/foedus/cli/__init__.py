"""The commands: a thin face over the public API. Nothing here knows a rule of the domain."""

from __future__ import annotations

from foedus.cli.start import main

__all__ = ["main"]
