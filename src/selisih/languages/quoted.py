"""quoted: what stands in quotation marks, whatever the style, nested, across lines, or left open."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, NUMBER, WORD, Tokens

_DOUBLE, _SINGLE = frozenset('"“”„‟«»″'), frozenset("'‘’‚‛‹›`´")
_QUOTES = _DOUBLE | _SINGLE
_OPENERS, _CLOSERS = frozenset("“„‟«‘‚‛‹`"), frozenset("”»’›´")
_BEFORE_OPEN = frozenset("([{-–—:/") | _DOUBLE | _SINGLE  # marks an opening quotation mark may touch
_AFTER_CLOSE = frozenset(",.;:?!)]}…-–—/") | _DOUBLE | _SINGLE
_TRAILING = frozenset(",.;")
_LONGEST, _LONGEST_SINGLE = 400, 150  # tokens; beyond it a mark was lost
_OPEN = 20  # opening marks remembered that have no closing one
_BLOCKS = 4  # blocks a quotation may run through before its closing mark


class Quoted(NamedTuple):
    """Words in quotation marks: tokens `first` up to, not including, `last`, without marks and without the comma or
    stop at the end. `open` and `close` are the marks; where one is missing (`closed` is False) the block's end stands
    in for it. `depth` counts the quotations it stands in; `single` says which marks."""

    open: int
    first: int
    last: int
    close: int
    single: bool = False
    depth: int = 0
    closed: bool = True


@lru_cache(maxsize=8)
def quoted(reading: Reading) -> tuple[Quoted, ...]:
    """Everything in quotation marks, in order. Linear; never raises; apostrophes are no quotation marks."""
    tokens = reading.tokens
    marks = [i for i in reading.marks if tokens.word[i] in _QUOTES and not reading.skipped[i]]
    if not marks:
        return ()
    double, single = _styles(tokens, marks)
    pairs = _doubles(reading, double)
    inside = _innermost(tokens, pairs)
    pairs += [p for p in _singles(reading, single) if inside[p.open] == inside[p.close]]
    return tuple(_with_depth(sorted(pairs, key=lambda p: (p.open, -p.close))))


def _styles(tokens: Tokens, marks: list[int]) -> tuple[list[int], list[int]]:
    """The double and the single marks; two single ones that touch are a double one."""
    double: list[int] = []
    single: list[int] = []
    skip = -1
    for i in marks:
        if i == skip:
            continue
        if tokens.word[i] in _DOUBLE:
            double.append(i)
        elif i + 1 < len(tokens.word) and tokens.word[i + 1] == tokens.word[i] and tokens.touches(i + 1):
            double.append(i)
            skip = i + 1
        else:
            single.append(i)
    return double, single


def _sides(tokens: Tokens, i: int) -> tuple[bool, bool]:
    """Whether a mark can open, and whether it can close, by what touches it."""
    after = i + 2 if _twin(tokens, i) else i + 1
    left = tokens.touches(i) and tokens.kind[i - 1] != LINE
    right = after < len(tokens.word) and tokens.touches(after) and tokens.kind[after] != LINE
    opens = right and not (left and tokens.word[i - 1] not in _BEFORE_OPEN)
    closes = left and not (right and tokens.word[after] not in _AFTER_CLOSE)
    if opens and closes:  # it touches marks on both sides: ("kata" or "kata")
        opens = tokens.word[i - 1] in "([{" or tokens.kind[after] in (WORD, NUMBER)
        closes = not opens
    return opens, closes


def _twin(tokens: Tokens, i: int) -> bool:
    w = tokens.word[i]
    return w in _SINGLE and i + 1 < len(tokens.word) and tokens.word[i + 1] == w and tokens.touches(i + 1)


def _doubles(reading: Reading, marks: list[int]) -> list[Quoted]:
    tokens = reading.tokens
    out: list[Quoted] = []
    stack: list[tuple[int, int]] = []  # the opening marks without a closing one yet, each with its block
    block_of = _blocks(reading, marks)
    for n, i in enumerate(marks):
        block = block_of[n]
        del stack[:-_OPEN]
        stale = [s for s in stack if s[1] != block]
        opens, closes = _sides(tokens, i)
        if (not opens and not closes) or opens == closes:
            w = tokens.word[i]
            opens = w in _OPENERS if w in _OPENERS or w in _CLOSERS else not stack
        if opens:
            if stale:
                out += _left_open(tokens, reading, stale[-1][0], i)
                stack = [s for s in stack if s[1] == block]
            stack.append((i, block))
            continue
        while stack and (i - stack[-1][0] > _LONGEST or block - stack[-1][1] > _BLOCKS):
            stack.pop()
        if not stack:
            out += _never_opened(reading, i)
            continue
        start, _ = stack.pop()
        if stale:
            stack = []
        pair = _pair(tokens, start, i)
        inner = [p for p in out[-6:] if p.open > start]
        if pair is not None and not any(tokens.word[p.close - 1] in ",.?!" and p.last - p.first > 4 for p in inner):
            out.append(pair)  # a whole quotation inside another one: the outer mark was never closed
    return out


def _singles(reading: Reading, marks: list[int]) -> list[Quoted]:
    tokens = reading.tokens
    out: list[Quoted] = []
    block_of = _blocks(reading, marks)
    sides = [_sides(tokens, i) for i in marks]
    at: tuple[int, int] | None = None
    for n, i in enumerate(marks):
        opens, closes = sides[n]
        if opens and not closes:
            nxt = tokens.word[i + 1]
            if not (nxt.isdigit() and len(nxt) == 2):  # '98
                at = (i, block_of[n])
        elif closes and at is not None and at[1] == block_of[n] and i - at[0] <= _LONGEST_SINGLE:
            follows = sides[n + 1 : n + 2]
            if _possessive(tokens, i) and follows == [(False, True)] and block_of[n + 1] == at[1]:
                continue  # the apostrophe of 'G20 Leaders' Declaration'
            pair = _pair(tokens, at[0], i, single=True)
            at = None
            if pair is not None:
                out.append(pair)
    return out


def _possessive(tokens: Tokens, i: int) -> bool:
    return (
        tokens.word[i - 1].endswith("s")
        and i + 1 < len(tokens.word)
        and tokens.kind[i + 1] == WORD
        and not tokens.touches(i + 1)
    )


def _pair(tokens: Tokens, start: int, end: int, single: bool = False) -> Quoted | None:
    first, last = _trim(tokens, start + 2 if _twin(tokens, start) else start + 1, end)
    return Quoted(start, first, last, end, single) if last > first else None


def _trim(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    while first < last and tokens.kind[first] == LINE:
        first += 1
    while last > first and (tokens.kind[last - 1] == LINE or tokens.word[last - 1] in _TRAILING):
        last -= 1
    return first, last


def _left_open(tokens: Tokens, reading: Reading, start: int, following: int) -> list[Quoted]:
    """A paragraph of a quotation whose closing mark comes only with its last paragraph."""
    segment, after = reading.segment_of(start), reading.segment_of(following)
    if segment is None or after is None or tokens.start[following] != after.span.start:
        return []
    end = start
    while end + 1 < following and tokens.end[end + 1] <= segment.span.end:
        end += 1
    if tokens.word[end] not in (".", "!", "?", "…", ","):
        return []
    pair = _pair(tokens, start, end + 1)
    return [pair._replace(closed=False)] if pair and pair.last - pair.first > 4 else []


def _never_opened(reading: Reading, i: int) -> list[Quoted]:
    """The sentence before a closing mark whose opening one was lost: Kami setuju," kata Budi."""
    tokens = reading.tokens
    if i < 4 or tokens.word[i - 1] not in (",", "?", "!"):
        return []
    start, _ = reading.sentence_of(i - 1)
    if i - start > _LONGEST_SINGLE:
        return []
    while start < i and tokens.kind[start] != WORD:
        start += 1
    first, last = _trim(tokens, start, i)
    if last - first < 3 or any(tokens.word[k] in _DOUBLE for k in range(first, last)):
        return []
    return [Quoted(first, first, last, i, closed=False)]


def _blocks(reading: Reading, marks: list[int]) -> list[int]:
    """The number of the block each mark stands in; without segments a blank line parts blocks."""
    tokens, segments = reading.tokens, reading.segments
    out: list[int] = []
    block = at = 0
    for i in marks:
        if segments:
            while block < len(segments) and segments[block].span.end <= tokens.start[i]:
                block += 1
        else:
            block += sum(1 for k in range(at, i) if tokens.kind[k] == LINE and len(tokens.word[k]) > 1)
            at = i
        out.append(block)
    return out


def _innermost(tokens: Tokens, pairs: list[Quoted]) -> list[int]:
    """For every token the opening mark of the innermost quotation it stands in, else -1."""
    out = [-1] * len(tokens.word)
    for pair in sorted(pairs, key=lambda p: p.open):
        for k in range(pair.open, min(pair.close, len(out))):
            out[k] = pair.open
    return out


def _with_depth(pairs: list[Quoted]) -> list[Quoted]:
    out: list[Quoted] = []
    ends: list[int] = []
    for pair in pairs:
        while ends and ends[-1] <= pair.open:
            ends.pop()
        out.append(pair._replace(depth=len(ends)))
        ends.append(pair.close)
    return out
