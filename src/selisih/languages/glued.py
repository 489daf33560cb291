"""glued_scale: a scale word that lost the space behind it."""

from __future__ import annotations

from functools import cache

from selisih.languages.lexicon import Lexicon
from selisih.text.tokens import Tokens

_GLUED = 5  # letters from which an unknown word may be a scale and more


def glued_scale(i: int, tokens: Tokens, words: Lexicon) -> bool:
    """Whether an unknown word that begins with a scale follows: Rp 222 miliarhasil, two words glued by a lost link."""
    word = tokens.word[i] if i < len(tokens.word) else ""
    if len(word) < _GLUED or word in words.entries or not word.startswith(_scales(words)):
        return False
    return not any(word.endswith(suffix) and word[: -len(suffix)] in words.entries for suffix in words.suffixes)


@cache
def _scales(words: Lexicon) -> tuple[str, ...]:
    return tuple(w for w in words.values("scale") if len(w) > 3)
