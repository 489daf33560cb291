"""title: names and numbers of documents, laws, rulings, treaties and programmes."""

from __future__ import annotations

from itertools import zip_longest

from selisih.languages.lexicon import Hit
from selisih.languages.papers import is_document, numbered
from selisih.languages.quoted import Quoted, quoted
from selisih.languages.reading import Reading
from selisih.languages.wording import described, raised_end, raised_start
from selisih.text.mention import Mention
from selisih.text.segment import HEADLINE
from selisih.text.tokens import NUMBER, WORD
from selisih.values.words import Title

KIND = "title"

_WORK = "work"  # a film, a song, a story: what stands in quotation marks is its title
_LONGEST = 45  # words; more in quotation marks are a quotation
_CUE = 6  # tokens before quotation marks in which the document may be named
# How many words of its own a name without quotation marks needs beside the word for the document.
_ONE = ("declaration", "joint declaration", "convention", "charter", "treaty", "covenant", "protocol", "agreement")
_TWO = ("joint statement", "roadmap", "action plan", "development plan", "communique", "memorandum")
_OWN_WORDS = {
    **dict.fromkeys((*_ONE, "initiative", "act"), 1),
    **dict.fromkeys(_TWO, 2),
    "working group": 3,
    "resolution": 3,
}
# Types that are concluded by several, who may stand in the name: Joint Statement of China and Russia on ...
_OF_PARTIES = frozenset(("joint statement", "joint declaration", "treaty", "agreement", "memorandum", "communique"))


def mentions(reading: Reading) -> list[Mention]:
    """The titles of a text in order of place; none overlaps another."""
    if not ("document" in reading.hits.start or "number_word" in reading.hits.start):
        return []
    taken = bytearray(len(reading.tokens.word))
    out: list[Mention] = []
    papers = numbered(reading)
    for found, following in zip_longest(papers, papers[1:]):
        last = _subject_end(reading, found.last)
        if following is not None and following.first < last:  # tentang Penetapan [Perppu Nomor 2 Tahun 2022]
            last = max(found.last, following.first if following.first - found.last > 2 else found.last)
        while last > found.last and reading.tagged(last - 1, "title_join"):
            last -= 1
        _add(reading, out, taken, found.first, last, found.document, number=found.number, year=found.year)
    for q in quoted(reading):
        document = _quoted(reading, q)
        if document == _WORK:
            taken[q.first : q.last] = b"\1" * (q.last - q.first)
        elif document:
            _add(reading, out, taken, q.first, q.last, document, quoted=True)
    for hit in reading.hits.of("document"):
        if not taken[hit.first] and is_document(reading, hit):
            _unquoted(reading, hit, out, taken)
    out.sort(key=lambda m: m.start)
    return out


def _add(
    reading: Reading,
    out: list[Mention],
    taken: bytearray,
    first: int,
    last: int,
    document: str,
    number: str | None = None,
    year: str | None = None,
    quoted: bool = False,
) -> None:
    if any(taken[first:last]):
        return
    taken[first:last] = b"\1" * (last - first)
    tokens = reading.tokens
    start, end = tokens.start[first], tokens.end[last - 1]
    title = Title(" ".join(tokens.text[start:end].split()), number, year, document, quoted, reading.lexicon.language)
    out.append(Mention(KIND, start, end, first, last, title))


def _subject_end(reading: Reading, i: int) -> int:
    """The end of what a numbered document is about: UU Nomor 11 Tahun 2020 [tentang Cipta Kerja]."""
    hit = reading.tagged(i, "about") if i < len(reading.tokens.word) else None
    if hit is None or hit.last >= len(reading.tokens.word) or not reading.tokens.capital[hit.last]:
        return i
    return raised_end(reading, hit.last, inner=True)


