"""sign_of, below_zero: figures below zero: minus 20 derajat, -2,19 persen, (-2,19%)."""

from __future__ import annotations

from dataclasses import replace

from selisih.languages.amounts import Amount
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, NUMBER
from selisih.values.number import Quantity


def sign_of(reading: Reading, amount: Amount) -> int:
    """The token of a sign before a figure; else where the figure begins. A dash behind a figure parts two, one that begins
    a line an item of a list."""
    tokens, i = reading.tokens, amount.first
    if i == 0 or i != amount.core:
        return i
    if reading.tagged(i - 1, "minus") is not None:
        return i - 1
    if tokens.word[i - 1] not in "-−" or not tokens.touches(i) or i < 2 or tokens.kind[i - 2] in (LINE, NUMBER):
        return i
    behind = tokens.word[i - 2]
    if behind == "%" or (tokens.touches(i - 1) and behind != "("):
        return i
    return i - 1


def below_zero(value: Quantity) -> Quantity:
    """The value with its first end below zero: from -20 to 55, but -20 where both ends are one."""
    low = None if value.low is None else -value.low
    return replace(value, low=low, high=low if value.high == value.low else value.high)
