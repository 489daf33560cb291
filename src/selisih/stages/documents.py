"""compare_titles: whether two names or numbers of documents are those of one document."""

from __future__ import annotations

import re

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from selisih.languages.lexicon import lexicon
from selisih.languages.papers import ONE_SERIES
from selisih.languages.shared import shared_words
from selisih.model.claim import Claim
from selisih.model.cluster import Weight
from selisih.stages.wording import likeness, words_of
from selisih.values.words import Title, number_key

_SAME_MATTER = 95  # likeness of two titles without their years from which they are about the same
_ABBREVIATED = 3  # letters
_TELLING = 2  # signs a number has in which one may be mistyped
_COMMON = 2  # digits of the numbers that every year has
_NEAR = 2  # years
_LONG_WORD = 6  # letters from which a word with one of them typed wrong is still that word


def compare_titles(a: Claim, b: Claim, alone: bool = False) -> tuple[Weight, ...]:
    """The evidence that two titles name one document: number and year, else type and wording, in one language or two.
    `alone` says that each article numbers but one document of the series."""
    x, y = a.value, b.value
    if not isinstance(x, Title) or not isinstance(y, Title):
        return ()
    if x.number and y.number:
        return _numbered(a, b, x, y, alone)
    if x.number or y.number:
        return (Weight("number", "absent", -8.0),)
    out = [_wording(x, y)]
    if x.document and y.document:
        same = x.document == y.document
        out.append(Weight("document", "same" if same else "differs", 3.0 if same else -8.0))
    return tuple(out)


def _wording(x: Title, y: Title) -> Weight:
    p, q = (shared_words(t.title, t.language) for t in (x, y))
    shared = len(p & q)
    if x.language != y.language:
        if not shared:
            return Weight("wording", "differs", -3.0 if min(len(p), len(q)) <= 1 else -8.0)
        return Weight("wording", "foreign", round(12 * shared / min(len(p), len(q)) - 3, 2))
    alike = fuzz.token_sort_ratio(" ".join(words_of(x.title)), " ".join(words_of(y.title)))
    within = fuzz.token_set_ratio(" ".join(words_of(x.title)), " ".join(words_of(y.title)))
    score = (max(alike, within - 10) - 55) / 4
    if p and p == q:  # Bali Declaration of the G20, G20 Bali Declaration
        score = max(score, 8.0)
    return Weight("wording", "same" if alike > 93 else "near", round(score, 2))


def series_of(title: Title) -> str:
    """What a document is numbered in: its kind, and what stands behind the figure that counts."""
    return f"{title.document}|{re.sub(r'^[0-9]+', '', number_key(title))}"


def one_kind(x: Title, y: Title) -> bool:
    """Whether two words for documents may be of one kind: a decision may be a minister's decree, no act is a decree."""
    p, q = ((t.document or "").replace("decision", "decree").split(" ") for t in (x, y))
    return p == q or (p[-1] == q[-1] and 1 in (len(p), len(q)))


def misspelt(x: Title, y: Title) -> bool:
    """Whether two words for documents are one, a letter typed wrong, or one is told by what the other has in brackets:
    `Peraturan Pemerintah Penganti Undang-Undang (Perppu)`."""
    p, q = (_issuer(t) for t in (x, y))
    one, other = sorted(p - q), sorted(q - p)
    if len(one) == len(other) == 1:
        return min(len(one[0]), len(other[0])) >= _LONG_WORD and OSA.distance(one[0], other[0]) == 1
    return any(len(w) == 1 and f"({next(iter(w))})" in t.title.lower() for w, t in ((p, y), (q, x)))


def about(title: Title) -> str:
    """What a document's title says it is about: what stands behind its `tentang` or `on`."""
    cues = lexicon(title.language).values("about")
    words = title.title.split()
    return next((" ".join(words[i + 1 :]) for i, w in enumerate(words) if w.lower() in cues), "")


def _numbered(a: Claim, b: Claim, x: Title, y: Title, alone: bool) -> tuple[Weight, ...]:
    same, together = number_key(x) == number_key(y), a.article == b.article
    if not same and (apart := _another_year(x, y, alone, together)):
        return (Weight("number", "same", 8.0), Weight("year", "differs", apart))
    if not same and (near := _another_number(a, b, x, y, alone)):
        return (Weight("number", "near", near),)
    out = [Weight("number", "same" if same else "differs", 8.0 if same else -16.0)]
    if same and x.year and y.year and x.year != y.year:
        out.append(Weight("year", "differs", -2.0))
    if same and x.document and y.document and not one_kind(x, y) and not (x.year and x.year == y.year):
        out.append(Weight("document", "differs", -8.0))  # law no. 5 and decree no. 5 are two, if no year ties them
    return tuple(out)


