"""names: the proper names of a text; who is meant by a phrase; whether two written names can be one person."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from selisih.languages.lexicon import Entry, Lexicon, languages, lexicon
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, MARK, NUMBER, WORD, Tokens

Name = tuple[int, int, str]

_QUOTES = frozenset("\"'“”‘’")
_TIME = ("weekday", "month", "day_word")
# Nouns made with Indonesian affixes name fields of work (Sosialisasi, Penerangan, Kebudayaan), hardly ever persons.
_FIELD = re.compile(r"(?:pe|ke)\w{3,}an|\w{3,}(?:[srnmtlgk]asi|isi|usi|ologi)")
_DERIVED = re.compile(r"(?:me|ber|di|ter|pe|ke|se)\w{4,}")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


class Person(NamedTuple):
    """A person's name in a phrase: its tokens, the name without nickname, and the office before it as written."""

    first: int
    last: int
    name: str
    office: str = ""


@lru_cache(maxsize=8)
def names(reading: Reading) -> tuple[Name, ...]:
    """The proper names of a text with their tokens, in order: runs of capitalised words with what may join them.

    A word that begins a sentence is part of a name only where the text writes it so elsewhere, too, or where neither
    the lexicon nor the rest of the text knows it as another word.
    """
    tokens = reading.tokens
    found = _runs(reading)
    inner = {tokens.word[i] for a, b in found for i in range(a, b) if not begins(reading, i)}
    lower = {w for i, w in enumerate(tokens.word) if tokens.kind[i] == WORD and not capital(tokens, i)}
    out: list[Name] = []
    for first, last in found:
        while first < last and not _name_head(reading, first, last, inner, lower):
            first += 1
            while first < last and tokens.kind[first] != WORD:
                first += 1
        if first < last:
            who = person(reading, first, last) if reading.tagged(first, "office") or _dateline(reading, first) else None
            out.append((who.first, who.last, who.name) if who else (first, last, spelled(tokens, first, last)))
    return tuple(out)


def _name_head(reading: Reading, i: int, last: int, inner: set[str], lower: set[str]) -> bool:
    """Whether a name can begin with token i."""
    tags = {h.tag for h in reading.at.get(i, ())}
    if "honorific" in tags or not tags.isdisjoint(_TIME) or ("calling" in tags and i + 1 < last):
        return False
    if not begins(reading, i):
        return True
    word = reading.tokens.word[i]
    if "no_name" in tags or "stopword" in tags or "say" in tags:
        return False
    if word in inner:
        return True
    if word in lower or word.endswith(("nya", "lah", "kah")):
        return False
    if i + 1 == last and _DERIVED.match(word):
        return False
    return not tags or not tags.isdisjoint(("place", "alias")) or i + 1 < last


def begins(reading: Reading, i: int) -> bool:
    """Whether token i is the first word of a sentence, line or quotation, where any word has a capital."""
    k = i - 1
    while (
        k >= 0
        and reading.tokens.kind[k] == MARK
        and reading.tokens.word[k] in _QUOTES | {"(", "[", "-", "–", "—", "*", "•"}
    ):
        k -= 1
    if k < 0 or reading.tokens.kind[k] == LINE:
        return True
    return reading.sentence[k] != reading.sentence[i] or (
        reading.tokens.word[k] in (":", ".", "!", "?", "|") and k + 1 <= i
    )


def capital(tokens: Tokens, i: int) -> bool:
    """Whether token i is a word with a capital letter."""
    return tokens.kind[i] == WORD and tokens.text[tokens.start[i]].isupper()


def _runs(reading: Reading) -> list[tuple[int, int]]:
    tokens = reading.tokens
    out: list[tuple[int, int]] = []
    i, count = 0, len(tokens.word)
    while i < count:
        if reading.skipped[i] or not capital(tokens, i) or _timed(reading, i):
            i += 1
            continue
        j = run_end(reading, i)
        out.append((i, j))
        i = j
    return out


def run_end(reading: Reading, i: int) -> int:
    """The token behind the run of capitalised words that begins at token i."""
    tokens = reading.tokens
    count = len(tokens.word)
    j = i + 1
    while j < count and not reading.skipped[j]:
        if capital(tokens, j) and not _timed(reading, j):
            j += 1
        elif tokens.kind[j] == NUMBER and tokens.touches(j) and capital(tokens, j - 1) and len(tokens.word[j - 1]) <= 4:
            j += 1  # G20
        elif tokens.word[j] == "-" and tokens.touches(j) and j + 1 < count and tokens.kind[j + 1] == NUMBER:
            if not tokens.touches(j + 1):
                break
            j += 2  # Covid-19
        else:
            step = _joins(reading, j)
            if not step:
                break
            j = step
    return j


