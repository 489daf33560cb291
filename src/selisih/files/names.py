"""named_apart: an id for every article of a run, unique, and the same whatever order the paths are given in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from selisih.text.article import Article


class Named(NamedTuple):
    """An article and the ids it may have, shortest first."""

    article: Article
    names: tuple[str, ...]


def named_apart(read: Sequence[Named]) -> tuple[Article, ...]:
    """The articles by id, each under the shortest of its names that no other article has."""
    order = sorted(read, key=lambda named: (named.names[-1], named.article.line))
    level = [0] * len(order)
    while True:
        names = [named.names[k] for named, k in zip(order, level, strict=True)]
        count = Counter(names)
        moved = False
        for i, named in enumerate(order):
            if count[names[i]] > 1 and level[i] + 1 < len(named.names):
                level[i] += 1
                moved = True
        if not moved:
            break
    seen: Counter[str] = Counter()
    out = []
    for named, name in zip(order, names, strict=True):
        seen[name] += 1
        out.append(replace(named.article, id=name if seen[name] == 1 else f"{name}~{seen[name]}"))
    return tuple(sorted(out, key=lambda article: article.id))
