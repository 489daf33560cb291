"""gitlab_quality: the findings of a Report as GitLab's code quality report."""

from __future__ import annotations

from typing import Any

from selisih.model.place import Told, told
from selisih.model.report import Report
from selisih.text.escape import in_json
from selisih.text.excerpt import clipped, harmless

_LEVELS = {"error": "critical", "warning": "major", "note": "info"}
_LONGEST = 1000


def gitlab_quality(report: Report) -> str:
    """An entry a finding that is not left standing, at its first place; the description names the others."""
    return in_json([_entry(one) for one in told(report)]) + "\n"


def _entry(one: Told) -> dict[str, Any]:
    return {
        "check_name": one.finding.code,
        "description": clipped(one.sentence, _LONGEST),
        "fingerprint": one.finding.fingerprint,
        "location": {"path": harmless(one.place.path.removeprefix("./")), "lines": {"begin": one.place.line}},
        "severity": _LEVELS[one.finding.severity],
    }
