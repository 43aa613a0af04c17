"""The model reader: a language model behind any OpenAI-compatible endpoint offers claims, and the text
decides.

    Text > numbered sentences > endpoint > answer > anchors > claims

The model is asked for words of the text with the number of their sentence, and for the kind of each claim;
for nothing else. Where the words do not stand in that sentence the claim is refused. Whom a name means,
which day, which pact: that is found by our own registers, as for the rules.
"""

from __future__ import annotations

from foedus.reading.by_model.reader import ModelReader
from foedus.reading.by_model.settings import Settings

__all__ = ["ModelReader", "Settings"]
