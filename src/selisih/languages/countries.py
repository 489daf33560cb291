"""countries and currencies as CLDR names them in every language there is, through Babel; loaded at first use."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from selisih.languages.lexicon import languages
from selisih.languages.toml_file import toml_file
from selisih.text.tokens import tokenise

# Short names where CLDR's are longer than any newsroom's.
_SHORT = {
    "HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "PS": "Palestine", "CD": "Congo", "CG": "Congo-Brazzaville",
}  # fmt: skip


@cache
def countries() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """By first word, the names of countries and territories as tokens, longest first, each with its one key."""
    from babel import Locale

    english = Locale("en").territories
    by_first: dict[str, dict[tuple[str, ...], str]] = {}
    for language in languages():
        head = toml_file(files("selisih.languages").joinpath(language, "language.toml"))["language"]
        unsafe = head.get("not_countries", ())
        for code, name in Locale.parse(language).territories.items():
            if len(code) != 2 or code in ("ZZ", "XA", "XB", "QO", "EZ", "UN"):
                continue
            words = tuple(tokenise(name).word)
            if not words or name.lower() in unsafe:
                continue
            key = _SHORT.get(code) or english[code]
            by_first.setdefault(words[0], {}).setdefault(words, key)
    return {first: tuple(sorted(names.items(), key=lambda n: (-len(n[0]), n[0]))) for first, names in by_first.items()}


@cache
def currency_codes() -> frozenset[str]:
    """All ISO 4217 codes."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies())
