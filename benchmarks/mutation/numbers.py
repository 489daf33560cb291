"""Written figures: how a number is read from a surface and written in digits or in words, apart from the engine's own data."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

FIGURE = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)*")
SCALES = {
    "id": {"ribu": 3, "juta": 6, "miliar": 9, "triliun": 12},
    "en": {"thousand": 3, "million": 6, "billion": 9, "trillion": 12},
}
_MARK = {"id": ",", "en": "."}
_ONES = {
    "id": "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(),
    "en": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen"
    ).split(),
}
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


class Written(NamedTuple):
    """A figure in digits: its span, its value, and the digits behind its mark."""

    start: int
    end: int
    value: Decimal
    decimals: int
    grouped: bool


def figure_in(words: str, language: str) -> Written | None:
    """The only figure in digits of some words; None where there are none or several, or where its marks leave a doubt."""
    found = list(FIGURE.finditer(words))
    if len(found) != 1:
        return None
    text, mark = found[0].group(), _MARK[language]
    whole, _, rest = text.partition(mark)
    group = "." if mark == "," else ","
    if mark in rest or not re.fullmatch(rf"\d+|\d{{1,3}}(?:\{group}\d{{3}})+", whole) or group in rest or len(rest) > 2:
        return None
    value = Decimal(whole.replace(group, "") + ("." + rest if rest else ""))
    return Written(found[0].start(), found[0].end(), value, len(rest), group in whole)


def in_digits(value: Decimal, decimals: int, language: str, grouped: bool = True) -> str:
    """A number as the language's newspapers write it."""
    text = f"{value:,.{decimals}f}" if grouped else f"{value:.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if _MARK[language] == "," else text


def in_words(number: int, language: str) -> str:
    """A number below a thousand in words."""
    ones = _ONES[language]
    if number < len(ones):
        return ones[number]
    if language == "en":
        return _english(number, ones)
    if number < 20:
        return f"{ones[number - 10]} belas"
    if number < 100:
        return _joined(f"{ones[number // 10]} puluh", number % 10, language)
    head = "seratus" if number < 200 else f"{ones[number // 100]} ratus"
    return _joined(head, number % 100, language)


def words_of(language: str) -> dict[str, int]:
    """The numbers below twenty by their one word."""
    return {word: n for n, word in enumerate(_ONES[language])}


def _english(number: int, ones: list[str]) -> str:
    if number < 100:
        return _TENS[number // 10] + (f"-{ones[number % 10]}" if number % 10 else "")
    rest = number % 100
    return f"{ones[number // 100]} hundred" + (f" and {in_words(rest, 'en')}" if rest else "")


def _joined(head: str, rest: int, language: str) -> str:
    return f"{head} {in_words(rest, language)}" if rest else head
