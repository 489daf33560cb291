"""around: what else a figure's sentence tells of, in names, figures and words that two articles can share."""

from __future__ import annotations

from collections.abc import Sequence

from selisih.languages.capitals import begins, capital
from selisih.languages.reading import Reading
from selisih.stages.clause import FIGURES
from selisih.text.mention import Mention
from selisih.text.tokens import WORD
from selisih.values.number import Quantity

_SHORT = 3  # letters up to which a word says little
# What is said of a figure itself, or of nothing.
_TOLD = frozenset(
    [
        "stopword", "month", "weekday", "say", "cite", "numeral", "percent", "scale", "honorific", "unit", "currency",
        "hedge", "filler", "conjunction", "pronoun", "led", "per", "relative", "part_of_day", "zone",
    ]
)  # fmt: skip
# What the lexicon knows by a name that all languages share, from the most telling down.
_SHARED = ("noun", "measure", "event", "document", "qualifier", "place")


def figures_of(reading: Reading, mentions: Sequence[Mention]) -> dict[int, list[tuple[int, str]]]:
    """By sentence the figures it tells, each with the token it begins at."""
    out: dict[int, list[tuple[int, str]]] = {}
    for mention in mentions:
        value = mention.value
        if mention.kind in FIGURES and isinstance(value, Quantity) and value.low is not None:
            text = f"#{value.low.normalize():f} {value.unit}"
            out.setdefault(reading.sentence[mention.first], []).append((mention.first, text))
    return out


def around(reading: Reading, mention: Mention, figures: dict[int, list[tuple[int, str]]]) -> frozenset[str]:
    """The names, other figures and content words of a mention's sentence; `=` marks those that are of no language."""
    told = reading.covered(_TOLD)
    start, end = reading.sentence_of(mention.first)
    out = {text for at, text in figures.get(reading.sentence[mention.first], ()) if at != mention.first}
    i = start
    while i < end:
        if mention.first <= i < mention.last:
            i = mention.last
            continue
        hit = next((hit for tag in _SHARED if (hit := reading.tagged(i, tag)) is not None), None)
        if hit is not None:
            out.add(f"={hit.value}")
            i = hit.last
            continue
        word = reading.tokens.word[i]
        if reading.tokens.kind[i] == WORD and not told[i]:
            if capital(reading.tokens, i) and not begins(reading, i):
                out.add(f"={word}")
            elif len(word) > _SHORT:
                out.add(word)
        i += 1
    return frozenset(out)
