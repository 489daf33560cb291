"""compare_titles, compare_quotations, compare_offices: for words, the words are what a claim is about; for an office who
is said to hold it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from selisih.languages.lexicon import lexicon
from selisih.languages.names import name_words, one_name
from selisih.languages.shared import shared_words
from selisih.model.claim import Claim
from selisih.model.cluster import Weight
from selisih.values.words import Label, Office, Quotation, Title, number_key

_WORD = re.compile(r"\w+")
_SAME_MATTER = 95  # likeness of two titles without their years from which they are about the same
_LONGER = 2.5  # times as many words as its translation a quotation may have
_TELLING = 2  # signs a number has in which one may be mistyped
_SHORT = 3  # words; a shorter quotation says too little to be told apart from another


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a title or quotation for comparing: lower case, marks left out."""
    return tuple(_WORD.findall(text.lower()))


def likeness(a: str, b: str) -> float:
    """0 to 100: how alike two wordings are, whatever the order and however much longer one is."""
    (x, in_order), (y, in_order_too) = _joined(a), _joined(b)
    alike = fuzz.ratio(in_order, in_order_too)
    return max(alike, fuzz.partial_ratio(x, y, score_cutoff=alike)) if min(len(x), len(y)) >= 40 else alike


@lru_cache(maxsize=4096)
def _joined(text: str) -> tuple[str, str]:
    """The words of a wording as one text, as they stand and sorted."""
    words = words_of(text)
    return " ".join(words), " ".join(sorted(words))


def compare_titles(a: Claim, b: Claim, alone: bool = False) -> tuple[Weight, ...]:
    """The evidence that two titles name one document: number and year, else type and wording, in one language or two.
    `alone` says that each article numbers but one document of the series."""
    x, y = a.value, b.value
    if not isinstance(x, Title) or not isinstance(y, Title):
        return ()
    if x.number and y.number:
        if _one_slip(a, b, x, y):
            return (Weight("number", "near", 6.0 if alone else 0.0),)
        return _numbered(x, y, a.article == b.article)
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


def _one_slip(a: Claim, b: Claim, x: Title, y: Title) -> bool:
    """Whether two numbers of a series are a digit apart and one document all the same: both are about the same, or they
    are letters' numbers (90/PUU-XXI/2023) told of the same day."""
    first, second = number_key(x), number_key(y)
    if a.article == b.article or first == second or series_of(x) != series_of(y):
        return False
    if min(len(first), len(second)) < _TELLING or OSA.distance(first, second) != 1:
        return False
    matter = [about(t) for t in (x, y)]
    if all(matter):
        return likeness(*matter) >= _SAME_MATTER
    lettered = any(c.isalpha() for c in series_of(x).partition("|")[2])
    return lettered and a.stated and b.stated and (a.as_of or "")[:10] == (b.as_of or "")[:10]


def about(title: Title) -> str:
    """What a document's title says it is about: what stands behind its `tentang` or `on`."""
    cues = lexicon(title.language).values("about")
    words = title.title.split()
    return next((" ".join(words[i + 1 :]) for i, w in enumerate(words) if w.lower() in cues), "")


def _numbered(x: Title, y: Title, together: bool) -> tuple[Weight, ...]:
    same = number_key(x) == number_key(y)
    if not same and not together and _other_year(x, y):
        return (Weight("number", "same", 8.0), Weight("year", "differs", -2.0))
    out = [Weight("number", "same" if same else "differs", 8.0 if same else -16.0)]
    if same and x.year and y.year and x.year != y.year:
        out.append(Weight("year", "differs", -2.0))
    if same and x.document and y.document and x.document != y.document and not (x.year and x.year == y.year):
        out.append(Weight("document", "differs", -8.0))  # law no. 5 and decree no. 5 are two, if no year ties them
    return tuple(out)


def _other_year(x: Title, y: Title) -> bool:
    """Whether two documents of one kind and number differ in the year only, and the number is no common one: it has two
    figures or more, or what the documents are about is the same."""
    if not x.year or not y.year or x.year == y.year or x.document != y.document:
        return False
    if number_key(replace(x, year=y.year)) != number_key(y):
        return False
    bare = re.sub(r"\D", "", (x.number or "").replace(x.year, ""))
    return (
        len(bare) > 1 or fuzz.token_set_ratio(x.title.replace(x.year, ""), y.title.replace(y.year, "")) >= _SAME_MATTER
    )


def compare_quotations(a: Claim, b: Claim, alone: bool = False) -> tuple[Weight, ...]:
    """The evidence that two quotations are one saying; `alone` says that each article has one of each speaker."""
    x, y = a.value, b.value
    if not isinstance(x, Quotation) or not isinstance(y, Quotation):
        return ()
    if x.language != y.language:
        return _translated(x, y, alone)
    if min(len(words_of(x.words)), len(words_of(y.words))) < _SHORT:
        return (Weight("wording", "absent", -8.0),)
    return (Weight("wording", "near", round((likeness(x.words, y.words) - 58) / 3, 2)),)


def compare_labels(a: Claim, b: Claim, alone: bool) -> tuple[Weight, ...]:
    """The evidence that two marks of a desk's own kind are said of one thing: the words it is said of, and that each
    article gives but one (`alone`)."""
    x, y = a.value, b.value
    same = isinstance(x, Label) and isinstance(y, Label) and words_of(x.about) == words_of(y.about)
    return (Weight("words", "same", 8.0) if same and alone else Weight("words", "differs", -16.0),)


def _translated(x: Quotation, y: Quotation, alone: bool) -> tuple[Weight, ...]:
    """Two languages: what one person says in words that both have, or all that either article lets him say."""
    if not (x.speaker and y.speaker) or x.document or y.document or not one_name(x.speaker, y.speaker):
        return (Weight("language", "differs", -8.0),)
    p, q = (shared_words(v.words, v.language) for v in (x, y))
    sizes = sorted(len(words_of(v.words)) for v in (x, y))
    if not (x.direct and y.direct) or not p or not q or sizes[1] > _LONGER * sizes[0]:
        return (Weight("wording", "absent", -8.0),)
    shared = len(p & q)
    out = [
        Weight("speaker", "same", 2.0),
        Weight("wording", "foreign", round(12 * shared / min(len(p), len(q)) - 4, 2)),
    ]
    return (*out, Weight("alone", "same", 5.0)) if alone else tuple(out)


def compare_offices(a: Claim, b: Claim, alone: bool = False) -> tuple[Weight, ...]:
    """The evidence that two offices are one person's: his name, in two words or more; `alone` says nothing here."""
    x, y = a.value, b.value
    if not isinstance(x, Office) or not isinstance(y, Office):
        return ()
    shared = set(name_words(x.person)) & set(name_words(y.person))
    same = len(shared) > 1 and one_name(x.person, y.person)
    return (Weight("speaker", "same" if same else "differs", 8.0 if same else -16.0),)
