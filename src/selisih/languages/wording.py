"""How far a title reaches: along capitals and what joins them, or along a clause that describes it."""

from __future__ import annotations

from selisih.languages.lexicon import Hit
from selisih.languages.papers import LAWS
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, NUMBER, WORD

_JOINS = 3  # small words that may follow each other inside a title: of the, on the
_PARTIES = 10  # tokens between a document and its `tentang`: antara Indonesia dan Uni Eropa
_LONGEST = 30  # tokens of a description
_FARTHEST = 60  # tokens of a title in capitals
_TIME = frozenset(("weekday", "month"))
_NO_TITLE = _TIME | {"office", "say"}
_CLAUSE_ENDS = _TIME | {"title_end", "say", "cite"}
# Types that are named by saying what they are about, in any writing.
_DESCRIBED = frozenset(
    (
        "joint statement",
        "joint declaration",
        "declaration",
        "communique",
        "memorandum",
        "treaty",
        "convention",
        "protocol",
        "resolution",
    )
)


def raised_end(reading: Reading, i: int, inner: bool) -> int:
    """The end of a title that goes on at token i with capitalised words; `inner`: behind what it is about already."""
    tokens = reading.tokens
    count = min(len(tokens.word), i + _FARTHEST)
    end = j = i
    while j < count and not reading.skipped[j]:
        if tokens.capital[j]:
            if reading.has(j, _TIME) or (j > i and reading.tagged(j, "title_stop")):
                break
            end = j = j + 1
        elif tokens.kind[j] == NUMBER and j > i:
            if tokens.touches(j) and tokens.word[j - 1] not in "-–":  # G20 Leaders
                end = j = j + 1
            elif tokens.word[j - 1] in "-–" and j + 1 < count and tokens.capital[j + 1]:  # Pre-2030 Plan
                j, inner = j + 1, True
            else:
                return _years(reading, j, end)
        elif _bridges(reading, i, j, inner):
            j += 1
        elif tokens.kind[j] == WORD and (step := _joined(reading, j, inner)):
            inner = inner or any(reading.tagged(k, "about") for k in range(j, step))
            j = step
        else:
            break
    return end


def _bridges(reading: Reading, i: int, j: int, inner: bool) -> bool:
    """Whether a mark stands between two words of one title: Rusia-Cina, Rusia - Cina, Leaders' Declaration."""
    tokens = reading.tokens
    if j == i or j + 1 >= len(tokens.word):
        return False
    if tokens.word[j] in ("-", "–", "/") and tokens.touches(j) and tokens.touches(j + 1):
        return True
    if tokens.word[j] in ("-", "–"):
        return inner and tokens.capital[j + 1]
    return tokens.word[j] in ("'", "’") and _possessive(reading, j)


def _years(reading: Reading, j: int, end: int) -> int:
    """Behind a year or a range of years a title is over: ... 2021-2025. Another number is no part of it."""
    tokens = reading.tokens
    if j + 2 < len(tokens.word) and tokens.word[j + 1] in ("-", "–") and tokens.kind[j + 2] == NUMBER:
        return j + 3
    return j + 1 if len(tokens.word[j]) == 4 else end


def _joined(reading: Reading, j: int, inner: bool) -> int:
    """The next capitalised word behind words that may join the words of a title; 0 where there is none."""
    tokens = reading.tokens
    k = j
    while k < min(j + _JOINS, len(tokens.word)) and tokens.kind[k] == WORD and not tokens.capital[k]:
        hit = reading.tagged(k, "title_join")
        if hit is None or (
            hit.value == "inner" and not inner and not any(reading.tagged(m, "about") for m in range(j, k))
        ):
            return 0
        k += 1
    return k if k < len(tokens.word) and tokens.capital[k] and k > j else 0


def _possessive(reading: Reading, j: int) -> bool:
    tokens = reading.tokens
    return tokens.word[j - 1].endswith("s") and tokens.touches(j) and j + 1 < len(tokens.word) and tokens.capital[j + 1]


def raised_start(reading: Reading, i: int) -> int:
    """The start of a title whose capitalised words stand before token i: G20 Bali Leaders' [Declaration]."""
    tokens = reading.tokens
    start = k = i
    while k > 0:
        j = k - 1
        if tokens.kind[j] == WORD and tokens.capital[j]:
            if reading.begins[j] and (reading.tagged(j, "no_name") or reading.tagged(j, "stopword")):
                break
            if reading.has(j, _NO_TITLE):
                break
            k = start = j
        elif (tokens.kind[j] == NUMBER and tokens.touches(j) and tokens.capital[j - 1]) or (
            tokens.word[j] in ("'", "’") and _possessive(reading, j)
        ):
            k = j
        else:
            break
    return start


def described(reading: Reading, hit: Hit) -> list[tuple[int, int]]:
    """The titles a document is described by: pernyataan bersama tentang A; dua pernyataan bersama: tentang A, dan B."""
    tokens = reading.tokens
    i, colon = hit.last, False
    if i + 1 < len(tokens.word) and tokens.word[i] == "(" and reading.tagged(i + 1, "document"):
        return []  # fatwa (Fatwa MUI tentang Muamalah)
    while i < min(hit.last + _PARTIES, len(tokens.word)) and not reading.tagged(i, "about"):
        if tokens.word[i] == ":" and i == hit.last:
            colon = True
        elif (tokens.kind[i] != WORD and tokens.word[i] not in "()-/") or (
            tokens.kind[i] == WORD and not tokens.capital[i] and reading.tagged(i, "party_between") is None
        ):
            return []
        i += 1
    about = reading.tagged(i, "about") if i < len(tokens.word) else None
    if about is None:
        return []
    end = _clause_end(reading, about.last)
    words = [k for k in range(about.last, end) if tokens.kind[k] == WORD]
    raised = bool(words) and tokens.capital[words[0]]
    if hit.value in LAWS and hit.value not in _DESCRIBED:
        return [(hit.first, raised_end(reading, about.last, inner=True))] if raised and about.value == "name" else []
    if hit.value not in _DESCRIBED or len(words) < 3:
        return []
    if not colon:
        return [(hit.first, end)]
    out = [(about.last, end)]
    if end + 1 < len(tokens.word) and tokens.word[end] in (",", ";") and reading.tagged(end + 1, "conjunction"):
        second = end + 2
        again = reading.tagged(second, "about")
        second = again.last if again is not None else second
        last = _clause_end(reading, second)
        if last - second >= 3:
            out.append((second, last))
    return out


def _clause_end(reading: Reading, i: int) -> int:
    """Where a description ends: at a mark, at a verb or conjunction, before a place or time."""
    tokens = reading.tokens
    j = i
    while j < min(i + _LONGEST, len(tokens.word)):
        if tokens.kind[j] == LINE or (tokens.kind[j] not in (WORD, NUMBER) and tokens.word[j] not in "-–/"):
            break
        if tokens.kind[j] == WORD and j > i:
            if reading.has(j, _CLAUSE_ENDS):
                break
            if (
                reading.tagged(j, "title_at")
                and j + 1 < len(tokens.word)
                and (tokens.capital[j + 1] or tokens.kind[j + 1] == NUMBER)
            ):
                break
        j += 1
    while j > i and tokens.kind[j - 1] not in (WORD, NUMBER):
        j -= 1
    return j
