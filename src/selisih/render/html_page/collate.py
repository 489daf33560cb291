"""collate: wordings of one thing word by word against each other, as editions of a text are collated."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

# Under this share of common words the wordings are different texts (a translation, say); columns would say nothing.
_LITTLE = 0.2
_LONG = 80  # words; the comparison is quadratic


class Column(NamedTuple):
    """What stands at one place of every wording: the same words in all of them, or not."""

    same: bool
    words: tuple[str, ...]


def collate(wordings: Sequence[str]) -> tuple[Column, ...]:
    """The columns of two or more wordings; one column that differs where they have too little in common."""
    texts = [" ".join(w.split()[:_LONG]) for w in wordings]
    parts = [t.split() for t in texts]
    whole = (Column(False, tuple(texts)),)
    if len(parts) < 2 or not parts[0]:
        return whole
    keys = [[_key(word) for word in words] for words in parts]
    runs = _runs(keys)
    common = sum(length for _, length in runs)
    if common < _LITTLE * max(len(words) for words in parts):
        return whole
    out: list[Column] = []
    at = (0,) * len(parts)
    for starts, length in (*runs, (tuple(len(words) for words in parts), 0)):
        between = tuple(" ".join(words[a:b]) for words, a, b in zip(parts, at, starts, strict=True))
        if any(between):
            out.append(Column(False, between))
        at = tuple(s + length for s in starts)
        if length:
            out.append(Column(True, tuple(" ".join(words[a:b]) for words, a, b in zip(parts, starts, at, strict=True))))
    return tuple(out)


def _key(word: str) -> str:
    """The word as it is compared: no case, no marks round it."""
    return word.casefold().strip("\"'“”‘’.,;:()[]") or word


def _runs(keys: list[list[str]]) -> list[tuple[tuple[int, ...], int]]:
    """Runs of words that all wordings have in one order: where each begins in every wording, and how long it is."""
    matches = [_matches(keys[0], other) for other in keys[1:]]
    runs: list[tuple[tuple[int, ...], int]] = []
    for i in range(len(keys[0])):
        if not all(i in match for match in matches):
            continue
        here = (i, *(match[i] for match in matches))
        if runs:
            starts, length = runs[-1]
            if all(s + length == h for s, h in zip(starts, here, strict=True)):
                runs[-1] = (starts, length + 1)
                continue
        runs.append((here, 1))
    return runs


def _matches(first: list[str], other: list[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, first, other, autojunk=False).get_matching_blocks()
    return {a + k: b + k for a, b, size in blocks for k in range(size)}
