"""date: days, periods, clock times and ranges, as precise as they are written."""

from __future__ import annotations

from selisih.languages.around import Around, around, before_fillers
from selisih.languages.calendar import capital
from selisih.languages.periods import years_at
from selisih.languages.phrase import phrase
from selisih.languages.reading import Reading
from selisih.languages.relative import sentence_start
from selisih.text.mention import Mention
from selisih.text.tokens import WORD
from selisih.values.moment import AFTER, APPROX, BEFORE, EXACT, ON_OR_AFTER, ON_OR_BEFORE, Written

KIND = "date"

_TRIGGERS = (
    "month", "month_short", "hijri_month", "weekday", "weekday_short", "relative", "relative_told", "part_of_today",
    "part_of_day", "clock", "period", "period_short", "century", "decade", "edge", "year_word", "towards_before",
    "half",
)  # fmt: skip
_BOUNDS = {"since": ON_OR_AFTER, "until": ON_OR_BEFORE, "before": BEFORE, "after": AFTER}


def mentions(reading: Reading) -> list[Mention]:
    """The dates and times of a text, in order."""
    near = around(reading)
    starts = near.ago.keys() | {i for i in reading.figures if reading.tokens.word[i] != "-"}
    starts = starts.union(*(reading.hits.start.get(tag, ()) for tag in _TRIGGERS))
    starts |= {hit.first for hit in reading.hits.of("ordinal") if reading.tagged(hit.last, "period_after")}
    out: list[Mention] = []
    done = 0
    for i in sorted(starts):
        if i < done or reading.skipped[i] or i in near.barred:
            continue
        found = phrase(near, i)
        if found is None:
            continue
        value, last, reason = found
        mention = _mention(near, i, last, value, reason, done)
        done = last
        if mention is not None:
            out.append(mention)
            done = _coordinated(near, last, value, out) or last
    return out


def _mention(near: Around, first: int, last: int, value: Written, reason: str, done: int) -> Mention | None:
    tokens = near.reading.tokens
    outside = near.reading.tagged(first, "clock_outside")
    first = outside.last if outside else first
    before = before_fillers(near, first)
    cue = near.cue.get(before, "")
    if not reason and not _plain(near, first, last, value, cue, done):
        return None
    if value.bound == EXACT and value.until is None and tokens.word[last - 1][-2:] not in ("'s", "’s"):
        value = value._replace(bound=_BOUNDS.get(cue, APPROX if first in near.about else EXACT))
    if value.number == -1:
        value = value._replace(number=None)
    notes = {"cue": cue} if cue else {}
    return Mention(KIND, tokens.start[first], tokens.end[last - 1], first, last, value, notes, reason)


def _plain(near: Around, first: int, last: int, value: Written, cue: str, done: int) -> bool:
    """Whether a phrase that may be a name or habit is a date after all: a weekday or month alone."""
    reading = near.reading
    tokens = reading.tokens
    if value.pair and value.day is None:
        return False
    if value.weekday and value.day is None:
        if before_fillers(near, first) in near.every or value.number == -1:
            return False
        alone = value == Written(weekday=value.weekday)
        led = bool(cue) or first in near.filler
        if reading.tagged(first, "weekday") and not capital(reading, first):
            return led or (not alone and not value.towards)
        if alone and reading.tagged(first, "week_or_day"):
            return led or not sentence_start(reading, first)
        return not (alone and "month_names" in reading.lexicon.ways and not led and _name_follows(reading, last))
    if value == Written(month=value.month) and value.month:
        if cue or first in near.filler or first in near.year_cue:
            return True
        if done and first == done + 1 and reading.tagged(done, "both"):
            return True
        if not capital(reading, first) or len(tokens.word[first]) < 6 or reading.tagged(first, "capital"):
            return False
        return not _name_follows(reading, last) and not (first and _name(reading, first - 1))
    return True


def _name_follows(reading: Reading, last: int) -> bool:
    return last < len(reading.tokens.word) and _name(reading, last)


def _name(reading: Reading, i: int) -> bool:
    """Whether a token looks like part of a name: a capital letter that no sentence asks for."""
    return reading.tokens.kind[i] == WORD and capital(reading, i) and not sentence_start(reading, i)


def _coordinated(near: Around, last: int, value: Written, out: list[Mention]) -> int:
    """`pada 2021, 2022 dan 2023`: further bare years after one that was read; the token after them, 0 for none."""
    reading, done = near.reading, 0
    while value.year is not None and not (value.month or value.period or value.until):
        at = last
        for _ in range(2):
            both = reading.tagged(at, "both")
            at = both.last if both else at
        if at == last or at >= len(reading.tokens.word):
            break
        piece = years_at(reading, at, cued=True)
        if piece is None or piece.value.until or piece.value.year is None or not 1900 <= piece.value.year <= 2099:
            break
        start, end = reading.tokens.start[at], reading.tokens.end[piece.last - 1]
        out.append(Mention(KIND, start, end, at, piece.last, piece.value, {"cue": "in"}))
        value, last = piece.value, piece.last
        done = last
    return done
