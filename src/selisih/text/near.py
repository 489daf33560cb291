"""near: the known name that a mistyped one is most like."""

from __future__ import annotations

from collections.abc import Iterable

_LIKE = 60  # of 100; below that the two have nothing to do with each other


def near(name: str, known: Iterable[str]) -> str | None:
    """The most alike of the known names, None where none is like it."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(name.lower(), sorted(known), scorer=fuzz.WRatio, score_cutoff=_LIKE)
    return found[0] if found else None
