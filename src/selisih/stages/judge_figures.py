"""judge_quantities: what two figures about one thing say of each other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from selisih.languages.measures import measures
from selisih.languages.things import alike, kind_of
from selisih.model.claim import Claim
from selisih.model.cluster import Verdict
from selisih.model.subject import is_state
from selisih.stages.bulletin import Common
from selisih.stages.compare import same_companion
from selisih.stages.judge_scopes import (
    abroad,
    became,
    elsewhere,
    nobodys,
    nowhere,
    of_nothing,
    of_others,
    of_region,
    of_some,
    one_based,
    one_change,
    one_owned,
    part_of_own,
    polled,
    stepped,
    two_owned,
)
from selisih.stages.judge_times import (
    changed_on_two_days,
    days_apart,
    moved,
    of_two_days,
    one_day,
    quoted,
    stays,
    two_days,
    two_hours,
)
from selisih.values.apart import far_off, hardly_apart, small
from selisih.values.interval import Relation
from selisih.values.mistyped import cut_off, hardly_chance, like_a_slip, mistyped, one_digit, one_key, set_near
from selisih.values.number import APPROX, EXACT, Quantity
from selisih.values.unit import convert, dimension

SURE = 7.0  # log2 odds from which two claims are taken to be about one thing, so that a difference is worth a warning
_WEAK = 0.75  # by how much more for a measure that only names what is counted
_ENOUGH = 5.5  # the same for states of a measure that few words name: a death toll needs no more than its own words
_SLIPPED = 2.25  # the same for two figures of which one looks like the other mistyped
_HARDLY = 0.25  # the same for two that differ as hardly by chance: more must speak for one thing than against it
_TOLD_OFTEN = 6.5  # the same for a figure of one article that is a key off that of several
_WILD = 4.0  # more for two figures far from each other: those who tell of one thing seldom differ so much
_STRANGE = 2.0  # more for articles that tell nothing alike: there are two laps, two shops, two rescues in a regency
_FAR_OFF = Decimal("1.5")  # times the other from which a figure is that far
_WORLDS = Decimal(3)  # the same of running figures of one day: they are of two places, or of all and of some
_LINKED = 3.0  # the same for two figures told in the same words
_ALIKE, _MOST_ALIKE = 0.75, 4  # more for each figure that the two articles give alike, and for how many at most
_NOTHING = Common()
_FEW = 10
_ROUNDED, ROUGH = Decimal("0.02"), Decimal("0.05")  # a round figure so near another is that one; perhaps is it


def judge_quantities(
    a: Claim,
    b: Claim,
    x: Quantity,
    y: Quantity,
    strength: float,
    one_release: bool,
    same_words: bool = False,
    common: bool = False,
    shared: Common = _NOTHING,
    apart: bool = False,
) -> tuple[Verdict, str]:
    """The verdict on two figures, and why. `strength`: log2 odds that they are about one thing; `one_release`: the
    articles rest on the same bulletin; `same_words`: they are told in the same words; `common`: several articles agree
    on one of the two, and one alone gives the other; `shared`: what the two articles tell alike; `apart`: they may have
    come out at two hours."""
    if _sure(a) == SURE:  # of a page or a passenger there may be several counts in one event
        strength += _ALIKE * min(shared.figures, _MOST_ALIKE)
    other_unit = _in_another_unit(x, y)
    x, y = in_unit_of(x, y), in_unit_of(y, x)
    relation = x.relate(y)
    if relation is Relation.SAME:
        return Verdict.AGREE, "same"
    if relation is not Relation.DISJOINT:
        return Verdict.COMPATIBLE, relation.value
    if rounds(x, y, _ROUNDED) or rounds(y, x, _ROUNDED):
        return Verdict.COMPATIBLE, "rounding"
    if a.subject.modality != b.subject.modality and "denied" in (a.subject.modality, b.subject.modality):
        return Verdict.COMPATIBLE, "denied"  # "275 and not 288": who denies a figure does not claim it
    companions = same_companion(a.subject, b.subject) and a.article != b.article and _same_role(a, b)
    if companions and firm(x) and firm(y) and (strength >= SURE or like_a_slip(x, y)):
        return Verdict.CONFLICT, "beside"  # `96.214.691 suara atau 58,59 persen`: the same, whenever told
    if _is_state(a, b):
        return _states(a, b, x, y, strength, one_release, same_words, shared, apart)
    if a.subject.modality != b.subject.modality or _foreseen(a, b):
        return Verdict.UNDECIDED, "modality"
    if a.article == b.article:
        return _inside(a, b)
    alike = other_unit or like_a_slip(x, y)
    if (
        moved(a, b)
        or changed_on_two_days(a, b)
        or (of_two_days(a, b) and not _leapt(x, y))
        or (days_apart(a, b) and not (other_unit or hardly_chance(x, y) or (shared.figures and stays(a, x, y))))
    ):
        return Verdict.UPDATE, "later"
    formula = small(x, y) and not any(shared)  # `evakuasi berlangsung tiga jam` of another wreck
    if same_words and not formula and strength >= _LINKED and APPROX not in (x.bound, y.bound) and one_day(a, b):
        near = rounds(x, y, ROUGH) or rounds(y, x, ROUGH)
        return (Verdict.UNDECIDED, "round") if near else (Verdict.CONFLICT, "gap")
    named = a.subject.measure == b.subject.measure != ""
    counted = a.subject.noun == b.subject.noun != "" and mistyped(x, y)
    if not (named or counted or other_unit) or not _settled(x, y):
        return Verdict.UNDECIDED, "doubtful"
    if rounds(x, y, ROUGH) or rounds(y, x, ROUGH) or cut_off(x, y):
        return Verdict.UNDECIDED, "round"
    slip = alike or one_digit(x, y) or set_near(x, y)
    if (
        (one_owned(a, b, shared.figures if slip else 0) and not mistyped(x, y))
        or (two_owned(a, b) and not alike)
        or (one_based(a, b) and not alike)
        or (of_nothing(a, b) and not mistyped(x, y))
        or (nobodys(a, b) and not (alike or any(shared)))
        or of_others(a, b)
        or (small(x, y) and a.kind == "count" and nowhere(a, b))
        or (one_change(a, b) and not hardly_chance(x, y))
        or (quoted(a, b) and hardly_apart(x, y) and not mistyped(x, y))
        or (became(a, b) and not (alike or one_digit(x, y)))
    ):
        return Verdict.UNDECIDED, "doubtful"
    deviates = common and one_key(x, y)
    if not slip and not deviates and far_off(x, y, _FAR_OFF) and strength < _sure(a) + _WILD:
        return Verdict.UNDECIDED, "far"
    enough = _HARDLY if hardly_chance(x, y) else _SLIPPED if slip else _TOLD_OFTEN if deviates else _sure(a)
    if (
        (elsewhere(a, b) and not alike)
        or (abroad(a, b) and not other_unit)
        or of_region(a, b)
        or (stepped(a) and not hardly_chance(x, y))
        or strength < enough
    ):
        return Verdict.UNDECIDED, "doubtful"
    told = hardly_chance(x, y) or deviates or other_unit or any(shared)
    if not told and (strength < _sure(a) + _STRANGE or small(x, y)):
        return Verdict.UNDECIDED, "strangers"
    return Verdict.CONFLICT, "gap"


def _foreseen(a: Claim, b: Claim) -> bool:
    """Whether two figures are only expected, and of a day: everybody foresees another rate of exchange."""
    known = measures().get(a.subject.measure)
    return a.subject.modality == "expected" and known is not None and known.daily


def _inside(a: Claim, b: Claim) -> tuple[Verdict, str]:
    """Two figures of one article are most often two things told apart by words not understood here."""
    headline = "headline" in (a.segment, b.segment) or a.part != b.part
    return Verdict.UNDECIDED, "headline" if headline else "article"


def _leapt(x: Quantity, y: Quantity) -> bool:
    """Whether one figure is the other with two digits turned round, and too far from it for a day's change."""
    if x.low is None or y.low is None or not mistyped(x, y):
        return False
    return abs(x.low - y.low) > ROUGH * min(abs(x.low), abs(y.low))


