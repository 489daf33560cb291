"""nation_of: the place that counted people are of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from selisih.languages.reading import Reading
from selisih.languages.things import kind_of
from selisih.text.mention import Mention

_WORDS = 3  # tokens between people and where they are from: `penumpang warga negara`


def nation_of(reading: Reading, mention: Mention, places: Sequence[tuple[int, int, str]]) -> frozenset[str]:
    """The place that the people of a figure are said to be of, right behind them or in their own words: `tiga turis
    asal Belanda`, `53 British citizens`; empty where there is none."""
    noun = mention.notes.get("noun")
    if noun is None or kind_of(noun.unit) != "person":
        return frozenset()
    behind = mention.last
    while behind < mention.last + _WORDS and (of := reading.tagged(behind, "origin")) is not None:
        behind = of.last
    at = bisect_left(places, (mention.first,))
    if at < len(places) and (places[at][1] <= mention.last or places[at][0] == behind):
        return frozenset((places[at][2],))
    return frozenset()