def _joins(reading: Reading, j: int) -> int:
    """The next token of a name behind a particle, an initial's dot or a nickname in quotation marks; 0 for none."""
    tokens = reading.tokens
    count = len(tokens.word)
    if j + 1 >= count:
        return 0
    word, after = tokens.word[j], j + 1
    if tokens.kind[j] == WORD:
        hit = reading.tagged(j, "particle")
        return after if hit and hit.value == "name" and capital(tokens, after) else 0
    if word == "." and tokens.touches(j) and capital(tokens, after):
        return after if dotted(reading, j - 1) or (len(tokens.word[j - 1]) == 1 and tokens.touches(after)) else 0
    if word in _QUOTES and not tokens.touches(j) and capital(tokens, after):
        for k in range(after + 1, min(after + 3, count - 1)):
            if tokens.word[k] in _QUOTES:
                return k + 1 if capital(tokens, k + 1) and not tokens.touches(k + 1) else 0
    return 0


def dotted(reading: Reading, i: int) -> bool:
    """Whether a word is an initial or an abbreviation that a dot may follow inside a name: S., Moh., Plt."""
    return len(reading.tokens.word[i]) == 1 or bool(reading.tagged(i, "abbreviation") or reading.tagged(i, "honorific"))


def _timed(reading: Reading, i: int) -> bool:
    return any(h.tag in _TIME for h in reading.at.get(i, ()))


def spelled(tokens: Tokens, first: int, last: int) -> str:
    """The words of tokens as one line, a nickname in quotation marks left out."""
    parts: list[str] = []
    quoting = False
    for i in range(first, last):
        surface = tokens.text[tokens.start[i] : tokens.end[i]]
        if surface in _QUOTES and tokens.kind[i] == MARK:
            quoting = not quoting
        elif not quoting and tokens.kind[i] != LINE:
            glued = parts and tokens.touches(i) and not (i and tokens.word[i - 1] in _QUOTES)
            if glued:
                parts[-1] += surface
            else:
                parts.append(surface)
    return " ".join(parts)


def person(reading: Reading, first: int, last: int) -> Person | None:
    """The person a phrase ends with, the office before it split off; None where it names an office or body alone."""
    tokens = reading.tokens
    official = any(reading.tagged(i, "office") or reading.tagged(i, "calling") for i in range(first, last))
    if not official and last - first > 1 and _dateline(reading, first):
        first += 1
    start = last
    k = last - 1
    while k >= first:
        if tokens.kind[k] == WORD and capital(tokens, k):
            if _of_office(reading, k, first, last, official):
                break
            start = k
        elif not _inside(reading, k, start, last):
            break
        k -= 1
    if official and start < last and start > first and _heads_body(reading, start - 1):
        start += 1  # the word behind Masjid, Universitas, Puskesmas is its name: Imam Masjid Istiqlal Nasaruddin Umar
    while start < last and (reading.tagged(start, "honorific") or tokens.kind[start] != WORD):
        start += 1
    if start >= last:
        return None
    name = spelled(tokens, start, last)
    return Person(start, last, name, _office(reading, first, start)) if len(name) > 1 else None


def _dateline(reading: Reading, i: int) -> bool:
    """Whether a place before a name only says where the story was filed: Liputan6.com, Jakarta Jokowi menyebut."""
    place = reading.tagged(i, "place")
    if place is None or place.last != i + 1 or i < 2 or reading.tokens.word[i - 1] != ",":
        return False
    return reading.sentence_of(i)[0] >= i - 6


def _of_office(reading: Reading, k: int, first: int, last: int, official: bool) -> bool:
    """Whether a capitalised word belongs to an office or body rather than to a name."""
    tokens = reading.tokens
    tags = {h.tag for h in reading.at.get(k, ())}
    if k in _official(reading) or not tags.isdisjoint(("office_word", "body_head", "level")):
        return True
    if "calling" in tags and (k == first or not capital(tokens, k - 1)):
        return True
    surface = tokens.text[tokens.start[k] : tokens.end[k]]
    if official and len(surface) > 2 and surface.isupper():
        return True
    if "place" in tags or (reading.tagged(k - 1, "place") and _covers(reading, k - 1, k)):
        return official or last - first == 1 or _covers(reading, k - 1, k)
    return official and len(surface) > 6 and _FIELD.fullmatch(tokens.word[k]) is not None


