"""year_like, other_end, tolerance, scale_of_both: what two figures that stand side by side are to each other."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from selisih.languages.lexicon import Hit
from selisih.languages.numerals import Number
from selisih.text.tokens import WORD

if TYPE_CHECKING:  # a Reading offers its amounts, which are made here
    from selisih.languages.reading import Reading

Ends = dict[str, dict[int, Hit]]  # by tag, the hits by the token behind them
_UNITS = ("percent", "unit", "currency")
_FAR = 5  # tokens that may stand between the two ends of a range


def year_like(number: Number) -> bool:
    """Whether bare digits may be a year."""
    return len(number.plain) == 4 and number.plain[:2] in ("18", "19", "20")


def other_end(reading: Reading, ends: Ends, start: int, number: Number, other: Number | None) -> Number | None:
    """The second number of a range: `700 sampai Rp 800 juta`, `20-30 persen`, `5 persen hingga 10 persen`; `start` is
    where the first begins, with its currency."""
    if other is None or number.fraction or other.first - number.last > _FAR:
        return None
    word = reading.tokens.word
    if word[number.first][0] == "0" and len(word[number.first]) > 1 and word[number.first][1] not in ".,":
        return None
    at, own = number.last, _unit(reading, number.last)
    if own is not None:
        at = own.last
    paid = start < number.first
    if at == other.first and "-" in word[at - 1]:  # juta-Rp
        return other if paid and _rises(number, other) else None
    mark = reading.tagged(at, "range")
    if mark is None:
        mark = _and(reading, ends, start, at)
    if mark is None:
        return None
    at = mark.last
    again = reading.tagged(at, "currency") or reading.tagged(at, "unit_before")
    if again is not None:
        at = again.last
    if at != other.first or _changes(reading, start, mark) or not _one_unit(reading, own, paid, again, other):
        return None
    if (own is not None or paid) and start and reading.tagged(start - 1, "by_amount"):
        return None  # raised by 80,000 barrels a day to 84 million barrels a day
    if year_like(number) and not paid and own is None and not year_like(other):
        return None
    return other if _rises(number, other) else None


def tolerance(reading: Reading, number: Number, other: Number | None) -> bool:
    """Whether a number is followed by what it may be off by: 2,5 ± 1 persen."""
    if other is None or other.first - number.last > _FAR:
        return False
    own = _unit(reading, number.last)
    sign = reading.tagged(own.last if own else number.last, "plus_minus")
    return sign is not None and sign.last == other.first


def scale_of_both(number: Number, other: Number) -> Decimal:
    """What the first number of two is multiplied with by the scale of the second: `700 sampai 800 juta`."""
    return other.scale if number.scale == 1 and number.value < 1000 else Decimal(1)


def _unit(reading: Reading, i: int) -> Hit | None:
    return reading.first_of(i, _UNITS)


def _rises(number: Number, other: Number) -> bool:
    return number.value * scale_of_both(number, other) < other.value


def _one_unit(reading: Reading, own: Hit | None, paid: bool, again: Hit | None, other: Number) -> bool:
    """Whether both ends are in one unit: not `6.5 percent to Rp6.91 trillion`."""
    then = _unit(reading, other.last)
    if own is not None:
        return then is not None and (then.tag, then.value) == (own.tag, own.value)
    if again is not None and again.tag == "currency":
        return paid
    return not paid or then is None or then.tag == "currency" or reading.tagged(other.last, "scale_short") is not None


def _and(reading: Reading, ends: Ends, start: int, at: int) -> Hit | None:
    """The `and` of `between 5 and 10`."""
    return reading.tagged(at, "conjunction") if start in ends["between"] else None


def _changes(reading: Reading, start: int, mark: Hit) -> bool:
    """Whether `from 275 to 288` tells of a change: `from` before the first number and a word, not a dash, between; but
    not where it ranges from one to the other."""
    if reading.tokens.kind[mark.first] != WORD:
        return False
    for i in range(max(0, start - 2), start):
        if reading.tagged(i, "from"):
            return not any(reading.tagged(j, "spread") for j in range(max(0, i - 2), i))
    return False
