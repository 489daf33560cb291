"""Segment: a stretch of the text with what it is on the page."""

from __future__ import annotations

from dataclasses import dataclass

from selisih.text.span import Span

HEADLINE, PARAGRAPH, ITEM, CAPTION, BYLINE, FURNITURE = (
    "headline",
    "paragraph",
    "item",
    "caption",
    "byline",
    "furniture",
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A block of text: its span and kind. Furniture (links to other stories, tags, widgets) is never read for claims."""

    span: Span
    kind: str
