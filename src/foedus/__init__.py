"""foedus: who promised what to whom, on whose word; and who owes what if A attacks B."""

__version__ = "0.1.0"
