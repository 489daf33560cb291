"""rdjson: the findings of a Report in the diagnostic format of reviewdog."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from selisih.model.place import Passage, Told, told
from selisih.model.report import Report
from selisih.text.article import Article
from selisih.text.escape import in_json
from selisih.text.excerpt import clipped, harmless

_LEVELS = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}
_LONGEST = 2000


def rdjson(report: Report) -> str:
    """A diagnostic a finding that is not left standing, with the places of its other claims."""
    articles = {article.id: article for article in report.articles}
    found = [_diagnostic(one, articles) for one in told(report)]
    return in_json({"source": {"name": "selisih"}, "diagnostics": found}) + "\n"


def _diagnostic(one: Told, articles: Mapping[str, Article]) -> dict[str, Any]:
    first, *others = one.passages
    out: dict[str, Any] = {
        "message": clipped(one.finding.message, _LONGEST),
        "severity": _LEVELS[one.finding.severity],
        "code": {"value": one.finding.code},
        "location": _location(first, articles),
    }
    if others:
        out["related_locations"] = [
            {"message": harmless(text), "location": _location(passage, articles)}
            for text, passage in zip(one.elsewhere, others, strict=True)
        ]
    return out


def _location(passage: Passage, articles: Mapping[str, Article]) -> dict[str, Any]:
    """The place with columns that count bytes of UTF-8, as this format has them."""
    place = passage.place
    start, out = {"line": place.line}, {"path": harmless(place.path)}
    if not place.end_line:
        return {**out, "range": {"start": start}}
    article = articles[passage.article]
    rows = article.text.split("\n")
    start["column"] = _bytes(rows[place.line - article.line], place.column)
    end = {"line": place.end_line, "column": _bytes(rows[place.end_line - article.line], place.end_column)}
    return {**out, "range": {"start": start, "end": end}}


def _bytes(row: str, column: int) -> int:
    return len(row[: column - 1].encode("utf-8", "surrogatepass")) + 1
