"""phrase: the pieces of a date put together: weekday, day, brackets, part of the day and clock time as one."""

from __future__ import annotations

from typing import Any

from selisih.languages.around import Around, before_fillers
from selisih.languages.calendar import Piece, month_word, named_day, part_end
from selisih.languages.clock import clock_at, half_hour_at
from selisih.languages.periods import century_at, decade_at, hijri_at, quarter_at, years_at
from selisih.languages.reading import Reading
from selisih.languages.relative import relative_at, weekday_at
from selisih.languages.slashes import numeric_day
from selisih.text.tokens import LINE, MARK, NUMBER
from selisih.values.moment import Written

_NOTHING = Written()
# What begins with a day, weekday or month by name, or with a word that counts from another day.
_NAMED = frozenset(
    ["month", "month_short", "weekday", "weekday_short", "relative", "relative_told", "part_of_today", "towards_before"]
)


def phrase(around: Around, i: int) -> tuple[Written, int, str] | None:
    """The longest date phrase that begins at token i, the token after it, and why it could not be read if so."""
    reading = around.reading
    tokens = reading.tokens
    word, count = tokens.word, len(tokens.word)
    if tokens.kind[i] == NUMBER and not _free(around, i):
        return None
    seen: set[str] = set()
    value, at, opened = _NOTHING, i, False
    for _ in range(6):
        found = _next(around, at, seen, value, opened)
        if found is None:
            break
        piece, opens = found
        if piece.reason:
            if seen:
                break  # what was read stays; the rest is tried, and found unreadable, by itself
            return value, piece.last, piece.reason
        value = _merged(value, piece)
        seen.add(piece.sort)
        at, opened = piece.last, opened or opens
        if opened and at < count and word[at] == ")":
            at, opened = at + 1, False
    if not seen or seen == {"part"}:
        return None
    towards = reading.tagged(at, "towards") if "day" in seen and value.year is None else None
    if towards is not None and towards.value != "0" and not value.towards:
        return value._replace(towards=int(towards.value)), towards.last, ""
    return value, at, ""


def _next(around: Around, at: int, seen: set[str], value: Written, opened: bool) -> tuple[Piece, bool] | None:
    """The next piece of a phrase and whether a bracket was opened before it."""
    reading = around.reading
    word, count = reading.tokens.word, len(reading.tokens.word)
    if not seen:
        piece = _piece(around, at, seen, value, _bracket_before(around, at))
        return (piece, False) if piece else None
    if at < count and word[at] == "\n":
        at += 1
    if at >= count:
        return None
    tries = [(at, "")]
    mark = word[at]
    if mark == "(" and not opened:
        tries = [(at + 1, "(")]
    elif mark == ",":
        tries = [(at + 1, ",")]
        if at + 1 < count and word[at + 1] == "(":
            tries.append((at + 2, "("))
    elif mark in ("-", "–", "|") and seen & {"day"}:
        tries = [(at + 1, "-")]
    for start, separator in tries:
        k, filled = start, False
        for _ in range(3):
            if k >= count:
                break
            piece = _piece(around, k, seen, value, separator == "(" or "weekday" in seen)
            if piece is not None and _allowed(piece, seen, value, separator, filled, opened):
                return piece, separator == "("
            filler = reading.tagged(k, "date_filler")
            if filler is None:
                break
            k, filled = filler.last, True
    return None


def _allowed(piece: Piece, seen: set[str], value: Written, separator: str, filled: bool, opened: bool) -> bool:
    """Whether a piece can go on with a phrase that has those sorts of pieces."""
    sort = piece.sort
    day_known = bool(seen & {"day", "weekday"}) or ("relative" in seen and value.unit == "day")
    if sort in seen or seen & {"month", "year"}:
        return False
    if separator == "-":
        return sort == "clock" and "day" in seen
    if sort == "weekday":
        if piece.value.number == -1 or ("day" in seen and separator != "("):
            return False
        return day_known or seen in ({"clock"}, {"part"})
    if sort == "day":
        return day_known or "clock" in seen or seen == {"part"}
    if sort == "clock":
        return day_known
    if sort == "part":
        return day_known and "clock" not in seen and (separator in ("", "(") or opened) and not filled
    behind = sort == "relative" and separator == "" and not filled
    if seen <= {"clock", "part"}:
        return behind and piece.value.unit == "day"
    return behind and "day" in seen and piece.value.unit in ("day", "week", "month")


