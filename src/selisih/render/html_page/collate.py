"""collate: wordings of one thing word by word against each other, as editions of a text are collated."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

# Under this share of common words the wordings are different texts (a translation, say); columns would say nothing.
_LITTLE = 0.2
_LONG = 80  # words; the comparison is quadratic
_SHORT = 3  # letters; where only words this short (dan, of, the) meet, it says nothing


class Run(NamedTuple):
    """Words that stand together; `everywhere` says that all wordings have each of them, if at another place."""

    text: str
    everywhere: bool


class Column(NamedTuple):
    """What stands at one place of every wording: the same words in all of them, or not."""

    same: bool
    cells: tuple[tuple[Run, ...], ...]


def collate(wordings: Sequence[str]) -> tuple[Column, ...]:
    """The columns of two or more wordings; one column that differs where they have too little in common."""
    parts = [w.split()[:_LONG] for w in wordings]
    keys = [[_key(word) for word in words] for words in parts]
    shared = frozenset(keys[0]).intersection(*keys[1:]) if keys else frozenset()
    ends = tuple(len(words) for words in parts)
    runs = _runs(_common(keys)) if len(parts) > 1 else []
    runs = [run for run in runs if any(len(keys[0][i]) > _SHORT for i in range(run[0][0], run[0][0] + run[1]))]
    if sum(length for _, length in runs) < _LITTLE * max(ends, default=0):
        runs = []
    out: list[Column] = []
    at = (0,) * len(parts)
    for starts, length in (*runs, (ends, 0)):
        if starts != at:
            out.append(Column(False, _cells(parts, keys, shared, at, starts)))
        at = tuple(s + length for s in starts)
        if length:
            out.append(Column(True, _cells(parts, keys, shared, starts, at)))
    return tuple(out)


def _cells(
    parts: list[list[str]],
    keys: list[list[str]],
    shared: frozenset[str],
    starts: tuple[int, ...],
    ends: tuple[int, ...],
) -> tuple[tuple[Run, ...], ...]:
    cells = []
    for words, own, start, end in zip(parts, keys, starts, ends, strict=True):
        runs = groupby(range(start, end), key=lambda i, own=own: own[i] in shared)  # type: ignore[misc]
        cells.append(tuple(Run(" ".join(words[i] for i in places), everywhere) for everywhere, places in runs))
    return tuple(cells)


def _key(word: str) -> str:
    """The word as it is compared: no case, no marks round it."""
    return word.casefold().strip("\"'“”‘’.,;:()[]") or word


def _common(keys: list[list[str]]) -> list[tuple[int, ...]]:
    """The places of words that all wordings have in one order, long words rather than short ones."""
    common: list[tuple[int, ...]] = [(i,) for i in range(len(keys[0]))]
    for other in keys[1:]:
        matched = _in_order([keys[0][places[0]] for places in common], other)
        common = [(*common[i], j) for i, j in matched]
    return common


def _in_order(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    """The heaviest common subsequence, as pairs of places; a word weighs its letters."""
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            weight = best[i + 1][j + 1] + (len(a[i]) if len(a[i]) > _SHORT else 1) if a[i] == b[j] else 0
            best[i][j] = max(weight, best[i + 1][j], best[i][j + 1])
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            out.append((i, j))
            i, j = i + 1, j + 1
    return out


def _runs(common: list[tuple[int, ...]]) -> list[tuple[tuple[int, ...], int]]:
    """Neighbouring places joined: where each run begins in every wording, and how long it is."""
    runs: list[tuple[tuple[int, ...], int]] = []
    for here in common:
        if runs and all(s + runs[-1][1] == h for s, h in zip(runs[-1][0], here, strict=True)):
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((here, 1))
    return runs
