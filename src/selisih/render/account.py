"""account: what a run read, compared and left alone, so that silence is never mistaken for proof."""

from __future__ import annotations

from collections import Counter

from selisih.languages.program import counted, said
from selisih.model.finding import SEVERITIES
from selisih.model.report import Report


def account(report: Report, refused: int = 0, passed: int = 0, language: str | None = None, judged: bool = True) -> str:
    """Two or three lines on a run. `refused` and `passed` count what could not be read and files of other kinds;
    of a run that is not `judged` nothing is said of findings, and claims that nothing was compared with are counted by
    kind."""
    lines = [_read(report, refused, passed, language)]
    together, total = compared(report), len(report.claims)
    claims = counted(language, total, "claim")
    if judged or report.clusters or not total:
        apart = {"compared": f"{together:,}", "alone": f"{total - together:,}"}
        second = said(language, "account", "claims", claims=claims, **apart)
    else:
        kinds = Counter(claim.kind for claim in report.claims)
        listed = ", ".join(f"{number:,} {kind}" for kind, number in sorted(kinds.items()))
        second = said(language, "account", "kinds", claims=claims, kinds=listed)
    if report.unread:
        second += "; " + said(language, "account", "unread", n=counted(language, len(report.unread), "passage"))
    if report.beyond:
        second += "; " + said(language, "account", "beyond", n=f"{len(report.beyond):,}")
    lines.append(second + ".")
    if judged:
        lines.append(_found(report, language) or said(language, "account", "nothing" if together else "nothing_alone"))
    return "\n".join(lines)


def compared(report: Report) -> int:
    """How many claims stand in a cluster with a claim of another source."""
    source = {article.id: article.source for article in report.articles}
    mine = {claim.id: source[claim.article] for claim in report.claims}
    together = 0
    for cluster in report.clusters:
        if len({mine[name] for name in cluster.claims if name in mine}) > 1:
            together += len(cluster.claims)
    return together


def _read(report: Report, refused: int, passed: int, language: str | None) -> str:
    sources = len({article.source for article in report.articles})
    articles = counted(language, len(report.articles), "article")
    parts = [said(language, "account", "read", articles=articles, sources=counted(language, sources, "source"))]
    if refused:
        parts.append(said(language, "account", "refused", n=f"{refused:,}"))
    if passed:
        parts.append(said(language, "account", "passed", n=counted(language, passed, "other")))
    return "; ".join(parts) + "."


def _found(report: Report, language: str | None) -> str:
    """How many findings of each severity, the loudest first; empty where there are none."""
    loud = Counter(finding.severity for finding in report.findings)
    found = [counted(language, loud[severity], severity) for severity in reversed(SEVERITIES) if loud[severity]]
    if not found:
        return ""
    before = [", ".join(found[:-1])] if found[:-1] else []
    return said(language, "account", "found", list=said(language, "account", "and").join([*before, found[-1]]))
