"""select: which findings are told and how loud, and which of them can fail a run, as the settings say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from selisih.model.codes import CODES
from selisih.model.finding import SEVERITIES, Finding
from selisih.model.report import Report
from selisih.settings import PathRules, Rules, Settings
from selisih.stages.foremost import ours

# `**/` any folders, `**` anything, `*` and `?` within one name
_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANS = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def select(findings: Sequence[Finding], path: Mapping[str, str], settings: Settings) -> list[Finding]:
    """The findings that are told, with their severities; `path` is that of each claim's article. A finding between
    articles is left out where the settings for each of them leave it out, else it is as loud as the loudest."""
    out = []
    for finding in findings:
        paths = {path[c] for side in finding.sides for c in side} | ({finding.spot.path} if finding.spot else set())
        rules = [_rules(p, settings) for p in sorted(paths)]
        told = [rule for rule in rules if _told(finding.code, rule)]
        if told:
            levels = [dict(rule.severity).get(finding.code, finding.severity) for rule in told]
            out.append(replace(finding, severity=max(levels, key=SEVERITIES.index)))
    return out


def failing(report: Report, settings: Settings, fail_on: str) -> tuple[Finding, ...]:
    """The findings that fail a run: as loud as `fail_on`, not left standing, and where own sources are named about an
    article of them (or about no article)."""
    loud = SEVERITIES[SEVERITIES.index(fail_on) :]
    mine = ours(report.articles, settings.sources)
    counts = {c.id for c in report.claims if c.article in mine or not settings.sources.own}
    return tuple(
        f
        for f in report.findings
        if f.severity in loud
        and f.standing is None
        and (not f.sides or any(c in counts for side in f.sides for c in side))
    )


def codes_told(path: str, settings: Settings) -> tuple[str, ...]:
    """The codes that the settings tell of for an article of that path."""
    rules = _rules(path, settings)
    return tuple(code for code in CODES if _told(code, rules))


def _told(code: str, rules: Rules) -> bool:
    return (not rules.select or code in rules.select) and code not in rules.ignore


def _rules(path: str, settings: Settings) -> Rules:
    """The rules for one article."""
    rules = settings.rules
    for own in settings.paths:
        if fits(path, own):
            severity = dict((*rules.severity, *own.rules.severity))
            rules = Rules(
                own.rules.select or rules.select, rules.ignore + own.rules.ignore, tuple(sorted(severity.items()))
            )
    return rules


def fits(path: str, rules: PathRules) -> bool:
    """Whether a path ends as a glob says, at the beginning of a name."""
    return _pattern(rules.glob).search(path) is not None


@lru_cache(maxsize=256)
def _pattern(glob: str) -> re.Pattern[str]:
    parts = (_MEANS.get(part, re.escape(part)) for part in _PARTS.findall(glob.removeprefix("/")))
    return re.compile(f"(?:^|/){''.join(parts)}$")
