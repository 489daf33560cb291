"""sarif_log: the findings of a Report as a SARIF 2.1.0 log, for code scanning and for editors that show such logs.

Its levels are called as our severities are.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from selisih.languages.pages import gist, opening, page, usual_severity
from selisih.languages.program import said
from selisih.model.codes import CODES
from selisih.model.finding import ERROR, Finding
from selisih.model.place import Passage, Told, told
from selisih.model.report import Report
from selisih.model.standing import BASELINE, INLINE
from selisih.ruleset import ruleset
from selisih.text.escape import in_json
from selisih.text.excerpt import clipped

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
# A viewer shows a snippet on a line or two; a longer one would be a copy of the article.
_LONGEST_SNIPPET = 1000
_LONGEST, _LONGEST_LINK, _MOST_LINKS = 2000, 80, 20


def sarif_log(report: Report, version: str, language: str | None = None) -> str:
    """The log as JSON text; `version` is that of selisih, `language` the one of the rules' pages."""
    tongue = language or "en"
    compared = any(f.standing and f.standing.how == BASELINE for f in report.findings)
    driver = {
        "name": "selisih",
        "version": version,
        "language": tongue,
        "properties": {"ruleset": ruleset()},
        "rules": [_rule(code, tongue) for code in CODES],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which selisih was run."}}},
        "results": [_result(one, compared) for one in told(report, standing=True)],
    }
    return in_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(code: str, language: str) -> dict[str, Any]:
    text = page(code, language)
    severity = usual_severity(code)
    return {
        "id": code,
        "shortDescription": {"text": f"{gist(code, language)}."},
        "fullDescription": {"text": opening(code, language)},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": severity},
        # What the calendar or arithmetic proves leaves less room than what two sources say.
        "properties": {"precision": "very-high" if severity == ERROR else "high"},
    }


def _result(one: Told, compared: bool) -> dict[str, Any]:
    finding, (first, *others) = one
    out: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": {"text": _message(finding, others)},
        "locations": [_location(first)],
        "partialFingerprints": {"selisihFinding/v1": finding.fingerprint},
    }
    if others:
        out["relatedLocations"] = [
            {"id": number, **_location(passage), "message": {"text": _plain(_called(passage))}}
            for number, passage in enumerate(others, 1)
        ]
    if compared:
        known = finding.standing is not None and finding.standing.how == BASELINE
        out["baselineState"] = "unchanged" if known else "new"
    if finding.standing and finding.standing.how != BASELINE:
        out["suppressions"] = [_suppression(finding)]
    return out


def _message(finding: Finding, others: list[Passage]) -> str:
    """The first line of a finding, and a link to each of the other places."""
    text = _plain(clipped(finding.message, _LONGEST))
    if others:
        links = [f"[{_link(_called(passage))}]({number})" for number, passage in enumerate(others, 1)]
        told = ", ".join([*links[:_MOST_LINKS], *(["…"] if links[_MOST_LINKS:] else [])])
        text += f" {said(finding.language, 'finding', 'compare')}: {told}."
    return text


def _called(passage: Passage) -> str:
    return clipped(
        ": ".join(part for part in (passage.source, passage.words) if part) or str(passage.place), _LONGEST_LINK
    )


def _plain(text: str) -> str:
    """Text for a message of SARIF, in which braces stand for arguments and brackets may begin a link."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _link(text: str) -> str:
    """Text between the brackets of a link."""
    for character in "\\[]":
        text = text.replace(character, f"\\{character}")
    return text.replace("{", "{{").replace("}", "}}")


def _location(passage: Passage) -> dict[str, Any]:
    place = passage.place
    if not place.in_file:
        # What came from standard input is in no file: the standard asks for a logical location then.
        name = said(None, "place", "draft", line=place.line, column=place.column)
        return {"logicalLocations": [{"name": "draft", "fullyQualifiedName": "draft"}], "message": {"text": name}}
    return {"physicalLocation": {"artifactLocation": _artifact(place.path), "region": _region(passage)}}


def _artifact(path: str) -> dict[str, str]:
    """A path as a URI: relative to where selisih ran, unless it begins at the root of the file system."""
    if path.startswith("/"):
        return {"uri": f"file://{quote(path, errors='replace')}"}
    return {"uri": quote(path.removeprefix("./"), errors="replace"), "uriBaseId": _ROOT}


def _region(passage: Passage) -> dict[str, Any]:
    place = passage.place
    region: dict[str, Any] = {"startLine": place.line}
    if place.column:
        region["startColumn"] = place.column
    if place.end_line:
        region |= {"endLine": place.end_line, "endColumn": place.end_column}
        region |= {"charOffset": place.offset, "charLength": place.length}
        if passage.printed and place.length <= _LONGEST_SNIPPET:
            region["snippet"] = {"text": passage.printed}
    return region


def _suppression(finding: Finding) -> dict[str, Any]:
    """How a finding came to be left standing: in the article itself, or in a file of waivers."""
    known = finding.standing
    if known is None:
        return {}
    out: dict[str, Any] = {"kind": "inSource" if known.how == INLINE else "external", "status": "accepted"}
    told = "; ".join(part for part in (known.reason, known.by, known.until) if part)
    if told:
        out["justification"] = clipped(told, _LONGEST)
    path, _, line = known.where.rpartition(":")
    if path and line.isdigit():
        out["location"] = {
            "physicalLocation": {"artifactLocation": _artifact(path), "region": {"startLine": int(line)}}
        }
    return out
