"""From descriptions to identities: which pact a text speaks of."""

from __future__ import annotations

from foedus.linking.index import PactEntry, PactIndex, of_register
from foedus.linking.link import link

__all__ = ["PactEntry", "PactIndex", "link", "of_register"]
