"""Around: what stands before a token of a text and decides whether figures there are a date, looked up by the token."""

from __future__ import annotations

from typing import NamedTuple

from selisih.languages.calendar import Piece
from selisih.languages.reading import Reading
from selisih.languages.relative import ago_phrases


class Around(NamedTuple):
    """Tokens after which something is so: a date's cue, a filler and where it begins, an `about`, a word that makes a
    year of four figures, one that numbers, one of every such day, a counted figure; tokens of names that hold a month
    or weekday; and phrases like `dua hari lalu` by their first token."""

    reading: Reading
    cue: dict[int, str]
    filler: dict[int, int]
    about: frozenset[int]
    year_cue: frozenset[int]
    numbering: frozenset[int]
    every: frozenset[int]
    counted: frozenset[int]
    barred: frozenset[int]
    ago: dict[int, Piece]


def around(reading: Reading) -> Around:
    """What stands before the tokens of a text."""
    hits = reading.hits
    text, start, end = reading.tokens.text, reading.tokens.start, reading.tokens.end
    before = hits.of("date_before")
    # the agency ANTARA is no `antara`
    quiet = {h.last for h in hits.of("before_year") if not text[start[h.first] : end[h.last - 1]].isupper()}
    seasons = {h.last for h in hits.of("year_word") if h.value == "season"}
    small = {n.last for n in reading.numbers if (n.scale == n.step == 1 and n.value < 1000) or n.high != n.value}
    return Around(
        reading=reading,
        cue={h.last: h.value for h in hits.of("date_cue")},
        filler={h.last: h.first for h in before},
        about=frozenset(h.last for h in before if h.value == "about"),
        year_cue=frozenset(quiet | seasons),
        numbering=frozenset(h.last for h in hits.of("numbering")),
        every=frozenset(h.last for h in hits.of("every")),
        counted=frozenset(small | {h.last for h in hits.of("some")}),
        barred=frozenset(i for h in hits.of("no_date") for i in range(h.first, h.last)),
        ago=ago_phrases(reading),
    )


def before_fillers(found: Around, i: int) -> int:
    """The token from which fillers lead up to token i (sejak hari Senin, per tanggal 3)."""
    for _ in range(3):
        if i not in found.filler or i in found.cue:
            break
        i = found.filler[i]
    return i