def _merged(value: Written, piece: Piece) -> Written:
    """The phrase with one more piece; what stands there already stays."""
    if value == _NOTHING:
        return piece.value
    if piece.sort == "relative" and value.day is not None:
        return value
    if value.unit == "day" and piece.sort in ("day", "weekday"):
        value = value._replace(unit=None, offset=0, told=False)  # hari ini, Selasa (21/3): the day says more
    told = zip(Written._fields, value, piece.value, _NOTHING, strict=True)
    new: dict[str, Any] = {name: more for name, known, more, nothing in told if known == nothing and more != nothing}
    until = piece.value.until
    if value.pair and piece.sort == "day":
        second = value.until.weekday if value.until else None
        new["until"] = until._replace(weekday=second) if until else None
        value = value._replace(until=None, weekday=value.weekday if until else None)
    if piece.sort == "day" and value.number == -1:
        value = value._replace(number=None)
    if piece.sort == "day" and value.towards and value.weekday:
        value = value._replace(towards=0)
    return value._replace(**new)


def _piece(around: Around, i: int, seen: set[str], value: Written, strong: bool) -> Piece | None:
    """The piece of a date that begins at token i."""
    reading = around.reading
    tokens = reading.tokens
    if i >= len(tokens.word) or reading.skipped[i] or (i in around.barred and seen):
        return None
    if i in around.ago and not seen:
        return around.ago[i]
    if tokens.kind[i] == NUMBER:
        return _figures(around, i, seen, value, strong)
    hyphened = "-" in tokens.word[i]
    if hyphened or reading.has(i, _NAMED):
        found = relative_at(reading, i) or weekday_at(reading, i) or named_day(reading, i)
        if found is not None:
            aged = found.sort == "relative" and i in around.counted
            return None if aged else found  # berusia 20 tahun ini
    if hyphened:
        return _edge_word(around, i)
    return _begun(around, i, seen)


def _begun(around: Around, i: int, seen: set[str]) -> Piece | None:
    """The piece that a word which names no day begins: `awal`, `pukul`, `pagi`, `tahun`, `kuartal`."""
    reading = around.reading
    found: Piece | None = None
    for hit in reading.hits.here(i):
        if hit.tag == "edge" and not seen:
            found = _edged(around, hit.value, hit.last)
        elif hit.tag == "clock":
            found = clock_at(reading, i, "day" in seen)
        elif hit.tag == "half" and not seen:
            found = half_hour_at(reading, i)
        elif hit.tag == "part_of_day":
            ok = seen or ("narrower_first" in reading.lexicon.ways and reading.tagged(hit.last, "weekday"))
            found = Piece("part", part_end(reading, hit), Written(part=hit.value)) if ok else None
        elif hit.tag == "year_word" and hit.value == "year" and not seen:
            found = _yearphrase(around, i, hit.last)
        elif hit.tag == "decade" and not seen:
            found = decade_at(reading, hit.last, cued=True) if hit.last < len(reading.tokens.word) else None
        elif hit.tag in ("period", "period_short", "ordinal") and not seen:
            found = quarter_at(reading, i)
        elif hit.tag == "century" and not seen:
            found = century_at(reading, i)
        elif hit.tag == "hijri_month" and not seen:
            found = hijri_at(reading, i)
        if found is not None:
            return found
    return None


