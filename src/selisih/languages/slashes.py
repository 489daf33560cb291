"""Dates in figures: 22/3/2023, (21/3), 20-22/3/2023, 22-03-2023, 22.03.2023, 2023-03-22."""

from __future__ import annotations

from selisih.languages.calendar import Piece, counted, join_at
from selisih.languages.reading import Reading
from selisih.text.tokens import NUMBER
from selisih.values.edtf import day as calendar_day
from selisih.values.edtf import longest
from selisih.values.moment import Written

AMBIGUOUS = "day and month can be either way round"
_MARKS = ("/", "-", "–", ".")


def numeric_day(reading: Reading, i: int, strong: bool, weekday: int | None = None) -> Piece | None:
    """A date in figures at token i. `strong`: a weekday, bracket or word says that it is one, so that the year may be
    missing or short; without that only a whole date counts."""
    tokens = reading.tokens
    dotted = tokens.word[i].split(".")
    if len(dotted) == 3:
        return _dotted(reading, i, dotted) if _ends(reading, i + 1) else None
    near = _near_end(reading, i)
    first = _parts(reading, near[1] if near else i, strong)
    if first is None:
        return None
    parts, last = first
    if near is not None:
        if (len(parts) == 2 and not strong) or not _ends(reading, last):
            return None
        return _range(reading, near[0], parts, last)
    value = _value(reading, parts, strong, weekday)
    if value is None:
        return None
    if (strong or len(parts) == 3) and (join := join_at(reading, last)) and join[0] == "until":
        far = _parts(reading, join[1], strong=True)
        end = _value(reading, far[0], True, None) if far and len(far[0]) == len(parts) else None
        if far and isinstance(end, Written) and isinstance(value, Written):
            return Piece("day", far[1], _until(value, end))
    if isinstance(value, str):
        return Piece("day", last, Written(), value)
    return Piece("day", last, value) if _ends(reading, last) else None


def _parts(reading: Reading, i: int, strong: bool) -> tuple[list[str], int] | None:
    """The figures of d/m, d/m/y or y-m-d and the token after them."""
    tokens = reading.tokens
    word, count = tokens.word, len(tokens.word)
    if i + 2 >= count or tokens.kind[i] != NUMBER or word[i + 1] not in _MARKS or tokens.kind[i + 2] != NUMBER:
        return None
    mark = word[i + 1]
    if not strong and not (tokens.touches(i + 1) and tokens.touches(i + 2)):
        return None
    parts, last = [word[i], word[i + 2]], i + 3
    if last + 1 < count and word[last] == mark and tokens.kind[last + 1] == NUMBER and tokens.touches(last):
        parts.append(word[last + 1])
        last += 2
    if len(parts) == 2 and (not strong or mark != "/" or counted(reading, last)):
        return None
    return (parts, last) if all(p.isdigit() and len(p) <= 4 for p in parts) else None


def _near_end(reading: Reading, i: int) -> tuple[list[str], int] | None:
    """The first end of 20-22/3/2023 or 28/2-1/3/2023, and where the other one begins."""
    tokens = reading.tokens
    word, count = tokens.word, len(tokens.word)
    if tokens.kind[i] != NUMBER or not word[i].isdigit() or len(word[i]) > 2:
        return None
    parts, last = [word[i]], i + 1
    if last + 1 < count and word[last] == "/" and tokens.kind[last + 1] == NUMBER:
        parts, last = [word[i], word[last + 1]], last + 2
    join = join_at(reading, last)
    if join is None or join[1] + 1 >= count or tokens.kind[join[1]] != NUMBER or word[join[1] + 1] != "/":
        return None
    return parts, join[1]


def _range(reading: Reading, near: list[str], far: list[str], last: int) -> Piece | None:
    end = _value(reading, far, True, None)
    if not isinstance(end, Written) or end.day is None or not all(p.isdigit() for p in near):
        return None
    month = int(near[1]) if len(near) == 2 else end.month
    start = Written(year=end.year, month=month, day=int(near[0]))
    if not _is_day(start.day, start.month) or (start.month, start.day) == (end.month, end.day):
        return None
    return Piece("day", last, _until(start, end))


def _until(start: Written, end: Written) -> Written:
    year = start.year
    if year is not None and year == end.year and (start.month or 0, start.day or 0) > (end.month or 0, end.day or 0):
        year -= 1
    return Written(year=year, month=start.month, day=start.day, until=end)


def _value(reading: Reading, parts: list[str], strong: bool, weekday: int | None) -> Written | str | None:
    """What the figures say; a text says why they cannot be read."""
    if len(parts[0]) == 4:
        ok = len(parts) == 3 and len(parts[1]) == 2 >= len(parts[2]) and 1900 <= int(parts[0]) <= 2099
        year, month, day = (int(p) for p in parts) if len(parts) == 3 else (0, 0, 0)
        return Written(year=year, month=month, day=day) if ok and _is_day(day, month) else None
    if len(parts[0]) > 2 or len(parts[1]) > 2:
        return None
    year_text = parts[2] if len(parts) == 3 else ""
    if len(year_text) in (1, 3) or (len(year_text) == 2 and not strong):
        return None
    day, month = int(parts[0]), int(parts[1])
    number = int(year_text) if year_text else None
    if number is not None:
        number += 0 if len(year_text) == 4 else 2000 if number < 70 else 1900
        if not 1000 <= number <= 2199:
            return None
    month_first = "month_first" in reading.lexicon.ways
    if month > 12 and _is_day(month, day) and (number is not None or month_first):
        day, month = month, day
    elif month_first and day != month and _is_day(month, day) and _is_day(day, month):
        turned = _turned(number, day, month, weekday)
        if turned is None:
            return AMBIGUOUS
        day, month = turned
    known = Written(year=number, month=month, day=day)
    if _is_day(day, month):
        return known
    # no such day: worth a word only where it is certain that a day was meant
    return known if weekday is not None and number is not None and 0 < day < 100 and 0 < month < 32 else None


def _turned(year: int | None, day: int, month: int, weekday: int | None) -> tuple[int, int] | None:
    """Day and month in the one order that fits the weekday; None where both or neither do."""
    if year is None or weekday is None:
        return None
    orders = [(day, month), (month, day)]
    fit = [o for o in orders if (d := calendar_day(year, o[1], o[0])) is not None and d.isoweekday() == weekday]
    return fit[0] if len(fit) == 1 else None


def _is_day(day: int | None, month: int | None) -> bool:
    """Whether a day can be written in figures for a month: 31/6 is a slip, 45/6 no date."""
    return day is not None and month is not None and longest(month) > 0 and 1 <= day <= 31


def _dotted(reading: Reading, i: int, parts: list[str]) -> Piece | None:
    if len(parts[0]) > 2 or len(parts[1]) > 2 or len(parts[2]) != 4 or not all(p.isdigit() for p in parts):
        return None
    day, month, year = (int(p) for p in parts)
    if not _is_day(day, month) or not 1900 <= year <= 2099:
        return None
    return Piece("day", i + 1, Written(year=year, month=month, day=day))


def _ends(reading: Reading, last: int) -> bool:
    """Whether the figures end here: no further figure, mark or letter belongs to them."""
    tokens = reading.tokens
    if last >= len(tokens.word) or not tokens.touches(last):
        return True
    if tokens.kind[last] == NUMBER or tokens.word[last] == "%":
        return False
    joined = last + 1 < len(tokens.word) and tokens.touches(last + 1)
    return not (tokens.word[last] in ("/", "-") and joined)
