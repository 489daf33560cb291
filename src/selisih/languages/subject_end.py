"""subject_end: the end of a subject before its verb, past adverbs, a day or a degree between them."""

from __future__ import annotations

from selisih.languages.capitals import TIME
from selisih.languages.reading import Reading
from selisih.text.tokens import NUMBER

_DAY = 8  # tokens of a day behind a subject
_TIMES = frozenset(("weekday", "month", "day_word", "part_of_day", "date_filler"))
_DEGREE = 6  # tokens of a degree behind a name: M.Ed, S.H., M.H.


def before_adverbs(reading: Reading, verb: int, floor: int) -> int:
    """The token behind the words before a verb that are no adverbs and tell no day."""
    end = verb
    while end > floor and (adverb := ends_with(reading, "adverb", end - 1)) is not None:
        end = adverb
    return _before_time(reading, end, floor)


def ends_with(reading: Reading, tag: str, i: int) -> int | None:
    """The first token of the hit of a tag that ends with token i."""
    hit = reading.ending(i + 1, tag, 3)
    return None if hit is None else hit.first


def _before_time(reading: Reading, end: int, floor: int) -> int:
    """The token behind a subject that a day stands behind: Rafael Grossi pada Senin (2/6) menyatakan; `end` itself where none
    does."""
    tokens, k, timed = reading.tokens, end, False
    while k - 1 > floor and end - k < _DAY:
        tags = reading.hits.tags(k - 1)
        timed = timed or not tags.isdisjoint(TIME)
        if tokens.kind[k - 1] != NUMBER and tokens.word[k - 1] not in "()/" and tags.isdisjoint(_TIMES):
            break
        k -= 1
    if not timed or k - 1 <= floor:
        return end
    k -= reading.tagged(k - 1, "no_subject") is not None
    return k if tokens.capital[k - 1] else end


def before_degree(reading: Reading, i: int, floor: int) -> int:
    """The token before a degree that ends with token i: Prof. Dr. Abdul Mu'ti, M.Ed; i itself where there is none."""
    tokens, k, dots = reading.tokens, i, 0
    while k > floor and i - k < _DEGREE and (tokens.word[k] == "." or (tokens.capital[k] and len(tokens.word[k]) < 5)):
        dots += tokens.word[k] == "." or reading.tagged(k, "degree") is not None
        k -= 1
    return k - 1 if dots and k > floor and tokens.word[k] == "," and tokens.capital[k - 1] else i


def relative_clause(reading: Reading, floor: int, close: int) -> int:
    """The comma before the clause that ends with the comma at token `close`: Militer Israel[,] yang memerangi Hamas, mengatakan;
    0 for none."""
    tokens = reading.tokens
    for k in range(close - 2, floor, -1):
        if tokens.word[k] == "," and reading.tagged(k + 1, "relative_word"):
            return k
        if tokens.word[k] in ";:" or reading.tagged(k, "say"):
            break
    return 0
