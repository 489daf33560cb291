"""noun_after: the counted thing that stands behind a number; barred: numbers that are no figures."""

from __future__ import annotations

from typing import NamedTuple

from selisih.languages.amounts import Amount
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, MARK, NUMBER, WORD

# What an unknown word behind a number may not be, if it is to be the thing counted.
_NO_NOUN = frozenset(
    [
        "stopword",
        "say",
        "conjunction",
        "hedge",
        "range",
        "per",
        "month",
        "weekday",
        "currency",
        "percent",
        "place",
        "relative",
        "part_of_day",
        "numeral",
        "scale",
        "measure",
        "role",
        "modality",
        "cite",
        "office",
        "ordinal_context",
        "negation",
        "filler",
        "zone",
        "qualifier",
        "day_word",
        "period",
    ]
)
_LIST = 6  # numbers of a list that share the word before the first
_REACH = 3  # words that may stand between a number and its noun: 793 seriously injured passengers


class Noun(NamedTuple):
    """The counted thing: its unit (a singular English noun, or the word itself) and its tokens; `known` says whether
    the vocabulary has it."""

    unit: str
    first: int
    last: int
    known: bool


def noun_after(reading: Reading, i: int) -> Noun | None:
    """The noun of a number that ends before token i, with numeral classifiers passed over; None where there is none."""
    i = past_bracket(reading, i)
    classifier, whole = reading.tagged(i, "classifier"), reading.tagged(i, "noun")
    if classifier is not None and whole is not None and whole.last > classifier.last:
        classifier = None  # `unit rumah` is a phrase of its own
    start = classifier.last if classifier else i
    tokens = reading.tokens
    count = len(tokens.word)
    for j in range(start, min(start + _REACH + 1, count)):
        hit = reading.tagged(j, "noun")
        if hit is not None:
            return Noun(hit.value, j, hit.last, True)
        if tokens.kind[j] == LINE and tokens.word[j] == "\n":
            continue
        if tokens.kind[j] != WORD or reading.tagged(j, "stopword") or reading.tagged(j, "conjunction"):
            break
    if classifier is not None:
        if (other := _unknown(reading, classifier.last)) is not None:
            return other
        return Noun("unit", classifier.first, classifier.last, True)
    return _unknown(reading, i)


def _unknown(reading: Reading, i: int) -> Noun | None:
    tokens = reading.tokens
    if i >= len(tokens.word) or tokens.kind[i] != WORD or tokens.touches(i):
        return None
    word = tokens.word[i]
    if len(word) < 3 or not tokens.text[tokens.start[i]].islower():
        return None
    if any(hit.tag in _NO_NOUN for hit in reading.at.get(i, ())) or not word.endswith(reading.lexicon.plurals):
        return None
    return Noun(word, i, i + 1, False)


def past_bracket(reading: Reading, i: int) -> int:
    """The token behind a number said again in brackets: 3 (tiga) hari."""
    word = reading.tokens.word
    if i + 2 < len(word) and word[i] == "(":
        for j in range(i + 2, min(i + 8, len(word))):
            if word[j] == ")":
                inside = any(n.first == i + 1 and n.last == j for n in reading.numbers_from(i + 1))
                if inside:
                    while j + 1 < len(word) and word[j + 1] == ")":
                        j += 1
                    return j + 1
                return i
    return i


def barred(reading: Reading, amount: Amount) -> bool:
    """Whether a number is a name, code, ordinal, age or part of one: 5G, G20, A320-200, Pasal 5, RT 04, (22)."""
    tokens, i, last = reading.tokens, amount.core, amount.number.last
    word, kind = tokens.word, tokens.kind
    text = word[i]
    if kind[i] == NUMBER and not amount.currency and _code(text):
        return True
    before = i - 1
    if before >= 0 and tokens.touches(i) and not amount.currency:
        if kind[before] == WORD and not reading.tagged(before, "unit"):
            return True
        if word[before] in "/_#:@" or (word[before] in "-–" and tokens.touches(before)):
            return True
    if last < len(word) and tokens.touches(last) and kind[i] == NUMBER and _glued(reading, last):
        return True
    if not amount.currency and _ordinal(reading, amount.first if amount.first == i else i):
        return True
    if before >= 0 and word[before] == "(" and last < len(word) and word[last] == ")":
        return True
    score = last + 1 < len(word) and word[last] in "-–" and tokens.touches(last) and tokens.touches(last + 1)
    return score and kind[last + 1] == NUMBER and amount.last == last


def _code(text: str) -> bool:
    """Leading zeros and long runs of bare digits are codes and telephone numbers."""
    return text.isdigit() and (len(text) > 9 or (text[0] == "0" and len(text) > 1))


def _glued(reading: Reading, last: int) -> bool:
    """Whether what touches the end of the number makes a name of it: 5G, 3D, 20detik, 12/2022, 1x24."""
    tokens = reading.tokens
    if tokens.kind[last] == WORD:
        surface = tokens.text[tokens.start[last] : tokens.end[last]]
        if reading.tagged(last, "unit") is None:
            return not (
                reading.tagged(last, "scale_short")
                or reading.tagged(last, "currency")
                or reading.tagged(last, "percent")
            )
        return len(surface) > 4 or (len(surface) == 1 and surface.isupper())
    after = last + 1
    if tokens.kind[last] == MARK and tokens.word[last] in "/_:x" and after < len(tokens.word):
        return tokens.touches(after) and tokens.kind[after] == NUMBER
    return False


def _list_head(reading: Reading, i: int) -> int:
    """The first number of a list of bare numbers that one at token i closes: Pasal 310 dan 311, Pasal 3, 4 dan 5."""
    tokens, k = reading.tokens, i
    for _ in range(_LIST):
        j = k - 1
        while j >= 0 and k - j <= 3 and (tokens.word[j] in (",", "/") or reading.tagged(j, "conjunction")):
            j -= 1
        if j < 0 or j == k - 1 or tokens.kind[j] != NUMBER:
            return k
        k = j
    return k


def _ordinal(reading: Reading, i: int) -> bool:
    """Whether the words before a number make it an ordinal, a number of a house, a section, an age."""
    tokens = reading.tokens
    j = _list_head(reading, i) - 1
    if j >= 0 and tokens.word[j] in (".", ":") and j and tokens.touches(j):
        j -= 1
    for back in (0, 1, 2):
        if j - back < 0:
            return False
        hit = reading.tagged(j - back, "ordinal_context")
        if hit is not None and hit.last == j + 1:
            return True
    return False
