"""person: whom a phrase names, told apart from office and body."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from selisih.languages.capitals import QUOTES, dotted, spelled
from selisih.languages.reading import Reading
from selisih.text.tokens import WORD, Tokens

# Words glued where a link stood: KetuaKomisi, Hadymenambahkan.
CAMEL = re.compile(r"[A-Z][a-z]{3,}[A-Z]")
_BEFORE = re.compile(r"(?:[A-Z][a-z]+)*[A-Z]{3,}(?=[A-Z][a-z]{2,}$)")  # PANRBMohammad
_GLUED, _STEM = 7, 3  # letters of a word glued to a name, and fewer than those left of the name
_OFFICIAL = frozenset(("office", "calling"))
_AFTER_CHILD = frozenset(("office", "calling", "honorific", "place", "body_head", "office_word", "alias"))

ROLES = ("role", "head")  # what somebody is called by for what they do
_ROMAN = frozenset(("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"))  # Kepala Satgas Wilayah V Dian Patria


class Person(NamedTuple):
    """A person's name in a phrase: its tokens, the name without nickname, and the office before it as written."""

    first: int
    last: int
    name: str
    office: str = ""


def person(reading: Reading, first: int, last: int) -> Person | None:
    """The person a phrase ends with, the office before it split off; None where it names an office or body alone."""
    tokens = reading.tokens
    if reading.tagged(first, "staff_of"):
        return None
    last = next(
        (k for k in range(first + 1, last - 1) if reading.tagged(k, "also_called") and tokens.capital[k - 1]), last
    )
    official = any(reading.has(i, _OFFICIAL) and not given(reading, i) for i in range(first, last))
    official = official or (reading.tagged(first, "office_word") is not None and not tokens.capital[first])
    if not official and last - first > 1 and dateline(reading, first):
        first += 1
    start = last
    k = last - 1
    while k >= first:
        if tokens.kind[k] == WORD and tokens.capital[k]:
            if _of_office(reading, k, first, last, official) or (start < last and _foreign(tokens, k, start)):
                break
            start = k
        elif not _inside(reading, k, start, last):
            break
        k -= 1
    if official and start < last and start > first and _heads_body(reading, start - 1):
        start += 1  # the word behind Masjid, Universitas, Puskesmas is its name: Imam Masjid Istiqlal Nasaruddin Umar
    while start < last and (reading.tagged(start, "honorific") or tokens.kind[start] != WORD):
        start += 1
    for k in range(last - 2, start, -1):  # Ketua PCNU Malang KH Khoirudin
        surface = tokens.surface(k, k + 1)
        cleric = surface.isupper() and reading.tagged(k, "cleric") is not None
        if cleric or (surface.istitle() and _honorific(reading, k)):
            start = k + 1 + (tokens.word[k + 1] == "." and k + 2 < last)
            break
    if start + 1 < last and tokens.surface(start, start + 1) in _ROMAN and start > first:
        start += 1
    while last - 1 > start and reading.tagged(last - 1, "degree") and tokens.capital[last - 1]:
        last -= 1
    last = next((k for k in range(start + 1, last) if tokens.capital[k] and reading.tagged(k, "next_sentence")), last)
    if start >= last or (start + 1 == last and (reading.tagged(start, "no_name") or reading.tagged(start, "pronoun"))):
        return None
    name = unglued(reading, spelled(tokens, start, last))
    return Person(start, last, name, _office(reading, first, start)) if len(name) > 1 else None


def _foreign(tokens: Tokens, k: int, start: int) -> bool:
    """Whether a word before a name that goes on at `start` is a body's short name or two words glued: BNPB, KetuaKomisi."""
    surface, after = (tokens.text[tokens.start[i] : tokens.end[i]] for i in (k, start))
    return (len(surface) > 2 and surface.isupper() and not after.isupper()) or bool(CAMEL.match(surface))


def unglued(reading: Reading, name: str) -> str:
    """The name without a word that lost the space before it: Made Wira Hadymenambahkan."""
    head, space, rest = name.partition(" ")
    before = _BEFORE.match(head)
    if before is not None:
        name = head[before.end() :] + space + rest
    verb = reading.lexicon.shape("glued_verb").search(name)
    if verb is not None:
        return name[: verb.start()]
    known = reading.lexicon.entries
    for cut in range(len(name) - _GLUED, max(2, name.rfind(" ") + _STEM), -1):
        if any(e.words == (name[cut:],) for e in known.get(name[cut:], ())):
            return name[:cut]
    return name


