"""around: what else the sentence of a figure or a date tells of, in names, figures and words that two articles can share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from selisih.languages.glossary import common_word
from selisih.languages.reading import Reading
from selisih.stages.clause import FIGURES
from selisih.text.mention import Mention
from selisih.text.tokens import WORD
from selisih.values.number import Quantity

_NEAR = 5  # tokens between a figure and the one beside it
_SHORT = 3  # letters up to which a word says little
_RIGHT_BY = 6  # words before and behind a figure that are its phrase
# What is said of a figure itself, or of nothing.
_TOLD = frozenset(
    [
        "stopword", "month", "weekday", "say", "cite", "numeral", "percent", "scale", "honorific", "unit", "currency",
        "hedge", "filler", "conjunction", "pronoun", "led", "per", "relative", "part_of_day", "zone",
    ]
)  # fmt: skip
# What the lexicon knows by a name that all languages share, from the most telling down.
_SHARED = ("noun", "measure", "event", "document", "qualifier", "place", "body")


def tellings(reading: Reading, mentions: Sequence[Mention]) -> dict[int, list[tuple[int, int, str]]]:
    """By sentence in which a figure or a date is told what it tells of, each mark with its tokens: figures, names and what
    the lexicon knows, `=` before what is of no language, and other content words."""
    out: dict[int, list[tuple[int, int, str]]] = {}
    for mention in mentions:
        value, sentence = mention.value, reading.sentence[mention.first]
        if mention.kind != "date" and not (mention.kind in FIGURES and isinstance(value, Quantity)):
            continue
        if sentence not in out:
            out[sentence] = list(_words(reading, *reading.sentence_of(mention.first)))
        if isinstance(value, Quantity) and value.low is not None:
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
            elif common := common_word(word, reading.lexicon.language):
                yield i, i + 1, f"={common}"
            elif len(word) > _SHORT:
                yield i, i + 1, word
        i += 1


def around(reading: Reading, mention: Mention, told: Sequence[tuple[int, int, str]]) -> frozenset[str]:
    """What the sentence of a mention tells of besides it; round a figure `&` marks the figures of another unit right beside
    it, `<` and `>` the words right before and behind it, up to the next figures."""
    beside = frozenset(mark for first, last, mark in told if last <= mention.first or mention.last <= first)
    if mention.kind not in FIGURES:
        return beside
    figures = sorted((first, last, mark) for first, last, mark in told if mark[0] == "#")
    return beside | {
        *_beside(reading, mention, figures),
        *_phrase(reading, mention, figures),
    }


def _phrase(reading: Reading, mention: Mention, told: Sequence[tuple[int, int, str]]) -> Iterator[str]:
    """The words of a mention's sentence next to it, but for those beyond another figure."""
    begin, end = reading.sentence_of(mention.first)
    begin = max([begin, *(last for _, last, _ in told if last <= mention.first)])
    end = min([end, *(first for first, _, _ in told if first >= mention.last)])
    for mark, near in (("<", range(mention.first - 1, begin - 1, -1)), (">", range(mention.last, end))):
        words = (i for i in near if reading.tokens.kind[i] == WORD)
        yield from (f"{mark}{reading.tokens.word[i]}" for i in islice(words, _RIGHT_BY))


def _beside(reading: Reading, mention: Mention, told: Sequence[tuple[int, int, str]]) -> set[str]:
    """The figures right before and behind a mention in its clause: `naik 14,8% menjadi Rp198 triliun`, `41 km in 35 minutes`."""
    k = next((k for k, (first, _, _) in enumerate(told) if first == mention.first), -1)
    out = set()
    for a, b in ((k - 1, k), (k, k + 1)):
        if k < 0 or a < 0 or b >= len(told) or _unit(told[a][2]) == _unit(told[b][2]):
            continue
        between = range(told[a][1], told[b][0])
        if len(between) <= _NEAR and not any(_parts(reading, i) for i in between):
            out.add(f"&{told[a if b == k else b][2][1:]}")
    return out


def _unit(mark: str) -> str:
    return mark.partition(" ")[2].partition("/")[0]


def _parts(reading: Reading, i: int) -> bool:
    """Whether token i parts two figures: a comma or conjunction, unless a change or the same figure in other words follows."""
    if reading.tokens.word[i] in ";:":
        return True
    if reading.tokens.word[i] != "," and reading.tagged(i, "conjunction") is None:
        return False
    return not any(reading.tagged(k, tag) for k in (i, i + 1) for tag in ("role", "apposition"))
