"""Mention: words of a text read as one kind of claim, before the rest of the article has settled their value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Mention:
    """What a kind found. `first`/`last` are token indices (last exclusive), `start`/`end` code points of the surface.

    `value` is a value of `selisih.values` (Quantity, Written, Title, Quotation); `notes` carries what the kind saw
    round it and the subject may need (`rise`, `per`, `noun`...). A mention with `reason` is found but not understood:
    it becomes an Unread.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    value: Any
    notes: dict[str, Any] = field(default_factory=dict)
    reason: str = ""
