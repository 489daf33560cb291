"""outlets: the outlets a text cites, in order: dikutip dari TheRegister, ... seperti dilansir dari CNBC Indonesia."""

from __future__ import annotations

from typing import NamedTuple

from selisih.languages.outlet_names import outlet_key
from selisih.languages.reading import Reading
from selisih.text.tokens import NUMBER, WORD

_OWN = 4  # tokens between the word of citing and its `dari` where the citing outlet may stand
_LONGEST = 24  # tokens an outlet may take with its description
_TIME = frozenset(("weekday", "month", "day_word", "part_of_day", "relative", "say"))


class Citation(NamedTuple):
    """An outlet cited in tokens `first` up to, not including, `last`, in a sentence by number."""

    first: int
    last: int
    outlet: str
    sentence: int


def outlets(reading: Reading, own: str = "") -> list[Citation]:
    """The outlets cited, the article's own (`own`, its source) left out."""
    out = []
    for hit in reading.hits.of("cite"):
        name, last = _outlet(reading, hit.last)
        if name and outlet_key(name) != outlet_key(own):
            out.append(Citation(hit.first, last, name, reading.sentence[hit.first]))
    return out


def named(reading: Reading) -> list[Citation]:
    """Whoever an article goes by, an outlet or a speaker, in order: menurut Reuters, tulis Reuters, Reuters reported."""
    out = []
    for hit in reading.hits.of("say"):
        first, last = _before(reading, hit.first), hit.last
        name = " ".join(reading.tokens.surface(first, hit.first).split()) if first < hit.first else ""
        if not name and hit.last < len(reading.tokens.word):
            name, last = _outlet(reading, hit.last)
        if name:
            out.append(Citation(min(first, hit.first), last, name, reading.sentence[hit.first]))
    return out


def _before(reading: Reading, i: int) -> int:
    """The first of the words in capitals that end before token i."""
    tokens = reading.tokens
    first = i
    while first > max(0, i - _OWN) and tokens.kind[first - 1] == WORD and tokens.capital[first - 1]:
        first -= 1
    return first


def _outlet(reading: Reading, i: int) -> tuple[str, int]:
    """The outlet's name at or behind token i, and the token behind it; empty where there is none."""
    tokens = reading.tokens
    count = min(len(tokens.word), i + _LONGEST)
    for k in range(i, min(i + _OWN, count)):  # dikutip detikINET dari Techspot
        if tokens.kind[k] != WORD:
            break
        if reading.tagged(k, "cited_from"):
            i = k + 1
            break
    start = i
    while i < count and (noun := reading.tagged(i, "outlet_noun")) is not None:
        i = noun.last
    while i < count and reading.tagged(i, "before_outlet"):
        i += 1
        start = i if start == i - 1 else start
    name = i
    while i < count and not reading.skipped[i]:
        if (
            (tokens.kind[i] == WORD and (tokens.capital[i] or _in_domain(reading, i, name)) and not _timed(reading, i))
            or (tokens.word[i] in (".", "-", "/", "@") and _glues(reading, i, name))
            or (tokens.kind[i] == NUMBER and tokens.touches(i))
        ):
            i += 1
        else:
            break
    return (" ".join(tokens.surface(start, i).split()), i) if i > name else ("", i)


def _glues(reading: Reading, i: int, name: int) -> bool:
    """Whether a mark joins two parts of an outlet's name: rt.com, @BNPB_Indonesia."""
    tokens = reading.tokens
    joins = i + 1 < len(tokens.word) and tokens.touches(i + 1) and tokens.kind[i + 1] in (WORD, NUMBER)
    return joins and (tokens.touches(i) or i == name)


def _in_domain(reading: Reading, i: int, name: int) -> bool:
    """Whether a word in lower case is part of a domain: rt.com, bnpb.go.id."""
    tokens = reading.tokens
    if tokens.word[i - 1] in (".", "-", "@") and i > name and tokens.touches(i):
        return True
    return i + 2 < len(tokens.word) and tokens.word[i + 1] == "." and tokens.touches(i + 1) and tokens.touches(i + 2)


def _timed(reading: Reading, i: int) -> bool:
    return reading.has(i, _TIME)
