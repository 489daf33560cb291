"""Rewrites of a figure: another digit, scale, mark, unit or bound; or the same amount written otherwise."""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random

from mutation.change import Rewrite, Rewrites
from mutation.numbers import SCALES, Written, figure_in, in_digits, in_words, words_of

_UNITS = {  # a unit, and one that a writer may put down for it
    "id": {
        "km": "meter", "kilometer": "meter", "meter": "kilometer", "cm": "meter", "sentimeter": "meter", "hektare": "meter persegi",
        "hektar": "meter persegi", "kg": "ton", "kilogram": "ton", "ton": "kilogram", "liter": "barel", "barel": "liter", "nm": "mm",
        "jam": "menit", "menit": "jam", "hari": "jam", "bulan": "tahun", "tahun": "bulan", "detik": "menit", "rp": "US$", "us$": "Rp",
        "usd": "Rp", "mw": "kW",
    },
    "en": {
        "km": "metres", "kilometres": "metres", "kilometers": "meters", "metres": "kilometres", "meters": "kilometers", "miles": "metres",
        "kg": "tonnes", "tonnes": "kilograms", "litres": "barrels", "barrels": "litres", "nm": "mm", "hours": "minutes",
        "minutes": "hours", "days": "hours", "months": "years", "years": "months", "rp": "US$", "us$": "Rp", "$": "Rp", "usd": "Rp",
    },
}  # fmt: skip
_NAMES = {  # two ways to write one unit
    "id": {
        "km": "kilometer", "kilometer": "km", "cm": "sentimeter", "kg": "kilogram", "kilogram": "kg", "hektare": "hektar",
        "hektar": "hektare", "nm": "nanometer", "persen": "%", "%": " persen", "miliar": "milyar",
    },
    "en": {
        "km": "kilometres", "kilometres": "km", "kg": "kilograms", "nm": "nanometres", "percent": "%", "per cent": "percent",
        "%": " percent", "billion": "bn",
    },
}  # fmt: skip
_POINTS = {
    "id": {"persen": "poin persentase", "%": " poin persentase", "bps": "persen", "basis poin": "persen"},
    "en": {"percent": "percentage points", "%": " percentage points", "bps": "percent", "basis points": "percent"},
}
_ABOVE = {"id": "lebih dari", "en": "more than"}
_BELOW = {"id": "kurang dari", "en": "less than"}
_LARGER = {  # a unit, the one a thousand or hundred times as large, and how often it goes into that
    "id": {"meter": ("kilometer", 1000), "kg": ("ton", 1000), "kilogram": ("ton", 1000), "sentimeter": ("meter", 100)},
    "en": {"metres": ("kilometres", 1000), "meters": ("kilometers", 1000), "kilograms": ("tonnes", 1000)},
}
_PAID = {
    "id": {"rp": "rupiah", "us$": "dolar AS", "usd": "dolar AS"},
    "en": {"rp": "rupiah", "us$": "US dollars", "usd": "US dollars"},
}


def figures(words: str, language: str, random: Random) -> Rewrites:
    """The ways to rewrite the words of a claim about a figure."""
    written = figure_in(words, language)
    if written is None:
        yield from _from_words(words, language)
        return
    yield from _digits(words, written, random)
    yield from _swapped(words, "scale", False, _next_scale(language))
    yield from _swapped(words, "unit", False, _UNITS[language])
    yield from _swapped(words, "percent and point", False, _POINTS[language])
    yield from _swapped(words, "unit name", True, _NAMES[language])
    yield from _bounds(words, written, language)
    yield from _same_number(words, written, language)
    yield from _same_amount(words, written, language)


def _digits(words: str, written: Written, random: Random) -> Rewrites:
    """A digit mistyped, lost, two in the wrong order, the decimal mark one place off."""
    text = words[written.start : written.end]
    places = [i for i, c in enumerate(text) if c.isdigit()]
    i = random.choice(places)
    other = random.choice([d for d in "123456789" if d != text[i]])
    yield Rewrite("digit", False, written.start + i, written.start + i + 1, other)
    pairs = [(i, j) for i, j in zip(places, places[1:]) if text[i] != text[j] and (i > 0 or text[j] != "0")]
    if pairs:
        i, j = random.choice(pairs)
        yield Rewrite("digits swapped", False, written.start + i, written.start + j + 1, text[j] + text[i + 1 : j] + text[i])
    if len(places) > 1 and not written.grouped and text[1] not in "0.,":
        yield Rewrite("digit lost", False, written.start, written.start + 1, "")
    if written.decimals and len(places) > 2 and not written.grouped:
        mark = len(text) - written.decimals - 1
        if mark > 1:
            moved = text[: mark - 1] + text[mark] + text[mark - 1] + text[mark + 1 :]
            if written.decimals == 1:
                yield Rewrite("separator", False, written.start, written.end, moved)
        yield Rewrite("separator", False, written.start, written.end, text[:mark] + text[mark + 1 :])


