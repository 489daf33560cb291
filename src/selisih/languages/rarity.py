"""rarity: how telling a name or word is, in bits: how seldom articles have it, whatever articles a run happens to hold."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

NAMES, WORDS, MEASURES = "names", "words", "measures"
RAREST = 11.0  # bits of what is on no list: one article in two thousand


@cache
def rarities(sort: str) -> Mapping[str, float]:
    """The bits of names (NAMES), words (WORDS), both in lower case, or measures (MEASURES) that are not of the rarest.

    What is a common word begins sentences, too, and is no rarer as a name. They were counted on news of two languages by
    `benchmarks/rarity.py`, the language in which a word is more frequent counting.
    """
    out: dict[str, float] = {}
    for line in files("selisih.languages").joinpath("rarity.txt").read_text(encoding="utf-8").splitlines():
        head, _, words = line.partition(":")
        kind, _, bits = head.partition(" ")
        if kind == sort or (kind == WORDS and sort == NAMES):
            for word in words.split():
                out[word] = min(float(bits), out.get(word, RAREST))
    return MappingProxyType(out)