def _quoted(reading: Reading, q: Quoted) -> str:
    """The type of the document that words in quotation marks name; empty where they name none."""
    tokens = reading.tokens
    words = [i for i in range(q.first, q.last) if tokens.kind[i] == WORD]
    if not q.closed or not 2 <= len(words) <= _LONGEST or not tokens.capital[words[0]]:
        return ""
    if tokens.word[q.close - 1] in (",", "?", "!") or reading.tagged(q.close + 1, "say"):
        return ""
    if sum(tokens.capital[i] for i in words) * 2 < len(words) or any(
        tokens.word[i] in ".?!" for i in range(q.first, q.last - 1)
    ):
        return ""
    cue = _cue(reading, q)
    if cue == _WORK:
        return cue
    inside = [
        h for h in reading.between("document", q.first, q.last) if is_document(reading, h) and tokens.capital[h.first]
    ]
    if inside:
        return next((h.value for h in inside if h.first == q.first), inside[-1].value)
    return cue if cue not in ("statement", "decision", "agreement", "letter") or len(words) > 3 else ""


def _cue(reading: Reading, q: Quoted) -> str:
    """The nearest word for a document or a work before quotation marks, with nothing but a lead-in between."""
    tokens = reading.tokens
    for i in range(q.open - 1, max(-1, q.open - 1 - _CUE), -1):
        if tokens.kind[i] != WORD and tokens.word[i] not in (":", ","):
            return ""
        if reading.tagged(i, "work"):
            return _WORK
        hit = reading.tagged(i, "document")
        if hit is not None and is_document(reading, hit):
            return hit.value if _leads_to(reading, hit.last, q.open) else ""
    return ""


def _leads_to(reading: Reading, i: int, end: int) -> bool:
    tokens = reading.tokens
    while i < end:
        hit = reading.tagged(i, "titled")
        if hit is not None:
            i = hit.last
        elif tokens.capital[i] or tokens.word[i] in (":", "-"):
            i += 1
        else:
            return False
    return True


def _unquoted(reading: Reading, hit: Hit, out: list[Mention], taken: bytearray) -> None:
    segment = reading.segment_of(hit.first)
    if segment is not None and segment.kind == HEADLINE:
        return
    span = _raised(reading, hit)
    if span is not None:
        first, last = span
        last, year = _year_behind(reading, last)
        _add(reading, out, taken, first, last, hit.value, year=year)
        return
    for first, last in described(reading, hit):
        if reading.tagged(last - 1, "title_join") is not None:
            continue  # the bill on Thursday
        _add(reading, out, taken, first, last, hit.value)


def _year_behind(reading: Reading, last: int) -> tuple[int, str | None]:
    """The end of a name with the year behind it, and that year: Konvensi Jenewa [tahun 1949]."""
    word = reading.tokens.word
    if _is_year(word[last - 1]):
        return last, word[last - 1]
    hit = reading.tagged(last, "year_word") if last < len(word) else None
    if hit is not None and hit.last < len(word) and _is_year(word[hit.last]):
        return hit.last + 1, word[hit.last]
    return last, None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("18", "19", "20")


def _raised(reading: Reading, hit: Hit) -> tuple[int, int] | None:
    """The span of a capitalised name round a word for a document: Deklarasi G20 Bali, Leaders' Declaration."""
    tokens = reading.tokens
    least = _OWN_WORDS.get(hit.value)
    if not tokens.capital[hit.first] or not tokens.capital[hit.last - 1]:
        return None
    of_parties = hit.value in _OF_PARTIES and reading.tagged(hit.last, "title_join") is not None
    last = raised_end(reading, hit.last, inner=of_parties)
    about = any(reading.tagged(i, "about") for i in range(hit.last, last))
    first = raised_start(reading, hit.first) if reading.tagged(hit.first, "document_last") else hit.first
    own = sum(
        tokens.kind[i] in (WORD, NUMBER) and (i < hit.first or i >= hit.last) and _tells(reading, i)
        for i in range(first, last)
    )
    if (least is None and not (about and own > 1)) or own < (least or 0):
        return None
    if first == hit.first and reading.begins[first] and (own < 2 or reading.tagged(hit.last, "office")):
        return None  # any word has a capital there: Inisiatif Presiden Prabowo ...
    if hit.value == "act" and not about and reading.tagged(hit.first, "document_last"):
        return None
    return first, last


def _tells(reading: Reading, i: int) -> bool:
    return reading.tagged(i, "title_join") is None and not (
        reading.tokens.kind[i] == NUMBER and len(reading.tokens.word[i]) < 2
    )
