"""sum-mismatch: figures on lines of their own that make up the total told above them but for one slip."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from selisih.languages.lexicon import lexicon, look_up
from selisih.languages.numerals import Number
from selisih.languages.reading import Reading, read
from selisih.model.claim import Claim
from selisih.model.finding import Finding
from selisih.model.mismatch import not_summed
from selisih.model.summed import Summed, alike, fits, likely_parts, slipped, sort_of, summed, turned
from selisih.text.article import Article
from selisih.text.tokens import tokenise
from selisih.values.number import Quantity

CODE = "sum-mismatch"

_LONGEST = 160  # code points of a line of a list
_LEAST = 3  # lines of a list
_ABOVE = 700  # code points above a list in which its total stands
_GAP = 3  # line feeds and spaces between two lines of a list
_SORTS = ("plain", "share")


class Line(NamedTuple):
    """A line of a text: where it stands, and its numbers that are no dates."""

    start: int
    end: int
    numbers: tuple[Number, ...]


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each total above a list whose lines would make it up, were one figure not mistyped. A list of lines often
    gives only some of a whole, so that without a slip nothing is said."""
    if article.text.count("\n") < _LEAST:
        return []
    reading = read(article.text, lexicon(article.language))
    own = [c for c in claims if c.part == "body"]
    out: dict[str, Finding] = {}
    for block in _blocks(reading, own):
        above = article.text[max(0, block[0].start - _ABOVE) : block[0].start]
        if not _leads(above, article.language):
            continue
        begin = block[0].start - len(above)
        totals = [c for c in own if begin <= c.start and c.end <= block[0].start and sort_of(c) in _SORTS]
        told = [one for total in totals if (one := _summed(reading, block, total, own)) is not None]
        if any(fits(one) and not turned(one) for one in told):
            continue
        for one in told:
            if likely_parts(one) and not _open(article, one) and (turned(one) or (slipped(one) and not fits(one))):
                found = not_summed(CODE, one, language or article.language)
                out.setdefault(found.message, found)
    return list(out.values())


def _open(article: Article, one: Summed) -> bool:
    """Whether words between a total and the list below it leave open what else there is: `korban terbanyak:`."""
    between = article.text[one.total.end : one.parts[0].start]
    return "breakdown_open" in look_up(tokenise(between), lexicon(article.language)).start


def _leads(above: str, language: str) -> bool:
    """Whether the words above a list end by leading to it: with a colon, or with words that announce parts."""
    last = above.rstrip().rpartition("\n")[2]
    return last.endswith(":") or "breakdown" in look_up(tokenise(last), lexicon(language)).start


def _blocks(reading: Reading, own: Sequence[Claim]) -> list[list[Line]]:
    """The runs of lines that each have a figure, and are short."""
    dates = [(c.start, c.end) for c in own if c.kind == "date"]
    blocks: list[list[Line]] = [[]]
    at = 0
    for text in reading.tokens.text.split("\n"):
        start, end = at, at + len(text)
        at = end + 1
        if not text.strip():
            continue
        numbers = _numbers(reading, start, end, dates) if len(text) <= _LONGEST else ()
        if not numbers:
            blocks.append([])
            continue
        if blocks[-1] and start - blocks[-1][-1].end > _GAP:
            blocks.append([])
        blocks[-1].append(Line(start, end, numbers))
    return [block for block in blocks if len(block) >= _LEAST]


def _numbers(reading: Reading, start: int, end: int, dates: Sequence[tuple[int, int]]) -> tuple[Number, ...]:
    """The numbers of a line that are no dates and do not only count the lines."""
    tokens = reading.tokens
    first, last = bisect_left(tokens.start, start), bisect_left(tokens.start, end)
    found = (n for n in reading.numbers[bisect_left(reading.numbers, first, key=lambda n: n.first) :])
    out = []
    for number in found:
        if number.first >= last:
            break
        counts = number.first == first and tokens.word[number.last : number.last + 1] in (["."], [")"])
        if not counts and not any(a <= tokens.start[number.first] < b for a, b in dates):
            out.append(number)
    return tuple(out)


def _summed(reading: Reading, block: Sequence[Line], total: Claim, own: Sequence[Claim]) -> Summed | None:
    """A total with the one figure of every line that can be a part of it; None where a line has none, or more."""
    parts = [_part(reading, line, total, own) for line in block]
    known = [part for part in parts if part is not None]
    return summed(total, known, parted=True, closed=True) if len(known) == len(parts) else None


def _part(reading: Reading, line: Line, total: Claim, own: Sequence[Claim]) -> Claim | None:
    claims = [c for c in own if line.start <= c.start < line.end and isinstance(c.value, Quantity)]
    same = [c for c in claims if alike(c, total)]
    if same:
        return same[0] if len(same) == 1 and sort_of(same[0]) == sort_of(total) else None
    if claims or len(line.numbers) != 1 or not isinstance(total.value, Quantity):
        return None
    number = line.numbers[0]
    start, end = reading.tokens.start[number.first], reading.tokens.end[number.last - 1]
    value = replace(total.value, low=number.value, high=number.high, step=number.step)
    return replace(total, id="", start=start, end=end, quote=reading.tokens.text[start:end], value=value)
