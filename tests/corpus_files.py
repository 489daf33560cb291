"""corpus: the files of tests/corpus, a table a sort of case; phrasings: their texts as parameters of tests.

What is wanted but not read yet stands in the table `todo`. It is asked with the rest and must fail: as soon as it is read,
pytest says so, and it becomes a case.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent / "corpus"
_TODO = pytest.mark.xfail(strict=True, reason="wanted, not read yet")


@cache
def corpus(name: str) -> dict[str, list[dict[str, Any]]]:
    """The tables of a file by name."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def phrasings(name: str, *tables: str) -> list[Any]:
    """A case with one of its texts for every text of some tables; those of `todo` are expected to fail."""
    return [
        pytest.param(case, text, id=f"{case['language']}: {text}", marks=[_TODO] if table == "todo" else [])
        for table in tables
        for case in corpus(name).get(table, ())
        for text in case["phrasings"]
    ]
