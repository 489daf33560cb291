"""json_record: a Report as the JSON record, version 1, the same bytes for the same articles."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from selisih.model.cluster import Cluster
from selisih.model.finding import Finding
from selisih.model.lineage import Reliance
from selisih.model.report import FORMAT_VERSION, Report
from selisih.ruleset import ruleset
from selisih.text.article import Article
from selisih.text.escape import in_json


def json_record(report: Report) -> str:
    """The record as JSON text: sorted keys, no time of day in it, ending in a line feed."""
    return in_json(record(report)) + "\n"


def schema() -> str:
    """The JSON Schema (2020-12) of the record."""
    return files("selisih.render").joinpath("schema.json").read_text(encoding="utf-8")


def record(report: Report) -> dict[str, Any]:
    """The record as plain lists and mappings."""
    out: dict[str, Any] = {
        "format_version": FORMAT_VERSION,
        "ruleset": ruleset(),
        "articles": [_article(article) for article in report.articles],
        "claims": [claim.record() for claim in report.claims],
        "clusters": [_cluster(cluster) for cluster in report.clusters],
        "findings": [_finding(finding) for finding in report.findings],
        "lineage": [_reliance(reliance) for reliance in report.lineage],
        "unread": [unread.record() for unread in report.unread],
    }
    if report.beside:
        out["beside"] = report.beside._asdict()
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
    if finding.standing:
        out["standing"] = finding.standing.record()
    if finding.spot:
        out["spot"] = finding.spot._asdict()
    return out
