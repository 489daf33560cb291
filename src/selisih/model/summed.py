"""Summed: a total with its parts, what can be added up at all, and whether it does."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.figures import amount, room
from selisih.values.number import EXACT, Quantity
from selisih.values.unit import dimension

_KINDS = frozenset(("count", "money", "limit"))
_ADDITIVE = frozenset(("", "length", "area", "volume", "mass", "power", "energy", "container"))
_LENGTHS = frozenset(("length", "distance"))  # measures of which lengths add up; those of rain and floods do not
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
_SCALES = Decimal(100_000)  # a part so many times smaller than the total lost its scale word


class Summed(NamedTuple):
    """A total with its parts, in order of place, and their sum. `parted` says that a sentence ends between them,
    `doubtful` that other words or numbers round them may explain a difference."""

    total: Claim
    parts: tuple[Claim, ...]
    found: Decimal
    parted: bool = False
    doubtful: bool = False

    @property
    def short(self) -> bool:
        """Whether the parts make less than the total, so that some may be missing."""
        return self.found < amount(self.total)


def summed(total: Claim, parts: Sequence[Claim], parted: bool = False) -> Summed:
    """A total with its parts and their sum."""
    return Summed(total, tuple(parts), _sum(parts), parted)


def whole(claim: Claim) -> bool:
    """Whether a claim gives one sure figure of something that can be added up."""
    value, subject = claim.value, claim.subject
    if claim.kind not in _KINDS or not isinstance(value, Quantity) or value.bound != EXACT:
        return False
    if value.low is None or value.low != value.high or value.low <= 0 or "/" in value.unit:
        return False
    measured = dimension(value.unit)
    if measured not in _ADDITIVE or (measured == "length" and subject.measure not in _LENGTHS):
        return False
    return subject.role not in _ROLES and not subject.qualifiers & _NARROWED and subject.measure not in _RATES


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


def said_twice(one: Summed) -> bool:
    """Whether a run of the parts makes up the total, or the part before it: some are parts of parts, or overlap."""
    total, parts = one.total, one.parts
    for i in range(len(parts)):
        for j in range(i + 2, len(parts) + 1):
            if _makes(parts[i:j], total) or (i and _makes(parts[i:j], parts[i - 1])):
                return True
    return False


def _sum(claims: Sequence[Claim]) -> Decimal:
    return sum(map(amount, claims), Decimal(0))


def _makes(parts: Sequence[Claim], total: Claim) -> bool:
    slack = sum(map(room, (*parts, total)), Decimal(0))
    return abs(_sum(parts) - amount(total)) <= slack
