"""opposed: the finding that groups of claims of several articles stand against each other, whatever cluster they are in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selisih.model.claim import Claim
from selisih.model.finding import Evidence, Finding
from selisih.model.lineage import Lineage
from selisih.stages.origins import origin_evidence, origins
from selisih.stages.tell import message
from selisih.text.article import Article


def opposed(
    code: str,
    severity: str,
    text: str,
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
        message=text,
        claims=tuple(c for side in sides for c in side),
        sides=sides,
        because=(*because, *origin_evidence(groups, lineage, articles, language)),
        language=language,
        origins=origins(groups, lineage),
    )


def opposed_figures(
    code: str,
    severity: str,
    why: str,
    groups: Sequence[Sequence[Claim]],
    articles: Mapping[str, Article],
    lineage: Lineage,
    language: str | None,
) -> Finding:
    """The Finding that a figure is told otherwise, in words that say `why`; the side that more tell comes first."""
    groups = sorted(groups, key=len, reverse=True)
    tongue = language or articles[groups[0][0].article].language
    text = message(groups[0][0].kind, groups, why, articles, tongue)
    return opposed(code, severity, text, groups, articles, lineage, tongue)
