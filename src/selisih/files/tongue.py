"""language_of: the language a text is written in, by the function words it has most of."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

from selisih.languages.lexicon import languages

# The first few hundred words tell; a long article need not be read to its end for that.
_ENOUGH = 6000
_WORD = re.compile(r"[^\W\d_]+")


@cache
def stopwords(language: str) -> frozenset[str]:
    """The function words of a language code."""
    table = files("selisih.languages").joinpath(language, "stopwords.toml")
    if not table.is_file():
        return frozenset()
    read = tomllib.loads(table.read_text(encoding="utf-8"))["stopword"]
    return frozenset(word for words in read.values() for word in words)


def language_of(text: str, otherwise: str) -> str:
    """The code of the language with most function words in the text; `otherwise` where none or two come first."""
    seen = Counter(_WORD.findall(text[:_ENOUGH].lower()))
    counts = {code: sum(seen[word] for word in stopwords(code)) for code in languages()}
    best = max(counts.values(), default=0)
    first = [code for code, count in counts.items() if count == best]
    return first[0] if best and len(first) == 1 else otherwise
