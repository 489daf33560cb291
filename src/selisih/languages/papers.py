"""numbered: documents with a number, and the parts of a number however it is written."""

from __future__ import annotations

from typing import NamedTuple

from selisih.languages.lexicon import Hit
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, NUMBER, WORD

_INSIDE = frozenset("/.-_–:")
_YEARS = range(1900, 2100)
_ISSUER = 7  # words between a document and its number: Keputusan Menteri Energi dan Sumber Daya Mineral Nomor ...
_LONGEST = 40  # tokens of a number

# Types that one body alone issues, so that type, number and year name one document
ONE_SERIES = frozenset(
    [
        "act", "government regulation", "government regulation in lieu of law", "presidential regulation",
        "presidential decree", "presidential instruction",
    ]
)  # fmt: skip
# Types that may be numbered without a word for it: UU 11/2020, Resolution 2231
LAWS = ONE_SERIES | frozenset(
    [
        "ministerial regulation", "ministerial decree", "regional regulation", "governor regulation", "governor decree",
        "regulation", "decree", "decision", "ruling", "resolution", "circular",
    ]
)  # fmt: skip
_ENDS = frozenset(("stopword", "say", "title_end", "cite", "about"))


class Numbered(NamedTuple):
    """A document with its number, at tokens `first` up to `last`: type, number and year as written."""

    first: int
    last: int
    document: str
    number: str
    year: str | None


def is_document(reading: Reading, hit: Hit) -> bool:
    """Whether a word for a document is one here: abbreviations (PP, UU) stand in capitals, other senses are out."""
    tokens = reading.tokens
    if reading.tagged(hit.first, "no_document") or _hall(reading, hit.first):
        return False
    surface = tokens.text[tokens.start[hit.first] : tokens.end[hit.first]]
    short = hit.last - hit.first == 1 and len(surface) <= 3 and not reading.tagged(hit.first, "document_last")
    return surface.isupper() if short else True


def _hall(reading: Reading, i: int) -> bool:
    """Whether a word for a document is one of two things a house is for: Melati Resort and Convention Toba."""
    tokens = reading.tokens
    return i > 1 and reading.tagged(i - 1, "house_join") is not None and tokens.capital[i] and tokens.capital[i - 2]


def numbered(reading: Reading) -> list[Numbered]:
    """The numbered documents of a text in order."""
    out: list[Numbered] = []
    for hit in reading.hits.of("document"):
        if (out and hit.first < out[-1].last) or not is_document(reading, hit):
            continue
        found = _number_of(reading, hit)
        if found is not None:
            out.append(found)
    return out


def _number_of(reading: Reading, hit: Hit) -> Numbered | None:
    tokens = reading.tokens
    word, kind, count = tokens.word, tokens.kind, len(tokens.word)
    i, document, first = hit.last, hit.value, hit.first
    lower = 0
    while i < min(count, hit.last + 2 * _ISSUER):
        if reading.tagged(i, "number_word"):
            return _after_word(reading, first, i, document)
        if kind[i] == NUMBER:
            return _bare(reading, first, i, document)
        inner = reading.tagged(i, "document")
        if reading.sentence[i] != reading.sentence[first]:
            return None
        if inner is not None and is_document(reading, inner):  # Surat Keputusan, Peraturan Presiden (Perpres)
            if i > hit.last + 1 and word[i - 1] != "(":
                return None  # the number is that one's
            document = inner.value if document in ("letter", "regulation", "document", "decision") else document
            i = inner.last
        elif kind[i] == WORD and tokens.capital[i]:
            i += 1
        elif kind[i] == WORD and lower < 3 and not _ends(reading, i):
            i, lower = i + 1, lower + 1
        elif word[i] in "()" or (word[i] == "." and tokens.touches(i)):
            i += 1
        else:
            return None
    return None


def _ends(reading: Reading, i: int) -> bool:
    return reading.tagged(i, "issuer_join") is None and reading.has(i, _ENDS)


def _after_word(reading: Reading, first: int, i: int, document: str) -> Numbered | None:
    """The number behind `Nomor`, `No.` or `Nomor:`; it may begin with letters."""
    tokens = reading.tokens
    i += 1
    while i < len(tokens.word) and tokens.word[i] in (".", ":"):
        i += 1
    end = _chain(reading, i)
    if end <= i or not any(tokens.kind[k] == NUMBER for k in range(i, end)):
        return None
    return _with_year(reading, first, i, end, document)


def _bare(reading: Reading, first: int, i: int, document: str) -> Numbered | None:
    """A number without a word for it: only with a year or letters behind a stroke, or of a resolution."""
    tokens = reading.tokens
    if document not in LAWS or tokens.touches(i):
        return None
    end = _chain(reading, i)
    found = _with_year(reading, first, i, end, document)
    if found is None or (found.year is None and not (document == "resolution" and tokens.capital[i - 1])):
        return None
    if found.year is not None and found.number == found.year:
        return None
    return found


def _chain(reading: Reading, i: int) -> int:
    """The token behind a number and all that hangs on to it: 245.K/MG.01/MEM.M/2022, 62 K/12/MEM/2020."""
    tokens = reading.tokens
    count = len(tokens.word)
    j = i
    while j < min(count, i + _LONGEST):
        if tokens.kind[j] == LINE:
            break
        if j > i and not tokens.touches(j):
            letters = tokens.kind[j - 1] == NUMBER and tokens.kind[j] == WORD and tokens.capital[j]
            if not (letters and j + 1 < count and tokens.word[j + 1] == "/" and tokens.touches(j + 1)):
                break
        if tokens.kind[j] not in (WORD, NUMBER) and tokens.word[j] not in _INSIDE:
            break
        if tokens.kind[j] == WORD and reading.tagged(j, "year_before"):
            break
        j += 1
    while j > i and tokens.kind[j - 1] not in (WORD, NUMBER):
        j -= 1
    return j


def _with_year(reading: Reading, first: int, i: int, end: int, document: str) -> Numbered | None:
    tokens = reading.tokens
    number = tokens.text[tokens.start[i] : tokens.end[end - 1]].partition(",")[0]  # Nomor 3,4 dan 5: the first
    year = _year(tokens.word[end - 1]) if end - i > 2 and tokens.word[end - 2] in "/-" else None
    if year and end - i == 3:  # 360/2024 is number 360 of 2024
        return Numbered(first, end, document, tokens.word[i], year)
    after = end
    while after < len(tokens.word) and tokens.word[after] in (".", "/", ",") and tokens.touches(after):
        after += 1
    hit = reading.tagged(after, "year_before") if after < len(tokens.word) else None
    if hit is not None and hit.last < len(tokens.word) and _year(tokens.word[hit.last]):
        return Numbered(first, hit.last + 1, document, number, tokens.word[hit.last])
    return Numbered(first, end, document, number, year)


def _year(word: str) -> str | None:
    return word if len(word) == 4 and word.isdecimal() and int(word) in _YEARS else None
