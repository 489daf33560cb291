"""unit_slips: one and the same figure of one thing, printed in two units that are not the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from selisih.model.claim import Claim
from selisih.model.finding import WARNING, Finding
from selisih.model.lineage import Lineage
from selisih.stages.judge_figures import SURE
from selisih.stages.link import sureness, weigh
from selisih.stages.opposed import opposed_figures
from selisih.stages.weights import weights
from selisih.text.article import Article
from selisih.values.number import EXACT, Quantity
from selisih.values.unit import common

_ENOUGH = 5.0  # log2 odds at which one figure in percent and in points is of one thing; few figures are told in points
_TELLING = 3  # digits from which two figures are hardly the same by chance
_POINTS = frozenset(("percent", "percentage point"))
# Newsrooms call the points of rates percent: they change in such steps, and by no more.
_STEP, _MOST, _LEAST = Decimal("0.05"), Decimal(5), Decimal(1)
_MOVES = ("increase", "decrease")
_CODES = {"money": "money-conflict", "percentage": "percentage-conflict", "limit": "limit-conflict"}


def unit_slips(
    claims: Sequence[Claim], articles: Mapping[str, Article], lineage: Lineage, language: str | None = None
) -> list[Finding]:
    """A finding for each figure that two articles of a story give of one thing in two units: US$ 21,28 miliar and Rp 21,28
    miliar, 12,61 persen and 12,61 poin. An article that has both says the one in the other, if not percent and points."""
    same: dict[tuple[str, Decimal], list[Claim]] = {}
    for claim in claims:
        value = claim.value
        if claim.kind in _CODES and isinstance(value, Quantity) and value.low is not None and _plain(value):
            same.setdefault((claim.kind, value.low), []).append(claim)
    out = []
    for (kind, _), told in sorted(same.items()):
        units = sorted({_unit(c) for c in told})
        for one, other in combinations(units, 2):
            sides = [[c for c in told if _unit(c) == unit] for unit in (one, other)]
            both = {c.article for c in sides[0]} & {c.article for c in sides[1]}
            points = {one, other} == _POINTS
            apart = common(one, other) is None and not (points and any(_a_step(c) for c in told))
            groups = [[c for c in side if any(_about_one(c, d) for d in rest)] for side, rest in (sides, sides[::-1])]
            if apart and (points or not both) and all(groups):
                out.append(opposed_figures(_CODES[kind], WARNING, "gap", groups, articles, lineage, language))
    return out


def _plain(value: Quantity) -> bool:
    """Whether a figure is told without bound, in a unit."""
    return value.low == value.high and value.bound == EXACT and bool(value.low) and bool(value.unit)


def _telling(claim: Claim) -> bool:
    """Whether a figure has so many digits that it is hardly there twice by chance."""
    low = claim.value.low if isinstance(claim.value, Quantity) else None
    return low is not None and len(format(abs(low), "f").replace(".", "").strip("0")) >= _TELLING


def _a_step(claim: Claim) -> bool:
    """Whether a figure may be by how much a rate was changed."""
    low = claim.value.low if isinstance(claim.value, Quantity) else None
    if low is None or low / _STEP != (low / _STEP).to_integral_value():
        return False
    return abs(low) <= (_MOST if claim.subject.role in _MOVES else _LEAST)


def _unit(claim: Claim) -> str:
    return claim.value.unit.partition("/")[0] if isinstance(claim.value, Quantity) else ""


def _about_one(a: Claim, b: Claim) -> bool:
    """Whether two such figures are of one thing: one of few digits may be told of two, if not in percent and in points, and one
    whose unit has misled the reading of its measure is so only if all else agrees."""
    points = {_unit(a), _unit(b)} == _POINTS
    of_one = points and a.subject.measure == b.subject.measure != ""
    told = sum(w.weight for w in weigh(a, b) if w.field != "article")  # one article has no reason to tell both
    if (_telling(a) or of_one) and told >= weights()["link"]["threshold"]:
        return True
    if _telling(a) and a.subject.measure != b.subject.measure:
        a, b = (a, b) if b.subject.measure else (b, a)
        a = replace(
            a, subject=replace(a.subject, measure=b.subject.measure, noun=b.subject.noun, words=b.subject.words)
        )
    return sureness(a.kind, weigh(a, b)) >= (_ENOUGH if points and _telling(a) else SURE)
