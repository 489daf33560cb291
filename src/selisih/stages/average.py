"""average: what belongs together by the average of all pairs, pair by pair known."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def average(size: int, scores: Mapping[Pair, float], limits: Mapping[str, float]) -> list[tuple[list[int], list[Pair]]]:
    """The groups of two and more of the numbers up to `size`, in order, each with the pairs that tie it together.

    Groups are joined from the strongest down while the average score of all pairs across them reaches the threshold,
    and never where one of these pairs is so low that the two cannot be about one thing; `limits` are
    both.
    """
    threshold, veto = limits["threshold"], limits["veto"]
    members = {i: [i] for i in range(size)}
    ties: dict[int, list[Pair]] = {i: [] for i in members}
    across: dict[int, dict[int, tuple[float, Pair]]] = {i: {} for i in members}  # the sum of scores, the strongest pair
    waiting: list[tuple[float, int, int, int, int]] = []
    for (i, j), score in scores.items():
        if score > veto:
            across[i][j] = across[j][i] = score, (i, j)
            if score >= threshold:
                waiting.append((-score, i, j, 1, 1))
    heapify(waiting)
    while waiting:
        _, a, b, m, n = heappop(waiting)
        if len(members.get(a, ())) != m or len(members.get(b, ())) != n:
            continue  # one of them is no more what it was
        ties[a] += [*ties.pop(b), across[a][b][1]]
        members[a] = sorted(members[a] + members.pop(b))
        mine, others = across.pop(a), across.pop(b)
        for group in mine.keys() | others.keys():
            across.get(group, {}).pop(a, None)
            across.get(group, {}).pop(b, None)
        across[a] = {}
        for group in mine.keys() & others.keys() - {a, b}:  # what one of the two cannot be, both cannot
            (x, one), (y, other) = mine[group], others[group]
            strongest = min(one, other, key=lambda pair: (-scores[pair], pair))
            across[a][group] = across[group][a] = x + y, strongest
            mean = (x + y) / len(members[a]) / len(members[group])
            if mean >= threshold:
                first, last = min(a, group), max(a, group)
                heappush(waiting, (-mean, first, last, len(members[first]), len(members[last])))
    return [(members[a], sorted(ties[a])) for a in sorted(members) if len(members[a]) > 1]
