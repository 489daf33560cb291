"""number-year-mismatch: a case number whose Roman figure counts another year of the court than the year behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from selisih.languages.lexicon import lexicon
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.finding import ERROR, Finding
from selisih.model.slip import slip
from selisih.text.article import Article
from selisih.values.words import Title, roman

CODE = "number-year-mismatch"

_CASE = re.compile(r"\b([^\W\d_]+)(?:\.[^\W\d_]+)?\W{1,2}([IVX]+)\W{1,2}([0-9]{4})\b")
_EVERY = range(1, 40)


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each number of a register that counts its court's years, `81/PUU-XX/2023`, where the two years differ."""
    tongue, registers = language or article.language, lexicon(article.language).values("court_years")
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, Title) and (message := _message(claim.value, registers, tongue)):
            told.setdefault(message, []).append(claim)
    return [slip(CODE, ERROR, same, message, tongue) for message, same in told.items()]


def _message(title: Title, registers: Mapping[str, str], language: str) -> str:
    """What is wrong with a document's number; empty where nothing is."""
    found = _CASE.search(title.number or "")
    before = registers.get(found[1].lower()) if found else None
    if found is None or before is None:
        return ""
    counted, year, first = roman(found[2]), int(found[3]), int(before)
    if not counted or year - first not in _EVERY or counted == year - first:
        return ""
    right = next(numeral for numeral in _numerals() if roman(numeral) == year - first)
    told = {"number": title.number or "", "roman": found[2], "counted": first + counted, "year": year, "right": right}
    return say(language, "number_year_mismatch", **told)


def _numerals() -> list[str]:
    """The Roman figures of all numbers below forty."""
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return [tens + one for tens in ("", "X", "XX", "XXX") for one in ones if tens + one]
