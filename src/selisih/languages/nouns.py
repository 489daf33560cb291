"""noun_after: the counted thing that stands behind a number."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from selisih.languages.amounts import Amount
from selisih.languages.lexicon import Hit, Lexicon
from selisih.languages.measures import NO_THINGS
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
_BREAKS = frozenset(("stopword", "conjunction", "no_noun"))
_NO_ADJECTIVE = _NO_NOUN - {"qualifier", "measure"}
_BACK = 8  # how far a noun may stand before its figure and classifier
_REACH = 3  # words that may stand between a number and its noun: 793 seriously injured passengers
_DASHES = "-–—"


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
            return _unknown(reading, classifier.last) or _said_before(reading, amount, classifier)
    if "" not in reading.lexicon.plurals:
        if i > amount.last and reading.tokens.word[i - 1] in _DASHES:
            joined = reading.tagged(i, "noun")
            if joined is not None:
                return Noun(joined.value, joined.first, joined.last, True)  # a 1,178-page law has pages
            return _head_last(reading, i, True)
        return _head_last(reading, i, amount.low == amount.high == 1)
    if whole is not None:
        return Noun(whole.value, whole.first, whole.last, True)
    if i < len(reading.tokens.word) and reading.tokens.kind[i] == LINE:
        following = reading.tagged(i + 1, "noun") if reading.tokens.word[i] == "\n" else None
        return Noun(following.value, following.first, following.last, True) if following is not None else None
    return _unknown(reading, i)


def _said_before(reading: Reading, amount: Amount, classifier: Hit) -> Noun:
    """The noun that stands before its figure and classifier in one clause: `fasilitas pendidikan yang rusak 38 unit`."""
    i = amount.first
    start = max(reading.sentence_of(i)[0], i - _BACK) if not reading.headline[i] else i  # `Pemprov Klaim 161 Unit`
    parted = (
        j for j in range(i - 1, start - 1, -1) if reading.tokens.kind[j] in (NUMBER, MARK) or _another(reading, j)
    )
    begin = next(parted, start - 1) + 1
    nouns = [hit for hit in reading.between("noun", begin, i) if not reading.tagged(hit.first - 1, "at")]
    things = [hit for hit in nouns if hit.last <= i and kind_of(hit.value) != "person" and hit.value not in NO_THINGS]
    unit = things[0].value if things and classifier.value == "unit" else "unit"
    return Noun(unit, classifier.first, classifier.last, True)


def _another(reading: Reading, j: int) -> bool:
    return reading.tagged(j, "conjunction") is not None or reading.tagged(j, "subordinate") is not None


def _head_last(reading: Reading, i: int, single: bool) -> Noun | None:
    """The noun of a figure before token i, the last of those that stand together; `single` where it is one thing."""
    tokens = reading.tokens
    j, reach, passed = i, i + _REACH + 1, False
    while j < min(reach, len(tokens.word)):
        hit = reading.tagged(j, "noun")
        if hit is not None:
            goes_on = reading.tagged(hit.last, "noun") is not None if single else _singular(reading, hit)
            if not goes_on:
                return None if _in_a_name(reading, i, j) else Noun(hit.value, j, hit.last, True)
            passed, j, reach = True, hit.last, max(reach, hit.last + 2)
            continue
        if tokens.kind[j] == LINE and tokens.word[j] == "\n":
            j += 1
            continue
        if tokens.kind[j] != WORD or reading.has(j, _BREAKS):
            break
        if passed and (other := _unknown(reading, j)) is not None:
            return other  # 120 suicide bombers
        j += 1
    if passed:
        return None
    for j in range(i, min(i + _REACH, len(tokens.word))):  # 300,000 domestic helpers
        if (other := _unknown(reading, j)) is not None or not _describes(reading, j):
            return other
    return None


def _describes(reading: Reading, j: int) -> bool:
    """Whether a word may describe the noun behind it."""
    tokens = reading.tokens
    known = reading.has(j, _NO_ADJECTIVE)
    return tokens.kind[j] == WORD and tokens.text[tokens.start[j]].islower() and not known


def _in_a_name(reading: Reading, i: int, j: int) -> bool:
    """Whether the noun at token j closes a name that begins behind the figure: 5 Lufthansa First Class, 1 Man United."""
    tokens = reading.tokens
    if not tokens.text[tokens.start[j]].isupper() or tokens.text[tokens.start[j] : tokens.end[j]].isupper():
        return False
    other = i if j > i else j + 1
    if other >= len(tokens.word) or not tokens.text[tokens.start[other]].isupper():
        return False
    return j > i or tokens.word[i - 1] == "1"


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
        plurals = [p for p in phrasings if p.endswith(words.plurals) and not p.endswith("ss")]
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
    if reading.lexicon.shape("no_noun").fullmatch(word):
        return None  # Redmi Pad 2 ditopang
    if reading.has(i, _NO_NOUN) or not word.endswith(reading.lexicon.plurals):
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
