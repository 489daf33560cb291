"""origins: how many independent sources stand behind claims; near-equal texts are copies, and copies no witnesses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from selisih.text.article import Article

_WORD = re.compile(r"\w+")
_RUN = 5  # words that have to stand in the same order
_COPIED = 0.5  # share of the shorter text's runs from which it is a copy


def copies(articles: Sequence[Article]) -> dict[str, str]:
    """By article id, the id that stands for its origin: the first of its outlet, or of the texts it is a copy of."""
    order = sorted(articles, key=lambda a: (a.published or "9999", a.id))
    runs = {a.id: _runs(a.text) for a in order}
    origin = {a.id: a.id for a in order}
    for a, b in combinations(order, 2):
        shared = len(runs[a.id] & runs[b.id])
        if a.source == b.source or shared >= _COPIED * max(1, min(len(runs[a.id]), len(runs[b.id]))):
            old, new = origin[b.id], origin[a.id]
            origin = {k: new if v == old else v for k, v in origin.items()}
    return origin


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return frozenset(tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
