"""The words by which a text speaks to a machine: a file of them in every pack, each a pattern."""

from __future__ import annotations

from pathlib import Path

import pytest

from foedus.errors import KnowledgeError
from foedus.language.orders import all_orders, load_orders
from foedus.language.pack import FOLDER, languages
from foedus.reading.patterns import phrases


@pytest.mark.parametrize("language", languages())
def test_every_pack_has_them(language: str) -> None:
    held = load_orders(FOLDER / language / "orders.toml")
    for patterns in (held.orders, held.heads):
        assert len(patterns) == len(set(patterns)) > 3
        assert all(pattern == pattern.lower() for pattern in patterns)
        phrases(patterns)
        assert set(patterns) <= {*all_orders().orders, *all_orders().heads}


@pytest.mark.parametrize(
    "content", ["", "orders = 3", 'orders = ["x"]', "orders = []\nheads = []\nmore = []", "\x00"]
)
def test_a_file_that_breaks_its_schema(content: str, tmp_path: Path) -> None:
    path = tmp_path / "orders.toml"
    path.write_text(content)
    with pytest.raises(KnowledgeError, match=r"orders\.toml"):
        load_orders(path)
