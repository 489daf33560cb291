"""like_a_slip, mistyped: whether one figure looks like the other with a slip of the pen."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from selisih.values.number import Quantity

_SCALES = (Decimal(1000), Decimal(1000000))
_MANY = 6  # digits of which one other is a slip: nothing else leaves the rest as they are


def like_a_slip(x: Quantity, y: Quantity) -> bool:
    """Whether one figure is the other mistyped: its digits in another order, one digit lost, or thousandfold (a billion
    for a trillion). Two things seldom look so alike; two tellings of one often do."""
    if not (_exact(x) and _exact(y)):
        return False
    p, q = sorted((_digits(x), _digits(y)), key=len)
    if p == q:
        return mistyped(x, y) or _times(x, y) in _SCALES
    if len(p) == len(q):
        return mistyped(x, y) or (len(p) > 2 and sorted(p) == sorted(q))
    return len(p) > 1 and len(q) == len(p) + 1 and any(q[:i] + q[i + 1 :] == p for i in range(len(q)))


def mistyped(x: Quantity, y: Quantity) -> bool:
    """Whether it is hardly by chance that two figures look so alike: two neighbouring digits turned round, the mark or
    the scale misplaced, one digit of many another."""
    if not (_exact(x) and _exact(y)) or x.unit != y.unit:
        return False
    p, q = _digits(x), _digits(y)
    if p == q:
        return len(p) > 1 and x.low != y.low
    if x.step != y.step:
        return False
    p, q = (format(abs(v.low or Decimal(0)) / v.step, ".0f") for v in (x, y))
    if len(p) != len(q):
        return False
    apart = [i for i, (c, d) in enumerate(zip(p, q, strict=True)) if c != d]
    if len(apart) == 1:
        return len(p) >= _MANY
    return len(apart) == 2 and list(pairwise(apart)) == [(apart[0], apart[0] + 1)] and sorted(p) == sorted(q)


def _exact(x: Quantity) -> bool:
    return x.low is not None and x.low == x.high and x.low != 0


def _times(x: Quantity, y: Quantity) -> Decimal:
    low, high = sorted((abs(x.low or Decimal(1)), abs(y.low or Decimal(1))))
    return high / low


def _digits(x: Quantity) -> str:
    """The digits of a figure without mark and end zeros."""
    return format(abs(x.low or Decimal(0)), "f").replace(".", "").strip("0")
