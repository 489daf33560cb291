"""opposed: the finding that groups of claims of several articles stand against each other, whatever cluster they are in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selisih.model.claim import Claim
from selisih.model.finding import Evidence, Finding
from selisih.model.lineage import Lineage
from selisih.stages.origins import origin_evidence, origins
from selisih.text.article import Article


def opposed(
    code: str,
    severity: str,
    message: str,
    groups: Sequence[Sequence[Claim]],
    articles: Mapping[str, Article],
    lineage: Lineage,
    language: str,
    because: Sequence[Evidence] = (),
) -> Finding:
    """The Finding with each group as a side, in their order; what is known of their origins comes behind `because`."""
    sides = tuple(tuple(c.id for c in group) for group in groups)
    return Finding(
        code=code,
        severity=severity,
        message=message,
        claims=tuple(c for side in sides for c in side),
        sides=sides,
        because=(*because, *origin_evidence(groups, lineage, articles, language)),
        language=language,
        origins=origins(groups, lineage),
    )
