"""excerpt: words of a text on lines of a width, with marks under the words that matter, safe for a terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# What the runners of pipelines take for a command: `::name` at the beginning of a line, `##[name]` and `##vso[name]` anywhere
# in it. Lines are broken at blanks, so what begins a word may begin a line.
_COMMAND = re.compile(r"(?<!\S):(?=:)|#(?=#\w*\[)")

# Characters that move the cursor, ring, hide or turn what stands round them: a text must not write over its report.
_REORDERING = frozenset("\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")

# Lines before and after the beginning of the marked words that are broken at all: a sentence may be a megabyte long.
_REACH = 20


class Row(NamedTuple):
    """One line of an excerpt, and the columns of the words to mark in it (equal where there are none)."""

    text: str
    begin: int
    end: int


def harmless(text: str) -> str:
    """The text on one line: white space as spaces, a replacement character for control characters and for the first sign
    of a pipeline's command, length kept."""
    if not (text.isascii() and text.isprintable()):
        text = "".join(_harmless(character) for character in text)
    return defused(text)


def defused(text: str) -> str:
    """The text without a pipeline's commands: a replacement character for the first sign of each."""
    return _COMMAND.sub("\N{REPLACEMENT CHARACTER}", text) if "::" in text or "##" in text else text


def clipped(text: str, width: int) -> str:
    """The text on one line of at most so many characters, with … where it was cut."""
    flat = harmless(text[: width + 1])
    return flat if len(text) <= width else flat[: width - 1].rstrip() + "…"


def excerpt(text: str, start: int, end: int, around: tuple[int, int], width: int, most: int = 4) -> tuple[Row, ...]:
    """The words `around` (a sentence) broken into lines no wider than `width`, with `start:end` marked in them.

    Of a sentence that takes more than `most` lines those round the marked words are given, with … at a cut.
    """
    reach = _REACH * width
    first, last = max(min(around[0], start), start - reach), min(max(around[1], end), start + reach)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    flat = harmless(text[first:last])
    rows = []
    for begin, stop in _broken(flat, max(width - 2, 20)):
        a, b = max(begin, start - first), min(stop, end - first)
        rows.append(Row(flat[begin:stop], a - begin, b - begin) if a < b else Row(flat[begin:stop], 0, 0))
    return _shortened(rows, most)


def _broken(flat: str, width: int) -> list[tuple[int, int]]:
    out = []
    begin = 0
    while begin < len(flat):
        stop = begin + width
        if stop < len(flat):
            space = flat.rfind(" ", begin + 1, stop + 1)
            stop = space if space > begin else stop
        else:
            stop = len(flat)
        out.append((begin, stop))
        begin = stop
        while begin < len(flat) and flat[begin] == " ":
            begin += 1
    return out


def _shortened(rows: list[Row], most: int) -> tuple[Row, ...]:
    if len(rows) <= most:
        return tuple(rows)
    marked = next((i for i, row in enumerate(rows) if row.end > row.begin), 0)
    begin = max(0, min(marked - 1, len(rows) - most))
    out = rows[begin : begin + most]
    if begin:
        out[0] = (
            Row("… " + out[0].text, out[0].begin + 2, out[0].end + 2) if out[0].end else Row("… " + out[0].text, 0, 0)
        )
    if begin + most < len(rows):
        out[-1] = out[-1]._replace(text=out[-1].text + " …")
    return tuple(out)


def _harmless(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) in ("Cc", "Cs") or character in _REORDERING:
        return "\N{REPLACEMENT CHARACTER}"
    return character
