"""Clock times in a Reading: pukul 06.03, 13:21 WIB, jam 2 siang, 7pm."""

from __future__ import annotations

from typing import NamedTuple

from selisih.languages.calendar import Piece, capital, counted, join_at, part_end, step
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, NUMBER
from selisih.values.moment import Written

SHORT_MINUTE = "a minute of a clock time has two digits"
NO_MINUTE = "there is no such minute"


class _Time(NamedTuple):
    """Hour and minutes as written, the token after them, and the mark between them."""

    hour: int
    minute: str
    last: int
    mark: str


def clock_at(reading: Reading, i: int, after_day: bool = False) -> Piece | None:
    """The clock time (or two, from and to) that begins at token i; `after_day` where a day stands just before."""
    cue = reading.tagged(i, "clock")
    at = cue.last if cue else i
    weak = cue is not None and reading.tagged(i, "clock_or_hours") is not None
    if cue is not None:
        filler = reading.tagged(at, "date_before")
        at = step(reading, filler.last if filler else at)
        if weak and i and reading.tokens.kind[i - 1] == NUMBER and not after_day:
            return None  # 24 jam
    time = _time(reading, at) or (_spoken(reading, at, weak) if cue is not None else None)
    if time is None:
        return None
    value, last, marked = _closed(reading, time)
    if not _is_clock(reading, time, cue is not None and not weak, weak, marked, after_day):
        return None
    strong = (cue is not None and not weak) or marked or value.zone != ""
    if time.mark and len(time.minute) != 2:
        return Piece("clock", last, Written(), SHORT_MINUTE) if strong else None
    if time.mark and int(time.minute) > 59:
        return Piece("clock", last, Written(), NO_MINUTE) if strong and cue is not None else None
    if time.hour > 24 and not (strong and cue is not None and not weak):
        return None
    far = _until(reading, last)
    if far is not None:
        until, last = far
        zone = value.zone or until.zone
        value = value._replace(zone=zone, until=until._replace(zone=zone))
    return Piece("clock", last, value)


def half_hour_at(reading: Reading, i: int) -> Piece | None:
    """The clock time of `setengah delapan malam`, which says by itself that it is one."""
    time = _spoken(reading, i, weak=True) if "half_to" in reading.lexicon.ways else None
    if time is None or reading.tagged(time.last, "part_of_day") is None:
        return None
    value, last, _ = _closed(reading, time)
    return Piece("clock", last, value)


def _time(reading: Reading, i: int) -> _Time | None:
    tokens = reading.tokens
    word, count = tokens.word, len(tokens.word)
    if (
        i >= count
        or tokens.kind[i] != NUMBER
        or (i > 1 and tokens.touches(i) and word[i - 1] in ("/", ":", ".", "+", "$"))
    ):
        return None
    text = word[i]
    if text.isdigit():
        colon = i + 2 < count and word[i + 1] == ":" and tokens.touches(i + 1) and _touching(reading, i + 2)
        if colon and len(text) < 3:
            minute = word[i + 2]
            last = i + 3
            if last + 1 < count and word[last] == ":" and tokens.touches(last) and _touching(reading, last + 1):
                last += 2
            return _Time(int(text), minute, last, ":") if minute.isdigit() else None
        if len(text) == 4 and (zone := reading.tagged(i + 1, "zone")) and zone.value != "local":
            return _Time(int(text[:2]), text[2:], i + 1, "") if int(text) < 2400 else None
        return _Time(int(text), "", i + 1, "") if len(text) < 3 else None
    parts = text.replace(",", ".").split(".")
    if len(parts) > 3 or len(parts[0]) > 2 or (len(parts) == 3 and len(parts[2]) != 2):
        return None
    return _Time(int(parts[0]), parts[1], i + 1, text[len(parts[0])])


def _spoken(reading: Reading, i: int, weak: bool) -> _Time | None:
    """An hour in words behind `pukul`: delapan, dua belas; `setengah delapan` is half past seven."""
    half = reading.tagged(i, "half")
    at = half.last if half is not None else i
    found = next((n for n in reading.numbers_from(at) if n.first == at), None)
    if found is None or found.fraction or found.value != int(found.value) or not 1 <= found.value <= 12:
        return None
    hour = int(found.value)
    if half is not None:
        return _Time(hour - 1 or 12, "30", found.last, ".")
    named = reading.tagged(found.last, "part_of_day") is not None
    return _Time(hour, "", found.last, "") if not weak or named else None


