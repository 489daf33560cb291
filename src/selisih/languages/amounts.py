"""amounts: numbers with what stands right round them: currency, hedge, the other end of a range, a word after."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from selisih.languages.lexicon import Hit
from selisih.languages.numerals import Number
from selisih.text.tokens import WORD
from selisih.values.number import APPROX, EQUAL_OR_LESS, EQUAL_OR_MORE, EXACT, LESS_THAN, MORE_THAN, Quantity

if TYPE_CHECKING:  # a Reading offers its amounts, so it imports this file
    from selisih.languages.reading import Reading


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure of the text. Tokens `first` to `last` hold hedge, currency and number(s); `core` is the first token of
    the number itself; `lead` the token before which words that name the figure end, fillers (`sebanyak`) passed over.
    `currency` is the ISO code written before it.
    """

    first: int
    lead: int
    core: int
    last: int
    low: Decimal | None
    high: Decimal | None
    step: Decimal
    bound: str
    currency: str
    number: Number

    def quantity(self, unit: str, factor: Decimal = Decimal(1)) -> Quantity:
        """The Quantity in a unit; `factor` converts to it."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Quantity(low, high, self.step * factor, unit, self.bound)


def amounts(reading: Reading) -> list[Amount]:
    """Every figure of the text in order; a range is one figure."""
    ends: dict[str, dict[int, Hit]] = {
        tag: {hit.last: hit for hit in reading.hits.get(tag, ())} for tag in ("currency", "hedge", "filler", "between")
    }
    out: list[Amount] = []
    numbers = reading.numbers
    k = 0
    while k < len(numbers):
        number = numbers[k]
        other = _other_end(reading, number, numbers[k + 1] if k + 1 < len(numbers) else None)
        out.append(_amount(reading, ends, number, other))
        k += 2 if other is not None else 1
    return out


def _amount(reading: Reading, ends: dict[str, dict[int, Hit]], number: Number, other: Number | None) -> Amount:
    at = number.first
    currency = ends["currency"].get(at)
    if currency is not None and _glued_word(reading, currency):
        currency = None
    if currency is not None:
        at = currency.first
    first = at
    while at in ends["filler"] and at not in ends["hedge"]:
        at = ends["filler"][at].first
    hedge = ends["hedge"].get(at)
    bound = EXACT
    if hedge is not None:
        bound, first = hedge.value, hedge.first
    last = (other or number).last
    after = reading.tagged(last, "hedge_after") if last < len(reading.tokens.word) else None
    if after is not None and bound == EXACT:
        bound, last = after.value, after.last
    low: Decimal | None
    high: Decimal | None
    low, high, step = _ends(number, other)
    if bound in (MORE_THAN, EQUAL_OR_MORE) and low == high:
        high = None
    elif bound in (LESS_THAN, EQUAL_OR_LESS) and low == high:
        low = None
    elif bound != APPROX and low != high:
        bound = EXACT
    return Amount(
        first, min(first, at), number.first, last, low, high, step, bound, currency.value if currency else "", number
    )


def _glued_word(reading: Reading, currency: Hit) -> bool:
    """Whether a short currency word is the tail of something else: a letter that touches the word before it."""
    i = currency.first
    return reading.tokens.touches(i) and reading.tokens.kind[i - 1] == WORD


def _ends(number: Number, other: Number | None) -> tuple[Decimal, Decimal, Decimal]:
    if other is None:
        return number.value, number.high, number.step
    scale = other.scale if number.scale == 1 and number.value < 1000 else Decimal(1)
    return number.value * scale, other.high, min(number.step * scale, other.step)


def _other_end(reading: Reading, number: Number, other: Number | None) -> Number | None:
    """The second number of a range: `700 sampai Rp 800 juta`, `20-30 persen`, `5 persen hingga 10 persen`."""
    if other is None or number.fraction or other.first - number.last > 4 or reading.tokens.word[number.first][0] == "0":
        return None
    at = number.last
    for tag in ("percent", "unit", "currency"):
        hit = reading.tagged(at, tag)
        if hit is not None:
            at = hit.last
            break
    mark = reading.tagged(at, "range")
    if mark is None:
        mark = _between(reading, number, at)
        if mark is None:
            return None
    at = mark.last
    again = reading.tagged(at, "currency") or reading.tagged(at, "unit_before")
    if again is not None:
        at = again.last
    if at != other.first or _changes(reading, number, mark):
        return None
    scale = other.scale if number.scale == 1 and number.value < 1000 else Decimal(1)
    return other if number.value * scale < other.value else None


def _between(reading: Reading, number: Number, at: int) -> Hit | None:
    """The `and` of `between 5 and 10`."""
    if at < len(reading.tokens.word) and reading.tagged(at, "conjunction"):
        before = number.first - 1
        if before >= 0 and (reading.tagged(before, "between") or (before and reading.tagged(before - 1, "between"))):
            return reading.tagged(at, "conjunction")
    return None


def _changes(reading: Reading, number: Number, mark: Hit) -> bool:
    """Whether `from 275 to 288` tells of a change: `from` before the first number and a word, not a dash, between."""
    if reading.tokens.kind[mark.first] != WORD:
        return False
    return any(reading.tagged(i, "from") for i in range(max(0, number.first - 3), number.first))
