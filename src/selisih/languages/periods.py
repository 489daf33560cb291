"""Longer stretches in a Reading: years, quarters, half years, decades, centuries, months of other calendars."""

from __future__ import annotations

from selisih.languages.calendar import Piece, counted, join_at, year_at
from selisih.languages.reading import Reading
from selisih.text.tokens import NUMBER
from selisih.values.moment import Written

_ROMAN = {"i": 1, "v": 5, "x": 10}


def quarter_at(reading: Reading, i: int) -> Piece | None:
    """A quarter or half year at token i: kuartal II/2024, semester I, second quarter of 2023, Q2 2023."""
    found = _part_of_year(reading, i)
    if found is None:
        return None
    period, number, last = found
    tokens = reading.tokens
    at = last
    if (at < len(tokens.word) and tokens.word[at] in "/-–,'") or reading.tagged(at, "period_of"):
        at += 1
    word = reading.tagged(at, "year_word")
    if word is not None and word.value == "year":
        at = word.last
    year = year_at(reading, at, 1900, 2099)
    if year is not None:
        return Piece("year", at + 1, Written(year=year, period=period, number=number))
    relative = reading.tagged(at if reading.tagged(at - 1, "date_of") else last, "relative")
    if relative is not None and relative.value.startswith("year"):
        offset = int(relative.value.split()[1])
        return Piece("year", relative.last, Written(period=period, number=number, unit="year", offset=offset))
    # half of a match, of the people; a quarter in short only with its year
    if not reading.tagged(i, "half_year" if period == "half" else "bare_quarter"):
        return None
    return Piece("year", last, Written(period=period, number=number))


def _part_of_year(reading: Reading, i: int) -> tuple[str, int, int] | None:
    tokens = reading.tokens
    period, number, last = None, 0, i
    hit = reading.tagged(i, "period")
    short = reading.tagged(i, "period_short")
    ordinal = reading.tagged(i, "ordinal")
    if hit is not None:
        period, (number, last) = hit.value, _ordinal(reading, hit.last)
    elif short is not None and tokens.text[tokens.start[i]].isupper():
        period, (number, last) = short.value, _ordinal(reading, short.last)
    elif ordinal is not None:
        after = reading.tagged(ordinal.last, "period_after")
        if after is not None:
            period, number, last = after.value, int(ordinal.value), after.last
    if period is None or not 1 <= number <= (4 if period == "quarter" else 2):
        return None
    return period, number, last


def _ordinal(reading: Reading, i: int) -> tuple[int, int]:
    """A small ordinal at token i: II, 2, kedua, ke-2; 0 where there is none."""
    tokens = reading.tokens
    if i >= len(tokens.word):
        return 0, i
    if reading.tagged(i, "ordinal_ke") and i + 2 < len(tokens.word) and tokens.word[i + 1] == "-":
        i += 2
    for tag in ("roman", "ordinal"):
        hit = reading.tagged(i, tag)
        if hit is not None:
            return int(hit.value), hit.last
    if tokens.kind[i] == NUMBER and len(tokens.word[i]) == 1:
        return int(tokens.word[i]), i + 1
    return 0, i


def century_at(reading: Reading, i: int) -> Piece | None:
    """A century at token i: abad ke-19, abad XIX, 19th century."""
    tokens = reading.tokens
    count = len(tokens.word)
    hit = reading.tagged(i, "century")
    number, last = 0, i
    if hit is not None:
        at = hit.last
        if reading.tagged(at, "ordinal_ke"):
            at += 2 if at + 1 < count and tokens.word[at + 1] == "-" else 1
        if at < count and tokens.kind[at] == NUMBER and tokens.word[at].isdigit() and len(tokens.word[at]) < 3:
            number, last = int(tokens.word[at]), at + 1
        elif at < count and tokens.text[tokens.start[at]].isupper():
            number, last = _roman(tokens.word[at]), at + 1
    elif tokens.word[i].isdecimal() and len(tokens.word[i]) < 3 and reading.tagged(i + 1, "ordinal_mark"):
        after = reading.tagged(i + 2, "century")
        if after is not None:
            number, last = int(tokens.word[i]), after.last
    if not 1 <= number <= 21 or reading.tagged(last, "before_era"):
        return None
    return Piece("year", last, Written(period="century", number=number))


def _roman(word: str) -> int:
    values = [_ROMAN.get(c, 0) for c in word]
    if not values or 0 in values or len(values) > 6:
        return 0
    return sum(-v if v < max(values[k:]) else v for k, v in enumerate(values))


