"""variant_of: the sort of a thing that a figure is told of, where a word for sorts names it."""

from __future__ import annotations

from selisih.languages.reading import Reading
from selisih.stages.clause import Clause
from selisih.text.tokens import NUMBER

_NAME = 4  # tokens that the name of a sort has at most: 8/256 GB


def variant_of(reading: Reading, clause: Clause) -> frozenset[str]:
    """The sorts named in a figure's own clause (`varian 8/256 GB`, `golongan R2`), empty where there is none.

    A name is what stands behind the word with a figure or a capital letter, up to the next other word.
    """
    out = set()
    for hit in reading.between("variant", clause.begin, clause.end):
        last = hit.last
        while (
            last < min(hit.last + _NAME, clause.end)
            and not clause.first <= last < clause.last
            and _names(reading, last)
        ):
            last += 1
        if last > hit.last:
            out.add(reading.tokens.surface(hit.last, last).lower())
    return frozenset(out)


def _names(reading: Reading, i: int) -> bool:
    tokens = reading.tokens
    if tokens.kind[i] == NUMBER or tokens.text[tokens.start[i]].isupper():
        return True
    return tokens.word[i] in ("/", "-", "+") or reading.tagged(i, "unit") is not None