def _is_state(a: Claim, b: Claim) -> bool:
    """Whether two figures are states of one running measure; what it is to come to stays the same."""
    meant = a.subject.role == b.subject.role == "target" or a.subject.modality == b.subject.modality == "planned"
    return is_state(a.subject) and a.subject.measure == b.subject.measure and not meant


def _states(
    a: Claim,
    b: Claim,
    x: Quantity,
    y: Quantity,
    strength: float,
    one_release: bool,
    same_words: bool,
    shared: Common,
    apart: bool,
) -> tuple[Verdict, str]:
    """States of one measure: told of two times they are an update, of one and the same instant a conflict."""
    clocks = "T" in (a.as_of or ""), "T" in (b.as_of or "")
    turned = hardly_chance(x, y) and shared.figures > 0  # no toll moves so that its digits only change places
    if not turned and two_hours(a, b):
        return Verdict.UPDATE, "later"
    if not turned and two_days(a, b):
        return Verdict.UPDATE, "later"
    if a.article == b.article:
        return Verdict.UNDECIDED, "article"
    told_apart = a.subject.modality != b.subject.modality or not _same_role(a, b)
    told_apart = told_apart or part_of_own(a) != part_of_own(b)
    copied = same_words and (all(clocks) or not apart or like_a_slip(x, y))
    if copied and strength >= _LINKED and not told_apart and APPROX not in (x.bound, y.bound):
        return Verdict.CONFLICT, "same bulletin" if all(clocks) and firm(x) and firm(y) else "gap"
    known = measures().get(a.subject.measure)
    sure = _sure(a) if (known is not None and known.weak) or small(x, y) else _ENOUGH
    slip = all(clocks) or like_a_slip(x, y) or mistyped(x, y)
    doubted = _of_others(a, b, x, y) or (polled(a) and not (slip or one_release))
    if not _settled(x, y) or told_apart or doubted or strength < sure:
        return Verdict.UNDECIDED, "doubtful"
    if not slip and not a.subject.places & b.subject.places and far_off(x, y, _WORLDS):
        return Verdict.UNDECIDED, "far"
    if not firm(x) or not firm(y):
        return (Verdict.CONFLICT, "gap") if all(clocks) or one_release else (Verdict.UNDECIDED, "same day")
    if all(clocks):
        return Verdict.CONFLICT, "same bulletin"
    if one_release:
        return Verdict.CONFLICT, "same figures"
    if mistyped(x, y):
        return Verdict.CONFLICT, "gap"
    if any(clocks) or not a.as_of or not b.as_of or min(len(a.as_of), len(b.as_of)) < 10:
        return Verdict.UNDECIDED, "same day" if a.as_of and b.as_of else "undated"
    loud = a.stated and b.stated and not apart and not hardly_apart(x, y)
    return (Verdict.CONFLICT, "same day") if loud else (Verdict.UNDECIDED, "same day")


