"""How far apart two figures are, and whether they are few."""

from __future__ import annotations

from decimal import Decimal

from selisih.values.number import Quantity

_FEW = 10
_HARDLY = Decimal("0.02")  # a share by which what runs may move within a day


def far_off(x: Quantity, y: Quantity, times: Decimal) -> bool:
    """Whether one figure is more than so many times the other."""
    if x.low is None or y.low is None:
        return False
    few, many = sorted((abs(x.low), abs(y.low)))
    return many > few * times


def hardly_apart(x: Quantity, y: Quantity) -> bool:
    """Whether a running figure has hardly moved from one to the other, as it may within a day: 86 medals, 87."""
    ends = [figure.low for figure in (x, y) if figure.low is not None]
    return len(ends) == 2 and abs(ends[0] - ends[1]) <= max(map(abs, ends)) * _HARDLY


def small(x: Quantity, y: Quantity) -> bool:
    """Whether both are so few that two things may well have as many: one goal, four goals."""
    return all(figure.low is not None and figure.low < _FEW for figure in (x, y))
