"""unit_slips: one and the same figure of one thing, printed in two units that are not the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from selisih.model.claim import Claim
from selisih.model.finding import WARNING, Finding
from selisih.model.lineage import Lineage
from selisih.stages.compare import total, weights
from selisih.stages.link import weigh
from selisih.stages.origins import origin_evidence, origins
from selisih.stages.tell import message
from selisih.text.article import Article
from selisih.values.number import EXACT, Quantity
from selisih.values.unit import common

_TELLING = 3  # digits from which two figures are hardly the same by chance
_POINTS = Decimal("0.05")  # changes of rates come in such steps, and newsrooms call their points percent
_CODES = {"money": "money-conflict", "percentage": "percentage-conflict", "limit": "limit-conflict"}


def unit_slips(
    claims: Sequence[Claim], articles: Mapping[str, Article], lineage: Lineage, language: str | None = None
) -> list[Finding]:
    """A finding for each figure that two articles of a story give of one thing in two units: US$ 21,28 miliar and Rp 21,28
    miliar, 12,61 persen and 12,61 poin. An article that itself has both says the one in the other."""
    same: dict[tuple[str, Decimal], list[Claim]] = {}
    for claim in claims:
        value = claim.value
        if claim.kind in _CODES and isinstance(value, Quantity) and value.low is not None and _telling(value):
            same.setdefault((claim.kind, value.low), []).append(claim)
    out = []
    for (kind, _), told in sorted(same.items()):
        units = sorted({_unit(c) for c in told})
        for one, other in combinations(units, 2):
            sides = [[c for c in told if _unit(c) == unit] for unit in (one, other)]
            both = {c.article for c in sides[0]} & {c.article for c in sides[1]}
            apart = common(one, other) is None
            groups = [[c for c in side if any(_about_one(c, d) for d in rest)] for side, rest in (sides, sides[::-1])]
            if apart and not both and all(groups):
                out.append(_finding(kind, groups, articles, lineage, language))
    return out


def _telling(value: Quantity) -> bool:
    """Whether a figure is told without bound, and in so many digits that it is hardly there twice by chance."""
    if value.low != value.high or value.bound != EXACT or value.low is None or not value.unit:
        return False
    if (
        value.unit in ("percent", "percentage point")
        and value.low / _POINTS == (value.low / _POINTS).to_integral_value()
    ):
        return False
    return len(format(abs(value.low), "f").replace(".", "").strip("0")) >= _TELLING


def _unit(claim: Claim) -> str:
    return claim.value.unit.partition("/")[0] if isinstance(claim.value, Quantity) else ""


def _about_one(a: Claim, b: Claim) -> bool:
    return total(weigh(a, b)) >= weights()["link"]["threshold"]


def _finding(
    kind: str, groups: list[list[Claim]], articles: Mapping[str, Article], lineage: Lineage, language: str | None
) -> Finding:
    groups = sorted(groups, key=len, reverse=True)
    tongue = language or articles[groups[0][0].article].language
    sides = tuple(tuple(c.id for c in group) for group in groups)
    return Finding(
        code=_CODES[kind],
        severity=WARNING,
        message=message(kind, groups, "gap", articles, tongue),
        claims=tuple(c for side in sides for c in side),
        sides=sides,
        because=tuple(origin_evidence(groups, lineage, articles, tongue)),
        language=tongue,
        origins=origins(groups, lineage),
    )
