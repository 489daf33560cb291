"""label: kinds of claim of a desk's own, found by their patterns: flight numbers, dockets, hotlines, plates.

The patterns run in time linear in the text whatever they are: RE2 knows no backtracking.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Any

from selisih.languages.reading import Reading
from selisih.settings import OwnKind
from selisih.text.mention import Mention
from selisih.values.words import Label

VALUE, ABOUT = "value", "about"
_MEMORY = 4 << 20  # bytes that a compiled pattern may take


def mentions(reading: Reading) -> list[Mention]:
    """The claims of the desk's own kinds in a text, in order of kind and place."""
    return [m for kind in reading.lexicon.own.kinds for m in _found(reading, kind)]


def compiled(pattern: str) -> Any:
    """The pattern, ready to search. Raises ValueError where it is none, has no group `value`, or matches nothing at all."""
    found = _compiled(pattern)
    if VALUE not in found.groupindex:
        raise ValueError(f"no group (?P<{VALUE}>...)")
    if set(found.groupindex) - {VALUE, ABOUT}:
        raise ValueError(f"other groups than {VALUE} and {ABOUT}")
    if found.search(""):
        raise ValueError("it matches nothing at all")
    return found


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> Any:
    import re2  # type: ignore[import-untyped]

    options = re2.Options()
    options.log_errors, options.max_mem = False, _MEMORY
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        told = error.args[0] if error.args else ""
        raise ValueError(told.decode("utf-8", "replace") if isinstance(told, bytes) else str(told)) from None


def _found(reading: Reading, kind: OwnKind) -> list[Mention]:
    tokens, pattern = reading.tokens, compiled(kind.pattern)
    value_at, about_at = pattern.groupindex[VALUE], pattern.groupindex.get(ABOUT, 0)
    out = []
    for match in pattern.finditer(tokens.text):
        start, end = match.span(value_at)
        first, last = bisect_right(tokens.start, start) - 1, bisect_left(tokens.start, end)
        if start < end and not any(reading.skipped[first:last]):
            about = match.group(about_at) or "" if about_at else ""
            out.append(
                Mention(kind.name, start, end, first, last, Label(match.group(value_at), " ".join(about.split())))
            )
    return out
