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
    members = {a.id: [a.id] for a in order}
    for a, b in combinations(order, 2):
        new, old = origin[a.id], origin[b.id]
        if new != old and (a.source == b.source or _copied(runs[a.id], runs[b.id])):
            origin.update(dict.fromkeys(members[old], new))
            members[new] += members.pop(old)
    return origin


def _copied(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> bool:
    return len(a & b) >= _COPIED * max(1, min(len(a), len(b)))


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return frozenset(tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
