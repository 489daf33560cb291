"""compound: lengths of time said in two units: 2 tahun 6 bulan, 1 hour and 30 minutes."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from selisih.languages.nouns import past_bracket
from selisih.languages.reading import Reading
from selisih.values.number import Quantity
from selisih.values.unit import convert, dimension

_LONE = re.compile(r"[0-9]{1,2}[.,][0-9]{3}")


def compound(reading: Reading, value: Quantity, last: int) -> tuple[Quantity, int] | None:
    """The value of a length of time together with the smaller unit behind token `last`, in that unit, and the token
    behind both; None where no such unit follows."""
    join = reading.tagged(last, "compound_join")
    following = reading.numbers_from(last)[:1]
    if not following or following[0].first != (join.last if join is not None else last):
        return None
    number = following[0]
    hit = reading.tagged(past_bracket(reading, number.last), "unit")
    if (
        hit is None
        or dimension(hit.value) != "time"
        or (value.low != value.high and None not in (value.low, value.high))
    ):
        return None
    factor = convert(Decimal(1), value.unit, hit.value)
    rest, step = number.value, number.step
    if factor is not None and rest >= factor and _LONE.fullmatch(reading.tokens.word[number.first]):
        rest, step = rest / 1000, step / 1000  # 1 menit 47.157 detik
    if factor is None or factor <= 1 or rest >= factor or number.fraction or value.step != 1:
        return None
    low, high = (None if end is None else end * factor + rest for end in (value.low, value.high))
    return replace(value, low=low, high=high, step=step, unit=hit.value), hit.last
