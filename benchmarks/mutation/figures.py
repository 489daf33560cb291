"""Rewrites of a figure: another digit, scale, mark, unit or bound; or the same amount written otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from random import Random

from mutation.change import Rewrite, Rewrites
from mutation.numbers import Written, figure_in, in_digits, in_words
from mutation.tongue import Tongue


def figures(words: str, own: Tongue, random: Random) -> Rewrites:
    """The ways to rewrite the words of a claim about a figure."""
    written = figure_in(words, own)
    if written is None:
        yield from _from_words(words, own)
        return
    yield from _digits(words, written, random)
    yield from _word_for_word(words, "scale", False, _next_scale(own))
    yield from _word_for_word(words, "unit", False, own.units)
    yield from _word_for_word(words, "percent and point", False, own.points)
    yield from _word_for_word(words, "unit name", True, own.names)
    yield from _bounds(words, written, own)
    yield from _same_number(words, written, own)
    yield from _same_amount(words, written, own)


def _digits(words: str, written: Written, random: Random) -> Rewrites:
    """A digit mistyped, lost, two in the wrong order, the decimal mark one place off or left out."""
    text, at = words[written.start : written.end], written.start
    places = [i for i, c in enumerate(text) if c.isdigit()]
    i = random.choice(places)
    yield Rewrite("digit", False, at + i, at + i + 1, random.choice([d for d in "123456789" if d != text[i]]))
    turned = [(i, j) for i, j in pairwise(places) if text[i] != text[j] and (i > 0 or text[j] != "0")]
    if turned:
        i, j = random.choice(turned)
        yield Rewrite("digits swapped", False, at + i, at + j + 1, text[j] + text[i + 1 : j] + text[i])
    if len(places) > 1 and not written.grouped and text[1] not in "0.,":
        yield Rewrite("digit lost", False, at, at + 1, "")
    if written.decimals and len(places) > 2 and not written.grouped:
        mark = len(text) - written.decimals - 1
        if mark > 1 and written.decimals == 1:
            moved = text[: mark - 1] + text[mark] + text[mark - 1] + text[mark + 1 :]
            yield Rewrite("separator", False, at, written.end, moved)
        yield Rewrite("separator", False, at, written.end, text[:mark] + text[mark + 1 :])


def _next_scale(own: Tongue) -> dict[str, str]:
    """Each scale word with the one it is most often mistaken for."""
    names = list(own.scales)
    return {name: names[k + 1] if k + 1 < len(names) else names[k - 1] for k, name in enumerate(names)}


def _word_for_word(words: str, kind: str, kept: bool, table: Mapping[str, str]) -> Rewrites:
    """The first word of a table that the claim has, replaced by the table's other one."""
    for word, other in table.items():
        edge = r"\b" if word[0].isalpha() else ""
        end = r"(?![^\W\d_])" if word[-1].isalpha() else ""
        found = re.search(rf"{edge}{re.escape(word)}{end}", words, re.IGNORECASE)
        if found is not None:
            start = found.start()
            if start and words[start - 1] == " " and (other == "%" or word == "%"):
                start -= 1
            yield Rewrite(kind, kept, start, found.end(), other)
            return


def _bounds(words: str, written: Written, own: Tongue) -> Rewrites:
    """A figure as less than a round one below it, which it is not, or as more than that, which it is."""
    before = words[: written.start].strip().lower()
    if before in (own.above, own.below):
        other = own.below if before == own.above else own.above
        yield Rewrite("bound", False, 0, written.start, other + " ")
        return
    down = _rounded_down(written.value)
    if before or down is None or written.value < 20:
        return
    round_ = in_digits(down, 0, own, written.grouped)
    yield Rewrite("bound", False, written.start, written.end, f"{own.below} {round_}")
    yield Rewrite("bound", True, written.start, written.end, f"{own.above} {round_}")


def _rounded_down(value: Decimal) -> Decimal | None:
    """The next number below with one digit and zeros."""
    power = Decimal(10) ** value.adjusted()
    down = value // power * power
    return down if down != value else None


def _same_number(words: str, written: Written, own: Tongue) -> Rewrites:
    """The number in words, without its groups, or with a scale word for its zeros."""
    rest = words[written.end :].lstrip().lower()
    scaled = rest.startswith(tuple(own.scales))
    small = written.value == int(written.value) and not written.decimals and 1 < written.value < 1000
    if small and not words[: written.start].strip() and rest[:1].isalpha():
        yield Rewrite("number words", True, written.start, written.end, in_words(int(written.value), own))
    if written.grouped and written.value < 10000 and not scaled:
        plain = in_digits(written.value, written.decimals, own, False)
        yield Rewrite("number format", True, written.start, written.end, plain)
    if scaled or written.decimals:
        return
    for word, power in own.scales.items():
        share = written.value / 10**power
        if power <= 3 or not 1 <= share < 1000:
            continue
        exact = share * 10 == int(share * 10)
        after = f"{in_digits(share, 0 if share == int(share) else 1, own)} {word}"
        yield Rewrite("number format" if exact else "rounding", True, written.start, written.end, after)


def _same_amount(words: str, written: Written, own: Tongue) -> Rewrites:
    """The amount rounded by a digit, in a larger unit, its currency behind it."""
    if written.decimals == 2 and written.value * 100 % 10 not in (0, 5):
        after = in_digits(written.value, 1, own, written.grouped)
        yield Rewrite("rounding", True, written.start, written.end, after)
    head, tail = words[: written.start], words[written.end :]
    for sign, name in own.paid.items():
        if head.strip().lower() == sign and "/" not in tail and " per " not in tail:
            yield Rewrite("currency", True, 0, len(words), f"{words[written.start :]} {name}")
    for unit, (larger, times) in own.larger.items():
        share = written.value / int(times)
        if tail.strip().lower() == unit and share >= 1 and share * 10 == int(share * 10):
            places = 0 if share == int(share) else 1
            yield Rewrite("unit", True, written.start, len(words), f"{in_digits(share, places, own)} {larger}")


def _from_words(words: str, own: Tongue) -> Rewrites:
    """A number in one word in digits, and as another number."""
    first = words.split(" ")[0]
    number = own.ones.index(first.lower()) if first.lower() in own.ones else 0
    if number > 1 and len(words.split()) == 2:
        yield Rewrite("number words", True, 0, len(first), str(number))
        other = in_words(number + 2 if number < 9 else number - 3, own)
        yield Rewrite("number words", False, 0, len(first), other.capitalize() if first[0].isupper() else other)
