"""What a baseline says of a run, and the baseline anew. What was not read in a run stays in it as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selisih.model.decision import Known
from selisih.model.finding import Finding
from selisih.model.fingerprint import identity
from selisih.model.report import Report
from selisih.model.standing import BASELINE, Standing


def left_standing(report: Report, baseline: Sequence[Known], path: str) -> Report:
    """The Report in which the findings of a baseline stand, if nothing else has settled them."""
    marks = {known.fingerprint for known in baseline}
    standing = Standing(BASELINE, where=path)
    return replace(
        report,
        findings=tuple(
            replace(f, standing=standing) if f.standing is None and f.sides and f.fingerprint in marks else f
            for f in report.findings
        ),
    )


def gone(report: Report, baseline: Sequence[Known]) -> tuple[Known, ...]:
    """The findings of a baseline, all of whose articles were read, that are no longer there."""
    read, there = {identity(a) for a in report.articles}, {f.fingerprint for f in report.findings}
    return tuple(k for k in baseline if k.fingerprint not in there and read.issuperset(k.articles))


def renewed(report: Report, baseline: Sequence[Known]) -> tuple[Known, ...]:
    """The baseline of what was found and not settled otherwise, with what it holds of articles that were not read."""
    left = frozenset(gone(report, baseline))
    there = {f.fingerprint for f in report.findings}
    kept = [k for k in baseline if k not in left and k.fingerprint not in there]
    open_ones = [f for f in report.findings if f.sides and (f.standing is None or f.standing.how == BASELINE)]
    who = told_by(report)
    return (*kept, *(Known(f.fingerprint, f.code, about(f, who), f.message) for f in open_ones))


def told_by(report: Report) -> dict[str, str]:
    """By claim what its article is known by."""
    articles = {a.id: identity(a) for a in report.articles}
    return {c.id: articles[c.article] for c in report.claims}


def about(finding: Finding, who: Mapping[str, str]) -> tuple[str, ...]:
    """What the articles of a finding are known by, sorted."""
    return tuple(sorted({who[c] for side in finding.sides for c in side}))
