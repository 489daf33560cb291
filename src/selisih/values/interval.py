"""Interval and Relation: a value is the set of things it leaves possible, and comparing is set algebra."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any


class Relation(Enum):
    """What the first of two sets of possibilities is to the second."""

    SAME = "same"
    NARROWER = "narrower"
    BROADER = "broader"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    INCOMPARABLE = "incomparable"

    @property
    def inverse(self) -> Relation:
        return {Relation.NARROWER: Relation.BROADER, Relation.BROADER: Relation.NARROWER}.get(self, self)


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between two ends; None is an end that is not there, `*_open` an end that is not included."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


def relate(a: Interval, b: Interval) -> Relation:
    """How two intervals relate as sets; total: never raises, INCOMPARABLE only for an empty interval."""
    if _empty(a) or _empty(b):
        return Relation.INCOMPARABLE
    if _before(a, b) or _before(b, a):
        return Relation.DISJOINT
    low, high = _low_order(a, b), _high_order(a, b)
    if low == 0 and high == 0:
        return Relation.SAME
    if low >= 0 and high <= 0:
        return Relation.NARROWER
    if low <= 0 and high >= 0:
        return Relation.BROADER
    return Relation.OVERLAPS


def _empty(x: Interval) -> bool:
    if x.low is None or x.high is None:
        return False
    return x.low > x.high or (x.low == x.high and (x.low_open or x.high_open))


def _before(a: Interval, b: Interval) -> bool:
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))


def _low_order(a: Interval, b: Interval) -> int:
    """-1 where a reaches lower than b, 1 where b reaches lower, 0 where both begin together."""
    return _order((a.low is not None, a.low or 0, a.low_open), (b.low is not None, b.low or 0, b.low_open))


def _high_order(a: Interval, b: Interval) -> int:
    return _order((a.high is None, a.high or 0, not a.high_open), (b.high is None, b.high or 0, not b.high_open))


def _order(x: tuple[Any, ...], y: tuple[Any, ...]) -> int:
    return (x > y) - (x < y)
