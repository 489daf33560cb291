"""named: how many names a text lists right behind words that announce so many, where its marks leave no doubt."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from selisih.languages.lexicon import Hit
from selisih.languages.list_ends import LONGEST, sentence_end
from selisih.languages.places import is_wide, place_key
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, MARK, WORD

_GAP = 10  # tokens between what is counted and the words that lead to the names
_LONGEST = 8  # tokens of a name
_INNER = frozenset(("&", "-", "–", "'", "’", ".", "/"))  # marks inside a name
_FILLER = frozenset(("name_filler",))
_SOON = 5  # tokens behind a list in which a word may say that there are more
_QUOTES = frozenset("\"“”'’")


class Named(NamedTuple):
    """How many names a list has, whether they only follow a word like `are`, the tokens it runs over, whether a comma stands
    before the `and` that leads to the last of them, whether none may only say more of those before it, and whether the text
    goes on with more behind the list."""

    many: int
    loose: bool
    first: int
    last: int
    comma: bool
    apart: bool
    more: bool


def named(reading: Reading, whole: int) -> Named | None:
    """The names listed behind a number of things that ends before token `whole`; None where any doubt is left what is one
    of them: `tiga kota, yakni Bandung, Semarang, dan Solo`."""
    cue = _cue(reading, whole)
    if cue is None:
        return None
    first = cue.last
    while first < len(reading.tokens.word) and reading.tokens.word[first] in (",", ":"):
        first += 1
    last = _end(reading, first) if first < len(reading.tokens.word) else None
    if last is None or reading.between("breakdown_open", reading.sentence_of(whole - 1)[0], last):
        return None
    while last > first and (reading.tokens.kind[last - 1] == LINE or reading.tokens.word[last - 1] in {".", *_QUOTES}):
        last -= 1
    stretches = _stretches(reading, first, last)
    if stretches is None or not all(_is_name(reading, *stretch) for stretch in stretches):
        return None
    comma, apart = reading.tokens.word[stretches[-1][0] - 2] == ",", not _of_two_sorts(reading, stretches)
    more = bool(reading.between("breakdown_rest", last, last + _SOON))
    return Named(len(stretches), cue.value == "is", first, last, comma, apart, more)


def _cue(reading: Reading, whole: int) -> Hit | None:
    """The words or the colon that lead from what is counted to its names, nothing of another clause before them."""
    tokens, limit = reading.tokens, min(len(reading.tokens.word), whole + _GAP)
    colon = next((i for i in range(whole, limit) if tokens.word[i] == ":"), None)
    cues = reading.between("names_lead", whole, limit)
    cue = cues[0] if cues else None
    if colon is not None and (cue is None or colon < cue.first):
        cue = Hit(colon, colon + 1, "names_lead", "colon")
    if cue is None or reading.numbers_between(whole, cue.last) or reading.between("conjunction", whole, cue.first):
        return None
    plain = all(tokens.kind[i] == WORD or tokens.word[i] in ",()" for i in range(whole, cue.first))
    return cue if plain and reading.sentence[cue.first] == reading.sentence[whole - 1] else None


def _end(reading: Reading, first: int) -> int | None:
    """The token behind the sentence of a list, which a line feed behind its full stop ends as well."""
    tokens, last = reading.tokens, sentence_end(reading, first)
    limit = min(len(tokens.word), first + LONGEST)
    line = next((i for i in range(first + 1, limit) if tokens.kind[i] == LINE), None)
    ends = line is not None and tokens.word[line - 1] in {".", *_QUOTES}
    return line if ends and (last is None or (line or 0) < last) else last


def _stretches(reading: Reading, first: int, last: int) -> list[tuple[int, int]] | None:
    """The stretches between commas outside brackets, an `and` only before the last; None where it stands elsewhere."""
    tokens, depth, begin = reading.tokens, 0, first
    joins = {hit.first for hit in reading.between("date_join", first, last) if hit.value == "and"}
    out: list[tuple[int, int]] = []
    ands = []
    for i in range(first, last):
        depth += (tokens.word[i] in "([") - (tokens.word[i] in ")]")
        joined = i in joins and tokens.kind[i] == WORD
        if depth or not (tokens.word[i] in (",", ";") or joined):
            continue
        if joined:
            ands.append(len(out) + (begin < i))
        if begin < i:
            out.append((begin, i))
        begin = i + 1
    out.append((begin, last))
    return out if len(out) > 1 and ands == [len(out) - 1] and begin < last else None


def _is_name(reading: Reading, first: int, last: int) -> bool:
    """Whether a stretch is a name and nothing else, but for what stands in brackets."""
    tokens, depth = reading.tokens, 0
    own = []
    first += reading.has(first, _FILLER)  # the Prohibition Party
    for i in range(first, last):
        depth += (tokens.word[i] in "([") - (tokens.word[i] in ")]")
        if not depth and tokens.word[i] not in ")]":
            own.append(i)
    if not own or len(own) > _LONGEST or depth or not tokens.capital[own[0]]:
        return False
    return all(
        (tokens.capital[i] if tokens.kind[i] == WORD else tokens.kind[i] == MARK and tokens.word[i] in _INNER)
        or reading.has(i, _FILLER)
        for i in own
    )


def _of_two_sorts(reading: Reading, stretches: list[tuple[int, int]]) -> bool:
    """Whether some of the names may only say more of those before them: a city and its province,
    a person and an office."""
    keys = [place_key(reading.tokens.surface(*stretch), reading.lexicon) for stretch in stretches]
    offices = [bool(reading.tagged(first, "office")) for first, _ in stretches]
    inside = any(a and b and is_wide(b) and not is_wide(a) for a, b in pairwise(keys))
    bracketed = [reading.tokens.word[last - 1] == ")" for _, last in stretches]
    return inside or any(offices) != all(offices) or (any(bracketed) and not all(bracketed))
