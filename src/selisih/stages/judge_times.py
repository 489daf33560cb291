"""Whether two figures are told of two times, and how many days after each other."""

from __future__ import annotations

from selisih.languages.measures import measures
from selisih.model.claim import Claim
from selisih.model.subject import BASES
from selisih.values.edtf import day_of
from selisih.values.mistyped import like_a_slip
from selisih.values.number import Quantity

_LONG = 4  # days after which a figure of no named period may be another
_DAY = 10  # letters of an EDTF day
_EXCHANGED = frozenset(("[bbl_us]", "[oz_tr]"))  # by which oil and gold are traded, with a price a minute
_LATE = 3  # months after a period in which its figures are still published


def moved(a: Claim, b: Claim) -> bool:
    """Whether two figures are of two times: of two hours, or one names a period that the other's own time is not in."""
    return (a.stated and b.stated and two_hours(a, b)) or _outside(a, b) or _outside(b, a)


def changed_on_two_days(a: Claim, b: Claim) -> bool:
    """Whether two figures say by how much something rose or fell, over no named period, and are told on two days: a price
    or an index does so anew each day."""
    if not all(c.subject.role in ("increase", "decrease") and not c.subject.period for c in (a, b)):
        return False
    return not (a.subject.qualifiers | b.subject.qualifiers) & BASES and two_days(a, b)


def of_two_days(a: Claim, b: Claim) -> bool:
    """Whether two figures are of what changes daily (a price, an index) and of two days, or of nobody knows which; of a
    market that moves by the minute, of two hours."""
    if not _is_daily(a):
        return False
    if not a.as_of or not b.as_of:
        return True
    if is_traded(a) and (len(a.as_of) <= _DAY or a.as_of != b.as_of):
        return True
    return not (a.subject.period and b.subject.period) and two_days(a, b)


def two_days(a: Claim, b: Claim) -> bool:
    """Whether two figures are known to be told of two days."""
    return min(len(a.as_of or ""), len(b.as_of or "")) >= _DAY and not one_day(a, b)


def quoted(a: Claim, b: Claim) -> bool:
    """Whether two figures are of what changes daily, and nobody's: a rate is a little different at every bank."""
    return _is_daily(a) and not a.subject.things & b.subject.things


def _is_daily(a: Claim) -> bool:
    """Whether a figure is of what is another one the next day: a price, a rate of exchange."""
    known = measures().get(a.subject.measure)
    return known is not None and known.daily


def is_traded(a: Claim) -> bool:
    """Whether a figure moves by the minute, or tells by how much a price has since yesterday."""
    known = measures().get(a.subject.measure)
    per = a.value.unit.partition("/")[2] if isinstance(a.value, Quantity) else ""
    moves = a.kind == "percentage" and a.subject.role in ("increase", "decrease") and not a.subject.qualifiers & BASES
    return known is not None and (known.traded or (known.daily and (moves or per in _EXCHANGED)))


def two_hours(a: Claim, b: Claim) -> bool:
    """Whether two figures are told of two hours; one that names no zone is of the other's."""
    x, y = a.as_of or "", b.as_of or ""
    return "T" in x and "T" in y and x[:16] != y[:16]


def _outside(a: Claim, b: Claim) -> bool:
    """Whether b names no period, but its stated time is before the one that a names itself, or long after it: figures of
    a month are published in the next."""
    period, time = a.subject.period, b.as_of or ""
    written = period.replace("/", "").replace("-", "").isdigit() and "period" not in a.subject.carried
    if not written or b.subject.period or not b.stated or day_of(time[:10]) is None:
        return False
    first, _, last = period.partition("/")
    return time < first or _month(time) - _month(last or first) > _LATE


def days_apart(a: Claim, b: Claim) -> bool:
    """Whether two figures of no named period are told so long after each other, or at times so little known, that what they
    tell of may have changed, or be another shop or survey; what both say is somebody's is the same one's."""
    if a.subject.things & b.subject.things and "things" not in a.subject.carried | b.subject.carried:
        return False
    if of_named_periods(a, b):
        return False
    days = days_between(a, b)
    return days is None or days > _LONG


def stays(a: Claim, x: Quantity, y: Quantity) -> bool:
    """Whether it is no news of another day that the two differ: what is measured stays as it is, or they look like one
    figure, one of them mistyped, of what has no figure of the day."""
    known = measures().get(a.subject.measure)
    if known is None or known.daily or known.stepped:
        return False
    return known.fixed or like_a_slip(x, y)


def of_named_periods(a: Claim, b: Claim) -> bool:
    """Whether both figures name the period they are of themselves."""
    return bool(a.subject.period and b.subject.period) and "period" not in a.subject.carried | b.subject.carried


def days_between(a: Claim, b: Claim) -> int | None:
    """How many days after each other two figures are told; None where a day is not known."""
    x, y = day_of((a.as_of or "")[:10]), day_of((b.as_of or "")[:10])
    return None if x is None or y is None else abs((x - y).days)


def _month(edtf: str) -> int:
    """The number of a month, of a year its last one."""
    return int(edtf[:4]) * 12 + int(edtf[5:7] or 12)


def one_day(a: Claim, b: Claim) -> bool:
    """Whether two figures are told on one day, as far as is known."""
    return not (a.as_of and b.as_of and a.as_of[:10] != b.as_of[:10])
