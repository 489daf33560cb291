"""read_numbers: the one pass that finds every number of a text, in digits, words or both, with its scale."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from selisih.languages.lexicon import Hit, Lexicon
from selisih.text.tokens import NUMBER, WORD, Tokens

AMBIGUOUS = "the mark before three digits may part thousands or decimals"

_ONE = Decimal(1)
_GROUPED = {
    ",": re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?"),
    ".": re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"),
}
# What number words are made of; `numeral` and the like begin a phrase, the rest only go on with one.
_BEGIN = ("numeral", "half", "one_fraction", "vague")
_TAGS = (*_BEGIN, "teen", "multiplier", "scale", "fraction", "numeral_join")


class Number(NamedTuple):
    """A number phrase at tokens `first` up to, not including, `last`.

    `value` is the figure in whole units, `step` one step of its last written digit, `scale` what a scale word (juta,
    billion) multiplied it with, `plain` the bare digits as written where they could be part of a date or a name, else
    empty. `high` differs from `value` only for words that name a range (`belasan`: 11 to 19). `fraction` says that it
    is a part of one (dua pertiga). `reason` says why it could not be read for certain.
    """

    first: int
    last: int
    value: Decimal
    high: Decimal
    step: Decimal
    scale: Decimal = _ONE
    plain: str = ""
    fraction: bool = False
    reason: str = ""


def read_numbers(tokens: Tokens, words: Lexicon, hits: dict[str, list[Hit]], skipped: bytearray) -> list[Number]:
    """All numbers in order. Never raises, linear in the length of the text."""
    at: dict[int, dict[str, Hit]] = {}
    for tag in _TAGS:
        for hit in hits.get(tag, ()):
            at.setdefault(hit.first, {})[tag] = hit
    barred = {i for hit in hits.get("no_number", ()) for i in range(hit.first, hit.last)}
    begins = {i for i, found in at.items() if i not in barred and not found.keys().isdisjoint(_BEGIN)}
    kind, word = tokens.kind, tokens.word
    out: list[Number] = []
    free = 0
    for i in range(len(word)):
        if i < free or skipped[i]:
            continue
        if kind[i] == NUMBER:
            number = _digits(i, tokens, words.decimal, at)
        elif i in begins:
            number = _in_words(i, tokens, at, words)
        elif kind[i] == WORD and "-" in word[i]:
            number = _hyphened_part(i, word[i], words) or _in_words(i, tokens, at, words)
        else:
            continue
        if number is not None:
            out.append(number)
            free = number.last
    return out


def parse_digits(text: str, decimal: str) -> tuple[Decimal, Decimal, str] | None:
    """Value, step and reason of a number token under a decimal mark; None for what is no number (1.1.1.1)."""
    if text.isdigit():
        return Decimal(text), _ONE, ""
    for mark in (decimal, "." if decimal == "," else ","):
        if _GROUPED[mark].fullmatch(text):
            whole, _, rest = text.partition(mark)
            group = "." if mark == "," else ","
            value = Decimal(whole.replace(group, "") + ("." + rest if rest else ""))
            own = mark == decimal or len(text) > 7 or text[0] == "0"
            if not own and text[0] != "0" and not rest:  # 1,250 where the comma is the decimal mark
                return Decimal(text.replace(decimal, ".")), Decimal("0.001"), AMBIGUOUS
            return value, _step(rest), ""
    if text.count(".") + text.count(",") != 1:
        return None
    whole, _, rest = text.partition("." if "." in text else ",")
    return Decimal(f"{whole}.{rest}"), _step(rest), ""


def _step(decimals: str) -> Decimal:
    return _ONE.scaleb(-len(decimals))


def _digits(i: int, tokens: Tokens, decimal: str, at: dict[int, dict[str, Hit]]) -> Number | None:
    text = tokens.word[i]
    if len(text) > 40:
        return None
    read = parse_digits(text, decimal)
    if read is None:
        return None
    value, step, reason = read
    last = i + 1
    while _thousands_follow(last, tokens, text):  # 816 000
        value, last = value * 1000, last + 1
    plain = text if last == i + 1 and text.isdigit() else ""
    found = at.get(last, {})
    if "half" in found and "scale" in at.get(found["half"].last, {}):  # 1 setengah juta
        value, step, last = value + Decimal("0.5"), Decimal("0.5"), found["half"].last
        found = at.get(last, {})
    scale = found.get("scale") or (found.get("multiplier") if plain else None)
    if scale is not None:
        factor = Decimal(scale.value)
        more = at.get(scale.last, {}).get("scale")  # 2,5 ribu triliun
        if more is not None:
            factor, scale = factor * Decimal(more.value), more
        return Number(i, scale.last, value * factor, value * factor, step * factor, factor)
    return Number(i, last, value, value, step, plain=plain, reason=reason)


def _thousands_follow(i: int, tokens: Tokens, first: str) -> bool:
    return (
        i < len(tokens.word)
        and tokens.word[i] == "000"
        and first.isdigit()
        and len(first) <= 3
        and tokens.start[i] - tokens.end[i - 1] == 1
        and tokens.text[tokens.end[i - 1]] in "  "
    )


def _in_words(i: int, tokens: Tokens, at: dict[int, dict[str, Hit]], words: Lexicon) -> Number | None:
    """A number in words from token i: sum of (below a thousand) times scale, halves, fractions, vague words."""
    found = at.get(i, {})
    if "one_fraction" in found:
        hit = found["one_fraction"]
        return _part(i, hit.last, _ONE, Decimal(hit.value))
    if "vague" in found:
        return _vague(i, found["vague"], at)
    if "half" in found and "numeral" not in found:
        return _half(i, found["half"], at)
    total, group, step, j = Decimal(0), None, _ONE, i
    count = len(tokens.word)
    while j < count:
        found = at.get(j, {})
        value = Decimal(found["numeral"].value) if "numeral" in found else _hyphened(tokens.word[j], words)
        if value is not None and (group is None or _adds(group, value)):
            group = (group or 0) + value
            j = found["numeral"].last if "numeral" in found else j + 1
        elif group is not None and "teen" in found:
            group, j = group + 10, found["teen"].last
        elif group is not None and "multiplier" in found:
            group, j = _times(group, Decimal(found["multiplier"].value)), found["multiplier"].last
        elif group is not None and "half" in found and "scale" in at.get(found["half"].last, {}):
            group, j, step = group + Decimal("0.5"), found["half"].last, Decimal("0.5")
        elif group is not None and "scale" in found:
            factor = Decimal(found["scale"].value)
            total, group, j, step = total + group * factor, None, found["scale"].last, step * factor
        elif group is not None and j == i + 1 and "fraction" in found:
            return _part(i, found["fraction"].last, group, Decimal(found["fraction"].value))
        elif group is not None and "numeral_join" in found and _goes_on(j + 1, at, tokens, words, group):
            j += 1
        else:
            break
    if j == i:
        return None
    value = total + (group or 0)
    if group is not None and total:
        step = _ONE
    return Number(i, j, value, value, step, scale=step if step > 1 else _ONE)


def _adds(group: Decimal, value: Decimal) -> bool:
    """Whether a numeral can stand behind what is already said: twenty five, seratus dua; not tiga empat."""
    return (value < 10 and group % 10 == 0 and group > 0) or (value < 100 and group % 100 == 0 and group > 0)


def _times(group: Decimal, factor: Decimal) -> Decimal:
    """The last part of a group multiplied: seratus dua puluh is 100 + 2 x 10."""
    tail = group % 10 if factor == 10 else group % 100
    return group - tail + (tail or _ONE) * factor


def _part(first: int, last: int, top: Decimal, bottom: Decimal) -> Number:
    value = top / bottom
    return Number(first, last, value, value, Decimal("0.01"), fraction=True)


def _vague(i: int, hit: Hit, at: dict[int, dict[str, Hit]]) -> Number:
    low, _, high = hit.value.partition("-")
    factor, last = _ONE, hit.last
    scale = at.get(last, {}).get("scale")
    if scale is not None:
        factor, last = Decimal(scale.value), scale.last
    return Number(i, last, Decimal(low) * factor, (Decimal(high) + 1) * factor - 1, _ONE, factor)


def _half(i: int, hit: Hit, at: dict[int, dict[str, Hit]]) -> Number:
    scale = at.get(hit.last, {}).get("scale")
    if scale is None:
        return _part(i, hit.last, _ONE, Decimal(2))
    factor = Decimal(scale.value)
    return Number(i, scale.last, factor / 2, factor / 2, factor / 10, factor)


def _goes_on(j: int, at: dict[int, dict[str, Hit]], tokens: Tokens, words: Lexicon, group: Decimal) -> bool:
    """Whether a number goes on behind its `and`: two hundred and six, one and a half million."""
    if j >= len(tokens.word):
        return False
    found = at.get(j, {})
    if "half" in found:
        return "scale" in at.get(found["half"].last, {})
    return group % 100 == 0 and ("numeral" in found or _hyphened(tokens.word[j], words) is not None)


def _hyphened(word: str, words: Lexicon) -> Decimal | None:
    """The value of twenty-five: a hyphen inside one token."""
    if "-" not in word:
        return None
    head, _, tail = word.partition("-")
    a, b = _value(head, "numeral", words), _value(tail, "numeral", words)
    return a + b if a is not None and b is not None and a >= 20 and a % 10 == 0 and b < 10 else None


def _hyphened_part(i: int, word: str, words: Lexicon) -> Number | None:
    """two-thirds."""
    head, _, tail = word.partition("-")
    a = _value(head, "numeral", words)
    if a is None:
        return None
    bottom = _value(tail, "fraction", words)
    return _part(i, i + 1, a, bottom) if bottom is not None and a < bottom else None


def _value(word: str, tag: str, words: Lexicon) -> Decimal | None:
    for entry in words.entries.get(word, ()):
        if entry.tag == tag and len(entry.words) == 1:
            return Decimal(entry.value)
    return None
