"""Written: a number as newspapers write it, read from a surface and written again, apart from the engine's own readers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from mutation.tongue import Tongue

FIGURE = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)*")


class Written(NamedTuple):
    """A figure in digits: its span, its value, the digits behind its mark, and whether its thousands are parted."""

    start: int
    end: int
    value: Decimal
    decimals: int
    grouped: bool


def figure_in(words: str, own: Tongue) -> Written | None:
    """The only figure in digits of some words; None where there are none or several, or where its marks leave a doubt."""
    found = list(FIGURE.finditer(words))
    if len(found) != 1:
        return None
    text = found[0].group()
    whole, _, rest = text.partition(own.mark)
    group = "." if own.mark == "," else ","
    if own.mark in rest or group in rest or len(rest) > 2:
        return None
    if not re.fullmatch(rf"\d+|\d{{1,3}}(?:\{group}\d{{3}})+", whole):
        return None
    value = Decimal(whole.replace(group, "") + ("." + rest if rest else ""))
    return Written(found[0].start(), found[0].end(), value, len(rest), group in whole)


def in_digits(value: Decimal, decimals: int, own: Tongue, grouped: bool = True) -> str:
    """A number as the language's newspapers write it."""
    text = f"{value:,.{decimals}f}" if grouped else f"{value:.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if own.mark == "," else text


def in_words(number: int, own: Tongue) -> str:
    """A number below a thousand in words."""
    if number < len(own.ones):
        return own.ones[number]
    if own.tens:
        return _english(number, own)
    if number < 20:
        return f"{own.ones[number - 10]} belas"
    if number < 100:
        return _and(f"{own.ones[number // 10]} puluh", number % 10, own)
    head = "seratus" if number < 200 else f"{own.ones[number // 100]} ratus"
    return _and(head, number % 100, own)


def _english(number: int, own: Tongue) -> str:
    if number < 100:
        return own.tens[number // 10] + (f"-{own.ones[number % 10]}" if number % 10 else "")
    rest = number % 100
    return f"{own.ones[number // 100]} hundred" + (f" and {in_words(rest, own)}" if rest else "")


def _and(head: str, rest: int, own: Tongue) -> str:
    return f"{head} {in_words(rest, own)}" if rest else head
