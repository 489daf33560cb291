"""amounts: numbers with what stands right round them: currency, hedge, the other end of a range, a word after."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from selisih.languages.lexicon import Hit
from selisih.languages.numerals import Number, over_line
from selisih.languages.ranges import Ends, other_end, scale_of_both, tolerance, year_like
from selisih.text.tokens import MARK, NUMBER, WORD
from selisih.values.number import APPROX, EQUAL_OR_LESS, EQUAL_OR_MORE, EXACT, LESS_THAN, MORE_THAN, Quantity

if TYPE_CHECKING:  # a Reading offers its amounts, so it imports this file
    from selisih.languages.reading import Reading

BROKEN = "a space may break the figure, or the scale belongs to two"

_ENDS = ("currency", "hedge", "nearly", "filler", "between", "until")
_ALIKE = 20  # times that one figure may be the other where it is one or the other
_DASHES = "-–"
_COMPOUND = frozenset(("unit", "percent", "noun", "currency"))  # what a hyphen may tie to a figure: a 4.7-inch screen
# What behind `5.000 lebih` shows that more than 5,000 are meant, and not that something is more (lebih murah).
_COUNTED = frozenset(("noun", "unit", "classifier", "conjunction", "currency", "percent"))


class Amount(NamedTuple):
    """A figure of the text. Tokens `first` to `last` hold hedge, currency and number(s); `core` is the first token of
    the number itself; `lead` the token before which words that name the figure end, fillers (`sebanyak`) passed over.
    `currency` is the ISO code written before it; `unit_at` the token at which the unit would stand: right behind, or
    behind a figure it shares one with (`5,5 menjadi 5,75 persen`). `reason` says why it is not understood.
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
    unit_at: int
    reason: str = ""

    @property
    def shares(self) -> bool:
        """Whether the unit stands behind another figure."""
        return self.unit_at > self.last + 1

    def quantity(self, unit: str, factor: Decimal = Decimal(1)) -> Quantity:
        """The Quantity in a unit; `factor` converts to it."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Quantity(low, high, self.step * factor, unit, self.bound)

    def end_with(self, last: int) -> int:
        """The token behind the figure and its unit that ends before `last`; without a unit that it only shares."""
        return self.last if self.shares else last


def amounts(reading: Reading) -> list[Amount]:
    """Every figure of the text in order; a range is one figure."""
    ends: Ends = {tag: {hit.last: hit for hit in reading.hits.of(tag)} for tag in _ENDS}
    out: list[Amount] = []
    numbers = reading.numbers
    k, count = 0, len(numbers)
    while k < count:
        number, following = numbers[k], numbers[k + 1] if k + 1 < count else None
        currency, start = _currency_before(reading, ends, number.first, numbers[k - 1].last if k else -1)
        other = other_end(reading, ends, start, number, following)
        if other is not None or not tolerance(reading, number, following):
            out.append(_amount(reading, ends, number, other, currency, start))
        elif following is not None:
            other = following
            amount = _amount(reading, ends, number, following, currency, start)
            off, factor = other.value, scale_of_both(number, other)
            out.append(amount._replace(low=number.value * factor - off, high=number.value * factor + off))
        k += 1 if other is None else 2
    for k in range(len(out) - 2, -1, -1):
        if out[k].unit_at == out[k].last:
            out[k] = _with_shared(reading, out[k], out[k + 1])
    return out


def _hedge_after(reading: Reading, i: int) -> tuple[str, int]:
    """The bound that words at token i set (`lebih`, `or more`, a plus sign), and the token behind them."""
    tokens = reading.tokens
    if i >= len(tokens.word):
        return EXACT, i
    if tokens.word[i] == "+" and tokens.touches(i):
        code = i + 1 < len(tokens.word) and tokens.touches(i + 1) and tokens.kind[i + 1] == NUMBER
        return (EXACT, i) if code else (EQUAL_OR_MORE, i + 1)
    hit = reading.tagged(i, "hedge_after")
    if hit is None:
        return EXACT, i
    spoken = hit.last < len(tokens.word) and tokens.kind[hit.last] == WORD
    if hit.value == MORE_THAN and spoken and not reading.has(hit.last, _COUNTED):
        return EXACT, i
    return hit.value, hit.last


def bounded(reading: Reading, amount: Amount, value: Quantity, last: int) -> tuple[Quantity, int]:
    """The value and the token behind it, with a bound that words behind its unit set: 20 persen atau lebih."""
    if amount.bound != EXACT or amount.shares:
        return value, last
    bound, end = _hedge_after(reading, last)
    if bound == EXACT or value.low != value.high:
        return value, last
    if bound in (MORE_THAN, EQUAL_OR_MORE):
        return replace(value, high=None, bound=bound), end
    return replace(value, low=None if bound == EQUAL_OR_LESS else value.low, bound=bound), end


def _amount(reading: Reading, ends: Ends, number: Number, other: Number | None, currency: str, start: int) -> Amount:
    at = first = start
    while at in ends["filler"] and at not in ends["hedge"]:
        at = ends["filler"][at].first
    hedge, nearly = ends["hedge"].get(at), ends["nearly"].get(at)
    bound, last = EXACT, (other or number).last
    if hedge is not None:
        bound, first = hedge.value, hedge.first
    else:
        bound, last = _hedge_after(reading, last)
        until = ends["until"].get(start)
        if bound == EXACT and until is not None and not _falls(reading, until.first):
            bound, first = EQUAL_OR_LESS, until.first
    low: Decimal | None
    high: Decimal | None
    low, high, step = _ends(number, other)
    if low != high:
        bound = APPROX if bound == APPROX or nearly is not None else EXACT
    elif nearly is not None:
        bound, first = nearly.value, min(first, nearly.first)
    elif bound in (MORE_THAN, EQUAL_OR_MORE):
        high = None
    elif bound in (LESS_THAN, EQUAL_OR_LESS):
        low = None
    unit_at = _unit_at(reading, last)
    return Amount(
        first, min(first, at), number.first, last, low, high, step, bound, currency, number, unit_at, number.reason
    )


def _falls(reading: Reading, i: int) -> bool:
    """Whether something falls as far as what follows token i, or a list ends there: turun hingga 10 persen."""
    if i > 1 and reading.tokens.word[i - 1] == ",":  # 28 kementerian, 38 pemda, hingga 33 BUMN
        return reading.tokens.kind[i - 2] == WORD and any(
            reading.tokens.kind[j] == NUMBER for j in range(max(0, i - 4), i)
        )
    return bool(reading.between("falls", max(0, i - 4), i))


def _currency_before(reading: Reading, ends: Ends, at: int, before: int) -> tuple[str, int]:
    """The currency written before token `at` and the token it begins at, or empty and `at`. A name behind the figure that
    ends at `before` is that one's: `one billion dollars 750 million euros`."""
    tokens = reading.tokens
    hit = ends["currency"].get(at)
    if hit is None and at and (tokens.word[at - 1] == "\n" or (tokens.word[at - 1] == "." and tokens.touches(at - 1))):
        hit = ends["currency"].get(at - 1)  # Rp at the end of a line, Rp. 500
    if hit is None:
        return "", at
    i, sign = hit.first, hit.last - 1
    if i == before and not currency_sign(reading, hit):
        return "", at
    if sign > i and tokens.kind[sign] == MARK and not tokens.touches(sign):  # the `a $` of `a $50 cheque` is no A$
        alone = [e for e in reading.lexicon.entries.get(tokens.word[sign], ()) if e.tag == "currency"]
        return (alone[-1].value, sign) if alone and len(alone[-1].words) == 1 else ("", at)
    if tokens.touches(i) and tokens.kind[i - 1] == WORD:  # the tail of something else
        return "", at
    return hit.value, i


