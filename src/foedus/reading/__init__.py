"""From a Text to a Reading: what one reader of one version finds in it, on the text's own words."""

from __future__ import annotations

from foedus.reading.rules import READER, read

__all__ = ["READER", "read"]
