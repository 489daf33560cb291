"""shared_words: what a text is made of by names that another language would have, too."""

from __future__ import annotations

import re
from functools import lru_cache

from selisih.languages.glossary import common_word
from selisih.languages.lexicon import Hit, lexicon, look_up
from selisih.text.tokens import NUMBER, WORD, tokenise

_NAMED = ("place", "noun", "measure")  # tags whose values are common to all languages
_EMPTY = frozenset(("stopword", "title_join", "conjunction", "document", "about", "say", "pronoun", "honorific"))
_ROOT = 5  # letters from which two words of one Latin or Greek root are told: strategis, strategic

# How one language writes what another does: k for c, f for ph and v
_SPELLED = (("ph", "f"), ("th", "t"), ("ch", "k"), ("x", "ks"), ("c", "k"), ("q", "k"), ("v", "f"), ("y", "i"))
_TWICE = re.compile(r"([a-z])\1")


@lru_cache(maxsize=4096)
def shared_words(text: str, language: str) -> frozenset[str]:
    """The content words of a text: things, measures and places and ordinary words by their common name, numbers, and the
    roots of the rest."""
    words = lexicon(language)
    tokens = tokenise(text.replace("-", " "))
    found = look_up(tokens, words)
    out: set[str] = set()
    i = 0
    while i < len(tokens.word):
        hits = found.here(i)
        named = max((h for h in hits if h.tag in _NAMED), key=_length, default=None)
        if any(h.tag in _EMPTY and (named is None or h.last >= named.last) for h in hits):
            i += 1
        elif named is not None:
            out.add(f"={named.value}")
            i = named.last
        else:
            word = tokens.word[i]
            if tokens.kind[i] == NUMBER or (tokens.kind[i] == WORD and len(word) > 2):
                common = common_word(word, language)
                out.add(f"={common}" if common else root(word))
            i += 1
    return frozenset(out)


def _length(hit: Hit) -> int:
    return hit.last - hit.first


def root(word: str) -> str:
    """The beginning of a word as any language would spell it: `komprehensif`, `comprehensive`."""
    for written, plain in _SPELLED:
        word = word.replace(written, plain)
    return _TWICE.sub(r"\1", word)[:_ROOT]
