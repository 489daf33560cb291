"""around: what else a figure's sentence tells of, in names, figures and words that two articles can share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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


def tellings(reading: Reading, mentions: Sequence[Mention]) -> dict[int, list[tuple[int, int, str]]]:
    """By sentence in which a figure is told what it tells of, each mark with its tokens: figures, names and what the lexicon
    knows, `=` before what is of no language, and other content words."""
    out: dict[int, list[tuple[int, int, str]]] = {}
    for mention in mentions:
        value, sentence = mention.value, reading.sentence[mention.first]
        if mention.kind in FIGURES and isinstance(value, Quantity):
            if sentence not in out:
                out[sentence] = list(_words(reading, *reading.sentence_of(mention.first)))
            if value.low is not None:
                out[sentence].append((mention.first, mention.last, f"#{value.low.normalize():f} {value.unit}"))
    return out


def _words(reading: Reading, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    i = first
    while i < last:
        hit = reading.first_of(i, _SHARED)
        if hit is not None:
            yield i, hit.last, f"={hit.value}"
            i = hit.last
            continue
        word = reading.tokens.word[i]
        if reading.tokens.kind[i] == WORD and not reading.within(i, _TOLD):
            if reading.tokens.capital[i] and not reading.begins[i]:
                yield i, i + 1, f"={word}"
            elif len(word) > _SHORT:
                yield i, i + 1, word
        i += 1


def around(mention: Mention, told: Sequence[tuple[int, int, str]]) -> frozenset[str]:
    """What the sentence of a mention tells of besides it."""
    return frozenset(mark for first, last, mark in told if last <= mention.first or mention.last <= first)
