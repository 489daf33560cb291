"""Pieces of dates in a Reading: days with a month by name, months, and what stands round them."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from selisih.languages.lexicon import Hit
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, NUMBER, WORD
from selisih.values.moment import Written

_COUNTED = frozenset(("after_figure", "scale", "unit", "percent", "currency"))


class Piece(NamedTuple):
    """A part of a date that ends before token `last`: its sort (`day`, `month`, `year`, `weekday`, `clock`, `part`,
    `relative`), what it says, and why it could not be read where it could not."""

    sort: str
    last: int
    value: Written
    reason: str = ""


class Month(NamedTuple):
    """A month's name: its number, the token after it, and whether it is an abbreviation."""

    number: int
    last: int
    short: bool


def step(reading: Reading, i: int) -> int:
    """The index of the next token, a single line feed passed over."""
    tokens = reading.tokens
    return i + 1 if i < len(tokens.word) and tokens.kind[i] == LINE and tokens.word[i] == "\n" else i


def capital(reading: Reading, i: int) -> bool:
    """Whether a token begins with a capital letter."""
    tokens = reading.tokens
    return tokens.text[tokens.start[i]].isupper()


def month_at(reading: Reading, i: int) -> Month | None:
    """The month that token i names."""
    short = False
    hit = reading.tagged(i, "month")
    if hit is None:
        hit = reading.tagged(i, "month_short")
        short = True
        if hit is None:
            return None
    raised = "capital_days" in reading.lexicon.ways or reading.tagged(i, "capital")
    if raised and not capital(reading, i):
        return None
    tokens, last = reading.tokens, hit.last
    if short and last + 1 < len(tokens.word) and tokens.word[last] == "." and tokens.kind[last + 1] == NUMBER:
        last += 1
    return Month(int(hit.value), last, short)


def day_at(reading: Reading, i: int) -> tuple[int, int] | None:
    """The day of a month at token i (with st, nd, rd, th) and the token after it."""
    tokens = reading.tokens
    if i >= len(tokens.word) or tokens.kind[i] != NUMBER:
        return None
    digits = tokens.word[i]
    if len(digits) > 2 or not digits.isdigit() or not 1 <= int(digits) <= 31:
        return None
    if tokens.touches(i + 1) if i + 1 < len(tokens.word) else False:
        if reading.tagged(i + 1, "ordinal_mark"):
            return int(digits), i + 2
        if tokens.word[i + 1] in "%°":
            return None
    return int(digits), i + 1


def year_at(reading: Reading, i: int, least: int = 1000, most: int = 2199) -> int | None:
    """The year that token i is: four bare digits that are no part of a longer figure."""
    tokens = reading.tokens
    count = len(tokens.word)
    if i >= count or tokens.kind[i] != NUMBER or len(tokens.word[i]) != 4 or not tokens.word[i].isdigit():
        return None
    if i + 1 < count and tokens.touches(i + 1):
        after = tokens.word[i + 1]
        if after in "%°" or (after in ("/", "-", ":") and i + 2 < count and _digit_touches(reading, i + 2)):
            return None
    year = int(tokens.word[i])
    return year if least <= year <= most else None


def join_at(reading: Reading, i: int) -> tuple[str, int] | None:
    """`until` or `and` for a word or dash that joins two dates, and the token after it."""
    hit = reading.tagged(i, "date_join")
    return (hit.value, hit.last) if hit else None


def part_end(reading: Reading, hit: Hit) -> int:
    """The token after a part of the day; the `hari` of `siang hari ini` belongs to what follows."""
    last = hit.last
    return last - 1 if last - hit.first > 1 and reading.tagged(last - 1, "relative") else last


def counted(reading: Reading, i: int) -> bool:
    """Whether what stands at token i makes the figure before it a number of things, not a day or year."""
    if i >= len(reading.tokens.word):
        return False
    if reading.tokens.word[i] == "%":
        return True
    return reading.has(i, _COUNTED)


