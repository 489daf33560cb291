"""compare_words: how the content words of two clauses compare, in one language and across two."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from selisih.languages.glossary import common_word
from selisih.languages.lexicon import languages

_ALIKE = 84  # rapidfuzz ratio from which two words count as one (mekanis, mekanik)


def compare_words(a: frozenset[str], b: frozenset[str], foreign: bool, topic: bool) -> str:
    """How two sets of words compare; a `topic` stands with the measure's own words and narrows it, where there is one. Of
    two languages (`foreign`) only words with a name that all share can be compared."""
    if foreign:
        shared = frozenset[str]().union(*map(_common, a)) & frozenset[str]().union(*map(_common, b))
        return "near" if shared else "foreign"
    if not a or not b:
        return ("narrowed" if topic else "absent") if a or b else "none"
    few, many = sorted((sorted(a), sorted(b)), key=len)
    alike = sum(any(fuzz.ratio(x, y) >= _ALIKE for y in many) for x in few)
    if alike * 3 >= len(few) * 2:
        return "same"
    return "near" if alike * 3 >= len(few) else "differs"


@lru_cache(maxsize=65536)
def _common(word: str) -> frozenset[str]:
    return frozenset(name for language in languages() if (name := common_word(word, language)))
