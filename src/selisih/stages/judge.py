"""judge: what the claims of a group say of each other, pair by pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType

from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Pair, Verdict
from selisih.stages.bulletin import Common
from selisih.stages.judge_days import judge_days, one_end
from selisih.stages.judge_figures import firm, judge_quantities
from selisih.stages.judge_words import judge_abbreviations, judge_offices, judge_quotations, judge_titles
from selisih.stages.link import Group
from selisih.stages.same_words import Pairs
from selisih.values.interval import Relation
from selisih.values.mistyped import mistyped
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.words import Abbreviation, Label, Office, Quotation, Title

_NOTHING = Common()
_AGREED = 3  # articles of which a figure is common
_WORSE = 1.5  # log2 odds by which another figure of an article is the worse match


def judge(
    group: Group,
    origins: int,
    one_release: Pairs = frozenset(),
    same_words: Pairs = frozenset(),
    shared: Mapping[frozenset[str], Common] = MappingProxyType({}),
    apart: Pairs = frozenset(),
) -> Cluster:
    """The Cluster of a group: every pair judged, the loudest verdict on top. `one_release` are pairs of articles that
    rest on the same bulletin, `same_words` pairs of claims that are told in the same words, `shared` what two articles
    tell alike, `apart` pairs of articles that may have come out at two hours."""
    judged = []
    deviations = _deviations(group.claims)
    for a, b in combinations(group.claims, 2):
        release, words = frozenset((a.article, b.article)) in one_release, frozenset((a.id, b.id)) in same_words
        common = frozenset((a.id, b.id)) in deviations
        ground = shared.get(frozenset((a.article, b.article)), Common())
        hours = frozenset((a.article, b.article)) in apart
        judged.append((a, b, judge_pair(a, b, group.strengths[a.id, b.id], release, words, common, ground, hours)))
    calm: set[tuple[str, str]] = set()  # an article of which a figure goes with a claim, and the claim
    for a, b, pair in judged:
        if pair.verdict <= Verdict.COMPATIBLE and pair.why != "denied" and _exact(a) and _exact(b):
            calm |= {(a.article, b.id), (b.article, a.id)}
    torn: dict[str, list[str]] = {}
    for _, _, p in judged:
        if p.why == "article":
            torn.setdefault(p.a, []).append(p.b)
            torn.setdefault(p.b, []).append(p.a)
    pairs = tuple(
        p
        if (frozenset((a.id, b.id)) in same_words or _mistyped(a, b))
        and not calm >= {(a.article, b.id), (b.article, a.id)}
        else _several(a, b, p, group, calm, torn)
        for a, b, p in judged
    )  # where both articles give both figures, they are of two things, in whatever words
    verdict = max((p.verdict for p in pairs), default=Verdict.AGREE)
    return Cluster(group.id, group.kind, tuple(c.id for c in group.claims), verdict, origins, group.links, pairs)


def _deviations(claims: Sequence[Claim]) -> Pairs:
    """Pairs of a figure that three or more articles give, as their only one, with one that a single article does: what they
    tell of has one figure."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.article, []).append(claim)
    lone = [own[0] for own in told.values() if len({c.value for c in own}) == 1 and isinstance(own[0].value, Quantity)]
    often: dict[str, int] = {c.id: sum(_same_figure(c, d) for d in lone) for c in lone}
    return frozenset(
        frozenset((c.id, d.id))
        for one, other in combinations(lone, 2)
        if min(often[one.id], often[other.id]) == 1 and max(often[one.id], often[other.id]) >= _AGREED
        for c in told[one.article]
        for d in told[other.article]
    )


def _same_figure(a: Claim, b: Claim) -> bool:
    x, y = a.value, b.value
    return isinstance(x, Quantity) and isinstance(y, Quantity) and x.relate(y) is Relation.SAME


def _several(
    a: Claim, b: Claim, pair: Pair, group: Group, calm: set[tuple[str, str]], torn: Mapping[str, Sequence[str]]
) -> Pair:
    """The pair, undecided where one of the two articles has another figure here that fits the other's as well: `torn` from
    its own, or going with the other's.

    An article that gives several figures under one subject tells apart what is not understood here: the main quake
    and an aftershock, a price in two provinces.
    """
    if pair.verdict is not Verdict.CONFLICT or group.kind == "quote" or a.article == b.article:
        return pair
    rivals = [(r, b.id) for r in torn.get(a.id, ())] + [(r, a.id) for r in torn.get(b.id, ())]
    if any(_strength(group, *rival) > pair.strength - _WORSE for rival in rivals):
        return replace(pair, verdict=Verdict.UNDECIDED, why="several")
    if (a.article, b.id) in calm or (b.article, a.id) in calm:
        return replace(pair, verdict=Verdict.UNDECIDED, why=pair.why if group.kind == "title" else "several")
    return pair


def _mistyped(a: Claim, b: Claim) -> bool:
    return isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and mistyped(a.value, b.value)


def _strength(group: Group, a: str, b: str) -> float:
    return group.strengths[a, b] if (a, b) in group.strengths else group.strengths[b, a]


def judge_pair(
    a: Claim,
    b: Claim,
    strength: float,
    one_release: bool = False,
    same_words: bool = False,
    common: bool = False,
    shared: Common = _NOTHING,
    apart: bool = False,
) -> Pair:
    """What two claims about one thing say of each other; symmetric but for the order of the ids. `strength` is how sure
    it is, in log2 odds, that they are about one thing; `common` that several articles agree on
    one of the two figures, and one alone gives the other; `shared` what their articles tell alike, `apart` that these may
    have come out at two hours."""
    x, y = a.value, b.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        verdict, why = judge_quantities(a, b, x, y, strength, one_release, same_words, common, shared, apart)
    elif isinstance(x, Moment) and isinstance(y, Moment):
        verdict, why = _moments(a, b, x, y, strength)
    elif isinstance(x, Title) and isinstance(y, Title):
        verdict, why = judge_titles(x, y, strength)
    elif isinstance(x, Quotation) and isinstance(y, Quotation):
        verdict, why = judge_quotations(x, y, strength)
    elif isinstance(x, Label) and isinstance(y, Label):
        verdict, why = (Verdict.AGREE, "same") if x.key() == y.key() else (Verdict.CONFLICT, "label")
    elif isinstance(x, Office) and isinstance(y, Office):
        verdict, why = judge_offices(a, b, x, y)
    elif isinstance(x, Abbreviation) and isinstance(y, Abbreviation):
        verdict, why = judge_abbreviations(x, y)
    else:
        verdict, why = Verdict.UNDECIDED, "kinds"
    return Pair(a.id, b.id, verdict, why, strength)


def _exact(claim: Claim) -> bool:
    return not isinstance(claim.value, Quantity) or firm(claim.value)


def _moments(a: Claim, b: Claim, x: Moment, y: Moment, strength: float) -> tuple[Verdict, str]:
    relation = x.relate(y)
    if relation is Relation.SAME:
        return Verdict.AGREE, "same"
    if relation is not Relation.DISJOINT and not one_end(x, y):
        return Verdict.COMPATIBLE, relation.value
    return judge_days(a, b, x, y, strength)
