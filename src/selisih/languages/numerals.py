"""read_numbers: the one pass that finds every number of a text, in digits, words or both, with its scale."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from selisih.languages.digits import AMBIGUOUS, ONE, foreign_hand, grouped_abroad, parse_digits
from selisih.languages.glued import glued_scale
from selisih.languages.lexicon import Hit, Hits, Lexicon
from selisih.text.tokens import LINE, NUMBER, WORD, Tokens

# What number words are made of; `numeral` and the like begin a phrase, the rest only go on with one.
_BEGIN = ("numeral", "half", "one_fraction", "vague")
_TAGS = (*_BEGIN, "teen", "multiplier", "scale", "fraction", "numeral_join")
_HALF, _THOUSAND = Decimal("0.5"), Decimal(1000)
_NARROW = "\u00a0\u2009\u202f"  # spaces that only ever part thousands inside a figure
GLUED = "a word is glued to the scale"
_LONGEST = 40  # digits of the longest figure worth reading


class Number(NamedTuple):
    """A number phrase at tokens `first` up to, not including, `last`.

    `value` is the figure in whole units, `step` one step of its last written digit, `scale` what a scale word (juta,
    billion) multiplied it with, `plain` the bare digits as written where they could be part of a date or a name, else
    empty. `high` differs from `value` only for words that name a range (`belasan`: 11 to 19). `fraction` says that it
    is a part of one (dua pertiga), `unit` the unit inside its own token (`two-day`). `reason` says why it could not be
    read for certain.
    """

    first: int
    last: int
    value: Decimal
    high: Decimal
    step: Decimal
    scale: Decimal = ONE
    plain: str = ""
    fraction: bool = False
    reason: str = ""
    unit: str = ""


class _Marks(NamedTuple):
    """The number words of a text by the token they begin at, and the tokens at which a unit begins."""

    at: dict[int, dict[str, Hit]]
    units: frozenset[int]

    def of(self, i: int, tokens: Tokens) -> dict[str, Hit]:
        """The number words at token i, or behind a line feed that stands there."""
        return self.at.get(over_line(tokens, i), {})


def over_line(tokens: Tokens, i: int) -> int:
    """Token i, or the next one where i is a line feed in the middle of a phrase: `Rp 12,5` at the end of a line."""
    kind, count = tokens.kind, len(tokens.kind)
    if i + 1 < count and kind[i] == LINE and tokens.word[i] == "\n":
        start = tokens.start[i + 1]
        return i + 1 if tokens.text[start : start + 1].islower() or kind[i + 1] not in (WORD, NUMBER) else i
    return i


def read_numbers(
    tokens: Tokens, figures: Sequence[int], words: Lexicon, hits: Hits, skipped: bytearray
) -> list[Number]:
    """All numbers in order, `figures` the tokens with digits or a hyphen. Never raises, linear in the length of the text."""
    barred = {i for hit in hits.of("no_number") for i in range(hit.first, hit.last)}
    marks = _marks(hits, barred)
    begins = {i for i, found in marks.at.items() if not found.keys().isdisjoint(_BEGIN)}
    abroad = cache(lambda: foreign_hand(tokens, words.decimal))
    lasting = {hit.last for hit in hits.of("lasting")}
    units = words.values("per_unit") if lasting else {}
    kind, word = tokens.kind, tokens.word
    out: list[Number] = []
    free = 0
    for i in sorted({*figures, *begins, *lasting}):
        if i < free or i >= len(word) or skipped[i]:
            continue
        if kind[i] == NUMBER:
            number = _digits(i, tokens, words, marks, abroad)
        elif i in begins:
            number = _in_words(i, tokens, marks, words)
        elif kind[i] == WORD and "-" in word[i] and i not in barred:
            number = _hyphened_part(i, word[i], words) or _in_words(i, tokens, marks, words)
        elif i in lasting and word[i] in units:  # selama sepekan
            number = Number(i, i + 1, ONE, ONE, ONE, unit=units[word[i]])
        else:
            continue
        if number is not None:
            out.append(number)
            free = number.last
    return out


def _marks(hits: Hits, barred: set[int]) -> _Marks:
    at: dict[int, dict[str, Hit]] = {}
    for tag in _TAGS:
        for hit in hits.of(tag):
            if hit.first not in barred:
                at.setdefault(hit.first, {})[tag] = hit
    return _Marks(at, frozenset(hit.first for tag in ("unit", "percent") for hit in hits.of(tag)))


def _digits(i: int, tokens: Tokens, words: Lexicon, marks: _Marks, abroad: Callable[[], bool]) -> Number | None:
    text = tokens.word[i]
    read = parse_digits(text, words.decimal) if len(text) <= _LONGEST else None
    if read is None:
        return None
    value, step, reason = read
    last = i + 1
    while (shift := _group_follows(last, tokens, text)) is not None:  # 816 000
        value, last = value * _THOUSAND + shift, last + 1
    plain = text if last == i + 1 and text.isdigit() else ""
    found = marks.of(last, tokens)
    if "half" in found and _half_goes_on(found["half"], tokens, marks):  # 1 setengah juta, 2 setengah jam
        value, step, last = value + _HALF, _HALF, found["half"].last
        found, plain = marks.of(last, tokens), ""
    scale = found.get("scale") or (found.get("multiplier") if plain else None)
    if scale is not None:
        factor, last = Decimal(scale.value), scale.last
        more = marks.of(last, tokens).get("scale")  # 2,5 ribu triliun
        if more is not None:
            factor, last = factor * Decimal(more.value), more.last
        return Number(i, last, value * factor, value * factor, step * factor, factor)
    joined = _joined_scale(last, tokens, words)  # Rp 10 juta-Rp 12 juta
    if joined is not None:
        return Number(i, last + 1, value * joined, value * joined, step * joined, joined)
    vague = found.get("vague")
    factor = Decimal(vague.value.partition("-")[0]) if vague is not None else ONE
    if vague is not None and factor >= _THOUSAND and vague.value[0] == "1":  # Rp 300 jutaan: 300 up to 400 million
        width = step if step < 1 else _round(value)
        return Number(i, vague.last, value * factor, (value + width) * factor - 1, ONE, factor)
    if not reason and glued_scale(last, tokens, words):
        reason = GLUED
    if reason == AMBIGUOUS and abroad():
        value, step = grouped_abroad(text, words.decimal)
        reason = ""
    return Number(i, last, value, value, step, plain=plain, reason=reason)


def _round(value: Decimal) -> Decimal:
    """The power of ten that a whole number is a multiple of: 300 of 100, 12 of 1."""
    digits = str(value)
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0"))) if value else ONE


def _group_follows(i: int, tokens: Tokens, first: str) -> int | None:
    """The next three digits of a figure whose thousands are parted by spaces: 816 000; 1 250 000."""
    if i >= len(tokens.word) or tokens.kind[i] != NUMBER or not (first.isdigit() and len(first) <= 3):
        return None
    text = tokens.word[i]
    if len(text) != 3 or not text.isdigit() or tokens.start[i] - tokens.end[i - 1] != 1 or first[0] == "0":
        return None
    space = tokens.text[tokens.end[i - 1]]
    zeros = text == "000" or (space == " " and _zeros_follow(i + 1, tokens))
    return int(text) if space in _NARROW or (space == " " and zeros) else None


def _zeros_follow(i: int, tokens: Tokens) -> bool:
    return i < len(tokens.word) and tokens.word[i] == "000" and tokens.start[i] - tokens.end[i - 1] == 1


def _joined_scale(i: int, tokens: Tokens, words: Lexicon) -> Decimal | None:
    """The scale of `juta` in `juta-Rp`, one token of which the rest is the currency of the range's other end."""
    word = tokens.word[i] if i < len(tokens.word) else ""
    if "-" not in word:
        return None
    head, _, tail = word.partition("-")
    currency = any(e.tag == "currency" and e.words[0] == tail for e in words.entries.get(tail, ()))
    return _value(head, "scale", words) if currency else None


