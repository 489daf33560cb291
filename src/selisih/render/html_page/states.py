"""states: what each claim of a row is to those of the other articles: same, more precise, a later state, different."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Pair, Verdict
from selisih.stages.diff import relation_of
from selisih.values.edtf import stretch
from selisih.values.interval import Relation

# The louder one counts; what is more precise than one and the same as another is more precise.
LOUD = ("conflict", "undecided", "newer", "older", "precise", "compatible", "agree")


def states(cluster: Cluster, claims: Mapping[str, Claim]) -> dict[str, str]:
    """By claim id, its state within a cluster."""
    pairs: dict[str, list[tuple[Pair, Claim]]] = {}
    for pair in cluster.pairs:
        if pair.a in claims and pair.b in claims:
            pairs.setdefault(pair.a, []).append((pair, claims[pair.b]))
            pairs.setdefault(pair.b, []).append((pair, claims[pair.a]))
    usual = "newer" if cluster.verdict is Verdict.UPDATE else cluster.verdict.word
    return {
        i: loudest(_state(claims[i], pair.verdict, other) for pair, other in pairs[i]) if i in pairs else usual
        for i in cluster.claims
        if i in claims
    }


def loudest(found: Iterable[str]) -> str:
    """The state that counts of several."""
    return min(found, key=LOUD.index, default="agree")


def _state(claim: Claim, verdict: Verdict, other: Claim) -> str:
    if verdict is Verdict.UPDATE:
        return "older" if _ends(claim) < _ends(other) else "newer"
    if verdict is Verdict.COMPATIBLE and relation_of(claim, other) is Relation.NARROWER:
        return "precise"
    return verdict.word


def _ends(claim: Claim) -> int:
    """The minute with which the time of a claim's state ends; the beginning of time where it is not known."""
    known = stretch(claim.as_of) if claim.as_of else None
    return known.high if known and known.high is not None else 0