def _of_others(a: Claim, b: Claim, x: Quantity, y: Quantity) -> bool:
    """Whether two running figures may be of two owners, or of all and of some; a few goals of a team are of one match or
    another."""
    known = measures().get(a.subject.measure)
    owners = a.subject.things and b.subject.things
    several = known is not None and known.owned and small(x, y) and not owners
    return several or (nobodys(a, b) and not hardly_chance(x, y)) or of_others(a, b) or of_some(a, b)


def _sure(a: Claim) -> float:
    """How sure it must be that figures of a measure are about one thing: of one that only names what is counted, surer."""
    known = measures().get(a.subject.measure)
    return SURE + (_WEAK if known is not None and known.weak else 0.0)


def _same_role(a: Claim, b: Claim) -> bool:
    return a.subject.role == b.subject.role or {a.subject.role, b.subject.role} <= {"", "new", "total"}


def firm(x: Quantity) -> bool:
    """Whether a figure is told without hedge or bound, as one figure."""
    return x.bound == EXACT and x.low == x.high


def _settled(x: Quantity, y: Quantity) -> bool:
    """Whether both figures are firm, or one has but an upper end and the other lies beyond it: 57, or more than 50, and
    fewer than 50. A lower end says less: at least 17 are of all, and 15 of some."""
    if firm(x) and firm(y):
        return True
    one, other = (x, y) if y.low is None else (y, x)
    if other.low is not None or other.high is None or one.low is None:
        return False
    return not firm(one) if one.high is None else firm(one) and one.low - other.high > other.high * _ROUNDED


def _in_another_unit(x: Quantity, y: Quantity) -> bool:
    """Whether one and the same figure is told in two units: 30 hours of 30 days. A few of anything are easily so many."""
    return firm(x) and firm(y) and x.low == y.low and x.unit != y.unit and x.low is not None and abs(x.low) >= _FEW


def in_unit_of(x: Quantity, y: Quantity) -> Quantity:
    """x in the unit of y where both count or measure one thing: passengers are persons, Rp 13.900 is per litre, too."""
    if x.unit == y.unit:
        return x
    if kind_of(x.unit) == kind_of(y.unit):
        return replace(x, unit=kind_of(x.unit))
    if alike(x.unit, y.unit):
        return replace(x, unit=min(x.unit, y.unit))
    if (x.unit, y.unit) == ("1", "percent"):
        low, high = (None if end is None else end * 100 for end in (x.low, x.high))
        return Quantity(low, high, x.step * 100, "percent", x.bound)
    if "/" in y.unit and x.unit == y.unit.partition("/")[0] and dimension(y.unit.partition("/")[2]) != "time":
        return replace(x, unit=y.unit)  # but three months of Rp 300.000 a month are another sum
    factor = convert(Decimal(1), x.unit, y.unit)
    if factor is None or x.unit > y.unit:
        return x
    low, high = (None if end is None else end * factor for end in (x.low, x.high))
    return Quantity(low, high, x.step * factor, y.unit, x.bound)


def rounds(x: Quantity, y: Quantity, share: Decimal) -> bool:
    """Whether x, with zeros at its end, may be what a writer made of y, off by no more than a share: 61.000 of 61.908, 62.000
    as well, but not 610 of 601."""
    if x.low is None or x.low != x.high or y.low is None or y.low != y.high or x.low == 0 or x.low != int(x.low):
        return False
    digits = str(int(abs(x.low)))
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros == 0 or x.bound not in (EXACT, APPROX):
        return False
    up = abs(x.low) - abs(y.low)  # cut off it is less by up to a whole step, rounded up it is more by half of one
    return -(10**zeros) < up <= Decimal(10) ** zeros / 2 and abs(up) <= abs(x.low) * share
