"""clauses: for every figure of a text, how far its own clause reaches to the left and to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from selisih.languages.reading import Reading
from selisih.languages.things import kind_of
from selisih.text.mention import Mention
from selisih.text.tokens import MARK
from selisih.values.number import Quantity

FIGURES = frozenset(("money", "percentage", "limit", "count"))

_JOINS = frozenset(("conjunction", "subordinate"))
_SUMS = frozenset(("money", "percentage"))
_BRACKET = 2  # tokens from the bracket to the figure in it: ($1.89 billion), (sekitar Rp 14 juta)
_LED = 5  # tokens between a measure and the figure behind it that a word like `mencapai` leads to


class Clause(NamedTuple):
    """Token bounds round a mention, all within its sentence: `reach` is how far back a list may share a word,
    `begin` to `first` belongs to this figure alone, `last` to `end` likewise; `head` to `tail` is the list of bare
    figures it stands in (`15 anak, 10 perempuan dan enam polisi`), itself where it stands alone, and `stop` where the
    words behind the list end."""

    reach: int
    begin: int
    first: int
    last: int
    end: int
    head: int
    tail: int
    stop: int


def clauses(reading: Reading, mentions: Sequence[Mention]) -> list[Clause]:
    """One Clause a mention, in order; figures part each other's clauses, and so do commas behind a figure."""
    own = [_whole(reading, m) for m in mentions]
    figures = [k for k, m in enumerate(mentions) if m.kind in FIGURES]
    for n, k in enumerate(figures):
        begin = _begin(reading, mentions[figures[n - 1]] if n else None, mentions[k])
        follows = (
            n + 2 if n + 1 < len(figures) and _converted(reading, mentions[k], mentions[figures[n + 1]]) else n + 1
        )
        end = _end(reading, mentions[k], mentions[figures[follows]] if follows < len(figures) else None)
        own[k] = own[k]._replace(begin=begin, end=end, stop=end)
    for run in _lists(reading, mentions, figures):
        for k in run:
            own[k] = own[k]._replace(head=own[run[0]].first, tail=own[run[-1]].last, stop=own[run[-1]].end)
    return own


def _converted(reading: Reading, before: Mention, mention: Mention) -> bool:
    """Whether a figure only says the one before again, in brackets: `29 trillion rupiah ($1.89 billion) of cash`."""
    i = before.last
    if mention.kind != before.kind or reading.tokens.word[i : i + 1] != ["("] or mention.first - i > _BRACKET:
        return False
    return reading.tokens.word[mention.last : mention.last + 1] == [")"]


def led(reading: Reading, mention: Mention) -> bool:
    """Whether a word stands right before a figure that says that what it measures stands before: `mencapai`, `sebesar`."""
    return reading.ending(mention.first, "led", 2) is not None


def _whole(reading: Reading, mention: Mention) -> Clause:
    start, stop = reading.sentence_of(mention.first)
    return Clause(start, start, mention.first, mention.last, stop, mention.first, mention.last, stop)


def _lists(reading: Reading, mentions: Sequence[Mention], figures: Sequence[int]) -> list[list[int]]:
    """The figures in runs of which nothing but commas and conjunctions parts the next from the one before."""
    runs: list[list[int]] = []
    for k in figures:
        if runs and _follows(reading, mentions[runs[-1][-1]], mentions[k]):
            runs[-1].append(k)
        else:
            runs.append([k])
    return runs


def _follows(reading: Reading, before: Mention, mention: Mention) -> bool:
    """Whether a figure of things goes on with the list of the one before; the same thing counted again is another
    matter: `271 orang, dan 40 orang masih dicari`."""
    a, b = before.value, mention.value
    if before.kind != "count" or mention.kind != "count" or not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    if not (a.unit and b.unit) or reading.sentence[before.first] != reading.sentence[mention.first]:
        return False
    if a.unit == b.unit and (kind_of(a.unit) == "person" or _said(reading, before) == _said(reading, mention)):
        return False  # but 87 emas, 80 perak
    between = range(before.last, mention.first)
    return bool(between) and all(_parts(reading, i) for i in between)


def _said(reading: Reading, mention: Mention) -> list[str]:
    """The words of what a figure counts, as written behind it."""
    noun = mention.notes.get("noun")
    return [] if noun is None else reading.tokens.word[noun.first : noun.last]


def _parts(reading: Reading, i: int) -> bool:
    if reading.tokens.kind[i] == MARK:
        return reading.tokens.word[i] == ","
    return reading.tagged(i, "conjunction") is not None


def _begin(reading: Reading, before: Mention | None, mention: Mention) -> int:
    """Where the words before a figure that are its own begin: behind the figure before it in its sentence, and behind
    the first comma or conjunction there."""
    start, _ = reading.sentence_of(mention.first)
    if before is None or not start < before.last <= mention.first:
        return start
    for i in range(before.last, mention.first):
        if reading.tokens.word[i] == "," and reading.tagged(i + 1, "apposition"):
            continue  # `tuntutan jaksa, yakni 8 tahun`
        if reading.tokens.word[i] in ",:" or reading.has(i, _JOINS):
            return i + 1
    return before.last


def _end(reading: Reading, mention: Mention, after: Mention | None) -> int:
    """Where the words behind a figure that are its own end: before the next figure and the measure that leads to it, at
    a comma, colon or dash outside brackets, or where another clause begins."""
    _, end = reading.sentence_of(mention.first)
    if mention.kind in _SUMS and reading.tagged(mention.last, "closing") is not None:
        return mention.last
    if after is not None and after.first < end:
        end = after.first
        if led(reading, after):
            comma = max((i for i in range(mention.last, end) if reading.tokens.word[i] == ","), default=mention.last)
            hits = reading.between("measure", max(comma + 1, end - _LED), end)
            end = hits[0].first if hits else end
    return _first_break(reading, mention.last, end)


def _first_break(reading: Reading, first: int, last: int) -> int:
    depth = 0
    for i in range(first, last):
        word = reading.tokens.word[i]
        if word in "([":
            depth += 1
        elif word in ")]":
            depth -= 1
        elif depth <= 0 and (
            word in ",:–—" or (reading.has(i, _JOINS) and not (i == first and reading.tagged(i, "measure")))
        ):
            return i  # not at `13 minutes [after taking off]`
    return last
