"""chain_start: where the places that stand between an event and its date begin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from selisih.languages.reading import Reading

_LINKS = ("at", "on")


def chain_start(reading: Reading, first: int, places: Sequence[tuple[int, int, str]]) -> int:
    """The first token of a run of places, with the commas and prepositions between them, that ends right before token
    `first`: `longsor di [Gunung Kuda, Desa Cipanas, Kabupaten Cirebon, pada] Jumat`; `first` itself where there is none."""
    begin, floor = first, reading.sentence_of(first)[0]
    at, reach = bisect_left(places, (first,)), first
    while at and places[at - 1][1] > floor:
        start, last, _ = places[at - 1]
        if not all(_links(reading, i) for i in range(last, reach)):
            break
        begin = reach = max(start, floor)
        at -= 1
    return begin


def _links(reading: Reading, i: int) -> bool:
    return reading.tokens.word[i] == "," or any(reading.tagged(i, tag) is not None for tag in _LINKS)
