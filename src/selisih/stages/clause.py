"""clauses: for every figure of a text, how far its own clause reaches to the left and to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from selisih.languages.reading import Reading
from selisih.text.mention import Mention

FIGURES = frozenset(("money", "percentage", "limit", "count"))


class Clause(NamedTuple):
    """Token bounds round a mention, all within its sentence: `reach` is how far back a list may share a word,
    `begin` to `first` belongs to this figure alone, `last` to `end` likewise."""

    reach: int
    begin: int
    first: int
    last: int
    end: int


def clauses(reading: Reading, mentions: Sequence[Mention]) -> list[Clause]:
    """One Clause a mention, in order; figures part each other's clauses, and so do commas behind a figure."""
    figures = [k for k, m in enumerate(mentions) if m.kind in FIGURES]
    before: dict[int, Mention] = {}
    after: dict[int, Mention] = {}
    for a, b in zip(figures, figures[1:], strict=False):
        after[a], before[b] = mentions[b], mentions[a]
    return [
        _clause(reading, m, before.get(k), after.get(k)) if m.kind in FIGURES else _whole(reading, m)
        for k, m in enumerate(mentions)
    ]


def _whole(reading: Reading, mention: Mention) -> Clause:
    """The sentence of what is no figure: nothing is looked up in it."""
    start, stop = reading.sentence_of(mention.first)
    return Clause(start, start, mention.first, mention.last, stop)


def _clause(reading: Reading, mention: Mention, before: Mention | None, after: Mention | None) -> Clause:
    start, stop = reading.sentence_of(mention.first)
    begin, end = start, stop
    if before is not None and before.last > start and before.last <= mention.first:
        begin = _own_part(reading, before.last, mention.first)
    if after is not None and after.first < stop:
        end = min(after.first, stop)
    end = _first_break(reading, mention.last, end)
    return Clause(start, begin, mention.first, mention.last, end)


def _own_part(reading: Reading, first: int, last: int) -> int:
    """Where, between two figures, the words of the second begin: behind the first comma or conjunction."""
    for i in range(first, last):
        if reading.tokens.word[i] in ",:" or reading.tagged(i, "conjunction"):
            return i + 1
    return first


def _first_break(reading: Reading, first: int, last: int) -> int:
    """Where the words behind a figure end: at a comma, colon or dash outside brackets, or a conjunction."""
    depth = 0
    for i in range(first, last):
        word = reading.tokens.word[i]
        if word in "([":
            depth += 1
        elif word in ")]":
            depth -= 1
        elif depth <= 0 and (word in ",:–—" or reading.tagged(i, "conjunction")):
            return i
    return last
