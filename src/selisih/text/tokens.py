"""tokenise: the one pass over a text that everything after it looks things up in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, compress
from operator import sub
from typing import NamedTuple

# Words keep inner hyphens and apostrophes (berturut-turut, Jum'at, mid-2024 splits at the digit); numbers keep inner
# dots and commas (6.956,80; 13.21) and nothing else, so that 22/3/2024 is five tokens and 14nm two that touch. The space
# before a token comes with it, so that the pieces are the whole text; plain words are tried first, as most are. What a
# page left undecoded is the mark it stands for: &ldquo;, &nbsp;
_PIECE = re.compile(
    r" ?(?:[a-zA-Z]++(?![\w'’ʼ-])|[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*|[0-9]+(?:[.,][0-9]+)*"
    r"|\n+|&(?:#[0-9]{2,6}|[a-z]{2,8});|\S)|[^\S\n]"
)

_MOST, _LONGEST = 60_000, 40  # forms that are kept, and characters of the longest

BLANK, WORD, NUMBER, LINE, MARK = 0, 1, 2, 3, 4


class Tokens(NamedTuple):
    """Parallel lists, one entry a token: offsets, lower-case word, kind (WORD, NUMBER, LINE, MARK), and whether it is a
    word with a capital letter, its first or, as some names have it, its second: iPhone.

    LINE tokens are runs of line feeds (the word is the run). White space is in no token, so two tokens touch when
    `end[i] == start[i + 1]`.
    """

    text: str
    start: list[int]
    end: list[int]
    word: list[str]
    kind: list[int]
    capital: list[bool]

    def surface(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.start[first] : self.end[last - 1]]

    def touches(self, i: int) -> bool:
        """Whether token i follows the token before it without any space."""
        return i > 0 and self.end[i - 1] == self.start[i]


def tokenise(text: str) -> Tokens:
    """The tokens of any string; never raises, linear in its length."""
    pieces = _PIECE.findall(text)
    end = list(accumulate(map(len, pieces)))
    if not pieces:
        return Tokens(text, [], [], [], [], [])
    columns = zip(*map(_FORMS.__getitem__, pieces), strict=True)
    length, word, kind, capital = map(list, columns)
    if BLANK in kind:
        end, length, word, capital = (list(compress(column, kind)) for column in (end, length, word, capital))
        kind = list(filter(None, kind))
    return Tokens(text, list(map(sub, end, length)), end, word, kind, capital)


def parted(tokens: Tokens, at: Iterable[int]) -> Tokens:
    """The tokens with those cut in two that one of the offsets `at` stands inside: Baca Juga|Warga."""
    found = [(k, cut) for cut in at if (k := bisect_right(tokens.start, cut) - 1) >= 0 and tokens.end[k] > cut]
    text, start, end, word, kind, capital = tokens
    for k, cut in reversed([(k, cut) for k, cut in found if start[k] < cut]):
        ends = cut, end[k]
        pieces = text[start[k] : cut], text[cut : end[k]]
        forms = [_FORMS[piece] for piece in pieces]
        start[k : k + 1] = start[k], cut
        end[k : k + 1] = ends
        word[k : k + 1], kind[k : k + 1] = (f[1] for f in forms), (f[2] for f in forms)
        capital[k : k + 1] = (f[3] for f in forms)
    return tokens


class _Forms(dict[str, tuple[int, str, int, bool]]):
    """By a piece of text, a space before it or not, what a token so written is: its length, lower-case word, kind, and
    whether it has a capital. A text has few forms beside its tokens, and a language not many more."""

    def __missing__(self, piece: str) -> tuple[int, str, int, bool]:
        written = piece[1:] if piece[0] == " " else piece
        meant = _decoded(written) if written[:1] == "&" and len(written) > 1 else written
        form = len(written), meant.lower(), _kind(meant[:1]), _raised(meant)
        if len(self) >= _MOST:
            self.clear()
        if len(piece) <= _LONGEST:
            self[piece] = form
        return form


def _decoded(written: str) -> str:
    from html import unescape  # few texts have any

    return unescape(written)


def _kind(first: str) -> int:
    """The kind of a token by its first character; BLANK where there is none but white space."""
    if first.isspace() or not first:
        return LINE if first == "\n" else BLANK
    if first in "0123456789":
        return NUMBER
    return WORD if first.isalnum() and not first.isdecimal() else MARK


def _raised(written: str) -> bool:
    """Whether a token is a word with the capital of a name."""
    if written[:1].isupper():
        return written[0].isalnum()
    return len(written) > 3 and written[0].isalnum() and written[1].isupper() and written[2:4].islower()


_FORMS = _Forms()