def _figures(around: Around, i: int, seen: set[str], value: Written, strong: bool) -> Piece | None:
    reading = around.reading
    before = before_fillers(around, i)
    cue = around.cue.get(before, "")
    sure = strong or (not seen and cue in ("on", "as_of", "since", "until"))
    found = hijri_at(reading, i) or named_day(reading, i) or numeric_day(reading, i, sure, value.weekday)
    if found is not None:
        whole = found.reason or found.value.year is not None or found.value.until is not None
        small = not whole and _fraction(reading, i)
        return None if small and "weekday" not in seen and cue != "on" else found
    if seen:
        return clock_at(reading, i, "day" in seen)
    cued = before in around.year_cue
    decade_cued = "decade_cue" in reading.hits.tags(i - 1)
    return (
        century_at(reading, i)
        or decade_at(reading, i, decade_cued)
        or years_at(reading, i, cued)
        or clock_at(reading, i)
    )


def _fraction(reading: Reading, i: int) -> bool:
    """Whether d/m in figures may as well be a fraction or a page (1/2, 2/3)."""
    word = reading.tokens.word[i : i + 3]
    return len(word) == 3 and word[1] == "/" and len(word[0]) == len(word[2]) == 1 and word[0] < word[2]


def _yearphrase(around: Around, i: int, at: int) -> Piece | None:
    """`tahun 2022`, `tahun 1990-an`; not the year of a law's number, nor years that were counted."""
    reading = around.reading
    tokens = reading.tokens
    if at >= len(tokens.word) or (i and (tokens.kind[i - 1] == NUMBER or i in around.numbering)):
        return None
    return decade_at(reading, at, cued=True) or years_at(reading, at, cued=True)


def _edged(around: Around, edge: str, at: int) -> Piece | None:
    """What awal, pertengahan, akhir, early, mid, late narrow."""
    reading = around.reading
    tokens = reading.tokens
    count = len(tokens.word)
    for _ in range(2):
        if at < count and (tokens.word[at] == "-" or reading.first_of(at, ("edge_of", "date_before"))):
            at += 1
    if at >= count:
        return None
    weekday = weekday_at(reading, at)
    if weekday is not None and "narrower_first" in reading.lexicon.ways and edge != "MID":
        return Piece("weekday", weekday.last, weekday.value._replace(part="early" if edge == "START" else "late"))
    word = reading.tagged(at, "year_word")
    core = relative_at(reading, at) or named_day(reading, at) or quarter_at(reading, at)
    if core is None and word is not None and word.value == "year":
        core = _yearphrase(around, at, word.last)
    if core is None and tokens.kind[at] == NUMBER:
        core = decade_at(reading, at, cued=True) or years_at(reading, at, cued=True)
    if core is None or core.reason or core.value.until:
        return None
    if core.value.day is not None or core.value.weekday or core.value.unit == "day":
        return None
    return Piece(core.sort, core.last, core.value._replace(bound=edge))


def _edge_word(around: Around, i: int) -> Piece | None:
    """`mid-March`, `early-2024` as one word."""
    reading = around.reading
    first, _, rest = reading.tokens.word[i].partition("-")
    month = month_word(reading, rest)
    edge = next((e.value for e in reading.lexicon.entries.get(first, ()) if e.tag == "edge"), None)
    if month is None or edge is None:
        return None
    year = years_at(reading, i + 1, cued=True) if i + 1 < len(reading.tokens.word) else None
    if year is not None and year.value.until is None:
        return Piece("month", year.last, Written(month=month, year=year.value.year, bound=edge))
    return Piece("month", i + 1, Written(month=month, bound=edge))


def _bracket_before(around: Around, i: int) -> bool:
    return i > 0 and around.reading.tokens.word[i - 1] == "("


def _free(around: Around, i: int) -> bool:
    """Whether a figure stands by itself: not part of a name, number, amount or document's number."""
    reading = around.reading
    tokens = reading.tokens
    if i == 0:
        return True
    if i in around.numbering or reading.tagged(i - 1, "currency"):
        return False
    if not tokens.touches(i) or tokens.kind[i - 1] == LINE:
        return True
    before = tokens.word[i - 1]
    if tokens.kind[i - 1] != MARK:
        return False
    if before in "/.:$#+×%":
        return False
    if before in ("-", "–", ","):
        return i == 1 or not tokens.touches(i - 1)
    return True
