"""judge_days: what two dates of one event say of each other that cannot both be right."""

from __future__ import annotations

from selisih.model.claim import Claim
from selisih.model.cluster import Verdict
from selisih.stages.days import but_once, mistyped, year_off
from selisih.stages.events import STATEMENT
from selisih.values.edtf import day_of, fields
from selisih.values.moment import EXACT, ON_OR_AFTER, Moment

_SURE = 6.75  # log2 odds from which two dates are taken to be of one event, so that a difference is worth a warning
_ANOTHER_YEAR = 3.0  # the same for one day and month of two years
_HOUR = 5  # letters of an hour before its zone
_LIKELY = 6.25  # the same for a note
# What has one day wherever it is told: a rule that is in force, goods on sale, somebody's birth. A quake may be one of two.
_FIXED = frozenset(
    ("effective", "operated", "registered", "sold", "ordered", "launched", "inaugurated", "born", "founded", "due")
)


_OFFERED = frozenset(("sold", "ordered"))  # by day new goods are on sale: only of one by name do the days differ
_ASKED = "=survey"


def judge_days(a: Claim, b: Claim, x: Moment, y: Moment, strength: float) -> tuple[Verdict, str]:
    """The verdict on two dates that are not the same, and why. `strength`: log2 odds that they are of one event."""
    if a.article == b.article or not mistyped(x, y) or _of_two(a, b):
        return Verdict.UNDECIDED, "dates"
    if one_end(x, y):
        return Verdict.UNDECIDED, "doubtful" if _one_stretch(a, b, x, y) else "dates"
    if but_once(a, b, x, y) and _digit_apart(x, y) and strength >= _SURE:
        return Verdict.CONFLICT, "gap"
    if year_off(x, y) and not _said(a, b):
        return (Verdict.CONFLICT, "gap") if strength >= _ANOTHER_YEAR else (Verdict.UNDECIDED, "dates")
    if not (x.sound() and y.sound()):
        return Verdict.UNDECIDED, "slip" if _one_slip(a, b, x, y) and strength >= _LIKELY else "dates"
    if not but_once(a, b, x, y):
        return Verdict.UNDECIDED, "dates"
    if x.bound == y.bound == ON_OR_AFTER and a.subject.measure == "peaked":
        # `terendah sejak Mei 2020`: the month is all that it says; of another month and year, it is something else
        return Verdict.UNDECIDED, "doubtful" if _one_part(x, y) else "dates"
    if strength < _LIKELY or not _told(x, y):
        return Verdict.UNDECIDED, "dates"
    figures = all(any(c.isdigit() for c in claim.quote) for claim in (a, b))  # `dalam minggu pertama` is no Sunday
    figures = figures and (a.subject.measure not in _OFFERED or bool(a.subject.things & b.subject.things))
    if figures and strength >= _SURE and a.subject.measure in _FIXED and {x.bound, y.bound} <= {EXACT, ON_OR_AFTER}:
        return (Verdict.UPDATE, "later") if _put_off(a, b, x, y) else (Verdict.CONFLICT, "gap")
    one_day = day_of(x.edtf) == day_of(y.edtf) and not _two_places(a, b)
    return Verdict.UNDECIDED, "doubtful" if one_day else "dates"  # two days are two fires, rulings, departures


def _put_off(a: Claim, b: Claim, x: Moment, y: Moment) -> bool:
    """Whether two days are told on two days that are both before them: a plan may be another by then."""
    told, meant = [[day_of((t or "")[:10]) for t in times] for times in ((a.as_of, b.as_of), (x.edtf, y.edtf))]
    ahead = [then < day for then, day in zip(told, meant, strict=True) if then is not None and day is not None]
    return told[0] != told[1] and len(ahead) == 2 and all(ahead)


def _said(a: Claim, b: Claim) -> bool:
    return bool(STATEMENT & {a.subject.measure, b.subject.measure})


def _of_two(a: Claim, b: Claim) -> bool:
    """Whether two dates are told of two persons or things, none of whose names has a word of the other's: two couples apply
    on two days."""
    words = [{word for name in c.subject.things for word in name.lower().replace("-", " ").split()} for c in (a, b)]
    return a.subject.measure in _FIXED and all(words) and words[0].isdisjoint(words[1])


def _one_slip(a: Claim, b: Claim, x: Moment, y: Moment) -> bool:
    """Whether one of two days of what happened is denied by its own weekday, as it is printed with its year, and that is
    the weekday of the other."""
    if _said(a, b) or x.sound() == y.sound():
        return False
    if x.relative or y.relative:
        return False  # `the next day` may be that of what came next
    wrong, other = (y, x) if x.sound() else (x, y)
    day = day_of(other.edtf)
    return wrong.found == "written" and day is not None and day.isoweekday() == wrong.weekday


def _one_stretch(a: Claim, b: Claim, x: Moment, y: Moment) -> bool:
    """Whether two stretches that begin or end alike are of one thing: of one event that has but one, or told in the same
    words. Every pollster asks in days of its own."""
    if "relative" in (x.found, y.found):
        return False
    words = a.subject.words & b.subject.words
    if _ASKED in words:
        return False
    return (a.subject.measure == b.subject.measure and a.subject.measure in _FIXED) or len(words) > 1


def _one_part(x: Moment, y: Moment) -> bool:
    """Whether two months differ in the month or in the year alone."""
    first, second = fields((x.edtf or "").partition("/")[0]), fields((y.edtf or "").partition("/")[0])
    return first is None or second is None or sum(p != q for p, q in zip(first, second, strict=True)) <= 1


def _two_places(a: Claim, b: Claim) -> bool:
    return bool(a.subject.places and b.subject.places) and not a.subject.places & b.subject.places


def _digit_apart(x: Moment, y: Moment) -> bool:
    """Whether two hours of one day and of one zone written with both are a digit apart: 02.19 WIB, 04.19 WIB."""
    if day_of(x.edtf) != day_of(y.edtf) or not x.clock or not y.clock:
        return False
    (first, one), (second, other) = ((c[:_HOUR], c[_HOUR:]) for c in (x.clock, y.clock))
    return one == other != "" and sum(p != q for p, q in zip(first, second, strict=True)) == 1


def _told(x: Moment, y: Moment) -> bool:
    """Whether both are days that the articles tell, and not years or days that only their other dates give."""
    first, second = day_of(x.edtf), day_of(y.edtf)
    if first is None or second is None or "relative" in (x.found, y.found):
        return False
    if first.year == second.year or x.found == y.found == "written":
        return True
    return f"{first:%m-%d}" != f"{second:%m-%d}"


def one_end(x: Moment, y: Moment) -> bool:
    """Whether two stretches of days begin or end on the same day, and not both."""
    ends = [(m.edtf or "").split("/") for m in (x, y)]
    if any(len(stretch) != 2 or day_of(end) is None for stretch in ends for end in stretch):
        return False
    return (ends[0][0] == ends[1][0]) != (ends[0][1] == ends[1][1])
