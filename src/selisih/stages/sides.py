"""sides: the claims of a cluster that cannot hold together, grouped so that those of one side can."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Verdict

Sides = tuple[tuple[str, ...], ...]


def sides(
    cluster: Cluster,
    told: Mapping[str, Claim],
    verdict: Verdict,
    key: Callable[[Claim], str],
    dull: frozenset[str] = frozenset(),
) -> list[Sides]:
    """Each way the claims stand against each other at a verdict: two or more sides of claim ids, `key` telling a side.
    Pairs whose reason is one of the `dull` do not count.

    Every claim of a side is at the verdict with every claim of every other side; a claim that is so with some of them
    only is left out, a pair left over makes a way of its own.
    """
    against: dict[str, set[str]] = {}
    for pair in cluster.pairs:
        if pair.verdict is verdict and pair.why not in dull:
            against.setdefault(pair.a, set()).add(pair.b)
            against.setdefault(pair.b, set()).add(pair.a)
    rank = {c: k for k, c in enumerate(cluster.claims)}
    out: list[Sides] = []
    left = set(against)
    while left:
        chosen: list[str] = []
        for claim in sorted(left, key=lambda c: (-len(against[c] & left), rank[c])):
            mine = key(told[claim])
            if all(other in against[claim] or key(told[other]) == mine for other in chosen):
                chosen.append(claim)
        grouped: dict[str, list[str]] = {}
        for claim in sorted(chosen, key=lambda c: rank[c]):
            grouped.setdefault(key(told[claim]), []).append(claim)
        left -= set(chosen)
        if len(grouped) > 1:
            out.append(tuple(tuple(ids) for ids in sorted(grouped.values(), key=lambda ids: (-len(ids), rank[ids[0]]))))
    return out
