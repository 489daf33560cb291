"""percentage: shares and changes in percent, percentage points and basis points, and bare fractions."""

from __future__ import annotations

from decimal import Decimal

from selisih.languages.amounts import BROKEN, Amount, bounded
from selisih.languages.digits import AMBIGUOUS
from selisih.languages.no_figures import barred
from selisih.languages.reading import Reading
from selisih.languages.signs import below_zero, sign_of
from selisih.languages.things import kind_of
from selisih.text.mention import Mention
from selisih.text.tokens import WORD

KIND = "percentage"

_UNITS = {
    "percent": ("percent", Decimal(1)),
    "percentage point": ("percentage point", Decimal(1)),
    "basis point": ("percentage point", Decimal("0.01")),
    "per mille": ("percent", Decimal("0.1")),
}
_WILD = 1000  # percent from which a lone mark before three digits more likely parts decimals: 4.125 persen


def mentions(reading: Reading) -> list[Mention]:
    """The percentages and fractions of a text, in order."""
    return [m for amount in reading.amounts if (m := _read(reading, amount)) is not None]


def _read(reading: Reading, amount: Amount) -> Mention | None:
    if amount.currency:
        return None
    hit = reading.tagged(amount.unit_at, "percent")
    reason = ""
    if hit is not None:
        unit, factor = _UNITS[hit.value]
        last, value = amount.end_with(hit.last), amount.quantity(unit, factor)
        value, last = bounded(reading, amount, value, last)
        first = sign_of(reading, amount)
        if first < amount.first:
            value = below_zero(value)
        if amount.reason == BROKEN or _may_be_decimals(reading, amount, unit):
            reason = amount.reason or AMBIGUOUS
    elif amount.number.fraction and not barred(reading, amount) and _is_share(reading, amount):
        first, last, value = amount.first, amount.last, amount.quantity("1")
    else:
        return None
    tokens = reading.tokens
    return Mention(KIND, tokens.start[first], tokens.end[last - 1], first, last, value, {"amount": amount}, reason)


def _may_be_decimals(reading: Reading, amount: Amount, unit: str) -> bool:
    """Whether thousands of percent are more likely a foreign mark: 4.125 persen; not `1.250,5` or `2.500 persen`."""
    text, number = reading.tokens.word[amount.core], amount.number
    lone = len(text) == 5 and number.scale == 1 and text[-1] != "0"
    return unit == "percent" and lone and number.value > _WILD and not text.isdigit()


def _is_share(reading: Reading, amount: Amount) -> bool:
    """Whether a fraction is a share of something: `sepertiga pemilih`, `half of them`; not `setengah jam`, `half-time`."""
    i = amount.last
    if reading.tagged(i, "unit"):
        return False
    spoken = i < len(reading.tokens.word) and reading.tokens.kind[i] == WORD
    if spoken and reading.tagged(amount.core, "ordinal_fraction") and not reading.tagged(i, "share_of"):
        return False  # a third person
    if reading.tagged(amount.core, "half") is None or reading.tagged(i, "share_of") is not None:
        return True
    noun = reading.tagged(i, "noun")
    return noun is not None and kind_of(noun.value) == "person"
