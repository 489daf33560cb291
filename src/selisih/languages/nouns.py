"""noun_after: the counted thing that stands behind a number; barred, age, scored: numbers that are no figures."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from selisih.languages.amounts import Amount
from selisih.languages.lexicon import Hit, Lexicon
from selisih.languages.reading import Reading
from selisih.languages.things import kind_of
from selisih.text.tokens import LINE, MARK, NUMBER, WORD

# What an unknown word behind a number may not be, if it is to be the thing counted.
_NO_NOUN = frozenset(
    [
        "stopword",
        "say",
        "conjunction",
        "hedge",
        "hedge_after",
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
        "no_noun",
        "pronoun",
        "unit",
    ]
)
_REACH = 3  # words that may stand between a number and its noun: 793 seriously injured passengers
_DASHES = "-–—"
_OLDEST = 120


class Noun(NamedTuple):
    """The counted thing: its unit (a singular English noun, or the word itself) and its tokens; `known` says whether
    the vocabulary has it."""

    unit: str
    first: int
    last: int
    known: bool


def noun_after(reading: Reading, amount: Amount) -> Noun | None:
    """The noun of a figure, with numeral classifiers passed over; None where there is none.

    In a language that marks the plural the noun may stand behind words that describe it, and more than one of a thing
    is in the plural: `44 refugee camps` are camps, `2016 election` is none. Elsewhere the noun comes first.
    """
    i = past_bracket(reading, amount.unit_at)
    whole, classifier = reading.tagged(i, "noun"), reading.tagged(i, "classifier")
    if classifier is not None and (whole is None or whole.last <= classifier.last):  # `unit rumah` is one phrase
        following = reading.tagged(classifier.last, "noun")
        if following is not None and (classifier.value != "person" or kind_of(following.value) == "person"):
            return Noun(following.value, following.first, following.last, True)
        if whole is None:
            return _unknown(reading, classifier.last) or Noun("unit", classifier.first, classifier.last, True)
    if "" not in reading.lexicon.plurals:
        hyphen = i > amount.last and reading.tokens.word[i - 1] in _DASHES
        return _head_last(reading, i, hyphen or (amount.low == amount.high == 1))
    if whole is not None:
        return Noun(whole.value, whole.first, whole.last, True)
    if i < len(reading.tokens.word) and reading.tokens.kind[i] == LINE:
        following = reading.tagged(i + 1, "noun") if reading.tokens.word[i] == "\n" else None
        return Noun(following.value, following.first, following.last, True) if following is not None else None
    return _unknown(reading, i)


def _head_last(reading: Reading, i: int, single: bool) -> Noun | None:
    """The noun of a figure before token i, the last of those that stand together; `single` where it is one thing."""
    tokens = reading.tokens
    j, reach, passed = i, i + _REACH + 1, False
    while j < min(reach, len(tokens.word)):
        hit = reading.tagged(j, "noun")
        if hit is not None:
            goes_on = reading.tagged(hit.last, "noun") is not None if single else _singular(reading, hit)
            if not goes_on:
                return Noun(hit.value, j, hit.last, True)
            passed, j, reach = True, hit.last, max(reach, hit.last + 2)
            continue
        if tokens.kind[j] == LINE and tokens.word[j] == "\n":
            j += 1
            continue
        if tokens.kind[j] != WORD or any(reading.tagged(j, tag) for tag in ("stopword", "conjunction", "no_noun")):
            break
        if passed and (other := _unknown(reading, j)) is not None:
            return other  # 120 suicide bombers
        j += 1
    return _unknown(reading, i) if not passed else None


def _singular(reading: Reading, hit: Hit) -> bool:
    return hit.last - hit.first == 1 and reading.tokens.word[hit.first] in _singulars(reading.lexicon)


@cache
def _singulars(words: Lexicon) -> frozenset[str]:
    """The nouns of a lexicon that have a plural of their own: election (elections), man (men), but not aircraft."""
    by_value: dict[str, list[str]] = {}
    for entries in words.entries.values():
        for entry in entries:
            if entry.tag == "noun" and len(entry.words) == 1:
                by_value.setdefault(entry.value, []).append(entry.words[0])
    out = set()
    for phrasings in by_value.values():
        plurals = [p for p in phrasings if p.endswith(words.plurals)]
        out |= {w for w in phrasings if w not in plurals and any(_plural_of(p, w, words.plurals) for p in plurals)}
    return frozenset(out)


def _plural_of(plural: str, word: str, endings: tuple[str, ...]) -> bool:
    stem = word[: max(len(word) - 2, 1)]
    return plural.startswith(stem) and (len(plural) - len(word) <= 2 or plural in endings)


def _unknown(reading: Reading, i: int) -> Noun | None:
    tokens = reading.tokens
    if i >= len(tokens.word) or tokens.kind[i] != WORD or tokens.touches(i):
        return None
    word = tokens.word[i]
    if len(word) < 3 or not tokens.text[tokens.start[i] : tokens.end[i]].islower():  # besarPiala: two words glued
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
    word, kind, count = tokens.word, tokens.kind, len(tokens.word)
    before = i - 1
    if reading.tagged(last, "ordinal_suffix") or reading.tagged(last, "age_after"):
        return True
    if amount.currency:
        return False
    if kind[i] == NUMBER and _code(word[i]):
        return True
    if before >= 0 and tokens.touches(i):
        if kind[before] == WORD and not reading.tagged(before, "unit"):
            return True
        if word[before] in "'’‘" and len(word[i]) == 2:  # '98
            return True
        if word[before] in "/_#:@" or (word[before] in "-–" and tokens.touches(before)):
            return True
    if last < count and tokens.touches(last) and kind[i] == NUMBER and _glued(reading, last):
        return True
    if _ordinal(reading, amount) or _listed(reading, i, last) or _crossed(reading, i, last):
        return True
    if before >= 0 and word[before] == "(" and last < count and word[last] == ")":
        return True
    return _plate(reading, i, last) or (scored(reading, amount) and amount.unit_at == amount.last == last)


def scored(reading: Reading, amount: Amount) -> bool:
    """Whether a bare figure is one side of a score, however the dash is set: 2-3, 6 — 4, Arsenal 2 - 1 Man Utd."""
    tokens, i, last = reading.tokens, amount.core, amount.last
    word, kind, count = tokens.word, tokens.kind, len(tokens.word)
    if not (word[i].isdigit() and len(word[i]) <= 3):
        return False
    ahead = last + 1 < count and word[last] in _DASHES and kind[last + 1] == NUMBER
    behind = i > 1 and word[i - 1] in _DASHES and kind[i - 2] == NUMBER
    ranged = amount.low != amount.high and any(word[j] in _DASHES for j in range(i + 1, last))
    return ahead or behind or ranged


def age(reading: Reading, amount: Amount, last: int) -> bool:
    """Whether a figure, with its unit up to token `last`, is an age or minute set behind a name: Sari, 36 tahun, ...;
    De la Red, 27, ...; Vieira (81mins)."""
    tokens, i = reading.tokens, amount.first
    word = tokens.word
    if i < 2 or last >= len(word) or i != amount.core or amount.number.value > _OLDEST or amount.low != amount.high:
        return False
    opened, closed = word[i - 1], word[last]
    name = tokens.text[tokens.start[i - 2]].isupper() or word[i - 2] in ')"”'
    return name and ((opened == "," and closed in ",.") or (opened == "(" and closed == ")"))


def _code(text: str) -> bool:
    """Leading zeros and long runs of bare digits are codes and telephone numbers."""
    return text.isdigit() and (len(text) > 9 or (text[0] == "0" and len(text) > 1))


def _glued(reading: Reading, last: int) -> bool:
    """Whether what touches the end of the number makes a name of it: 5G, 3D, 20detik, 12/2022, 1x24."""
    tokens = reading.tokens
    if tokens.kind[last] == WORD:
        surface = tokens.text[tokens.start[last] : tokens.end[last]]
        if reading.tagged(last, "unit") is None:
            return not (reading.tagged(last, "currency") or reading.tagged(last, "percent"))
        return len(surface) > 4 or (len(surface) == 1 and surface.isupper())
    after = last + 1
    if tokens.kind[last] == MARK and tokens.word[last] in "/_:+'’′" and after < len(tokens.word):
        if tokens.word[last] in "'’′":
            return True  # the minute of a match
        slash = tokens.word[last] == "/" and len(tokens.word[after]) == 1  # 113/G/2025
        return tokens.touches(after) and (slash or tokens.kind[after] == NUMBER)
    return False


def _ordinal(reading: Reading, amount: Amount) -> bool:
    """Whether the words before a number make it an ordinal, a number of a house, a section, an age."""
    tokens, j = reading.tokens, amount.core - 1
    if j >= 0 and tokens.word[j] in (".", ":") and j and tokens.touches(j):
        j -= 1
    if _context(reading, j) is not None:
        return True
    if amount.first < amount.core or reading.tagged(j, "between"):  # berusia sekitar 40 tahun, aged between 25 and 30
        k = amount.first - 1
        context = _context(reading, k - (k >= 0 and reading.tagged(k, "between") is not None))
        if context is not None and context.value == "age":
            return True
    for _ in range(4):  # aged one, seven and 10; Pasal 3, 4 dan 5
        if not (j > 0 and (tokens.word[j] == "," or reading.tagged(j, "shares"))):
            return False
        j -= 1 + (tokens.word[j] != "," and tokens.word[j - 1] == ",")
        if j <= 0 or (tokens.kind[j] != NUMBER and reading.tagged(j, "numeral") is None):
            return False
        j -= 1
        if (context := _context(reading, j)) is not None:
            counted = reading.tagged(amount.unit_at, "noun") is not None
            return context.value in ("age", "section", "law") or (context.value != "time" and not counted)
    return False


def _context(reading: Reading, j: int) -> Hit | None:
    """The phrase that ends at token j and makes a name or age of a number behind it."""
    for back in (0, 1, 2):
        if j - back >= 0:
            hit = reading.tagged(j - back, "ordinal_context")
            if hit is not None and hit.last == j + 1:
                return hit
    return None


def _listed(reading: Reading, i: int, last: int) -> bool:
    """Whether a number only counts the lines of a list: 1. Rumah, 2) Gedung; isi gugatan: 1. Mengabulkan."""
    tokens = reading.tokens
    begins = i == 0 or tokens.kind[i - 1] == LINE or (tokens.word[i - 1] in ".:;" and not tokens.touches(i))
    return begins and last < len(tokens.word) and tokens.word[last] in ".)" and tokens.touches(last)


def _crossed(reading: Reading, i: int, last: int) -> bool:
    """Whether a number is multiplied with another one: 1x24 jam, 2 x 45 menit, 6 × 4 meter."""
    word, kind, count = reading.tokens.word, reading.tokens.kind, len(reading.tokens.word)
    ahead = last + 1 < count and word[last] in ("x", "×") and kind[last + 1] == NUMBER
    return ahead or (i > 1 and word[i - 1] in ("x", "×") and kind[i - 2] == NUMBER)


def _plate(reading: Reading, i: int, last: int) -> bool:
    """Whether a number stands on a vehicle: B 1234 XYZ."""
    tokens = reading.tokens
    if i == 0 or last >= len(tokens.word) or tokens.kind[i] != NUMBER or not tokens.word[i].isdigit():
        return False
    head, tail = tokens.surface(i - 1, i), tokens.surface(last, last + 1)
    sides = len(head) <= 2 and len(tail) <= 3 and len(tokens.word[i]) <= 4
    return sides and head.isalpha() and tail.isalpha() and head.isupper() and tail.isupper()