def _half_goes_on(half: Hit, tokens: Tokens, marks: _Marks) -> bool:
    """Whether a half behind a number belongs to it: a scale or unit follows (satu setengah juta, dua setengah jam)."""
    return "scale" in marks.of(half.last, tokens) or over_line(tokens, half.last) in marks.units


def _in_words(i: int, tokens: Tokens, marks: _Marks, words: Lexicon) -> Number | None:
    """A number in words from token i: sum of (below a thousand) times scale, halves, fractions, vague words."""
    found = marks.at.get(i, {})
    if "one_fraction" in found:
        hit = found["one_fraction"]
        return _part(i, hit.last, ONE, Decimal(hit.value))
    if "vague" in found:
        return _vague(i, found["vague"], tokens, marks)
    if "half" in found and "numeral" not in found:
        return _half(i, found["half"], tokens, marks)
    total, group, base, step, j = Decimal(0), None, ONE, ONE, i
    count = len(tokens.word)
    while j < count:
        found = marks.at.get(j, {}) if group is None else marks.of(j, tokens)
        value = Decimal(found["numeral"].value) if "numeral" in found else _hyphened(tokens.word[j], words)
        if value is not None and value >= _THOUSAND and group is None and not total:  # seribu, a million
            total, step, j = value, value, found["numeral"].last
        elif value is not None and value < _THOUSAND and (group is None or _adds(group, value)):
            group = (group or 0) + value
            j = found["numeral"].last if "numeral" in found else j + 1
        elif group is not None and "teen" in found:
            group, j = group + 10, found["teen"].last
        elif group is not None and "multiplier" in found:
            group, j = _times(group, Decimal(found["multiplier"].value)), found["multiplier"].last
        elif group is not None and "half" in found and _half_goes_on(found["half"], tokens, marks):
            group, j, base = group + _HALF, found["half"].last, _HALF
        elif group is not None and "scale" in found:
            factor = Decimal(found["scale"].value)
            total, group, j, step, base = total + group * factor, None, found["scale"].last, base * factor, ONE
        elif group is not None and j == i + 1 and "fraction" in found:
            return _part(i, found["fraction"].last, group, Decimal(found["fraction"].value))
        elif group is not None and "numeral_join" in found and _goes_on(j + 1, tokens, marks, words, group):
            j += 1
        else:
            break
    if j == i:
        return None
    value = total + (group or 0)
    if group is not None:
        step = base
    return Number(i, j, value, value, step, scale=step if step > 1 else ONE)


