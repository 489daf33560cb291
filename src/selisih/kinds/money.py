"""money: amounts in a currency, and prices per unit."""

from __future__ import annotations

from decimal import Decimal

from selisih.languages.amounts import Amount
from selisih.languages.reading import Reading
from selisih.text.mention import Mention
from selisih.values.number import Quantity

KIND = "money"


def mentions(reading: Reading) -> list[Mention]:
    """The amounts of money of a text, in order."""
    return [m for amount in reading.amounts if (m := _read(reading, amount)) is not None]


def _read(reading: Reading, amount: Amount) -> Mention | None:
    currency, last, factor = amount.currency, amount.last, Decimal(1)
    short = reading.tagged(amount.number.last, "scale_short")
    if short is not None and amount.number.scale == 1 and (currency or reading.tagged(short.last, "currency")):
        factor, last = Decimal(short.value), short.last
    if not currency:
        hit = reading.tagged(last, "currency")
        if hit is None or amount.number.fraction:
            return None
        currency, last = hit.value, hit.last
    value = amount.quantity(currency, factor)
    after = reading.tagged(last, "hedge_after") if amount.bound == "EXACT" else None
    if after is not None and after.value == "MORE_THAN":
        value, last = Quantity(value.low, None, value.step, value.unit, after.value), after.last
    unit, end = _per(reading, last)
    notes: dict[str, object] = {"amount": amount}
    if end > last:
        value, last = Quantity(value.low, value.high, value.step, currency + unit, value.bound), end
        notes["per"] = unit
    tokens = reading.tokens
    return Mention(KIND, tokens.start[amount.first], tokens.end[last - 1], amount.first, last, value, notes)


def _per(reading: Reading, i: int) -> tuple[str, int]:
    """`/l` and the token behind `per liter`; a unit nobody knows (a slip, `per luter`) is passed over unread."""
    per = reading.tagged(i, "per")
    if per is None:
        return "", i
    for tag in ("unit", "noun"):
        hit = reading.tagged(per.last, tag)
        if hit is not None:
            return f"/{hit.value}", hit.last
    return "", i