def _heads_body(reading: Reading, i: int) -> bool:
    return reading.tagged(i, "body_head") is not None or reading.tagged(i, "level") is not None


@lru_cache(maxsize=8)
def _official(reading: Reading) -> frozenset[int]:
    """The tokens of all offices, the later words of `Chief Secretary` too."""
    return frozenset(i for hit in reading.hits.get("office", ()) for i in range(hit.first, hit.last))


def _covers(reading: Reading, i: int, k: int) -> bool:
    hit = reading.tagged(i, "place") if i >= 0 else None
    return hit is not None and hit.last > k


def _inside(reading: Reading, k: int, start: int, last: int) -> bool:
    """Whether a token that is no capitalised word may stand inside a person's name that goes on at `start`."""
    tokens = reading.tokens
    if start >= last:
        return False
    if tokens.kind[k] == WORD:
        hit = reading.tagged(k, "particle")
        return bool(hit and hit.value == "name") or _in_quotes(tokens, k)
    return (tokens.word[k] == "." and k > 0 and dotted(reading, k - 1)) or tokens.word[k] in _QUOTES


def _in_quotes(tokens: Tokens, k: int) -> bool:
    return 0 < k < len(tokens.word) - 1 and tokens.word[k - 1] in _QUOTES and tokens.word[k + 1] in _QUOTES


def _office(reading: Reading, first: int, last: int) -> str:
    """The office in the words before a name, as written; empty where they hold none."""
    tokens = reading.tokens
    for i in range(first, last):
        calling = reading.tagged(i, "calling")
        if reading.tagged(i, "office") or (calling is not None and calling.value == "role"):
            while last > i and tokens.word[last - 1] in (",", "(", ":"):
                last -= 1
            return " ".join(tokens.text[tokens.start[i] : tokens.end[last - 1]].split())
    return ""


def one_name(a: str, b: str) -> bool:
    """Whether two written names can be one person's: Putin and Presiden Vladimir Putin, PK Jena and Pradeep Kumar Jena."""
    x, y = _parts(a), _parts(b)
    if not x or not y:
        return False
    if len(x) > len(y):
        x, y = y, x
    if x == y or (len(x) == 1 and x[0] in y):
        return True
    return len(x) > 1 and any(p in y for p in x) and (_in_order(x, y) or (len(x) == len(y) and _in_order(y, x)))


def _in_order(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether every part of the shorter name stands, in order, for one of the longer: whole, initial or shortened."""
    at = 0
    for part in x:
        while at < len(y) and not _short_for(part, y[at]):
            at += 1
        if at == len(y):
            return False
        at += 1
    return True


def _short_for(part: str, whole: str) -> bool:
    if part == whole or (part[0] == whole and len(whole) == 1) or (len(part) == 1 and whole[0] == part):
        return True
    if 3 <= len(part) <= 4 and whole.startswith(part):
        return True  # Moh. for Mohamad
    return len(part) == 2 and part[0] == whole[0]  # PK for Pradeep Kumar, or for Pradeep alone


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    """The words of a name for comparing: lower case, offices and honorifics left out, by-names replaced."""
    words = [w.lower().replace("’", "'") for w in _WORD.findall(name)]
    known = _aliases()
    for size in (3, 2, 1):
        for i in range(len(words) - size + 1):
            full = known.get(" ".join(words[i : i + size]))
            if full:
                words[i : i + size] = full
                return tuple(dict.fromkeys(words))
    kept = [w for w in words if w not in _titles()]
    return tuple(kept or words)


@cache
def _aliases() -> dict[str, list[str]]:
    """By-names that everybody knows, in lower case, with the words of the full name."""
    return {
        " ".join(e.words): e.value.lower().split()
        for language in languages()
        for e in _tagged(lexicon(language), "alias")
        if " ".join(e.words) not in e.value.lower().split()
    }


@cache
def _titles() -> frozenset[str]:
    return frozenset(
        word
        for language in languages()
        for tag in ("office", "honorific")
        for e in _tagged(lexicon(language), tag)
        for word in e.words
    ) - {"al", "jaya"}


def _tagged(words: Lexicon, tag: str) -> list[Entry]:
    return [e for entries in words.entries.values() for e in entries if e.tag == tag]
