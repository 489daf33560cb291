"""What one figure looks to be of another: itself mistyped, a key, a digit or a nought off, cut off, just short of it."""

from __future__ import annotations

from decimal import Decimal

from selisih.values.number import LESS_THAN, Quantity

_SCALES = (Decimal(1000), Decimal(1000000))
_NOUGHTS = (Decimal(10), Decimal(100))
_MANY = 6  # digits of which one other is a slip: nothing else leaves the rest as they are
_SCALED = 6  # digits of a figure that is written with a word for its scale, if it has fewer before its zeros
_LONG = 3  # digits from which figures that differ in one of them are seldom two figures


def like_a_slip(x: Quantity, y: Quantity) -> bool:
    """Whether one figure is the other mistyped: its digits in another order, one digit lost, or thousandfold (a billion
    for a trillion). Two things seldom look so alike; two tellings of one often do."""
    if x.low is None or y.low is None or x.low != x.high or y.low != y.high or not x.low or not y.low:
        return False
    if mistyped(x, y):
        return True
    p, q = sorted((digits(x.low), digits(y.low)), key=len)
    if p == q:
        return max(x.low, y.low) / min(x.low, y.low) in _SCALES
    if len(p) == len(q):
        return len(p) > 2 and sorted(p) == sorted(q)
    return _lost_one(*sorted((x.low, y.low), key=lambda figure: len(digits(figure))))


def _lost_one(short: Decimal, long: Decimal) -> bool:
    """Whether one figure is the other with one digit left out, the mark where it was, or a nought with it: 1,75 of 1,175
    and 39 of 30,9, but not 15 of 12,5."""
    p, q = digits(short), digits(long)
    if len(p) < 2 or len(q) != len(p) + 1:
        return False
    # a figure with a word for its scale has its mark behind one to three digits
    before = long.adjusted() % 3 + 1 if long.adjusted() >= _SCALED and len(q) < _SCALED else long.adjusted() + 1
    return any(
        q[:i] + q[i + 1 :] == p
        and ((q[i] == "0" and i == before - 1) or short.adjusted() == long.adjusted() - (i < before))
        for i in range(len(q))
    )


def mistyped(x: Quantity, y: Quantity) -> bool:
    """Whether it is hardly by chance that two figures look so alike: two neighbouring digits turned round, the mark or
    the scale misplaced, one digit of many another."""
    if x.low is None or y.low is None or x.low != x.high or y.low != y.high or not x.low or not y.low:
        return False
    p, q = digits(x.low), digits(y.low)
    if x.unit != y.unit or x.low == y.low:
        return False
    if p == q:
        return len(p) >= _LONG or (len(p) > 1 and max(x.low, y.low) / min(x.low, y.low) in _SCALES)
    p, q = (format(abs(figure) / x.step, ".0f") for figure in (x.low, y.low))
    if x.step != y.step or len(p) != len(q):
        return False
    apart = [i for i, (c, d) in enumerate(zip(p, q, strict=True)) if c != d]
    if len(apart) == 1:
        return max(len(digits(x.low)), len(digits(y.low))) >= _MANY  # the zeros of 221.000 and 241.000 say nothing
    return len(apart) == 2 and apart[1] - apart[0] == 1 and sorted(p) == sorted(q)


def hardly_chance(x: Quantity, y: Quantity) -> bool:
    """Whether one figure is the other mistyped and both have digits enough to be known by them."""
    return mistyped(x, y) and min(len(digits(f.low or Decimal(0))) for f in (x, y)) >= _LONG


def one_digit(x: Quantity, y: Quantity) -> bool:
    """Whether two figures of the same length differ in one digit, and both are written out long."""
    if x.low is None or y.low is None or x.low != x.high or y.low != y.high or x.low.adjusted() != y.low.adjusted():
        return False
    p, q = digits(x.low), digits(y.low)
    wide = max(len(p), len(q))
    return wide >= _LONG and sum(a != b for a, b in zip(p.ljust(wide, "0"), q.ljust(wide, "0"), strict=True)) == 1


def one_key(x: Quantity, y: Quantity) -> bool:
    """Whether one wrong key makes one figure of the other, as short as two digits: 5,6 and 6,6, 37 and 34. Of 20 and 40, of
    12 and 2 as much may be two things."""
    if x.low is None or y.low is None or x.low != x.high or y.low != y.high or x.step != y.step:
        return False
    p, q = (format(abs(figure) / x.step, ".0f") for figure in (x.low, y.low))
    short = min(len(digits(x.low)), len(digits(y.low)))
    return len(p) == len(q) and short > 1 and sum(c != d for c, d in zip(p, q, strict=True)) == 1


def noughts_apart(x: Quantity, y: Quantity) -> bool:
    """Whether one figure is the other with a nought or two left out: 3.000 and 30.000."""
    if x.low is None or y.low is None or not x.low or not y.low or x.step != y.step:
        return False
    return max(x.low, y.low) / min(x.low, y.low) in _NOUGHTS


def set_near(x: Quantity, y: Quantity) -> bool:
    """Whether one says `fewer than` of a figure near the other's: it is said of just such a figure."""
    one, other = (x, y) if y.low is None else (y, x)
    if other.bound != LESS_THAN or other.low is not None or not other.high or one.low is None:
        return False
    beyond = one.low > other.high or (one.high is None and one.low == other.high)
    return beyond and one.low < 2 * other.high


def cut_off(x: Quantity, y: Quantity) -> bool:
    """Whether one figure may be the other with its last digits left out: 1,2 triliun of 1,27 triliun."""
    if x.low is None or y.low is None:
        return False
    rough, fine = (x, y) if x.step > y.step else (y, x)
    p, q = digits(rough.low or Decimal(0)), digits(fine.low or Decimal(0))
    return rough.step > fine.step and q.startswith(p) and x.low.adjusted() == y.low.adjusted()


def digits(figure: Decimal) -> str:
    """The digits of a figure without mark and end zeros."""
    return format(abs(figure), "f").replace(".", "").strip("0")