def dateline(reading: Reading, i: int) -> bool:
    """Whether a place before a name only says where the story was filed: Liputan6.com, Jakarta Jokowi menyebut."""
    if i < 2 or reading.tokens.word[i - 1] != ",":
        return False
    place = reading.tagged(i, "place")
    if place is None or place.last != i + 1:
        return False
    return reading.sentence_of(i)[0] >= i - 6


def _of_office(reading: Reading, k: int, first: int, last: int, official: bool) -> bool:
    """Whether a capitalised word belongs to an office or body rather than to a name."""
    tokens = reading.tokens
    tags = reading.hits.tags(k)
    if k in _official(reading) and not _surname(reading, k, first, last):
        return not (reading.tagged(k, "royal") and k > first and k + 1 < last)  # Sekjen PSI Raja Juli Antoni
    if k > first and tokens.word[k - 1] == "," and k + 1 < last and tokens.capital[k + 1] and "level" not in tags:
        return not tags.isdisjoint(("office", "body_head", "calling"))  # Deputi Bidang Digital, Agung Indrajit
    surname = reading.tagged(k, "surname")
    third = surname is not None and surname.value == "third"
    if third and k == last - 1 and k - 2 >= first and _plain(reading, k - 2, first, k):
        return not _plain(reading, k - 1, first, k)  # I Gusti Ngurah Jaya Negara
    if surname is not None and not third and k > first and _plain(reading, k - 1, first, k):
        return False
    if not tags.isdisjoint(("office_word", "body_head", "level")):
        return True
    if official and reading.lexicon.shape("body").fullmatch(tokens.word[k]):
        return True
    if "calling" in tags and (k == first or not tokens.capital[k - 1]) and not given(reading, k):
        return True
    surface = tokens.text[tokens.start[k] : tokens.end[k]]
    if official and len(surface) > 2 and surface.isupper():
        return True
    if "place" in tags or (reading.tagged(k - 1, "place") and _covers(reading, k - 1, k)):
        return official or last - first == 1 or _covers(reading, k - 1, k)
    return official and len(surface) > 6 and reading.lexicon.shape("field").fullmatch(tokens.word[k]) is not None


def _surname(reading: Reading, k: int, first: int, last: int) -> bool:
    """Whether an office closes a name: Ketua DPRD Banten, Fahmi Hakim."""
    return k == last - 1 and k - 1 >= first and _plain(reading, k - 1, first, k)


def _plain(reading: Reading, k: int, first: int, last: int) -> bool:
    """Whether a word is capitalised and no office's."""
    tokens = reading.tokens
    return tokens.kind[k] == WORD and tokens.capital[k] and not _of_office(reading, k, first, last, True)


def _honorific(reading: Reading, k: int) -> bool:
    return len(reading.tokens.word[k]) > 1 and reading.tagged(k, "honorific") is not None


def _heads_body(reading: Reading, i: int) -> bool:
    if reading.tagged(i, "level") is not None:
        return True
    return any((hit := reading.tagged(k, "body_head")) and hit.last == i + 1 for k in (i, i - 1) if k >= 0)


@lru_cache(maxsize=8)
def _official(reading: Reading) -> frozenset[int]:
    """The tokens of all offices, the later words of `Chief Secretary` too."""
    return frozenset(i for hit in reading.hits.of("office") for i in range(hit.first, hit.last))


def given(reading: Reading, i: int) -> bool:
    """Whether a word like `putri` is somebody's first name: Putri Ariani, ujar Putri, but Putri Presiden."""
    hit, tokens = reading.tagged(i, "calling"), reading.tokens
    if hit is None or hit.value != "given" or not tokens.capital[i]:
        return False
    if i + 1 < len(tokens.word) and tokens.capital[i + 1]:
        return not reading.has(i + 1, _AFTER_CHILD)
    return not reading.begins[i]


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
    return (tokens.word[k] == "." and k > 0 and dotted(reading, k - 1)) or tokens.word[k] in QUOTES


def _in_quotes(tokens: Tokens, k: int) -> bool:
    return 0 < k < len(tokens.word) - 1 and tokens.word[k - 1] in QUOTES and tokens.word[k + 1] in QUOTES


def _office(reading: Reading, first: int, last: int) -> str:
    """The office in the words before a name, as written; empty where they hold none."""
    tokens = reading.tokens
    for i in range(first, last):
        calling = reading.tagged(i, "calling")
        if reading.tagged(i, "office") or (calling is not None and calling.value in ROLES):
            while last > i and tokens.word[last - 1] in (",", "(", ":"):
                last -= 1
            return " ".join(tokens.text[tokens.start[i] : tokens.end[last - 1]].split())
    return ""