def _another_year(x: Title, y: Title, alone: bool, together: bool) -> float:
    """What speaks against one document of two that differ in the year only, nothing where they are surely two. A number of
    letters or three figures is one document's in any year, as is what is said to be about the same; of two figures only
    if the years look alike, less so in one article; of one figure if either article has but one such document."""
    if not x.year or not y.year or x.year == y.year or not one_kind(x, y):
        return 0.0
    one, other = (number_key(t).rpartition("/")[0] for t in (x, y))
    if one != other:
        return 0.0
    digits = sum(c.isdigit() for c in one)
    if digits < len(one) or digits > _COMMON or _one_matter(x, y):
        return -2.0
    if abs(int(x.year) - int(y.year)) > _NEAR and OSA.distance(x.year, y.year) > 1:
        return 0.0
    if digits > 1:
        return -4.0 if together else -2.0
    return -4.0 if alone and not together and _one_issuer(x, y) else 0.0


def _another_number(a: Claim, b: Claim, x: Title, y: Title, alone: bool) -> float:
    """What speaks for one document with two numbers of a series, nothing where too little does: both are about the same;
    they are letters' numbers (90/PUU-XXI/2023) told of the same day; or, less so, either article has but one of the series."""
    if _turned(x, y):  # where one does not say what it is about, that alone ties nothing
        return 6.0 if _one_matter(x, y) else 0.0 if about(x) and about(y) else 1.0
    if series_of(x) != series_of(y):
        return 0.0
    named = [bool(about(t)) for t in (x, y)]
    if all(named):
        return 6.0 if _one_matter(x, y) else 0.0
    if a.article == b.article:
        return 0.0
    first, second = number_key(x), number_key(y)
    near = min(len(first), len(second)) >= _TELLING and OSA.distance(first, second) == 1
    lettered = any(c.isalpha() for c in series_of(x).partition("|")[2])
    if a.stated and b.stated and (a.as_of or "")[:10] != (b.as_of or "")[:10]:
        return 0.0
    if not alone:
        return 0.0
    if near and lettered and a.stated and b.stated:
        return 6.0
    if near and sorted(first) == sorted(second) and _one_issuer(x, y):
        return 6.0  # two digits change places: 31/1999, 13/1999
    short = min(len(t.number or "") for t in (x, y)) == 1
    near = near and _one_issuer(x, y) and not (short and any(named))
    return 4.0 if lettered or near else 0.0


def _turned(x: Title, y: Title) -> bool:
    """Whether the number and year of one are those of the other with digits between them changed round: 19/2016, 16/2019."""
    if not x.year or not y.year or x.year == y.year or x.document != y.document:
        return False
    return sorted(number_key(x)) == sorted(number_key(y))


def _one_matter(x: Title, y: Title) -> bool:
    """Whether two documents are said to be about the same: in the same words, whatever stands between them, or by an
    abbreviation that the longer of the two has (BPIH, BPIH Tahun 1445 H) or spells out."""
    one, other = sorted((about(t) for t in (x, y)), key=len)
    if not one:
        return False
    if one.isupper() and one.isalpha() and len(one) >= _ABBREVIATED:
        words = other.split()
        return one in words or one == "".join(w[0] for w in words if w[0].isupper())
    matter = [shared_words(about(t), t.language) for t in (x, y)]
    return likeness(one, other) >= _SAME_MATTER or (matter[0] == matter[1] and len(matter[0]) > 1)


def _one_issuer(x: Title, y: Title) -> bool:
    """Whether one body issues both: it alone issues their kind, or their names have no word for another."""
    if x.document in ONE_SERIES:
        return True
    p, q = (_issuer(t) for t in (x, y))
    return p <= q or q <= p


def _issuer(title: Title) -> frozenset[str]:
    """The words before a document's number."""
    before = words_of(re.split(r"\d", title.title)[0])
    return frozenset(before) - lexicon(title.language).values("number_word").keys()
