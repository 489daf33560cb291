"""tokenise: the one pass over a text that everything after it looks things up in."""

from __future__ import annotations

import re
from typing import NamedTuple

# Words keep inner hyphens and apostrophes (berturut-turut, Jum'at, mid-2024 splits at the digit); numbers keep inner
# dots and commas (6.956,80; 13.21) and nothing else, so that 22/3/2024 is five tokens and 14nm two that touch.
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*)|(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<line>\n+)|(?P<mark>[^\s\w]|_|\d|\w)"
)

WORD, NUMBER, LINE, MARK = 1, 2, 3, 4


class Tokens(NamedTuple):
    """Parallel lists, one entry a token: offsets, lower-case word, and kind (WORD, NUMBER, LINE, MARK).

    LINE tokens are runs of line feeds (the word is the run). White space is in no token, so two tokens touch when
    `end[i] == start[i + 1]`.
    """

    text: str
    start: list[int]
    end: list[int]
    word: list[str]
    kind: list[int]

    def surface(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.start[first] : self.end[last - 1]]

    def touches(self, i: int) -> bool:
        """Whether token i follows the token before it without any space."""
        return i > 0 and self.end[i - 1] == self.start[i]


def tokenise(text: str) -> Tokens:
    """The tokens of any string; never raises, linear in its length."""
    found = list(_TOKEN.finditer(text))
    return Tokens(
        text,
        [m.start() for m in found],
        [m.end() for m in found],
        [m.group().lower() for m in found],
        [m.lastindex or MARK for m in found],
    )