def _closed(reading: Reading, time: _Time) -> tuple[Written, int, bool]:
    """The time with am or pm, part of the day and zone that follow it; whether any of am, pm, zone does."""
    hour, last, part = time.hour, time.last, None
    marked = False
    meridiem = reading.tagged(last, "meridiem")
    if meridiem is not None and hour <= 12:
        hour = hour % 12 + int(meridiem.value)
        last, marked = meridiem.last, True
    elif (said := reading.tagged(last, "part_of_day")) is not None:
        part, last = said.value, part_end(reading, said)
        hour = _hour(hour, part)
    zone = reading.tagged(step(reading, last), "zone")
    text = ""
    if zone is not None and (zone.last - zone.first > 1 or capital(reading, zone.first)):
        last, marked = zone.last, True
        text = "" if zone.value == "local" else zone.value
        if part is None and (said := reading.tagged(last, "part_of_day")) is not None:
            part, last = said.value, part_end(reading, said)
            hour = _hour(hour, part)
    minute = int(time.minute) if time.minute.isdigit() and len(time.minute) == 2 else 0 if not time.minute else None
    return Written(hour=hour, minute=minute, zone=text, part=part), last, marked


def _hour(hour: int, part: str) -> int:
    """The hour of the day for `jam 2 siang`, `jam 10 malam`."""
    if part in ("midday", "afternoon") and 1 <= hour <= 4:
        return hour + 12
    if part in ("late afternoon", "evening") and 1 <= hour <= 8:
        return hour + 12
    if part == "night" and 6 <= hour <= 11:
        return hour + 12
    return 24 if part in ("night", "midnight") and hour == 12 else hour


def _is_clock(reading: Reading, time: _Time, cue: bool, weak: bool, marked: bool, after_day: bool) -> bool:
    if time.mark == "," and not (cue or weak):
        return False
    if marked or cue:
        return not (cue and not marked and not time.mark and counted(reading, time.last))
    if time.hour > 24 or counted(reading, time.last) or (time.mark and len(time.minute) != 2):
        return False
    if reading.tagged(time.last, "part_of_day") is None or not weak:
        if time.mark == ":":
            return time.hour < 24 and int(time.minute) < 60 and (weak or after_day or _two_digits(reading, time))
        if weak:  # jam 2 (no: at 2)
            return "bare_hours" in reading.lexicon.ways and (time.mark != "" or not _unit_follows(reading, time.last))
        bare = after_day and time.mark == "." and _two_digits(reading, time)
        return bare and time.hour < 24 and int(time.minute) < 60
    return True


def _unit_follows(reading: Reading, i: int) -> bool:
    return reading.tagged(i, "time_unit") is not None or reading.tagged(i, "noun") is not None


def _two_digits(reading: Reading, time: _Time) -> bool:
    """Whether a bare 06:03 is a time of the day and no score, ratio or verse."""
    tokens = reading.tokens
    first = time.last - (3 if time.mark == ":" else 1)
    if first < 0 or len(tokens.word[first][:2].rstrip(".")) != 2:
        return False
    touching = tokens.touches(first) and tokens.kind[first - 1] != LINE
    if first and (reading.tagged(first - 1, "numbering") or touching):
        return tokens.word[first - 1] in "([\"“'|"
    if time.last >= len(tokens.word) or tokens.word[time.last] not in (".", ",", ":", "/", "-"):
        return True
    return not (tokens.touches(time.last) and _touching(reading, time.last + 1))


def _until(reading: Reading, i: int) -> tuple[Written, int] | None:
    join = join_at(reading, i)
    if join is None or join[0] != "until":
        return None
    cue = reading.tagged(join[1], "clock")
    time = _time(reading, cue.last if cue else join[1])
    if time is None or not (time.mark or cue) or time.hour > 24:
        return None
    value, last, marked = _closed(reading, time)
    if value.minute is None or value.minute > 59 or counted(reading, last):
        return None
    return (value, last) if marked or cue or len(time.minute) == 2 else None


def _touching(reading: Reading, i: int) -> bool:
    tokens = reading.tokens
    return i < len(tokens.word) and tokens.touches(i) and tokens.kind[i] == NUMBER
