"""How far the words reach that name a speaker, and what they name."""

from __future__ import annotations

from typing import NamedTuple

from selisih.languages.capitals import dotted, run_end, spelled
from selisih.languages.persons import person
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, NUMBER, WORD

NAME, BODY, OFFICE, PRONOUN, DOCUMENT, NOUN, NOBODY = "name", "body", "office", "pronoun", "document", "noun", "nobody"
THAT = frozenset(("itu", "tersebut", "ini"))

_REACH = 30  # tokens a phrase behind a word of saying may have
_OF_BODY = frozenset(("office_word", "body_head", "level"))
_LOWER = 6  # words without a capital it may begin with: juru bicara kementerian luar negeri Rusia ...


class Voice(NamedTuple):
    """Who speaks: the tokens of the phrase, how it is said (one of the constants here), name and office as written."""

    first: int
    last: int
    how: str
    name: str = ""
    office: str = ""


def phrase_end(reading: Reading, first: int) -> int:
    tokens = reading.tokens
    count, j, lower, commas, named = len(tokens.word), first, 0, 0, False
    while j < min(count, first + _REACH) and not reading.skipped[j]:
        word, kind = tokens.word[j], tokens.kind[j]
        if kind == WORD and tokens.capital[j]:
            if stops(reading, j, True):
                break
            if named and tokens.word[j - 1] == ",":
                break
            j = max(run_end(reading, j), j + 1)
            named = person(reading, first, j) is not None
        elif kind == WORD:
            hit = reading.tagged(j, "office") or reading.tagged(j, "calling") or reading.tagged(j, "honorific")
            joint = reading.tagged(j, "particle")
            if named:
                break
            if hit is not None:
                j = hit.last
            elif joint is not None and joint.value == "body" and j + 1 < count and tokens.capital[j + 1] and j > first:
                j += 1
            elif stops(reading, j, False) or lower >= _LOWER:
                break
            else:
                j, lower = j + 1, lower + 1
        elif word == "(" and (close := _abbreviates(reading, j)):
            j, named = close, False
        elif named or kind == LINE:
            break
        elif kind == NUMBER:
            if not tokens.touches(j):
                break
            j += 1
        elif word == "," and commas < 3 and j + 1 < count and j > first and goes_on(reading, j + 1):
            j, commas = j + 1, commas + 1
        elif word == "(" and (close := _bracket(reading, j)):
            j = close
        elif (word == "." and dotted(reading, j - 1)) or (word in "-–/" and tokens.touches(j)):
            j += 1
        else:
            break
    while j > first and (
        tokens.kind[j - 1] != WORD and tokens.word[j - 1] not in (")",) and tokens.kind[j - 1] != NUMBER
    ):
        j -= 1
    return j


def stops(reading: Reading, j: int, capitals: bool) -> bool:
    """Whether a word cannot be part of the phrase that names a speaker."""
    tags = reading.hits.tags(j)
    if not tags.isdisjoint(("weekday", "cite", "day_word")):
        return True
    return not capitals and not tags.isdisjoint(("no_subject", "stopword", "say", "adverb", "pronoun", "month"))


def goes_on(reading: Reading, j: int) -> bool:
    """Whether the phrase before a comma goes on behind it: kata Ketua Umum PSSI, Erick Thohir."""
    tokens = reading.tokens
    if j >= len(tokens.word):
        return False
    if tokens.word[j] in ("dan", "serta", "and") and j + 1 < len(tokens.word):
        return tokens.capital[j + 1]  # Politik, Hukum, dan Keamanan
    return (tokens.capital[j] and not stops(reading, j, True)) or tokens.word[j] in ("yakni", "yaitu")


def _bracket(reading: Reading, i: int) -> int:
    word = reading.tokens.word
    for k in range(i + 1, min(i + 9, len(word))):
        if word[k] == ")":
            return k + 1
    return 0


def _abbreviates(reading: Reading, i: int) -> int:
    """The token behind a bracket with an abbreviation: what stands before it is a body, no person."""
    close = _bracket(reading, i)
    tokens = reading.tokens
    short = [k for k in range(i + 1, close - 1) if tokens.kind[k] == WORD]
    if not short or len(short) > 3 or close >= len(tokens.word):
        return 0
    if not tokens.capital[close] and not (tokens.word[close] == "," and goes_on(reading, close + 1)):
        return 0
    surface = tokens.text[tokens.start[short[0]] : tokens.end[short[0]]]
    return close if len(surface) > 1 and (surface.isupper() or not surface[1:].islower()) else 0


def voice_of(reading: Reading, first: int, last: int) -> Voice:
    """What a phrase names: a person, an office alone, a body, or just a noun."""
    tokens = reading.tokens
    if last <= first:
        return Voice(first, first, NOBODY)
    found = person(reading, first, last)
    heads = [i for i in range(first, last) if tokens.capital[i]]
    if found is not None and not found.office and any(_of_body(reading, i) for i in heads):
        return Voice(first, last, BODY, spelled(tokens, heads[0], last))
    if found is not None:
        return Voice(first, last, NAME, found.name, found.office)
    offices = official(reading, first, last)
    behind = tokens.word[last] if last < len(tokens.word) else ""
    if offices and (heads or reading.tagged(offices[0], "office")):
        return Voice(first, last, OFFICE, "", " ".join(tokens.surface(offices[0], last).split()))
    if behind in THAT and offices:
        return Voice(first, last + 1, PRONOUN)
    if heads:
        begin = first if reading.tagged(first, "office_word") else heads[0]
        return Voice(first, last, BODY, spelled(tokens, begin, last))
    return Voice(first, last, NOUN, " ".join(tokens.surface(first, min(last, first + 3)).split()))


def official(reading: Reading, first: int, last: int) -> list[int]:
    """The words of a phrase that say what office somebody holds, or what they are called by."""
    return [i for i in range(first, last) if reading.tagged(i, "office") or reading.tagged(i, "calling")]


def _of_body(reading: Reading, i: int) -> bool:
    return reading.has(i, _OF_BODY)
