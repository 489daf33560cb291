"""scopes: one and the same figure that one article gives of a whole and another of a part of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from selisih.model.claim import Claim
from selisih.model.finding import NOTE, Finding
from selisih.model.lineage import Lineage
from selisih.stages.opposed import opposed_figures
from selisih.text.article import Article
from selisih.values.number import Quantity

# What makes a part of what is measured, or what is more than was there before.
_NARROWS = frozenset(
    [
        "heavy", "moderate", "light", "additional", "net", "gross", "non_oil", "oil_and_gas", "before_tax", "after_tax",
        "child", "male", "female", "foreigner", "civilian", "per_capita",
    ]
)  # fmt: skip
_PEOPLE = frozenset(
    ("child", "male", "female", "foreigner", "civilian")
)  # who is counted; money is told of them, not theirs
_CODES = {"money": "money-conflict", "count": "count-conflict"}
_FEW = 100  # of fewer the whole and its part may well be as many
_TELLING = 2  # digits other than zeros at the end


def scopes(
    claims: Sequence[Claim], articles: Mapping[str, Article], lineage: Lineage, language: str | None = None
) -> list[Finding]:
    """A note for each figure that some articles of a story give of all of something and others of a part of it: 22.198
    houses damaged, 22.198 houses badly damaged. An article that has it of both knows what it says."""
    same: dict[tuple[str, str, Decimal], list[Claim]] = {}
    for claim in claims:
        value, measure = claim.value, claim.subject.measure
        if (
            claim.kind in _CODES
            and measure
            and isinstance(value, Quantity)
            and value.low is not None
            and _telling(value)
        ):
            same.setdefault((claim.kind, measure, value.low), []).append(claim)
    out = []
    for (kind, _, _), told in sorted(same.items()):
        for narrow in sorted({_parts(c) for c in told if _parts(c)}, key=sorted):
            sides = [[c for c in told if _parts(c) == parts] for parts in (frozenset[str](), narrow)]
            both = {c.article for c in sides[0]} & {c.article for c in sides[1]}
            if not both and all(sides) and _alike(sides):
                out.append(opposed_figures(_CODES[kind], NOTE, "scope", sides, articles, lineage, language))
    return out


def _telling(value: Quantity) -> bool:
    """Whether a figure is one figure, and hardly there twice by chance."""
    if value.low is None or value.low != value.high or value.low < _FEW:
        return False
    return len(format(value.low.normalize(), "f").rstrip("0").replace(".", "")) >= _TELLING


def _parts(claim: Claim) -> frozenset[str]:
    narrows = _NARROWS - _PEOPLE if claim.kind == "money" else _NARROWS
    return claim.subject.qualifiers & narrows


def _alike(sides: Sequence[Sequence[Claim]]) -> bool:
    """Whether nothing else tells the two sides apart: where, of whom, the part the figure plays, or what else narrows it."""
    told = [c.subject for side in sides for c in side]
    rest = {(s.qualifiers - _NARROWS, s.role, s.modality, s.of) for s in told}
    named = [{frozenset(getattr(s, field)) for s in told} - {frozenset()} for field in ("places", "things", "period")]
    return len(rest) == 1 and all(len(names) <= 1 for names in named)
