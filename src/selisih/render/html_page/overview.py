"""overview: what was read and found, by story and by source, and what is new since the last report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from selisih.model.finding import Finding, severity_of
from selisih.render.html_page.desk import Desk, language_tag, source_name, tally
from selisih.render.html_page.terms import Term, severities

_MOST_GONE = 100


class Line(NamedTuple):
    """A finding on one line; an empty address where it is told nowhere in full."""

    href: str
    severity: str
    term: Term
    message: str
    language: str
    sources: tuple[str, ...]
    new: bool
    standing: bool


class SourceLine(NamedTuple):
    """What one source gave: articles, claims, and in how many findings it stands."""

    name: str
    articles: int
    claims: int
    findings: int


class Since(NamedTuple):
    """How many findings the last report did not have, and those of it that are found no longer."""

    new: int
    gone: tuple[Line, ...]
    gone_left: int


def is_new(desk: Desk, finding: Finding) -> bool:
    """Whether the last report did not have a finding; false where there is none to compare with, or it is known."""
    if desk.before is None or finding.standing is not None or not finding.fingerprint:
        return False
    return finding.fingerprint not in desk.fingerprints


def since(desk: Desk) -> Since | None:
    """What changed since the last report; None where there is none."""
    if desk.before is None:
        return None
    now = {finding.fingerprint for finding in desk.findings}
    gone = [earlier for earlier in desk.before if earlier.fingerprint not in now]
    new = sum(is_new(desk, finding) for finding in desk.findings)
    return Since(new, tuple(_line(desk, one, "") for one in gone[:_MOST_GONE]), max(0, len(gone) - _MOST_GONE))


def lines(desk: Desk, numbers: Iterable[int]) -> tuple[Line, ...]:
    """Findings by their numbers, a line each."""
    return tuple(_line(desk, desk.findings[n - 1], desk.finding_at(n) if n <= desk.told else "") for n in numbers)


def by_severity(desk: Desk, numbers: Iterable[int]) -> tuple[tuple[str, Term, int], ...]:
    """Severity, its term and how many of some findings have it, the worst first."""
    counts = tally(desk.findings[n - 1] for n in numbers)
    terms = severities(desk.tongue)
    return tuple((severity, terms[severity], count) for severity, count in counts.items())


def source_lines(desk: Desk) -> tuple[SourceLine, ...]:
    """The sources by name, those in most findings first."""
    articles: dict[str, list[str]] = {}
    for article in desk.report.articles:
        articles.setdefault(source_name(article), []).append(article.id)
    cited: dict[str, set[int]] = {}
    for number, finding in enumerate(desk.findings, 1):
        for claim in desk.known(finding.claims):
            cited.setdefault(source_name(desk.articles[claim.article]), set()).add(number)
    found = (
        SourceLine(name, len(ids), sum(len(desk.said.get(i, ())) for i in ids), len(cited.get(name, ())))
        for name, ids in articles.items()
    )
    return tuple(sorted(found, key=lambda line: (-line.findings, line.name.casefold())))


def _line(desk: Desk, finding: Finding, href: str) -> Line:
    claims = desk.known(i for side in finding.sides for i in side)
    return Line(
        href=href,
        severity=severity_of(finding),
        term=severities(desk.tongue)[severity_of(finding)],
        message=finding.message,
        language=language_tag(desk, finding.language),
        sources=tuple(dict.fromkeys(source_name(desk.articles[c.article]) for c in claims)),
        new=is_new(desk, finding),
        standing=finding.standing is not None,
    )
