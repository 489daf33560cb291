"""compare_quotations, compare_offices, compare_abbreviations, compare_labels: for words, the words are what a claim is
about; for an office who is said to hold it; for a long form its abbreviation, and all words but one."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from selisih.languages.names import name_words, one_name
from selisih.languages.shared import shared_words
from selisih.model.claim import Claim
from selisih.model.cluster import Weight
from selisih.values.words import Abbreviation, Label, Office, Quotation

_WORD = re.compile(r"\w+")
_LONGER = 2.5  # times as many words as its translation a quotation may have
_MANY = 3  # words in common from which a saying is known by them
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
    """Two languages: what one person says in words that both have, or all that either article lets him say. Many words in
    common are one saying, whoever is named for it."""
    p, q = (shared_words(v.words, v.language) for v in (x, y))
    sizes = sorted(len(words_of(v.words)) for v in (x, y))
    shared = len(p & q)
    one = bool(x.speaker and y.speaker) and one_name(x.speaker or "", y.speaker or "")
    if x.document or y.document or not (one or shared >= _MANY):
        return (Weight("language", "differs", -8.0),)
    if not (x.direct and y.direct) or not p or not q or sizes[1] > _LONGER * sizes[0]:
        return (Weight("wording", "absent", -8.0),)
    likely = 12 * shared / min(len(p), len(q)) - 4
    wording = Weight("wording", "foreign", round(likely if shared > 1 else min(likely, 0.0), 2))
    out = [Weight("speaker", "same", 2.0), wording] if one else [wording]
    return (*out, Weight("alone", "same", 5.0)) if alone else tuple(out)


def compare_offices(a: Claim, b: Claim, alone: bool = False) -> tuple[Weight, ...]:
    """The evidence that two offices are one person's: his name, in two words or more; `alone` says nothing here."""
    x, y = a.value, b.value
    if not isinstance(x, Office) or not isinstance(y, Office):
        return ()
    shared = set(name_words(x.person)) & set(name_words(y.person))
    same = len(shared) > 1 and one_name(x.person, y.person)
    return (Weight("speaker", "same" if same else "differs", 8.0 if same else -16.0),)


def compare_abbreviations(a: Claim, b: Claim, alone: bool = False) -> tuple[Weight, ...]:
    """The evidence that one abbreviation is spelled out twice: in as many words, all of them the same but for one; `alone`
    says nothing here."""
    x, y = a.value, b.value
    if not isinstance(x, Abbreviation) or not isinstance(y, Abbreviation):
        return ()
    p, q = words_of(x.long), words_of(y.long)
    same = x.short == y.short and len(p) == len(q) and sum(v != w for v, w in zip(p, q, strict=True)) <= 1
    return (Weight("words", "same" if same else "differs", 8.0 if same else -16.0),)
