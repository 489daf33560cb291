"""bulletins, in_common: which articles rest on one and the same release, told by the figures they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from selisih.model.claim import Claim
from selisih.model.subject import is_state
from selisih.stages.link import Group
from selisih.values.number import EXACT, Quantity

_SHARED = 3  # states of different measures that two articles give alike
_DIGITS = 2  # without the zeros at its ends
_TELLING = 10  # smaller figures are alike by chance

Pair = frozenset[str]


def bulletins(groups: Sequence[Group]) -> frozenset[Pair]:
    """Pairs of article ids that give three or more running states (tolls, damage) to the same last digit.

    Tolls change by the hour; two articles that agree on several of them tell of the same hour, whatever time they name.
    """
    shared: dict[Pair, set[str]] = {}
    for group in groups:
        for a, b in combinations(group.claims, 2):
            if a.article != b.article and _telling(a) and _telling(b) and a.value == b.value:
                shared.setdefault(frozenset((a.article, b.article)), set()).add(group.id)
    return frozenset(pair for pair, found in shared.items() if len(found) >= _SHARED)


def in_common(groups: Sequence[Group]) -> Counter[Pair]:
    """By pair of article ids, how many figures of different things the two give alike, to the last digit: the more, the
    surer it is that they tell of one event, and that what they tell of one measure is of one thing."""
    out: Counter[Pair] = Counter()
    for group in groups:
        pairs = combinations((c for c in group.claims if _long(c)), 2)
        out.update(
            {frozenset((a.article, b.article)) for a, b in pairs if a.article != b.article and a.value == b.value}
        )
    return out


def _long(claim: Claim) -> bool:
    """Whether a figure has digits enough to be alike by more than chance."""
    value = claim.value
    if not isinstance(value, Quantity) or value.bound != EXACT or value.low is None:
        return False
    return len(format(abs(value.low), "f").replace(".", "").strip("0")) >= _DIGITS


def _telling(claim: Claim) -> bool:
    value = claim.value
    if not is_state(claim.subject) or not isinstance(value, Quantity):
        return False
    return value.bound == EXACT and value.low is not None and value.low >= _TELLING