def currency_sign(reading: Reading, hit: Hit) -> bool:
    """Whether a currency is written as a sign or code (Rp, US$, EUR), which may stand before its figure, not by name."""
    word = reading.tokens.word[hit.last - 1]
    return len(word) <= 2 or not word.isalpha() or word == hit.value.lower()


def _ends(number: Number, other: Number | None) -> tuple[Decimal, Decimal, Decimal]:
    if other is None:
        return number.value, number.high, number.step
    scale = scale_of_both(number, other)
    return number.value * scale, other.high, min(number.step * scale, other.step)


def _unit_at(reading: Reading, last: int) -> int:
    """Where the unit of a figure that ends before token `last` would stand: over a line's end or a hyphen."""
    tokens = reading.tokens
    if (
        last + 1 < len(tokens.word)
        and tokens.word[last] in _DASHES
        and tokens.touches(last)
        and tokens.touches(last + 1)
    ):
        return last + 1 if reading.has(last + 1, _COMPOUND) else last
    passed = reading.tagged(last, "passed")  # 37 consecutive months
    return passed.last if passed is not None else over_line(tokens, last)


def _with_shared(reading: Reading, amount: Amount, then: Amount) -> Amount:
    """The amount with the unit of the figure behind it: `25 dan 31 orang`, `14, 15 and 16 percent`."""
    comma = reading.tokens.word[amount.last] == ","
    joint = reading.tagged(amount.last + comma, "shares")  # 5, 6, dan 7 persen
    comma = comma and amount.last + 1 == then.core
    broken = then.number.scale > 1 and amount.number.scale == 1 and amount.number.value < 1000
    if comma and amount.currency and broken and not then.currency:  # Rp2, 91 trillion
        return amount._replace(reason=BROKEN)
    joined = joint is not None and joint.last == (then.first if then.currency else then.core)
    if not joined and not (comma and then.shares and not then.currency):
        return amount
    if amount.currency or then.currency:
        return amount._replace(reason=BROKEN) if amount.currency and broken else amount
    if year_like(amount.number) or amount.number.fraction:
        return amount
    if joint is not None and joint.value == "or" and amount.number.value > _ALIKE * then.number.value:
        return amount  # 1,300, or 12% of the staff
    if joint is not None and joint.value == "or" and then.number.value > _ALIKE * amount.number.value:
        broken = True  # seven or 8,000
    return amount._replace(unit_at=len(reading.tokens.word) if broken else then.unit_at)