def _next_scale(language: str) -> dict[str, str]:
    """Each scale word with the one it is most often mistaken for."""
    names = list(SCALES[language])
    return {name: names[k + 1] if k + 1 < len(names) else names[k - 1] for k, name in enumerate(names)}


def _swapped(words: str, kind: str, kept: bool, table: dict[str, str]) -> Rewrites:
    """A word of the claim replaced by the one a table has for it."""
    for word, other in table.items():
        edge = r"\b" if word[0].isalpha() else ""
        end = r"(?![^\W\d_])" if word[-1].isalpha() else ""
        found = re.search(rf"{edge}{re.escape(word)}{end}", words, re.IGNORECASE)
        if found is not None:
            start = found.start()
            if other[0] != " " and word[0] == "%" and start and words[start - 1] == " ":
                start -= 1
            if other == "%" and start and words[start - 1] == " ":
                start -= 1
            if other[0] == " " and start and words[start - 1] == " ":
                other = other[1:]
            yield Rewrite(kind, kept, start, found.end(), other)
            return


def _bounds(words: str, written: Written, language: str) -> Rewrites:
    """A figure as less than a round one below it, which it is not, or as more than that, which it is."""
    if words[: written.start].strip().lower() in (_ABOVE[language], _BELOW[language]):
        above = words[: written.start].strip().lower() == _ABOVE[language]
        yield Rewrite("bound", False, 0, written.start, (_BELOW if above else _ABOVE)[language] + " ")
        return
    round_ = _rounded_down(written.value)
    if words[: written.start].strip() or round_ is None or written.value < 20:
        return
    tail = in_digits(round_, 0, language, written.grouped)
    yield Rewrite("bound", False, written.start, written.end, f"{_BELOW[language]} {tail}")
    yield Rewrite("bound", True, written.start, written.end, f"{_ABOVE[language]} {tail}")


def _rounded_down(value: Decimal) -> Decimal | None:
    """The next number below with one digit and zeros."""
    power = Decimal(10) ** value.adjusted()
    down = value // power * power
    return down if down != value else None


def _same_number(words: str, written: Written, language: str) -> Rewrites:
    """The number in words, without its groups, or with a scale word for its zeros."""
    rest = words[written.end :].lstrip().lower()
    scaled = rest.startswith(tuple(SCALES[language]))
    if written.value == int(written.value) and not written.decimals and 1 < written.value < 1000:
        if not words[: written.start].strip() and rest[:1].isalpha():
            yield Rewrite("number words", True, written.start, written.end, in_words(int(written.value), language))
    if written.grouped and written.value < 10000 and not scaled:
        plain = in_digits(written.value, written.decimals, language, False)
        yield Rewrite("number format", True, written.start, written.end, plain)
    if scaled or written.decimals:
        return
    for word, power in SCALES[language].items():
        share = written.value / 10**power
        if power > 3 and share >= 1 and share * 10 == int(share * 10):
            places = 0 if share == int(share) else 1
            yield Rewrite("number format", True, written.start, written.end, f"{in_digits(share, places, language)} {word}")
        elif power > 3 and 1 <= share < 1000:
            yield Rewrite("rounding", True, written.start, written.end, f"{in_digits(share, 1, language)} {word}")


def _same_amount(words: str, written: Written, language: str) -> Rewrites:
    """The amount rounded by a digit, in a larger unit, its currency behind it."""
    if written.decimals == 2 and written.value * 100 % 10 != 5:
        after = in_digits(written.value, 1, language, written.grouped)
        yield Rewrite("rounding", True, written.start, written.end, after)
    head, tail = words[: written.start], words[written.end :]
    for sign, name in _PAID[language].items():
        if head.strip().lower() == sign and "/" not in tail and " per " not in tail:
            yield Rewrite("currency", True, 0, len(words), f"{words[written.start :]} {name}")
    for unit, (larger, times) in _LARGER[language].items():
        share = written.value / times
        if tail.strip().lower() == unit and share >= 1 and share * 10 == int(share * 10):
            places = 0 if share == int(share) else 1
            yield Rewrite("unit", True, written.start, len(words), f"{in_digits(share, places, language)} {larger}")


def _from_words(words: str, language: str) -> Rewrites:
    """A number in one word in digits, and as another number."""
    known = words_of(language)
    first = words.split(" ")[0]
    number = known.get(first.lower(), 0)
    if number > 1 and len(words.split()) == 2:
        yield Rewrite("number words", True, 0, len(first), str(number))
        other = in_words(number + 2 if number < 9 else number - 3, language)
        yield Rewrite("number words", False, 0, len(first), other.capitalize() if first[0].isupper() else other)
