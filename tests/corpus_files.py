"""corpus: the files of tests/corpus, a table a sort of case; phrasings: their texts as parameters of tests; marked: where the
words of a case stand in its text.

What is wanted but not read yet stands in the table `todo`. It is asked with the rest and must fail: as soon as it is read,
pytest says so, and it becomes a case.
"""

from __future__ import annotations

import re
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


def marked(phrasing: str) -> tuple[str, int, int]:
    """The text without its marks, and the span they stood round (the whole where there are none)."""
    match = re.search("«(.*)»", phrasing, re.DOTALL)
    text = phrasing.replace("«", "").replace("»", "")
    return (text, match.start(), match.end() - 2) if match else (text, 0, len(text))
