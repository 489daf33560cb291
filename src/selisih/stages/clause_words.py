"""clause_words, across: how the words of two clauses compare, in one language and in two."""

from __future__ import annotations

from functools import cache

from rapidfuzz import fuzz

from selisih.languages.glossary import common_word
from selisih.languages.lexicon import languages

_ALIKE = 84  # rapidfuzz ratio from which two words count as one (mekanis, mekanik)


def across(a: frozenset[str], b: frozenset[str]) -> str:
    """How the words of two languages compare: some of them have a name that all languages share."""
    return "near" if _commons(a) & _commons(b) else "foreign"


def _commons(words: frozenset[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(_common, words))


@cache
def _common(word: str) -> frozenset[str]:
    return frozenset(name for language in languages() if (name := common_word(word, language)))


def clause_words(a: frozenset[str], b: frozenset[str], topic: bool) -> str:
    """How two sets of words compare; a `topic` stands with the measure's own words and narrows it, where there is one."""
    if not a or not b:
        return ("narrowed" if topic else "absent") if a or b else "none"
    few, many = sorted((sorted(a), sorted(b)), key=len)
    alike = sum(any(fuzz.ratio(x, y) >= _ALIKE for y in many) for x in few)
    if alike * 3 >= len(few) * 2:
        return "same"
    return "near" if alike * 3 >= len(few) else "differs"
