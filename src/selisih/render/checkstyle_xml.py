"""checkstyle_xml: the findings of a Report as a Checkstyle report, which many servers read."""

from __future__ import annotations

from collections import defaultdict
from xml.etree.ElementTree import Element, SubElement

from selisih.model.place import Told, told
from selisih.model.report import Report
from selisih.text.escape import in_xml
from selisih.text.excerpt import clipped, harmless

_LEVELS = {"error": "error", "warning": "warning", "note": "info"}
_LONGEST = 2000
_VERSION = "8.0"  # of Checkstyle's own report, which readers ask for


def checkstyle_xml(report: Report) -> str:
    """An error a finding that is not left standing, in the file of its first place; the message names the others."""
    by_file: dict[str, list[Told]] = defaultdict(list)
    for one in told(report):
        by_file[one.place.path].append(one)
    root = Element("checkstyle", version=_VERSION)
    for path, found in sorted(by_file.items()):
        file = SubElement(root, "file", name=harmless(path))
        for one in found:
            at = {"line": str(one.place.line)}
            if one.place.column:
                at["column"] = str(one.place.column)
            at["severity"] = _LEVELS[one.finding.severity]
            at["message"] = clipped(one.sentence, _LONGEST)
            SubElement(file, "error", at, source=f"selisih.{one.finding.code}")
    return in_xml(root)
