"""money: amounts in a currency, prices per unit, rates of exchange."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from selisih.languages.amounts import Amount, bounded, currency_sign
from selisih.languages.per import per_after
from selisih.languages.reading import Reading
from selisih.languages.signs import below_zero
from selisih.text.mention import Mention
from selisih.text.tokens import NUMBER
from selisih.values.number import Quantity
from selisih.values.unit import dimension

KIND = "money"

SHORT = "the letter behind the figure may be a million or a milliard"

_AMOUNTS = frozenset(("scale", "currency", "currency_scaled", "scale_short"))
_ONE, _MILLION = Decimal(1), Decimal(1000000)
_SEN = Decimal("0.01")
OUT_OF_PLACE = "a mark parts neither thousands nor decimals of money"
_HOME = "IDR"  # the currency whose M is a milliard in every language


def mentions(reading: Reading) -> list[Mention]:
    """The amounts of money of a text, in order."""
    return [m for amount in reading.amounts if (m := _read(reading, amount)) is not None]


def _read(reading: Reading, amount: Amount) -> Mention | None:
    found = _paid_before(reading, amount) if amount.currency else _paid_after(reading, amount)
    if found is None:
        return None
    value, last, reason = found
    value, last = bounded(reading, amount, value, last)
    unit, end = per_after(reading, last, priced=True)
    notes: dict[str, object] = {"amount": amount}
    if end > last:
        value, last = replace(value, unit=value.unit + unit), end
        if dimension(unit[1:]) != "time":
            notes["per"] = unit
    reason = amount.reason or reason or (OUT_OF_PLACE if _out_of_place(amount, value) else "")
    tokens, first = reading.tokens, amount.first
    if _below_zero(reading, first):
        first, value = first - 1, below_zero(value)
    return Mention(KIND, tokens.start[first], tokens.end[last - 1], first, last, value, notes, reason)


def _below_zero(reading: Reading, first: int) -> bool:
    """Whether a word makes what begins at a token a sum below zero, and takes it from no other: ekuitas minus Rp 2 miliar."""
    if first < 2 or reading.tagged(first - 1, "minus") is None:
        return False
    return reading.tokens.kind[first - 2] != NUMBER and not reading.has(first - 2, _AMOUNTS)


def _out_of_place(amount: Amount, value: Quantity) -> bool:
    """Whether a figure in rupiah has decimals that no money has, a digit too many behind a mark: Rp 100.2766."""
    return value.unit == _HOME and amount.number.scale == 1 and amount.number.step < _SEN


def _paid_before(reading: Reading, amount: Amount) -> tuple[Quantity, int, str]:
    """The value, the token behind it and why it is not understood of `Rp1,5 T`, `Rp 12.800,-`."""
    factor, last, reason = _letter(reading, amount, amount.currency)
    tokens = reading.tokens
    end = last
    while end < len(tokens.word) and tokens.touches(end) and tokens.word[end] in (",-–—" if end == last else "-–—"):
        end += 1
    if end > last + 1 and tokens.word[last] == ",":
        last = end
    return amount.quantity(amount.currency, factor), last, reason


def _paid_after(reading: Reading, amount: Amount) -> tuple[Quantity, int, str] | None:
    """The same of `0,44 miliar dolar AS`, `5 million won`."""
    if amount.number.fraction:
        return None
    hit = reading.tagged(amount.unit_at, "currency")
    if hit is None and amount.number.scale > 1:
        hit = reading.tagged(amount.unit_at, "currency_scaled")
    if (
        hit is not None
        and currency_sign(reading, hit)
        and any(number.first == hit.last for number in reading.numbers_from(hit.last))
    ):
        return None  # `UMP 2024 Rp2.036.947`: the sign belongs to what stands behind it
    if hit is not None:
        return amount.quantity(hit.value), amount.end_with(hit.last), ""
    behind = reading.tagged(amount.last, "scale_short")
    hit = reading.tagged(behind.last, "currency") if behind is not None else None
    if hit is None:
        return None
    factor, _, reason = _letter(reading, amount, hit.value)
    return amount.quantity(hit.value, factor), hit.last, reason


def _letter(reading: Reading, amount: Amount, currency: str) -> tuple[Decimal, int, str]:
    """What a letter behind a figure multiplies it with (Rp1,5 T, £2.4m) and the token behind it. M is a milliard beside
    the rupiah and a million beside other currencies in English; elsewhere it may be either."""
    short = reading.tagged(amount.last, "scale_short")
    if short is None or amount.number.scale != 1:
        return _ONE, amount.last, ""
    factor, tokens = Decimal(short.value), reading.tokens
    if tokens.word[short.first] != "m" or (currency == _HOME) == (factor > _MILLION):
        return factor, short.last, ""
    if factor > _MILLION and tokens.touches(short.first) and tokens.text[tokens.start[short.first]] == "m":
        return _MILLION, short.last, ""
    return factor, short.last, SHORT
