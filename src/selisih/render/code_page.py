"""code_page: what a finding code means, from the pages written for readers."""

from __future__ import annotations

from selisih.errors import UsageError
from selisih.languages.lexicon import languages
from selisih.languages.pages import gist, page
from selisih.languages.program import said
from selisih.model.codes import CODES
from selisih.text.near import near


def code_page(code: str, language: str = "en") -> str:
    """The page of a code in a language, in English where there is none. Raises UsageError for an unknown code."""
    if code not in CODES:
        other = near(code, CODES)
        key, fields = ("code_near", {"code": code, "near": other}) if other else ("code", {"code": code})
        told = {tongue: said(tongue, "usage", key, **fields) for tongue in languages()}
        raise UsageError(told["en"], told)
    return page(code, language)


def code_list(language: str = "en") -> str:
    """All codes with the first sentence of their pages."""
    width = max(map(len, CODES))
    return "".join(f"{code:<{width}}  {gist(code, language)}\n" for code in sorted(CODES))