def _adds(group: Decimal, value: Decimal) -> bool:
    """Whether a numeral can stand behind what is already said: twenty five, seratus dua; not tiga empat."""
    return (value < 10 and group % 10 == 0 and group > 0) or (value < 100 and group % 100 == 0 and group > 0)


def _times(group: Decimal, factor: Decimal) -> Decimal:
    """The last part of a group multiplied: seratus dua puluh is 100 + 2 x 10."""
    tail = group % 10 if factor == 10 else group % 100
    return group - tail + (tail or ONE) * factor


def _part(first: int, last: int, top: Decimal, bottom: Decimal) -> Number:
    value = top / bottom
    return Number(first, last, value, value, Decimal("0.01"), fraction=True)


def _vague(i: int, hit: Hit, tokens: Tokens, marks: _Marks) -> Number:
    low, _, high = hit.value.partition("-")
    factor, last = ONE, hit.last
    scale = marks.of(last, tokens).get("scale")
    if scale is not None:
        factor, last = Decimal(scale.value), scale.last
    return Number(i, last, Decimal(low) * factor, (Decimal(high) + 1) * factor - 1, ONE, factor)


def _half(i: int, hit: Hit, tokens: Tokens, marks: _Marks) -> Number:
    scale = marks.of(hit.last, tokens).get("scale")
    if scale is None:
        return _part(i, hit.last, ONE, Decimal(2))
    factor = Decimal(scale.value)
    return Number(i, scale.last, factor / 2, factor / 2, factor / 10, factor)


def _goes_on(j: int, tokens: Tokens, marks: _Marks, words: Lexicon, group: Decimal) -> bool:
    """Whether a number goes on behind its `and`: two hundred and six, one and a half million."""
    if j >= len(tokens.word):
        return False
    found = marks.at.get(j, {})
    if "half" in found:
        return _half_goes_on(found["half"], tokens, marks)
    return group % 100 == 0 and ("numeral" in found or _hyphened(tokens.word[j], words) is not None)


def _hyphened(word: str, words: Lexicon) -> Decimal | None:
    """The value of twenty-five: a hyphen inside one token."""
    if "-" not in word:
        return None
    head, _, tail = word.partition("-")
    a, b = _value(head, "numeral", words), _value(tail, "numeral", words)
    return a + b if a is not None and b is not None and a >= 20 and a % 10 == 0 and b < 10 else None


def _hyphened_part(i: int, word: str, words: Lexicon) -> Number | None:
    """two-thirds; two-day."""
    head, _, tail = word.partition("-")
    a = _value(head, "numeral", words)
    if a is None:
        return None
    bottom = _value(tail, "fraction", words)
    if bottom is not None:
        return _part(i, i + 1, a, bottom) if a < bottom else None
    unit = next((e.value for e in words.entries.get(tail, ()) if e.tag == "unit" and len(e.words) == 1), "")
    return Number(i, i + 1, a, a, ONE, unit=unit) if unit else None


def _value(word: str, tag: str, words: Lexicon) -> Decimal | None:
    for entry in words.entries.get(word, ()):
        if entry.tag == tag and len(entry.words) == 1:
            return Decimal(entry.value)
    return None
