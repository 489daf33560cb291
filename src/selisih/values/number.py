"""Quantity: a figure as written, the step of its last digit, and what it leaves possible."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from selisih.values.interval import Interval, Relation, relate
from selisih.values.unit import discrete

# TIMEX3 `mod` names, the one vocabulary for hedges and bounds here.
EXACT, APPROX = "EXACT", "APPROX"
MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS = "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"
BOUNDS = (EXACT, APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS)

# "about 10" still agrees with 9.5 and 10.5; a newsroom's "about" is rarely wider than a tenth.
_ABOUT = Decimal("0.10")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range in a unit. `low` = `high` = the figure as written, in whole units; None is an open end.

    `step` is one step of the last digit written (`200 miliar` -> 1000000000), `unit` an ISO 4217 code (`USD`, `IDR/l`),
    `percent`, `percentage point`, a UCUM code, `1`, or the singular English noun of a counted thing; `bound` one of BOUNDS.
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
        half = Decimal(0) if self.step <= 1 and discrete(self.unit) else self.step / 2
        if self.bound == MORE_THAN:
            return Interval(self.low, self.high, low_open=True)
        if self.bound == LESS_THAN:
            return Interval(self.low, self.high, high_open=True)
        if self.bound in (EQUAL_OR_MORE, EQUAL_OR_LESS) or self.low is None or self.high is None:
            return Interval(self.low, self.high)
        if self.bound == APPROX:
            half = max(half, abs(self.high) * _ABOUT)
        return Interval(self.low - half, self.high + half)

    def relate(self, other: Quantity) -> Relation:
        """How two quantities relate; INCOMPARABLE where the units differ."""
        if self.unit != other.unit:
            return Relation.INCOMPARABLE
        return relate(self.possible(), other.possible())


def plain(number: Decimal | None) -> str | None:
    """A decimal string without exponent or needless zeros; None stays None."""
    if number is None:
        return None
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
