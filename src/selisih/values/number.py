"""Quantity: a figure as written, the step of its last digit, and what it leaves possible."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from selisih.values.interval import Interval, Relation, relate
from selisih.values.unit import common, discrete

# TIMEX3 `mod` names, the one vocabulary for hedges and bounds here.
EXACT, APPROX = "EXACT", "APPROX"
MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS = "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"
BOUNDS = (EXACT, APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS)

PERCENT = "percent"
# "about 10" still agrees with 9.5 and 10.5; a newsroom's "about" is rarely wider than a tenth. "Nearly 10" and "just over
# 10" reach as far, on one side.
_ABOUT = Decimal("0.10")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range in a unit. `low` = `high` = the figure as written, in whole units; None is an open end.

    `step` is one step of the last digit written (`200 miliar` -> 1000000000), `unit` an ISO 4217 code (`USD`, `IDR/l`),
    `percent`, `percentage point`, a UCUM code, `1`, or the singular English noun of a counted thing; `bound` one of BOUNDS.
    As in TIMEX3, LESS_THAN with both ends is "nearly" (hampir 200), MORE_THAN with both ends "just over".
    """

    low: Decimal | None
    high: Decimal | None
    step: Decimal
    unit: str
    bound: str = EXACT

    def record(self) -> dict[str, str | None]:
        """The value as the JSON record has it: decimal strings."""
        return {
            "low": plain(self.low),
            "high": plain(self.high),
            "step": plain(self.step),
            "unit": self.unit,
            "bound": self.bound,
        }

    def possible(self) -> Interval:
        """The interval of true values that would have been written like this: rounding and hedges widen it."""
        low, high = self.low, self.high
        if low is None or high is None:
            return Interval(low, high, low_open=self.bound == MORE_THAN, high_open=self.bound == LESS_THAN)
        half = Decimal(0) if self.step <= 1 and discrete(self.unit) else self.step / 2
        if self.bound == LESS_THAN:  # nearly
            return Interval(low - max(half, abs(low) * _ABOUT), high)
        if self.bound == MORE_THAN:  # just over
            return Interval(low, high + max(half, abs(high) * _ABOUT))
        if self.bound == APPROX:
            return Interval(low - max(half, abs(low) * _ABOUT), high + max(half, abs(high) * _ABOUT))
        # half a step up rounds to the next figure: 6 and 7 leave nothing in common
        return Interval(low - half, high + half, high_open=half > 0)

    def relate(self, other: Quantity) -> Relation:
        """How two quantities relate; INCOMPARABLE where no exact factor brings their units together."""
        mine, theirs = self.possible(), other.possible()
        if self.unit != other.unit:
            factors = common(self.unit, other.unit)
            if factors is None:
                return Relation.INCOMPARABLE
            mine, theirs = _scaled(mine, *factors[0]), _scaled(theirs, *factors[1])
        if _told_by_sign(self, other) != _told_by_sign(other, self):
            return Relation.INCOMPARABLE
        return relate(mine, theirs)


def _told_by_sign(one: Quantity, other: Quantity) -> bool:
    """Whether a fall is told by a sign, as in -2.5 percent; another may tell the same by a word: down 2.5 percent."""
    return one.unit == other.unit == PERCENT and one.high is not None and one.high < 0


def _scaled(x: Interval, factor: Decimal, offset: Decimal) -> Interval:
    low, high = (None if end is None else end * factor + offset for end in (x.low, x.high))
    return Interval(low, high, x.low_open, x.high_open)


def plain(number: Decimal | None) -> str | None:
    """A decimal string without exponent or needless zeros; None stays None."""
    if number is None:
        return None
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
