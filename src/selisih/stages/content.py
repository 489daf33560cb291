"""compare_words: how the content words of two figures' clauses compare, in one language and across two."""

from __future__ import annotations

from functools import cache

from rapidfuzz import fuzz

from selisih.languages.glossary import common_word
from selisih.languages.lexicon import languages
from selisih.model.subject import Subject

_ALIKE = 84  # rapidfuzz ratio from which two words count as one (mekanis, mekanik)


def compare_words(a: Subject, b: Subject, topic: bool, foreign: bool) -> str:
    """How the words of two figures compare; a `topic` stands with the measure's own words and narrows it, where there is one
    and the other's sentence does not tell of it as well; `foreign` says that the two are told in two languages."""
    if foreign:  # some words have a name that all languages share
        return "near" if _commons(a.words) & _commons(b.words) else "foreign"
    if not a.words or not b.words:
        if not (a.words or b.words):
            return "none"
        narrow, other = (a.words, b.around) if a.words else (b.words, a.around)
        told = all(word in other or f"={word}" in other for word in narrow)
        return "absent" if told or not topic else "narrowed"
    few, many = sorted((sorted(a.words), sorted(b.words)), key=len)
    alike = sum(any(fuzz.ratio(x, y) >= _ALIKE for y in many) for x in few)
    if alike * 3 >= len(few) * 2:
        return "same"
    return "near" if alike * 3 >= len(few) else "differs"


def _commons(found: frozenset[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(_common, found))


@cache
def _common(word: str) -> frozenset[str]:
    return frozenset(name for language in languages() if (name := common_word(word, language)))
