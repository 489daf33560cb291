"""tokenise: the one pass over a text that everything after it looks things up in."""

from __future__ import annotations

import re
from itertools import accumulate, compress
from typing import NamedTuple

# Words keep inner hyphens and apostrophes (berturut-turut, Jum'at, mid-2024 splits at the digit); numbers keep inner
# dots and commas (6.956,80; 13.21) and nothing else, so that 22/3/2024 is five tokens and 14nm two that touch. The space
# before a token comes with it, so that the pieces are the whole text; plain words are tried first, as most are.
_PIECE = re.compile(r" ?(?:[a-zA-Z]++(?![\w'’ʼ-])|[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*|[0-9]+(?:[.,][0-9]+)*|\n+|\S)|[^\S\n]")

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
    surface = [piece[1:] if piece[0] == " " else piece for piece in pieces]
    kind = [_KINDS[written[:1]] for written in surface]
    if BLANK in kind:
        surface, end = list(compress(surface, kind)), list(compress(end, kind))
        kind = list(filter(None, kind))
    start = [last - len(written) for last, written in zip(end, surface, strict=True)]
    word = [written.lower() for written in surface]
    capital = [w != written and _raised(written) for w, written in zip(word, surface, strict=True)]
    return Tokens(text, start, end, word, kind, capital)


def _raised(written: str) -> bool:
    """Whether a token that is not all in lower case has the capital of a name."""
    if written[0].isupper():
        return written[0].isalnum()
    return len(written) > 3 and written[1].isupper() and written[2:4].islower()


class _Kinds(dict[str, int]):
    """The kind of a token by its first character, looked at once for each there is."""

    def __missing__(self, first: str) -> int:
        if first.isspace() or not first:
            kind = LINE if first == "\n" else BLANK
        elif first in "0123456789":
            kind = NUMBER
        else:
            kind = WORD if first.isalnum() and not first.isdecimal() else MARK
        self[first] = kind
        return kind


_KINDS = _Kinds()
