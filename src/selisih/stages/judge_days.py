"""judge_days: what two dates of one event say of each other that cannot both be right."""

from __future__ import annotations

from selisih.model.claim import Claim
from selisih.model.cluster import Verdict
from selisih.stages.days import but_once, mistyped
from selisih.values.moment import EXACT, ON_OR_AFTER, Moment

_SURE = 9.5  # log2 odds from which two dates are taken to be of one event
# What has one day wherever it is told: a rule that is in force, goods on sale, somebody's birth. A quake may be one of two.
_FIXED = frozenset(
    ("effective", "operated", "registered", "sold", "ordered", "launched", "inaugurated", "born", "founded")
)


def judge_days(a: Claim, b: Claim, x: Moment, y: Moment, strength: float) -> tuple[Verdict, str]:
    """The verdict on two dates that are not the same, and why. `strength`: log2 odds that they are of one event."""
    if a.article == b.article or not mistyped(x, y):
        return Verdict.UNDECIDED, "dates"
    if not (x.sound() and y.sound()):
        return Verdict.UNDECIDED, "slip" if x.sound() or y.sound() else "dates"
    if not but_once(a, b, x, y) or strength < _SURE:
        return Verdict.UNDECIDED, "dates"
    if a.subject.measure in _FIXED and {x.bound, y.bound} <= {EXACT, ON_OR_AFTER}:
        return Verdict.CONFLICT, "gap"
    return Verdict.UNDECIDED, "doubtful"
