"""json_record: a Report as the JSON record, version 1, the same bytes for the same articles."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from selisih.model.claim import Claim, Unread
from selisih.model.cluster import Cluster
from selisih.model.finding import Finding
from selisih.model.lineage import Reliance
from selisih.model.report import FORMAT_VERSION, Report
from selisih.text.article import Article


def json_record(report: Report) -> str:
    """The record as JSON text: sorted keys, no time of day in it, ending in a line feed."""
    return json.dumps(record(report), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def claim_lines(report: Report) -> dict[str, str]:
    """The claims of every article, by its id, as JSON Lines: each claim as it stands in the record."""
    lines: dict[str, list[str]] = {article.id: [] for article in report.articles}
    for claim in report.claims:
        lines[claim.article].append(json.dumps(_claim(claim), ensure_ascii=False, sort_keys=True) + "\n")
    return {article: "".join(claims) for article, claims in lines.items()}


def schema() -> str:
    """The JSON Schema (2020-12) of the record."""
    return files("selisih.render").joinpath("schema.json").read_text(encoding="utf-8")


def record(report: Report) -> dict[str, Any]:
    """The record as plain lists and mappings."""
    out: dict[str, Any] = {
        "format_version": FORMAT_VERSION,
        "articles": [_article(article) for article in report.articles],
        "claims": [_claim(claim) for claim in report.claims],
        "clusters": [_cluster(cluster) for cluster in report.clusters],
        "findings": [_finding(finding) for finding in report.findings],
        "lineage": [_reliance(reliance) for reliance in report.lineage],
        "unread": [_unread(unread) for unread in report.unread],
    }
    if report.beyond:
        out["beyond"] = list(report.beyond)
    return out


def _article(article: Article) -> dict[str, Any]:
    out: dict[str, Any] = {
        "id": article.id,
        "path": article.path,
        "source": article.source,
        "published": article.published,
        "language": article.language,
    }
    for key in ("title", "url", "author"):
        if getattr(article, key):
            out[key] = getattr(article, key)
    return out


def _claim(claim: Claim) -> dict[str, Any]:
    out: dict[str, Any] = {
        "id": claim.id,
        "article": claim.article,
        "kind": claim.kind,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "value": claim.value.record(),
        "subject": claim.subject.record(),
        "as_of": claim.as_of,
    }
    return _with_part(out, claim.part)


def _unread(unread: Unread) -> dict[str, Any]:
    out = {"article": unread.article, "start": unread.start, "end": unread.end, "reason": unread.reason}
    return _with_part(out, unread.part)


def _with_part(out: dict[str, Any], part: str) -> dict[str, Any]:
    """A headline outside the text is named as the part the offsets count in; the body goes without saying."""
    return out if part == "body" else {**out, "part": part}


def _cluster(cluster: Cluster) -> dict[str, Any]:
    return {
        "id": cluster.id,
        "kind": cluster.kind,
        "claims": list(cluster.claims),
        "verdict": cluster.verdict.word,
        "origins": cluster.origins,
    }


def _reliance(reliance: Reliance) -> dict[str, Any]:
    return {
        "article": reliance.article,
        "outlet": reliance.outlet,
        "rests_on": reliance.on or None,
        "why": reliance.why,
        "spans": [list(span) for span in reliance.spans],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    likely = finding.likely
    out: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "claims": list(finding.claims),
        "sides": [list(side) for side in finding.sides],
        "likely": {"value": likely.value, "reason": likely.reason} if likely else None,
        "because": [{"kind": e.kind, "text": e.text, "claims": list(e.claims)} for e in finding.because],
        "fingerprint": finding.fingerprint,
        "language": finding.language,
    }
    if finding.origins:
        out["origins"] = list(finding.origins)
    return out
