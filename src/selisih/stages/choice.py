"""chosen: of several figures that could be one with another, how much more one is meant than the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum

from selisih.model.claim import Claim
from selisih.model.cluster import Weight
from selisih.stages.average import Pair
from selisih.stages.compare import total
from selisih.stages.story import story_weight
from selisih.stages.weights import weights

# How likely a figure must be the one that is meant, if any of its article is.
_CHOICE = ((0.97, "same"), (0.8, "near"), (0.55, "few"), (0.4, "none"), (0.0, "differs"))
_FARTHEST = 30.0
# Outcomes that say of two figures that they are of two things, however alone in their articles.
_CONTRARY = frozenset(
    [
        ("measure", "differs"), ("noun", "differs"), ("qualifiers", "differs"), ("qualifiers", "narrowed"), ("base", "differs"),
        ("role", "differs"), ("places", "differs"), ("things", "differs"), ("period", "differs"), ("of", "differs"),
    ]
)  # fmt: skip


def chosen(
    block: Sequence[Claim], said: Sequence[str], found: Mapping[Pair, tuple[Weight, ...]]
) -> dict[Pair, tuple[Weight, ...]]:
    """The evidence on pairs of figures, with how much more each means the other than any other figure of its article; `said`
    is the value of each."""
    rank = _ranks(block, said)
    odds: dict[tuple[int, str], dict[str, float]] = {}  # by claim and other article: the odds of each figure told there
    for (i, j), weighed in found.items():
        score = 2.0 ** max(-_FARTHEST, min(_FARTHEST, total(weighed)))
        for one, other in ((i, j), (j, i)):
            told = odds.setdefault((one, block[other].article), {})
            told[said[other]] = max(score, told.get(said[other], 0.0))
    out = dict(found)
    for i, j in found:
        if block[i].article == block[j].article:
            continue
        shares = []
        for one, other in ((i, j), (j, i)):
            told = odds[one, block[other].article]
            shares.append(told[said[other]] / fsum(sorted(told.values())))
        how = next(how for least, how in _CHOICE if min(shares) >= least)
        if any((w.field, w.how) in _CONTRARY for w in found[i, j]):
            how = min(how, "none", key=weights("story_weights")["alone"].__getitem__)  # alone, but of something else
        more = [story_weight("alone", how)]
        if len(rank[i][1]) > 1 or len(rank[j][1]) > 1:
            more.append(story_weight("order", "same" if rank[i][0] == rank[j][0] else "differs"))
        out[i, j] = (*found[i, j], *(weight for weight in more if weight.weight))
    return out


def _ranks(block: Sequence[Claim], said: Sequence[str]) -> list[tuple[int, list[str]]]:
    """By claim the how manieth figure of its measure, or noun, its article gives, and all of these: what matters most is
    told first."""
    told: dict[tuple[str, str], list[str]] = {}
    for claim, value in zip(block, said, strict=True):
        figures = told.setdefault((claim.article, claim.subject.measure or claim.subject.noun), [])
        if value not in figures:
            figures.append(value)
    own = (told[c.article, c.subject.measure or c.subject.noun] for c in block)
    return [(figures.index(value), figures) for figures, value in zip(own, said, strict=True)]
