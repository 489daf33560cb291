"""Scope: the places and names a figure belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selisih.languages.reading import Reading
from selisih.stages.clause import Clause
from selisih.text.segment import HEADLINE, ITEM, PARAGRAPH

_SHORT = 60  # a line no longer than this may stand under a heading that lends it its place

Found = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a text names: places and proper names by tokens, the places of its lead, and places that headings lend."""

    places: Sequence[Found]
    names: Sequence[Found]
    setting: frozenset[str]
    lent: dict[int, str]


def scope(reading: Reading, places: Sequence[Found], names: Sequence[Found]) -> Scope:
    """The Scope of a text."""
    return Scope(places, names, _setting(reading, places), _lent(reading, places))


def places_of(reading: Reading, clause: Clause, found: Scope) -> frozenset[str]:
    """The places of a figure: behind it after a preposition, else the nearest before it in its clause, else lent."""
    for first, _, key in _within(found.places, clause.last, clause.end):
        if reading.tagged(first - 1, "at") or reading.tagged(first - 2, "at"):
            return frozenset((key,))
    before = _within(found.places, clause.begin, clause.first)
    if before:
        return frozenset((before[-1][2],))
    begin = reading.segment_of(clause.first)
    lent = found.lent.get(begin.span.start) if begin else None
    return frozenset((lent,)) if lent else frozenset()


def things_of(reading: Reading, clause: Clause, found: Scope) -> frozenset[str]:
    """The proper name a figure belongs to: the nearest before it in its own clause, or shared by the list it is in."""
    taken = {i for first, last, _ in found.places for i in range(first, last)}
    for low in (clause.begin, clause.reach):
        before = [n for n in _within(found.names, low, clause.first) if n[0] not in taken]
        if before:
            return frozenset((before[-1][2].lower(),))
    return frozenset()


def _within(found: Sequence[Found], first: int, last: int) -> list[Found]:
    return [f for f in found if first <= f[0] < last]


def _setting(reading: Reading, places: Sequence[Found]) -> frozenset[str]:
    """The places of the first two blocks of running text or headline, without the dateline."""
    blocks = [s for s in reading.segments if s.kind in (HEADLINE, PARAGRAPH)][:3]
    if not blocks:
        return frozenset()
    start, end = reading.tokens.start, blocks[-1].span.end
    return frozenset(
        key for first, last, key in places if start[first] < end and not _dateline(reading, first, last)
    )


def _dateline(reading: Reading, first: int, last: int) -> bool:
    """Whether a place only says where a story was filed: it stands in capitals or before a dash at a block's head."""
    segment = reading.segment_of(first)
    tokens = reading.tokens
    if segment is None or tokens.start[first] - segment.span.start > 40:
        return False
    return any(tokens.word[i] in ("-", "–", "—", "--", "|", "(", ":") for i in range(last, min(last + 3, len(tokens.word))))


def _lent(reading: Reading, places: Sequence[Found]) -> dict[int, str]:
    """By the start of a block, the place that a heading above it names: a block that is nothing but a place."""
    by_block = {}
    for first, last, key in places:
        segment = reading.segment_of(first)
        if segment is not None:
            by_block.setdefault(segment.span.start, []).append((first, last, key))
    out: dict[int, str] = {}
    current = ""
    for segment in reading.segments:
        length = segment.span.end - segment.span.start
        here = by_block.get(segment.span.start, [])
        text = reading.tokens.text[segment.span.start : segment.span.end].strip()
        if here and segment.kind in (ITEM, HEADLINE, PARAGRAPH) and _only(reading, here[0], text):
            current = here[0][2]
        elif here and text.endswith(":"):
            current = here[-1][2]
        elif length > _SHORT:
            current = ""
        elif current:
            out[segment.span.start] = current
    return out


def _only(reading: Reading, found: Found, text: str) -> bool:
    return len(reading.tokens.surface(found[0], found[1])) >= len(text) - 2
