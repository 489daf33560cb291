"""page: what a finding code means, as it is written for readers; gist, usual_severity: what that page says in short."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_FALLBACK = "en"
_SEVERITY = re.compile(r"^Severity: (\w+)", re.MULTILINE)


@cache
def page(code: str, language: str = _FALLBACK) -> str:
    """The page of a code in a language, in English where there is none."""
    base = files("selisih.languages")
    own = base.joinpath(language, "codes", f"{code}.md")
    return (own if own.is_file() else base.joinpath(_FALLBACK, "codes", f"{code}.md")).read_text(encoding="utf-8")


def gist(code: str, language: str = _FALLBACK) -> str:
    """What a code finds, in a sentence: the first paragraph of its page up to the first full stop or colon."""
    return opening(code, language).split(". ")[0].split(": ")[0].rstrip(".")


def opening(code: str, language: str = _FALLBACK) -> str:
    """The first paragraph of a page after its heading."""
    return page(code, language).split("\n\n")[1].replace("\n", " ")


def usual_severity(code: str) -> str:
    """The severity that the page of a code names first."""
    found = _SEVERITY.search(page(code))
    return found[1] if found else "warning"
