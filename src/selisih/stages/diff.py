"""compare: the claims of two articles, or two groups of them, sorted into what both say and what only one does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Verdict
from selisih.text.article import Article
from selisih.values.interval import Relation
from selisih.values.moment import Moment
from selisih.values.number import Quantity


class Row(NamedTuple):
    """What two sides say of one thing; one of the two is empty where only the other speaks of it."""

    a: tuple[Claim, ...]
    b: tuple[Claim, ...]


class Difference(NamedTuple):
    """Every claim of both sides in one row: said by both, more precisely by one, otherwise, by one only."""

    both: tuple[Row, ...]
    precise_a: tuple[Row, ...]
    precise_b: tuple[Row, ...]
    otherwise: tuple[Row, ...]
    only_a: tuple[Row, ...]
    only_b: tuple[Row, ...]


# The parts of a difference in the order they are told: what differs first.
PARTS = ("otherwise", "precise_a", "precise_b", "both", "only_a", "only_b")


class Comparison(NamedTuple):
    """A difference ready for any format: the names of the two sides, the articles by id, the parts to be told, and the
    two headlines where versions of one article differ in it."""

    names: tuple[str, str]
    found: Difference
    articles: Mapping[str, Article]
    parts: tuple[str, ...] = PARTS
    headline: tuple[str, str] | None = None

    @property
    def nothing(self) -> str:
        """What is said where no part is told: that it is `unchanged`, or that there is no claim at all (`none`)."""
        return "unchanged" if self.found.both else "none"


# A cluster goes to the most telling of its pairs: one that differs, else one that is the same, else the more precise.
_ORDER = ("otherwise", "both", "precise_a", "precise_b")


def compare(a: Sequence[Claim], b: Sequence[Claim], clusters: Iterable[Cluster]) -> Difference:
    """The difference of two sides. Claims are about one thing where a cluster holds them both."""
    rows: dict[str, list[Row]] = defaultdict(list)
    left, right = {claim.id: claim for claim in a}, {claim.id: claim for claim in b}
    placed: set[str] = set()
    for cluster in clusters:
        mine = tuple(left[name] for name in cluster.claims if name in left)
        theirs = tuple(right[name] for name in cluster.claims if name in right)
        placed.update(claim.id for claim in (*mine, *theirs))
        if mine and theirs:
            rows[_said(mine, theirs, cluster)].append(Row(mine, theirs))
        elif mine:
            rows["only_a"].append(Row(mine, ()))
        elif theirs:
            rows["only_b"].append(Row((), theirs))
    rows["only_a"].extend(Row((claim,), ()) for claim in a if claim.id not in placed)
    rows["only_b"].extend(Row((), (claim,)) for claim in b if claim.id not in placed)
    return sorted_rows(rows)


def sorted_rows(rows: Mapping[str, Sequence[Row]]) -> Difference:
    """The rows of every part in the order of the text."""
    return Difference(*(tuple(sorted(rows.get(name, ()), key=_place)) for name in Difference._fields))


def _said(a: Sequence[Claim], b: Sequence[Claim], cluster: Cluster) -> str:
    verdicts = {frozenset((pair.a, pair.b)): pair.verdict for pair in cluster.pairs}
    found = {said(x, y, verdicts.get(frozenset((x.id, y.id)))) for x in a for y in b}
    return next(name for name in _ORDER if name in found)


def said(a: Claim, b: Claim, verdict: Verdict | None) -> str:
    """The part of a Difference to which two claims about one thing belong.

    Figures and dates tell by themselves which is narrower; of words the judge has spoken.
    """
    if verdict is not None and verdict >= Verdict.UPDATE:
        return "otherwise"
    relation = relation_of(a, b)
    if relation is Relation.DISJOINT:
        return "otherwise" if verdict is None else "both"
    if relation is Relation.NARROWER:
        return "precise_a"
    if relation is Relation.BROADER:
        return "precise_b"
    return "both"


def relation_of(a: Claim, b: Claim) -> Relation:
    """How two figures or two dates relate; INCOMPARABLE for words."""
    match a.value, b.value:
        case Quantity() as x, Quantity() as y:
            return x.relate(y)
        case Moment() as p, Moment() as q:
            return p.relate(q)
        case _:
            return Relation.INCOMPARABLE


def _place(row: Row) -> tuple[str, str, int]:
    first = (row.a or row.b)[0]
    return first.article, first.part, first.start
