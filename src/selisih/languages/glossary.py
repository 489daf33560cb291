"""common_word: the name that all languages share for an ordinary word, so that clauses compare across languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from selisih.languages.toml_file import toml_file


def common_word(word: str, language: str) -> str:
    """The common name of a lower-case word, whatever its form or ending (`mengecam`, `condemned`); empty where it has none."""
    known, suffixes = _glossary(language)
    found = known.get(word, "")
    if not found and suffixes and word.endswith(suffixes):
        return next((known[stem] for s in suffixes if (stem := word.removesuffix(s)) != word and stem in known), "")
    return found


@cache
def _glossary(language: str) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """The common names by every form of a language's words and of those it also admits, and the endings they may carry."""
    base = files("selisih.languages")
    head = toml_file(base.joinpath(language, "language.toml"))["language"]
    found: dict[str, str] = {}
    for code in (*reversed(head.get("also", ())), language):
        path = base.joinpath(code, "glossary.toml")
        table = toml_file(path)["gloss"] if path.is_file() else {}
        found |= {form: name for name, forms in table.items() for form in forms}
    return found, tuple(head.get("suffixes", ()))
