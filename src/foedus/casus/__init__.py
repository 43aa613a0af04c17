"""Scenario to duties, each with its proof."""

from __future__ import annotations

from foedus.casus.answer import answer

__all__ = ["answer"]
