"""Capitalised words: what runs of them belong together, and where a capital says nothing."""

from __future__ import annotations

from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, MARK, NUMBER, WORD, Tokens

QUOTES = frozenset("\"'“”‘’")
TIME = frozenset(("weekday", "month", "day_word"))


def run_end(reading: Reading, i: int) -> int:
    """The token behind the run of capitalised words that begins at token i."""
    tokens = reading.tokens
    capital, kind, word = tokens.capital, tokens.kind, tokens.word
    count = len(word)
    j = i + 1
    while j < count and not reading.skipped[j]:
        if capital[j] and not timed(reading, j):
            j += 1
        elif kind[j] == NUMBER and tokens.touches(j) and capital[j - 1] and len(word[j - 1]) <= 4:
            j += 1  # G20
        elif word[j] == "-" and tokens.touches(j) and j + 1 < count and kind[j + 1] == NUMBER:
            if not tokens.touches(j + 1):
                break
            j += 2  # Covid-19
        else:
            step = _joins(reading, j)
            if not step:
                break
            j = step
    return j


def _joins(reading: Reading, j: int) -> int:
    """The next token of a name behind a particle, an initial's dot or a nickname in quotation marks; 0 for none."""
    tokens = reading.tokens
    count = len(tokens.word)
    if j + 1 >= count:
        return 0
    word, after = tokens.word[j], j + 1
    if tokens.kind[j] == WORD:
        hit = reading.tagged(j, "particle")
        return after if hit and hit.value == "name" and tokens.capital[after] else 0
    if word == "." and tokens.touches(j) and tokens.capital[after]:
        return after if dotted(reading, j - 1) or (len(tokens.word[j - 1]) == 1 and tokens.touches(after)) else 0
    if word in QUOTES and not tokens.touches(j) and tokens.capital[after]:
        for k in range(after + 1, min(after + 3, count - 1)):
            if tokens.word[k] in QUOTES:
                return k + 1 if tokens.capital[k + 1] and not tokens.touches(k + 1) else 0
    return 0


def dotted(reading: Reading, i: int) -> bool:
    """Whether a word is an initial or an abbreviation that a dot may follow inside a name: S., Moh., Plt."""
    return len(reading.tokens.word[i]) == 1 or bool(reading.tagged(i, "abbreviation") or reading.tagged(i, "honorific"))


def stays(reading: Reading, i: int, last: int) -> bool:
    """Whether the word at token i ends the place where something is, before a name at `last`: tinggal di Miami Shakira."""
    place = reading.ending(i + 1, "place", 4)
    if place is None or place.last != last or place.first == 0 or reading.tokens.capital[place.first - 1]:
        return False
    at = reading.tagged(place.first - 1, "at")
    return at is not None and at.last == place.first


def timed(reading: Reading, i: int) -> bool:
    return reading.has(i, TIME)


def spelled(tokens: Tokens, first: int, last: int) -> str:
    """The words of tokens as one line, a nickname in quotation marks left out."""
    if last - first == 1 and tokens.kind[first] == WORD:
        return tokens.text[tokens.start[first] : tokens.end[first]]
    parts: list[str] = []
    quoting = False
    for i in range(first, last):
        surface = tokens.text[tokens.start[i] : tokens.end[i]]
        if surface in QUOTES and tokens.kind[i] == MARK:
            quoting = not quoting
        elif not quoting and tokens.kind[i] != LINE:
            lost = tokens.kind[i] == WORD and tokens.kind[i - 1] == WORD  # words that only lost the space between them
            glued = parts and tokens.touches(i) and not lost and tokens.word[i - 1] not in QUOTES
            if glued:
                parts[-1] += surface
            else:
                parts.append(surface)
    return " ".join(parts)
