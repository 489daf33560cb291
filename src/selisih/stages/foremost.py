"""foremost: findings with what is of some articles first, so that these are shown where there is room for one place only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from selisih.model.finding import Finding
from selisih.settings import Sources
from selisih.text.article import Article


def ours(articles: Iterable[Article], sources: Sources) -> frozenset[str]:
    """The ids of the articles that are from a source of our own; none, where none is named."""
    own = {sources.named(name).casefold() for name in sources.own}
    return frozenset(a.id for a in articles if a.source.casefold() in own)


def foremost(findings: Sequence[Finding], mine: Collection[str], article: Mapping[str, str]) -> list[Finding]:
    """The findings that touch the articles `mine` before the others; in each, their sides before the others, and their
    claims before those of others in a side. `article` is that of each claim."""
    theirs = frozenset(name for name, held in article.items() if held not in mine)
    out = [_turned(finding, theirs) for finding in findings]
    return sorted(out, key=lambda f: not f.sides or theirs.issuperset(c for side in f.sides for c in side))


def _turned(finding: Finding, theirs: frozenset[str]) -> Finding:
    side = {side: tuple(sorted(side, key=theirs.__contains__)) for side in finding.sides}
    order = sorted(range(len(finding.sides)), key=lambda n: theirs.issuperset(finding.sides[n]))
    return replace(
        finding,
        sides=tuple(side[finding.sides[n]] for n in order),
        origins=tuple(finding.origins[n] for n in order) if finding.origins else (),
        because=tuple(replace(e, claims=side.get(e.claims, e.claims)) for e in finding.because),
    )
