"""Span: half-open code-point offsets into a text as read."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open offsets: `text[start:end]` is the surface, always."""

    start: int
    end: int


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The 1-based line and column of an offset; columns count code points."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=8)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(i + 1 for i, character in enumerate(text) if character == "\n"))
