"""topic_of, content_words, clause_words: the words that say what a figure or date is of where its measure does not say it all."""

from __future__ import annotations

from collections.abc import Iterable

from selisih.languages.glossary import common_word
from selisih.languages.measures import measures
from selisih.languages.reading import Reading
from selisih.stages.clause import Clause
from selisih.stages.owners import Found
from selisih.text.mention import Mention
from selisih.text.tokens import WORD


def topic_of(reading: Reading, at: int, mention: Mention) -> frozenset[str]:
    """The content words that stand with the measure's words: `impor [mesin dan peralatan mekanis]`."""
    if at < 0 or at >= mention.first:
        return frozenset()
    hit = reading.tagged(at, "measure")
    if hit is not None and hit.value in measures() and measures()[hit.value].kinds == _TECHNICAL:
        return frozenset()  # `layar AMOLED`: its make says nothing of the figure
    found = set()
    listed = False
    for i in range(hit.last if hit is not None else at + 1, mention.first):
        word = reading.tokens.word[i]
        sort = reading.tagged(i, "noun")
        if sort is not None and sort.value in _SORTS:  # `inflasi kelompok makanan, minuman, dan tembakau`
            listed = True
        elif word != "/" and not reading.tagged(i, "conjunction") and not (listed and word == ","):
            if not _content(reading, i):
                break
            found.add(word)
    return frozenset(found)


_SORTS = frozenset(("group", "sector", "component", "category", "type"))


def joined_of(reading: Reading, mention: Mention) -> frozenset[str]:
    """What is counted together with the counted thing, without a figure of its own: `242 penumpang dan awak`."""
    i = mention.last
    if mention.notes.get("noun") is None or reading.tagged(i, "conjunction") is None:
        return frozenset()
    noun = reading.tagged(i + 1, "noun")
    if noun is None or reading.tokens.text[reading.tokens.start[i + 1]].isupper():
        return frozenset()
    return frozenset((f"with {noun.value}",))


def content_words(reading: Reading, clause: Clause, inside: bytearray) -> frozenset[str]:
    """The words of a clause that carry meaning and are read as nothing else, names of several words left out: for what
    no vocabulary knows."""
    out = set()
    for i in (
        *range(max(clause.begin, clause.first - 8), clause.first),
        *range(clause.last, min(clause.end, clause.last + 8)),
    ):
        if _content(reading, i) and not inside[i] and not (i + 1 < len(inside) and inside[i + 1]):
            out.add(reading.tokens.word[i])
    return frozenset(out)


_TECHNICAL = frozenset(("limit",))
_NO_CONTENT = frozenset(
    [
        "stopword",
        "measure",
        "qualifier",
        "role",
        "modality",
        "manner",
        "ordinal",
        "filler",
        "hedge",
        "conjunction",
        "month",
        "weekday",
        "relative",
        "numeral",
        "scale",
        "percent",
        "currency",
        "unit",
        "say",
        "cite",
        "pronoun",
        "place",
        "part_of_day",
        "zone",
        "per",
        "range",
        "noun",
        "classifier",
        "cause",
        "origin",
    ]
)


def _content(reading: Reading, i: int) -> bool:
    return reading.tokens.kind[i] == WORD and len(reading.tokens.word[i]) >= 3 and not reading.within(i, _NO_CONTENT)


# What the event's own word says is not said again by the words round it.
_OF_EVENT = frozenset(
    [
        "stopword", "event", "month", "weekday", "say", "cite", "numeral", "percent", "scale", "honorific", "unit", "office",
    ]
)  # fmt: skip
_SHARED = ("noun", "measure", "document", "qualifier", "body")
_SHORT = 3  # letters; shorter words say little


def clause_words(reading: Reading, tokens: Iterable[int], named: Iterable[Found]) -> frozenset[str]:
    """The content words of a date's clause, what is `named` in it left out; what the lexicon knows by the name it has in all
    languages."""
    other = {i for first, last, _ in named for i in range(first, last)}
    out = set()
    for i in tokens:
        if i in other or reading.tokens.kind[i] != WORD:
            continue
        hit = reading.first_of(i, _SHARED)
        if hit is not None:
            out.add(f"={hit.value.removesuffix('s')}")  # a measure may be the plural of a noun: eruptions
        elif len(reading.tokens.word[i]) > _SHORT and not (reading.tokens.capital[i] or reading.within(i, _OF_EVENT)):
            word = reading.tokens.word[i]
            common = common_word(word, reading.lexicon.language)
            out.add(f"={common}" if common else word)
    return frozenset(out)
