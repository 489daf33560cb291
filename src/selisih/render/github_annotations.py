"""github_annotations: the findings of a Report as workflow commands, which GitHub shows at the lines of a change."""

from __future__ import annotations

from collections import Counter

from selisih.model.place import Told, told
from selisih.model.report import Report
from selisih.text.excerpt import clipped, harmless

# GitHub shows so many annotations of each level of one step, and drops the rest without a word.
_MOST = 10
_LONGEST = 2000
_MOST_PLACES = 20
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


def github_annotations(report: Report) -> str:
    """A command a finding that is not left standing, the worst first; of each level as many as are shown, and of the
    findings of one code about one thing only the worst."""
    cluster = {name: cluster.id for cluster in report.clusters for name in cluster.claims}
    shown: Counter[str] = Counter()
    about: set[tuple[str, str]] = set()
    lines = []
    for one in told(report):
        finding = one.finding
        same = (finding.code, cluster.get(next(iter(finding.claims), ""), finding.fingerprint))
        if same not in about and shown[finding.severity] < _MOST:
            about.add(same)
            shown[finding.severity] += 1
            lines.append(_command(one))
    return "".join(f"{line}\n" for line in lines)


def _command(one: Told) -> str:
    """The command at the first place of a finding; the message names the others, a line each."""
    place = one.place
    properties = {"title": one.finding.code}
    if place.in_file:
        properties |= {"file": place.path, "line": str(place.line)}
        if place.end_line:
            properties["endLine"] = str(place.end_line)
            # Columns mean nothing where the words go on over a line's end.
            if place.end_line == place.line:
                properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    rows = [clipped(one.finding.message, _LONGEST), *map(harmless, one.elsewhere[:_MOST_PLACES])]
    written = ",".join(f"{name}={_escaped(harmless(value), _IN_PROPERTY)}" for name, value in properties.items())
    message = _escaped("\n".join(rows), _IN_MESSAGE)
    return f"::{_COMMANDS[one.finding.severity]} {written}::{message}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    """The text with what would end a command or a property written as GitHub reads it back."""
    return "".join(signs.get(character, character) for character in text)