def named_day(reading: Reading, i: int) -> Piece | None:
    """A date with its month by name that begins at token i, ranges and lists of days with it."""
    if reading.tokens.kind[i] == NUMBER:
        first = _day_first(reading, i)
        return first and (_far_end(reading, first) or first)
    month = month_at(reading, i)
    if month is not None:
        return _month_first(reading, month)
    if reading.tokens.kind[i] == WORD and "-" in reading.tokens.word[i]:
        return _hyphened(reading, i)
    return None


def _day_first(reading: Reading, i: int) -> Piece | None:
    found = day_at(reading, i)
    if found is None:
        return None
    days, at, kind = [found[0]], found[1], ""
    while True:
        at = step(reading, at)
        if reading.tagged(at, "date_of") and days:
            at += 1
        month = month_at(reading, at)
        if month is not None:
            break
        comma = at < len(reading.tokens.word) and reading.tokens.word[at] == ","
        join = join_at(reading, at + 1 if comma else at)
        after = join[1] if join else at + 1
        following = day_at(reading, after) if join or comma else None
        if following is None or len(days) > 5:
            return None
        kind = join[0] if join else ","
        days.append(following[0])
        at = following[1]
    if kind == "," or (len(days) > 2 and kind != "and"):
        return None
    year, last, rest = _year_after(reading, month.last, comma=True)
    if kind == "and" and any(a >= b for a, b in pairwise(days)):
        return None
    value = rest._replace(day=days[0], month=month.number, year=year)
    if len(days) > 1:
        far = Written(day=days[-1], month=month.number, year=year)
        value = value._replace(until=far, each=kind == "and" and days[-1] - days[0] != len(days) - 1)
    return Piece("day", last, value)


def _far_end(reading: Reading, first: Piece) -> Piece | None:
    """`21 November hingga 20 Desember 2022`: the far end of a range whose first end was just read."""
    join = join_at(reading, first.last)
    if join is None or join[0] != "until" or first.value.until or first.value.unit:
        return None
    second = _day_first(reading, step(reading, join[1])) if join[1] < len(reading.tokens.word) else None
    if second is None or second.value.until or second.value.unit or second.value.towards:
        return None
    return Piece("day", second.last, _spanning(first.value, second.value))


def _spanning(a: Written, b: Written) -> Written:
    """A range of two written ends; a year written only at the far end is that of both, or the one before."""
    if a.year is None and b.year is not None:
        over = (a.month or 0, a.day or 0) > (b.month or 0, b.day or 0)
        a = a._replace(year=b.year - over)
    return a._replace(until=b)


def _year_after(reading: Reading, i: int, comma: bool) -> tuple[int | None, int, Written]:
    """The year after a month: digits, `tahun 2023`, `tahun lalu`, or a direction (`lalu`, `depan`)."""
    tokens = reading.tokens
    at = step(reading, i)
    if reading.tagged(at, "date_of") and year_at(reading, at + 1):
        at += 1
    year = year_at(reading, at)
    if year is not None and not (tokens.kind[i] == LINE and counted(reading, at + 1)):
        return year, at + 1, Written()
    if comma and i < len(tokens.word) and tokens.word[i] == ",":
        year = year_at(reading, i + 1, 1900, 2099)
        if year is not None and not counted(reading, i + 2):
            return year, i + 2, Written()
    word = reading.tagged(at, "year_word")
    if word is not None and word.value == "year":
        year = year_at(reading, word.last)
        if year is not None:
            return year, word.last + 1, Written()
    relative = reading.tagged(i, "relative")
    if relative is not None and relative.value.startswith("year"):
        return None, relative.last, Written(unit="year", offset=int(relative.value.split()[1]))
    towards = reading.tagged(i, "towards")
    if towards is not None:
        way = int(towards.value)
        return None, towards.last, Written(towards=way) if way else Written(unit="year")
    return None, i, Written()


