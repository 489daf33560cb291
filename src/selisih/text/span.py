"""Span: half-open code-point offsets into a text as read."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open offsets: `text[start:end]` is the surface, always."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The 1-based line and column of an offset; columns count code points."""
    before = text.rfind("\n", 0, offset)
    return text.count("\n", 0, offset) + 1, offset - before
