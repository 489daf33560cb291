"""attested: what an editor says is right, as an entry of the fact sheet, where it can be said as one."""

from __future__ import annotations

from dataclasses import replace

from selisih.model.claim import Claim
from selisih.model.fact import Fact
from selisih.model.finding import Finding
from selisih.model.report import Report
from selisih.pipeline import understood
from selisih.settings import NO_WORDS, Vocabulary
from selisih.stages.attest import attest
from selisih.stages.reference import reference


def attested(report: Report, finding: Finding, right: int, own: Vocabulary = NO_WORDS) -> Fact | None:
    """The fact that a side of a finding states; None where the sheet cannot say it. `own` is what a desk adds.

    A fact is kept only if it does what the editor means: selisih reads the figure of the right side in it, it denies what
    another side says, and nothing else that was read.
    """
    claims, articles = {c.id: c for c in report.claims}, {a.id: a for a in report.articles}
    sides = [[claims[name] for name in side if name in claims] for side in finding.sides]
    if len(sides) < 2 or not 0 <= right < len(sides):
        return None
    mine = sides[right]
    wrong = [claim for number, side in enumerate(sides) if number != right for claim in side]
    source = ", ".join(dict.fromkeys(articles[claim.article].source for claim in mine))
    for fact in attest(mine, wrong, articles, source):
        read = understood(fact, own)
        if read.lack or not all(_as_meant(one, mine) for one in read.claims):
            continue
        denied = {name for found in reference([read], report.claims, articles) for name in found.claims}
        slips = {(claim.kind, repr(claim.value)) for claim in wrong}
        if denied & {c.id for c in wrong} and all((claims[n].kind, repr(claims[n].value)) in slips for n in denied):
            return replace(fact, finding=finding.fingerprint)
    return None


def _as_meant(read: Claim, right: list[Claim]) -> bool:
    """Whether what selisih reads in a fact is what one of the claims says."""
    return any(_about(read) == _about(c) and (read.kind == "title" or read.value == c.value) for c in right)


def _about(claim: Claim) -> tuple[object, ...]:
    subject = claim.subject
    return claim.kind, subject.measure, subject.qualifiers, subject.role, subject.of