def _month_first(reading: Reading, month: Month) -> Piece | None:
    at = step(reading, month.last)
    found = day_at(reading, at)
    if found is not None:
        day = _month_day(reading, month, found)
        if day is not None:
            return day
    year, last, rest = _year_after(reading, month.last, comma=True)
    value = rest._replace(month=month.number, year=year)
    join = join_at(reading, last)
    other = month_at(reading, step(reading, join[1])) if join and not rest.unit and not rest.towards else None
    if join and other and (not other.short or year_at(reading, other.last)) and day_at(reading, other.last) is None:
        until, until_last, until_rest = _year_after(reading, other.last, comma=False)
        if not (join[0] == "and" and (until is None or year is not None)):
            far = until_rest._replace(month=other.number, year=until)
            if until_rest.unit == "year":
                value = value._replace(unit=until_rest.unit, offset=until_rest.offset)
            spanning = _spanning(value, far._replace(unit=None, offset=0, towards=0))
            apart = join[0] == "and" and (other.number - month.number) % 12 != 1
            return Piece("month", until_last, spanning._replace(each=apart))
    if month.short and year is None:
        return None
    return Piece("month", last, value)


def _month_day(reading: Reading, month: Month, found: tuple[int, int]) -> Piece | None:
    """`March 20, 2023`, `November 15-16, 2022`; in Indonesian only with the year."""
    day, last = found
    until: tuple[int, int] | None = None
    join = join_at(reading, last)
    if join is not None:
        until = day_at(reading, join[1])
        if until is not None and (until[0] <= day or month_at(reading, until[1]) or counted(reading, until[1])):
            until = None
        last = until[1] if until else last
    year, end, rest = _year_after(reading, last, comma=True)
    if year is None and (
        "month_first" not in reading.lexicon.ways or counted(reading, last) or _digit_goes_on(reading, last)
    ):
        return None
    value = rest._replace(month=month.number, day=day, year=year)
    if until is not None and join is not None:
        far = Written(month=month.number, day=until[0], year=year)
        return Piece("day", end, value._replace(until=far, each=join[0] == "and" and until[0] - day > 1))
    join = join_at(reading, end)
    other = month_at(reading, join[1]) if join and join[0] == "until" else None
    if other is not None:
        second = day_at(reading, other.last)
        if second is not None:
            far_year, far_end, _ = _year_after(reading, second[1], comma=True)
            far = Written(month=other.number, day=second[0], year=far_year)
            return Piece("day", far_end, _spanning(value, far))
    return Piece("day", end, value)


def _hyphened(reading: Reading, i: int) -> Piece | None:
    """`Januari-Mei 2023`: two months that a hyphen made one word."""
    parts = reading.tokens.word[i].split("-")
    if len(parts) != 2:
        return None
    a, b = (month_word(reading, part) for part in parts)
    if a is None or b is None or not capital(reading, i):
        return None
    year, last, rest = _year_after(reading, i + 1, comma=False)
    if year is None and not rest.unit and min(len(p) for p in parts) < 4:
        return None
    far = Written(month=b, year=year)
    value = rest._replace(month=a, year=None)
    return Piece("month", last, _spanning(value, far))


def month_word(reading: Reading, word: str) -> int | None:
    """The month that a part of a hyphened word names."""
    for entry in reading.lexicon.entries.get(word, ()):
        if entry.tag in ("month", "month_short") and len(entry.words) == 1:
            return int(entry.value)
    return None


def _digit_touches(reading: Reading, i: int) -> bool:
    return reading.tokens.touches(i) and reading.tokens.kind[i] == NUMBER


def _digit_goes_on(reading: Reading, i: int) -> bool:
    """Whether a day is only the first part of a figure or clock time (`March 6:30`, `May 5/6`)."""
    tokens = reading.tokens
    if i + 1 >= len(tokens.word) or tokens.word[i] not in ("/", ":", ".", "-"):
        return False
    return tokens.touches(i) and _digit_touches(reading, i + 1)
