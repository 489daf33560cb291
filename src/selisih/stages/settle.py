"""settle: one slip is one finding; further findings over the same claim become its evidence."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from selisih.model.finding import NOTE, SEVERITIES, Evidence, Finding

# What the calendar proves comes first, then what arithmetic does; what only doubts yields to it.
_ORDER = (
    "impossible-date",
    "weekday-mismatch",
    "year-incoherent",
    "future-past",
    "age-mismatch",
    "reference-conflict",
    "sum-mismatch",
    "share-mismatch",
    "change-mismatch",
    "conversion-mismatch",
    "duration-mismatch",
    "order-mismatch",
    "headline-mismatch",
    "self-conflict",
)


def settle(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, each slip once, in the order they came; what else saw a slip is kept as evidence of its finding."""
    kept: dict[str, int] = {}
    out: list[Finding | None] = list(findings)
    for i in sorted(range(len(findings)), key=lambda i: (_rank(findings[i]), i)):
        slips = _slips(findings[i])
        if not slips:
            continue
        first = next((kept[c] for c in slips if c in kept), i)
        kept.update(dict.fromkeys(slips, first))
        held = out[first]
        if first != i and held is not None:
            out[first] = _joined(held, findings[i])
            out[i] = None
    loud = {(f.code, c) for f in findings if f.severity != NOTE for c in f.claims}
    left = [f for f in out if f is not None and not _told_louder(f, loud)]
    once: dict[object, Finding] = {}  # an article of two stories may stand against another in both
    for finding in left:
        once.setdefault((finding.code, frozenset(map(frozenset, finding.sides))), finding)
    return tuple(once.values())


def _told_louder(finding: Finding, loud: Set[tuple[str, str]]) -> bool:
    """Whether all of one side of a note is in a louder finding of its code."""
    if finding.severity != NOTE:
        return False
    return any(all((finding.code, c) in loud for c in side) for side in finding.sides)


def _slips(finding: Finding) -> tuple[str, ...]:
    """The claims of which a finding about one article says that at least one is wrong."""
    return tuple(c for side in finding.sides for c in side) if finding.code in _ORDER else ()


def _rank(finding: Finding) -> tuple[int, int]:
    place = _ORDER.index(finding.code) if finding.code in _ORDER else len(_ORDER)
    return place, -SEVERITIES.index(finding.severity)


def _joined(held: Finding, more: Finding) -> Finding:
    """The finding with what another says of the same claim."""
    if more.code == held.code:
        return held
    told = {e.text for e in held.because}
    extra = [e for e in (Evidence("words", more.message), *more.because) if e.text not in told]
    claims = tuple(dict.fromkeys((*held.claims, *more.claims)))
    return replace(held, claims=claims, because=(*held.because, *extra), likely=held.likely or more.likely)
