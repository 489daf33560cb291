"""Summed: a total with its parts, what can be added up at all, and whether it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.figures import amount, room
from selisih.values.mistyped import mistyped, one_digit
from selisih.values.number import EXACT, PERCENT, Quantity
from selisih.values.unit import dimension

_KINDS = frozenset(("count", "money", "limit"))
_ADDITIVE = frozenset(("", "length", "area", "volume", "mass", "power", "energy", "container", "core"))
_LENGTHS = frozenset(
    ("length", "distance", "road_length", "track_length")
)  # measures of which lengths add up; those of rain and floods do not
_ANY = frozenset(("unit", "piece", "head", "sheet", "copy"))  # classifiers that may count anything
# A figure that plays such a part, is narrowed so, or is a price, rate or balance is no sum and no summand.
_ROLES = frozenset(("increase", "decrease", "difference", "old", "comparison", "previous", "limit"))
_NARROWED = frozenset(("average", "median", "maximum", "minimum", "per_capita", "net"))
_RATES = frozenset(
    [
        "price",
        "share_price",
        "coal_price",
        "carbon_price",
        "fee",
        "transfer_fee",
        "rent",
        "discount",
        "tariff",
        "fine",
        "wage",
        "minimum_wage",
        "income_per_capita",
        "exchange_rate",
        "dividend",
        "trade",
        "trade_balance",
        "trade_deficit",
        "budget_deficit",
        "budget_surplus",
        "current_account",
        "capital_flow",
        "net_profit",
        "net_loss",
    ]
)
_LONG, _LONGER, _FEW = (
    100,
    10_000,
    10,
)  # steps from which a figure is known by its digits, and surely; and of a gap that nobody left out by the way
_MOST = 40  # figures of one unit: so long a list is not looked through for sums
_SCALES = Decimal(100_000)  # a part so many times smaller than the total lost its scale word


class Summed(NamedTuple):
    """A total with its parts, in order of place, and their sum. `parted` says that a sentence ends between them, `closed` that
    the list of the parts surely ends, `doubtful` that other words or numbers round them may explain a difference. A part
    that is no claim by itself (`821 in Palu, 11 in Donggala and 12 people in Parigi`) has no id."""

    total: Claim
    parts: tuple[Claim, ...]
    found: Decimal
    parted: bool = False
    closed: bool = False
    doubtful: bool = False

    @property
    def short(self) -> bool:
        """Whether the parts make less than the total, so that some may be missing."""
        return self.found < amount(self.total)


def summed(total: Claim, parts: Sequence[Claim], parted: bool = False, closed: bool = False) -> Summed:
    """A total with its parts and their sum."""
    return Summed(total, tuple(parts), _sum(parts), parted, closed)


def whole(claim: Claim) -> bool:
    """Whether a claim gives one sure figure of something that can be added up."""
    value, subject = claim.value, claim.subject
    if claim.kind not in _KINDS or not isinstance(value, Quantity) or value.bound != EXACT:
        return False
    if value.low is None or value.low != value.high or value.low <= 0 or "/" in value.unit:
        return False
    measured = dimension(value.unit)
    if measured not in _ADDITIVE or (measured == "length" and subject.measure not in _LENGTHS | {""}):
        return False
    return subject.role not in _ROLES and not subject.qualifiers & _NARROWED and subject.measure not in _RATES


def sort_of(claim: Claim) -> str:
    """What sort of figure a claim gives that can be added to others of the sort: `plain` ones, and those that only words or a
    slip make a sum of: a `share` in percent, a length of `time`, a `dividend` per share; empty for any other."""
    value, subject = claim.value, claim.subject
    if whole(claim):
        return "plain"
    if not isinstance(value, Quantity) or value.bound != EXACT or value.low is None or value.low != value.high:
        return ""
    if value.low <= 0 or subject.role in _ROLES or subject.qualifiers & _NARROWED:
        return ""
    unit, _, per = value.unit.partition("/")
    if claim.kind == "count" and not per and dimension(unit) == "time":
        return "time"
    if claim.kind == "money" and per == "share" and subject.measure == "dividend":
        return "dividend"
    return "share" if claim.kind == "percentage" and value.unit == PERCENT else ""


def can_be_whole(claim: Claim) -> bool:
    """Whether a claim can be a whole that others are parts of: of lengths only one that is surely the length of something."""
    return bool(sort_of(claim)) and (claim.kind != "limit" or bool(claim.subject.measure) or _counted_out(claim))


def alike(claim: Claim, total: Claim) -> bool:
    """Whether a claim counts the same as the total, or things whose name the classifier does not tell."""
    if not isinstance(claim.value, Quantity) or not isinstance(total.value, Quantity) or claim.kind != total.kind:
        return False
    own, other = (value.unit.partition("/")[0] for value in (claim.value, total.value))  # 28 a week is 28 as well
    return kind_of(own) == kind_of(other) or own in _ANY


def likely_parts(one: Summed) -> bool:
    """Whether figures are of a size to be parts: of money less than all of it, and none without its scale word."""
    most = amount(one.total)
    if any(amount(part) * _SCALES < most for part in one.parts):
        return False
    return one.total.kind != "money" or all(amount(part) < most for part in one.parts)


def fits(one: Summed, total: Claim | None = None) -> bool:
    """Whether the parts make up their total, or another figure, as far as rounding tells."""
    return _makes(one.parts, total or one.total)


def slipped(one: Summed) -> bool:
    """Whether one of the figures, a digit of it wrong or two turned round, is all that keeps the parts from their total:
    seldom by chance, where what is missing is more than a few."""
    many = abs(one.found - amount(one.total))
    return any(
        mistyped(x, y) or (many >= _FEW * x.step and one_digit(x, y))
        for x, y in _meant(one)
        if (x.low or 0) >= x.step * _LONG
    )


def turned(one: Summed, steps: int = _LONGER) -> bool:
    """Whether the parts make their total to the last digit as soon as two neighbouring digits of a figure of so many steps
    are turned round: of a long one that is no rounding."""
    return any(mistyped(x, y) and not one_digit(x, y) for x, y in _meant(one) if (x.low or 0) >= x.step * steps)


def _meant(one: Summed) -> list[tuple[Quantity, Quantity]]:
    """Each of the figures with the one that would make the parts the total."""
    gap = one.found - amount(one.total)
    found = [(c.value, amount(c) + (gap if c is one.total else -gap)) for c in (one.total, *one.parts)]
    return [
        (x, replace(x, low=other, high=other)) for x, other in found if isinstance(x, Quantity) and other > 0 and gap
    ]


def made_of(claim: Claim, near: Sequence[Claim]) -> bool:
    """Whether a figure is the sum or the difference of two others near it."""
    figure, slack = amount(claim), room(claim)
    pairs = combinations(list(dict.fromkeys(amount(c) for c in near if c is not claim))[:_MOST], 2)
    return any(abs(abs(a + sign * b) - figure) <= slack for a, b in pairs for sign in (1, -1))


def said_twice(one: Summed) -> bool:
    """Whether a run of the parts makes up the total, or the part before it while the others make up the total: some are parts
    of parts, or overlap."""
    total, parts = one.total, one.parts
    for i in range(len(parts)):
        for j in range(i + 2, len(parts) + 1):
            inner = i and _makes(parts[i:j], parts[i - 1]) and _makes(parts[:i] + parts[j:], total)
            if inner or _makes(parts[i:j], total):
                return True
    return False


def _sum(claims: Sequence[Claim]) -> Decimal:
    return sum(map(amount, claims), Decimal(0))


def _counted_out(claim: Claim) -> bool:
    """Whether a figure is told to the last one though its unit measures: years in jail, cores of a chip."""
    return isinstance(claim.value, Quantity) and dimension(claim.value.unit) in ("time", "core")


def _makes(parts: Sequence[Claim], total: Claim) -> bool:
    slack = sum((room(c) for c in (*parts, total) if not _counted_out(c)), Decimal(0))
    return abs(_sum(parts) - amount(total)) <= slack