def decade_at(reading: Reading, i: int, cued: bool) -> Piece | None:
    """A decade at the number token i: 1990-an, 1990s, and with a cue before it 90-an."""
    tokens = reading.tokens
    count = len(tokens.word)
    digits = tokens.word[i]
    if tokens.kind[i] != NUMBER or len(digits) not in (2, 4) or not digits.isdigit() or digits[-1] != "0":
        return None
    at = i + 1
    if at + 1 < count and tokens.word[at] == "-" and tokens.touches(at):
        at += 1
    if at >= count or not tokens.touches(at) or not reading.tagged(at, "decade_mark"):
        return None
    if len(digits) == 2:
        if not cued or int(digits) < 20:
            return None
        digits = "19" + digits
    if not 1000 <= int(digits) <= 2090:
        return None
    return Piece("year", at + 1, Written(period="decade", number=int(digits)))


def years_at(reading: Reading, i: int, cued: bool) -> Piece | None:
    """A year or a range of years at the number token i; a single one only with a cue before it."""
    tokens = reading.tokens
    year = _year(reading, i)
    if year is None:
        return None
    far = _far_year(reading, i + 1, year, cued)
    if far is not None:
        return Piece("year", far[1], Written(year=year, until=Written(year=far[0])))
    if not cued or year_at(reading, i, 1900, 2099) is None or counted(reading, i + 1):
        return None
    if (
        i + 2 < len(tokens.word)
        and tokens.word[i + 1] in ("/", "-", "+")
        and tokens.touches(i + 1)
        and tokens.touches(i + 2)
    ):
        return None
    return Piece("year", i + 1, Written(year=year))


def _year(reading: Reading, i: int) -> int | None:
    tokens = reading.tokens
    if i >= len(tokens.word) or tokens.kind[i] != NUMBER or len(tokens.word[i]) != 4 or not tokens.word[i].isdigit():
        return None
    year = int(tokens.word[i])
    return year if 1000 <= year <= 2199 else None


def _far_year(reading: Reading, i: int, year: int, cued: bool) -> tuple[int, int] | None:
    """2025 of 2021-2025, 2013 of 2012-13, 2025 of 2024/2025."""
    tokens = reading.tokens
    count = len(tokens.word)
    if not 1800 <= year <= 2199 or i + 1 >= count:
        return None
    slash = tokens.word[i] == "/" and tokens.touches(i) and tokens.touches(i + 1)
    join = ("until", i + 1) if slash else join_at(reading, i)
    if join is not None and join[0] == "and" and i > 1 and reading.tagged(i - 2, "between") is not None:
        join = "until", join[1]  # antara 2020 dan 2022
    if join is None or join[0] != "until" or join[1] >= count or tokens.kind[join[1]] != NUMBER:
        return None
    dash = tokens.word[i] in "-–—/"
    digits, last = tokens.word[join[1]], join[1] + 1
    if not digits.isdigit() or not (cued or dash) or counted(reading, last):
        return None
    if last + 1 < count and tokens.word[last] in ("/", "-", "–") and tokens.touches(last) and tokens.touches(last + 1):
        return None
    if len(digits) == 2 and dash and tokens.touches(join[1]):
        far = year // 100 * 100 + int(digits)
        return (far, last) if far == year + 1 or (cued and not slash and year < far) else None
    if len(digits) != 4 or not year < int(digits) <= year + 100 or int(digits) > 2199:
        return None
    return (int(digits), last) if not slash or int(digits) == year + 1 else None


def hijri_at(reading: Reading, i: int) -> Piece | None:
    """A date of the Islamic calendar at token i (1 Syawal 1444 H); only with its year."""
    tokens = reading.tokens
    at, day = i, None
    if tokens.kind[i] == NUMBER and tokens.word[i].isdigit() and len(tokens.word[i]) < 3:
        day, at = int(tokens.word[i]), i + 1
    month = reading.tagged(at, "hijri_month")
    if month is None or (day is not None and not 1 <= day <= 30):
        return None
    year = year_at(reading, month.last, 1300, 1550)
    if year is None:
        return None
    mark = reading.tagged(month.last + 1, "hijri_year")
    last = mark.last if mark else month.last + 1
    value = Written(year=year, month=int(month.value), day=day, calendar="hijri")
    return Piece("day" if day else "month", last, value)
