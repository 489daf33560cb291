"""Finding: where claims cannot all be true, with everything that led to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selisih.model.spot import Spot
from selisih.model.standing import Standing

ERROR, WARNING, NOTE = "error", "warning", "note"
SEVERITIES = (NOTE, WARNING, ERROR)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line of `because`: what it is (`calendar`, `article`, `source`, `origin`, `link`, `gap`, `words`), said in words, and
    the claims it rests on."""

    kind: str
    text: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likely:
    """The likely reading: a value (EDTF text or figure) and the reason for it, in words."""

    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """`sides` group the claim ids: those on two sides cannot hold together; a finding about one claim has one side.

    `fingerprint` is made of code, subject, values and who prints them: text moved about keeps it. `origins` counts the
    independent sources behind each side; empty for a finding of one article. `standing` tells that the finding is known
    and left as it is. A finding about a decision has neither claims nor sides, but a `spot`.
    """

    code: str
    severity: str
    message: str
    claims: tuple[str, ...]
    sides: tuple[tuple[str, ...], ...]
    likely: Likely | None = None
    because: tuple[Evidence, ...] = ()
    fingerprint: str = ""
    language: str = "id"
    origins: tuple[int, ...] = ()
    standing: Standing | None = None
    spot: Spot | None = None


def severity_of(finding: Finding) -> str:
    """The finding's severity; that of a note where it is none."""
    return finding.severity if finding.severity in SEVERITIES else NOTE


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, errors before warnings before notes, else in the order they came."""
    return sorted(findings, key=lambda finding: -SEVERITIES.index(severity_of(finding)))
