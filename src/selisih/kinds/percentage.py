"""percentage: shares and changes in percent, percentage points and basis points, and bare fractions."""

from __future__ import annotations

from decimal import Decimal

from selisih.languages.amounts import Amount
from selisih.languages.nouns import barred
from selisih.languages.reading import Reading
from selisih.text.mention import Mention

KIND = "percentage"

_UNITS = {
    "percent": ("percent", Decimal(1)),
    "percentage point": ("percentage point", Decimal(1)),
    "basis point": ("percentage point", Decimal("0.01")),
    "per mille": ("percent", Decimal("0.1")),
}


def mentions(reading: Reading) -> list[Mention]:
    """The percentages and fractions of a text, in order."""
    return [m for amount in reading.amounts if (m := _read(reading, amount)) is not None]


def _read(reading: Reading, amount: Amount) -> Mention | None:
    tokens = reading.tokens
    if amount.currency:
        return None
    hit = reading.tagged(amount.last, "percent")
    notes = {"amount": amount}
    if hit is not None:
        unit, factor = _UNITS[hit.value]
        last = hit.last
        value = amount.quantity(unit, factor)
    elif amount.number.fraction and not barred(reading, amount):
        if reading.tagged(amount.last, "unit") or reading.tagged(amount.last, "noun"):
            return None  # setengah jam, half an hour: a measure, not a share
        last, value = amount.last, amount.quantity("1")
    else:
        return None
    return Mention(KIND, tokens.start[amount.first], tokens.end[last - 1], amount.first, last, value, notes)
