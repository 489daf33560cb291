"""account: what a run read, compared and left alone, so that silence is never mistaken for proof."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from selisih.languages.program import counted, said
from selisih.model.finding import SEVERITIES
from selisih.model.report import Report
from selisih.model.standing import HOW


def account(
    report: Report,
    refused: int = 0,
    passed: int = 0,
    language: str | None = None,
    judged: bool = True,
    gone: int = 0,
    updated: bool = False,
) -> str:
    """Two to five lines on a run. `refused` and `passed` count what could not be read and files of other kinds, `gone`
    what of a baseline is no longer there (and dropped, where it was `updated`); of a run that is not `judged` nothing is
    said of findings, and claims that nothing was compared with are counted by kind."""
    lines = [_read(report, refused, passed, language)]
    own = set(report.beside.own if report.beside else (article.id for article in report.articles))
    together, total = compared(report, own), sum(claim.article in own for claim in report.claims)
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
        nothing = "nothing_new" if report.findings else "nothing" if together else "nothing_alone"
        lines.append(_found(report, language) or said(language, "account", nothing))
        lines += _standing(report, gone, updated, language)
    return "\n".join(lines)


def compared(report: Report, own: Collection[str]) -> int:
    """How many claims of some of the articles stand in a cluster with a claim of another source."""
    source = {article.id: article.source for article in report.articles}
    mine = {claim.id: source[claim.article] for claim in report.claims}
    together: set[str] = set()  # a claim may stand in a cluster of each of several stories
    for cluster in report.clusters:
        if len({mine[name] for name in cluster.claims if name in mine}) > 1:
            together.update(cluster.claims)
    return sum(claim.article in own for claim in report.claims if claim.id in together)


def _read(report: Report, refused: int, passed: int, language: str | None) -> str:
    own = [a for a in report.articles if report.beside is None or a.id in report.beside.own]
    sources = len({article.source for article in own})
    articles = counted(language, len(own), "article")
    parts = [said(language, "account", "read", articles=articles, sources=counted(language, sources, "source"))]
    if report.beside:
        fields = {"compared": f"{report.beside.compared:,}", "known": f"{report.beside.known:,}"}
        parts.append(said(language, "account", "beside", **fields))
    if refused:
        parts.append(said(language, "account", "refused", n=f"{refused:,}"))
    if passed:
        parts.append(said(language, "account", "passed", n=counted(language, passed, "other")))
    return "; ".join(parts) + "."


def _found(report: Report, language: str | None) -> str:
    """How many findings of each severity, the loudest first; empty where there are none."""
    loud = Counter(finding.severity for finding in report.findings if finding.standing is None)
    found = [counted(language, loud[severity], severity) for severity in reversed(SEVERITIES) if loud[severity]]
    return said(language, "account", "found", list=_listed(found, language)) if found else ""


def _standing(report: Report, gone: int, updated: bool, language: str | None) -> list[str]:
    """How many findings are known and left standing, by how, and what of the baseline is no longer there."""
    known = Counter(finding.standing.how for finding in report.findings if finding.standing)
    listed = [f"{known[how]:,} {said(language, 'standing', how)}" for how in HOW if known[how]]
    out = [said(language, "account", "known", list=_listed(listed, language))] if listed else []
    return [*out, said(language, "account", "dropped" if updated else "gone", n=f"{gone:,}")] if gone else out


def _listed(parts: list[str], language: str | None) -> str:
    before = [", ".join(parts[:-1])] if parts[:-1] else []
    return said(language, "account", "and").join([*before, parts[-1]])
