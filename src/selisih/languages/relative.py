"""Words in a Reading that count from another day: kemarin, bulan lalu, dua hari lalu, last Friday; and weekdays."""

from __future__ import annotations

from selisih.languages.calendar import Piece, capital, join_at, month_at
from selisih.languages.lexicon import Hit
from selisih.languages.reading import Reading
from selisih.text.tokens import MARK, WORD
from selisih.values.moment import AFTER, APPROX, BEFORE, EXACT, Written

WEEK_OR_DAY = "a week or a Sunday"

# Hedges of a span of time back from now: more than a year ago is before a year ago
_HEDGES = {"MORE_THAN": BEFORE, "EQUAL_OR_MORE": BEFORE, "LESS_THAN": AFTER, "EQUAL_OR_LESS": AFTER, "APPROX": APPROX}


def ago_phrases(reading: Reading) -> dict[int, Piece]:
    """`dua hari lalu`, `lebih dari setahun yang lalu`, `a year ago`: the piece by its first token."""
    hits = reading.hits.of("ago")
    if not hits:
        return {}
    units = {hit.last: hit for hit in reading.hits.of("time_unit")}
    ones = {hit.last: hit for hit in reading.hits.of("one_unit")}
    numbers = {number.last: number for number in reading.numbers}
    hedges = {hit.last: hit for hit in reading.hits.of("hedge")}
    out: dict[int, Piece] = {}
    for hit in hits:
        one, unit = ones.get(hit.first), units.get(hit.first)
        if one is not None:
            first, name, count = one.first, one.value, 1
        elif unit is not None and (number := numbers.get(unit.first)) is not None and not number.fraction:
            if number.value != int(number.value) or number.value > 9999 or number.high != number.value:
                continue
            first, name, count = number.first, unit.value, int(number.value)
        else:
            continue
        hedge: Hit | None = hedges.get(first)
        bound = _HEDGES.get(hedge.value, EXACT) if hedge else EXACT
        if name in ("minute", "hour"):
            continue
        way = int(hit.value)
        if way > 0 and bound in (BEFORE, AFTER):
            bound = AFTER if bound == BEFORE else BEFORE
        value = Written(unit=name, offset=way * count, bound=bound, number=count)
        out[hedge.first if hedge else first] = Piece("relative", hit.last, value)
    return out


def relative_at(reading: Reading, i: int) -> Piece | None:
    """The relative words that begin at token i (kemarin, pekan lalu, tadi malam, the day before)."""
    today = reading.tagged(i, "part_of_today")
    if today is not None:
        unit, offset, part = today.value.split(" ", 2)
        return Piece("relative", today.last, Written(unit=unit, offset=int(offset), part=part))
    for tag in ("relative_told", "relative"):
        hit = reading.tagged(i, tag)
        if hit is None or (hit.last - i > 1 and capital(reading, hit.last - 1) and not capital(reading, i)):
            continue  # Rp92 juta per bulan Lalu ...: a dot was lost
        unit, offset = hit.value.split()
        value = Written(unit=unit, offset=int(offset), told=tag == "relative_told")
        if unit == "week" and reading.tagged(i, "week_or_day") and capital(reading, i):
            if sentence_start(reading, i):
                return Piece("relative", hit.last, Written(), WEEK_OR_DAY)
            sunday = Written(weekday=7, unit="week") if offset == "0" else Written(weekday=7, towards=int(offset))
            return Piece("weekday", hit.last, sunday)
        return Piece("relative", hit.last, value)
    before = reading.tagged(i, "towards_before")
    if before is None:
        return None
    way = int(before.value)
    weekday = reading.tagged(before.last, "weekday")
    if weekday is not None and capital(reading, before.last):
        value = Written(weekday=int(weekday.value), towards=way, unit=None if way else "week")
        return Piece("weekday", weekday.last, value)
    month = month_at(reading, before.last)
    if month is not None and not month.short:
        return Piece("month", month.last, Written(month=month.number, towards=way, unit=None if way else "year"))
    return None


def weekday_at(reading: Reading, i: int) -> Piece | None:
    """The weekday at token i, with a direction or week after it (Jumat lalu, Senin pekan depan), or two of them."""
    hit = reading.tagged(i, "weekday")
    if hit is None:
        short = reading.tagged(i, "weekday_short")
        if short is None or not capital(reading, i):
            return _hyphened(reading, i)
        last = short.last
        named = i > 0 and reading.tokens.kind[i - 1] == WORD and capital(reading, i - 1)
        if named or not _date_follows(reading, last):  # Hun Sen; a cent
            return None
        if last < len(reading.tokens.word) and reading.tokens.word[last] == "." and reading.tokens.touches(last):
            last += 1
        return Piece("weekday", last, Written(weekday=int(short.value), number=-1))
    if not capital(reading, i) and ("capital_days" in reading.lexicon.ways or reading.tagged(i, "capital")):
        return None
    value = Written(weekday=int(hit.value))
    join = join_at(reading, hit.last)
    second = reading.tagged(join[1], "weekday") if join else None
    if join is not None and second is not None and _date_follows(reading, second.last):
        return Piece("weekday", second.last, value._replace(pair=True, until=Written(weekday=int(second.value))))
    at = hit.last
    towards = reading.tagged(at, "towards")
    if towards is not None and not (towards.value == "1" and reading.tagged(at, "relative")):
        way = int(towards.value)
        # `Senin kemarin` and the like may still be followed by the date in brackets
        return Piece("weekday", towards.last, value._replace(towards=way, unit=None if way else "week"))
    relative = reading.tagged(at, "relative")
    if relative is not None:
        unit, offset = relative.value.split()
        if unit == "week":
            return Piece("weekday", relative.last, value._replace(unit=unit, offset=int(offset)))
        if unit == "day" and offset != "0":
            return Piece("weekday", relative.last, value._replace(towards=-1 if int(offset) < 0 else 1))
    return Piece("weekday", at, value)


def _hyphened(reading: Reading, i: int) -> Piece | None:
    """`Sabtu-Minggu (5-6/7)`: two weekdays that a hyphen made one word."""
    word = reading.tokens.word[i]
    if "-" not in word or reading.tokens.kind[i] != WORD:
        return None
    parts = word.split("-")
    if len(parts) != 2 or not _date_follows(reading, i + 1):
        return None
    entries = [e for p in parts for e in reading.lexicon.entries.get(p, ())]
    found = [e.value for e in entries if e.tag == "weekday" and len(e.words) == 1]
    if len(found) != 2:
        return None
    value = Written(weekday=int(found[0]), pair=True, until=Written(weekday=int(found[1])))
    return Piece("weekday", i + 1, value)


def _date_follows(reading: Reading, i: int) -> bool:
    """Whether a day of the month comes next, in brackets, after a comma or bare."""
    tokens = reading.tokens
    while i < len(tokens.word) and tokens.kind[i] == MARK and tokens.word[i] in ("(", ",", "."):
        i += 1
    if i >= len(tokens.word):
        return False
    return tokens.word[i][:1].isdigit() or month_at(reading, i) is not None


def sentence_start(reading: Reading, i: int) -> bool:
    """Whether a word begins its sentence, so that its capital letter says nothing."""
    first = reading.sentence_of(i)[0]
    return all(reading.tokens.kind[k] != WORD for k in range(first, i)) or reading.tokens.word[i - 1] in "\"“‘'"
